"""A first sentence worth sending: three openers for one message, composed from what the message itself says."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from assuage.errors import InvalidWordings
from assuage.reply.check.acknowledgement import missing
from assuage.reply.check.text import sentences
from assuage.reply.grammar import Draws, choose, draws
from assuage.reply.openers import likeness
from assuage.reply.openers.account import may_be_said
from assuage.reply.openers.compose import Draft, draft
from assuage.reply.openers.likeness import MOST_SHARED_RATIO, Crowd, crowd
from assuage.reply.openers.scene import Scene, scene_of
from assuage.reply.openers.whole import Frame, Whole, fitted, frame_of
from assuage.reply.values import STYLES, Opener, Situation, Style
from assuage.reply.wordings import Wordings

DRAFTS: Final = 4
"""Drafts of one opener whose parts are exchanged; so few are written, and many texts come of them."""
MIXES: Final = 32
"""Texts tried from one set of drafts before new drafts are written."""
OWN_POINTS_RATIO: Final = 0.05
"""Openers for one customer say the same points back; so much more of their words they may share."""
ROUNDS: Final = (*(False,) * 6, True, True)
"""Whether the drafts of each round keep silent about the customer's points: for when their words may not be used."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a new opener must keep away from."""

    sentences: frozenset[str]
    """Never again in this conversation."""
    own: tuple[int, ...]
    """Texts of this conversation, as word sets."""
    recent: Crowd
    """Texts offered to others lately."""

    def plus(self, whole: Whole) -> Taken:
        """With a text for the same message beside it; only our own sentences may not come again there."""
        return Taken(self.sentences | whole.own_sentences, (*self.own, whole.print), self.recent)

    def repeats(self, whole: Whole) -> bool:
        return bool(self.sentences) and not self.sentences.isdisjoint(whole.sentences)

    def alike(self, whole: Whole) -> float:
        """How much it is like the text most like it."""
        own = max((likeness.alike(whole.print, other) for other in self.own), default=0.0) - OWN_POINTS_RATIO
        return own if own > MOST_SHARED_RATIO else max(own, self.recent.most_alike(whole.print))


def openers(
    situation: Situation,
    wordings: Wordings = Wordings(),  # noqa: B008 - frozen
    seed: str = "",
    used: Collection[str] = (),
    recent: Sequence[str] = (),
) -> tuple[Opener, Opener, Opener]:
    """Three openers that differ, the company's preferred style first.

    The same arguments give the same texts. No sentence of `used` (offered before in this conversation or to this
    customer) comes again; of `recent` (offered to others lately) no text shares more than half of its words, as far
    as the grammar reaches. `InvalidWordings` when the company's forbidden wordings leave nothing to say.
    """
    scene = scene_of(situation, wordings)
    taken = _taken(used, recent)
    made: dict[Style, Opener] = {}
    for style in STYLES:
        frame = frame_of(scene, style)
        whole = _whole(scene, style, frame, draws(f"{seed}\0{style}\0{situation.facts.text}"), taken)
        made[style], taken = whole.opener(style, frame), taken.plus(whole)
    order = sorted(STYLES, key=lambda style: style != wordings.first_style)
    return made[order[0]], made[order[1]], made[order[2]]


def _taken(used: Collection[str], recent: Sequence[str]) -> Taken:
    said = frozenset[str]().union(*(likeness.sentences(text) for text in used))
    return Taken(said, tuple(map(likeness.print_of, used)), crowd(recent))


def _whole(scene: Scene, style: Style, frame: Frame, draw: Draws, taken: Taken) -> Whole:
    best: tuple[float, Whole] | None = None
    for silent in ROUNDS:
        for whole in _texts(scene, style, frame, draw, silent=silent):
            alike = taken.alike(whole)
            if alike > MOST_SHARED_RATIO and best is not None and alike >= best[0]:
                continue
            if taken.repeats(whole) or _forbidden(scene, whole, style, frame) or _faulty(scene, whole):
                continue
            if alike <= MOST_SHARED_RATIO:
                return whole
            if best is None or alike < best[0]:
                best = alike, whole
    return best[1] if best is not None else _last_resort(scene, style, frame, draw)


def _texts(scene: Scene, style: Style, frame: Frame, draw: Draws, *, silent: bool) -> Iterator[Whole]:
    drafts = [draft(scene, style, draw, silent=silent) for _ in range(DRAFTS)]
    for _ in range(MIXES):
        whole = _mixed(drafts, frame, draw)
        if whole is not None:
            yield whole


def _mixed(drafts: Sequence[Draft], frame: Frame, draw: Draws) -> Whole | None:
    pieces = (
        *choose(drafts, draw).acknowledgement,
        *choose(drafts, draw).regret,
        *choose(drafts, draw).ownership,
        *choose(drafts, draw).ending,
    )
    return fitted(pieces, frame.room)


def _last_resort(scene: Scene, style: Style, frame: Frame, draw: Draws) -> Whole:
    """When every wording has been used in this conversation one of them comes again; a forbidden one never does."""
    for silent in ROUNDS:
        for whole in _texts(scene, style, frame, draw, silent=silent):
            if not _forbidden(scene, whole, style, frame):
                return whole
    raise InvalidWordings("the forbidden wordings leave nothing to say: take out the broadest ones")


def _forbidden(scene: Scene, whole: Whole, style: Style, frame: Frame) -> bool:
    pattern = scene.wordings.forbidden_pattern
    return pattern is not None and pattern.search(whole.opener(style, frame).text) is not None


def _faulty(scene: Scene, whole: Whole) -> bool:
    """Whether the reply check would find a fault; our own clauses without their words have none."""
    situation = scene.situation
    if not all(may_be_said(piece.sentence) for piece in whole.pieces if piece.facts):
        return True
    return missing(sentences(whole.body), situation.facts.text, situation.anger, set()) is not None
