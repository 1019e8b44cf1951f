"""From the pieces of several drafts to one text that fits its channel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from assuage.reply.openers import finish
from assuage.reply.openers.pen import Piece
from assuage.reply.openers.scene import Scene
from assuage.reply.values import Opener, Style

INDISPENSABLE = 9
"""A piece of this worth is never left out."""


@dataclass(frozen=True)
class Whole:
    """A text in the making: cheap to compare, written out only when it is chosen."""

    pieces: tuple[Piece, ...]

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the body, for comparison."""
        return frozenset[str]().union(*(piece.words for piece in self.pieces))

    @cached_property
    def sentences(self) -> frozenset[str]:
        return frozenset[str]().union(*(piece.sentences for piece in self.pieces))

    @cached_property
    def own_sentences(self) -> frozenset[str]:
        """Those without the customer's words."""
        return frozenset[str]().union(*(piece.sentences for piece in self.pieces if not piece.says_back))

    @property
    def body(self) -> str:
        return " ".join(piece.sentence for piece in self.pieces)

    def opener(self, style: Style, frame: Frame) -> Opener:
        facts = tuple(dict.fromkeys(fact for piece in self.pieces for fact in piece.facts))
        return Opener(style, frame.around(self.body), facts)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the body in a letter, and the room left for the body."""

    greeting: str
    sign_off: str
    room: int

    def around(self, body: str) -> str:
        return "\n\n".join(part for part in (self.greeting, body, self.sign_off) if part)


def frame_of(scene: Scene, style: Style) -> Frame:
    limit = scene.form.limit(style)
    if not scene.form.letter:
        return Frame("", "", limit)
    greeting = finish.greeting(scene.situation, scene.wordings)
    sign_off = finish.sign_off(scene.situation, scene.wordings)
    taken = sum(len(part) + 2 for part in (greeting, sign_off) if part)
    return Frame(greeting, sign_off, limit - taken)


def fitted(pieces: Sequence[Piece], room: int) -> Whole | None:
    """As many of the pieces as there is room for, the least worth left out first; None if too little would be left."""
    kept = list(pieces)
    length = sum(len(piece.sentence) + 1 for piece in kept) - 1
    while length > room:
        least = min(kept, key=lambda piece: piece.worth)
        if least.worth >= INDISPENSABLE:
            return None
        kept.remove(least)
        length -= len(least.sentence) + 1
    return Whole(tuple(kept)) if len(kept) > 1 else None
