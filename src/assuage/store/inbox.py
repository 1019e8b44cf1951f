"""The inbox on SQL: committed before anyone is told, claimed under a lease."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Connection, Row, and_, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from assuage.domain import Message
from assuage.errors import IdempotencyClash
from assuage.store.base import Base, instant
from assuage.store.tables import clock, messages
from assuage.store.tables_connections import connections
from assuage.store.values import HISTORY, Accepted, Backlog, Claim, Claimed

_CONTENT = ("conversation_id", "customer", "customer_name", "channel", "subject", "product", "time_zone", "text")


class Inbox(Base):
    def accept(self, message: Message, now: datetime | None = None) -> Accepted:
        received = {"received_at": now.timestamp()} if now else {}
        with self._writing() as db:
            return _accept(db, message, _row(message) | received)

    def accept_held(self, brought: Sequence[Message], lease_seconds: float) -> tuple[list[Accepted], Claim]:
        token = secrets.token_hex(8)
        lease = {"lease_until": clock() + lease_seconds, "lease_token": token, "attempts": 1}
        with self._writing() as db:
            accepted = [_accept(db, message, _row(message) | lease) for message in brought]
            mine = select(messages).where(messages.c.lease_token == token).order_by(messages.c.seq)
            return accepted, Claim(token, tuple(map(_claimed, db.execute(mine))))

    def claim(self, limit: int, lease_seconds: float) -> Claim:
        token = secrets.token_hex(8)
        free = (
            select(messages.c.seq)
            .where(messages.c.state == "waiting", messages.c.lease_until <= clock())
            .order_by(messages.c.seq)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        lease = (
            update(messages)
            .where(messages.c.seq.in_(free.scalar_subquery()))
            .values(lease_until=clock() + lease_seconds, lease_token=token, attempts=messages.c.attempts + 1)
            .returning(*messages.c)
        )
        with self._writing() as db:
            rows = sorted(db.execute(lease).all(), key=lambda row: int(row.seq))
            return Claim(token, tuple(_claimed(row) for row in rows))

    def release_all(self) -> int:
        leased = and_(messages.c.state == "waiting", messages.c.lease_until > clock())
        with self._writing() as db:
            db.execute(update(connections).values(lease_until=0.0, lease_token=None))
            return db.execute(update(messages).where(leased).values(lease_until=0.0, lease_token=None)).rowcount

    def backlog(self) -> Backlog:
        waiting = select(func.count(), clock() - func.min(messages.c.received_at)).where(messages.c.state == "waiting")
        with self._reading() as db:
            count, age = db.execute(waiting).one()
        return Backlog(count, max(0.0, age or 0.0))


def _accept(db: Connection, message: Message, row: dict[str, Any]) -> Accepted:
    known = _put(db, message, row)
    if known is not None and _differs(known, message):
        raise IdempotencyClash
    return Accepted(known.id if known else message.id, duplicate=known is not None)


def accept_as_is(db: Connection, message: Message) -> Accepted:
    """One that came before with another text was edited where it was written: the first text counts."""
    known = _put(db, message, _row(message))
    return Accepted(known.id if known else message.id, duplicate=known is not None)


def _put(db: Connection, message: Message, row: dict[str, Any]) -> Row[Any] | None:
    """Stores the message, or returns the one that came before."""
    known = _known(db, message)
    if known is not None:
        return known
    try:
        with db.begin_nested():
            db.execute(insert(messages).values(row))
    except IntegrityError:  # another process was faster
        if (known := _known(db, message)) is None:
            raise
    return known


def _differs(known: Row[Any], message: Message) -> bool:
    """Whether a message that came before is another one; what a caller tells of the past is taken as it came first."""
    return known.source != HISTORY and any(getattr(known, name) != getattr(message, name) for name in _CONTENT)


def _claimed(row: Any) -> Claimed:
    return Claimed(to_message(row), row.attempts, cast("datetime", instant(row.received_at)))


def _known(db: Connection, message: Message) -> Row[Any] | None:
    same = messages.c.id == message.id
    if message.external_id is not None:
        same = or_(same, and_(messages.c.source == message.source, messages.c.external_id == message.external_id))
    return db.execute(select(messages).where(same).limit(1)).first()


def _row(message: Message) -> dict[str, Any]:
    return {
        "id": message.id,
        "source": message.source,
        "external_id": message.external_id,
        **{name: getattr(message, name) for name in _CONTENT},
        "sent_at": message.sent_at.timestamp() if message.sent_at else None,
        "received_at": clock(),
        "state": "waiting",
        "attempts": 0,
        "lease_until": 0.0,
    }


def to_message(row: Any) -> Message:
    return Message(
        id=row.id,
        source=row.source,
        external_id=row.external_id,
        sent_at=instant(row.sent_at),
        **{name: getattr(row, name) for name in _CONTENT},
    )
