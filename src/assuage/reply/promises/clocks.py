"""Hours and parts of a day, read as a company means them: "five" is 17:00 where the office is open by day."""

from __future__ import annotations

import re
from typing import Final

from assuage.reply.promises.numbers import number
from assuage.reply.promises.phrases import CLOCK
from assuage.reply.values import OfficeHours

NOON: Final = 12 * 60
MIDNIGHT: Final = 24 * 60
LAST_MINUTE: Final = MIDNIGHT - 1
EVENING_ENDS: Final = 22 * 60

_CLOCKS: Final = re.compile(rf"(?i:\b{CLOCK})")
_PARSED: Final = re.compile(
    r"(?:(?P<past>half|(?:a )?quarter|twenty|ten|five)[ -](?P<side>past|to) )?(?P<half>half )?(?P<hour>\d{1,2}"
    r"|[a-z]+)(?:[:.](?P<minute>\d\d))? ?(?P<am>[ap])?",
    re.IGNORECASE,
)
_MINUTES: Final = {"half": 30, "quarter": 15, "twenty": 20, "ten": 10, "five": 5}
_PARTS: Final = re.compile(
    r"morning|lunch|afternoon|teatime|tea time|evening|tonight|overnight|(?<!mid)night|dark|dusk|first light"
    r"|first thing",
    re.IGNORECASE,
)


def clock_minutes(words: str, hours: OfficeHours, part: str = "") -> list[int]:
    """Every hour of the day that the words name, in minutes after midnight.

    Where neither "am" nor a part of the day is said, the reading nearest to office hours is taken, the later of two
    that are equally near: with an office open from 9 to 17, "eight" is 8:00 and "six" is 18:00.
    """
    found = (_minutes(each.group().strip(), hours, part) for each in _CLOCKS.finditer(words))
    return [minutes for minutes in found if minutes is not None]


def _minutes(words: str, hours: OfficeHours, part: str) -> int | None:
    fixed = {"noon": NOON, "midday": NOON, "midnight": MIDNIGHT}.get(words.lower())
    found = _PARSED.match(words)
    if fixed is not None or found is None:
        return fixed
    hour, minute = number(found["hour"]), _past_the_hour(found)
    if hour is None or hour > 24 or not 0 <= hour * 60 + minute <= MIDNIGHT:
        return None
    plain = int(hour) * 60 + minute
    half = (found["am"] or "").lower() or _half_of_day(part)
    if hour > 12 or found["hour"].startswith("0"):
        return plain
    return _chosen(plain, half, hours)


def _past_the_hour(found: re.Match[str]) -> int:
    if found["half"]:
        return 30
    if found["past"]:
        minutes = _MINUTES[found["past"].lower().removeprefix("a ")]
        return minutes if found["side"].lower() == "past" else -minutes
    return int(found["minute"] or 0)


def _half_of_day(part: str) -> str:
    if part in ("morning", "first thing", "first light"):
        return "a"
    return "p" if part in ("afternoon", "evening", "tonight", "night", "teatime", "tea time", "dark") else ""


def _chosen(plain: int, half: str, hours: OfficeHours) -> int:
    early, late = plain % NOON, plain % NOON + NOON
    if half:
        return early if half == "a" else late
    return early if _outside(early, hours) < _outside(late, hours) else late


def _outside(minutes: int, hours: OfficeHours) -> int:
    """How far an hour lies from office hours."""
    return max(hours.opens * 60 - minutes, minutes - hours.closes * 60, 0)


def part_of_day(words: str) -> str:
    """`morning`, `evening` ...; the last one named, "" for none."""
    return next((each.lower() for each in reversed(_PARTS.findall(words))), "")


def part_ends(part: str, hours: OfficeHours, before: bool = False) -> int:
    """The minute of the day at which a part of it is over; `before` for "before lunch"."""
    opens, closes = hours.opens * 60, hours.closes * 60
    afternoon = closes if 15 * 60 <= closes <= 19 * 60 else 18 * 60
    starts = {"morning": opens, "lunch": NOON, "afternoon": NOON, "evening": afternoon, "night": EVENING_ENDS}
    ends = {
        "morning": NOON,
        "lunch": NOON + 60,
        "evening": EVENING_ENDS,
        "tonight": LAST_MINUTE,
        "night": LAST_MINUTE,
        "overnight": opens,
        "first light": opens,
        "first thing": opens + 60,
    }
    return (starts if before else ends).get(part, ends.get(part, afternoon))
