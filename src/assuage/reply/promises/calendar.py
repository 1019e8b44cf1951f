"""A company's own calendar: when it closes, which days it works, in its own time zone."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

from assuage.reply.values import OfficeHours

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Office:
    """The days and hours of one company; all dates and hours are those of its own wall clock."""

    hours: OfficeHours
    zone: ZoneInfo
    closed: Container[date]

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone)

    def at(self, day: date, minutes: int) -> datetime:
        """So many minutes into a day by the wall clock; 1440 is the midnight at its end."""
        return datetime.combine(day, time(), self.zone) + minutes * MINUTE

    def later(self, moment: datetime, span: timedelta) -> datetime:
        """After a span of real time, also over a change of clocks."""
        return (moment.astimezone(UTC) + span).astimezone(self.zone)

    def close(self, day: date) -> datetime:
        return self.at(day, self.hours.closes * 60)

    def works(self, day: date) -> bool:
        return day.weekday() in self.hours.days and day not in self.closed

    def working_day(self, day: date, number: int) -> date:
        """The nth working day after a day; calendar days where the company never works."""
        for _ in range(min(number, 400)):
            day = self.next_working_day(day)
        return day

    def next_working_day(self, day: date) -> date:
        ahead = (day + number * DAY for number in range(1, 30))
        return next((each for each in ahead if self.works(each)), day + DAY)

    def last_of_week(self, monday: date) -> date:
        """The last working day of a week; its Friday where the company is closed all week."""
        week = [monday + number * DAY for number in range(7)]
        return next((day for day in reversed(week) if self.works(day)), week[4])


def office(hours: OfficeHours) -> Office:
    """Raises `zoneinfo.ZoneInfoNotFoundError` and `NotImplementedError` for an unknown zone or holiday calendar."""
    return Office(hours, ZoneInfo(hours.time_zone), _holidays(hours.holidays))


@lru_cache(maxsize=64)
def _holidays(name: str) -> Container[date]:
    if not name:
        return frozenset()
    country, _, subdivision = name.partition("-")
    return holidays.country_holidays(country, subdiv=subdivision or None)
