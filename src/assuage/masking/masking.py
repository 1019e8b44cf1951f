"""Masking of the texts that belong together: the same person or number has the same placeholder in all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from assuage.masking.given import ALSO_WORDS
from assuage.masking.names import names
from assuage.masking.numbers import MONEY, UNITS, numbers
from assuage.masking.ordinary import ordinary
from assuage.masking.values import Found, Kind
from assuage.reply.facts import facts_of

_AUXILIARIES: Final = ("will", "may", "mark")
_HOUSE: Final = re.compile(rf",? \d{{1,4}}[a-z]?\b(?!\d|[,.:/-]\d|\s?(?:{UNITS}|{MONEY})(?!\w))", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beforehand: `people` must go in whatever way they are written, `keep` are words that stay."""

    people: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Masked:
    """The texts with placeholders such as `[name 1]` and `[order number]`, and how many different ones there are."""

    texts: tuple[str, ...]
    placeholders: int


def mask(texts: Sequence[str], known: Known = Known()) -> Masked:
    """Names, addresses, numbers and codes out of every text; amounts and ordinary dates stay.

    A name found in one text is looked for in all of them. It finds too much rather than too little, and still not all:
    whoever uses the texts has to read them first.
    """
    keep = frozenset(word.lower() for name in known.keep for word in _WORD.findall(name))
    first = [list(_found(text, known.people, keep)) for text in texts]
    told = tuple(dict.fromkeys(_parts(texts, first)))
    every = [list(_found(text, (*known.people, *told), keep)) for text in texts]
    book = _Book()
    return Masked(tuple(_replaced(text, found, book) for text, found in zip(texts, every, strict=True)), len(book))


def _found(text: str, people: Sequence[str], keep: frozenset[str]) -> Iterator[Found]:
    """No two overlap: numbers and addresses come before names, the longer before the shorter."""
    facts = facts_of(text).of("person", "number")
    told = [Found(f.start, f.end, "name" if f.kind == "person" else "reference") for f in facts]
    told = [each for each in told if text[each.start : each.end].lower() not in keep]
    shapes = sorted(numbers(text), key=lambda each: each.start - each.end)
    taken = bytearray(len(text))
    for each in (*shapes, *names(text, people, keep), *told):
        end = each.end
        if each.kind == "name" and (house := _HOUSE.match(text, end)):
            end = house.end()  # `Storgata 5`, and `Terminal 2` with it
        for start, stop in _free(taken, each.start, end):
            if any(char.isalnum() for char in text[start:stop]):
                yield Found(start, stop, each.kind)
        taken[each.start : end] = b"\x01" * (end - each.start)


def _free(taken: bytearray, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of it that nothing has taken yet."""
    return [(start + free.start(), start + free.end()) for free in re.finditer(rb"\x00+", taken[start:end])]


def _parts(texts: Sequence[str], found: Sequence[Sequence[Found]]) -> Iterator[str]:
    """The words of the names found, but for ordinary ones: they may mean something else elsewhere."""
    for text, each in zip(texts, found, strict=True):
        for one in each:
            if one.kind == "name":
                yield from (word for word in _WORD.findall(text[one.start : one.end]) if _tells(word.lower()))


def _tells(word: str) -> bool:
    return not ordinary(word) or (word in ALSO_WORDS and word not in _AUXILIARIES)


@dataclass(slots=True)
class _Book:
    """Which placeholder stands for what."""

    people: list[set[str]] = field(default_factory=list)
    numbers: dict[str, tuple[Kind, int]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.people) + len(self.numbers)

    def placeholder(self, told: str, kind: Kind) -> str:
        return self._person(told) if kind == "name" else self._number(told, kind)

    def _person(self, told: str) -> str:
        """Somebody with a word of their name in common is the same one."""
        parts = {word.lower().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(told)}
        for place, known in enumerate(self.people, 1):
            if parts & known:
                known.update(parts)
                return f"[name {place}]"
        self.people.append(parts)
        return f"[name {len(self.people)}]"

    def _number(self, told: str, kind: Kind) -> str:
        """The same characters are the same thing, whatever they were taken for the second time."""
        key = re.sub(r"\W", "", told).lower()
        if key not in self.numbers:
            self.numbers[key] = kind, 1 + sum(each == kind for each, _ in self.numbers.values())
        first, place = self.numbers[key]
        return f"[{first}]" if place == 1 else f"[{first} {place}]"


def _replaced(text: str, found: Sequence[Found], book: _Book) -> str:
    parts, done = [], 0
    for each in sorted(found, key=lambda one: one.start):
        parts += [text[done : each.start], book.placeholder(text[each.start : each.end], each.kind)]
        done = each.end
    return "".join((*parts, text[done:]))
