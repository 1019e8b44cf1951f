"""How well a model hears: against labelled messages, by the same road that serves. Needs no torch."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

import numpy as np

from assuage.domain import Message, Reading
from assuage.policy import Policy
from assuage.score.scorer import Scorer
from assuage.training.figures import (
    Catch,
    CodeScore,
    Numbers,
    calibration_error,
    mean_absolute_error,
    pearson,
    rounded,
    share,
    spearman,
)
from assuage.training.tables import tables

FURIOUS_FROM: Final = 0.75
CALM_TO: Final = 0.20
ALARM_FROM: Final = 0.60
CAUGHT: Final = 0.8
"""The share of a reason's cases that the policy's own thresholds were chosen to find."""
_BANDS: Final = ((0.0, 0.25), (0.25, 0.6), (0.6, 0.8), (0.8, 1.01))
_LENGTHS: Final = (("up to 15 words", 0, 15), ("16 to 60 words", 16, 60), ("over 60 words", 61, 10**9))
_SET: Final = re.compile(r"(w\d+)-")
_MOST_NAMES: Final = 60
"""A field with more different names than this groups nothing, such as a source that is a ticket's number."""
_CHUNK: Final = 256


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
class Furious:
    """Whom an alarm at a score of 0.60 rings for.

    `recall` is the share of the messages labelled 0.75 or more for which it rings, `false_alarms` that of those
    labelled 0.20 or less; None where there are none.
    """

    furious: int
    recall: float | None
    calm: int
    false_alarms: float | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All figures of one model on one file.

    `codes` holds needs_human and every reason, issue and treatment that some row speaks of, `micro` the average over
    all cases of a group; rows marked `disputed` have no say on needs_human. `calibration_error` is of anger and of
    the probabilities of each group. `catches` says for needs_human and each reason from which probability the share
    `caught` of its cases is found.
    """

    model: str
    messages: int
    pearson: float | None
    spearman: float | None
    mae: float
    furious: Furious
    codes: dict[str, CodeScore]
    micro: dict[str, CodeScore]
    calibration_error: dict[str, float | None]
    calibration: list[CalibrationBand]
    slices: list[Slice]
    caught: float
    catches: dict[str, Catch]

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


def evaluate(
    rows: Sequence[dict[str, Any]],
    scorer: Scorer,
    policy: Policy,
    progress: Callable[[int], None],
    recall: float = CAUGHT,
) -> Evaluation:
    """Scores labelled rows (`labelled_rows`) and compares; `progress` is told how many were added."""
    return compare(rows, heard(rows, scorer, progress), policy, scorer.model, recall)


def heard(rows: Sequence[dict[str, Any]], scorer: Scorer, progress: Callable[[int], None]) -> list[Reading]:
    """A reading for each row's `text` and, if it has one, `subject`, in order."""
    readings: list[Reading] = []
    for start in range(0, len(rows), _CHUNK):
        chunk = enumerate(rows[start : start + _CHUNK], start)
        readings += scorer.score([Message(str(n), row["text"], subject=row.get("subject")) for n, row in chunk])
        progress(len(readings) - start)
    return readings


def compare(
    rows: Sequence[dict[str, Any]], readings: Sequence[Reading], policy: Policy, model: str, recall: float = CAUGHT
) -> Evaluation:
    """Readings against the labels of their rows; `policy` has the thresholds of the codes, `recall` asks for others."""
    labels = np.array([row["anger"] for row in rows])
    scores = np.array([reading.anger for reading in readings])
    groups = tables(rows, readings, policy)
    return Evaluation(
        model=model,
        messages=len(rows),
        pearson=pearson(scores, labels),
        spearman=spearman(scores, labels),
        mae=mean_absolute_error(scores, labels),
        furious=_furious(scores, labels),
        codes={code: score for table in groups.values() for code, score in table.each()},
        micro={group: table.together() for group, table in groups.items() if len(table.codes) > 1},
        calibration_error={
            "anger": calibration_error(scores, labels),
            **{group: table.calibration_error() for group, table in groups.items()},
        },
        calibration=_calibration(scores, labels),
        slices=list(_slices(rows, scores, labels)),
        caught=recall,
        catches={
            code: found
            for group in ("needs_human", "reasons")
            if group in groups
            for code, found in groups[group].catches(recall)
        },
    )


def _furious(scores: Numbers, labels: Numbers) -> Furious:
    furious, calm, rings = labels >= FURIOUS_FROM, labels <= CALM_TO, scores >= ALARM_FROM
    return Furious(int(furious.sum()), share(rings[furious]), int(calm.sum()), share(rings[calm]))


