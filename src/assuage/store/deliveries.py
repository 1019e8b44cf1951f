"""What help-desks deliver, on SQL: taken in once, or kept in quarantine."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Connection as Database
from sqlalchemy import and_, delete, select, update

from assuage.domain import Message
from assuage.store.base import Base, insert_into, instant
from assuage.store.connections import lock
from assuage.store.inbox import accept_as_is
from assuage.store.outbox import add_errands
from assuage.store.tables import clock
from assuage.store.tables_connections import connections, deliveries, outbox, quarantine
from assuage.store.values import HEARD_KINDS, Accepted, Errand, Quarantined


class Deliveries(Base):
    def deliver(
        self, connection: str, key: str | None, messages: Sequence[Message], errands: Sequence[Errand]
    ) -> list[Accepted] | None:
        with self._writing() as db:
            lock(db, connection)
            if key is not None and not _is_first(db, connection, key):
                return None
            accepted = [accept_as_is(db, message) for message in messages]
            add_errands(db, errands)
            return accepted

    def forget_deliveries(self, before: datetime) -> int:
        with self._writing() as db:
            old = before.timestamp()
            ended = and_(outbox.c.kind.in_(HEARD_KINDS), outbox.c.state != "waiting", outbox.c.changed_at < old)
            db.execute(delete(outbox).where(ended))
            db.execute(delete(quarantine).where(quarantine.c.received_at < old))
            return db.execute(delete(deliveries).where(deliveries.c.received_at < old)).rowcount

    def quarantine(self, connection: str, why: str, headers: Sequence[tuple[str, str]], body: bytes) -> int:
        digest = hashlib.sha256(body).hexdigest()
        row = {"connection": connection, "why": why, "headers": [list(pair) for pair in headers], "body": body}
        with self._writing() as db:
            lock(db, connection)
            insert = insert_into(db, quarantine).values(**row, body_sha256=digest, received_at=clock())
            db.execute(insert.on_conflict_do_nothing())
            same = (quarantine.c.connection == connection) & (quarantine.c.body_sha256 == digest)
            return int(db.scalars(select(quarantine.c.id).where(same)).one())

    def quarantined(self, connection: str | None = None, limit: int = 200) -> list[Quarantined]:
        query = select(quarantine).order_by(quarantine.c.id.desc()).limit(limit)
        if connection is not None:
            query = query.where(quarantine.c.connection == connection)
        with self._reading() as db:
            return [to_quarantined(row) for row in db.execute(query)]

    def leave_quarantine(self, quarantined_id: int) -> bool:
        with self._writing() as db:
            return db.execute(delete(quarantine).where(quarantine.c.id == quarantined_id)).rowcount > 0


def _is_first(db: Database, connection: str, key: str) -> bool:
    """Remembers the delivery, unless its key is there."""
    insert = insert_into(db, deliveries).values(connection=connection, key=key, received_at=clock())
    if db.scalar(insert.on_conflict_do_nothing().returning(deliveries.c.key)) is None:
        return False
    db.execute(update(connections).where(connections.c.name == connection).values(delivered_at=clock()))
    return True


def to_quarantined(row: Any) -> Quarantined:
    return Quarantined(
        id=row.id,
        connection=row.connection,
        why=row.why,
        headers=tuple((name, value) for name, value in row.headers),
        body=bytes(row.body),
        received_at=cast("datetime", instant(row.received_at)),
    )
