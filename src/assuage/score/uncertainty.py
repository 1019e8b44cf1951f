"""How far off the anger of a text is likely to be: a line through signs of doubt, fitted where labels are known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from assuage.domain import REASONS
from assuage.score.engine import COLUMNS

SIGNS: Final = ("anger", "between", "undecided", "reasons_undecided")
"""Anger a; a * (1 - a); how near the need for a person is to 0.5 (1: there, 0: at 0 or 1); the mean of that over the
reasons. The length of a text, its words that no vocabulary has, and how far its windows differ were tried too: on
held-out messages they told nothing of the error."""
_REASONS_AT: Final = COLUMNS.index(REASONS[0])


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """`weights` times the signs and `bias`, kept between `floor` and `ceiling` (both 0..1)."""

    weights: tuple[float, ...]
    bias: float
    floor: float
    ceiling: float

    def apply(self, signs: NDArray[np.float64]) -> NDArray[np.float64]:
        """The expected absolute error of anger, 0..1, of each text by its signs (texts, len(SIGNS))."""
        line = signs @ np.array(self.weights) + self.bias
        return np.asarray(np.clip(line, self.floor, self.ceiling), dtype=np.float64)

    def to_json(self) -> dict[str, Any]:
        weights = dict(zip(SIGNS, self.weights, strict=True))
        return {"weights": weights, "bias": self.bias, "floor": self.floor, "ceiling": self.ceiling}


def read_uncertainty(raw: Mapping[str, Any]) -> Uncertainty:
    """Raises KeyError, TypeError or ValueError where it is not of this form."""
    weights = tuple(float(raw["weights"][name]) for name in SIGNS)
    floor, ceiling = float(raw["floor"]), float(raw["ceiling"])
    if not 0 <= floor <= ceiling <= 1:
        raise ValueError("floor and ceiling of the uncertainty must rise within 0..1")
    return Uncertainty(weights, float(raw["bias"]), floor, ceiling)


def signs_of(numbers: NDArray[np.float64]) -> NDArray[np.float64]:
    """The signs (texts, len(SIGNS)) of calibrated numbers (texts, len(COLUMNS))."""
    anger, undecided = numbers[:, 0], 1 - 2 * np.abs(numbers - 0.5)
    reasons = undecided[:, _REASONS_AT : _REASONS_AT + len(REASONS)].mean(axis=1)
    return np.column_stack([anger, anger * (1 - anger), undecided[:, 1], reasons])
