"""How sure a share is, and how many misses a bound allows: exact, small, from the standard library alone.

Two promises about the miss rate among furious customers, both for labels that are a fair sample of the stream:

- *on average*: conformal risk control (Angelopoulos, Bates, Fisch, Lei, Schuster: Conformal Risk Control, 2022). The
  threshold is the largest with n / (n + 1) * misses / n + 1 / (n + 1) <= bound. Then the chance of missing the next
  furious customer is at most the bound, averaged over the samples one might have drawn.
- *with confidence*: the largest threshold whose Clopper-Pearson upper bound is at most the bound (Clopper and Pearson
  1934; it holds for thresholds chosen from the data too, since misses only grow with the threshold: Bates et al. 2021).
  Then the miss rate of this very threshold is at most the bound in the stated share of samples.
"""

from __future__ import annotations

import math
from statistics import NormalDist
from typing import Final

_ROUNDING: Final = 1e-9
_HALVINGS: Final = 60


def wilson(hits: int, of: int, confidence: float = 0.95) -> tuple[float, float]:
    """The interval of a share (Wilson 1927); (0, 1) when there is nothing to judge from."""
    if of == 0:
        return 0.0, 1.0
    z = NormalDist().inv_cdf(0.5 + confidence / 2)
    share = hits / of
    middle = share + z * z / (2 * of)
    reach = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    scale = 1 + z * z / of
    low = 0.0 if hits == 0 else (middle - reach) / scale
    return low, 1.0 if hits == of else (middle + reach) / scale


def at_most(hits: int, of: int, chance: float) -> float:
    """The probability of at most `hits` among `of` tries that each hit with `chance`."""
    if hits < 0:
        return 0.0
    if hits >= of or chance <= 0:
        return 1.0
    if chance >= 1:
        return 0.0
    log_hit, log_not = math.log(chance), math.log1p(-chance)
    terms = (_log_ways(of, n) + n * log_hit + (of - n) * log_not for n in range(hits + 1))
    return min(1.0, math.fsum(math.exp(term) for term in terms))


def _log_ways(of: int, hits: int) -> float:
    return math.lgamma(of + 1) - math.lgamma(hits + 1) - math.lgamma(of - hits + 1)


def upper_bound(hits: int, of: int, confidence: float) -> float:
    """The Clopper-Pearson upper bound of a share: the largest one under which so few hits are not yet too unlikely."""
    if hits >= of:
        return 1.0
    low, high = hits / of, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if at_most(hits, of, middle) > 1 - confidence else (low, middle)
    return high


def allowed_on_average(labels: int, bound: float) -> int:
    """The most misses among the labels that conformal risk control allows; -1 when there are too few labels."""
    return min(labels, math.floor(bound * (labels + 1) + _ROUNDING) - 1)


def allowed_with_confidence(labels: int, bound: float, confidence: float) -> int:
    """The most misses whose Clopper-Pearson upper bound is at most `bound`; -1 when there are too few labels."""
    low, high = -1, labels
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if at_most(middle, labels, bound) <= 1 - confidence else (low, middle)
    return low


def needed_on_average(bound: float) -> int:
    """The fewest labels with which any threshold can be named."""
    return max(1, math.ceil(1 / bound - _ROUNDING) - 1)


def needed_with_confidence(bound: float, confidence: float) -> int:
    """As above, for the promise with confidence: all of so many found, or the bound is not shown."""
    return max(1, math.ceil(math.log(1 - confidence) / math.log1p(-bound) - _ROUNDING))
