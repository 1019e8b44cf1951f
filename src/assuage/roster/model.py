"""Agents and rosters: what may be said of them, and when someone is at work.

Working hours are wall-clock hours in each agent's own time zone, so a change to summer time moves nobody's shift.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from typing import Annotated, Any, Final
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from assuage.domain import ISSUES, Tier, plain, shown
from assuage.errors import InvalidRoster
from assuage.policy.model import TimeZone

WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ALWAYS: Final = "always"
ANY: Final = "any"
"""What a spreadsheet's cell says for an empty list, since an empty cell means the default."""
_SHIFT: Final = re.compile(
    r"(?P<first>[a-z]{3})(?:-(?P<last>[a-z]{3}))?\s+(?P<start>\d{1,2}:\d{2})\s*-\s*(?P<end>\d{1,2}:\d{2})"
)
_HOW: Final = "write e.g. 'mon-fri 09:00-17:00', several with a comma between, or 'always'"
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Shift:
    """A stretch of certain weekdays (0 is Monday); one that ends at or before its start runs past midnight."""

    days: tuple[int, ...]
    start: time
    end: time

    def on(self, day: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """Start and end of the shift that begins on that day, in UTC."""
        start = datetime.combine(day, self.start, zone)
        end = datetime.combine(day if self.end > self.start else day + _DAY, self.end, zone)
        return start.astimezone(UTC), end.astimezone(UTC)


@lru_cache(maxsize=4096)
def shifts(hours: str) -> tuple[Shift, ...]:
    """The shifts in a text such as `mon-fri 09:00-17:00, sat 10:00-14:00`; none for `always`. ValueError explains."""
    if hours.strip().lower() == ALWAYS:
        return ()
    return tuple(_shift(part.strip().lower()) for part in hours.split(","))


def _shift(text: str) -> Shift:
    found = _SHIFT.fullmatch(text)
    if found is None or {found["first"], found["last"] or found["first"]} - set(WEEKDAYS):
        raise ValueError(f"these are no working hours: {_HOW}")
    first, last = WEEKDAYS.index(found["first"]), WEEKDAYS.index(found["last"] or found["first"])
    days = tuple((first + step) % 7 for step in range((last - first) % 7 + 1))
    return Shift(days, _clock(found["start"]), _clock(found["end"]))


def _clock(text: str) -> time:
    hour, minute = map(int, text.split(":"))
    if (hour, minute) == (24, 0):
        return time(0)
    try:
        return time(hour, minute)
    except ValueError:
        raise ValueError(f"this is no time of day: {_HOW}") from None


def _hours(text: str) -> str:
    shifts(text)
    return plain(text)


def _codes(value: object) -> object:
    """A list, or a text with `;` or `,` between its items, as spreadsheets have it; capitals do not matter.

    The word `any` alone is an empty list.
    """
    parts = re.split("[;,]", value) if isinstance(value, str) else value
    if not isinstance(parts, list | tuple) or not all(isinstance(part, str) for part in parts):
        return value
    codes = [part.strip().lower() for part in parts if part.strip()]
    return [] if codes == [ANY] else codes


def _cell(text: str) -> str:
    """A text that a spreadsheet shows as it is, or ValueError."""
    if text.startswith(("=", "+", "-", "@")):
        raise ValueError("begins with = + - or @, which spreadsheets take for a formula")
    return plain(text)


def _code(text: str) -> str:
    """One item of a list, or ValueError: what would come back from a CSV file as two, or as another list."""
    if text == ANY or {";", ","} & set(text):
        raise ValueError("holds ; or , which separate items, or is `any`, which stands alone")
    return _cell(text)


def _issues(codes: tuple[str, ...]) -> tuple[str, ...]:
    if set(codes) - set(ISSUES):
        raise ValueError(f"names unknown issues; there are {', '.join(ISSUES)}")
    return codes


def _blank_is_none(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


Code = Annotated[str, Field(max_length=100), AfterValidator(_code)]
Codes = Annotated[tuple[Code, ...], BeforeValidator(_codes)]
Cap = Annotated[int, Field(ge=0, le=1000)]
_AGENT_ID: Final = r"^[^\s/?#%\\\x00-\x1f\x7f.][^\s/?#%\\\x00-\x1f\x7f]*$"


class Agent(BaseModel):
    """One person: their experience, what they are good at (best first), when they work, how much they may carry."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Annotated[str, Field(min_length=1, max_length=200, pattern=_AGENT_ID), AfterValidator(_cell)] = Field(
        description="The help-desk's id or login; stable, unique, usable in an address."
    )
    name: Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_cell)] = Field(
        description="What colleagues call them."
    )
    tier: Tier = Field(description="new, standard or experienced: which bands they may be given.")
    hours: Annotated[str, Field(max_length=500), AfterValidator(_hours)] = Field(
        description="Working hours in their own time zone: 'mon-fri 09:00-17:00, sat 10:00-14:00', or 'always'."
    )
    time_zone: TimeZone = Field(default="UTC", description="Where they work, such as Europe/London.")
    languages: Codes = Field(default=("en",), description="Languages they answer in (ISO 639-1); empty: any.")
    issues: Annotated[Codes, AfterValidator(_issues)] = Field(
        default=(), description="Issues they are good at, best first; empty: any."
    )
    products: Codes = Field(default=(), description="Products they know, best first; empty: any.")
    capacity: Annotated[Cap | None, BeforeValidator(_blank_is_none)] = Field(
        default=None, description="Open conversations at once; empty: the policy's open_cap."
    )
    angry_capacity: Annotated[Cap | None, BeforeValidator(_blank_is_none)] = Field(
        default=None, description="Angry and furious ones among them; empty: the policy's angry_cap."
    )
    pause_minutes: Annotated[Annotated[float, Field(ge=0, le=1440)] | None, BeforeValidator(_blank_is_none)] = Field(
        default=None, description="Pause after a furious one; empty: the policy's pause_minutes."
    )

    def on_duty(self, now: datetime) -> bool:
        """Whether their working hours say that they are at work."""
        plan = shifts(self.hours)
        return not plan or any(start <= now < end for day in (-1, 0) for start, end in self._stretches(plan, now, day))

    def next_start(self, now: datetime) -> datetime | None:
        """When their next shift begins, after `now`; None for those who are always on duty."""
        plan = shifts(self.hours)
        for day in range(9):
            starts = [start for start, _ in self._stretches(plan, now, day) if start > now]
            if starts:
                return min(starts)
        return None

    def _stretches(self, plan: Sequence[Shift], now: datetime, offset: int) -> Iterator[tuple[datetime, datetime]]:
        """The shifts that begin so many days after today, where the agent works."""
        zone = ZoneInfo(self.time_zone)
        day = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0) + offset * _DAY
        return (shift.on(day, zone) for shift in plan if day.weekday() in shift.days)


@dataclass(frozen=True, slots=True)
class Presence:
    """What an agent or the help-desk says of the moment: at work or away, and conversations we do not know of."""

    available: bool = True
    elsewhere: int = 0


@dataclass(frozen=True, slots=True)
class Roster:
    """Agents by id; none is twice in it."""

    agents: Mapping[str, Agent] = field(default_factory=dict)

    def get(self, agent_id: str | None) -> Agent | None:
        return self.agents.get(agent_id) if agent_id else None

    def name(self, agent_id: str) -> str:
        """What to call someone, also after they left the roster."""
        agent = self.agents.get(agent_id)
        return agent.name if agent else agent_id


@dataclass(frozen=True, slots=True)
class RosterVersion:
    """A saved roster: who saved it, when and why. Version 0 is the empty one of a new installation."""

    version: int
    roster: Roster
    author: str
    note: str
    created_at: datetime


def parse_roster(rows: Sequence[object]) -> Roster:
    """A roster from JSON, YAML or CSV rows; the error names every agent and field that is wrong."""
    agents: dict[str, Agent] = {}
    troubles = []
    for number, row in enumerate(rows, 1):
        try:
            agent = Agent.model_validate(row)
        except ValidationError as error:
            troubles += [f"{_who(row, number)}: {_plain(detail)}" for detail in error.errors()]
            continue
        if agent.id in agents:
            troubles.append(f"{shown(agent.id)} is in it twice")
        agents[agent.id] = agent
    if troubles:
        raise InvalidRoster("; ".join(troubles))
    return Roster(agents)


def read_agent(row: Mapping[str, object]) -> tuple[Agent | None, dict[str, str]]:
    """One agent; or None, and for each field that is wrong a sentence to stand beside it."""
    try:
        return Agent.model_validate(row), {}
    except ValidationError as error:
        return None, {str(each["loc"][0]): _sentence(each) for each in reversed(error.errors())}


def _who(row: object, number: int) -> str:
    known = row.get("id") if isinstance(row, dict) else None
    return f"agent {shown(known)}" if known else f"row {number}"


def _plain(detail: Mapping[str, Any]) -> str:
    where = shown(".".join(str(part) for part in detail["loc"]))
    if where == "hours" and detail["type"] == "missing":
        return f"has no hours: {_HOW}"
    return f"{where}: {_message(detail)}"


def _message(detail: Mapping[str, Any]) -> str:
    return str(detail["msg"]).removeprefix("Value error, ")


def _sentence(detail: Mapping[str, Any]) -> str:
    """What is wrong with a field that somebody filled in, in words for a person."""
    match detail["type"]:
        case "missing" | "string_too_short":
            words = "this is needed"
        case "string_pattern_mismatch":
            words = "use letters, digits, hyphens or dots, without spaces or slashes"
        case "int_parsing" | "int_from_float":
            words = "write a whole number, or leave it empty"
        case "float_parsing":
            words = "write a number, or leave it empty"
        case "less_than_equal" | "greater_than_equal":
            words = f"at most {detail['ctx']['le']}" if "le" in detail["ctx"] else f"at least {detail['ctx']['ge']}"
        case "string_too_long":
            words = f"at most {detail['ctx']['max_length']} characters"
        case "literal_error":
            words = "choose new, standard or experienced"
        case _:
            words = _message(detail)
    return f"{words[:1].upper()}{words[1:]}."
