"""Which of a user's rows are learnt, and which are held out to compare by: seeded, and fair to both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from assuage.errors import InvalidInput

FEWEST_ROWS: Final = 40
"""Of fewer rows with different texts none can be held out that would tell anything."""
FEWEST_HELD_OUT: Final = 20
HELD_OUT_RATIO: Final = 0.2
FEWEST_TO_CALIBRATE: Final = 400
"""From so many held-out rows on, half of them go into the calibration and the other half compares."""

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Parts:
    """Rows to learn from, rows to calibrate on (none: the old calibration is kept), rows to compare by."""

    learnt: Rows
    calibrating: Rows
    held_out: Rows


def parts(rows: Rows, given: Rows | None, seed: int) -> Parts:
    """No text stands in two parts; `given` are held-out rows of the user's own. Too few rows raise InvalidInput."""
    learnt, kept = _without(rows, given) if given is not None else _split(rows, seed)
    if len(learnt) < FEWEST_HELD_OUT or len(kept) < FEWEST_HELD_OUT:
        raise InvalidInput(
            f"{len(learnt)} rows to learn from and {len(kept)} held out are too few: "
            f"each needs {FEWEST_HELD_OUT} that are not in the other"
        )
    if len(kept) < FEWEST_TO_CALIBRATE:
        return Parts(learnt, [], kept)
    places = _spread(kept, 0.5, seed + 1)
    return Parts(learnt, *_parted(kept, places))


def _without(rows: Rows, given: Rows) -> tuple[Rows, Rows]:
    known = {_key(row) for row in given}
    return [row for row in rows if _key(row) not in known], given


def _split(rows: Rows, seed: int) -> tuple[Rows, Rows]:
    """Texts that stand there twice are learnt, so that a copy never sits on the other side."""
    counts: dict[str, int] = {}
    for row in rows:
        counts[_key(row)] = counts.get(_key(row), 0) + 1
    once = [row for row in rows if counts[_key(row)] == 1]
    if len(once) < FEWEST_ROWS:
        raise InvalidInput(
            f"{len(once)} rows with different texts are too few to learn from and to hold some out: it takes "
            f"{FEWEST_ROWS}; a few hundred are better"
        )
    ratio = max(HELD_OUT_RATIO, FEWEST_HELD_OUT / len(once))
    held_out, learnt = _parted(once, _spread(once, ratio, seed))
    return [*learnt, *(row for row in rows if counts[_key(row)] > 1)], held_out


def _parted(rows: Rows, places: set[int]) -> tuple[Rows, Rows]:
    inside = [row for place, row in enumerate(rows) if place in places]
    return inside, [row for place, row in enumerate(rows) if place not in places]


def _spread(rows: Sequence[dict[str, Any]], ratio: float, seed: int) -> set[int]:
    """Places of that share of the rows, spread evenly over their range of anger, by chance among alike ones."""
    rng = np.random.default_rng(seed)
    shuffled = rng.permutation(len(rows))
    order = shuffled[np.argsort([rows[place]["anger"] for place in shuffled], kind="stable")]
    count = max(1, round(ratio * len(rows)))
    picks = (np.arange(count) + rng.uniform()) * len(rows) / count
    return {int(order[int(pick)]) for pick in picks}


def _key(row: dict[str, Any]) -> str:
    return " ".join(str(row["text"]).split()).lower()


def described(paths: Sequence[Path], rows: Rows) -> str:
    return f"{', '.join(path.name for path in paths)} ({len(rows)} rows)"
