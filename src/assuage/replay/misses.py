"""The highest `angry_from` under which furious customers are missed no oftener than stated; too few labels say so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from assuage.policy import Policy
from assuage.replay import bounds
from assuage.replay.labels import Label, labelled_rows
from assuage.replay.outcomes import Outcomes, outcomes
from assuage.replay.past import Past
from assuage.replay.team import STEP

Promise = Literal["on_average", "with_confidence"]
PROMISES: tuple[Promise, ...] = ("on_average", "with_confidence")


@dataclass(frozen=True, slots=True)
class MissAdvice:
    """A threshold under one of the two promises of `replay.bounds`; `labels` counts messages people call furious.

    `threshold` is None where there are too few labels (`labels_needed` says how many it takes) or no threshold can do
    it. `missed_*` are labelled furious scored below a threshold, `sent_anyway` those of them whom other reasons bring
    to a person, `upper_bound` what the miss rate may be at the stated confidence. `person_*` are messages of the
    period that a person answers.
    """

    promise: Promise
    current: float
    threshold: float | None
    because: str
    labels: int
    labels_needed: int
    missed_now: int
    missed_then: int | None = None
    sent_anyway: int | None = None
    upper_bound: float | None = None
    person_now: int | None = None
    person_then: int | None = None
    field: str = "angry_from"


def miss_advice(
    readings: Past, policy: Policy, by_id: Mapping[str, Label], miss_rate: float, confidence: float
) -> tuple[MissAdvice, ...]:
    """One advice a promise. A miss is a message people call furious (`furious_from`) that scores below `angry_from`."""
    labelled = labelled_rows(readings, by_id)
    rows = [row for row, label in labelled if label.anger is not None and label.anger >= policy.furious_from]
    return tuple(_advice(promise, readings, policy, rows, (miss_rate, confidence)) for promise in PROMISES)


def safe_threshold(scores: Sequence[float], allowed: int) -> float:
    """The largest threshold that at most `allowed` scores stay below, rounded down to four decimals (safer)."""
    if allowed >= len(scores):
        return 1.0
    exact = sorted(scores)[allowed]
    near = round(exact, 4)
    return near if near <= exact else round(near - STEP, 4)


def _advice(
    promise: Promise, readings: Past, policy: Policy, rows: Sequence[int], aim: tuple[float, float]
) -> MissAdvice:
    scores = readings.anger[rows].tolist() if rows else []
    needed, allowed = _allowance(promise, len(scores), *aim)
    missed_now = sum(score < policy.angry_from for score in scores)
    nothing = MissAdvice(promise, policy.angry_from, None, "", len(scores), needed, missed_now)
    if allowed < 0:
        because = (
            f"Too few labels: {len(scores)} messages of this period are labelled furious "
            f"({policy.furious_from:g} or more), and a promise of at most {aim[0]:.1%} missed needs {needed}."
        )
        return replace(nothing, because=because)
    threshold = min(safe_threshold(scores, allowed), round(policy.furious_from - STEP, 4))
    if threshold < STEP:
        return replace(
            nothing, because="Some furious customers score no anger at all: no threshold on anger finds them."
        )
    return _found(nothing, readings, policy, rows, threshold, aim[1])


def _allowance(promise: Promise, labels: int, miss_rate: float, confidence: float) -> tuple[int, int]:
    """How many labels it takes, and how many misses these labels allow (-1: none can be promised)."""
    if promise == "on_average":
        return bounds.needed_on_average(miss_rate), bounds.allowed_on_average(labels, miss_rate)
    return (
        bounds.needed_with_confidence(miss_rate, confidence),
        bounds.allowed_with_confidence(labels, miss_rate, confidence),
    )


def _found(
    advice: MissAdvice, readings: Past, policy: Policy, rows: Sequence[int], threshold: float, confidence: float
) -> MissAdvice:
    now, then = outcomes(readings, policy), outcomes(readings, with_angry_from(policy, threshold))
    below = np.array([row for row in rows if readings.anger[row] < threshold], dtype=np.int64)
    return replace(
        advice,
        threshold=threshold,
        because=_because(policy, threshold),
        missed_then=len(below),
        sent_anyway=int(then.needs_human[below].sum()),
        upper_bound=bounds.upper_bound(len(below), advice.labels, confidence),
        person_now=_persons(now),
        person_then=_persons(then),
    )


def with_angry_from(policy: Policy, threshold: float) -> Policy:
    """The policy with another `angry_from`, and `annoyed_from` moved out of its way where it must."""
    annoyed = min(policy.annoyed_from, round(threshold - STEP, 4))
    return policy.model_copy(update={"angry_from": threshold, "annoyed_from": annoyed})


def _persons(decided: Outcomes) -> int:
    return int(decided.needs_human.sum())


def _because(policy: Policy, threshold: float) -> str:
    if threshold <= policy.annoyed_from:
        return f"The labels allow it; annoyed_from ({policy.annoyed_from:g}) must then go below {threshold:.4f} too."
    if threshold < policy.angry_from:
        return "These labels do not bear out the policy in force: lower it, at the price of more work for people."
    return "It may rise as far as this and the promise still holds; anything lower is safer, and more work for people."
