"""A draft as the rules read it: the same length as typed, so that every offset holds in the draft itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LONGEST_DRAFT_CHARS: Final = 20_000
"""What lies beyond is not read: no reply is that long, and pasted logs should not keep a checker busy."""

_LONGEST_SENTENCE_CHARS: Final = 600
_PLAIN: Final = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u201c": '"', "\u201d": '"', "\u2010": "-", "\u2011": "-"}
    | dict.fromkeys("\u00a0\u2007\u202f\t\r\n\v\f", " ")
)
_END: Final = re.compile(r"[.!?\u2026]{1,5}[\"')\u201d\u2019]{0,2}(?=\s|$)|\n\s{0,20}\n|[\r\n]")
_NO_END: Final = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|No|Prof|approx|e\.g|i\.e|[ap]\.m|[A-Z]))\.$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """`plain` has the length of `draft[start:start + len(plain)]`, with straight quotes and plain spaces."""

    start: int
    plain: str

    @property
    def end(self) -> int:
        return self.start + len(self.plain)


def sentences(draft: str) -> tuple[Sentence, ...]:
    """The draft's sentences without the white space around them; a very long one comes in pieces."""
    draft = draft[:LONGEST_DRAFT_CHARS]
    return tuple(Sentence(start, draft[start:end].translate(_PLAIN)) for start, end in _pieces(draft) if start < end)


def _pieces(draft: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in (*_ends(draft), len(draft)):
        while end - start > _LONGEST_SENTENCE_CHARS:
            cut = draft.rfind(" ", start + 1, start + _LONGEST_SENTENCE_CHARS)
            cut = cut if cut > start else start + _LONGEST_SENTENCE_CHARS
            yield _trimmed(draft, start, cut)
            start = cut
        yield _trimmed(draft, start, end)
        start = end


def _ends(draft: str) -> Iterator[int]:
    for found in _END.finditer(draft):
        if not _NO_END.search(draft, max(0, found.start() - 8), found.end()):
            yield found.end()


def _trimmed(draft: str, start: int, end: int) -> tuple[int, int]:
    while start < end and draft[start].isspace():
        start += 1
    while start < end and draft[end - 1].isspace():
        end -= 1
    return start, end
