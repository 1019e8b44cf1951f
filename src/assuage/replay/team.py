"""The threshold that keeps the experienced team busy with the angriest, and no busier than it can be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from assuage.domain import BANDS, Band
from assuage.policy import Policy
from assuage.replay.crew import Hand, crew
from assuage.replay.outcomes import EXPERIENCED, outcomes, tiers_of_bands
from assuage.replay.past import Floats, Past
from assuage.replay.report import NO_ROSTER, NOTHING_READ, Frame, waits
from assuage.replay.waiting import BandWait

STEP: Final = 0.0001
"""Readings have four decimals, and so have the thresholds named here."""
_FIELDS: Final[Mapping[Band, str]] = {"angry": "angry_from", "furious": "furious_from"}


@dataclass(frozen=True, slots=True)
class TeamAdvice:
    """The anger from which experience is asked for that fills the experienced team's time.

    `threshold` is None where none can be named; `because` says why. `room` is how many such customers the team can
    take in the period; `wait` the simulated wait of that band under the threshold.
    """

    field: str
    current: float
    threshold: float | None
    because: str
    room: int | None = None
    messages_now: int | None = None
    messages_then: int | None = None
    wait: BandWait | None = None


def team_advice(readings: Past, policy: Policy, frame: Frame, occupancy: float) -> TeamAdvice:
    """Moves the threshold of the first band that asks for experience; only `angry` and `furious` can be moved so."""
    band = BANDS[int((tiers_of_bands(policy) < EXPERIENCED).sum()) :][:1]
    field = _FIELDS.get(band[0]) if band else None
    if field is None:
        return TeamAdvice("tier_for_band", 0.0, None, "Neither angry nor furious is the first band that asks for an "
                          "experienced agent, so no threshold decides what they get.")  # fmt: skip
    current = float(getattr(policy, field))
    if frame.roster is None or not len(readings):
        return TeamAdvice(field, current, None, NOTHING_READ if frame.roster else NO_ROSTER)
    room = int(occupancy * team_room(crew(frame.roster, policy, frame.work, frame.since, frame.until), frame))
    return _advice(readings, policy, frame, field, band[0], room)


def team_room(hands: Sequence[Hand], frame: Frame) -> float:
    """How many furious customers the experienced can take in the period when busy all the time.

    Each place takes one every `handling_minutes`, and each agent no more than one a pause.
    """
    handling = frame.work.handling_minutes * 60
    total = 0.0
    for hand in hands:
        if hand.tier == EXPERIENCED:
            a_second = hand.angry_places / handling
            if hand.pause_seconds:
                a_second = min(a_second, 1 / hand.pause_seconds)
            total += a_second * sum(end - start for start, end in hand.duty)
    return total


def filling_threshold(anger: Floats, room: int) -> float:
    """The lowest threshold that at most `room` messages reach, to four decimals; above 1 where there is no room."""
    if room >= len(anger):
        return 0.0
    return just_above(float(np.sort(anger)[len(anger) - room - 1]))


def just_above(value: float) -> float:
    """The next number of four decimals above a value."""
    near = round(value, 4)
    return near if near > value else round(near + STEP, 4)


def _advice(readings: Past, policy: Policy, frame: Frame, field: str, band: Band, room: int) -> TeamAdvice:
    current = float(getattr(policy, field))
    lowest, highest = _limits(policy, field)
    found = filling_threshold(readings.anger, room)
    reached = int((readings.anger >= current).sum())
    if not room or found > highest:
        because = (
            f"The team has room for {room} in this period; even the highest possible {field} sends it more. "
            "More experienced hours, or a shorter handling time or pause, would help."
        )
        return TeamAdvice(field, current, None, because, room, reached)
    threshold = max(found, lowest)
    moved = policy.model_copy(update={field: threshold})
    simulated = waits(readings, outcomes(readings, moved), moved, frame) or ()
    because = _because(field, found, lowest, room)
    wait = next((each for each in simulated if each.band == band), None)
    return TeamAdvice(field, current, threshold, because, room, reached, int((readings.anger >= threshold).sum()), wait)


def _limits(policy: Policy, field: str) -> tuple[float, float]:
    """Between which values a field may move while the others stay."""
    if field == "furious_from":
        return just_above(policy.angry_from), 1.0
    return just_above(policy.annoyed_from), round(policy.furious_from - STEP, 4)


def _because(field: str, found: float, lowest: float, room: int) -> str:
    if found < lowest:
        return (
            f"The team has room for {room} in this period, more than there are: {field} can go down to the band below, "
            "and the team would still have time left."
        )
    return f"The team has room for {room} in this period; from {found:.4f} on, no more than that reach it."
