"""Scoring rows: in chunks, in order; an error in a row stays in that row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final

from assuage.batch.rows import Row
from assuage.decide import decide
from assuage.domain import Message
from assuage.pipeline import read_all
from assuage.policy import Policy
from assuage.score.scorer import Scorer
from assuage.views import ReadingView, reading_view

CHUNK_ROWS: Final = 128
_FIELDS: Final = tuple(name for name in ReadingView.model_fields if name != "id")


def score_rows(rows: Iterable[Row], scorer: Scorer, policy: Policy) -> Iterator[list[dict[str, Any]]]:
    """Chunks of output rows: the input's fields, the reading's, and `error` (None where all is well).

    An input field with the name of one of the reading's is kept as `input_NAME`.
    """
    numbered = iter(enumerate(rows, 1))
    while chunk := list(islice(numbered, CHUNK_ROWS)):
        views = iter(_views([(number, row) for number, row in chunk if row.error is None], scorer, policy))
        yield [_output(number, row, None if row.error else next(views)) for number, row in chunk]


def _views(numbered: list[tuple[int, Row]], scorer: Scorer, policy: Policy) -> list[ReadingView]:
    messages = [_message(number, row) for number, row in numbered]
    readings = read_all(messages, scorer) if messages else []
    return [
        reading_view(message.id, reading, decide(reading, policy, policy_version=0))
        for message, reading in zip(messages, readings, strict=True)
    ]


def _message(number: int, row: Row) -> Message:
    subject = row.fields.get("subject")
    return Message(id=str(number), text=row.text, subject=subject if isinstance(subject, str) else None)


def _output(number: int, row: Row, view: ReadingView | None) -> dict[str, Any]:
    given = {f"input_{name}" if name in _FIELDS else name: value for name, value in row.fields.items()}
    if given.get("id") in (None, ""):
        given = {"id": f"row-{number}", **{name: value for name, value in given.items() if name != "id"}}
    answer = view.model_dump(mode="json", exclude={"id"}) if view else dict.fromkeys(_FIELDS)
    return {**given, **answer, "error": row.error}
