"""What a policy does with every reading of a period at once: the same as `decide` does live, one by one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from assuage.domain import BANDS, REASONS, TIERS, Queue
from assuage.policy import Policy
from assuage.replay.past import Flags, Floats, Past, Whole

QUEUES: Final[tuple[Queue, ...]] = ("script", "person", "experienced")
ANGRY: Final = BANDS.index("angry")
FURIOUS: Final = BANDS.index("furious")
EXPERIENCED: Final = TIERS.index("experienced")
_SCRIPT, _PERSON, _EXPERIENCED = range(len(QUEUES))


@dataclass(frozen=True, slots=True, eq=False)
class Outcomes:
    """For each message its band, tier and queue (places in BANDS, TIERS, QUEUES) and whether a person is needed."""

    band: Whole
    tier: Whole
    queue: Whole
    needs_human: Flags


def outcomes(readings: Past, policy: Policy) -> Outcomes:
    """Band, tier, queue and needs_human of every message; a property test holds it equal to `decide`."""
    band = bands(readings.anger, policy)
    tier = tiers_of_bands(policy)[band]
    needs_human = _needs_human(readings, band, policy)
    queue = np.where(needs_human, np.where(tier == EXPERIENCED, _EXPERIENCED, _PERSON), _SCRIPT)
    return Outcomes(band, tier, queue.astype(np.int8), needs_human)


def bands(anger: Floats, policy: Policy) -> Whole:
    """The place in BANDS of every anger."""
    starts = (policy.annoyed_from, policy.angry_from, policy.furious_from)
    return np.searchsorted(starts, anger, side="right").astype(np.int8)


def tiers_of_bands(policy: Policy) -> Whole:
    """For each band the place in TIERS of the least experience it asks for."""
    return np.array([TIERS.index(policy.tier_for_band[band]) for band in BANDS], dtype=np.int8)


def _needs_human(readings: Past, band: Whole, policy: Policy) -> Flags:
    thresholds = np.array([policy.reasons_from[code] for code in REASONS])
    needed: Flags = (
        np.any(readings.reasons >= thresholds, axis=1)
        | (band >= ANGRY)
        | (readings.needs_human >= policy.needs_human_from)
        | readings.undetermined
        | readings.fallback
    )
    return needed
