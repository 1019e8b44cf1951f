"""A reply cut into sentences: the stretches within which a promise stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LONGEST_SENTENCE_CHARS: Final = 600
"""Of a longer sentence only this much is read; so no hostile text keeps the patterns busy."""

_END: Final = re.compile(
    r"(?<!\b[ap]\.m)(?<!\be\.g)(?<!\bi\.e)(?<!\bapprox)(?<!\btel)(?<!\bext)(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bSt)(?<!\bNo)[.!?\u2026]+[\"')\u201d]*(?=\s|$)|[!?;]+(?=\s|$)|:(?=\s)|\n+|\s[\u2013\u2014-]+\s|\u201"
    r"4",
)
_GREETING: Final = re.compile(
    r"\s*(?:(?:(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\b(?:[ \t]+(?!I\b|I'|We\b|Your\b"
    r"|The\b)[A-Z][\w'.-]{0,30}|[ \t]+(?:and|there|sir|madam|or|all|team|both)){0,6}[,!]+|(?:right|yes|no|ok|okay|oh"
    r"|ah|well|sure|absolutely|of course|certainly|gladly|great|good|sorry|thanks|thank you|understood|and|but|so"
    r"|then|also|still|plus|please|instead|meanwhile|fortunately|definitely|yep|def|first)\b[,!]?)\s*)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or a part of one, with its place in the reply; `body` is where it begins to say something."""

    start: int
    text: str
    body: int
    question: bool


def sentences(reply: str) -> Iterator[Sentence]:
    start = 0
    for end in [*_END.finditer(reply), None]:
        stop = end.start() if end else len(reply)
        text = reply[start : min(stop, start + LONGEST_SENTENCE_CHARS)]
        if text.strip():
            yield _sentence(start, text, bool(end and "?" in end.group()) or reply[stop:].startswith("?"))
        start = end.end() if end else stop


def _sentence(start: int, text: str, question: bool) -> Sentence:
    opening = _GREETING.match(text)
    body = opening.end() if opening else len(text) - len(text.lstrip())
    return Sentence(start, text, body, question)
