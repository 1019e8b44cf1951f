"""One agent: added, changed, taken out. What is wrong is said beside the field, and what was typed stays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Form
from pydantic import BaseModel, Field

from assuage import casework
from assuage.console.access import At, Seat, Supervisor
from assuage.console.pages.people.leaving import leavers
from assuage.console.render import redirect, show
from assuage.domain import ISSUES
from assuage.errors import NotFound, NotPossible
from assuage.policy import Policy
from assuage.roster import Agent, as_texts, read_agent
from assuage.store.protocol import Store

agent_form: Final = APIRouter()

_LABELS: Final[Mapping[str, str]] = {
    "id": "Id",
    "name": "Name",
    "tier": "Experience",
    "hours": "Working hours",
    "time_zone": "Time zone",
    "languages": "Languages",
    "issues": "Good at",
    "products": "Products",
    "capacity": "Open conversations at most",
    "angry_capacity": "Angry ones among them at most",
    "pause_minutes": "Pause after a furious customer, in minutes",
}
_TAKEN: Final = "Somebody in the roster has this id already: choose another, or change that one."


@dataclass(frozen=True, slots=True)
class FormField:
    """`wrong` says what is to be mended; `value` is what was typed."""

    name: str
    label: str
    help: str
    value: str
    wrong: str
    kind: Literal["text", "number", "choice"]
    required: bool


@dataclass(frozen=True, slots=True)
class AgentPage:
    """The form of one agent; `agent` is who they are in the roster now, None for somebody new.

    `open` counts the conversations they have, `owed` the follow-ups and promises that are due from them.
    """

    agent: Agent | None
    fields: tuple[FormField, ...]
    note: str
    open: int = 0
    owed: int = 0


class Given(BaseModel):
    """What the form sends: an agent's fields as texts, and why the roster is changed."""

    id: str = Field("", max_length=500)
    name: str = Field("", max_length=500)
    tier: str = Field("", max_length=50)
    hours: str = Field("", max_length=1000)
    time_zone: str = Field("", max_length=200)
    languages: str = Field("", max_length=5000)
    issues: str = Field("", max_length=5000)
    products: str = Field("", max_length=5000)
    capacity: str = Field("", max_length=50)
    angry_capacity: str = Field("", max_length=50)
    pause_minutes: str = Field("", max_length=50)
    note: str = Field("", max_length=500)

    def row(self) -> dict[str, str]:
        return {name: getattr(self, name).strip() for name in Agent.model_fields}


@agent_form.get("/people/new")
def new_agent(at: At, seat: Supervisor) -> Any:
    policy = at.store.current_policy().policy
    typed = {"tier": "standard", "hours": "mon-fri 09:00-17:00", "time_zone": policy.time_zone, "languages": "en"}
    return show("agent.html", seat, AgentPage(None, fields(policy, typed, {}), ""))


@agent_form.post("/people/new")
def add_agent(at: At, seat: Supervisor, given: Annotated[Given, Form()]) -> Any:
    agent, wrong = read_agent(given.row())
    if agent is not None and agent.id in at.store.current_roster().roster.agents:
        wrong = {"id": _TAKEN}
    if agent is None or wrong:
        return _again(at.store, seat, None, given, wrong)
    note = given.note.strip() or f"{agent.name} joins"
    casework.change_roster(at.store, lambda now: _with_new(now, agent), seat.actor, note)
    return redirect("/people", said=f"{agent.name} is in the roster now. What waits for somebody like them is theirs.")


@agent_form.get("/people/agents/{agent_id}")
def show_agent(agent_id: str, at: At, seat: Supervisor) -> Any:
    agent, policy = _known(at.store, agent_id), at.store.current_policy().policy
    return show("agent.html", seat, _page(at.store, agent, fields(policy, as_texts(agent), {}, agent_id), ""))


@agent_form.post("/people/agents/{agent_id}")
def change_agent(agent_id: str, at: At, seat: Supervisor, given: Annotated[Given, Form()]) -> Any:
    known = _known(at.store, agent_id)
    agent, wrong = read_agent({**given.row(), "id": agent_id})
    if agent is None:
        return _again(at.store, seat, known, given, wrong)
    note = given.note.strip() or f"{agent.name} changed"
    casework.change_roster(at.store, lambda now: _with_changed(now, agent), seat.actor, note)
    return redirect("/people", said=f"{agent.name} is changed.")


@agent_form.post("/people/agents/{agent_id}/remove")
def remove_agent(agent_id: str, at: At, seat: Supervisor, note: Annotated[str, Form(max_length=500)] = "") -> Any:
    """What they have is given to others, or waits."""
    agent = _known(at.store, agent_id)
    why = note.strip() or f"{agent.name} leaves"
    casework.change_roster(
        at.store, lambda now: {name: each for name, each in now.items() if name != agent_id}, seat.actor, why
    )
    return redirect(
        "/people", said=f"{agent.name} left the roster. What they had is with others now, or waits for one."
    )


def fields(
    policy: Policy, typed: Mapping[str, str], wrong: Mapping[str, str], known: str | None = None
) -> tuple[FormField, ...]:
    """The form, in the order of an agent's fields; without the id of somebody who has one."""
    return tuple(
        FormField(
            name=name,
            label=_LABELS[name],
            help=_help(name, policy),
            value=typed.get(name, ""),
            wrong=wrong.get(name, ""),
            kind=_kind(name),
            required=Agent.model_fields[name].is_required() or name == "time_zone",
        )
        for name in Agent.model_fields
        if name != "id" or known is None
    )


def _kind(name: str) -> Literal["text", "number", "choice"]:
    if name == "tier":
        return "choice"
    return "number" if name in ("capacity", "angry_capacity", "pause_minutes") else "text"


def _help(name: str, policy: Policy) -> str:
    """The field's own description; where it is left to the policy, what that says now."""
    match name:
        case "capacity":
            return f"Empty: as the thresholds say, {policy.open_cap}."
        case "angry_capacity":
            return f"Empty: as the thresholds say, {policy.angry_cap}."
        case "pause_minutes":
            return f"Empty: as the thresholds say, {policy.pause_minutes:g} minutes."
        case "issues":
            return f"{Agent.model_fields[name].description} There are: {', '.join(ISSUES)}."
    return Agent.model_fields[name].description or ""


def _with_new(now: Mapping[str, Agent], agent: Agent) -> Mapping[str, Agent]:
    if agent.id in now:
        raise NotPossible("somebody else has just added an agent with this id: look at the roster again")
    return {**now, agent.id: agent}


def _with_changed(now: Mapping[str, Agent], agent: Agent) -> Mapping[str, Agent]:
    if agent.id not in now:
        raise NotFound("somebody has just taken this agent out of the roster")
    return {**now, agent.id: agent}


def _known(store: Store, agent_id: str) -> Agent:
    agent = store.current_roster().roster.get(agent_id)
    if agent is None:
        raise NotFound("there is no agent with this id in the roster")
    return agent


def _page(store: Store, agent: Agent, form: tuple[FormField, ...], note: str) -> AgentPage:
    (leaving,) = leavers(store, [agent])
    return AgentPage(agent, form, note, leaving.open, leaving.owed)


def _again(store: Store, seat: Seat, agent: Agent | None, given: Given, wrong: Mapping[str, str]) -> Any:
    form = fields(store.current_policy().policy, given.model_dump(), wrong, agent.id if agent else None)
    page = AgentPage(None, form, given.note) if agent is None else _page(store, agent, form, given.note)
    return show("agent.html", seat, page, 422)
