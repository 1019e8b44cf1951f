"""Triage at once: one message in, what was heard, what is decided and how to begin the answer out; all recorded."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Annotated, Final
from uuid import uuid4

from fastapi import APIRouter, Header

from assuage.counsel import counsel, messages_of
from assuage.domain import Message, Record
from assuage.errors import Busy, InvalidInput
from assuage.pipeline import decide_now
from assuage.receive.answer_schemas import HistoryTurn, TriageAnswer, TriageAsked, triage_answer
from assuage.receive.keys import needs
from assuage.receive.parts import ALWAYS, At, problems_of
from assuage.receive.schemas import to_message
from assuage.store.protocol import Store
from assuage.store.values import HISTORY, Reply

triage: Final = APIRouter(prefix="/v1", responses=ALWAYS)
LEASE_SECONDS: Final = 60
"""Should the process die meanwhile, a worker decides the message when this has passed."""


@triage.post(
    "/triage",
    tags=["messages"],
    summary="Take in one message and decide it at once, with a brief and openers",
    dependencies=[needs("ingest"), needs("read")],
    responses=problems_of(409, 413, 429),
)
def post_triage(
    asked: TriageAsked,
    at: At,
    idempotency_key: Annotated[
        str | None, Header(max_length=200, description="Any text unique to this message; repeats are answered alike.")
    ] = None,
) -> TriageAnswer:
    """As `POST /v1/messages` and reading it back, in one call; with an `id` or a key, again changes nothing.

    `history` is read when the conversation is new to assuage, and becomes part of it.
    """
    if asked.history and asked.conversation_id is None:
        raise InvalidInput("history needs a `conversation_id`: without one, the message is a conversation of its own")
    message = to_message(asked, asked.id or f"msg_{uuid4().hex}", idempotency_key or asked.id)
    with at.gate.passed():
        accepted = decide_now(at.store, at.scorer, message, _before(at.store, message, asked.history), LEASE_SECONDS)
        record = _decided(at.store, accepted.message_id)
        found = counsel(at.store, record.message.thread)
    at.metrics.accepted.labels(duplicate=str(accepted.duplicate).lower()).inc()
    return triage_answer(record, found, accepted.duplicate, at.store.current_policy().policy)


def _decided(store: Store, message_id: str) -> Record:
    record = store.find(message_id)
    if record is None or record.decision is None:
        raise Busy("this message came before and is being decided by another call: ask again", 1)
    return record


def _before(store: Store, message: Message, history: Sequence[HistoryTurn]) -> list[Message | Reply]:
    """The history as messages and replies, if there is any and assuage does not know the conversation."""
    thread = message.thread
    if not history or store.find_conversation(thread) or messages_of(store, thread):
        return []
    return [_turn(message, turn, number) for number, turn in enumerate(history, 1)]


def _turn(message: Message, turn: HistoryTurn, number: int) -> Message | Reply:
    """Its id follows from its place, so that two calls at the same time bring it once."""
    key = f"{message.thread}\n{number}\n{turn.by}\n{turn.agent}\n{turn.text}"
    name = f"history_{hashlib.sha256(key.encode()).hexdigest()[:24]}"
    if turn.by != "customer":
        who = (turn.agent or "someone") if turn.by == "agent" else None
        return Reply(name, message.thread, turn.text, who, HISTORY, turn.sent_at)
    return Message(name, turn.text, HISTORY, None, message.conversation_id, message.customer, sent_at=turn.sent_at)
