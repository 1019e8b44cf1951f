"""Twenty agents of one support team in two time zones, and what befalls them in the week."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from assuage.roster import Agent, Roster, shifts

START: Final = datetime(2026, 3, 23, tzinfo=UTC)
"""A Monday; Europe's clocks go forward on the Sunday."""
LONDON, DENVER = "Europe/London", "America/Denver"
FIRST: Final = "07:00-15:00"
LATE: Final = "13:00-21:00"
WEST: Final = "11:00-19:00"
LEAD: Final = "lead"
"""Who looks at alarms; not in the roster."""
LEAVER: Final = "marek"
SICK: Final = {"noor": (1,), "tom": (2, 3), "grace": (3,)}
"""Days (0 is the first) on which someone calls in sick at the start of the shift."""


def _agent(name: str, tier: str, zone: str, hours: str, **skills: object) -> Agent:
    row = {"id": name.lower(), "name": name, "tier": tier, "time_zone": zone, "hours": hours, **skills}
    return Agent.model_validate(row)


def _on(days: str, hours: str) -> str:
    return ", ".join(f"{day} {hours}" for day in days.split())


def team() -> Roster:
    """Six new, nine standard, five experienced; somebody experienced in every shift of every day."""
    new = {"capacity": 6, "angry_capacity": 0}
    de, fr = {"languages": ("en", "de")}, {"languages": ("en", "fr")}
    money, things = {"issues": ("billing", "refund", "cancellation")}, {"issues": ("delivery", "product", "booking")}
    week_, later = "mon tue wed thu fri", "wed thu fri sat sun"
    them = [
        _agent("Ama", "experienced", LONDON, _on("mon tue wed thu fri", FIRST), **de),
        _agent("Bo", "experienced", LONDON, _on("mon tue wed sat sun", LATE), **fr),
        _agent("Cleo", "experienced", LONDON, f"{_on('thu fri', LATE)}, {_on('sat sun mon', FIRST)}", **de),
        _agent("Dan", "experienced", DENVER, _on("mon tue wed thu fri", WEST), **de),
        _agent("Grace", "experienced", DENVER, _on("thu fri sat sun mon", WEST)),
        _agent("Hugo", "standard", LONDON, _on(week_, FIRST), **de, issues=("billing", "refund")),
        _agent("Ines", "standard", LONDON, _on(week_, FIRST), **fr),
        _agent("Jun", "standard", LONDON, _on(week_, LATE), products=("app", "router")),
        _agent("Kofi", "standard", LONDON, _on(later, LATE), **de),
        _agent("Lena", "standard", LONDON, _on(later, FIRST)),
        _agent("Marek", "standard", LONDON, _on(week_, FIRST)),
        _agent("Noor", "standard", DENVER, _on(week_, WEST), products=("card", "app")),
        _agent("Owen", "standard", DENVER, _on(week_, WEST), **fr),
        _agent("Pia", "standard", DENVER, _on(later, WEST)),
        _agent("Quinn", "new", LONDON, _on(week_, FIRST), **new, **money),
        _agent("Rosa", "new", LONDON, _on(week_, FIRST), **new, **things),
        _agent("Sven", "new", LONDON, _on(later, LATE), **new, **de),
        _agent("Tom", "new", LONDON, _on(week_, LATE), **new),
        _agent("Uma", "new", DENVER, _on(week_, WEST), **new),
        _agent("Vic", "new", DENVER, _on(later, WEST), **new),
    ]
    return Roster({agent.id: agent for agent in them})


def without(roster: Roster, gone: str) -> Roster:
    return Roster({name: agent for name, agent in roster.agents.items() if name != gone})


@dataclass(frozen=True, slots=True)
class Duty:
    """One shift of one agent, in minutes from the start of the week; `day` counts from 0."""

    agent: str
    day: int
    starts: float
    ends: float
    sick: bool


def duties(roster: Roster, days: int) -> list[Duty]:
    """Every shift of so many days, those that begin first at the top."""
    them = [duty for agent in roster.agents.values() for duty in _duties(agent, days)]
    return sorted(them, key=lambda duty: (duty.starts, duty.agent))


def _duties(agent: Agent, days: int) -> Iterator[Duty]:
    zone = ZoneInfo(agent.time_zone)
    for day in range(days):
        date_ = START.date() + timedelta(days=day)
        for shift in shifts(agent.hours):
            if date_.weekday() in shift.days:
                start, end = (_minutes(moment) for moment in shift.on(_midnight(date_, zone), zone))
                yield Duty(agent.id, day, start, end, day in SICK.get(agent.id, ()))


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=zone)


def _minutes(moment: datetime) -> float:
    return (moment - START).total_seconds() / 60


def at(minutes: float) -> datetime:
    """The moment so many minutes into the week, to the millisecond."""
    return START + timedelta(milliseconds=round(minutes * 60_000))
