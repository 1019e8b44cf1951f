"""What an agent finds on opening a conversation: a brief, and first sentences worth sending.

Openers are composed when somebody first asks for them, and kept: asked again they are the same, and nobody is ever
offered the same words twice. They answer everything the customer has written since the last reply.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Literal

from assuage.casework import turn_name
from assuage.domain import Conversation, Decision, Reading, Record, Task, alone
from assuage.errors import InvalidWordings, NotFound, NotPossible
from assuage.reply.brief import brief
from assuage.reply.closing import Voice, closing_text, follow_up_text
from assuage.reply.facts import facts_of
from assuage.reply.openers import openers
from assuage.reply.situation import situation
from assuage.reply.values import Brief, Facts, Opener, Situation
from assuage.store.protocol import Desk, Store
from assuage.store.values import Offer, Reply, TasksAsked

log = logging.getLogger(__name__)

LATELY: Final = timedelta(hours=24)
MOST_READ: Final = 20
"""Of a long conversation the latest messages are read."""
MOST_LATELY: Final = 2000
"""New openers are unlike those offered to others lately, as far as anybody remembers."""


@dataclass(frozen=True, slots=True)
class Counsel:
    """`record` is the customer's latest message that is decided; `offers` are three openers for an answer."""

    record: Record
    conversation: Conversation | None
    brief: Brief
    promises: tuple[Task, ...]
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class _Heard:
    """A decided message, at the time its conversation has it."""

    record: Record
    reading: Reading
    decision: Decision
    at: datetime

    @property
    def id(self) -> str:
        return self.record.message.id


def counsel(store: Store, conversation_id: str, others: bool = False, now: datetime | None = None) -> Counsel:
    """Brief and openers for a conversation; with `others`, openers that were not offered before.

    NotFound when there is no such conversation, NotPossible while nothing of it is decided.
    """
    heard = _heard(store, conversation_id)
    replies = store.replies(conversation_id)
    facts = [facts_of(each.reading.scored_text) for each in heard]
    unanswered = _unanswered(heard, store.find_conversation(conversation_id))
    with store.desk(now) as desk:
        conversation = desk.conversations([conversation_id]).get(conversation_id)
        offers = _offers(desk, unanswered, conversation, others)
    return Counsel(
        record=heard[-1].record,
        conversation=conversation,
        brief=brief(facts, [reply.text for reply in _of_episode(replies, conversation)]),
        promises=tuple(store.tasks(TasksAsked(kind="promise", conversation_id=conversation_id))),
        offers=tuple(offers),
    )


def closing(store: Store, conversation_id: str, done: Sequence[str]) -> str:
    """A text that says it is resolved (C13): what it was about, in the customer's own points, and what was `done`."""
    heard = _heard(store, conversation_id)
    return closing_text(_facts(heard), done, _voice(store, heard, conversation_id))


def follow_up(store: Store, task_id: str) -> str:
    """A text for a follow-up (C14); NotPossible for a task that is none."""
    with store.desk() as desk:
        task = desk.task(task_id)
        others = desk.tasks_of([task.conversation_id]) if task else []
    if task is None:
        raise NotFound("there is no follow-up with this id")
    if task.kind != "follow_up":
        raise NotPossible("this task is a promise: only follow-ups have a text")
    heard, days = _resolved_before(store, task)
    voice = _voice(store, heard, task_id)
    return follow_up_text(_facts(heard), _place(task, others), days, voice)


def unanswered_in(store: Store, conversation_id: str) -> list[Reading]:
    """What was heard in all that the customer has written since the last reply; NotFound or NotPossible as above."""
    heard = _heard(store, conversation_id)
    return [each.reading for each in _unanswered(heard, store.find_conversation(conversation_id))]


def messages_of(store: Store, conversation_id: str) -> list[Record]:
    """The messages of a conversation, oldest first, also of one that is a single message without a name."""
    records = store.conversation(conversation_id)
    if not records and (only := alone(conversation_id)):
        return [record for record in [store.find(only)] if record]
    return records


def _heard(store: Store, conversation_id: str) -> list[_Heard]:
    records = messages_of(store, conversation_id)
    if not records:
        raise NotFound("there is no conversation with this id")
    decided = _decided(records)
    if not decided:
        raise NotPossible("its message is not decided yet: ask again in a second")
    conversation = store.find_conversation(conversation_id)
    turns = {turn.id: turn.at for turn in conversation.turns if turn.by == "customer"} if conversation else {}
    of_episode = [replace(each, at=turns[each.id]) for each in decided if each.id in turns]
    return sorted(of_episode, key=lambda each: each.at)[-MOST_READ:] or decided[-1:]


