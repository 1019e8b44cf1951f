"""What became of messages, on SQL."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Connection, RowMapping, Select, insert, select, update

from assuage.domain import Record
from assuage.store.base import Base, instant
from assuage.store.codec import decision_from_json, decision_to_json, reading_from_json, reading_to_json
from assuage.store.inbox import to_message
from assuage.store.protocol import Outcome
from assuage.store.tables import clock, decisions, messages, readings


class Records(Base):
    def record(self, token: str, outcomes: Sequence[Outcome]) -> int:
        with self._writing() as db:
            return len(keep(db, token, outcomes))

    def find(self, message_id: str) -> Record | None:
        with self._reading() as db:
            row = db.execute(_records().where(messages.c.id == message_id)).mappings().first()
        return _record(row) if row else None

    def conversation(self, conversation_id: str) -> list[Record]:
        query = _records().where(messages.c.conversation_id == conversation_id).order_by(messages.c.seq)
        with self._reading() as db:
            return [_record(row) for row in db.execute(query).mappings()]


def _records() -> Select[Any]:
    """A message with its newest reading and its decision."""
    newest = (
        select(readings.c.body)
        .where(readings.c.message_id == messages.c.id)
        .order_by(readings.c.read_at.desc())
        .limit(1)
        .scalar_subquery()
        .label("reading")
    )
    join = messages.outerjoin(decisions, decisions.c.message_id == messages.c.id)
    return select(messages, newest, decisions.c.body.label("decision"), decisions.c.decided_at).select_from(join)


def _record(row: RowMapping) -> Record:
    return Record(
        message=to_message(row),
        state=row["state"],
        received_at=cast("datetime", instant(row["received_at"])),
        reading=reading_from_json(row["reading"]) if row["reading"] else None,
        decision=decision_from_json(row["decision"]) if row["decision"] else None,
        decided_at=instant(row["decided_at"]),
        attempts=row["attempts"],
    )


def reading_row(outcome: Outcome) -> dict[str, Any]:
    reading = outcome.reading
    return {
        "message_id": outcome.message_id,
        "model": reading.model,
        "anger": reading.anger,
        "body": reading_to_json(reading),
    }


def decision_row(outcome: Outcome) -> dict[str, Any]:
    decision = outcome.decision
    return {
        "message_id": outcome.message_id,
        "band": decision.band,
        "needs_human": int(decision.needs_human),
        "queue": decision.queue,
        "model": decision.model,
        "policy_version": decision.policy_version,
        "body": decision_to_json(decision),
    }


def keep(db: Connection, token: str, outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Stores the outcomes of messages that are still under this claim, and returns them."""
    if not outcomes:
        return []
    mine = set(
        db.scalars(
            update(messages)
            .where(messages.c.id.in_([outcome.message_id for outcome in outcomes]))
            .where(messages.c.lease_token == token, messages.c.state == "waiting")
            .values(state="decided", lease_token=None)
            .returning(messages.c.id)
        )
    )
    kept = [outcome for outcome in outcomes if outcome.message_id in mine]
    if kept:
        db.execute(insert(readings).values(read_at=clock()), [reading_row(outcome) for outcome in kept])
        db.execute(insert(decisions).values(decided_at=clock()), [decision_row(outcome) for outcome in kept])
    return kept
