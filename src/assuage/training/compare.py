"""A model before and after on the same labelled rows: what became better, what worse, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from assuage.policy import Policy
from assuage.score.scorer import Scorer
from assuage.training.evaluate import heard as read
from assuage.training.figures import code_score, pearson, share
from assuage.training.tables import Table, tables

_RESAMPLES: Final = 2000
_ALONE: Final = ("needs_human",)
_FEW: Final = 200
"""Below so many rows the page warns."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Heard:
    """What one model made of labelled rows; each figure is None where no row is labelled so."""

    model: str
    errors: Floats
    pearson: float | None
    needs_human_f1: float | None
    codes_f1: float | None
    furious_heard: float | None

    @property
    def mae(self) -> float:
        return float(self.errors.mean())


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two models on the same rows. `low` to `high` is where 95 % of resampled differences in error lie.

    The differences are after minus before, so that below 0 is better.
    """

    what: str
    rows: int
    furious: int
    before: Heard
    after: Heard
    low: float
    high: float

    @property
    def is_worse(self) -> bool:
        return self.after.mae > self.before.mae

    @property
    def is_sure(self) -> bool:
        """Whether chance in the choice of rows is an unlikely reason for the difference."""
        return self.low > 0 or self.high < 0


def heard(rows: Sequence[dict[str, Any]], scorer: Scorer) -> Heard:
    """Scores rows by the road that serves."""
    readings = read(rows, scorer, lambda _: None)
    said = np.array([row["anger"] for row in rows])
    anger = np.array([reading.anger for reading in readings])
    furious = said >= Policy().furious_from
    groups = tables(rows, readings, Policy())
    return Heard(
        model=scorer.model,
        errors=np.abs(anger - said),
        pearson=pearson(anger, said),
        needs_human_f1=_f1([table for name, table in groups.items() if name in _ALONE]),
        codes_f1=_f1([table for name, table in groups.items() if name not in _ALONE]),
        furious_heard=share(anger[furious] >= Policy().furious_from),
    )


def compare(what: str, rows: Sequence[dict[str, Any]], before: Heard, after: Heard, seed: int) -> Comparison:
    low, high = difference(before.errors, after.errors, seed)
    furious = sum(row["anger"] >= Policy().furious_from for row in rows)
    return Comparison(what, len(rows), furious, before, after, low, high)


def difference(before: Floats, after: Floats, seed: int) -> tuple[float, float]:
    """The 95 % bootstrap interval of the mean of `after - before`, row by row; the seed decides the resamples."""
    gaps = after - before
    rng = np.random.default_rng(seed)
    means = [gaps[rng.integers(0, len(gaps), len(gaps))].mean() for _ in range(_RESAMPLES)]
    low, high = np.quantile(means, (0.025, 0.975))
    return float(low), float(high)


def _f1(groups: Sequence[Table]) -> float | None:
    """Of all their codes together; None where nobody wanted any."""
    if not groups:
        return None
    found, wanted = (np.concatenate([getattr(each, name).ravel() for each in groups]) for name in ("found", "wanted"))
    score = code_score(found, wanted)
    return score.f1 if score.support else None


def as_text(found: Comparison) -> str:
    """The comparison as lines for people."""
    rows = [
        ("Pearson of anger", found.before.pearson, found.after.pearson),
        ("mean error of anger", found.before.mae, found.after.mae),
        ("needs_human F1", found.before.needs_human_f1, found.after.needs_human_f1),
        ("codes F1, all together", found.before.codes_f1, found.after.codes_f1),
        (f"furious heard as such, of {found.furious}", found.before.furious_heard, found.after.furious_heard),
    ]
    shown = [f"{name:<34}{was:>8.3f}{now:>8.3f}" for name, was, now in rows if was is not None and now is not None]
    title = f"{found.what}, {found.rows} rows"
    return "\n".join([title, f"{'':<34}{'before':>8}{'after':>8}", *shown, _certainty(found)])


def _certainty(found: Comparison) -> str:
    gap = found.after.mae - found.before.mae
    sentence = f"The mean error changes by {gap:+.3f} (95 % interval {found.low:+.3f} to {found.high:+.3f})."
    if not found.is_sure:
        sentence += "\nThe interval holds 0: these rows do not tell which model is better."
    elif found.rows < _FEW:
        sentence += f"\n{found.rows} rows are few: read every figure as rough."
    return sentence
