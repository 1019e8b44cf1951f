"""What was offered before, from which a new opener keeps away."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from assuage.reply.openers import likeness
from assuage.reply.openers.likeness import MOST_SHARED_RATIO, Crowd, crowd
from assuage.reply.openers.whole import Whole

OWN_POINTS_RATIO: Final = 0.05
"""Openers for one customer say the same points back; so much more of their words they may share."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a new opener must keep away from."""

    sentences: frozenset[str]
    """Never again in this conversation."""
    own: tuple[frozenset[str], ...]
    """Texts of this conversation, as word sets."""
    recent: Crowd
    """Texts offered to others lately."""

    def plus(self, whole: Whole) -> Taken:
        """With a text for the same message beside it; only our own sentences may not come again there."""
        return Taken(self.sentences | whole.own_sentences, (*self.own, whole.words), self.recent)

    def repeats(self, whole: Whole) -> bool:
        return bool(self.sentences) and not self.sentences.isdisjoint(whole.sentences)

    def alike(self, whole: Whole, least: float, near: list[frozenset[str]]) -> float:
        """How much it is like the text most like it: exact below `least` and above the limit.

        `near` are the texts that stood in the way of others for the same message: they are asked first, since they
        will mostly stand in its way too, and those that stand in the way of this one are added.
        """
        worst = max(most_alike(whole.words, near), most_alike(whole.words, self.own) - OWN_POINTS_RATIO)
        if worst >= least:
            return worst
        found = self.recent.near(whole.words, max(worst, MOST_SHARED_RATIO))
        near += found
        return max(worst, most_alike(whole.words, found))


def taken_by(used: Collection[str], recent: Sequence[str]) -> Taken:
    said = frozenset[str]().union(*(likeness.sentences(text) for text in used))
    return Taken(said, tuple(map(likeness.word_set, used)), crowd(recent))


def most_alike(words: frozenset[str], others: Iterable[frozenset[str]]) -> float:
    return max((likeness.alike(words, other) for other in others), default=0.0)
