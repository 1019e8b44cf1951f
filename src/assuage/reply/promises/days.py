"""Days as people name them: "Friday", "the 14th", "early next week", "Christmas Eve"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final

from dateutil.easter import easter

from assuage.reply.promises.calendar import DAY, Office
from assuage.reply.promises.numbers import ORDINAL, ordinal
from assuage.reply.promises.phrases import MONTH, WEEKDAY, Mark

_WEEKDAY: Final = re.compile(WEEKDAY)
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH: Final = re.compile(MONTH)
_YEAR: Final = re.compile(r"\b20\d\d\b")
_NUMERIC: Final = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(?:20)?(\d\d))?")
_NUMBER: Final = re.compile(rf"(?i:\b(?:{ORDINAL}|\d{{1,2}}\b))")
_FIXED: Final = (
    ("christmas eve", 12, 24),
    ("christmas", 12, 25),
    ("boxing day", 12, 26),
    ("new year's eve", 12, 31),
    ("new year", 1, 1),
    ("valentine", 2, 14),
    ("halloween", 10, 31),
    ("hallowe'en", 10, 31),
)
_FROM_EASTER: Final = (("good friday", -2), ("easter monday", 1), ("easter", 0))


def named_day(mark: Mark, today: date, office: Office) -> date | None:
    """The day that a mark names, never before today; the last of several."""
    words = mark.text.lower().replace("\u2019", "'")
    ways: dict[str, Callable[[], date | None]] = {
        "day": lambda: _near(mark.text, words, today),
        "between": lambda: _between(mark.text, today),
        "date": lambda: _dated(mark.text, today),
        "feast": lambda: _feast(words, today),
        "week": lambda: _stretch(words, today, office),
        "edge": lambda: _stretch(words, today, office),
    }
    return ways[mark.kind]() if mark.kind in ways else None


def _near(text: str, words: str, today: date) -> date:
    if "after tomorrow" in words:
        return today + 2 * DAY
    if re.search(r"tomorrow|tmrw|tomoz", words):
        return today + DAY
    if re.search(r"today|tonight", words):
        return today
    day = _weekday(text, words, today)
    return day + 7 * DAY if re.search(r"a week on|\bweek$", words) else day


def _weekday(text: str, words: str, today: date) -> date:
    """The next such day after today; "this Friday" may be today, "next Friday" lies in the week after this."""
    named = _WEEKDAYS.index(_WEEKDAY.findall(text)[-1][:3].lower())
    ahead = (named - today.weekday()) % 7
    if "next" in words:
        return _monday(today) + timedelta(7 + named)
    if ahead == 0 and "this" not in words:
        ahead = 7
    return today + ahead * DAY


def _between(text: str, today: date) -> date | None:
    days = _WEEKDAY.findall(text)
    if not days:
        return None
    first = _weekday(days[0], "", today)
    return _weekday(days[-1], "", first)


def _dated(text: str, today: date) -> date | None:
    numeric = _NUMERIC.search(text)
    if numeric:
        return _next_date(int(numeric[1]), int(numeric[2]), f"20{numeric[3]}" if numeric[3] else None, today)
    year, month = _YEAR.search(text), _MONTH.search(text)
    found = _NUMBER.search(text)
    day = ordinal(found.group()) if found else None
    if day is None:
        return None
    if month is None:
        return _next_of_month(day, today)
    return _next_date(day, _MONTHS.index(month.group()[:3].lower()) + 1, year.group() if year else None, today)


def _next_of_month(day: int, today: date) -> date | None:
    first = today.replace(day=1)
    for ahead in range(12):
        start = months_later(first, ahead)
        if 1 <= day <= monthrange(start.year, start.month)[1] and start.replace(day=day) >= today:
            return start.replace(day=day)
    return None


def _next_date(day: int, month: int, year: str | None, today: date) -> date | None:
    """Without a year the next such date; none for 31 February."""
    for each in [int(year)] if year else range(today.year, today.year + 9):
        if 1 <= month <= 12 and 1 <= day <= monthrange(each, month)[1]:
            named = date(each, month, day)
            if named >= today:
                return named
    return None


def _feast(words: str, today: date) -> date | None:
    for name, month, day in _FIXED:
        if name in words:
            return _next_date(day, month, None, today)
    for name, ahead in _FROM_EASTER:
        if name in words:
            years: Iterator[date] = (easter(today.year + more) + ahead * DAY for more in (0, 1))
            return next((each for each in years if each >= today), None)
    return None


def months_later(day: date, months: int) -> date:
    """The same day some months later, or the last of a month that is too short for it."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _stretch(words: str, today: date, office: Office) -> date | None:
    """The day by which "early next week", "this month", "the end of the year" or "the weekend" is over."""
    if "weekend" in words:
        return _weekend(words, today, office)
    if "week" in words:
        return _in_week(words, today, office)
    if "month" in words:
        return _in_month(words, today)
    if "year" in words:
        return date(today.year + ("next" in words), *((1, 1) if _starts(words) else (12, 31)))
    return None


def _monday(day: date) -> date:
    return day - day.weekday() * DAY


def _starts(words: str) -> bool:
    return bool(re.search(r"\bfrom\b|start|beginning", words))


def _weekend(words: str, today: date, office: Office) -> date:
    sunday = _monday(today) + (13 if "next" in words else 6) * DAY
    if not words.startswith("before"):
        return sunday
    last = office.last_of_week(_monday(today))
    return last if last >= today else office.last_of_week(_monday(today) + 7 * DAY)


def _in_week(words: str, today: date, office: Office) -> date:
    monday = _monday(today) + (7 if re.search("next|following", words) else 0) * DAY
    if _starts(words):
        return max(monday, today)
    early = {"early": 1, "mid ": 2, "middle": 2}
    for word, ahead in early.items():
        if word in words:
            return max(monday + ahead * DAY, today)
    last = office.last_of_week(monday)
    return last if last >= today else office.last_of_week(monday + 7 * DAY)


def _in_month(words: str, today: date) -> date:
    first = months_later(today.replace(day=1), int("next" in words))
    if _starts(words):
        return max(first, today)
    for word, day in {"early": 10, "mid": 15}.items():
        if word in words:
            return max(first.replace(day=day), today)
    return first.replace(day=monthrange(first.year, first.month)[1])
