"""The made-up people of the demo, who answer as well as they can while the week plays at its own times."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Final
from zlib import crc32

from assuage import casework
from assuage.demo.week import first, sent
from assuage.domain import Conversation
from assuage.pipeline import work_once
from assuage.receive.routes import accept
from assuage.receive.schemas import IncomingMessage
from assuage.roster import Roster, parse_roster
from assuage.score.scorer import Scorer
from assuage.store.protocol import Store
from assuage.store.values import Reply, TasksAsked

ROSTER: Final[Roster] = parse_roster(
    [
        {
            "id": "ama",
            "name": "Ama",
            "tier": "experienced",
            "angry_capacity": 1,
            "hours": "mon-fri 07:30-16:00",
            "issues": "refund;billing",
        },
        {
            "id": "bruno",
            "name": "Bruno",
            "tier": "experienced",
            "angry_capacity": 1,
            "hours": "mon-fri 12:00-20:30",
            "issues": "delivery",
        },
        {"id": "chidi", "name": "Chidi", "tier": "experienced", "angry_capacity": 1, "hours": "sat-sun 08:00-20:00"},
        {"id": "dara", "name": "Dara", "tier": "standard", "hours": "mon-fri 08:00-17:00", "issues": "product;access"},
        {"id": "edda", "name": "Edda", "tier": "standard", "hours": "mon-fri 09:00-18:00", "languages": "en;de"},
        {"id": "femi", "name": "Femi", "tier": "standard", "hours": "tue-sat 12:00-22:30"},
        {"id": "gwen", "name": "Gwen", "tier": "new", "hours": "mon-fri 08:00-16:00", "capacity": 4},
        {"id": "hugo", "name": "Hugo", "tier": "new", "hours": "wed-sun 12:00-20:00", "capacity": 4},
    ]
)
_ANSWER: Final = "I have read all you wrote and I have it in hand. This is what I am doing now."
_PROMISE: Final = (
    "I have read all you wrote, and I am sorry. I have your file open now. "
    "I will call you back tomorrow by noon with what we have done."
)
_ANSWERS_AFTER: Final = timedelta(minutes=14)
_KEEPS_AFTER: Final = timedelta(hours=18)
_RESOLVES_AFTER: Final = timedelta(hours=5)
_PATIENCE: Final = timedelta(hours=1)
_SILENCE: Final = timedelta(days=1)

Due = tuple[datetime, str, str]


def play(
    store: Store, scorer: Scorer, week: Sequence[IncomingMessage], advance: Callable[[int], None], until: datetime
) -> list[str]:
    """Brings each message in at its own time, people answering in between, and stops at `until`, work left open.

    Returns the messages' ids.
    """
    begin = first(week)
    hours = int((until - begin) / timedelta(hours=1)) + 1
    due: list[Due] = [(begin + timedelta(hours=hour), "tick", "") for hour in range(hours)]
    ids = []
    for incoming in sorted(week, key=sent):
        now = sent(incoming)
        while due and due[0][0] <= now:
            _do(store, heapq.heappop(due), due)
        accepted = accept(store, incoming, source="demo", now=now)
        ids.append(accepted.message_id)
        if not accepted.duplicate:
            work_once(store, scorer, 32, 120, now)
            heapq.heappush(due, (now + _ANSWERS_AFTER, "answer", incoming.conversation_id or ""))
        advance(1)
    while due and due[0][0] <= until:
        _do(store, heapq.heappop(due), due)
    casework.tick(store, until)
    return ids


def _do(store: Store, task: Due, due: list[Due]) -> None:
    """Answers or resolves a conversation that a person has; who waits for one is looked at again later."""
    now, what, conversation_id = task
    if what == "tick":
        casework.tick(store, now)
        return
    conversation = store.find_conversation(conversation_id)
    if conversation is None or conversation.state != "open" or conversation.flagged_at is None:
        return
    if what == "keep":
        _keep(store, conversation, now)
    elif conversation.owner is None or not _at_work(store, conversation.owner, now):
        heapq.heappush(due, (now + _PATIENCE, what, conversation_id))
    elif what == "answer":
        text = _PROMISE if conversation.band in ("angry", "furious") else _ANSWER
        reply = Reply(f"{conversation_id}-{now:%d%H%M}", conversation_id, text, conversation.owner, "demo")
        casework.reply(store, reply, now=now)
        heapq.heappush(due, (now + _RESOLVES_AFTER, "resolve", conversation_id))
        if text == _PROMISE and crc32(conversation_id.encode()) % 4:  # one in four is forgotten
            heapq.heappush(due, (now + _KEEPS_AFTER, "keep", conversation_id))
    elif _is_settled(conversation, now):
        casework.resolve(store, conversation_id, conversation.owner, now=now)
    else:
        heapq.heappush(due, (now + _RESOLVES_AFTER, what, conversation_id))


def _keep(store: Store, conversation: Conversation, now: datetime) -> None:
    for task in store.tasks(TasksAsked(kind="promise", conversation_id=conversation.id)):
        casework.finish_task(store, task.id, "done", task.owner or "demo", now=now)


def _at_work(store: Store, agent: str, now: datetime) -> bool:
    return store.current_roster().roster.agents[agent].on_duty(now)


def _is_settled(conversation: Conversation, now: datetime) -> bool:
    """The customer has said nothing since the answer: for hours when calm, for a day when angry."""
    latest = max(turn.at for turn in conversation.turns)
    return now - latest >= (_RESOLVES_AFTER if conversation.band in ("calm", "annoyed") else _SILENCE)