def _decided(records: Sequence[Record]) -> list[_Heard]:
    found = [
        _Heard(each, each.reading, each.decision, min(each.message.sent_at or each.received_at, each.received_at))
        for each in records
        if each.reading and each.decision
    ]
    return sorted(found, key=lambda each: each.at)


def _facts(heard: Sequence[_Heard]) -> Facts:
    return facts_of("\n".join(each.reading.scored_text for each in heard))


def _voice(store: Store, heard: Sequence[_Heard], thread: str) -> Voice:
    conversation = store.find_conversation(heard[-1].record.message.thread)
    wordings = store.current_wordings().wordings
    owner = store.current_roster().roster.get(conversation.owner) if conversation else None
    return Voice(
        channel=heard[-1].record.message.channel,
        customer_name=_customer_name(heard),
        agent_name=owner.name if owner else None,
        company=wordings.company,
        spelling=wordings.spelling,
        seed=thread,
    )


def _customer_name(heard: Sequence[_Heard]) -> str | None:
    named = [each.record.message.customer_name for each in heard if each.record.message.customer_name]
    return named[-1] if named else None


def _place(task: Task, others: Sequence[Task]) -> Literal[1, 2]:
    """Whether it is the first follow-up of its episode or a later one."""
    earlier = [
        each
        for each in others
        if each.kind == "follow_up" and each.episode == task.episode and each.due_at < task.due_at
    ]
    return 2 if earlier else 1


def _resolved_before(store: Store, task: Task) -> tuple[list[_Heard], int]:
    """The messages that the follow-up is about, and how many days after their resolution it comes.

    By the journal, since the customer may have begun another episode meanwhile.
    """
    resolved = [event.at for event in store.journal(task.conversation_id) if event.kind == "resolved"]
    until = max((at for at in resolved if at <= task.due_at), default=task.due_at)
    since = max((at for at in resolved if at < until), default=None)
    decided = _decided(messages_of(store, task.conversation_id))
    heard = [each for each in decided if each.at <= until and (since is None or each.at > since)]
    if not decided:
        raise NotPossible("its message is not decided yet: ask again in a second")
    days = max(1, round((task.due_at - until) / timedelta(days=1)))
    return (heard or decided[:1])[-MOST_READ:], days


def _of_episode(replies: Sequence[Reply], conversation: Conversation | None) -> list[Reply]:
    turns = {turn.id for turn in conversation.turns} if conversation else set()
    return [reply for reply in replies if turn_name(reply) in turns]


def _unanswered(heard: Sequence[_Heard], conversation: Conversation | None) -> list[_Heard]:
    """What the customer has written since a person last answered; the latest message at least."""
    replies = [turn.at for turn in conversation.turns if turn.by == "agent"] if conversation else []
    last = max(replies, default=None)
    return [each for each in heard if last is None or each.at > last] or list(heard[-1:])


def _offers(desk: Desk, heard: Sequence[_Heard], conversation: Conversation | None, others: bool) -> list[Offer]:
    message = heard[-1].record.message
    second = _is_second(conversation)
    known = [offer for offer in desk.offers_for(message.id) if offer.second_contact == second]
    latest = max((offer.round for offer in known), default=0)
    if known and not others:
        return [offer for offer in known if offer.round == latest]
    composed = _composed(desk, heard, conversation, seed=f"{message.id}:{second}:{latest + 1}")
    offers = [
        Offer(message.id, message.thread, each.style, each.text, message.customer or None, second, latest + 1)
        for each in composed
    ]
    desk.add_offers(offers)
    return offers


def _composed(desk: Desk, heard: Sequence[_Heard], conversation: Conversation | None, seed: str) -> Sequence[Opener]:
    """None where the company's wordings leave nothing to say to this message; the rest of the counsel still holds."""
    message = heard[-1].record.message
    try:
        return openers(
            _situation(desk, heard, conversation),
            desk.wordings().wordings,
            seed=seed,
            used=desk.offered_to(message.thread, message.customer or None),
            recent=desk.offered_lately(desk.now - LATELY, MOST_LATELY),
        )
    except InvalidWordings as error:
        log.warning("no opener for message %s: %s", message.id, error)
        return ()


def _is_second(conversation: Conversation | None) -> bool:
    """Whether whoever answers now takes over from somebody."""
    if conversation is None:
        return False
    return conversation.second_contact == "made" or len(set(conversation.contacts)) > 1


def _situation(desk: Desk, heard: Sequence[_Heard], conversation: Conversation | None) -> Situation:
    owner = desk.roster().roster.get(conversation.owner) if conversation else None
    return situation(
        [(each.reading, each.decision) for each in heard],
        channel=heard[-1].record.message.channel,
        second_contact=_is_second(conversation),
        customer_name=_customer_name(heard),
        agent_name=owner.name if owner else None,
    )
