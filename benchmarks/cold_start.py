"""Seconds from typing `assuage score "text"` to its answer: a process of its own each time.

python benchmarks/cold_start.py
"""

from __future__ import annotations

import subprocess
import sys
import time

from measure import in_turn, show, spread

TEXT = "This is the third time I write. You promised a call on Monday and nobody called."


def seconds(*arguments: str) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return time.perf_counter() - started


def main() -> None:
    runs = in_turn(
        9,
        score=lambda: seconds("-m", "assuage", "score", TEXT),
        python_alone=lambda: seconds("-c", "pass"),
    )
    show("cold start", {"seconds": {name: spread(values) for name, values in runs.items()}})


main()
