"""What every engine promises, and the order of the numbers it gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from assuage.domain import ISSUES, REASONS, TREATMENTS

Logits = NDArray[np.float32]
Evidence = NDArray[np.float32]

COLUMNS: Final = ("anger", "needs_human", *REASONS, *ISSUES, *TREATMENTS)
"""The columns of an engine's answer, one number each before the sigmoid."""


@dataclass(frozen=True, slots=True)
class Heard:
    """An engine's answer to windows of token ids, in their order.

    `logits` has the shape (windows, len(COLUMNS)); `evidence` has an array a window, a number a token: how much lower
    the anger logit would be without it. The numbers of several tokens add up.
    """

    logits: Logits
    evidence: list[Evidence]

    def fill(self, rows: Sequence[int], logits: Logits, evidence: Evidence, windows: Sequence[Sequence[int]]) -> None:
        """Puts the answer to a batch, the windows numbered `rows`, in its places."""
        self.logits[rows] = logits
        for row, numbers in zip(rows, evidence, strict=True):
            self.evidence[row] = numbers[: len(windows[row])]

    def part(self, start: int, end: int) -> Heard:
        """The answer to the windows from `start` to `end`."""
        return Heard(self.logits[start:end], self.evidence[start:end])


def nothing_heard(windows: int) -> Heard:
    return Heard(np.empty((windows, len(COLUMNS)), dtype=np.float32), [np.empty(0, dtype=np.float32)] * windows)


class Engine(Protocol):
    def run(self, windows: Sequence[Sequence[int]]) -> Heard:
        """What is heard in token-id windows with their special tokens, in order."""
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
