"""Durations and dates: how long, since when, and by when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assuage.reply.facts.numbers import LOOSE, NUMBER, ORDINAL, value
from assuage.reply.values import Fact, FactKind

_SECONDS: Final = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800, "M": 2_629_746, "y": 31_556_952}
_UNIT: Final = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|wks?|months?|mths?|years?|yrs?)"
_MANY: Final = rf"(?:{LOOSE} |(?:{NUMBER}) ?(?:and a half )?)"
_LENGTH: Final = rf"{_MANY}(?:(?:working|business|full|whole|solid|calendar|long) )?{_UNIT}"
_DURATION: Final = re.compile(
    rf"(?<![\w.,£$€-])(?:(?:over|nearly|almost|about|around|more than|at least) )?"
    rf"(?:{_LENGTH}(?:,? (?:and )?{_LENGTH})?|(?:an?|half an?|a whole|a full) {_UNIT}(?: and a half)?"
    rf"|(?:an? )?(?:hour|week|month|year|day)s? and a half|(?:{NUMBER})-(?:hour|day|week|month|year))\b"
    r"(?!['-]s? ?old)(?! old\b)(?! (?:later|ago)\b)",
    re.IGNORECASE,
)
_PART: Final = re.compile(rf"(?P<many>{LOOSE}|{NUMBER}|half an?|an?)[ -]?(?P<half>and a half )?", re.IGNORECASE)
_HALF_MORE: Final = re.compile(r" and a half$", re.IGNORECASE)
_UNIT_AT_END: Final = re.compile(rf"{_UNIT}|hour|day|week|month|year", re.IGNORECASE)

_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_LONG_MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter)"
)
_WEEKDAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DAY: Final = (
    rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}\b(?:\.?,? (?:19|20)\d\d)?"
    rf"|{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?\b(?!:)(?:,? (?:19|20)\d\d)?"
    rf"|(?:{_WEEKDAY},? )?the \d{{1,2}}(?:st|nd|rd|th)\b|\d{{1,2}}[/.]\d{{1,2}}[/.](?:20)?\d\d\b"
    rf"|(?:(?:last|next|this) )?{_WEEKDAY}(?: (?:morning|afternoon|evening|night))?"
    rf"|(?:last|next) (?:week|month|year|night|{_LONG_MONTH})"
    rf"|the (?:{ORDINAL}|start|end|beginning|middle) of (?:the )?(?:{_LONG_MONTH}|month|year|week)"
    rf"|(?:early |late |mid-?)?{_LONG_MONTH}(?: (?:19|20)\d\d)?)"
)
_DATE: Final = re.compile(
    rf"(?<![\w.,£$€/-])(?:(?P<since>since|from)|(?P<before>by|before|until|till|on|in|for) )?(?(since) )"
    rf"(?P<day>{_DAY})(?![\w/])",
    re.IGNORECASE,
)
_NOT_A_DATE: Final = re.compile(r"(?:in |by )?(?:may|march)", re.IGNORECASE)


def durations(text: str) -> Iterator[Fact]:
    """How long something took or lasts; `value` is seconds. An age ("8 years old") is none."""
    for found in _DURATION.finditer(text):
        seconds = _seconds(found.group())
        if seconds and not _is_rate(text, found):
            yield _fact("duration", found, _tidy(found.group()), seconds, 0.7)


_RATE: Final = re.compile(
    r"(?:[\d}£$€]|\b(?:pounds|quid|dollars|euros|bucks|times|once|twice|days?|hours?)) ?$", re.IGNORECASE
)


def _is_rate(text: str, found: re.Match[str]) -> bool:
    """ "£8 a month" and "a second form" are no lengths of time."""
    if not re.match(r"an? ", found.group(), re.IGNORECASE):
        return False
    rate = _RATE.search(text[max(0, found.start() - 12) : found.start()])
    return bool(rate) or found.group().lower() == "a second"


def dates(text: str) -> Iterator[Fact]:
    """Days and months that are named, with "since" or "by" where it stands before them."""
    for found in _DATE.finditer(text):
        day = found.group("day")
        if (_NOT_A_DATE.fullmatch(day) and not (found.group("before") or found.group("since"))) or day in (
            "may",
            "march",
        ):
            continue
        kind: FactKind = "duration" if found.group("since") and found.group().lower().startswith("since") else "date"
        yield _fact(kind, found, _named(_tidy(found.group())), None, 0.6 if kind == "duration" else 0.5)


def _seconds(text: str) -> float | None:
    total = 0.0
    for found in _UNIT_AT_END.finditer(text):
        before = text[: found.start()].rstrip(" -")
        total += (_amount_before(before) or 0.0) * _of_unit(found.group())
        total += 0.5 * _of_unit(found.group()) if _HALF_MORE.match(text, found.end()) else 0.0
    return round(total) or None


def _amount_before(text: str) -> float | None:
    words = re.split(r"[ ,]+", text.lower())
    half = 0.5 if text.lower().endswith("and a half") else 0.0
    if half:
        words = words[:-3]
    words = [
        word for word in words if word not in ("working", "business", "full", "whole", "solid", "calendar", "long")
    ]
    if words[-2:] in (["half", "an"], ["half", "a"]):
        return 0.5
    return next((found + half for number in (4, 3, 2, 1) if (found := _last(words, number)) is not None), None)


def _last(words: list[str], number: int) -> float | None:
    return value(" ".join(words[-number:])) if len(words) >= number else None


def _of_unit(unit: str) -> float:
    plain = unit.lower()
    return _SECONDS["M" if plain.startswith(("mo", "mt")) else "d" if plain.startswith("night") else plain[0]]


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _named(text: str) -> str:
    """Days and months with their capital; everything else as it was, but not shouted."""
    words = [word.lower() for word in text.split()]
    return " ".join(word.capitalize() if _is_name(word) else word for word in words)


def _is_name(word: str) -> bool:
    return bool(re.fullmatch(rf"(?:{_WEEKDAY}|{_MONTH}|christmas|easter)[.,]?", word))


def _fact(kind: FactKind, found: re.Match[str], said: str, number: float | None, weight: float) -> Fact:
    text = found.group()
    return Fact(
        kind,
        found.start(),
        found.end(),
        text,
        said.lower() if kind == "duration" and text.isupper() else said,
        number,
        weight=weight,
    )
