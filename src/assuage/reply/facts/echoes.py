"""Figures with what they measure: "2 hours 51 minutes on hold", "four copy-paste answers", "a £35 fee".

A count, a duration or a sum is widened to the whole noun phrase where that stands in the text and is complete, and
turned to the customer. Its weight then says whether it may be said back by itself: 0.6 or more if it carries the
complaint, 0.5 or less if it is bare or tells of ordinary life.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from assuage.reply.facts.numbers import LOOSE, NUMBER, ORDINAL
from assuage.reply.facts.phrases import (
    AFTER,
    BEFORE,
    BEGINS,
    BURDEN,
    CONTACTS,
    DENIED_IN,
    FOR_WHAT,
    FOR_WHAT_DONE,
    HARD,
    MANY,
    MET,
    NO_COMPLEMENT,
    ONCE_MORE,
    ORDINARY,
    OUT_OF,
    OVER_TIME,
    PEOPLE,
    PRICE,
    RANK,
    SPAN,
    STOPS,
    TROUBLE,
    WAITED,
    WAITS_ON,
)
from assuage.reply.facts.taste import unsayable
from assuage.reply.facts.turn import turned
from assuage.reply.values import Fact

MEASURED: Final = ("count", "duration", "amount")
CARRIES: Final = 0.8
SHOWN: Final = 0.7
BARE: Final = 0.4
ORDINARY_LIFE: Final = 0.3
_NEAR_CHARS: Final = 60
_MOST_WORDS: Final = 12

_LEADING: Final = re.compile(r"(?:for|on|at|by|from) ", re.IGNORECASE)
_A_BEFORE: Final = re.compile(r"\b(?:an?|the|your|my|this|that|another) (?:[a-z]+ )?$", re.IGNORECASE)
_SECOND: Final = re.compile(rf" and (?:{LOOSE}|{NUMBER}) ", re.IGNORECASE)
_WITHOUT: Final = re.compile(r"\bwithout (?=(?:answer|response|reply|refund|explanation|update)\b)")
_IN_THIS: Final = re.compile(r"\bin this\b")
_NOT_LONG: Final = re.compile(r"\bif\b|\|(?:an?|one) |years?$", re.IGNORECASE)
_COMMA: Final = re.compile(r",(?= (?:with|and|on|in|without)\b)")
_PLURAL_UNIT: Final = re.compile(r"\b(?:pounds|dollars|euros|bucks|rupees|francs)$", re.IGNORECASE)
_RANGE: Final = re.compile(r"(?:\bto|\bor|-) $")
_MORE: Final = re.compile(r"(?: and)? (?:\d|half)")
_TWICE_SAID: Final = re.compile(r"\b(\w+ \w+),? \1\b", re.IGNORECASE)
_ONE_LONG: Final = re.compile(r"(?:an?|one) \w+$", re.IGNORECASE)
_SLIP: Final = re.compile(
    r"(?<!half an)(?<!half a)(?<!\ba)(?<!\ban)(?<!\bone) (?:hour|minute|day|week|month)$", re.IGNORECASE
)
_RANK_WORD: Final = re.compile(rf"\b{ORDINAL}\b", re.IGNORECASE)
_UNARTICLED: Final = re.compile(rf"^{ORDINAL}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    said: str
    weight: float


def echoes(text: str, found: Iterable[Fact]) -> Iterator[Fact]:
    """The same facts, widened where they can be; what lies within a widened one carries nothing by itself."""
    wide = [_widened(text, fact) if fact.kind in MEASURED else fact for fact in found]
    whole = [fact for fact in wide if fact.kind in MEASURED and fact.weight >= SHOWN]
    for fact in wide:
        inside = fact.kind in MEASURED and any(_holds(other, fact) for other in whole)
        yield replace(fact, weight=min(fact.weight, ORDINARY_LIFE)) if inside else fact


def _holds(wide: Fact, fact: Fact) -> bool:
    return wide.start <= fact.start and fact.end <= wide.end and (wide.start, wide.end) != (fact.start, fact.end)


def _widened(text: str, fact: Fact) -> Fact:
    widen = {"duration": _duration, "count": _count, "amount": _amount}[fact.kind]
    found = widen(text, fact) or _Found(fact.start, fact.end, fact.said, ORDINARY_LIFE)
    words = text[found.start : found.end]
    if found.weight >= SHOWN and (unsayable(words) or len(found.said.split()) > _MOST_WORDS or "\n" in words):
        return replace(fact, weight=BARE)
    return replace(fact, start=found.start, end=found.end, text=words, said=found.said, weight=found.weight)


def _before(text: str, fact: Fact) -> str:
    return text[max(0, fact.start - _NEAR_CHARS) : fact.start]


def _told(text: str) -> str:
    """The phrase turned, without the capital that the start of a sentence gave."""
    plain = _COMMA.sub("", _TWICE_SAID.sub(r"\1", text))
    said = turned(" ".join(plain.split())) or ""
    said = _IN_THIS.sub("in the", _WITHOUT.sub(_article, said))
    said = _RANK_WORD.sub(lambda found: found.group().lower(), said)
    said = _UNARTICLED.sub(lambda found: f"the {found.group().lower()}", said)
    return said[:1].lower() + said[1:] if said[1:2].islower() or said.startswith("A ") else said


def _article(found: re.Match[str]) -> str:
    return f"{found.group()}{'an' if found.string[found.end()] in 'aeu' else 'a'} "


def _wide(text: str, start: int, end: int, weight: float = CARRIES) -> _Found | None:
    said = _told(text[start:end])
    return _Found(start, end, said, weight) if said else None


def _duration(text: str, fact: Fact) -> _Found | None:
    before = _before(text, fact)
    if (lacking := _lacking(text, fact, before)) or fact.said.lower().startswith("since"):
        return lacking
    long = isinstance(fact.value, int | float) and fact.value >= 3600
    if long and DENIED_IN.search(before) and not _NOT_LONG.search(f"{before}|{fact.text}"):
        return _complemented(text, fact) or _Found(fact.start, fact.end, _told(fact.text), SHOWN)
    if (
        _SLIP.search(fact.text)
        or _MORE.match(text, fact.end)
        or ORDINARY.search(before)
        or OVER_TIME.match(text, fact.end)
    ):
        return _Found(fact.start, fact.end, fact.said, ORDINARY_LIFE)
    return (
        _complemented(text, fact)
        or _turned_round(text, fact, before)
        or _Found(fact.start, fact.end, _told(fact.text), SHOWN if _is_wait(text, fact, before) else BARE)
    )


def _complemented(text: str, fact: Fact) -> _Found | None:
    """ "2 hours 51 minutes on hold", "nine days without heating", "two hours for soup"."""
    after = AFTER.match(text, fact.end)
    after = after or (None if _ONE_LONG.match(fact.text) else WAITS_ON.match(text, fact.end))
    return _wide(text, fact.start, after.end()) if after and not NO_COMPLEMENT.search(after.group()) else None


def _lacking(text: str, fact: Fact, before: str) -> _Found | None:
    """ "no reply in six weeks", "no internet since Friday"."""
    found = BEFORE.search(before)
    return _wide(text, fact.start - len(found.group()), fact.end) if found else None


def _turned_round(text: str, fact: Fact, before: str) -> _Found | None:
    """ "on hold for two hours" is said as "two hours on hold"."""
    found = SPAN.search(before)
    if not found:
        return None
    said = _told(f"{text[fact.start : fact.end]} {found.group('where')}")
    return _Found(fact.start - len(found.group()), fact.end, said, CARRIES) if said else None


def _is_wait(text: str, fact: Fact, before: str) -> bool:
    long = isinstance(fact.value, int | float) and fact.value >= 300 and "year" not in fact.said.lower()
    return long and bool(WAITED.search(before) or HARD.match(text, fact.end) or _is_sentence(text, fact, before))


def _is_sentence(text: str, fact: Fact, before: str) -> bool:
    """ "Six hours." alone is said of a wait."""
    return bool(BEGINS.search(before) and STOPS.match(text, fact.end))


def _count(text: str, fact: Fact) -> _Found | None:
    if fact.value == 1 or fact.value is None or _RANGE.search(_before(text, fact)):
        return _Found(fact.start, fact.end, fact.said, ORDINARY_LIFE)
    lead = _LEADING.match(fact.text)
    start, end = fact.start + (lead.end() if lead else 0), fact.end
    after = MANY.match(text, end)
    if after and not NO_COMPLEMENT.search(after.group()):
        return _wide(text, start, _with_second(text, after.end()))
    shown = _weight_of_count(text, fact)
    if shown >= SHOWN:
        return _wide(text, start, _with_second(text, end), shown)
    return _Found(fact.start, fact.end, fact.said, shown)


def _with_second(text: str, end: int) -> int:
    """ "four tickets and four copy-paste answers" is one phrase."""
    joined = _SECOND.match(text, end)
    found = CONTACTS.match(text, joined.end()) if joined else None
    return found.end() if found else end


def _weight_of_count(text: str, fact: Fact) -> float:
    words, number = fact.text.lower(), fact.value
    if RANK.match(words):
        hard = TROUBLE.search(words) or (ONCE_MORE.search(words) and isinstance(number, float) and number > 2)
        return SHOWN if hard and not words.startswith("a ") else BARE
    if CONTACTS.search(words):
        return SHOWN if isinstance(number, float) and number > 2 else 0.5
    if PEOPLE.search(words):
        return SHOWN if MET.search(_before(text, fact)) and number != 2 else BARE
    return BARE


def _amount(text: str, fact: Fact) -> _Found | None:
    if PRICE.match(text, fact.end):
        return _Found(fact.start, fact.end, fact.said, ORDINARY_LIFE)
    before = _before(text, fact)
    burden = None if _PLURAL_UNIT.search(fact.text) else BURDEN.match(text, fact.end)
    if burden:
        return _burden(text, fact, before, burden.end())
    if gone := OUT_OF.match(text, fact.end):
        return _wide(text, fact.start, gone.end())
    charged = FOR_WHAT_DONE.search(before)
    found = FOR_WHAT.match(text, fact.end)
    if found and (charged or " being " in found.group()) and not NO_COMPLEMENT.search(found.group()):
        return _wide(text, fact.start, found.end())
    return _Found(fact.start, fact.end, fact.said, BARE)


def _burden(text: str, fact: Fact, before: str, end: int) -> _Found | None:
    """ "a £35 fee", with its article, or with one where it has none."""
    if found := _A_BEFORE.search(before):
        return _wide(text, fact.start - len(found.group()), end)
    wide = _wide(text, fact.start, end)
    an = re.match(r"\D{0,2}(?:8|11\b|18\b)|eight|eleven", fact.text, re.IGNORECASE)
    return replace(wide, said=f"{'an' if an else 'a'} {wide.said}") if wide else None
