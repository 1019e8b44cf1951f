"""How angry the messages of a period are, and how often each reason is found in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from assuage.domain import REASONS
from assuage.policy import Policy
from assuage.replay.past import Past

BINS: Final = 50


def spread(readings: Past, bins: int = BINS) -> tuple[int, ...]:
    """Messages by anger, in so many equal steps from 0 to 1; an anger of 1 is in the last one."""
    edges = np.arange(1, bins) / bins
    found = np.bincount(np.searchsorted(edges, readings.anger, side="right"), minlength=bins)
    return tuple(found.tolist())


def found(readings: Past, policy: Policy) -> Mapping[str, int]:
    """How many messages each threshold on a probability finds, by the policy's field (`reasons_from.abuse`)."""
    thresholds = np.array([policy.reasons_from[code] for code in REASONS])
    reasons = (readings.reasons >= thresholds).sum(axis=0).tolist()
    by_field = {f"reasons_from.{code}": count for code, count in zip(REASONS, reasons, strict=True)}
    return {"needs_human_from": int((readings.needs_human >= policy.needs_human_from).sum()), **by_field}
