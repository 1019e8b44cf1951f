"""The shapes of the roster over HTTP."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BaseModel, Field

from assuage.decide.team import Load, Team
from assuage.policy import Policy
from assuage.receive.case_schemas import Asked, Note
from assuage.receive.schemas import Name
from assuage.roster import Agent, Roster, RosterVersion


class LoadView(BaseModel):
    """What an agent carries at this moment, and whether they may be given something."""

    open: int
    capacity: int
    angry: int
    angry_capacity: int
    elsewhere: int
    available: bool
    on_duty: bool
    next_start: datetime | None
    paused_until: datetime | None
    given_this_shift: float
    last_furious_at: datetime | None


class AgentView(Agent):
    load: LoadView


class RosterView(BaseModel):
    version: int
    author: str
    note: str
    created_at: datetime
    agents: list[AgentView]


class RosterAsked(Asked):
    """The whole roster, as it shall be from now on."""

    agents: list[dict[str, Any]] = Field(
        max_length=5000,
        examples=[
            [
                {
                    "id": "ama",
                    "name": "Ama",
                    "tier": "experienced",
                    "hours": "mon-fri 09:00-17:00",
                    "time_zone": "Europe/London",
                    "issues": ["refund", "billing"],
                }
            ]
        ],
    )
    author: Name
    note: Note = ""


class AgentAsked(Asked):
    """One agent, new or changed; the id stands in the address."""

    agent: dict[str, Any]
    author: Name
    note: Note = ""


class PresenceAsked(Asked):
    available: bool = Field(description="False while away: nothing is given to them.")
    elsewhere: Annotated[int, Field(ge=0, le=1000)] = Field(
        default=0, description="Conversations they have that only the help-desk knows of."
    )


def roster_view(
    saved: RosterVersion, loads: dict[str, Load], policy: Policy, now: datetime | None = None
) -> RosterView:
    team = Team(saved.roster, policy, now or datetime.now(UTC), loads)
    return RosterView(
        version=saved.version,
        author=saved.author,
        note=saved.note,
        created_at=saved.created_at,
        agents=[_agent_view(agent, team) for agent in _in_order(saved.roster)],
    )


def _in_order(roster: Roster) -> Sequence[Agent]:
    return sorted(roster.agents.values(), key=lambda agent: agent.name.lower())


def _agent_view(agent: Agent, team: Team) -> AgentView:
    load = team.load(agent.id)
    state = LoadView(
        open=load.open,
        capacity=team.capacity(agent, "furious"),
        angry=load.angry,
        angry_capacity=team.angry_capacity(agent),
        elsewhere=load.elsewhere,
        available=load.available,
        on_duty=agent.on_duty(team.now),
        next_start=agent.next_start(team.now),
        paused_until=team.pause_ends(agent),
        given_this_shift=load.given,
        last_furious_at=load.last_furious_at,
    )
    return AgentView(**agent.model_dump(), load=state)
