"""Follow-ups and promises: what is owed to customers, when, by whom; done, cancelled, moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Form, Query, Request

from assuage import casework, counsel
from assuage.console.access import Agent, At, Viewer, came_from
from assuage.console.cases import customer_of, latest_message
from assuage.console.render import redirect, show
from assuage.domain import Task, TaskState
from assuage.errors import InvalidInput, NotFound
from assuage.roster import Roster
from assuage.store.protocol import Store
from assuage.store.values import OPEN_STATES, TasksAsked

follow_ups: Final = APIRouter()

Tab = Literal["due", "coming", "broken", "done", "cancelled"]
Kind = Literal["follow_up", "promise"]
A_PAGE: Final = 50
COUNTED: Final = 1000
"""A tab counts no further: more than that is read as `1,000+`."""
_COMING: Final = timedelta(days=7)
_STATES: Final[Mapping[Tab, TaskState]] = {
    "due": "due",
    "coming": "waiting",
    "broken": "broken",
    "done": "done",
    "cancelled": "cancelled",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address says; `after` is the time and the id of the last one on the page before."""

    tab: Tab = "due"
    kind: Kind | None = None
    owner: str | None = None
    after: tuple[datetime, str] | None = None


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One thing owed. `late_minutes` is how long it is past its time, None for what is not or is over."""

    id: str
    kind: Kind
    state: TaskState
    conversation_id: str
    customer: str
    what: str
    due_at: datetime
    late_minutes: float | None
    owner: str | None
    owner_id: str | None
    may_change: bool

    @property
    def has_words(self) -> bool:
        """Whether there is a text to suggest (C14)."""
        return self.kind == "follow_up" and self.state in OPEN_STATES


@dataclass(frozen=True, slots=True)
class Day:
    """The tasks of one day where the company is; `day` is None where days do not matter."""

    day: date | None
    lines: tuple[TaskLine, ...]


@dataclass(frozen=True, slots=True)
class FollowUpsPage:
    """What is owed, 50 on a page. `counts` are of the tabs that ask for something, up to 1,000; `next` is the address
    of the next page; `people` are ids and names to filter by; `zone` is the company's time zone.
    """

    asked: Asked
    counts: Mapping[Tab, int]
    days: tuple[Day, ...]
    next: str | None
    people: tuple[tuple[str, str], ...]
    owner_name: str | None
    today: date
    zone: str

    def url(self, **changed: str | None) -> str:
        """Another tab, kind or owner, from its beginning."""
        known = {"tab": self.asked.tab, "kind": self.asked.kind, "owner": self.asked.owner, **changed}
        return f"?{urlencode({name: value for name, value in known.items() if value})}"


@follow_ups.get("/follow-ups")
def show_follow_ups(
    at: At,
    seat: Viewer,
    tab: Tab = "due",
    kind: Literal["", "follow_up", "promise"] = "",
    owner: Annotated[str, Query(max_length=200)] = "",
    after: Annotated[str, Query(max_length=300)] = "",
) -> Any:
    asked = Asked(tab, kind or None, owner.replace("\x00", "") or None, _after(after))
    return show("follow_ups.html", seat, follow_ups_of(at.store, asked, seat.may("agent"), datetime.now(UTC)))


def follow_ups_of(store: Store, asked: Asked, may_change: bool, now: datetime) -> FollowUpsPage:
    policy, roster = store.current_policy().policy, store.current_roster().roster
    found = store.tasks(_tasks_asked(asked, asked.tab, now, A_PAGE + 1))
    shown, zone = found[:A_PAGE], ZoneInfo(policy.time_zone)
    lines = _lines(store, shown, roster, may_change, now)
    return FollowUpsPage(
        asked=asked,
        counts={tab: store.count_tasks(_tasks_asked(asked, tab, now, COUNTED)) for tab in ("due", "coming", "broken")},
        days=_days(lines, zone) if asked.tab == "coming" else ((Day(None, tuple(lines)),) if lines else ()),
        next=_next(asked, shown[-1]) if len(found) > A_PAGE else None,
        people=_people(roster),
        owner_name=roster.name(asked.owner) if asked.owner else None,
        today=now.astimezone(zone).date(),
        zone=policy.time_zone,
    )


@follow_ups.get("/follow-ups/{task_id}/words")
def show_words(task_id: str, at: At, seat: Agent) -> Any:
    """A text for a follow-up, made when somebody asks for it (C13, C14)."""
    return show("follow_up_words.html", seat, WordsPage(task_id, counsel.follow_up(at.store, task_id)))


@dataclass(frozen=True, slots=True)
class WordsPage:
    """What one might write for a follow-up."""

    task_id: str
    text: str


@follow_ups.post("/follow-ups/{task_id}/move")
def move_task(
    task_id: str,
    request: Request,
    at: At,
    seat: Agent,
    due: Annotated[str, Form(max_length=40)] = "",
    zone: Annotated[str, Form(max_length=100)] = "UTC",
) -> Any:
    task = casework.finish_task(at.store, task_id, None, seat.actor, _moment(due, zone))
    return redirect(came_from(request), said=f"Moved to {task.due_at.astimezone(ZoneInfo(zone)):%A %-d %B, %H:%M}.")


@follow_ups.post("/follow-ups/{task_id}/{end}")
def end_task(task_id: str, end: Literal["done", "cancelled"], request: Request, at: At, seat: Agent) -> Any:
    task = casework.finish_task(at.store, task_id, end, seat.actor)
    thing = "promise" if task.kind == "promise" else "follow-up"
    return redirect(came_from(request), said=f"The {thing} is {end}.")


def _moment(due: str, zone: str) -> datetime:
    """A time as a form's field has it, on the clock of a zone."""
    try:
        return datetime.fromisoformat(due).replace(tzinfo=ZoneInfo(zone))
    except (LookupError, ValueError, OSError) as error:
        raise InvalidInput("choose a day and a time, such as 2026-03-02 14:00") from error


