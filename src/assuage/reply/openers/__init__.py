"""A first sentence worth sending: three openers for one message, composed from what the message itself says."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from assuage.reply.grammar import draws
from assuage.reply.openers.scene import scene_of
from assuage.reply.openers.search import Search, least_alike
from assuage.reply.openers.taken import taken_by
from assuage.reply.openers.whole import frame_of
from assuage.reply.values import STYLES, Opener, Situation, Style
from assuage.reply.wordings import Wordings


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
    taken = taken_by(used, recent)
    made: dict[Style, Opener] = {}
    for style in STYLES:
        frame = frame_of(scene, style)
        draw = draws(f"{seed}\0{style}\0{situation.facts.text}")
        whole = least_alike(Search(scene, style, frame, taken), draw)
        made[style], taken = whole.opener(style, frame), taken.plus(whole)
    order = sorted(STYLES, key=lambda style: style != wordings.first_style)
    return made[order[0]], made[order[1]], made[order[2]]
