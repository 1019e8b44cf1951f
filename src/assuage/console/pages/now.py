"""Now: the conversations that need a person, most urgent first; above them what waits and what is overdue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request

from assuage.console.access import At, Seat, Viewer
from assuage.console.cases import CaseLine, case_line, excerpt_of, latest_message
from assuage.console.colleagues import Colleague, colleagues, team_at
from assuage.console.highlights import Highlights, Known
from assuage.console.render import show
from assuage.decide.anger import anger_of
from assuage.decide.priority import priority, total
from assuage.decide.team import Team
from assuage.domain import Band, Conversation
from assuage.errors import NotFound
from assuage.policy import Policy
from assuage.store.looked import CallingAsked, PastAsked
from assuage.store.protocol import Store

now_page: Final = APIRouter()

Which = Literal["all", "waiting", "alarms", "mine"]
A_PAGE: Final = 50


@dataclass(frozen=True, slots=True)
class NowPage:
    """What calls for a person at this moment.

    `calling` counts all open conversations that need a person, `waiting` those without one, `alarmed` those with an
    alarm that nobody has answered. `lines` are the most urgent of what is asked for; `longest` is the longest wait
    without an owner, in minutes. `is_empty` is true when nothing has ever come in.
    """

    which: Which
    owner: str | None
    owner_name: str | None
    band: Band | None
    calling: int
    waiting: int
    alarmed: int
    longest: float | None
    lines: tuple[CaseLine, ...]
    more: int
    colleagues: tuple[Colleague, ...]
    nobody_in_roster: bool
    is_empty: bool

    def url(self, **changed: str | None) -> str:
        """The same list with another filter."""
        known = {"which": self.which, "owner": self.owner, "band": self.band, **changed}
        kept = {name: value for name, value in known.items() if value and value != "all"}
        return f"?{urlencode(kept)}" if kept else "./"


@now_page.get("/", name="show_now")
def show_now(
    request: Request,
    at: At,
    seat: Viewer,
    which: Which = "all",
    owner: Annotated[str | None, Query(max_length=200)] = None,
    band: Band | None = None,
) -> Any:
    asked = _Asked(which, seat.account.agent if which == "mine" else (owner or None), band)
    return show("now.html", seat, now_of(at.store, request.app.state.highlights.known, seat, asked, datetime.now(UTC)))


@now_page.get("/parts/said")
def show_said(request: Request, at: At, seat: Viewer, message: Annotated[str, Query(max_length=2000)]) -> Any:
    """A line's text once the words are found that made it angry; it asks again while others are looked into."""
    words: Highlights = request.app.state.highlights
    record = at.store.find(message.replace("\x00", "\ufffd"))
    if record is None:
        raise NotFound("this message is not here any more")
    words.find([record])
    return show("now_said.html", seat, excerpt_of(record, words.known))


@dataclass(frozen=True, slots=True)
class _Asked:
    which: Which
    owner: str | None
    band: Band | None


def now_of(store: Store, known: Known, seat: Seat, asked: _Asked, now: datetime) -> NowPage:
    team = team_at(store, now)
    ranked = by_urgency(_found(store, asked), team.policy, now)
    lines = lines_of(store, known, ranked[:A_PAGE], team, seat, now)
    standing, calling = store.standing(), store.count_calling()
    waits = [(now - each.place.since).total_seconds() / 60 for each in ranked if each.place]
    return NowPage(
        which=asked.which,
        owner=None if asked.which == "mine" else asked.owner,
        owner_name=team.roster.name(asked.owner) if asked.owner else None,
        band=asked.band,
        calling=calling,
        waiting=standing.placed,
        alarmed=standing.alarmed,
        longest=max(waits, default=None),
        lines=tuple(lines),
        more=max(0, len(ranked) - A_PAGE),
        colleagues=colleagues(team),
        nobody_in_roster=not team.roster.agents,
        is_empty=not ranked and not calling and not store.past_conversations(PastAsked(limit=1)),
    )


def by_urgency(conversations: list[Conversation], policy: Policy, now: datetime) -> list[Conversation]:
    """The most urgent at this moment first."""
    return sorted(conversations, key=lambda each: (-_urgency(each, policy, now), each.id))


def lines_of(
    store: Store, known: Known, conversations: Sequence[Conversation], team: Team, seat: Seat, now: datetime
) -> list[CaseLine]:
    wanted = {each.id: latest_message(each) for each in conversations}
    records = store.records([name for name in wanted.values() if name])
    return [case_line(each, records.get(wanted[each.id] or ""), known, team, seat, now) for each in conversations]


def _urgency(conversation: Conversation, policy: Policy, now: datetime) -> float:
    return total(priority(conversation, anger_of(conversation.turns).current, policy, now))


def _found(store: Store, asked: _Asked) -> list[Conversation]:
    if asked.which == "mine" and asked.owner is None:
        return []  # an account that is nobody in the roster has nothing
    if asked.which == "waiting":
        found = store.waiting_places()
    elif asked.which == "alarms":
        found = store.alarms()
    else:
        return store.calling(CallingAsked(asked.owner, asked.band))
    return [each for each in found if asked.owner in (None, each.owner) and asked.band in (None, each.band)]
