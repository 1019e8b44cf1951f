"""How much work a policy sends to people, by experience and hour, beside what those on duty can do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

import numpy as np

from assuage.domain import TIERS, Tier
from assuage.replay.crew import HOUR_SECONDS, Hand, hour_starts, room
from assuage.replay.outcomes import Outcomes
from assuage.replay.past import Floats, Past

_HOURS_A_WEEK: Final = 168


@dataclass(frozen=True, slots=True)
class TierLoad:
    """Work that only agents of this tier or above may do, over the period; an experienced agent may do all of it.

    `on_duty_hours` is what agents of this tier or above can work off, None without a roster. The busy hours are those
    of the week in which more comes in on average than can be done.
    """

    tier: Tier
    messages_before: int
    messages_after: int
    work_hours_before: float
    work_hours_after: float
    on_duty_hours: float | None
    overloaded_before: int | None
    overloaded_after: int | None


@dataclass(frozen=True, slots=True)
class HourLoad:
    """An hour of the week (weekday 0 is Monday, in the policy's time zone): minutes of work, averaged over its weeks.

    As in `TierLoad` this is the work for this tier or above, beside what agents of this tier or above can do.
    """

    tier: Tier
    weekday: int
    hour: int
    work_minutes_before: float
    work_minutes_after: float
    room_minutes: float | None


@dataclass(frozen=True, slots=True)
class Load:
    """By tier, the most experienced first; and by hour of the week, hours without work and room left out."""

    tiers: tuple[TierLoad, ...]
    hours: tuple[HourLoad, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The hours of a period, and to which hour of the week each belongs."""

    starts: Floats
    week_hour: Sequence[int]

    def weekly(self, by_hour: Floats) -> Floats:
        """(TIERS, hours of the period) to (TIERS, hours of the week): the mean over the weeks."""
        times = np.maximum(np.bincount(self.week_hour, minlength=_HOURS_A_WEEK), 1)
        sums = [np.bincount(self.week_hour, weights=row, minlength=_HOURS_A_WEEK) for row in by_hour]
        return np.array(sums) / times


def calendar(since: datetime, until: datetime, time_zone: str) -> Calendar:
    zone = ZoneInfo(time_zone)
    starts = hour_starts(since, until)
    local = [datetime.fromtimestamp(start, UTC).astimezone(zone) for start in starts.tolist()]
    return Calendar(starts, [moment.weekday() * 24 + moment.hour for moment in local])


def load(
    readings: Past,
    before: Outcomes,
    after: Outcomes,
    hours: Calendar,
    handling_minutes: float,
    hands: Sequence[Hand] | None,
) -> Load:
    """What both policies ask of people; without hands there is nothing to compare it with (None)."""
    old, new = (_and_above(_messages(readings, decided, hours)) for decided in (before, after))
    able = None if hands is None else _and_above(room(hands, hours.starts))
    busy_old, busy_new = (hours.weekly(each) * handling_minutes for each in (old, new))
    free = None if able is None else hours.weekly(able)
    tiers = tuple(
        TierLoad(
            tier=name,
            messages_before=int(old[tier].sum()),
            messages_after=int(new[tier].sum()),
            work_hours_before=_as_hours(old[tier] * handling_minutes),
            work_hours_after=_as_hours(new[tier] * handling_minutes),
            on_duty_hours=None if able is None else _as_hours(able[tier]),
            overloaded_before=None if free is None else int((busy_old[tier] > free[tier]).sum()),
            overloaded_after=None if free is None else int((busy_new[tier] > free[tier]).sum()),
        )
        for tier, name in reversed(tuple(enumerate(TIERS)))
    )
    return Load(tiers, tuple(_hours(busy_old, busy_new, free)))


def _as_hours(minutes: Floats) -> float:
    return round(float(minutes.sum()) / 60, 1)


def _messages(readings: Past, decided: Outcomes, hours: Calendar) -> Floats:
    """Messages that need a person, by tier and hour of the period."""
    width, rows = len(hours.starts), decided.needs_human
    if not width:
        return np.zeros((len(TIERS), 0))
    slots = ((readings.received_at[rows] - hours.starts[0]) // HOUR_SECONDS).astype(np.int64)
    places = decided.tier[rows].astype(np.int64) * width + slots
    return np.bincount(places, minlength=len(TIERS) * width).reshape(len(TIERS), width).astype(np.float64)


def _and_above(by_tier: Floats) -> Floats:
    """Sums over a tier and those above it."""
    return by_tier[::-1].cumsum(axis=0)[::-1]


def _hours(before: Floats, after: Floats, able: Floats | None) -> Iterator[HourLoad]:
    for tier in reversed(range(len(TIERS))):
        for slot in range(_HOURS_A_WEEK):
            room_minutes = None if able is None else round(float(able[tier, slot]), 1)
            old, new = float(before[tier, slot]), float(after[tier, slot])
            if old or new or room_minutes:
                yield HourLoad(TIERS[tier], slot // 24, slot % 24, round(old, 1), round(new, 1), room_minutes)
