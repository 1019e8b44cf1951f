"""One theme: the words that show it in a message, and sentences that answer just that."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_CAPITAL: Final = re.compile(r"(?<!\\)[A-Z]")


@dataclass(frozen=True, slots=True)
class Theme:
    """`pattern` shows that it happened to the writer (or theirs); nothing is shown where `unless` matches nearby.

    The sentences are written as clauses of the openers' grammar: without a capital and a full stop, `(a|b|)` for a
    choice. Each acknowledges the feeling and names what happened in words that the pattern proves, and nothing more:
    `strong` for an angry or furious writer, `mild` for an annoyed or calm one, `sorry` an apology for just this.
    """

    code: str
    pattern: re.Pattern[str]
    strong: tuple[str, ...]
    mild: tuple[str, ...]
    sorry: tuple[str, ...] = ()
    unless: re.Pattern[str] | None = None
    private: bool = False
    """Whether saying it in public would tell strangers something about the customer."""


def words(pattern: str) -> re.Pattern[str]:
    """Whole words, to be searched in small letters; a space stands for one to three white spaces, an apostrophe for
    either kind or none."""
    small = _CAPITAL.sub(lambda letter: letter[0].lower(), pattern)
    loose = small.replace(" ", r"\s{1,3}").replace("'", "['’]?")
    return re.compile(rf"(?<!\w)(?:{loose})(?!\w)")
