"""People: the roster as a table, with what everyone carries; and coming and going."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Request
from starlette.responses import Response

from assuage import casework
from assuage.console.access import Agent, At, Seat, Viewer, came_from
from assuage.console.colleagues import team_at
from assuage.console.pages.people.who import (
    Person,
    Sort,
    asked_for,
    in_order,
    may_come_and_go,
    people_at,
    start_of_day,
)
from assuage.console.render import redirect, show
from assuage.domain import Stage, Tier
from assuage.errors import NotAllowed
from assuage.roster import Presence, RosterVersion, to_csv, to_json
from assuage.store.protocol import Store

people_page: Final = APIRouter()


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Those of the roster that were asked for; the numbers count everybody.

    `take_furious` counts those whom routing would give a furious customer at this moment; `stage` says whether it gives
    at all. `saved` is the roster in force.
    """

    people: tuple[Person, ...]
    everybody: int
    at_work: int
    away: int
    take_furious: int
    open: int
    sort: Sort
    on_duty: bool
    tier: Tier | None
    stage: Stage
    saved: RosterVersion

    def url(self, **changed: str | None) -> str:
        """The same table, sorted or filtered otherwise."""
        known = {"sort": self.sort, "on": "duty" if self.on_duty else None, "tier": self.tier, **changed}
        kept = {name: value for name, value in known.items() if value and value != "name"}
        return f"?{urlencode(kept)}" if kept else "?"


@people_page.get("/people")
def show_people(
    at: At, seat: Viewer, sort: Sort = "name", on: Literal["", "duty"] = "", tier: Tier | None = None
) -> Any:
    return show("people.html", seat, people_of(at.store, seat, sort, on == "duty", tier, datetime.now(UTC)))


def people_of(store: Store, seat: Seat, sort: Sort, on_duty: bool, tier: Tier | None, now: datetime) -> PeoplePage:
    team = team_at(store, now)
    everybody = people_at(team, store.given_since(start_of_day(team.policy, now)), seat)
    return PeoplePage(
        people=tuple(in_order(asked_for(everybody, on_duty, tier), sort)),
        everybody=len(everybody),
        at_work=sum(each.at_work for each in everybody),
        away=sum(not each.available for each in everybody),
        take_furious=sum("furious" in each.takes for each in everybody),
        open=sum(each.has for each in everybody),
        sort=sort,
        on_duty=on_duty,
        tier=tier,
        stage=team.policy.stages["assignment"],
        saved=store.current_roster(),
    )


@people_page.post("/people/agents/{agent_id}/presence")
def come_or_go(
    agent_id: str, request: Request, at: At, seat: Agent, available: Annotated[Literal["yes", "no"], Form()]
) -> Any:
    """Agents say it for themselves, supervisors for everybody; what waits for whoever comes is given at once."""
    if not may_come_and_go(seat, agent_id):
        raise NotAllowed("only a supervisor says for somebody else whether they are there", known=True)
    elsewhere = at.store.loads().get(agent_id)
    presence = Presence(available == "yes", elsewhere.elsewhere if elsewhere else 0)
    casework.set_presence(at.store, agent_id, presence)
    name = at.store.current_roster().roster.name(agent_id)
    gone = f"{name} is away: nothing new is given to them, and what they have stays theirs."
    return redirect(came_from(request), said=f"{name} is back." if presence.available else gone)


@people_page.get("/people/roster.csv")
def export_csv(at: At, seat: Viewer) -> Response:
    """With the mark by which spreadsheets know UTF-8; reading it in again gives the same roster."""
    return _file(f"\ufeff{to_csv(at.store.current_roster().roster)}", "text/csv; charset=utf-8", "roster.csv")


@people_page.get("/people/roster.json")
def export_json(at: At, seat: Viewer) -> Response:
    return _file(to_json(at.store.current_roster().roster), "application/json", "roster.json")


def _file(text: str, kind: str, name: str) -> Response:
    disposition = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(text, media_type=kind, headers=disposition)
