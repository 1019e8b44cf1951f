"""How many messages and customers carry each combination of codes, in a period and in the one before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final

import numpy as np
from numpy.typing import NDArray

from assuage.insights.kinds import COMBINED, Mark
from assuage.replay.past import Flags, Past

Rows = NDArray[np.int64]
Codes = frozenset[tuple[str, str]]
"""Kinds and codes, as ("issue", "refund")."""

FEWEST: Final = 8
"""Customers over both periods from which a combination is looked at: with fewer, no rise could be told from chance."""


@dataclass(frozen=True, slots=True, eq=False)
class Combination:
    """Messages that carry all of `marks`, by their rows, in the period and before it."""

    marks: tuple[Mark, ...]
    now: Rows
    before: Rows
    customers: int
    customers_before: int

    @property
    def codes(self) -> Codes:
        return frozenset((mark.kind, mark.code) for mark in self.marks)


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """What is counted: for each message whether it is in the period, and by numbers its customer and conversation.

    A message whose customer is not known is a customer of its own, or one with its conversation.
    """

    in_period: Flags
    customers: Rows
    conversations: Rows


def sheet(readings: Past, starts_at: float) -> Sheet:
    threads = [named or (alone,) for named, alone in zip(readings.conversation_ids, readings.ids, strict=True)]
    customers = [known or (thread,) for known, thread in zip(readings.customers, threads, strict=True)]
    return Sheet(readings.received_at >= starts_at, _numbered(customers), _numbered(threads))


def wrote(readings: Past, rows: slice) -> int:
    """How many customers wrote these messages, each counted as in a sheet."""
    known = set(readings.customers[rows])
    if None not in known:
        return len(known)
    several = zip(readings.customers[rows], readings.conversation_ids[rows], readings.ids[rows], strict=True)
    return len(known) - 1 + len({thread or (alone,) for name, thread, alone in several if name is None})


def _numbered(names: Iterable[Hashable]) -> Rows:
    """A number for each different name; what stands in a tuple is of another kind than what is named plainly."""
    numbers: defaultdict[Hashable, int] = defaultdict(count().__next__)
    return np.array([numbers[name] for name in names], dtype=np.int64)


def distinct(names: Rows, rows: Rows) -> int:
    """How many different ones there are among the rows."""
    seen = np.zeros(len(names), dtype=np.bool_)
    seen[names[rows]] = True
    return int(np.count_nonzero(seen))


def combinations(marks: Sequence[Mark], on: Sheet) -> Iterator[Combination]:
    """Every combination with enough customers; one is looked at only if what it is made of has enough."""
    grown: list[tuple[tuple[Mark, ...], int, Rows]] = [((), 0, np.arange(len(on.customers)))]
    while grown:
        chosen, start, rows = grown.pop()
        for place in range(start, len(marks)):
            more = (*chosen, marks[place])
            if not _combine(more):
                continue
            carrying = rows[marks[place].rows[rows]]
            if len(carrying) < FEWEST:
                continue
            found = _combination(more, carrying, on)
            if found.customers + found.customers_before >= FEWEST:
                yield found
                grown.append((more, place + 1, carrying))


def _combine(chosen: tuple[Mark, ...]) -> bool:
    kinds = frozenset(mark.kind for mark in chosen)
    return len(kinds) == len(chosen) and kinds in COMBINED


def _combination(chosen: tuple[Mark, ...], rows: Rows, on: Sheet) -> Combination:
    now, before = rows[on.in_period[rows]], rows[~on.in_period[rows]]
    return Combination(chosen, now, before, distinct(on.customers, now), distinct(on.customers, before))
