"""By when a promise must be kept: words, the time they were sent, and the company's calendar make one moment.

A due time is the latest moment at which the promise is still kept:

- a day ends at close of business, "tonight" at 23:59, a morning at 12:00, an afternoon at close of business (18:00
  where that is no hour of the afternoon), an evening at 22:00; "first thing" is an hour after opening;
- a range ends at its end: "between 8 and 12" is 12:00, "in 3-5 working days" the fifth, "early next week" Tuesday;
- a list counts by its first ("tomorrow and on Friday"), a choice by its last ("Thursday or Friday"), "every Friday" by
  the first Friday, "every second Friday" by the later of the two that it may begin with;
- "by five" is the next five o'clock, morning or afternoon as is nearer to office hours; hours and minutes are counted
  by the clock, days end at close of business, working days skip the company's free days and holidays;
- "Friday" on a Friday is a week later, "this Friday" is today; "next Friday" lies in the week after this; a day that is
  named stands, whether the company works on it or not;
- "before Friday" ends with Thursday; "right away" is one hour; "a few" is three;
- "the same day", "before then" lean on the promise before them in the same reply;
- "soon", "in due course", "once he's back", "within 3 days of your claim" name no moment.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from assuage.reply.promises.calendar import DAY, Office, office
from assuage.reply.promises.clocks import LAST_MINUTE, NOON, clock_minutes, part_ends, part_of_day
from assuage.reply.promises.days import months_later, named_day
from assuage.reply.promises.numbers import NUMBER, number
from assuage.reply.promises.phrases import WEEKDAY, Mark, MarkKind, TimePhrase, listed, time_phrases
from assuage.reply.values import OfficeHours

OFFICE_HOURS: Final = OfficeHours()
HOUR: Final = timedelta(hours=1)
_LOOSE: Final[tuple[MarkKind, ...]] = ("now", "vague", "event", "same")
_DAYS: Final[tuple[MarkKind, ...]] = ("date", "feast", "day", "week", "between", "edge")
_FROM_AN_EVENT: Final = re.compile(
    r" ?(?:of|after|from|once|upon)\b(?! (?:now|today|tomorrow|this (?:mail|message)))", re.IGNORECASE
)
_THIS: Final = re.compile(r"\bthis (?:morning|afternoon|evening)\b", re.IGNORECASE)
_NUMBERS: Final = re.compile(rf"(?i:(?<!\w)(?<![a-z]-){NUMBER})")
_UNIT: Final = re.compile(
    r"(?:\b|(?<=\d))(second|sec|moment|minute|min|hour|hr|h\b|day|weekday|week|fortnight|month|year)", re.IGNORECASE
)
_SECONDS: Final = {"sec": 1, "min": 60, "hou": 3600, "hr": 3600, "h": 3600}


def due_time(
    words: str, sent_at: datetime, hours: OfficeHours = OFFICE_HOURS, earlier: datetime | None = None
) -> datetime | None:
    """The moment that the words name for someone who wrote them at `sent_at`; None where they name none.

    `earlier` is the due time that "the same day" leans on. The answer is in the company's time zone and never before
    `sent_at`, which must carry a time zone.
    """
    phrases = time_phrases(words)
    sure = [phrase for phrase in phrases if not phrase.kinds <= frozenset(_LOOSE)]
    chosen = (sure or phrases)[:1]
    return resolve(chosen[0], words[chosen[0].end :], sent_at, hours, earlier) if chosen else None


def resolve(
    phrase: TimePhrase, rest: str, sent_at: datetime, hours: OfficeHours, earlier: datetime | None
) -> datetime | None:
    """As `due_time`, for a phrase already found; `rest` is what is written after it."""
    calendar = office(hours)
    sent = calendar.local(sent_at)
    try:
        due = _Sent(calendar, sent, earlier).due(phrase, rest)
    except (OverflowError, ValueError):
        return None
    if due is None or due >= sent:
        return due
    return max(calendar.at(sent.date(), LAST_MINUTE), sent)


@dataclass(frozen=True, slots=True)
class _Sent:
    """The point from which words of time are read."""

    office: Office
    sent: datetime
    earlier: datetime | None

    def due(self, phrase: TimePhrase, rest: str) -> datetime | None:
        first = phrase.marks[0]
        if first.kind in _LOOSE:
            return self._loose(first)
        span = _first(phrase.marks, "span")
        if span is not None and len(phrase.marks) == 1:
            return None if _FROM_AN_EVENT.match(rest) else self._span(span.text.lower())
        return self._moment(_one_time(phrase))

    def _loose(self, mark: Mark) -> datetime | None:
        if mark.kind == "now":
            return self.office.later(self.sent, HOUR)
        if mark.kind == "same":
            return self._same(mark.text.lower())
        return self._event(mark.text) if mark.kind == "event" else None

    def _same(self, words: str) -> datetime | None:
        if self.earlier is None:
            return None
        if re.search("hour|after", words):
            return self.office.later(self.earlier, HOUR)
        if "then" in words:
            return self.earlier
        day, part = self.office.local(self.earlier).date(), part_of_day(words)
        ends = self.office.at(day, part_ends(part, self.office.hours)) if part else self.office.close(day)
        return ends if ends >= self.earlier else self.office.at(day, LAST_MINUTE)

    def _event(self, text: str) -> datetime | None:
        """ "before you fly on the 12th": an event on a day that is named."""
        conjunction, _, clause = text.partition(" ")
        for phrase in time_phrases(clause):
            if phrase.marks[0].kind in ("date", "day", "feast"):
                day = self._day(phrase.marks)
                return self._close_before(day) if day and conjunction.lower() == "before" else self._moment(phrase)
        return None

    def _close_before(self, day: date) -> datetime:
        return self.office.close(day - DAY)

    def _span(self, words: str) -> datetime | None:
        if "working day" in words or "business day" in words or "weekday" in words:
            return self.office.close(self.office.working_day(self.sent.date(), int(_number(words))))
        unit = _UNIT.search(words)
        many = _number(words) + 0.5 * ("and a half" in words)
        if "moment" in words or words.endswith(("in a minute", "in a second", "in a sec")):
            return self.office.later(self.sent, HOUR / 4)
        return self._after(many, unit.group(1)[:3] if unit else "")

    def _after(self, many: float, unit: str) -> datetime | None:
        if unit in _SECONDS:
            return self.office.later(self.sent, timedelta(seconds=many * _SECONDS[unit]))
        whole = int(many)
        days = {"day": DAY * many, "wee": 7 * DAY * many, "for": 14 * DAY * many}.get(unit)
        ahead = {"mon": whole, "yea": 12 * whole}.get(unit)
        if days is not None:
            return self.office.close((self.sent + days).date())
        return self.office.close(months_later(self.sent.date(), ahead)) if ahead is not None else None

    def _day(self, marks: Sequence[Mark]) -> date | None:
        week, day = _first(marks, "week"), _first(marks, "day")
        if week and day and "next week" in week.text.lower():
            sunday = self.sent.date() + (6 - self.sent.weekday()) * DAY
            return named_day(day, sunday, self.office)
        dates_first = sorted(marks, key=lambda mark: mark.kind != "date")
        found = (named_day(mark, self.sent.date(), self.office) for mark in dates_first if mark.kind in _DAYS)
        return next((day for day in found if day is not None), None)

    def _moment(self, phrase: TimePhrase) -> datetime | None:
        every = _first(phrase.marks, "every")
        day, clocks = self._day(phrase.marks), _clocks(phrase, self.office.hours)
        if clocks:
            return self._at(day, clocks, phrase)
        if every is not None:
            return self._every(every.text)
        part = part_of_day(phrase.text)
        if part:
            return self._part(day, part, phrase)
        return self._whole(day, phrase)

    def _at(self, day: date | None, clocks: Sequence[int], phrase: TimePhrase) -> datetime:
        """At an hour of a day; of today or tomorrow where no day is named."""
        minutes = clocks[-1]
        if day is None and _THIS.search(phrase.text):
            day = self.sent.date()
        if _is_after(phrase):
            closes = self.office.hours.closes * 60
            minutes = closes if closes > minutes else LAST_MINUTE
        if day is None:
            return self._next(clocks if _first(phrase.marks, "every") else [minutes], phrase)
        due = self.office.at(day, minutes)
        again = self.office.at(day, minutes + NOON)
        return again if due < self.sent <= again and minutes < NOON else due

    def _next(self, clocks: Sequence[int], phrase: TimePhrase) -> datetime:
        today = self.sent.date()
        if part_of_day(phrase.text) == "morning" and self.sent.hour >= 5 and "this" not in phrase.text.lower():
            today += DAY
        ahead = (self.office.at(today + more * DAY, minutes) for more in (0, 1) for minutes in sorted(clocks))
        return next(due for due in ahead if due > self.sent)

    def _every(self, text: str) -> datetime | None:
        words = text.lower()
        other = bool(re.search(r"\b(?:second|other)\b", words))
        if re.search(WEEKDAY, text):
            day = named_day(Mark("day", 0, len(text), text), self.sent.date(), self.office)
            return None if day is None else self.office.close(day + 7 * DAY * other)
        if "half" in words:
            return self.office.later(self.sent, HOUR / 2)
        part = part_of_day(words)
        if part:
            return self._next([part_ends(part, self.office.hours)], TimePhrase(0, 0, "", ()))
        return self._span(re.sub(r"\b(?:second|other)\b", "2", words.replace("single", "")))

    def _part(self, day: date | None, part: str, phrase: TimePhrase) -> datetime:
        before = phrase.text.lower().startswith("before ")
        minutes = part_ends(part, self.office.hours, before)
        today = self.sent.date()
        if _is_after(phrase):
            return self.office.close(day or today)
        if day is None and part == "first thing":
            day = self.office.next_working_day(today)
        if day is None:
            day = today + DAY if self._is_tomorrow(part, phrase) else today
        return self.office.at(day, minutes)

    def _is_tomorrow(self, part: str, phrase: TimePhrase) -> bool:
        early = self.sent.hour < 5
        return not early and part in ("overnight", "first light", "morning") and "this" not in phrase.text.lower()

    def _whole(self, day: date | None, phrase: TimePhrase) -> datetime | None:
        words = phrase.text.lower()
        edge = _first(phrase.marks, "edge")
        if day is None:
            return self._closing(words) if edge else None
        if _is_after(phrase):
            return None
        if words.startswith("before ") and edge is None and "weekend" not in words:
            return self._close_before(day)
        return self.office.close(day)

    def _closing(self, words: str) -> datetime:
        """ "by close of business": the next one; "by the end of the day": today's."""
        today = self.sent.date()
        if re.search("business|play|cob|eob|working", words):
            over = not self.office.works(today) or self.office.close(today) < self.sent
            today = self.office.next_working_day(today) if over else today
        return self.office.close(today)


