"""Help-desk connections on SQL, and what becomes of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection as Database
from sqlalchemy import delete, select, update

from assuage.errors import NotFound
from assuage.store.base import Base, insert_into, instant, lock_desk
from assuage.store.tables import clock
from assuage.store.tables_connections import connections, deliveries, outbox, quarantine
from assuage.store.values import Connection, ConnectionState


class Connections(Base):
    def connections(self) -> list[Connection]:
        with self._reading() as db:
            return [to_connection(row) for row in db.execute(select(connections).order_by(connections.c.name))]

    def connection(self, name: str) -> Connection | None:
        with self._reading() as db:
            row = db.execute(select(connections).where(connections.c.name == name)).first()
        return to_connection(row) if row else None

    def save_connection(self, connection: Connection) -> None:
        values = _row(connection)
        with self._writing() as db:
            insert = insert_into(db, connections).values(name=connection.name, **values)
            db.execute(insert.on_conflict_do_update(index_elements=["name"], set_=values))

    def remove_connection(self, name: str) -> bool:
        """Under the desk's lock, so that no desk adds an errand for it meanwhile."""
        with self._writing() as db:
            lock_desk(db)
            if db.execute(delete(connections).where(connections.c.name == name)).rowcount == 0:
                return False
            for table in (deliveries, quarantine, outbox):
                db.execute(delete(table).where(table.c.connection == name))
            return True

    def connection_states(self) -> dict[str, ConnectionState]:
        with self._reading() as db:
            return {row.name: _state(row) for row in db.execute(select(connections).order_by(connections.c.name))}

    def note_refusal(self, connection: str, why: str) -> None:
        self._note(connection, refused=connections.c.refused + 1, refused_at=clock(), refusal=why)

    def note_trouble(self, connection: str, why: str | None) -> None:
        if why is not None:
            self._note(connection, trouble=why, trouble_at=clock())
        elif self._is_in_trouble(connection):
            self._note(connection, trouble=None)

    def note_poll(self, connection: str, until: datetime) -> None:
        self._note(connection, polled_at=until.timestamp())

    def _note(self, connection: str, **values: Any) -> None:
        with self._writing() as db:
            db.execute(update(connections).where(connections.c.name == connection).values(values))

    def _is_in_trouble(self, connection: str) -> bool:
        with self._reading() as db:
            return db.scalar(select(connections.c.trouble).where(connections.c.name == connection)) is not None


def lock(db: Database, name: str) -> None:
    """Nobody else changes the connection until the transaction ends; NotFound when there is none."""
    if db.execute(select(connections.c.name).where(connections.c.name == name).with_for_update()).first() is None:
        raise NotFound(f"there is no connection {name}")


def to_connection(row: Any) -> Connection:
    return Connection(
        name=row.name,
        helpdesk=row.helpdesk,
        url=row.url,
        sealed=row.sealed,
        options=row.options,
        people=row.people,
        groups=row.groups,
        writes=tuple(row.writes),
        per_minute=row.per_minute,
        paused=bool(row.paused),
    )


def _row(connection: Connection) -> dict[str, Any]:
    """What its owner decides; lease and state are left alone."""
    return {
        "helpdesk": connection.helpdesk,
        "url": connection.url,
        "sealed": connection.sealed,
        "options": dict(connection.options),
        "people": dict(connection.people),
        "groups": dict(connection.groups),
        "writes": list(connection.writes),
        "per_minute": connection.per_minute,
        "paused": int(connection.paused),
    }


def _state(row: Any) -> ConnectionState:
    return ConnectionState(
        delivered_at=instant(row.delivered_at),
        refused=row.refused,
        refused_at=instant(row.refused_at),
        refusal=row.refusal,
        trouble=row.trouble,
        trouble_at=instant(row.trouble_at),
        polled_at=instant(row.polled_at),
    )
