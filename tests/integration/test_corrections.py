"""People's corrections as labelled messages: out of every store, by HTTP, and by the command."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assuage.corrections import NO_ANGER, NO_TEXT, Period, label_lines
from assuage.domain import Message
from assuage.home import open_store
from assuage.receive.keys import create_key
from assuage.replay.past import Feedback
from assuage.score.keywords import KeywordScorer
from assuage.settings import Settings
from assuage.store.engine import open_engine
from assuage.store.protocol import Store
from assuage.store.sql import SqlStore
from assuage.training.labels import labelled_rows
from tests.conftest import Command
from tests.integration.test_api import House, assert_problem, build

NOW = datetime.now(UTC)


def fill(store: Store) -> None:
    """Three messages with corrections to learn from, one corrected elsewhere than in its anger, one without a text."""
    for number in range(6):
        store.accept(Message(f"m-{number}", "" if number == 4 else f"où est n° {number}?", subject="s" * (number == 0)))
    said: tuple[dict[str, Any], ...] = (
        {"message_id": "m-1", "anger": 0.2},
        {"message_id": "m-0", "anger": 0.9, "needs_human": True, "reasons": ("abuse",)},
        {"message_id": "m-1", "anger": 0.4},
        {"message_id": "m-0", "needs_human": False, "reasons": ()},
        {"message_id": "m-2", "anger": 0.0},
        {"message_id": "m-3", "needs_human": True},
        {"message_id": "m-4", "anger": 0.5},
    )
    for each in said:
        store.add_feedback(Feedback(author="ama", at=NOW, **each))


def read(store: Store, period: Period | None = None) -> tuple[list[dict[str, Any]], Counter[str]]:
    left_out: Counter[str] = Counter()
    return list(map(json.loads, label_lines(store, period or Period(), left_out))), left_out


def test_the_latest_word_on_each_question_is_exported(store: Store) -> None:
    fill(store)
    rows, left_out = read(store)
    assert sorted(rows, key=lambda row: str(row["id"])) == [
        {
            "id": "m-0",
            "text": "où est n° 0?",
            "subject": "s",
            "anger": 0.9,
            "needs_human": False,
            "reasons": [],
            "source": "feedback",
        },
        {"id": "m-1", "text": "où est n° 1?", "anger": 0.4, "source": "feedback"},
        {"id": "m-2", "text": "où est n° 2?", "anger": 0.0, "source": "feedback"},
    ]
    assert left_out == {NO_ANGER: 1, NO_TEXT: 1}


def test_a_period_is_that_of_the_messages(store: Store) -> None:
    fill(store)
    assert read(store, Period(until=NOW - timedelta(hours=1)))[0] == []
    assert len(read(store, Period(since=NOW - timedelta(hours=1)))[0]) == 3


def test_more_corrections_than_are_fetched_at_once_all_come(store: Store) -> None:
    for number in range(501):
        store.accept(Message(f"m-{number}", "hello"))
        store.add_feedback(Feedback(f"m-{number}", "ama", NOW, 0.5))
    assert len({row["id"] for row in read(store)[0]}) == 501


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    store = SqlStore(open_engine(f"sqlite:///{tmp_path}/a.db"))
    fill(store)
    app = build(store, KeywordScorer())
    client = TestClient(app, raise_server_exceptions=False)
    client.headers["Authorization"] = f"Bearer {create_key(store, 'test')}"
    yield House(client, store, app)
    store.close()


def test_the_route_streams_a_labelled_message_a_line(house: House) -> None:
    answer = house.client.get("/v1/feedback")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/x-ndjson")
    assert [json.loads(line)["anger"] for line in answer.text.splitlines()] == [0.4, 0.9, 0.0]
    assert house.client.get("/v1/feedback", params={"since": "2100-01-01T00:00:00Z"}).text == ""
    assert house.client.get("/v1/feedback", params={"since": "yesterday"}).status_code == 422


def test_the_texts_of_customers_need_the_scope_of_supervisors(house: House) -> None:
    assert_problem(house.client.get("/v1/feedback", headers=house.as_key("read", "ingest")), 403, "supervise")


def test_the_command_writes_what_training_reads(assuage: Command, home: Path, tmp_path: Path) -> None:
    store = open_store(Settings(home=home))
    fill(store)
    store.close()
    done = assuage("feedback", "export", "-o", "labels.jsonl")
    assert done.returncode == 0, done.stderr.decode()
    assert "3 labelled messages in labels.jsonl" in done.stderr.decode()
    assert f"1 left out: the corrections {NO_TEXT}" in done.stderr.decode()
    assert [row["anger"] for row in labelled_rows(tmp_path / "labels.jsonl")] == [0.4, 0.9, 0.0]
    shown = assuage("feedback", "export", "-o", "-", "--until", "2000-01-01")
    assert (shown.returncode, shown.stdout) == (0, b"")
    lost = assuage("feedback", "export", "-o", "no/such/folder/a.jsonl")
    assert (lost.returncode, b"cannot write no/such/folder/a.jsonl" in lost.stderr) == (1, True)
