"""The roster as a replay needs it: who is on duty from when to when, and how much they can take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import numpy as np

from assuage.domain import TIERS
from assuage.errors import InvalidInput
from assuage.policy import Policy
from assuage.replay.past import Floats
from assuage.roster import Agent, Roster, shifts

HOUR_SECONDS: Final = 3600
_DAY: Final = timedelta(days=1)

Stretch = tuple[float, float]
"""From and until, in seconds since 1970 (UTC)."""


@dataclass(frozen=True, slots=True)
class Work:
    """How long one message keeps an agent busy, and how many an agent works on at the same time."""

    handling_minutes: float = 12.0
    at_once: int = 1

    def __post_init__(self) -> None:
        if not 0 < self.handling_minutes <= 24 * 60:
            raise InvalidInput(f"handling minutes must be above 0 and at most 1440, not {self.handling_minutes}")
        if not 1 <= self.at_once <= 100:
            raise InvalidInput(f"at once must be 1 to 100 messages, not {self.at_once}")


@dataclass(frozen=True, slots=True)
class Hand:
    """One agent: place in TIERS, messages at once (angry ones among them), pause after a furious one, duty in order."""

    tier: int
    places: int
    angry_places: int
    pause_seconds: float
    duty: tuple[Stretch, ...]


def crew(roster: Roster, policy: Policy, work: Work, since: datetime, until: datetime) -> list[Hand]:
    """Everyone who can take a message, with their caps from the roster or else the policy."""
    hands = [_hand(agent, policy, work, since, until) for agent in roster.agents.values()]
    return [hand for hand in hands if hand.places and hand.duty]


def _hand(agent: Agent, policy: Policy, work: Work, since: datetime, until: datetime) -> Hand:
    places = min(work.at_once, policy.open_cap if agent.capacity is None else agent.capacity)
    angry = policy.angry_cap if agent.angry_capacity is None else agent.angry_capacity
    pause = policy.pause_minutes if agent.pause_minutes is None else agent.pause_minutes
    return Hand(TIERS.index(agent.tier), places, min(places, angry), pause * 60, duty(agent, since, until))


def duty(agent: Agent, since: datetime, until: datetime) -> tuple[Stretch, ...]:
    """When an agent is at work within a period; shifts that touch or overlap are one stretch."""
    plan = shifts(agent.hours)
    begin, end = since.timestamp(), until.timestamp()
    if not plan:
        return ((begin, end),) if begin < end else ()
    zone = ZoneInfo(agent.time_zone)
    day = since.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0) - _DAY
    found = []
    while day <= until:
        found += [shift.on(day, zone) for shift in plan if day.weekday() in shift.days]
        day += _DAY
    inside = ((max(start.timestamp(), begin), min(stop.timestamp(), end)) for start, stop in found)
    return _merged(sorted(stretch for stretch in inside if stretch[0] < stretch[1]))


def _merged(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    merged: list[Stretch] = []
    for start, end in stretches:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def hour_starts(since: datetime, until: datetime) -> Floats:
    """The full hours (UTC) that a period touches, in seconds since 1970."""
    first = since.timestamp() // HOUR_SECONDS * HOUR_SECONDS
    return np.arange(first, until.timestamp(), HOUR_SECONDS, dtype=np.float64)


def room(hands: Sequence[Hand], hours: Floats) -> Floats:
    """Minutes of work that can be done in each hour, by tier of those on duty: (TIERS, hours)."""
    minutes = np.zeros((len(TIERS), len(hours)))
    edges = np.append(hours, hours[-1:] + HOUR_SECONDS)
    for hand in hands:
        minutes[hand.tier] += hand.places * np.diff(_worked(hand.duty, edges)) / 60
    return minutes


def _worked(duty: Sequence[Stretch], moments: Floats) -> Floats:
    """Seconds on duty before each of the moments."""
    bounds = np.array(duty).ravel()
    worked = np.cumsum([end - start for start, end in duty])
    at_bounds = np.stack([np.append(0, worked[:-1]), worked], axis=1).ravel()
    worked_before: Floats = np.interp(moments, bounds, at_bounds)
    return worked_before
