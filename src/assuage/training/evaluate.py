"""How well a model hears: against labelled messages, by the same road that serves. Needs no torch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from assuage.decide import decide
from assuage.domain import ISSUES, REASONS, TREATMENTS, Message, Reading
from assuage.policy import Policy
from assuage.score.scorer import Scorer

_BANDS: Final = ((0.0, 0.25), (0.25, 0.6), (0.6, 0.8), (0.8, 1.01))
_CHUNK: Final = 256


@dataclass(frozen=True, slots=True)
class CodeScore:
    """Precision, recall and F1 (0..1) of one code at its threshold, over `support` labelled cases."""

    precision: float
    recall: float
    f1: float
    support: int


@dataclass(frozen=True, slots=True)
class Slice:
    name: str
    messages: int
    pearson: float | None
    mae: float


@dataclass(frozen=True, slots=True)
class CalibrationBand:
    """Messages scored in a band: the mean score and the mean label should be alike."""

    scored_from: float
    scored_to: float
    messages: int
    mean_score: float
    mean_label: float


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All figures of one model on one file. `codes` holds needs_human and every reason, issue and treatment."""

    model: str
    messages: int
    pearson: float | None
    mae: float
    codes: dict[str, CodeScore]
    calibration: list[CalibrationBand]
    slices: list[Slice]

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


def evaluate(
    rows: Sequence[dict[str, Any]], scorer: Scorer, policy: Policy, progress: Callable[[int], None]
) -> Evaluation:
    """Scores labelled rows (`guideline_rows`) and compares; `progress` is told how many were added."""
    readings: list[Reading] = []
    for start in range(0, len(rows), _CHUNK):
        chunk = rows[start : start + _CHUNK]
        readings += scorer.score([Message(id=str(start + n), text=row["text"]) for n, row in enumerate(chunk)])
        progress(len(chunk))
    labels = np.array([row["anger"] for row in rows])
    scores = np.array([reading.anger for reading in readings])
    return Evaluation(
        model=scorer.model,
        messages=len(rows),
        pearson=_pearson(scores, labels),
        mae=_mae(scores, labels),
        codes=_codes(rows, readings, policy),
        calibration=_calibration(scores, labels),
        slices=_slices(rows, scores, labels),
    )


def _pearson(scores: NDArray[np.float64], labels: NDArray[np.float64]) -> float | None:
    """None where there is no variation to correlate with."""
    if len(scores) < 2 or scores.std() == 0 or labels.std() == 0:
        return None
    return round(float(np.corrcoef(scores, labels)[0, 1]), 4)


def _mae(scores: NDArray[np.float64], labels: NDArray[np.float64]) -> float:
    return round(float(np.abs(scores - labels).mean()), 4)


def _codes(rows: Sequence[dict[str, Any]], readings: Sequence[Reading], policy: Policy) -> dict[str, CodeScore]:
    labelled = [(row, reading) for row, reading in zip(rows, readings, strict=True) if "needs_human" in row]
    if not labelled:
        return {}
    decisions = [decide(reading, policy, policy_version=0) for _, reading in labelled]
    found = [{f.code for f in (*d.reasons, *d.issues, *d.treatment)} for d in decisions]
    wanted = [{*row.get("reasons", ()), *row.get("issues", ()), *row.get("treatment", ())} for row, _ in labelled]
    scores = {
        "needs_human": _code_score(
            [d.needs_human for d in decisions], [bool(row["needs_human"]) for row, _ in labelled]
        )
    }
    for code in (*REASONS, *ISSUES, *TREATMENTS):
        scores[code] = _code_score([code in each for each in found], [code in each for each in wanted])
    return scores


def _code_score(found: Sequence[bool], wanted: Sequence[bool]) -> CodeScore:
    hits = sum(f and w for f, w in zip(found, wanted, strict=True))
    precision = hits / sum(found) if any(found) else 0.0
    recall = hits / sum(wanted) if any(wanted) else 0.0
    f1 = 2 * hits / (sum(found) + sum(wanted)) if hits else 0.0
    return CodeScore(round(precision, 4), round(recall, 4), round(f1, 4), sum(wanted))


def _calibration(scores: NDArray[np.float64], labels: NDArray[np.float64]) -> list[CalibrationBand]:
    bands = []
    for low, high in _BANDS:
        inside = (scores >= low) & (scores < high)
        if inside.any():
            means = (round(float(scores[inside].mean()), 4), round(float(labels[inside].mean()), 4))
            bands.append(CalibrationBand(low, min(high, 1.0), int(inside.sum()), *means))
    return bands


def _slices(rows: Sequence[dict[str, Any]], scores: NDArray[np.float64], labels: NDArray[np.float64]) -> list[Slice]:
    """By channel and by length, where the rows say so."""
    kinds = {
        **{
            f"channel {c}": [row.get("channel") == c for row in rows]
            for c in sorted({str(r.get("channel")) for r in rows})
        },
        "up to 15 words": [len(row["text"].split()) <= 15 for row in rows],
        "16 to 60 words": [15 < len(row["text"].split()) <= 60 for row in rows],
        "over 60 words": [len(row["text"].split()) > 60 for row in rows],
    }
    slices = []
    for name, members in kinds.items():
        inside = np.array(members)
        if inside.any():
            slices.append(
                Slice(
                    name,
                    int(inside.sum()),
                    _pearson(scores[inside], labels[inside]),
                    _mae(scores[inside], labels[inside]),
                )
            )
    return slices


def as_text(result: Evaluation) -> str:
    """The figures as a page of plain text."""
    pearson = "none (no variation)" if result.pearson is None else f"{result.pearson:.3f}"
    lines = [
        f"{result.model} on {result.messages} messages",
        "",
        f"anger   Pearson {pearson}   mean absolute error {result.mae:.3f}",
        "",
    ]
    if result.codes:
        lines += [f"{'code':<20}{'precision':>10}{'recall':>8}{'F1':>8}{'cases':>8}"]
        lines += [
            f"{code:<20}{s.precision:>10.2f}{s.recall:>8.2f}{s.f1:>8.2f}{s.support:>8}"
            for code, s in result.codes.items()
        ]
        lines += [""]
    lines += [f"{'scored':<16}{'messages':>10}{'mean score':>12}{'mean label':>12}"]
    lines += [
        f"{b.scored_from:.2f} to {b.scored_to:.2f}{b.messages:>14}{b.mean_score:>12.2f}{b.mean_label:>12.2f}"
        for b in result.calibration
    ]
    lines += ["", f"{'slice':<26}{'messages':>10}{'Pearson':>10}{'MAE':>8}"]
    lines += [
        f"{s.name:<26}{s.messages:>10}{'-' if s.pearson is None else format(s.pearson, '.3f'):>10}{s.mae:>8.3f}"
        for s in result.slices
    ]
    return "\n".join(lines)
