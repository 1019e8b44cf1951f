"""Fitting the calibration on held-out messages: isotonic for anger, Platt scaling for the probabilities, least squares
for how far off anger is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from assuage.score.calibration import Calibration, sigmoid
from assuage.score.engine import Logits
from assuage.score.uncertainty import Uncertainty, signs_of

_KNOTS: Final = 12
_FEWEST_OF_A_KIND: Final = 8
_RIDGE: Final = 0.01
_LEAST_SPREAD: Final = 1e-9


def fit_calibration(logits: Logits, targets: NDArray[np.float32]) -> Calibration:
    """A calibration for held-out logits and targets of the same shape; NaN targets are left out."""
    wide = logits.astype(np.float64)
    anger_from, anger_to = _anger_knots(sigmoid(wide[:, 0]), targets[:, 0])
    pairs = [_platt(wide[:, column], targets[:, column]) for column in range(1, wide.shape[1])]
    found = Calibration(anger_from, anger_to, tuple(a for a, _ in pairs), tuple(b for _, b in pairs))
    numbers = found.apply(logits)
    return replace(found, uncertainty=fit_uncertainty(signs_of(numbers), np.abs(numbers[:, 0] - targets[:, 0])))


def fit_uncertainty(signs: NDArray[np.float64], errors: NDArray[np.float64]) -> Uncertainty:
    """The line through the signs (`score.uncertainty.signs_of`) that comes nearest to held-out absolute errors.

    Least squares with a small ridge, on signs put on one scale; kept between the lowest and the highest twentieth of
    what it says of these very texts.
    """
    mean, spread = signs.mean(axis=0), signs.std(axis=0)
    spread[spread < _LEAST_SPREAD] = np.inf  # a sign that never varies gets no weight
    scaled = (signs - mean) / spread
    normal = scaled.T @ scaled + _RIDGE * len(signs) * np.eye(signs.shape[1])
    slopes = np.linalg.solve(normal, scaled.T @ (errors - errors.mean()))
    weights = slopes / spread
    bias = float(errors.mean() - mean @ weights)
    floor, ceiling = np.clip(np.quantile(signs @ weights + bias, (0.05, 0.95)), 0.0, 1.0)
    low, high = _rounded([floor, ceiling])
    return Uncertainty(_rounded(weights.tolist()), round(bias, 5), low, high)


def _anger_knots(
    scores: NDArray[np.float64], labels: NDArray[np.float32]
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Knots at quantiles of the scores, at the isotonic fit smoothed over its neighbours; ends at 0 and 1."""
    fit = IsotonicRegression(y_min=0.0, y_max=1.0, out_of_bounds="clip").fit(scores, labels)
    inner = np.quantile(scores, np.linspace(0.03, 0.97, _KNOTS))
    width = (inner[-1] - inner[0]) / _KNOTS
    near = np.abs(scores[:, None] - inner[None, :]) < width
    values = [
        float(fit.predict(scores[near[:, knot]] if near[:, knot].any() else inner[[knot]]).mean())
        for knot in range(_KNOTS)
    ]
    rising = np.maximum.accumulate(values)
    return _rounded([0.0, *inner, 1.0]), _rounded([0.0, *rising, max(rising[-1], 1.0)])


def _platt(logits: NDArray[np.float64], labels: NDArray[np.float32]) -> tuple[float, float]:
    """Scale and shift of a logistic fit; unchanged where there are too few of a kind, or the fit would turn around."""
    known = ~np.isnan(labels)
    kinds = labels[known] > 0.5
    if min(kinds.sum(), (~kinds).sum()) < _FEWEST_OF_A_KIND:
        return 1.0, 0.0
    fit = LogisticRegression(C=10.0).fit(logits[known].reshape(-1, 1), kinds)
    scale, shift = float(fit.coef_[0, 0]), float(fit.intercept_[0])
    return (round(scale, 5), round(shift, 5)) if scale > 0 else (1.0, 0.0)


def _rounded(values: Sequence[float]) -> tuple[float, ...]:
    return tuple(round(float(value), 5) for value in values)
