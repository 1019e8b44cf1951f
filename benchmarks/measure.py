"""What every benchmark shares: what machine this is, medians, and one way to print."""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]


def machine() -> dict[str, Any]:
    """Processor, cores, Python and the revision measured."""
    revision = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, cwd=ROOT, check=False
    ).stdout.strip()
    return {
        "processor": _processor(),
        "cores": len(os.sched_getaffinity(0)),
        "python": platform.python_version(),
        "revision": revision,
        "command": " ".join(["python", *sys.argv]),
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "unknown")


def spread(values: Sequence[float]) -> dict[str, float]:
    """Median, least and most of several runs, to three significant digits."""
    return {
        "median": float(f"{statistics.median(values):.3g}"),
        "least": float(f"{min(values):.3g}"),
        "most": float(f"{max(values):.3g}"),
        "runs": len(values),
    }


def in_turn(runs: int, **work: Callable[[], float]) -> dict[str, list[float]]:
    """Runs each piece of work once a round, so that a machine that slows down slows all of them."""
    results: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(runs):
        for name, run in work.items():
            results[name].append(run())
    return results


def show(name: str, result: dict[str, Any]) -> None:
    print(record(name, result))


def record(name: str, result: dict[str, Any]) -> str:
    """The JSON that every benchmark prints: its name, what it measured, the machine."""
    return json.dumps({"benchmark": name, **result, "machine": machine()}, indent=1, ensure_ascii=False)
