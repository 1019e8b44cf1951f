"""Which connections are left alone for a while, and what supervisors are told of it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from assuage.store.protocol import Store

log = logging.getLogger(__name__)

TRIES_UNNOTED: Final = 2
"""Tries for one ticket alone that may fail before supervisors see that something is wrong with the connection."""


@dataclass(slots=True)
class Failing:
    """A connection that has not answered lately: the tickets it was asked about, how often and until when it rests."""

    tickets: set[str] = field(default_factory=set)
    rests: int = 0
    until: float = 0.0


@dataclass(slots=True)
class Rests:
    """Kept by one process; `clock` counts seconds from anywhere."""

    store: Store
    clock: Callable[[], float] = time.monotonic
    _failing: dict[str, Failing] = field(default_factory=dict)
    _noted: dict[str, str | None] = field(default_factory=dict)

    def of(self, connection: str) -> Failing:
        return self._failing.setdefault(connection, Failing())

    def left(self, connection: str) -> float:
        """Seconds for which nobody there is to be called."""
        failing = self._failing.get(connection)
        return max(0.0, failing.until - self.clock()) if failing else 0.0

    def begin(self, connection: str, seconds: float) -> None:
        self.of(connection).until = self.clock() + seconds

    def over(self, connection: str) -> None:
        """It has answered: whatever was wrong with the whole connection is over."""
        self._failing.pop(connection, None)
        self.note(connection, None)

    def note(self, connection: str, trouble: str | None) -> None:
        """What supervisors see of a connection; written when it changes."""
        if self._noted.get(connection, "") == trouble:
            return
        self._noted[connection] = trouble
        self.store.note_trouble(connection, trouble)
        if trouble is not None:
            log.warning("connection %s: %s", connection, trouble)
