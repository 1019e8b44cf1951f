"""Stored readings of a period, and people's corrections of them, on SQL.

The numbers are taken out of a reading's JSON by the database, all in one array, so that a hundred thousand readings
come over in a second or so without an object each.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final, cast

import numpy as np
from pydantic_core import from_json
from sqlalchemy import (
    JSON,
    ColumnElement,
    FromClause,
    Row,
    Select,
    TableValuedAlias,
    Text,
    column,
    exists,
    func,
    insert,
    select,
    true,
)
from sqlalchemy import cast as cast_to

from assuage.domain import ISSUES, REASONS
from assuage.replay.past import FACTS, NUMBERS, Feedback, Floats, Past, past
from assuage.store.base import Base, instant
from assuage.store.tables import clock, feedback, messages, readings

_ROWS_AT_ONCE: Final = 20_000


class History(Base):
    def history(self, since: datetime, until: datetime) -> Past:
        facts: list[list[Any]] = [[] for _ in FACTS]
        numbers: list[Floats] = []
        with self._reading() as db:
            query = _history(db.dialect.name).where(*_within(since, until))
            for rows in db.execute(query).partitions(_ROWS_AT_ONCE):
                *about, arrays = zip(*rows, strict=True)
                for column_so_far, more in zip(facts, about, strict=True):
                    column_so_far.extend(more)
                numbers.append(_numbers(arrays))
        return past(facts, np.concatenate(numbers) if numbers else np.empty(0))

    def add_feedback(self, given: Feedback) -> Feedback | None:
        body = {"reasons": given.reasons, "note": given.note}
        wanted = None if given.needs_human is None else int(given.needs_human)
        values = {"author": given.author, "anger": given.anger, "needs_human": wanted, "body": body}
        with self._writing() as db:
            if db.scalar(select(messages.c.id).where(messages.c.id == given.message_id)) is None:
                return None
            added = insert(feedback).values(message_id=given.message_id, at=clock(), **values).returning(*feedback.c)
            return _feedback(db.execute(added).one())

    def feedback(self, since: datetime, until: datetime) -> list[Feedback]:
        query = (
            select(feedback)
            .join(messages, messages.c.id == feedback.c.message_id)
            .where(*_within(since, until))
            .order_by(feedback.c.seq)
        )
        with self._reading() as db:
            return [_feedback(row) for row in db.execute(query)]


def _within(since: datetime, until: datetime) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return messages.c.received_at >= since.timestamp(), messages.c.received_at < until.timestamp()


def _history(dialect: str) -> Select[Any]:
    """FACTS and then the numbers, of the newest reading of every message, oldest message first."""
    later = readings.alias("later")
    superseded = exists().where(later.c.message_id == readings.c.message_id, later.c.read_at > readings.c.read_at)
    undetermined, numbers, joined = (_from_postgresql if dialect == "postgresql" else _from_sqlite)()
    about = (messages.c.id, messages.c.conversation_id, messages.c.customer, messages.c.received_at, readings.c.model)
    return (
        select(*about, undetermined, numbers)
        .select_from(joined)
        .where(~superseded)
        .order_by(messages.c.received_at, messages.c.seq)
    )


_Source = tuple[ColumnElement[Any], ColumnElement[Any], FromClause]


def _from_sqlite() -> _Source:
    read = messages.join(readings, readings.c.message_id == messages.c.id)
    paths = (f"$.{name}" for name in NUMBERS)
    return func.json_extract(readings.c.body, "$.undetermined"), func.json_extract(readings.c.body, *paths), read


def _from_postgresql() -> _Source:
    """Each JSON object opened once, as a row beside the reading: an operator for each number would parse it anew."""
    heard = _opened(readings.c.body, "heard", ("anger", "needs_human", "fallback", "undetermined", "reasons", "issues"))
    reasons = _opened(heard.c.reasons, "reasons", REASONS)
    issues = _opened(heard.c.issues, "issues", ISSUES)
    numbers = func.json_build_array(heard.c.anger, heard.c.needs_human, heard.c.fallback, *reasons.c, *issues.c)
    read: FromClause = messages.join(readings, readings.c.message_id == messages.c.id)
    for each in (heard, reasons, issues):
        read = read.join(each, true(), isouter=True)
    return heard.c.undetermined, cast_to(numbers, Text), read


def _opened(value: ColumnElement[Any], name: str, keys: Sequence[str]) -> TableValuedAlias:
    """A JSON object as a row of its values; the names of codes and fields are ours and hold no quotes."""
    columns = [column(key, Text() if key == "undetermined" else JSON()) for key in keys]
    return func.json_to_record(value).table_valued(*columns).render_derived(name=name, with_types=True)


def _numbers(arrays: Sequence[str]) -> Floats:
    """JSON arrays of numbers, one after the other; null and what is missing become NaN, true and false 1 and 0."""
    inside = ",".join([each[1:-1] for each in arrays])
    return np.array(from_json(f"[{inside}]"), dtype=np.float64)


def _feedback(row: Row[Any]) -> Feedback:
    reasons = row.body["reasons"]
    return Feedback(
        message_id=row.message_id,
        author=row.author,
        at=cast("datetime", instant(row.at)),
        anger=row.anger,
        needs_human=None if row.needs_human is None else bool(row.needs_human),
        reasons=None if reasons is None else tuple(reasons),
        note=row.body["note"],
    )
