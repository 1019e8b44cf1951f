"""Stored readings of a period, and people's corrections of them, on SQL.

The numbers are taken out of a reading's JSON by the database, all in one array, so that a hundred thousand readings
come over in a second or so without an object each.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Final, cast

import numpy as np
from pydantic_core import from_json
from sqlalchemy import (
    JSON,
    ColumnElement,
    Connection,
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

from assuage.domain import ISSUES, REASONS, TREATMENTS
from assuage.replay.past import FACTS, NUMBERS, Feedback, Floats, News, Past, past
from assuage.store.base import Base, instant
from assuage.store.tables import clock, feedback, messages, readings

_ROWS_AT_ONCE: Final = 20_000
_HEARD: Final = ("anger", "needs_human", "fallback", "undetermined", "reasons", "issues", "treatment")


class History(Base):
    def history(self, since: datetime, until: datetime) -> Past:
        with self._reading() as db:
            return _past(db, _within(since, until))

    def news(self, mark: float | None, since: datetime, most: int) -> News:
        with self._reading() as db:
            now = float(db.scalar(select(clock())) or 0.0)
            if mark is not None:
                said = _said(db, (feedback.c.at >= mark,))
                return News(now, since, _past(db, (readings.c.read_at >= mark,)), tuple(said))
            begin = _begin(db, since, most)
            received = (messages.c.received_at >= begin,)
            return News(now, datetime.fromtimestamp(begin, UTC), _past(db, received), tuple(_said(db, received)))

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
        with self._reading() as db:
            return _said(db, _within(since, until))

    def feedback_for(self, message_ids: Sequence[str]) -> list[Feedback]:
        with self._reading() as db:
            return _said(db, (feedback.c.message_id.in_(message_ids),))


def _past(db: Connection, which: Iterable[ColumnElement[bool]]) -> Past:
    facts: list[list[Any]] = [[] for _ in FACTS]
    numbers: list[Floats] = []
    for rows in db.execute(_history(db.dialect.name).where(*which)).partitions(_ROWS_AT_ONCE):
        *about, arrays = zip(*rows, strict=True)
        for column_so_far, more in zip(facts, about, strict=True):
            column_so_far.extend(more)
        numbers.append(_numbers(arrays))
    return past(facts, np.concatenate(numbers) if numbers else np.empty(0))


def _said(db: Connection, which: Iterable[ColumnElement[bool]]) -> list[Feedback]:
    joined = select(feedback).join(messages, messages.c.id == feedback.c.message_id)
    return [_feedback(row) for row in db.execute(joined.where(*which).order_by(feedback.c.seq))]


def _begin(db: Connection, since: datetime, most: int) -> float:
    """From when on there are no more than so many messages, if that is later than `since`."""
    received = messages.c.received_at
    last = select(received).where(received >= since.timestamp()).order_by(received.desc()).limit(1).offset(most - 1)
    return float(db.scalar(last) or since.timestamp())


def _within(since: datetime, until: datetime) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return messages.c.received_at >= since.timestamp(), messages.c.received_at < until.timestamp()


def _history(dialect: str) -> Select[Any]:
    """FACTS and then the numbers, of the newest reading of every message, oldest message first."""
    later = readings.alias("later")
    superseded = exists().where(later.c.message_id == readings.c.message_id, later.c.read_at > readings.c.read_at)
    undetermined, numbers, joined = (_from_postgresql if dialect == "postgresql" else _from_sqlite)()
    about = (messages.c.id, messages.c.conversation_id, messages.c.customer, messages.c.product, messages.c.received_at)
    return (
        select(*about, readings.c.model, undetermined, numbers)
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
    heard = _opened(readings.c.body, "heard", _HEARD)
    codes = {"reasons": REASONS, "issues": ISSUES, "treatment": TREATMENTS}
    judged = [_opened(heard.c[name], name, each) for name, each in codes.items()]
    probabilities = [each for judgement in judged for each in judgement.c]
    numbers = func.json_build_array(heard.c.anger, heard.c.needs_human, heard.c.fallback, *probabilities)
    read: FromClause = messages.join(readings, readings.c.message_id == messages.c.id)
    for each in (heard, *judged):
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
