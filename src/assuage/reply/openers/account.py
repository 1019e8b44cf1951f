"""The customer's points, joined into the clause that says them back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from assuage.reply.check import check
from assuage.reply.grammar import Draws, choose
from assuage.reply.openers.finish import sentence
from assuage.reply.openers.scene import Scene
from assuage.reply.values import Fact, Style

SHORT_POINT_CHARS: Final = 90
LONGEST_PAIR_CHARS: Final = 170
_JOINED: Final = re.compile(r"[,;:]|\b(?:and|but)\b")


def points_for(scene: Scene, style: Style, draw: Draws) -> tuple[Fact, ...]:
    """One point, or two where there is room; in the order of the message, and none that would read badly from us."""
    if not scene.manner.voice.account:
        return ()
    short = style == "brief" or scene.form.most_chars <= 300
    usable = [fact for fact in scene.points if not short or len(fact.said) <= SHORT_POINT_CHARS]
    usable = [fact for fact in usable[:3] if may_be_said(sentence(told([fact])))]
    if not usable:
        return ()
    first = choose((*usable, usable[0]), draw)
    others = [fact for fact in usable if _goes_with(fact, first)]
    if short or not others or next(draw) % 3 == 0:
        return (first,)
    return tuple(sorted((first, others[0]), key=lambda fact: fact.start))


def told(points: Sequence[Fact]) -> str:
    """The points as one clause, without capital or full stop."""
    said = [point.said.strip().rstrip(".,;:") for point in points]
    return ("; " if any(_JOINED.search(one) for one in said) else ", and ").join(said)


@lru_cache(maxsize=4096)
def may_be_said(said: str) -> bool:
    """Whether the customer's words pass the reply check when we say them ("every time" is a promise then)."""
    return not check(said)


def _goes_with(one: Fact, other: Fact) -> bool:
    apart = one.end <= other.start or other.end <= one.start
    return one.said != other.said and apart and len(one.said) + len(other.said) <= LONGEST_PAIR_CHARS
