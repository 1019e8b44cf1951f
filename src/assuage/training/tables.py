"""What was found, what was labelled and how probable it was: a table of messages by codes for each group of codes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from assuage.decide import decide
from assuage.domain import ISSUES, REASONS, TREATMENTS, Decision, Reading
from assuage.policy import Policy
from assuage.training.figures import Catch, CodeScore, Flags, Numbers, calibration_error, catch, code_score

GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "needs_human": ("needs_human",),
    "reasons": REASONS,
    "issues": ISSUES,
    "treatment": TREATMENTS,
}
"""The label of a row and the codes it may name. `needs_human` is a group of one."""


@dataclass(frozen=True, slots=True)
class Table:
    """One row a labelled message, one column a code; at least one row."""

    codes: tuple[str, ...]
    found: Flags
    wanted: Flags
    probability: Numbers

    def each(self) -> Iterator[tuple[str, CodeScore]]:
        for column, code in enumerate(self.codes):
            yield code, code_score(self.found[:, column], self.wanted[:, column])

    def catches(self, recall: float) -> Iterator[tuple[str, Catch]]:
        """For each code that has cases, from which probability that share of them is found."""
        for column, code in enumerate(self.codes):
            if (found := catch(self.probability[:, column], self.wanted[:, column], recall)) is not None:
                yield code, found

    def together(self) -> CodeScore:
        """The micro average: every case of every code counts alike."""
        return code_score(self.found, self.wanted)

    def calibration_error(self) -> float | None:
        """Of all probabilities of the group, whatever their code."""
        return calibration_error(self.probability, self.wanted.astype(np.float64))


def tables(rows: Sequence[dict[str, Any]], readings: Sequence[Reading], policy: Policy) -> dict[str, Table]:
    """The table of each group that some row speaks of; a row that does not name a group is left out of it."""
    lines = [
        _Line(row, _found(decide(reading, policy, policy_version=0)), _probabilities(reading))
        for row, reading in zip(rows, readings, strict=True)
    ]
    spoken = {group: [line for line in lines if _speaks(line.row, group)] for group in GROUPS}
    return {group: _table(group, those) for group, those in spoken.items() if those}


@dataclass(frozen=True, slots=True)
class _Line:
    row: Mapping[str, Any]
    found: set[str]
    probability: Mapping[str, float]


def _speaks(row: Mapping[str, Any], group: str) -> bool:
    """Where labellers differ on whether a person is needed (`disputed`), the row does not say."""
    return group in row and not (group == "needs_human" and row.get("disputed"))


def _table(group: str, lines: Sequence[_Line]) -> Table:
    codes = GROUPS[group]
    labels = [_labels(line.row, group) for line in lines]
    return Table(
        codes,
        found=np.array([[code in line.found for code in codes] for line in lines]),
        wanted=np.array([[code in each for code in codes] for each in labels]),
        probability=np.array([[line.probability[code] for code in codes] for line in lines]),
    )


def _probabilities(reading: Reading) -> dict[str, float]:
    return {"needs_human": reading.needs_human, **reading.reasons, **reading.issues, **reading.treatment}


def _found(decision: Decision) -> set[str]:
    named = {finding.code for finding in (*decision.reasons, *decision.issues, *decision.treatment)}
    return named | {"needs_human"} if decision.needs_human else named


def _labels(row: Mapping[str, Any], group: str) -> set[str]:
    if group == "needs_human":
        return {"needs_human"} if row["needs_human"] else set()
    return {*row[group]}
