"""All conversations, the latest change first, and the search for one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request

from assuage.console.access import At, Seat, Viewer
from assuage.console.cases import CaseLine, case_line, latest_message
from assuage.console.highlights import Known
from assuage.console.render import show
from assuage.decide.team import Team
from assuage.store.looked import PastAsked
from assuage.store.protocol import Store

past_page: Final = APIRouter()

State = Literal["open", "resolved"]
A_PAGE: Final = 50


@dataclass(frozen=True, slots=True)
class PastPage:
    """Conversations of a state, or a customer's, 50 at a time; `older` is where the next ones are."""

    words: str
    state: State | None
    lines: tuple[CaseLine, ...]
    older: str | None


@past_page.get("/conversations")
def show_past(
    request: Request,
    at: At,
    seat: Viewer,
    q: Annotated[str, Query(max_length=500)] = "",
    state: Literal["", "open", "resolved"] = "",
    before: float | None = None,
) -> Any:
    until = None if before is None else datetime.fromtimestamp(min(max(before, 0.0), 4e9), UTC)
    asked = PastAsked(state or None, q.strip().replace("\x00", ""), until, A_PAGE)
    return show(
        "past.html", seat, past_of(at.store, request.app.state.highlights.known, seat, asked, datetime.now(UTC))
    )


def past_of(store: Store, known: Known, seat: Seat, asked: PastAsked, now: datetime) -> PastPage:
    found = store.past_conversations(asked)
    team = Team(store.current_roster().roster, store.current_policy().policy, now)
    wanted = {each.id: latest_message(each) for each in found}
    records = store.records([name for name in wanted.values() if name])
    lines = [case_line(each, records.get(wanted[each.id] or ""), known, team, seat, now) for each in found]
    older = None
    if len(found) == asked.limit:
        kept = {"q": asked.words, "state": asked.state or "", "before": found[-1].updated_at.timestamp()}
        older = f"?{urlencode({name: value for name, value in kept.items() if value})}"
    return PastPage(asked.words, asked.state, tuple(lines), older)
