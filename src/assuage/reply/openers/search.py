"""The search for a text that is unlike all that were offered: drafts are written and their parts exchanged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, product
from typing import Final

from assuage.errors import InvalidWordings
from assuage.reply.check.acknowledgement import missing
from assuage.reply.check.text import sentences
from assuage.reply.grammar import Draws
from assuage.reply.openers.account import may_be_said
from assuage.reply.openers.compose import Draft, draft
from assuage.reply.openers.likeness import MOST_SHARED_RATIO
from assuage.reply.openers.scene import Scene
from assuage.reply.openers.taken import Taken
from assuage.reply.openers.whole import Frame, Whole, fitted
from assuage.reply.values import Style

MOST_DRAFTS: Final = 60
SILENT_DRAFTS: Final = 20
"""Drafts without the customer's own words, for when these may not be used."""
EXCHANGES: Final = sorted(
    (parts for parts in product((True, False), repeat=len(Draft._fields)) if any(parts)),
    key=lambda parts: (not all(parts), sum(parts)),
)
"""Which parts of a new draft are taken: all, then one in the place of an earlier draft's, then two, then three."""
ALL: Final = 2.0
"""More alike than any text can be."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A text that might be offered, and how much it is like the text most like it."""

    alike: float
    mixed: Draft
    whole: Whole


@dataclass(frozen=True, slots=True)
class Search:
    """What one opener is written for, and what it must keep away from."""

    scene: Scene
    style: Style
    frame: Frame
    taken: Taken

    def drafts(self, draw: Draws) -> Iterator[Draft]:
        for number in range(MOST_DRAFTS + SILENT_DRAFTS):
            yield draft(self.scene, self.style, draw, silent=number >= MOST_DRAFTS)

    def texts(self, base: Draft, new: Draft) -> Iterator[tuple[Draft, Whole]]:
        """The new draft, and what comes of putting its parts into the base, as far as it fits."""
        for parts in EXCHANGES if base is not new else EXCHANGES[:1]:
            mixed = Draft(*(own if taken else old for taken, own, old in zip(parts, new, base, strict=True)))
            if whole := fitted(tuple(chain.from_iterable(mixed)), self.frame.room):
                yield mixed, whole

    def may_be_offered(self, whole: Whole) -> bool:
        return not (self.taken.repeats(whole) or self.forbidden(whole) or self.faulty(whole))

    def forbidden(self, whole: Whole) -> bool:
        pattern = self.scene.wordings.forbidden_pattern
        return pattern is not None and pattern.search(whole.opener(self.style, self.frame).text) is not None

    def faulty(self, whole: Whole) -> bool:
        """Whether the reply check would find a fault; our own clauses without their words have none."""
        situation = self.scene.situation
        if not all(may_be_said(piece.sentence) for piece in whole.pieces if piece.says_back):
            return True
        return missing(sentences(whole.body), situation.facts.text, situation.anger, set()) is not None


def least_alike(search: Search, draw: Draws) -> Whole:
    """The first text that shares no more than half of its words with any other, else the least alike that was tried."""
    near: list[frozenset[str]] = []
    best: Tried | None = None
    base: Draft | None = None
    for number, new in enumerate(search.drafts(draw)):
        best = _better(search, search.texts(base or new, new), best, near)
        if best and (best.alike <= MOST_SHARED_RATIO or number >= MOST_DRAFTS):
            break
        base = best.mixed if best else new
    return best.whole if best else _last_resort(search, draw)


def _better(
    search: Search, texts: Iterable[tuple[Draft, Whole]], best: Tried | None, near: list[frozenset[str]]
) -> Tried | None:
    for mixed, whole in texts:
        least = best.alike if best else ALL
        alike = search.taken.alike(whole, least, near)
        if alike < least and search.may_be_offered(whole):
            best = Tried(alike, mixed, whole)
            if alike <= MOST_SHARED_RATIO:
                break
    return best


def _last_resort(search: Search, draw: Draws) -> Whole:
    """When every wording has been used in this conversation one of them comes again; a forbidden one never does."""
    for new in search.drafts(draw):
        for _, whole in search.texts(new, new):
            if not search.forbidden(whole):
                return whole
    raise InvalidWordings("the forbidden wordings leave nothing to say: take out the broadest ones")