def _first(marks: Sequence[Mark], kind: MarkKind) -> Mark | None:
    return next((mark for mark in marks if mark.kind == kind), None)


def _one_time(phrase: TimePhrase) -> TimePhrase:
    """Of a list of days the first, of a choice between days the last."""
    days = [place for place, mark in enumerate(phrase.marks) if mark.kind in ("day", "date", "feast")]
    for place in days[1:]:
        before, mark = phrase.marks[place - 1], phrase.marks[place]
        gap = phrase.text[before.end - phrase.start : mark.start - phrase.start]
        if listed(gap):
            weeks = tuple(each for each in phrase.marks[:place] if each.kind == "week")
            kept = phrase.marks[:place] if "and" in gap else (*weeks, *phrase.marks[place:])
            return replace(phrase, marks=kept, text=" ".join(each.text for each in kept))
    return phrase


def _clocks(phrase: TimePhrase, hours: OfficeHours) -> list[int]:
    part = part_of_day(phrase.text)
    named = (mark.text for mark in phrase.marks if mark.kind in ("clock", "between"))
    return [minutes for words in named for minutes in clock_minutes(words, hours, part)]


def _is_after(phrase: TimePhrase) -> bool:
    return any(mark.text.lower().startswith("after ") for mark in phrase.marks)


def _number(words: str) -> float:
    """The last number of "3-5 working days"; 1 for "the next working day"."""
    found = [number(each) for each in _NUMBERS.findall(words.replace("and a half", ""))]
    return next((each for each in reversed(found) if each is not None), 1.0)
