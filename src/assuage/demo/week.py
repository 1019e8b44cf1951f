"""The demo's week: its messages, and its people's hours, laid so that this moment is its Friday afternoon."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from typing import Any, Final
from zoneinfo import ZoneInfo

from assuage.receive.schemas import IncomingMessage
from assuage.roster import WEEKDAYS, Agent, Roster

_TODAY: Final = 4
_HOUR: Final = 15
"""In the demo it is Friday between three and four, wherever and whenever it runs: people are at work, and some wait."""
_WEEKDAY: Final = re.compile("|".join(WEEKDAYS))


@dataclass(frozen=True, slots=True)
class Calendar:
    """How the demo's days lie on the real ones: `zone` is where it is three in the afternoon now."""

    now: datetime
    zone: str
    shift_days: int

    def moment(self, day: int, clock: str) -> datetime:
        """A time of the demo's week, its Saturday and Sunday before its Monday, since it ends on Friday."""
        hours, minutes = map(int, clock.split(":"))
        today = self.now.astimezone(ZoneInfo(self.zone)).replace(hour=0, minute=0, second=0, microsecond=0)
        return today + timedelta(days=day - _TODAY, hours=hours, minutes=minutes)

    def hours(self, text: str) -> str:
        """Working hours with the demo's weekdays as the real ones they fall on."""
        return _WEEKDAY.sub(lambda found: WEEKDAYS[(WEEKDAYS.index(found[0]) + self.shift_days) % 7], text)


def calendar(now: datetime) -> Calendar:
    east = _HOUR - now.astimezone(UTC).hour
    zone = f"Etc/GMT{-east:+d}" if east else "Etc/GMT"
    return Calendar(now, zone, now.astimezone(ZoneInfo(zone)).weekday() - _TODAY)


def staffed(roster: Roster, week: Calendar) -> Roster:
    """The demo's people, at work at the times of its week."""
    return Roster({name: _moved(agent, week) for name, agent in roster.agents.items()})


def _moved(agent: Agent, week: Calendar) -> Agent:
    return agent.model_copy(update={"hours": week.hours(agent.hours), "time_zone": week.zone})


def load_week(week: Calendar) -> list[IncomingMessage]:
    """The messages as a help-desk would post them; a conversation that reaches beyond now is a week older."""
    lines = files("assuage.demo").joinpath("week.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    late = {row["conversation"] for row in rows if week.moment(row["day"], row["time"]) > week.now}
    return [_incoming(row, number, week, row["conversation"] in late) for number, row in enumerate(rows, 1)]


def _incoming(row: dict[str, Any], number: int, week: Calendar, is_older: bool) -> IncomingMessage:
    return IncomingMessage(
        id=f"demo-{number:03}",
        text=row["text"],
        subject=row["subject"],
        channel=row["channel"],
        conversation_id=row["conversation"],
        customer=row["customer"],
        sent_at=week.moment(row["day"], row["time"]) - timedelta(days=7 * is_older),
    )


def first(week: Sequence[IncomingMessage]) -> datetime:
    return min(sent(each) for each in week)


def sent(incoming: IncomingMessage) -> datetime:
    if incoming.sent_at is None:
        raise ValueError("a message of the demo has a time")
    return incoming.sent_at
