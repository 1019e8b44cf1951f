"""What the parts of the SQL store share: one engine, and the two ways of opening a connection."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine

from assuage.store.engine import READING, reachable


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
