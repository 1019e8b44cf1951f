"""The picture of quality: score against label, message by message, a panel a file."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from assuage.training.figures import CALIBRATION_BINS, Numbers

BLUE: Final = "#0072B2"
ORANGE: Final = "#D55E00"
_FEWEST: Final = 5
"""A bin with fewer messages has no mean worth a dot."""


@dataclass(frozen=True, slots=True)
class Panel:
    """`same_scale` says whether scores and labels mean the same levels, so that a calibration curve means something."""

    title: str
    scores: Numbers
    labels: Numbers
    same_scale: bool


def draw(panels: Sequence[Panel], model: str, path: Path) -> None:
    import matplotlib as mpl

    mpl.use("Agg")
    import matplotlib.pyplot as plt

    plt.rcParams.update({"font.size": 9, "axes.spines.top": False, "axes.spines.right": False})
    columns = min(3, len(panels))
    size = (4 * columns, 4.2 * math.ceil(len(panels) / columns) + 0.6)
    figure, grid = plt.subplots(
        math.ceil(len(panels) / columns), columns, figsize=size, squeeze=False, layout="constrained"
    )
    for axes, panel in zip(grid.flat, panels, strict=False):
        _panel(axes, panel)
    for axes in grid.flat[len(panels) :]:
        axes.set_visible(False)
    figure.suptitle(f"Anger as scored by {model}, and as labelled", fontsize=11)
    known = max((axes.get_legend_handles_labels() for axes in grid.flat), key=lambda pair: len(pair[0]))
    figure.legend(*known, frameon=False, loc="outside lower center", ncols=3, fontsize=8)
    figure.savefig(path, dpi=100)
    plt.close(figure)


def _panel(axes: Any, panel: Panel) -> None:
    axes.plot(panel.scores, panel.labels, "o", color=BLUE, markersize=4, alpha=0.25, markeredgewidth=0, label="message")
    if panel.same_scale:
        axes.plot([0, 1], [0, 1], ":", color="black", linewidth=1, label="exact")
        score, label = calibration_curve(panel.scores, panel.labels)
        axes.plot(score, label, "o-", color=ORANGE, markersize=5, linewidth=1.5, label="mean of a tenth of the scale")
    axes.set(xlim=(-0.02, 1.02), ylim=(-0.02, 1.02), aspect="equal", xlabel="score")
    axes.set_ylabel("label" if panel.same_scale else "intensity, relative within its file")
    axes.set_title(panel.title, fontsize=9)


def calibration_curve(scores: Numbers, labels: Numbers) -> tuple[list[float], list[float]]:
    """Mean score and mean label of each bin of scores that has at least five messages."""
    bins = np.minimum((scores * CALIBRATION_BINS).astype(np.int64), CALIBRATION_BINS - 1)
    full = [each for each in range(CALIBRATION_BINS) if np.count_nonzero(bins == each) >= _FEWEST]
    return [float(scores[bins == each].mean()) for each in full], [float(labels[bins == each].mean()) for each in full]
