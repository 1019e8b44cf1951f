"""Whether what comes in, or how it is read, has changed lately."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from assuage.parts import Parts
from assuage.replay.drift import drift

_NOW: Final = timedelta(days=7)
_BEFORE: Final = timedelta(days=28)


@dataclass(frozen=True, slots=True)
class Watch:
    """`look` is true where somebody should see why; `because` says it in a sentence."""

    look: bool
    because: str


def model_watch(at: Parts, now: datetime) -> Watch | None:
    """The last week beside the four before it; None until the readings of these weeks are loaded."""
    if not at.recent.ready():
        return None
    until = now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    since = until - _NOW
    readings = at.recent.readings(since - _BEFORE, until)
    found = drift(readings, at.store.current_policy().policy, since, until, since - _BEFORE)
    return Watch(found.look, found.because)
