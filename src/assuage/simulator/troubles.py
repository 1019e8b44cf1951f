"""What goes wrong, drawn from a seed: a share of all calls, each kind as often as any other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from threading import Lock
from typing import Final, Literal

Trouble = Literal["too_many", "edited", "error_before", "error_after", "slow", "cut_before", "cut_after"]
TROUBLES: Final[tuple[Trouble, ...]] = (
    "too_many",  # 429 with Retry-After
    "edited",  # somebody has edited the ticket since it was read
    "error_before",  # 500, nothing done
    "error_after",  # 500, and yet done
    "slow",  # answered late
    "cut_before",  # the connection ends without an answer, nothing done
    "cut_after",  # the same, and yet done
)


@dataclass(slots=True)
class Troubles:
    """`share` of the calls fail, by a seed; `drawn` counts what was drawn."""

    share: float = 0.0
    seed: int = 0
    kinds: Sequence[Trouble] = TROUBLES
    drawn: Counter[str] = field(default_factory=Counter)
    _random: Random = field(init=False)
    _lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        self._random = Random(self.seed)  # noqa: S311  nothing secret is drawn

    def draw(self) -> Trouble | None:
        """What befalls this call, if anything."""
        with self._lock:
            self.drawn["calls"] += 1
            if self._random.random() >= self.share:
                return None
            kind = self._random.choice(self.kinds)
            self.drawn[kind] += 1
            return kind

    def twice(self) -> bool:
        """Whether a webhook is delivered twice."""
        with self._lock:
            again = self._random.random() < self.share
            self.drawn["delivered_twice"] += again
            return again
