"""Whether a count has risen by more than chance would bring: exact, and honest about having looked at many counts.

- *One count*: two Poisson counts, given their sum, are a binomial draw (Przyborowski and Wilenski: Homogeneity of
  results in testing samples from Poisson series, Biometrika 31, 1940). The probability is that of at least so many in
  the second period when nothing has changed, so it is one-sided: a fall is never called a rise.
- *Many counts*: of 87 combinations four would pass "1 in 20" by chance alone. The probabilities are corrected by the
  step-up of Benjamini and Yekutieli (The control of the false discovery rate in multiple testing under dependency,
  Annals of Statistics 29, 2001), which holds however the counts depend on each other, as nested combinations do. Of
  the counts that pass 0.05 after it, on average at most 1 in 20 is chance.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from assuage.replay.past import Floats

Counts = NDArray[np.int64]

LEVEL: Final = 0.05
"""Corrected probability below which a rise counts as one."""


def by_chance(now: Counts, before: Counts, share: float) -> Floats:
    """For each pair of counts the probability of at least `now` of their sum, each being drawn with `share`."""
    if share >= 1:
        return np.ones(len(now))
    factorials = _log_factorials(int(np.max(now + before, initial=0)))
    pairs = zip(now.tolist(), before.tolist(), strict=True)
    return np.array([_tail(n, n + b, share, factorials) for n, b in pairs], dtype=np.float64)


def _log_factorials(most: int) -> Floats:
    return np.concatenate([[0.0], np.cumsum(np.log(np.arange(1, most + 1, dtype=np.float64)))])


def _tail(least: int, of: int, share: float, factorials: Floats) -> float:
    hits = np.arange(least, of + 1)
    ways = factorials[of] - factorials[hits] - factorials[of - hits]
    return float(min(1.0, np.exp(ways + hits * np.log(share) + (of - hits) * np.log1p(-share)).sum()))


def corrected(chances: Floats) -> Floats:
    """The probabilities after the correction, in the order given: compare them with LEVEL."""
    looked_at = len(chances)
    ranks = np.arange(1, looked_at + 1)
    order = np.argsort(chances, kind="stable")
    stepped = chances[order] * looked_at * (1 / ranks).sum() / ranks
    found = np.empty(looked_at)
    found[order] = np.minimum(1.0, np.minimum.accumulate(stepped[::-1])[::-1])
    return found