def _tasks_asked(asked: Asked, tab: Tab, now: datetime, limit: int) -> TasksAsked:
    return TasksAsked(
        kind=asked.kind,
        states=(_STATES[tab],),
        owner=asked.owner,
        due_before=now + _COMING if tab == "coming" else None,
        limit=limit,
        newest_first=tab in ("done", "cancelled"),
        after=asked.after,
    )


def _lines(store: Store, tasks: Sequence[Task], roster: Roster, may_change: bool, now: datetime) -> list[TaskLine]:
    conversations = store.named_conversations([task.conversation_id for task in tasks])
    latest = {name: latest_message(each) for name, each in conversations.items()}
    records = store.records([name for name in latest.values() if name])
    customers = {name: customer_of(each, records.get(latest[name] or "")) for name, each in conversations.items()}
    return [_line(task, customers, roster, may_change, now) for task in tasks]


def _line(task: Task, customers: Mapping[str, str], roster: Roster, may_change: bool, now: datetime) -> TaskLine:
    late = (now - task.due_at).total_seconds() / 60
    return TaskLine(
        id=task.id,
        kind=task.kind,
        state=task.state,
        conversation_id=task.conversation_id,
        customer=customers.get(task.conversation_id, "A customer"),
        what=task.what,
        due_at=task.due_at,
        late_minutes=late if late > 0 and task.state in OPEN_STATES else None,
        owner=roster.name(task.owner) if task.owner else None,
        owner_id=task.owner,
        may_change=may_change and task.state in OPEN_STATES,
    )


def _days(lines: Sequence[TaskLine], zone: ZoneInfo) -> tuple[Day, ...]:
    by_day = groupby(lines, lambda line: line.due_at.astimezone(zone).date())
    return tuple(Day(day, tuple(theirs)) for day, theirs in by_day)


def _people(roster: Roster) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(((each.id, each.name) for each in roster.agents.values()), key=lambda pair: pair[1].casefold()))


def _next(asked: Asked, last: Task) -> str:
    known = {
        "tab": asked.tab,
        "kind": asked.kind,
        "owner": asked.owner,
        "after": f"{last.due_at.isoformat()}~{last.id}",
    }
    return f"?{urlencode({name: value for name, value in known.items() if value})}"


def _after(text: str) -> tuple[datetime, str] | None:
    moment, _, name = text.partition("~")
    if not text:
        return None
    try:
        return datetime.fromisoformat(moment).astimezone(UTC), name.replace("\x00", "")
    except (ValueError, OverflowError) as error:
        raise NotFound("there is no such page") from error