def _calibration(scores: Numbers, labels: Numbers) -> list[CalibrationBand]:
    bands = []
    for low, high in _BANDS:
        inside = (scores >= low) & (scores < high)
        if inside.any():
            means = (rounded(scores[inside].mean()), rounded(labels[inside].mean()))
            bands.append(CalibrationBand(low, min(high, 1.0), int(inside.sum()), *means))
    return bands


def _slices(rows: Sequence[dict[str, Any]], scores: Numbers, labels: Numbers) -> Iterator[Slice]:
    """By channel and by source, where the rows say so, and by length."""
    for name, members in _kinds(rows):
        inside = np.array(members)
        if inside.any():
            its = (scores[inside], labels[inside])
            yield Slice(name, int(inside.sum()), pearson(*its), mean_absolute_error(*its))


def _kinds(rows: Sequence[dict[str, Any]]) -> Iterator[tuple[str, list[bool]]]:
    for title, named in (("channel", [row.get("channel") for row in rows]), ("source", [_source(r) for r in rows])):
        names = sorted({str(each) for each in named if each}, key=_natural)
        for name in names if len(names) <= _MOST_NAMES else ():
            yield f"{title} {name}", [each == name for each in named]
    words = [len(row["text"].split()) for row in rows]
    for name, fewest, most in _LENGTHS:
        yield name, [fewest <= count <= most for count in words]


def _source(row: dict[str, Any]) -> str | None:
    """`cfpb` of `cfpb:123`; of a written message the set that its id begins with, such as `w7` of `w7-0012`."""
    source = row.get("source")
    written = _SET.match(str(row.get("id"))) if source == "written" else None
    return written[1] if written else str(source).split(":", 1)[0] if source else None


def _natural(name: str) -> list[tuple[str, int]]:
    """w2 before w10."""
    return [(word, int(digits or 0)) for word, digits in re.findall(r"(\D*)(\d*)", name)]


def as_text(result: Evaluation) -> str:
    """The figures as a page of plain text."""
    blocks = [
        [f"{result.model} on {result.messages} messages"],
        _anger_lines(result),
        _code_lines(result),
        _catch_lines(result),
        _band_lines(result.calibration),
        _slice_lines(result.slices),
    ]
    return "\n\n".join("\n".join(lines) for lines in blocks if lines)


def _anger_lines(result: Evaluation) -> list[str]:
    errors = "   ".join(f"{name} {_number(error)}" for name, error in result.calibration_error.items())
    correlation = (
        "Pearson none (no variation)"
        if result.pearson is None
        else f"Pearson {result.pearson:.3f}   Spearman {_number(result.spearman)}"
    )
    alarm, heard_by = f"scored {ALARM_FROM:.2f} or more", result.furious
    return [
        f"anger   {correlation}   mean absolute error {result.mae:.3f}",
        f"furious (labelled {FURIOUS_FROM:.2f} or more): {_number(heard_by.recall)} of {heard_by.furious} {alarm}",
        f"calm (labelled {CALM_TO:.2f} or less): {_number(heard_by.false_alarms)} of {heard_by.calm} {alarm}",
        f"calibration error   {errors}",
    ]


def _code_lines(result: Evaluation) -> list[str]:
    if not result.codes:
        return []
    together = {f"all {group}": score for group, score in result.micro.items()}
    return [
        f"{'code':<20}{'precision':>10}{'recall':>8}{'F1':>8}{'cases':>8}",
        *(
            f"{code:<20}{s.precision:>10.2f}{s.recall:>8.2f}{s.f1:>8.2f}{s.support:>8}"
            for code, s in {**together, **result.codes}.items()
        ),
    ]


def _catch_lines(result: Evaluation) -> list[str]:
    if not result.catches:
        return []
    return [
        f"{f'to find {result.caught:.0%} of':<20}{'from':>10}{'recall':>8}{'precision':>11}",
        *(f"{code:<20}{c.threshold:>10.2f}{c.recall:>8.2f}{c.precision:>11.2f}" for code, c in result.catches.items()),
    ]


def _band_lines(bands: Sequence[CalibrationBand]) -> list[str]:
    return [
        f"{'scored':<16}{'messages':>10}{'mean score':>12}{'mean label':>12}",
        *(
            f"{b.scored_from:.2f} to {b.scored_to:.2f}{b.messages:>14}{b.mean_score:>12.2f}{b.mean_label:>12.2f}"
            for b in bands
        ),
    ]


def _slice_lines(slices: Sequence[Slice]) -> list[str]:
    return [
        f"{'slice':<26}{'messages':>10}{'Pearson':>10}{'MAE':>8}",
        *(f"{s.name:<26}{s.messages:>10}{_number(s.pearson):>10}{s.mae:>8.3f}" for s in slices),
    ]


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
