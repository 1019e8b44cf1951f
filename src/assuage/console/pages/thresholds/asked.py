"""What the page is asked beside the policy: which days to look at, how people work, what to aim for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import isfinite
from typing import Final

from assuage.errors import InvalidInput
from assuage.recent import DAYS, Recent
from assuage.replay.crew import Work
from assuage.replay.recommend import Aim
from assuage.replay.report import Frame

PERIODS: Final = (7, 14, 30, DAYS)
EXAMPLES: Final = 10
_STEP_SECONDS: Final = 300
_LABELS: Final = {
    "days": "days",
    "handling_minutes": "minutes for one message",
    "at_once": "messages at the same time",
    "occupancy": "share of the experienced team's time",
    "miss_rate": "share of furious customers missed",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """Ratios are per cent here, as they are typed."""

    days: int = 30
    handling_minutes: float = 12
    at_once: int = 1
    occupancy: float = 85
    miss_rate: float = 5

    def work(self) -> Work:
        return Work(self.handling_minutes, self.at_once)

    def aim(self) -> Aim:
        return Aim(miss_rate=self.miss_rate / 100, occupancy=self.occupancy / 100)


def read_asked(fields: Mapping[str, Sequence[str]]) -> Asked:
    """What was asked, or InvalidInput; what is not named has its default."""
    limits = {"days": (1, DAYS), "handling_minutes": (0.1, 1440), "at_once": (1, 100), "occupancy": (1, 100),
              "miss_rate": (0.1, 99)}  # fmt: skip
    given = {name: _number(name, fields[name][0], *limit) for name, limit in limits.items() if fields.get(name)}
    numbers = {name: int(value) if name in ("days", "at_once") else value for name, value in given.items()}
    return Asked(**numbers)  # type: ignore[arg-type]


def _number(name: str, text: str, least: float, most: float) -> float:
    try:
        number = float(text.strip())
    except ValueError:
        number = float("nan")
    if not isfinite(number) or not least <= number <= most:
        raise InvalidInput(f"{_LABELS[name]}: write a number from {least:g} to {most:g}")
    return number


def frame_of(recent: Recent, asked: Asked, now: datetime) -> Frame:
    """The last days up to the next full five minutes, so that what was worked out can be kept for a while.

    It begins with the first message that is known, if that came later: hours before there was anything are not quiet.
    """
    until = datetime.fromtimestamp((now.timestamp() // _STEP_SECONDS + 1) * _STEP_SECONDS, UTC)
    since = max(until - timedelta(days=asked.days), recent.since)
    readings = recent.readings(since, until)
    if len(readings):
        first = float(readings.received_at[0]) // 3600 * 3600
        since = max(since, datetime.fromtimestamp(first, UTC))
    return Frame(since, until, asked.work(), most_changes=EXAMPLES)


def weeks(frame: Frame) -> float:
    """How many weeks it looks at, one at least."""
    return max(1.0, (frame.until - frame.since) / timedelta(days=7))
