"""A help-desk is not called more often than it allows."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Bucket:
    """A token bucket: `per_minute` calls evenly, a sixth of a minute's at once."""

    per_minute: int
    clock: Callable[[], float] = time.monotonic
    _tokens: float = field(init=False)
    _seen: float = field(init=False)

    def __post_init__(self) -> None:
        self._tokens, self._seen = self._most(), self.clock()

    def take(self) -> float:
        """Takes a token; returns the seconds to wait before it may be used."""
        now = self.clock()
        self._tokens = min(self._most(), self._tokens + (now - self._seen) * self.per_minute / 60) - 1
        self._seen = now
        return max(0.0, -self._tokens * 60 / self.per_minute)

    def _most(self) -> float:
        return max(1.0, self.per_minute / 6)
