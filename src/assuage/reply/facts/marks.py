"""Words that speak for themselves: the writer's situation, how they were treated, and what went wrong.

Each code has its own patterns and nothing else speaks for it. Figures of speech are ruled out by the words beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal

from assuage.reply.facts.issues import ISSUES
from assuage.reply.facts.situation import CIRCUMSTANCES
from assuage.reply.facts.text import lowered
from assuage.reply.facts.treatment import TREATMENTS
from assuage.reply.themes import THEMES, Theme
from assuage.reply.values import Fact

_NOT: Final = re.compile(
    r"\b(?:not|no|never|without|isn't|aren't|wasn't|don't|didn't|won't|doesn't|nothing to do with|rather than|not an?)"
    r" (?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_NEGATION_CHARS: Final = 40
_NEARBY_CHARS: Final = 60
_NEVER_DENIED: Final = ("self_harm", "bereavement", "thanks")
"""Where a "not" before the words changes nothing that matters, or is part of the patterns."""

Kind = Literal["circumstance", "treatment", "issue"]


def circumstances(text: str) -> Iterator[Fact]:
    """What the words show of the writer's situation; a denied one ("no lawyer yet") is left out."""
    yield from _found("circumstance", CIRCUMSTANCES, text, deniable=True)


def treatments(text: str) -> Iterator[Fact]:
    """How the writer says they were treated."""
    yield from _found("treatment", TREATMENTS, text, deniable=False)


def issues(text: str) -> Iterator[Fact]:
    """What the writer says went wrong."""
    yield from _found("issue", ISSUES, text, deniable=False)


def themes(text: str) -> Iterator[Fact]:
    """What happened, as far as a theme's words prove it; each theme at its first place."""
    small = lowered(text)
    for theme in THEMES:
        shown = next((found for found in theme.pattern.finditer(small) if not _excused(theme, small, found)), None)
        if shown is not None:
            yield Fact("theme", shown.start(), shown.end(), text[shown.start() : shown.end()], "", theme.code)


def _excused(theme: Theme, text: str, found: re.Match[str]) -> bool:
    around = text[max(0, found.start() - _NEARBY_CHARS) : found.end() + _NEARBY_CHARS]
    return theme.unless is not None and theme.unless.search(around) is not None


def _found(kind: Kind, table: Mapping[Any, re.Pattern[str]], text: str, deniable: bool) -> Iterator[Fact]:
    small = lowered(text)
    for code, pattern in table.items():
        for found in pattern.finditer(small):
            if not (deniable and code not in _NEVER_DENIED and _denied(text, found.start())):
                yield Fact(kind, found.start(), found.end(), text[found.start() : found.end()], "", code)


def _denied(text: str, start: int) -> bool:
    return bool(_NOT.search(text[max(0, start - _NEGATION_CHARS) : start]))
