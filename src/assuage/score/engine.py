"""What every engine promises, and the order of the numbers it gives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from assuage.domain import ISSUES, REASONS, TREATMENTS

Logits = NDArray[np.float32]

COLUMNS: Final = ("anger", "needs_human", *REASONS, *ISSUES, *TREATMENTS)
"""The columns of an engine's answer, one number each before the sigmoid."""


class Engine(Protocol):
    def run(self, windows: Sequence[Sequence[int]]) -> Logits:
        """Logits of shape (len(windows), len(COLUMNS)) for token-id windows with their special tokens, in order."""
        ...


def padded(windows: Sequence[Sequence[int]], pad_id: int = 0) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Token ids and attention mask as two int64 arrays of shape (windows, longest window)."""
    width = max(len(window) for window in windows)
    ids = np.full((len(windows), width), pad_id, dtype=np.int64)
    mask = np.zeros((len(windows), width), dtype=np.int64)
    for row, window in enumerate(windows):
        ids[row, : len(window)] = window
        mask[row, : len(window)] = 1
    return ids, mask
