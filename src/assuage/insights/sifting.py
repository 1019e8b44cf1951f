"""Which of the rising combinations to list, so that one trouble is not told three times.

"Refund", "broken promise" and "refund with a broken promise" rise together when one of them does. Told is the
narrowest that accounts for the rise: the combination where it rises faster than the rest of what contains it or is
nearly all of it, and what contains it only where the rest rises too. What contains what is seen by the messages, not by
the names: where all who were ignored wrote about refunds, "no answer" is a part of "refund".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from assuage.insights.chance import LEVEL, by_chance
from assuage.insights.counting import Combination, Rows, Sheet, distinct
from assuage.replay.past import Flags

NEARLY_ALL: Final = 0.9
"""Share of the messages from which one combination is in another, or is that one by a second name."""
_Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sieve:
    """What sifting needs to know: who is a customer, and which share of customers to expect in the period."""

    on: Sheet
    share: float

    def rest(self, whole: Combination, parts: Sequence[Combination]) -> _Pair:
        """Customers in the period and before whose messages carry `whole` and none of `parts`."""
        taken_now, taken_before = (_joined([getattr(p, when) for p in parts]) for when in ("now", "before"))
        now, before = np.setdiff1d(whole.now, taken_now), np.setdiff1d(whole.before, taken_before)
        return distinct(self.on.customers, now), distinct(self.on.customers, before)


def sifted(rising: Sequence[Combination], sieve: Sieve) -> list[Combination]:
    """Those worth a line of their own, the ones with the fewest customers first."""
    once = sorted(apart(rising), key=lambda each: len(each.now))
    inside = contained(once)
    narrow = [
        place
        for place, each in enumerate(once)
        if all(_adds(each, once[wide], sieve) for wide in np.flatnonzero(inside[place]))
    ]
    listed: list[int] = []
    for place in narrow:
        parts = [once[each] for each in listed if inside[each, place]]
        if not parts or _rises(sieve.rest(once[place], parts), sieve.share):
            listed.append(place)
    return [once[place] for place in listed]


def _adds(part: Combination, whole: Combination, sieve: Sieve) -> bool:
    """Whether the narrower one rises faster than the rest of the wider one; one customer more on either side of the
    rest keeps its share off 0 and 1.
    """
    now, before = sieve.rest(whole, [part])
    faster = max(sieve.share, (now + 1) / (now + before + 2))
    return _rises((part.customers, part.customers_before), faster)


def _rises(counts: _Pair, share: float) -> bool:
    now, before = (np.array([count]) for count in counts)
    return bool(by_chance(now, before, share)[0] < LEVEL)


def apart(found: Sequence[Combination]) -> list[Combination]:
    """Of those that are nearly the same messages under several names, the one that says most."""
    most_said = sorted(found, key=lambda each: (-len(each.marks), -len(each.now)))
    shared = _shared(most_said)
    sizes = np.diagonal(shared)
    same = shared >= NEARLY_ALL * np.maximum.outer(sizes, sizes)
    kept: list[int] = []
    for place in range(len(most_said)):
        if not same[place, kept].any():
            kept.append(place)
    return [most_said[place] for place in kept]


def contained(found: Sequence[Combination]) -> Flags:
    """For each (row) and each other (column) whether nearly all of the first, as the smaller one, is in the second."""
    shared = _shared(found)
    sizes = np.diagonal(shared)
    inside: Flags = (shared >= NEARLY_ALL * sizes[:, np.newaxis]) & (sizes[:, np.newaxis] < sizes)
    return inside


def _shared(found: Sequence[Combination]) -> Rows:
    """How many of the period's messages every two have in common, counted bit by bit."""
    most = max((int(each.now.max(initial=-1)) for each in found), default=-1) + 1
    carried = np.zeros((len(found), most), dtype=np.bool_)
    for place, each in enumerate(found):
        carried[place, each.now] = True
    bits = np.packbits(carried, axis=1)
    counts = [np.bitwise_count(bits & each).sum(axis=1) for each in bits]
    return np.array(counts, dtype=np.int64).reshape(len(found), len(found))


def _joined(rows: Sequence[Rows]) -> Rows:
    return np.concatenate(rows) if rows else np.empty(0, dtype=np.int64)
