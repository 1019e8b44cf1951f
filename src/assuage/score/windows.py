"""Long texts in overlapping windows, and one answer from theirs.

Each number of a text is the highest among its windows: anger in the last line of a long, calm mail counts in full, and
adding calm lines never hides it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from assuage.score.engine import Logits

MOST_WINDOWS: Final = 48
"""About 3,500 words; of longer texts the first and last 24 windows are read and the reading is `truncated`."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """In tokens: a text of up to `whole` is read in one piece, a longer one in windows of `part`.

    Parts are shorter than the longest whole, because one angry line among calm ones drowns in a large window.
    """

    whole: int
    part: int
    overlap: int


class Windows(NamedTuple):
    ids: list[list[int]]
    truncated: bool


def split(ids: Sequence[int], sizes: Sizes, most: int = MOST_WINDOWS) -> Windows:
    """`ids` in windows, each sharing `overlap` tokens or more with the one before; at least one, maybe empty.

    The last window is full too (it reaches back as far as it may), so that a short rest is read with its context.
    """
    if len(ids) <= sizes.whole:
        return Windows([list(ids)], truncated=False)
    size = sizes.part
    starts = [*range(0, len(ids) - size, size - sizes.overlap), len(ids) - size]
    truncated = len(starts) > most
    if truncated:
        starts = starts[: most // 2] + starts[-(most - most // 2) :]
    return Windows([list(ids[start : start + size]) for start in starts], truncated)


def combine(logits: Logits, counts: Sequence[int]) -> Logits:
    """One row a text from the rows of its windows; `counts[i]` windows belong to text i, in order."""
    starts = np.cumsum([0, *counts[:-1]])
    return np.maximum.reduceat(logits, starts, axis=0) if len(counts) else logits[:0]
