"""What became of messages, on SQL."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Connection, RowMapping, Select, insert, select, update

from assuage.domain import Record
from assuage.store.base import Base, instant
from assuage.store.codec import DECISION, READING
from assuage.store.inbox import to_message
from assuage.store.tables import clock, decisions, messages, readings
from assuage.store.values import Outcome


class Records(Base):
    def find(self, message_id: str) -> Record | None:
        with self._reading() as db:
            row = db.execute(records_query().where(messages.c.id == message_id)).mappings().first()
        return record(row) if row else None

    def conversation(self, conversation_id: str) -> list[Record]:
        query = records_query().where(messages.c.conversation_id == conversation_id).order_by(messages.c.seq)
        with self._reading() as db:
            return [record(row) for row in db.execute(query).mappings()]


def records_query() -> Select[Any]:
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


def record(row: RowMapping) -> Record:
    return Record(
        message=to_message(row),
        state=row["state"],
        received_at=cast("datetime", instant(row["received_at"])),
        reading=READING.from_json(row["reading"]) if row["reading"] else None,
        decision=DECISION.from_json(row["decision"]) if row["decision"] else None,
        decided_at=instant(row["decided_at"]),
        attempts=row["attempts"],
    )


def reading_row(outcome: Outcome) -> dict[str, Any]:
    reading = outcome.reading
    return {
        "message_id": outcome.message_id,
        "model": reading.model,
        "anger": reading.anger,
        "body": READING.to_json(reading),
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
        "body": DECISION.to_json(decision),
    }


def still_held(db: Connection, token: str, message_ids: Sequence[str]) -> set[str]:
    """Those of the messages that are still under this claim; from now on they count as decided."""
    mine = (
        update(messages)
        .where(messages.c.id.in_(message_ids), messages.c.lease_token == token, messages.c.state == "waiting")
        .values(state="decided", lease_token=None)
        .returning(messages.c.id)
    )
    return set(db.scalars(mine)) if message_ids else set()


def keep(db: Connection, outcomes: Sequence[Outcome]) -> None:
    if outcomes:
        db.execute(insert(readings).values(read_at=clock()), [reading_row(outcome) for outcome in outcomes])
        db.execute(insert(decisions).values(decided_at=clock()), [decision_row(outcome) for outcome in outcomes])
