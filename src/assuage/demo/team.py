"""The made-up people of the demo, who answer as well as they can while the week plays at its own times."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Final

from assuage import casework
from assuage.domain import Conversation
from assuage.pipeline import work_once
from assuage.receive.routes import accept
from assuage.receive.schemas import IncomingMessage
from assuage.roster import Roster, parse_roster
from assuage.score.scorer import Scorer
from assuage.store.protocol import Store
from assuage.store.values import Reply

ROSTER: Final[Roster] = parse_roster(
    [
        {"id": "ama", "name": "Ama", "tier": "experienced", "hours": "mon-fri 07:30-16:00", "issues": "refund;billing"},
        {"id": "bruno", "name": "Bruno", "tier": "experienced", "hours": "mon-fri 12:00-20:30", "issues": "delivery"},
        {"id": "chidi", "name": "Chidi", "tier": "experienced", "hours": "sat-sun 08:00-20:00"},
        {"id": "dara", "name": "Dara", "tier": "standard", "hours": "mon-fri 08:00-17:00", "issues": "product;access"},
        {"id": "edda", "name": "Edda", "tier": "standard", "hours": "mon-fri 09:00-18:00", "languages": "en;de"},
        {"id": "femi", "name": "Femi", "tier": "standard", "hours": "tue-sat 12:00-22:30"},
        {"id": "gwen", "name": "Gwen", "tier": "new", "hours": "mon-fri 08:00-16:00", "capacity": 4},
        {"id": "hugo", "name": "Hugo", "tier": "new", "hours": "wed-sun 12:00-20:00", "capacity": 4},
    ]
)
_ANSWER: Final = "I have read all you wrote and I have it in hand. This is what I am doing now."
_ANSWERS_AFTER: Final = timedelta(minutes=14)
_RESOLVES_AFTER: Final = timedelta(hours=5)
_PATIENCE: Final = timedelta(hours=1)
_SILENCE: Final = timedelta(days=1)

Due = tuple[datetime, str, str]


def play(store: Store, scorer: Scorer, week: Sequence[IncomingMessage], advance: Callable[[int], None]) -> list[str]:
    """Brings each message in at its own time, people answering in between; returns the messages' ids."""
    monday = min(map(_sent, week))
    due: list[Due] = [(monday + timedelta(hours=hour), "tick", "") for hour in range(7 * 24)]
    ids = []
    for incoming in sorted(week, key=_sent):
        now = _sent(incoming)
        while due and due[0][0] <= now:
            _do(store, heapq.heappop(due), due)
        accepted = accept(store, incoming, source="demo")
        ids.append(accepted.message_id)
        if not accepted.duplicate:
            work_once(store, scorer, 32, 120, now)
            heapq.heappush(due, (now + _ANSWERS_AFTER, "answer", incoming.conversation_id or ""))
        advance(1)
    while due:
        _do(store, heapq.heappop(due), due)
    return ids


def _sent(incoming: IncomingMessage) -> datetime:
    if incoming.sent_at is None:
        raise ValueError("a message of the demo has a time")
    return incoming.sent_at


def _do(store: Store, task: Due, due: list[Due]) -> None:
    """Answers or resolves a conversation that a person has; who waits for one is looked at again later."""
    now, what, conversation_id = task
    if what == "tick":
        casework.tick(store, now)
        return
    conversation = store.find_conversation(conversation_id)
    if conversation is None or conversation.state != "open" or conversation.flagged_at is None:
        return
    if conversation.owner is None or not _at_work(conversation.owner, now):
        heapq.heappush(due, (now + _PATIENCE, what, conversation_id))
    elif what == "answer":
        reply = Reply(f"{conversation_id}-{now:%d%H%M}", conversation_id, _ANSWER, conversation.owner, "demo")
        casework.reply(store, reply, now=now)
        heapq.heappush(due, (now + _RESOLVES_AFTER, "resolve", conversation_id))
    elif _is_settled(conversation, now):
        casework.resolve(store, conversation_id, conversation.owner, now=now)
    else:
        heapq.heappush(due, (now + _RESOLVES_AFTER, what, conversation_id))


def _at_work(agent: str, now: datetime) -> bool:
    return ROSTER.agents[agent].on_duty(now)


def _is_settled(conversation: Conversation, now: datetime) -> bool:
    """The customer has said nothing since the answer: for hours when calm, for a day when angry."""
    latest = max(turn.at for turn in conversation.turns)
    return now - latest >= (_RESOLVES_AFTER if conversation.band in ("calm", "annoyed") else _SILENCE)
