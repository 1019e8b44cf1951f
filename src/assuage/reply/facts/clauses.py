"""Sentences cut into clauses that may stand alone, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from assuage.reply.facts.text import unquoted

LONGEST_CHARS: Final = 400
"""In a stretch five times as long without a full stop no joints are looked for."""
LONGEST_PART_CHARS: Final = 160
"""Nobody restates a longer clause."""

_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|no|nr|st|vs|e\.g|i\.e|approx|ref|inc|ltd|co)|\b[A-Z])$", re.IGNORECASE
)
_END: Final = re.compile(r"[.!?]+[\"')]*(?=\s|$|[A-Z])|\.{2,}|\u2026|\||\n")
_SUBJECT: Final = (
    r"(?:i(?:'m|'ve|'d|'ll)?|im|ive|we(?:'re|'ve)?|you(?:'ve|'re)?|u|he|she|it(?:'s)?|its|they(?:'re|'ve)?|my|your"
    r"|our|the"
    r"|nobody|no ?one|no-one|nothing|someone|somebody|this|that's|there(?:'s)?|another|every\w*|a)"
)
_JOINT: Final = re.compile(
    rf"(?:,|\s+)\s*(?:and|but|so|then|and then|and now|and still|and yet|but now|but still|yet|while"
    rf"|whereas)\s+(?={_SUBJECT}\b)"
    r"|,?\s+(?:but|because|cos|cause|bc|which|although|though|even though|whereas|despite|instead of)\s+"
    r"|\s+[-\u2013\u2014]+\s+|\u2014|\u2013|\s--\s|;\s*|:\s+|,\s+(?:and\s+|or\s+)?|\s*[()\[\]]\s*|\s*\.{2,}\s*",
    re.IGNORECASE,
)
_WRAPPED_FROM: Final = 60


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch between two cuts, and the signs on both sides of it."""

    start: int
    end: int
    text: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """From one full stop, line end or picture to the next; `mark` is what ends it."""

    start: int
    text: str
    mark: str


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text; a line is one too, unless it was broken by a mail program."""
    start = 0
    for found in _END.finditer(text):
        if found.start() < start or _goes_on(text, found):
            continue
        yield from _sentence(text, start, found.start(), found.group())
        start = found.end()
    yield from _sentence(text, start, len(text), "")


def split(text: str) -> list[tuple[Sentence, list[Part]]]:
    """Every sentence with its parts; quotations are runs of quotation marks."""
    return [(sentence, parts(sentence)) for sentence in sentences(unquoted(text))]


def _sentence(text: str, start: int, end: int, mark: str) -> Iterator[Sentence]:
    body = text[start:end]
    if body.strip():
        start += len(body) - len(body.lstrip())
        yield Sentence(start, text[start:end].rstrip().replace("\n", " "), mark)


def _goes_on(text: str, found: re.Match[str]) -> bool:
    if found.group() == "\n":
        line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        return len(line) >= _WRAPPED_FROM and text[found.end() : found.end() + 1].islower()
    if found.group() != ".":
        return False
    return bool(_ABBREVIATION.search(text[max(0, found.start() - 8) : found.start()]))


def parts(sentence: Sentence) -> list[Part]:
    """The sentence cut at its joints; a cut says nothing yet about whether a part can stand alone."""
    if len(sentence.text) > LONGEST_CHARS * 5:
        return []
    found, start, before = [], 0, ""
    for joint in _JOINT.finditer(sentence.text):
        found.append(_part(sentence, start, joint.start(), before, joint.group()))
        start, before = joint.end(), joint.group()
    found.append(_part(sentence, start, len(sentence.text), before, ""))
    return [part for part in found if part.text]


def _part(sentence: Sentence, start: int, end: int, before: str, after: str) -> Part:
    body = sentence.text[start:end]
    start += len(body) - len(body.lstrip(" \"'*_-"))
    body = sentence.text[start:end].rstrip(" \"'*_-")
    place = sentence.start + start
    return Part(place, place + len(body), body, before.strip().lower(), after.strip().lower())
