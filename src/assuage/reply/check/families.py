"""A family of wordings: the many ways of saying the same unhelpful thing, why it hurts, and what to say instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from assuage.domain import FaultCode
from assuage.reply.check.text import Sentence

_CAPITAL: Final = re.compile(r"(?<!\\)[A-Z]")
_CASED: Final = "(?-i:"
_CLAUSE: Final = r"(?!(?:as|because|since|but|so|due|per|if|that)\b)"
_NEGATED: Final = re.compile(
    rf"(?:\b(?:no|not|never|without|nor|neither|rather than|instead of|cannot|hardly)|n't)"
    rf"(?: {_CLAUSE}[\w']{{1,20}}){{0,4}}[ ,]{{0,2}}$",
    re.IGNORECASE,
)
_REPORTED: Final = re.compile(
    r"\b(?:you (?:were|got)|you've been|you have been|you've had to be|being|to be|been) "
    r"(?:told|given|sent|passed|asked|fobbed off)\b|\b(?:heard|hearing|telling you|told you)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Family:
    """`pattern` is searched in each sentence; nothing is found where `unless` matches the same sentence.

    Most families are not meant where they are negated ("I won't tell you to calm down") or told of ("you were told
    that ..."); `negatable` is false for those whose own words are the negation ("nothing I can do").
    """

    code: FaultCode
    pattern: re.Pattern[str]
    why: str
    better: str
    unless: re.Pattern[str] | None = None
    negatable: bool = True


def phrases(*wordings: str) -> re.Pattern[str]:
    """Any of the wordings, case ignored, whole words; a space stands for one to three."""
    joined = "|".join(wordings).replace(" ", "(?: {1,3})")
    return re.compile(rf"(?<![\w'])(?:{joined})(?!\w)", re.IGNORECASE)


def hits(family: Family, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Where the family occurs in the draft; never twice for the same words."""
    if family.unless is not None and family.unless.search(sentence.plain):
        return
    for found in occurrences(family.pattern, sentence.plain):
        if found.end() > found.start() and not _is_excused(family, sentence.plain, found.start()):
            yield sentence.start + found.start(), sentence.start + found.end()


def occurrences(pattern: re.Pattern[str], plain: str) -> Iterator[re.Match[str]]:
    """Where the phrases occur; in small letters where that is the same, as ignoring the case takes thrice as long."""
    small = plain.lower()
    if _CASED in pattern.pattern or len(small) != len(plain):
        return pattern.finditer(plain)
    return _small(pattern).finditer(small)


@lru_cache(maxsize=128)
def _small(pattern: re.Pattern[str]) -> re.Pattern[str]:
    letters = _CAPITAL.sub(lambda letter: letter[0].lower(), pattern.pattern)
    return re.compile(letters, pattern.flags & ~re.IGNORECASE)


def _is_excused(family: Family, plain: str, at: int) -> bool:
    before = plain[max(0, at - 100) : at]
    if plain[:at].count('"') % 2 and '"' in plain[at:]:
        return True
    return bool(_REPORTED.search(before)) or (family.negatable and bool(_NEGATED.search(before)))


def negated(plain: str, at: int) -> bool:
    """Whether what stands at `at` is said not to be so ("we are not a call centre")."""
    return bool(_NEGATED.search(plain[max(0, at - 100) : at]))
