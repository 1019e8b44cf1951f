"""The stored readings of a period as columns, and what people said of them afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from assuage.domain import ISSUES, REASONS, Undetermined

Floats = NDArray[np.float64]
Whole = NDArray[np.int8]
Flags = NDArray[np.bool_]

NUMBERS: Final = (
    "anger",
    "needs_human",
    "fallback",
    *(f"reasons.{code}" for code in REASONS),
    *(f"issues.{code}" for code in ISSUES),
)
"""The numbers of a reading, in the order of the columns that `past` takes; the names are paths into its JSON."""
_REASONS_AT: Final = 3
_ISSUES_AT: Final = _REASONS_AT + len(REASONS)


class Known(NamedTuple):
    """What is known of a message beside the numbers of its reading; `received_at` in seconds since 1970 (UTC)."""

    id: str
    conversation_id: str | None
    customer: str | None
    received_at: float
    model: str
    undetermined: Undetermined | None = None

    @property
    def thread(self) -> str:
        """As `Message.thread`: a message that names no conversation is one of its own."""
        return self.conversation_id or f"message:{self.id}"


@dataclass(frozen=True, slots=True, eq=False)
class Past:
    """Readings of a period, a row a message, oldest first; never the text.

    `reasons` is (messages, REASONS), `issues` (messages, ISSUES), both probabilities, NaN where a model did not judge a
    code. `received_at` is seconds since 1970 (UTC). `undetermined` is true where the model had no say.
    """

    known: Sequence[Known]
    received_at: Floats
    anger: Floats
    needs_human: Floats
    reasons: Floats
    issues: Floats
    undetermined: Flags
    fallback: Flags

    def __len__(self) -> int:
        return len(self.known)


def past(known: Sequence[Known], numbers: Floats) -> Past:
    """Columns from rows; `numbers` is (messages, NUMBERS), with NaN for what is missing."""
    table = numbers.reshape(len(known), len(NUMBERS))
    return Past(
        known=known,
        received_at=np.array([each.received_at for each in known], dtype=np.float64),
        anger=table[:, 0],
        needs_human=table[:, 1],
        reasons=table[:, _REASONS_AT:_ISSUES_AT],
        issues=table[:, _ISSUES_AT:],
        undetermined=np.array([each.undetermined is not None for each in known], dtype=np.bool_),
        fallback=table[:, 2] == 1,
    )


@dataclass(frozen=True, slots=True)
class Feedback:
    """A person's correction of a reading: at least one of anger (0..1), needs_human and reasons is given."""

    message_id: str
    author: str
    at: datetime
    anger: float | None = None
    needs_human: bool | None = None
    reasons: tuple[str, ...] | None = None
    note: str = ""
