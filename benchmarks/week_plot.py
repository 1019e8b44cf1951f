"""The picture of the week: how long the angriest wait for a person, and when."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from week_customers import OUTAGE_HOUR, POLICY, outage_day
from week_report import percentile
from week_world import World

from assuage.domain import BANDS

COLOURS: Final = {"ours": "#0072B2", "shared queue": "#999999", "round robin": "#D55E00"}
"""From Okabe and Ito's set, which people with any kind of colour vision can tell apart."""
TICKS: Final = {1: "at once", 5: "5 min", 15: "15 min", 60: "1 h", 240: "4 h", 960: "16 h"}
DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def draw(worlds: Mapping[str, World], path: Path) -> None:
    """Left: waits by band. Right: every angry or furious customer's wait, by when they wrote."""
    import matplotlib as mpl

    mpl.use("Agg")
    import matplotlib.pyplot as plt
    from PIL import Image

    plt.rcParams.update({"font.size": 9, "axes.spines.top": False, "axes.spines.right": False})
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4.2), width_ratios=(2, 3), layout="constrained")
    _by_band(left, worlds)
    _over_the_week(right, worlds)
    figure.suptitle("Until a person begins on a first message: one week, same customers, same 20 agents", fontsize=11)
    left.legend(frameon=False, loc="lower left", fontsize=8)
    figure.savefig(path, dpi=100)
    plt.close(figure)
    Image.open(path).convert("RGB").quantize(64).save(path, optimize=True)


def _by_band(axes: Any, worlds: Mapping[str, World]) -> None:
    for place, (way, world) in enumerate(worlds.items()):
        for row, band in enumerate(BANDS):
            begun = sorted(each.begun - each.since for each in world.answers if each.first and each.band == band)
            if not begun:
                continue
            x = row + (place - 1) * 0.22
            median, late = (max(1.0, percentile(begun, part)) for part in (0.5, 0.95))
            axes.plot([x, x], [median, late], color=COLOURS[way], linewidth=2)
            axes.plot(x, median, "o", color=COLOURS[way], markersize=7, label=way if row == 0 else None)
            axes.plot(x, late, "_", color=COLOURS[way], markersize=10, markeredgewidth=2)
    for row, band in enumerate(BANDS):
        target = POLICY.response_target_minutes[band]
        axes.plot([row - 0.4, row + 0.4], [target, target], ":", color="black", linewidth=1)
    axes.set_xticks(range(len(BANDS)), BANDS)
    axes.set_title("Dot: median; bar up to the 95th percentile; dotted: target", fontsize=9)
    _minutes(axes)


def _over_the_week(axes: Any, worlds: Mapping[str, World]) -> None:
    marks = {"ours": "o", "round robin": "x", "shared queue": None}
    for way, mark in marks.items():
        if mark is None or way not in worlds:
            continue
        them = [each for each in worlds[way].answers if each.first and each.band in ("angry", "furious")]
        x, y = [each.since / 1440 for each in them], [max(1.0, each.begun - each.since) for each in them]
        axes.plot(x, y, mark, color=COLOURS[way], markersize=4, alpha=0.75, label=way, linestyle="")
    days = next(iter(worlds.values())).days
    outage = outage_day(days) + OUTAGE_HOUR / 24
    axes.axvspan(outage, outage + 2 / 24, color="#F0E442", alpha=0.5, linewidth=0)
    axes.annotate("outage", (outage, 1900), xytext=(12, -2), textcoords="offset points", fontsize=8)
    axes.set_xlim(0, days)
    axes.set_xticks([day + 0.5 for day in range(days)], DAYS[:days])
    axes.tick_params(axis="x", length=0)
    for day in range(1, days):
        axes.axvline(day, color="#DDDDDD", linewidth=0.8, zorder=0)
    axes.set_title("Each angry or furious customer, by when they wrote", fontsize=9)
    axes.legend(frameon=False, loc="upper right", fontsize=8, ncols=2)
    _minutes(axes)


def _minutes(axes: Any) -> None:
    axes.set_yscale("log")
    axes.set_ylim(0.9, 2400)
    axes.set_yticks(list(TICKS), list(TICKS.values()))
    axes.minorticks_off()
    axes.set_ylabel("wait until a person begins (logarithmic)")
