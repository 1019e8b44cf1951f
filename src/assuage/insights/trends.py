"""Messages by hour, day or week over a period and as long before it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final, Literal

import numpy as np

from assuage.replay.past import Floats

Step = Literal["hour", "day", "week"]

_LENGTHS: Final[dict[Step, timedelta]] = {
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(days=7),
}


def step_of(period: timedelta) -> Step:
    if period < timedelta(days=2):
        return "hour"
    return "day" if period <= timedelta(days=31) else "week"


def counts(moments: Floats, since: datetime, until: datetime) -> tuple[int, ...]:
    """Oldest first; steps end at `until`, and what is left over at the start and fills none is left out."""
    step = _LENGTHS[step_of(until - since)]
    places = int(2 * (until - since) / step)
    back = ((until.timestamp() - moments) // step.total_seconds()).astype(np.int64)
    found = np.bincount(np.clip(back, 0, places), minlength=places + 1)[:places]
    return tuple(found[::-1].tolist())
