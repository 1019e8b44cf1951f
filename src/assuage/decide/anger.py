"""Anger over an episode: what a customer wrote, read in the light of what they wrote before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from assuage.domain import Turn

Trend = Literal["rising", "falling", "steady"]

SAME: Final = 0.05
"""Anger that differs by no more than this is the same: one step of the labelling guideline."""


@dataclass(frozen=True, slots=True)
class Anger:
    """The anger of an episode, 0..1: at first, now, at its worst, and where it goes.

    `trend` compares now with the time before the last real reply; without a reply, with the customer's last but one.
    """

    original: float = 0.0
    current: float = 0.0
    peak: float = 0.0
    trend: Trend = "steady"


def anger_of(turns: Sequence[Turn]) -> Anger:
    """The anger of an episode's turns, oldest first; all zero where no customer has been heard."""
    standing = standing_anger(turns)
    heard = [value for value, turn in zip(standing, turns, strict=True) if _speaks(turn)]
    if not heard:
        return Anger()
    return Anger(heard[0], heard[-1], max(heard), trend_of(heard[-1] - _before(turns, standing, heard)))


def standing_anger(turns: Sequence[Turn]) -> list[float]:
    """For each turn the anger that stands after it.

    A customer's turn that speaks for itself only in part keeps the other part of the anger of a moment ago, and is
    never below its own: "No." (weight 0.1, heard as 0.05) after 0.80 stands at 0.73; the same after 0.00 at 0.05.
    Replies change nothing: whether they helped, the customer's next turn shows.
    """
    standing: list[float] = []
    now = 0.0
    for turn in turns:
        if _speaks(turn):
            now = max(turn.anger, turn.weight * turn.anger + (1 - turn.weight) * now)
        standing.append(round(now, 4))
    return standing


def trend_of(change: float) -> Trend:
    if abs(change) <= SAME + 1e-9:
        return "steady"
    return "rising" if change > 0 else "falling"


def _before(turns: Sequence[Turn], standing: Sequence[float], heard: Sequence[float]) -> float:
    last = max(number for number, turn in enumerate(turns) if _speaks(turn))
    replies = [number for number, turn in enumerate(turns[:last]) if turn.by == "agent" and turn.attempt]
    if replies and any(_speaks(turn) for turn in turns[: replies[-1]]):
        return standing[replies[-1]]
    return heard[-2] if len(heard) > 1 else heard[-1]


def _speaks(turn: Turn) -> bool:
    return turn.by == "customer" and turn.weight > 0
