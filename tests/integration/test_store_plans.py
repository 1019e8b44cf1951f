"""The console's lists on SQLite: each is read off an index of its own, however many conversations there are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from assuage.store.engine import open_engine
from assuage.store.looked import CallingAsked, PastAsked
from assuage.store.sql import SqlStore

Look = Callable[[SqlStore], object]


@pytest.mark.parametrize(
    ("look", "index"),
    [
        pytest.param(lambda store: store.calling(CallingAsked()), "calling", id="who needs a person"),
        pytest.param(lambda store: store.calling(CallingAsked(band="furious")), "calling", id="and is furious"),
        pytest.param(lambda store: store.count_calling(), "calling", id="how many need a person"),
        pytest.param(lambda store: store.past_conversations(PastAsked()), "updated_at", id="all conversations"),
        pytest.param(lambda store: store.past_conversations(PastAsked("resolved")), "resolved", id="resolved ones"),
        pytest.param(lambda store: store.alarms(), "alarmed", id="alarms"),
    ],
)
def test_a_list_is_read_off_its_index(tmp_path: Path, look: Look, index: str) -> None:
    store = SqlStore(open_engine(f"sqlite:///{tmp_path / 'a.db'}"))
    for step in plans(store, look):
        assert f"ix_conversations_{index}" in step or "RIGHT PART OF ORDER BY" in step, step
    store.close()


def plans(store: SqlStore, look: Look) -> list[str]:
    """How SQLite would answer what was asked of the table of conversations."""
    asked: list[tuple[str, Any]] = []

    def keep(_db: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        if "FROM conversations" in statement:
            asked.append((statement, values))

    event.listen(store._engine, "before_cursor_execute", keep)
    look(store)
    event.remove(store._engine, "before_cursor_execute", keep)
    assert asked
    with store._engine.connect() as db:
        return [row[3] for each in asked for row in db.exec_driver_sql(f"EXPLAIN QUERY PLAN {each[0]}", each[1])]
