"""The routes of the roster: who there is, what each carries, who comes and goes."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Query

from assuage import casework
from assuage.errors import NotFound
from assuage.receive.keys import needs
from assuage.receive.parts import ALWAYS, At, problems_of, storable
from assuage.receive.people_schemas import AgentAsked, PresenceAsked, RosterAsked, RosterView, roster_view
from assuage.receive.schemas import Name
from assuage.roster import Presence, parse_roster
from assuage.store.protocol import Store

people: Final = APIRouter(prefix="/v1", tags=["people"], responses=ALWAYS)


@people.get("/agents", summary="The roster, with what everyone carries", dependencies=[needs("read")])
def get_agents(
    at: At,
    version: Annotated[
        int | None, Query(ge=0, le=2**31 - 1, description="An older roster; left out: the one in force.")
    ] = None,
) -> RosterView:
    saved = at.store.current_roster() if version is None else at.store.roster_version(version)
    if saved is None:
        raise NotFound("there is no roster with this version")
    return roster_view(saved, at.store.loads(), at.store.current_policy().policy)


@people.put("/agents", summary="Put a roster in force", dependencies=[needs("supervise")], responses=problems_of(413))
def put_agents(asked: RosterAsked, at: At) -> RosterView:
    """Replaces the whole roster; conversations of those who are no longer in it are given to others."""
    casework.save_roster(at.store, parse_roster(asked.agents), asked.author, asked.note)
    return _in_force(at.store)


@people.put(
    "/agents/{agent_id}",
    summary="Add or change one agent",
    dependencies=[needs("supervise")],
    responses=problems_of(413),
)
def put_agent(agent_id: str, asked: AgentAsked, at: At) -> RosterView:
    agent = parse_roster([{**asked.agent, "id": agent_id}]).agents[agent_id]
    casework.change_roster(at.store, lambda now: {**now, agent_id: agent}, asked.author, asked.note)
    return _in_force(at.store)


@people.delete(
    "/agents/{agent_id}",
    summary="Take one out of the roster",
    dependencies=[needs("supervise")],
    responses=problems_of(404),
)
def delete_agent(
    agent_id: str,
    author: Annotated[Name, Query(max_length=200)],
    at: At,
    note: Annotated[Name, Query(max_length=500)] = "",
) -> RosterView:
    """What they have is given to others, or waits."""
    leaver = storable(agent_id)
    if leaver not in at.store.current_roster().roster.agents:
        raise NotFound("there is no agent with this id in the roster")
    casework.change_roster(
        at.store, lambda now: {name: agent for name, agent in now.items() if name != leaver}, author, note
    )
    return _in_force(at.store)


@people.put(
    "/agents/{agent_id}/presence",
    summary="Someone comes or goes",
    dependencies=[needs("ingest")],
    responses=problems_of(404, 413),
)
def put_presence(agent_id: str, asked: PresenceAsked, at: At) -> RosterView:
    """What waits for them is given to them at once."""
    casework.set_presence(at.store, storable(agent_id), Presence(asked.available, asked.elsewhere))
    return _in_force(at.store)


def _in_force(store: Store) -> RosterView:
    return roster_view(store.current_roster(), store.loads(), store.current_policy().policy)
