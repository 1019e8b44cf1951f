"""What the parts of the SQL store share: one engine, and the two ways of opening a connection."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, Engine, Table
from sqlalchemy.dialects import postgresql, sqlite

from assuage.store.engine import READING, reachable

_DESK: Final = 7_361_990_115
"""Any number that no other program uses as an advisory lock."""


class Base:
    """Connections to one database; every part of `SqlStore` stands on it."""

    _engine: Engine

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with reachable(self._engine), self._engine.connect() as connection:
            yield connection.execution_options(**READING)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with reachable(self._engine), self._engine.begin() as connection:
            yield connection


def instant(seconds: float | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def insert_into(db: Connection, table: Table) -> Any:
    """An insert that can say what is to be done on a conflict."""
    dialect = postgresql if db.dialect.name == "postgresql" else sqlite
    return dialect.insert(table)


def lock_desk(db: Connection) -> None:
    """Until the transaction ends nobody else decides; on SQLite there is one writer anyhow."""
    if db.dialect.name == "postgresql":
        db.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_DESK})")
