"""When to try again is a returned decision: a pure function of what went wrong and how often."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Final

from assuage.errors import Trouble

MOST_ATTEMPTS: Final = 40
"""Tries of one errand that the help-desk answers with an error of its own before it is given up (some five hours)."""
MOST_COUNTED: Final = 20
"""Attempts that a trouble of the whole connection may use up: after an outage the errand has its other tries left."""
_FIRST_SECONDS: Final = 1.0
_LONGEST_SECONDS: Final = 600.0

OF_ALL: Final = ("unreachable", "refused", "too_many")
"""Troubles of the whole connection: whatever is asked next would meet the same."""


def trouble_of(status: int) -> Trouble:
    if status in (401, 403, 407):
        return "refused"
    if status in (429, 503):
        return "too_many"
    if status in (409, 412, 423):
        return "collision"
    if status in (408, 425) or status >= 500:
        return "broken"
    return "impossible"


@dataclass(frozen=True, slots=True)
class Later:
    seconds: float


@dataclass(frozen=True, slots=True)
class Never:
    """It is given up; a person may make it wait anew."""


def next_try(trouble: Trouble, attempts: int, retry_after: float | None, rng: random.Random) -> Later | Never:
    """After `attempts` tries, this one included. `retry_after` is what the help-desk asks for, in seconds.

    The wait doubles up to ten minutes, with half of it left to chance, so that many do not come back at once. What
    concerns the whole connection is tried for ever: an outage or an old password loses nothing.
    """
    if trouble == "impossible" or (trouble not in OF_ALL and attempts >= MOST_ATTEMPTS):
        return Never()
    steps = min(attempts - 1, 20)
    wait: float = min(_LONGEST_SECONDS, _FIRST_SECONDS * 2**steps)
    if trouble == "refused":
        wait = max(wait, 60.0)
    wait *= rng.uniform(0.5, 1.0)
    return Later(max(wait, min(retry_after or 0.0, 3600.0)))
