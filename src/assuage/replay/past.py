"""The stored readings of a period as columns, and what people said of them afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from assuage.domain import ISSUES, REASONS, TREATMENTS

Floats = NDArray[np.float64]
Whole = NDArray[np.int8]
Flags = NDArray[np.bool_]
Rows = NDArray[np.int64]

NUMBERS: Final = (
    "anger",
    "needs_human",
    "fallback",
    *(f"reasons.{code}" for code in REASONS),
    *(f"issues.{code}" for code in ISSUES),
    *(f"treatment.{code}" for code in TREATMENTS),
)
"""The numbers of a reading, in the order of the columns that `past` takes; the names are paths into its JSON."""
_REASONS_AT: Final = 3
_ISSUES_AT: Final = _REASONS_AT + len(REASONS)
_TREATMENT_AT: Final = _ISSUES_AT + len(ISSUES)


@dataclass(frozen=True, slots=True, eq=False)
class Past:
    """Readings of a period as columns, a row a message, oldest first; never the text.

    `received_at` is seconds since 1970 (UTC). `reasons` is (messages, REASONS), `issues` (messages, ISSUES),
    `treatment` (messages, TREATMENTS), all probabilities, NaN where a model did not judge a code. `products` are what
    the messages are about, in the sender's words. `undetermined` is true where the model had no say, `other_language`
    where that was for the language.
    """

    ids: Sequence[str]
    conversation_ids: Sequence[str | None]
    customers: Sequence[str | None]
    products: Sequence[str | None]
    models: Sequence[str]
    received_at: Floats
    anger: Floats
    needs_human: Floats
    reasons: Floats
    issues: Floats
    treatment: Floats
    undetermined: Flags
    other_language: Flags
    fallback: Flags

    def __len__(self) -> int:
        return len(self.ids)

    def thread(self, row: int) -> str:
        """As `Message.thread`: a message that names no conversation is one of its own."""
        return self.conversation_ids[row] or f"message:{self.ids[row]}"

    def only(self, rows: Rows) -> Past:
        """The messages of these rows, in this order."""
        return _each_column(self, lambda column: _picked(column, rows))

    def between(self, since: datetime, until: datetime) -> Past:
        """The messages received from `since` to before `until`; numbers are shared with this one, not copied."""
        first, last = np.searchsorted(self.received_at, (since.timestamp(), until.timestamp()))
        return _each_column(self, lambda column: column[first:last])

    def with_news(self, news: Past) -> Past:
        """These messages and those; where a message is in both, its reading in `news` counts.

        Oldest first as ever; messages received in the very same instant may change places. It is this very object
        when the news say nothing new.
        """
        old_rows, new_rows = _in_both(self, news)
        is_new = np.ones(len(news), dtype=np.bool_)
        is_new[new_rows[_same(self, news, old_rows, new_rows)]] = False
        if not is_new.any():
            return self
        stays = np.ones(len(self), dtype=np.bool_)
        stays[old_rows[is_new[new_rows]]] = False
        rows = np.concatenate([np.flatnonzero(stays), len(self) + np.flatnonzero(is_new)])
        came = np.concatenate([self.received_at, news.received_at])[rows]
        rows = rows[np.argsort(came, kind="stable")]
        return Past(**{name: _taken(old, getattr(news, name), rows) for name, old in _columns(self)})


def _columns(past: Past) -> list[tuple[str, Any]]:
    return [(each.name, getattr(past, each.name)) for each in fields(past)]


def _each_column(past: Past, change: Callable[[Any], Any]) -> Past:
    return Past(**{name: change(column) for name, column in _columns(past)})


def _in_both(old: Past, news: Past) -> tuple[Rows, Rows]:
    """Where the messages that are in both stand in the one, and where in the other."""
    place = {each: row for row, each in enumerate(news.ids)}
    first = int(np.searchsorted(old.received_at, news.received_at.min())) if place else len(old)
    found = [row for row in range(first, len(old)) if old.ids[row] in place]
    return np.array(found, dtype=np.int64), np.array([place[old.ids[row]] for row in found], dtype=np.int64)


def _same(old: Past, news: Past, old_rows: Rows, new_rows: Rows) -> Flags:
    """Which of the pairs of rows say the same."""
    same = np.ones(len(old_rows), dtype=np.bool_)
    for name, column in _columns(old):
        one, other = (_rows(each, rows) for each, rows in ((column, old_rows), (getattr(news, name), new_rows)))
        equal = _equal(one, other)
        same &= equal.all(axis=1) if equal.ndim > 1 else equal
    return same


def _equal(one: NDArray[Any], other: NDArray[Any]) -> Flags:
    """What is not judged is NaN in both."""
    equal: Flags = np.asarray(one == other)
    return equal | (np.isnan(one) & np.isnan(other)) if one.dtype.kind == "f" else equal


def _rows(column: Any, rows: Rows) -> NDArray[Any]:
    return column[rows] if isinstance(column, np.ndarray) else np.array([column[row] for row in rows], dtype=object)


def _taken(old: Any, new: Any, rows: Rows) -> Any:
    """Those rows of a column and of another one put behind it."""
    if isinstance(old, np.ndarray):
        return np.concatenate([old, new])[rows]
    both = [*old, *new]
    return [both[row] for row in rows.tolist()]


def _picked(column: Any, rows: Rows) -> Any:
    return column[rows] if isinstance(column, np.ndarray) else list(map(column.__getitem__, rows.tolist()))


FACTS: Final = ("id", "conversation_id", "customer", "product", "received_at", "model", "undetermined")
"""What `past` takes beside the numbers, a sequence each; `undetermined` is why the model had no say, or None."""


def past(facts: Sequence[Sequence[Any]], numbers: Floats) -> Past:
    """Columns from the sequences of FACTS and from `numbers`: (messages, NUMBERS) row by row, NaN where missing."""
    ids, conversation_ids, customers, products, received_at, models, undetermined = facts
    table = numbers.reshape(len(ids), len(NUMBERS))
    return Past(
        ids=ids,
        conversation_ids=conversation_ids,
        customers=customers,
        products=products,
        models=models,
        received_at=np.array(received_at, dtype=np.float64),
        anger=table[:, 0],
        needs_human=table[:, 1],
        reasons=table[:, _REASONS_AT:_ISSUES_AT],
        issues=table[:, _ISSUES_AT:_TREATMENT_AT],
        treatment=table[:, _TREATMENT_AT:],
        undetermined=np.array([why is not None for why in undetermined], dtype=np.bool_),
        other_language=np.array([why == "language" for why in undetermined], dtype=np.bool_),
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


@dataclass(frozen=True, slots=True)
class News:
    """What a store was told since it was last asked; `mark` is from when on to ask the next time.

    `since` is from when on the messages were received that it is about.
    """

    mark: float
    since: datetime
    readings: Past
    corrections: tuple[Feedback, ...]
