"""The stored readings of a period as columns, and what people said of them afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from assuage.domain import ISSUES, REASONS

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


@dataclass(frozen=True, slots=True, eq=False)
class Past:
    """Readings of a period as columns, a row a message, oldest first; never the text.

    `received_at` is seconds since 1970 (UTC). `reasons` is (messages, REASONS), `issues` (messages, ISSUES), both
    probabilities, NaN where a model did not judge a code. `undetermined` is true where the model had no say.
    """

    ids: Sequence[str]
    conversation_ids: Sequence[str | None]
    customers: Sequence[str | None]
    models: Sequence[str]
    received_at: Floats
    anger: Floats
    needs_human: Floats
    reasons: Floats
    issues: Floats
    undetermined: Flags
    fallback: Flags

    def __len__(self) -> int:
        return len(self.ids)

    def thread(self, row: int) -> str:
        """As `Message.thread`: a message that names no conversation is one of its own."""
        return self.conversation_ids[row] or f"message:{self.ids[row]}"


FACTS: Final = ("id", "conversation_id", "customer", "received_at", "model", "undetermined")
"""What `past` takes beside the numbers, a sequence each; `undetermined` is why the model had no say, or None."""


def past(facts: Sequence[Sequence[Any]], numbers: Floats) -> Past:
    """Columns from the sequences of FACTS and from `numbers`: (messages, NUMBERS) row by row, NaN where missing."""
    ids, conversation_ids, customers, received_at, models, undetermined = facts
    table = numbers.reshape(len(ids), len(NUMBERS))
    return Past(
        ids=ids,
        conversation_ids=conversation_ids,
        customers=customers,
        models=models,
        received_at=np.array(received_at, dtype=np.float64),
        anger=table[:, 0],
        needs_human=table[:, 1],
        reasons=table[:, _REASONS_AT:_ISSUES_AT],
        issues=table[:, _ISSUES_AT:],
        undetermined=np.array([why is not None for why in undetermined], dtype=np.bool_),
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
