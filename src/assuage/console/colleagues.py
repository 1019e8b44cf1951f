"""Those whom a conversation can be handed to, with what they carry now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from assuage.decide.team import Team
from assuage.domain import Tier
from assuage.roster import Agent
from assuage.store.protocol import Store


@dataclass(frozen=True, slots=True)
class Colleague:
    """`has` of `most` open conversations, those included that only the help-desk knows of."""

    id: str
    name: str
    tier: Tier
    at_work: bool
    has: int
    most: int

    @property
    def told(self) -> str:
        room = f"{self.has} of {self.most}" if self.at_work else "not at work"
        return f"{self.name} ({self.tier}, {room})"


def team_at(store: Store, now: datetime) -> Team:
    """Everybody in the roster, as routing sees them at this moment."""
    return Team(store.current_roster().roster, store.current_policy().policy, now, store.loads())


def colleagues(team: Team) -> tuple[Colleague, ...]:
    """Those at work first, then by name."""
    found = [_colleague(team, agent) for agent in team.roster.agents.values()]
    return tuple(sorted(found, key=lambda each: (not each.at_work, each.name.casefold())))


def _colleague(team: Team, agent: Agent) -> Colleague:
    load = team.load(agent.id)
    most = team.policy.open_cap if agent.capacity is None else agent.capacity
    return Colleague(agent.id, agent.name, agent.tier, team.at_work(agent), load.open + load.elsewhere, most)
