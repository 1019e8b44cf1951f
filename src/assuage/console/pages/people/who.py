"""The people as routing sees them at one moment: what each carries, what each may be given, and why not more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal
from zoneinfo import ZoneInfo

from assuage.console.access import Seat
from assuage.decide.hurdles import Need, clear
from assuage.decide.team import Team, is_angry
from assuage.domain import BANDS, TIERS, Band, Tier
from assuage.policy import Policy
from assuage.roster import Agent, Roster

Sort = Literal["name", "experience", "duty", "open", "angry", "today"]
Given = Mapping[Band, int]


@dataclass(frozen=True, slots=True)
class Person:
    """One agent. They have `has` of `most` open conversations, `elsewhere` of which only the help-desk knows of.

    `takes` are the bands of which routing would give them one at this moment; where it would not give them all that
    their experience allows, `held_up` says why. `furious_at` is when they were given their last furious customer.
    """

    agent: Agent
    at_work: bool
    on_duty: bool
    available: bool
    next_start: datetime | None
    has: int
    most: int
    elsewhere: int
    angry: int
    most_angry: int
    given_today: int
    angry_today: int
    furious_at: datetime | None
    paused_until: datetime | None
    takes: tuple[Band, ...]
    held_up: tuple[str, ...]
    may_come_and_go: bool

    @property
    def id(self) -> str:
        return self.agent.id


def people_at(team: Team, given: Mapping[str, Given], seat: Seat) -> list[Person]:
    """Everybody in the roster; `given` is what each was given today."""
    takers = {band: {agent.id for agent in clear(_need(band, team.policy), team).agents} for band in BANDS}
    return [_person(agent, team, given.get(agent.id, {}), takers, seat) for agent in team.roster.agents.values()]


def _person(agent: Agent, team: Team, given: Given, takers: Mapping[Band, set[str]], seat: Seat) -> Person:
    load, takes = team.load(agent.id), tuple(band for band in BANDS if agent.id in takers[band])
    return Person(
        agent=agent,
        at_work=team.at_work(agent),
        on_duty=agent.on_duty(team.now),
        available=load.available,
        next_start=agent.next_start(team.now),
        has=load.open + load.elsewhere,
        most=team.capacity(agent, "furious"),
        elsewhere=load.elsewhere,
        angry=load.angry,
        most_angry=team.angry_capacity(agent),
        given_today=sum(given.values()),
        angry_today=sum(count for band, count in given.items() if is_angry(band)),
        furious_at=load.last_furious_at,
        paused_until=team.pause_ends(agent),
        takes=takes,
        held_up=_held_up(agent, team, takes),
        may_come_and_go=may_come_and_go(seat, agent.id),
    )


def may_come_and_go(seat: Seat, agent: str) -> bool:
    """Supervisors for everybody, agents for themselves."""
    return seat.may("supervisor") or (seat.may("agent") and seat.account.agent == agent)


def _need(band: Band, policy: Policy) -> Need:
    return Need(policy.tier_for_band[band], band)


def _held_up(agent: Agent, team: Team, takes: tuple[Band, ...]) -> tuple[str, ...]:
    """What routing says of this one alone when it is asked for what they are experienced enough for."""
    able = [band for band in BANDS if TIERS.index(agent.tier) >= TIERS.index(team.policy.tier_for_band[band])]
    refused = [band for band in able if band not in takes]
    alone = Team(Roster({agent.id: agent}), team.policy, team.now, team.loads)
    return tuple(dict.fromkeys(_why_not(agent, band, alone) for band in reversed(refused)))


def _why_not(agent: Agent, band: Band, alone: Team) -> str:
    if alone.at_work(agent) and alone.has_room(agent, "furious") and not alone.has_room(agent, band):
        return f"The last {alone.policy.reserved_for_angry} places are kept for angry customers."
    return f"{clear(_need(band, alone.policy), alone).because}."


_ORDERS: Final[Mapping[Sort, Callable[[Person], Any]]] = {
    "name": lambda _: 0,
    "experience": lambda each: -TIERS.index(each.agent.tier),
    "duty": lambda each: (not each.at_work, each.next_start.timestamp() if each.next_start else 0),
    "open": lambda each: (-each.has / max(1, each.most), -each.has),
    "angry": lambda each: (-each.angry / max(1, each.most_angry), -each.angry),
    "today": lambda each: (-each.angry_today, -each.given_today),
}


def in_order(people: list[Person], sort: Sort) -> list[Person]:
    """By name; or the most experienced, those at work, the fullest, those with most today first, then by name."""
    return sorted(people, key=lambda each: (_ORDERS[sort](each), each.agent.name.casefold(), each.id))


def start_of_day(policy: Policy, now: datetime) -> datetime:
    """Midnight where the company is."""
    return now.astimezone(ZoneInfo(policy.time_zone)).replace(hour=0, minute=0, second=0, microsecond=0)


def asked_for(people: list[Person], at_work: bool, tier: Tier | None) -> list[Person]:
    return [each for each in people if (each.at_work or not at_work) and tier in (None, each.agent.tier)]
