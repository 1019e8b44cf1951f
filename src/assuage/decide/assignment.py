"""Who takes a conversation: among those who may, the one who fits best, with the reasons.

First the hurdles, in an order a supervisor would ask: experience, not the same person again, skills, at work, room,
room for anger, pause. Then a small sum of points over those who cleared them all (most a component can add, and what
it looks like):

    skill     25   refund is the first thing Ama is good at: 25; the third of three: 8; no list: 12
    fairness  25   least anger given to them this shift: 25; most: 0
    room      20   nothing open: 20; 6 of 8: 5
    known     20   had this conversation before: 20
    burst     15   nothing given for burst_minutes: 15; just given one: 0
    tier      15   exactly the experience asked for: 15; one step more: 8; two: 0

Equal sums go to whoever was given nothing for longest, then by id: equal facts give equal answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from assuage.decide.hurdles import Need, clear
from assuage.decide.team import Load, Team, is_angry
from assuage.decide.words import ago, plural
from assuage.domain import TIERS
from assuage.policy import Policy
from assuage.roster import Agent, Roster

SKILL_POINTS: Final = 25.0
FAIRNESS_POINTS: Final = 25.0
ROOM_POINTS: Final = 20.0
KNOWN_POINTS: Final = 20.0
BURST_POINTS: Final = 15.0
TIER_POINTS: Final = 15.0


@dataclass(frozen=True, slots=True)
class Part:
    """One component of a sum: what it adds and why."""

    name: str
    points: float
    because: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Who takes it (None: nobody may now), the parts of the sum, and the sentences that say so.

    `next_chance` is when someone comes on duty or ends a pause, where nobody may and the roster tells.
    """

    agent: str | None
    because: tuple[str, ...]
    parts: tuple[Part, ...] = ()
    next_chance: datetime | None = None

    @property
    def points(self) -> float:
        return sum(part.points for part in self.parts)


def choose(need: Need, team: Team) -> Choice:
    """The best of those who may take it at this moment, or why nobody may."""
    cleared = clear(need, team)
    if not cleared.agents:
        return Choice(None, (cleared.because,), next_chance=cleared.next_chance)
    (best, parts), *_ = ranked(cleared.agents, need, team)
    return Choice(best.id, _because(best, parts, need, team, len(cleared.agents)), parts)


def ranked(agents: Sequence[Agent], need: Need, team: Team) -> list[tuple[Agent, tuple[Part, ...]]]:
    """Those who may take it with the parts of their sums, the best first."""
    most_given = max((team.load(agent.id).given for agent in agents), default=0.0)
    sums = [(agent, _parts(agent, need, team, most_given)) for agent in agents]
    return sorted(sums, key=lambda pair: _order(pair[0], pair[1], team.load(pair[0].id)))


def decide_again(need: Need, loads: dict[str, Load], roster: Roster, policy: Policy, now: datetime) -> Choice:
    """The choice that stored facts lead to: the same as was made then."""
    return choose(need, Team(roster, policy, now, dict(loads)))


def _order(agent: Agent, parts: Sequence[Part], load: Load) -> tuple[float, float, str]:
    idle_since = load.last_given_at.timestamp() if load.last_given_at else 0.0
    return (-round(sum(part.points for part in parts), 6), idle_since, agent.id)


def _parts(agent: Agent, need: Need, team: Team, most_given: float) -> tuple[Part, ...]:
    load = team.load(agent.id)
    return (
        _skill(agent, need),
        _fairness(load, most_given),
        _room(agent, need, team),
        _known(agent, need),
        _burst(load, team),
        _tier(agent, need),
    )


def _skill(agent: Agent, need: Need) -> Part:
    """The better placed the conversation's issue or product in the agent's own order, the more."""
    ranks = [_rank(agent.issues, need.issues), _rank(agent.products, (need.product,) if need.product else ())]
    known = [rank for rank in ranks if rank is not None]
    if not known:
        return Part("skill", SKILL_POINTS / 2, "no special skill asked for or listed")
    share, code = max(known)
    return Part("skill", SKILL_POINTS * share, f"good at {code.replace('_', ' ')}")


def _rank(skills: Sequence[str], wanted: Sequence[str]) -> tuple[float, str] | None:
    """How near the top of their skills the best match stands (1 is the top), and which it is."""
    found = [(1 - skills.index(code) / len(skills), code) for code in wanted if code in skills]
    return max(found, default=None)


def _fairness(load: Load, most_given: float) -> Part:
    share = 1 - load.given / most_given if most_given else 1.0
    return Part("fairness", FAIRNESS_POINTS * share, "less anger given to them this shift" if share else "")


def _room(agent: Agent, need: Need, team: Team) -> Part:
    load, most = team.load(agent.id), team.capacity(agent, need.band)
    free = max(0, most - load.open - load.elsewhere)
    return Part("room", ROOM_POINTS * free / most, f"{free} of {most} places free")


def _known(agent: Agent, need: Need) -> Part:
    knows = agent.id in need.known
    return Part("known", KNOWN_POINTS * knows, "had this conversation before" if knows else "")


def _burst(load: Load, team: Team) -> Part:
    minutes = team.policy.burst_minutes
    if load.last_given_at is None or not minutes:
        return Part("burst", BURST_POINTS, "nothing given lately")
    since = max(0.0, (team.now - load.last_given_at).total_seconds() / 60)
    return Part("burst", BURST_POINTS * min(1.0, since / minutes), f"last given one {ago(since)}")


def _tier(agent: Agent, need: Need) -> Part:
    over = TIERS.index(agent.tier) - TIERS.index(need.tier)
    return Part("tier", TIER_POINTS * (1 - over / 2), f"{agent.tier}, {need.tier} asked for")


def _because(agent: Agent, parts: Sequence[Part], need: Need, team: Team, who_may: int) -> tuple[str, ...]:
    """What a supervisor reads: the person's state, then the parts that counted."""
    counted = sorted((part for part in parts if part.points >= 1), key=lambda part: -part.points)
    sums = ", ".join(f"{part.name} {part.points:.0f}" for part in counted)
    best = "the only one who may" if who_may == 1 else f"best of {who_may} who may"
    return (f"{_state(agent, need, team)}.", f"{agent.name} is {best}: {sums}.")


def _state(agent: Agent, need: Need, team: Team) -> str:
    load = team.load(agent.id)
    words = [f"{agent.name} is {agent.tier}"]
    if is_angry(need.band):
        words.append(f"has {load.angry} of {plural(team.angry_capacity(agent), 'angry conversation')}")
    words.append(f"{load.open + load.elsewhere} of {team.capacity(agent, need.band)} open")
    if load.last_furious_at is not None:
        minutes = max(0.0, (team.now - load.last_furious_at).total_seconds() / 60)
        words.append(f"last furious one {ago(minutes)}")
    return ", ".join(words)
