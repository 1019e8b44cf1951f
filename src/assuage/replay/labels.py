"""People's corrections as labels: how many who needed a person a policy would have left to a script."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assuage.replay.bounds import wilson
from assuage.replay.outcomes import Outcomes
from assuage.replay.past import Feedback, Past


@dataclass(frozen=True, slots=True)
class Label:
    """What people say of a message; None where nobody said."""

    anger: float | None = None
    needs_human: bool | None = None

    def wants_person(self, angry_from: float) -> bool | None:
        """Whether a person should answer; None where the label does not tell (mild anger alone tells nothing)."""
        if self.needs_human or (self.anger is not None and self.anger >= angry_from):
            return True
        return self.needs_human


def labels(corrections: Iterable[Feedback]) -> dict[str, Label]:
    """One label a message, by id; of several corrections the latest word on each question counts."""
    found: dict[str, Label] = {}
    for each in sorted(corrections, key=lambda correction: correction.at):
        before = found.get(each.message_id, Label())
        found[each.message_id] = Label(
            before.anger if each.anger is None else each.anger,
            before.needs_human if each.needs_human is None else each.needs_human,
        )
    return found


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, as a ratio with its 95 % Wilson interval; ratio None when there are none to judge from."""

    count: int
    of: int
    ratio: float | None
    low: float
    high: float


def share(count: int, of: int) -> Share:
    low, high = wilson(count, of)
    return Share(count, of, count / of if of else None, low, high)


@dataclass(frozen=True, slots=True)
class Judged:
    """`missed`: left to a script though a person was wanted. `false_alarms`: sent to a person though none was."""

    missed: Share
    false_alarms: Share


def labelled_rows(readings: Past, by_id: Mapping[str, Label]) -> list[tuple[int, Label]]:
    """The rows of the period that have a label."""
    if not by_id:
        return []
    return [(row, by_id[each]) for row, each in enumerate(readings.ids) if each in by_id]


def judge(decided: Outcomes, rows: Sequence[tuple[int, Label]], angry_from: float) -> Judged:
    """How a policy's outcomes stand against the labels; `angry_from` is from where anger alone wants a person."""
    wanted = [bool(decided.needs_human[row]) for row, label in rows if label.wants_person(angry_from) is True]
    unwanted = [bool(decided.needs_human[row]) for row, label in rows if label.wants_person(angry_from) is False]
    return Judged(share(wanted.count(False), len(wanted)), share(unwanted.count(True), len(unwanted)))
