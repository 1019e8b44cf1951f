"""Which words made it angry, from the numbers that the network gives with its answer: no second reading.

Each token comes with its evidence, how much of the anger would be gone without it. The phrases that carry the most are
named, as few as take away `ENOUGH` of the rise above a calm message, and each says how much it accounts for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from assuage.domain import Span
from assuage.score.cuts import Stretch, clauses, phrases
from assuage.score.engine import Evidence
from assuage.score.places import Places

LEAST_RISE: Final = 0.15
"""A text that rises no further above a calm one is calm itself: nothing made it angry."""
LONGEST_CHARS: Final = 20_000
"""Of a longer text as received no words are named."""
ENOUGH: Final = 0.7
"""Share of the rise that the words named claim together."""

Scale = Callable[[float], float]
"""From a window's heat to anger."""


@dataclass(frozen=True, slots=True)
class Window:
    """A part of a text as the network read it.

    `heat` is its anger logit; `places` are the characters of the read text where its tokens begin, and
    `evidence` is theirs, both without the special tokens.
    """

    heat: float
    places: NDArray[np.int64]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Claim:
    """Words of the read text and how much of the rise they account for."""

    stretch: Stretch
    weight: float


def pieces(text: str, start: int = 0) -> list[Stretch]:
    """The phrases of a text from `start` on: what is named or left out as a whole, a few words each."""
    return [phrase for clause in clauses(text, (start, len(text))) for phrase in phrases(text, clause)]


def weigh(stretches: Sequence[Stretch], places: NDArray[np.int64], evidence: Evidence) -> NDArray[np.float64]:
    """The evidence of each stretch: the sum over the tokens that begin in it."""
    starts, ends = np.array(stretches).reshape(-1, 2).T
    at = np.searchsorted(starts, places, side="right") - 1
    inside = (at >= 0) & (places < ends[at])
    return np.bincount(at[inside], weights=evidence[inside], minlength=len(stretches)).astype(np.float64)


def claims(stretches: Sequence[Stretch], windows: Sequence[Window], calm: float, scale: Scale) -> list[Claim]:
    """The fewest stretches, by their evidence, without which every window has lost `ENOUGH` of the rise; in order.

    `calm` is the anger of no words at all. The weights add up to what all of them together take away by their evidence.
    Empty for a calm text; where the evidence is too little, all that have some.
    """
    anger = max(scale(window.heat) for window in windows)
    rise = anger - calm
    if rise < LEAST_RISE or not stretches:
        return []
    level = anger - ENOUGH * rise
    weights = [weigh(stretches, window.places, window.evidence) for window in windows]
    chosen: set[int] = set()
    for window, own in zip(windows, weights, strict=True):
        _choose(chosen, own, window.heat, level, scale)
    order = sorted(chosen)
    left = max(scale(window.heat - own[order].sum()) for window, own in zip(windows, weights, strict=True))
    worth = np.max(weights, axis=0)[order]
    share = min(max(anger - left, 0.0), rise) / max(float(worth.sum()), 1e-9)
    return [Claim(stretches[at], float(part) * share) for at, part in zip(order, worth, strict=True)]


def _choose(chosen: set[int], weights: NDArray[np.float64], heat: float, level: float, scale: Scale) -> None:
    """Adds to the chosen, best first, until the window is down at the level or nothing is left that lowers it."""
    left = heat - sum(float(weights[at]) for at in chosen)
    for at in (int(at) for at in np.argsort(-weights) if int(at) not in chosen):
        if scale(left) <= level or weights[at] <= 0:
            return
        chosen.add(at)
        left -= float(weights[at])


def spans(found: Sequence[Claim], where: Places, read: str, text: str) -> tuple[Span, ...]:
    """The claims as spans of `text`, the message as received; neighbours on a line are one, words not in it none."""
    joined: list[Claim] = []
    for claim in found:
        whole = (joined[-1].stretch[0], claim.stretch[1]) if joined else claim.stretch
        if joined and not read[joined[-1].stretch[1] : claim.stretch[0]].strip(" ") and where.received(whole):
            joined[-1] = Claim(whole, joined[-1].weight + claim.weight)
        else:
            joined.append(claim)
    placed = ((where.received(claim.stretch), claim.weight) for claim in joined)
    return tuple(Span(at[0], at[1], text[slice(*at)], round(weight, 4)) for at, weight in placed if at)
