"""Work against capacity by hour of the week, as a small map of squares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from assuage.domain import TIERS, Tier
from assuage.replay.load import HourLoad, Load

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FULLEST: Final = 6
_LEVELS: Final = (0.5, 0.8, 1.0)

Mark = Literal["", "new", "gone"]


@dataclass(frozen=True, slots=True)
class Cell:
    """An hour of the week. `level` 1 is below half of what can be done, 2 below four fifths, 3 up to all, 4 beyond.

    `mark` says where the change makes an hour too full that is not now, or the other way round.
    """

    weekday: int
    hour: int
    level: int
    mark: Mark


@dataclass(frozen=True, slots=True)
class FullHour:
    """Minutes of work that come in on average, now and then, and that can be done."""

    when: str
    now: float
    then: float
    room: float


@dataclass(frozen=True, slots=True)
class Heat:
    """One tier's week, with everyone above it: hours too full now and then, and the fullest hours then."""

    tier: Tier
    cells: tuple[Cell, ...]
    too_full: int
    too_full_now: int
    fullest: tuple[FullHour, ...]


def heats(load: Load) -> tuple[Heat, ...]:
    """One for each tier, the most experienced first; none without a roster."""
    if all(each.room_minutes is None for each in load.hours):
        return ()
    return tuple(_heat(tier, [each for each in load.hours if each.tier == tier]) for tier in reversed(TIERS))


def _heat(tier: Tier, hours: list[HourLoad]) -> Heat:
    full = [each for each in hours if is_full(each.work_minutes_after, each.room_minutes)]
    full.sort(key=lambda each: (each.room_minutes or 0) - each.work_minutes_after)
    return Heat(
        tier=tier,
        cells=tuple(map(_cell, hours)),
        too_full=len(full),
        too_full_now=sum(is_full(each.work_minutes_before, each.room_minutes) for each in hours),
        fullest=tuple(_full_hour(each) for each in full[:_FULLEST]),
    )


def is_full(work: float, room: float | None) -> bool:
    """Whether more comes in on average than can be done."""
    return work > (room or 0)


def _cell(hour: HourLoad) -> Cell:
    now, then = (is_full(work, hour.room_minutes) for work in (hour.work_minutes_before, hour.work_minutes_after))
    marks: Mapping[tuple[bool, bool], Mark] = {(False, True): "new", (True, False): "gone"}
    return Cell(hour.weekday, hour.hour, _level(hour), marks.get((now, then), ""))


def _level(hour: HourLoad) -> int:
    if is_full(hour.work_minutes_after, hour.room_minutes):
        return 4
    share = hour.work_minutes_after / hour.room_minutes if hour.room_minutes else 0.0
    return 1 + sum(share > limit for limit in _LEVELS) if share else 0


def _full_hour(hour: HourLoad) -> FullHour:
    when = f"{WEEKDAYS[hour.weekday]} {hour.hour:02}:00"
    return FullHour(when, hour.work_minutes_before, hour.work_minutes_after, hour.room_minutes or 0.0)
