"""Where in a text as received the words stand that a model read: beside tags, entities, quoted mail, odd blanks."""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from assuage.score.cuts import Stretch, clauses
from assuage.score.text import LONGEST_TEXT_CHARS, is_html, quoted_lines, tidy

_PIECE: Final = re.compile(r"<[^<>]*>|&#?\w{1,32};?|.", re.DOTALL)
_BLANKS: Final = re.compile(r"\s+")


_BLANK: Final = -1
_LOST: Final = -2


@dataclass(frozen=True, slots=True)
class Places:
    """For each character of a read text, the how-manieth of the received text's shown ones it is; below 0: none.

    `starts` and `ends` say where the shown characters of the received text stand in it.
    """

    numbers: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]

    def received(self, stretch: Stretch) -> Stretch | None:
        """The same words in the received text; None where they are not found, or not in one piece."""
        numbers = [number for number in self.numbers[slice(*stretch)] if number != _BLANK]
        if not numbers or _LOST in numbers or numbers[-1] - numbers[0] != len(numbers) - 1:
            return None
        return self.starts[numbers[0]], self.ends[numbers[-1]]

    def read(self, stretch: Stretch) -> Stretch | None:
        """Where what stands in a stretch of the received text stands in the read one."""
        first, last = bisect_left(self.starts, stretch[0]), bisect_left(self.starts, stretch[1])
        within = [place for place, number in enumerate(self.numbers) if first <= number < last]
        return (within[0], within[-1] + 1) if within else None


@dataclass(frozen=True, slots=True)
class _Shown:
    """The characters of a received text that show, and where each stands in it."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]


def places(received: str, read: str) -> Places:
    """Finds what was read line by line, and where a line is torn apart clause by clause, in the order of the text."""
    shown = _shown(received[:LONGEST_TEXT_CHARS])
    numbers = [_BLANK if char.isspace() else _LOST for char in read]
    cursor = 0
    for line in _lines(read):
        found = _find(read, line, shown, cursor)
        for stretch in () if found else clauses(read, line):
            found |= _find(read, stretch, shown, max([cursor, *found.values()]))
        for place, number in found.items():
            numbers[place] = cursor = number
    return Places(numbers, shown.starts, shown.ends)


def _find(read: str, stretch: Stretch, shown: _Shown, cursor: int) -> dict[int, int]:
    """The number of each of its characters that shows, by its place, from the cursor on; empty when it is not there."""
    at = [place for place in range(*stretch) if not read[place].isspace()]
    found = shown.text.find("".join(read[place] for place in at), cursor)
    return {} if found < 0 else {place: found + offset for offset, place in enumerate(at)}


def _lines(text: str) -> Iterator[Stretch]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _shown(text: str) -> _Shown:
    chars, starts, ends = [], [], []
    for start, end in _pieces(text):
        for char in _seen(text[start:end]):
            chars.append(char)
            starts.append(start)
            ends.append(end)
    return _Shown("".join(chars), starts, ends)


@lru_cache(maxsize=4096)
def _seen(piece: str) -> str:
    """What a reader sees of a character or an entity, without blanks."""
    if len(piece) == 1 and "!" <= piece <= "~":
        return piece
    return _BLANKS.sub("", tidy(html.unescape(piece)))


def _pieces(text: str) -> Iterator[Stretch]:
    """Characters and entities that a reader sees; in plain text each character, but not those of quoted lines."""
    if is_html(text):
        yield from (
            found.span() for found in _PIECE.finditer(text) if not found[0].startswith("<") or len(found[0]) < 2
        )
        return
    here = 0
    for start, end in [*quoted_lines(text), (len(text), len(text))]:
        yield from ((place, place + 1) for place in range(here, start))
        here = end
