"""Which conversations are worth practising on: the angriest, of different kinds, those where something helped first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from assuage.insights.kinds import marks
from assuage.insights.scenarios import Scenario
from assuage.policy import Policy
from assuage.replay.outcomes import ANGRY, outcomes
from assuage.replay.past import Flags, Past, Rows


def difficult(readings: Past, policy: Policy, codes: Mapping[str, str], most: int) -> list[str]:
    """Conversations with an angry message, or one that needed a person for another reason, the angriest first.

    With `codes` (kinds and codes, as a cause has them) only those with a message that carries all of them.
    """
    decided = outcomes(readings, policy)
    wanted = _carrying(readings, policy, codes) & ~readings.undetermined
    angry = np.flatnonzero(wanted & (decided.band >= ANGRY))
    others = np.flatnonzero(wanted & (decided.band < ANGRY) & decided.needs_human)
    ordered = [*_angriest_first(readings, angry), *_angriest_first(readings, others)]
    return list(dict.fromkeys(readings.thread(row) for row in ordered))[:most]


def _angriest_first(readings: Past, rows: Rows) -> list[int]:
    order: list[int] = rows[np.argsort(-readings.anger[rows], kind="stable")].tolist()
    return order


def _carrying(readings: Past, policy: Policy, codes: Mapping[str, str]) -> Flags:
    found = {(mark.kind, mark.code): mark.rows for mark in marks(readings, policy)} if codes else {}
    carrying = np.ones(len(readings), dtype=np.bool_)
    for kind, code in codes.items():
        carrying &= next((rows for key, rows in found.items() if key == (kind, code)), np.zeros_like(carrying))
    return carrying


def various(found: Sequence[Scenario], count: int) -> list[Scenario]:
    """As many, those that teach most first; a title comes again only when every title has come."""
    return list(_in_turns(sorted(found, key=_teaches, reverse=True)))[:count]


def _teaches(each: Scenario) -> tuple[bool, bool, float]:
    """A reply that worked, then any reply, then anger."""
    return any(line.worked for line in each.lines), any(line.by == "agent" for line in each.lines), each.peak


def _in_turns(ordered: Sequence[Scenario]) -> Iterator[Scenario]:
    by_title: dict[str, list[Scenario]] = {}
    for each in ordered:
        by_title.setdefault(each.title, []).append(each)
    for turn in range(len(ordered)):
        yield from (each[turn] for each in by_title.values() if turn < len(each))
