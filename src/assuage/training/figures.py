"""Figures of scores against labels: plain functions of arrays, rounded to four digits. Needs numpy alone."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]

CALIBRATION_BINS: Final = 10


@dataclass(frozen=True, slots=True)
class CodeScore:
    """Precision, recall and F1 (0..1) of one code at its threshold, over `support` labelled cases."""

    precision: float
    recall: float
    f1: float
    support: int


@dataclass(frozen=True, slots=True)
class Catch:
    """The highest threshold (a multiple of 0.01) from which the wanted share of a code's cases is found, with the
    precision and the recall (0..1) it really gives."""

    threshold: float
    precision: float
    recall: float


def catch(probability: Numbers, wanted: Flags, recall: float) -> Catch | None:
    """Of one code, over messages; None where there are no cases. `recall` is above 0 and at most 1."""
    if not wanted.any():
        return None
    cases = np.sort(probability[wanted])[::-1]
    lowest = cases[math.ceil(recall * len(cases) - 1e-9) - 1]
    threshold = math.floor(lowest * 100 + 1e-9) / 100
    score = code_score(probability >= threshold, wanted)
    return Catch(rounded(threshold), score.precision, score.recall)


def pearson(scores: Numbers, labels: Numbers) -> float | None:
    """None where there is no variation to correlate with."""
    if len(scores) < 2 or np.ptp(scores) == 0 or np.ptp(labels) == 0:
        return None
    return rounded(np.corrcoef(scores, labels)[0, 1])


def spearman(scores: Numbers, labels: Numbers) -> float | None:
    """Pearson of the ranks: how alike the order is, whatever the scale. None where there is no variation."""
    return pearson(ranks(scores), ranks(labels))


def ranks(values: Numbers) -> Numbers:
    """1 for the least; equal values share the mean of their places."""
    _, place, count = np.unique(values, return_inverse=True, return_counts=True)
    shared: Numbers = np.cumsum(count) - (count - 1) / 2
    return shared[place]


def mean_absolute_error(scores: Numbers, labels: Numbers) -> float:
    return rounded(np.abs(scores - labels).mean())


def share(flags: Flags) -> float | None:
    """The share that holds; None of nothing."""
    return rounded(flags.mean()) if flags.size else None


def code_score(found: Flags, wanted: Flags) -> CodeScore:
    """Of arrays of any shape: one column gives a code's figures, a whole table the micro average of its codes."""
    hits, said, support = (int(np.count_nonzero(each)) for each in (found & wanted, found, wanted))
    precision = hits / said if said else 0.0
    recall = hits / support if support else 0.0
    f1 = 2 * hits / (said + support) if hits else 0.0
    return CodeScore(rounded(precision), rounded(recall), rounded(f1), support)


def calibration_error(scores: Numbers, labels: Numbers) -> float | None:
    """Mean gap of mean score and mean label over ten bins of equal width, weighted by what lies in each.

    0 is exact. Scores are 0..1; a score of 1 lies in the last bin. None of nothing.
    """
    if not scores.size:
        return None
    bins = np.minimum((scores * CALIBRATION_BINS).astype(np.int64), CALIBRATION_BINS - 1)
    gaps = np.bincount(bins.ravel(), weights=(scores - labels).ravel())
    return rounded(np.abs(gaps).sum() / scores.size)


def rounded(value: Any) -> float:
    return round(float(value), 4)
