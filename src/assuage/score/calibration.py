"""From logits to numbers that mean what they say: of messages scored 0.7, labelled anger averages 0.7."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assuage.errors import ModelUnusable
from assuage.score.engine import COLUMNS, Logits
from assuage.score.uncertainty import Uncertainty, read_uncertainty, signs_of

Probabilities = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Calibration:
    """Anger: straight lines between knots (`anger_from` are sigmoids, `anger_to` labels). The rest: Platt scaling,
    `sigmoid(scale * logit + shift)`, one pair a column after the first. Models made before there was any have no
    `uncertainty`."""

    anger_from: tuple[float, ...]
    anger_to: tuple[float, ...]
    scale: tuple[float, ...]
    shift: tuple[float, ...]
    uncertainty: Uncertainty | None = None

    def apply(self, logits: Logits) -> Probabilities:
        """Calibrated numbers 0..1 in the same shape, (texts, len(COLUMNS))."""
        wide = logits.astype(np.float64)
        out = sigmoid(wide * [1.0, *self.scale] + [0.0, *self.shift])
        out[:, 0] = np.interp(out[:, 0], self.anger_from, self.anger_to)
        return out

    def anger_of(self, logit: float) -> float:
        """Anger for an anger logit."""
        return float(np.interp(sigmoid(np.array([logit])), self.anger_from, self.anger_to)[0])

    def uncertainties(self, numbers: Probabilities) -> Sequence[float | None]:
        """The expected absolute error of each text's anger (0..1), from what `apply` made of it; None if not known."""
        if self.uncertainty is None:
            return [None] * len(numbers)
        return [round(value, 4) for value in self.uncertainty.apply(signs_of(numbers)).tolist()]

    def to_json(self) -> dict[str, Any]:
        probabilities = {
            name: {"scale": scale, "shift": shift}
            for name, scale, shift in zip(COLUMNS[1:], self.scale, self.shift, strict=True)
        }
        more = {"uncertainty": self.uncertainty.to_json()} if self.uncertainty else {}
        return {"anger": {"from": self.anger_from, "to": self.anger_to}, "probabilities": probabilities, **more}


def sigmoid(x: NDArray[np.float64]) -> Probabilities:
    return 1.0 / (1.0 + np.exp(-np.clip(x, -60.0, 60.0)))


def read_calibration(path: Path) -> Calibration:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        pairs = [raw["probabilities"][name] for name in COLUMNS[1:]]
        return Calibration(
            tuple(map(float, raw["anger"]["from"])),
            tuple(map(float, raw["anger"]["to"])),
            tuple(float(pair["scale"]) for pair in pairs),
            tuple(float(pair["shift"]) for pair in pairs),
            read_uncertainty(raw["uncertainty"]) if raw.get("uncertainty") else None,
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelUnusable(f"{path} is not a calibration this version can read ({error!r})") from error
