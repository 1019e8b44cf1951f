"""A text in clauses and clauses in phrases, as stretches of its characters; crude and fast, no word is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

Stretch = tuple[int, int]
"""Start and end, in characters."""

_BLANKS: Final = re.compile(r"\s+")
_WORD: Final = re.compile(r"\S+")
_LETTERS: Final = re.compile(r"[a-z']+")
_ENDS: Final = ".!?,;:\u2026"
_CLOSING: Final = "\"')]\u201d\u2019*_"
_DASHES: Final = "-\u2013\u2014"
_JOINING: Final = """
and but because cos so yet while although though unless until when which who after before since if or
"""
_JOINTS: Final = frozenset(_JOINING.split())
_SMALLEST: Final = """
a about after am an and any are as at be been before but by can can't cannot could did didn't do does doesn't
don't every for from had has have he he's her his how i i'd i'll i'm i've if in into is isn't it it's its me my no
nobody not of on or our out over she so than that the their them these they this those to until up us was wasn't we
we're we've were what when where which who why will with won't would you you're you've your
"""
_SMALL: Final = frozenset(_SMALLEST.split())
_FEWEST_WORDS: Final = 3
"""Before a joint: in `rude and lazy` there is one clause."""
_LONGEST_PHRASE_WORDS: Final = 4


def clauses(text: str, within: Stretch | None = None) -> list[Stretch]:
    """Cut at stops, commas, dashes, line ends and joints such as `and` or `because`; blanks are between stretches."""
    first, last = within or (0, len(text))
    found, start = [], first
    for blank in _BLANKS.finditer(text, first, last):
        if _is_cut(text, blank, start):
            found.append((start, blank.start()))
            start = blank.end()
    return [each for each in [*found, (start, last)] if text[slice(*each)].strip()]


def _is_cut(text: str, blank: re.Match[str], start: int) -> bool:
    before = text[start : blank.start()].rstrip(_CLOSING)
    after = text[blank.end() : blank.end() + 12].lower()
    if "\n" in blank[0] or before[-1:] in tuple(_ENDS) or after[:1] in tuple(_DASHES):
        return True
    word = _LETTERS.match(after)
    return word is not None and word[0] in _JOINTS and len(before.split(None, _FEWEST_WORDS)) >= _FEWEST_WORDS


def phrases(text: str, clause: Stretch) -> list[Stretch]:
    """A few words each: `I have been | on hold | for three hours`; small words begin one, the others end it."""
    return [(words[0][0], words[-1][1]) for words in _runs(text, clause)]


def _runs(text: str, clause: Stretch) -> Iterator[list[Stretch]]:
    run: list[Stretch] = []
    ended = False
    for word in _WORD.finditer(text, *clause):
        small = word[0].lower().replace("\u2019", "'").strip(f"{_ENDS}{_CLOSING}(") in _SMALL
        if run and ((small and ended) or len(run) == _LONGEST_PHRASE_WORDS):
            yield run
            run = []
        run.append(word.span())
        ended = not small
    if run:
        yield run


def parts(text: str, stretch: Stretch | None, most: int) -> list[Stretch]:
    """The clauses of a stretch, or of the text; the phrases of one that is a single clause; `most` of them."""
    found = clauses(text, stretch)
    return grouped(phrases(text, found[0]) if len(found) == 1 else found, most)


def grouped(stretches: Sequence[Stretch], most: int) -> list[Stretch]:
    """Neighbours put together, evenly, until there are no more than `most`."""
    groups = min(most, len(stretches))
    edges = [len(stretches) * number // groups for number in range(groups + 1)] if groups else []
    return [(stretches[first][0], stretches[last - 1][1]) for first, last in pairwise(edges)]


def without(text: str, stretches: Sequence[Stretch]) -> str:
    """The text with these stretches, which do not overlap, left out."""
    kept, start = [], 0
    for first, last in sorted(stretches):
        kept.append(text[start:first])
        start = last
    return "".join([*kept, text[start:]])
