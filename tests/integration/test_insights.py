"""Recurring causes (C15) and training scenarios (C16) from the store, by HTTP and from the command line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from assuage.lessons import Wanted, causes_of, scenarios_of
from assuage.metrics import Metrics
from assuage.parts import Gate, Parts
from assuage.receive.app import build_app
from assuage.receive.keys import create_key
from assuage.recent import Recent
from assuage.score.keywords import KeywordScorer
from assuage.store.engine import open_engine
from assuage.store.protocol import Store
from assuage.store.sql import SqlStore
from tests.conftest import Command
from tests.integration.fortnight import NOW, fill

WEEK = timedelta(days=7)


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    store = SqlStore(open_engine(f"sqlite:///{tmp_path}/a.db"))
    fill(store)
    parts = Parts(store, KeywordScorer(), Metrics(), Gate(8), recent=Recent(store))
    secret = create_key(store, "test", ["read"])
    with TestClient(
        build_app(parts, 2_000_000, docs_open=False), headers={"Authorization": f"Bearer {secret}"}
    ) as made:
        yield made
    store.close()


def test_c15_every_store_tells_the_same_causes(store: Store) -> None:
    fill(store)
    found = causes_of(store, NOW - WEEK, NOW, 10)
    assert [each.title for each in found.rising] == ["Refund together with a broken promise"]
    (cause,) = found.rising
    assert (cause.messages, cause.messages_before, found.messages, found.messages_before) == (20, 3, 60, 43)
    assert len(cause.examples) == 5
    recent = Recent(store)
    assert recent.ready(10)
    assert causes_of(store, NOW - WEEK, NOW, 10, recent) == found


def test_c15_the_api_tells_causes_with_their_sentences_and_examples(client: TestClient) -> None:
    answer = client.get("/v1/insights", params={"limit": 5})
    assert answer.status_code == 200, answer.text
    body = answer.json()
    (cause,) = body["rising"]
    assert (cause["issue"], cause["treatment"], cause["product"]) == ("refund", "broken_promise", None)
    assert cause["because"][0].startswith("Refund together with a broken promise: 20 messages in 7 days, 3 in")
    assert cause["examples"][0]["message_id"].startswith("m-")
    assert cause["chance"] < 0.05
    assert len(cause["trend"]) == 14
    assert "1 in 20 is there by chance" in body["method"]


def test_the_api_looks_at_the_period_it_is_given(client: TestClient) -> None:
    early = {"since": (NOW - 3 * WEEK).isoformat(), "until": (NOW - 2 * WEEK).isoformat()}
    assert client.get("/v1/insights", params=early).json()["messages"] == 0
    for wrong in ({"limit": 0}, {"since": "2026-05-01T00:00:00"}, {"since": NOW.isoformat(), "until": early["until"]}):
        assert client.get("/v1/insights", params=wrong).status_code == 422


def test_the_api_needs_a_key_that_may_read_and_looks_once_at_a_time(client: TestClient) -> None:
    assert client.get("/v1/insights", headers={"Authorization": ""}).status_code == 401
    with client.app.state.parts.replaying:  # type: ignore[attr-defined]
        answer = client.get("/v1/insights")
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "5")


def test_c16_scenarios_say_what_to_practise_and_what_to_acknowledge(store: Store) -> None:
    fill(store)
    (first, *_) = scenarios_of(store, Wanted(NOW - WEEK, NOW, 3))
    assert first.band == "furious"
    assert [each.row for each in first.practise] == ["C1", "C3", "C12", "C8"]
    assert first.acknowledge[:2] == (
        "that they are furious, in plain words; a word like inconvenience would be an insult",
        "that a promise to them was broken",
    )
    assert "[name 1]" in first.lines[0].text
    assert "Okonkwo" not in first.lines[0].text


def test_c16_scenarios_of_a_cause_are_of_that_cause_only(store: Store) -> None:
    fill(store)
    found = scenarios_of(store, Wanted(NOW - WEEK, NOW, 5, {"issue": "refund"}))
    assert len(found) == 5
    assert all("refund" in each.issues for each in found)
    assert scenarios_of(store, Wanted(NOW - WEEK, NOW, 5, {"issue": "outage"})) == []


def test_c15_the_command_tells_causes_in_text_and_json(assuage: Command, tmp_path: Path) -> None:
    _fill_home(assuage, tmp_path)
    shown = assuage("insights", "--days", "7")
    assert shown.returncode == 0, shown.stderr
    assert (
        "Refund together with a broken promise: 20 messages in 7 days, 3 in the 7 days before." in shown.stdout.decode()
    )
    body = json.loads(assuage("insights", "--json").stdout)
    assert body["rising"][0]["customers"] == 20


def test_c16_the_command_writes_scenarios_that_say_that_a_person_must_read_them(
    assuage: Command, tmp_path: Path
) -> None:
    _fill_home(assuage, tmp_path)
    done = assuage("scenarios", "-o", "s.md", "--count", "3")
    assert done.stdout.startswith(b"3 scenarios in s.md. A PERSON MUST READ"), done.stderr
    text = (tmp_path / "s.md").read_text(encoding="utf-8")
    assert text.count("## ") == 3
    assert "Wilhelmina" not in text
    assert assuage("scenarios", "-o", "s.json").returncode == 0
    body = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))
    assert (len(body["scenarios"]), body["read_first"][:8]) == (10, "A PERSON")
    lost = assuage("scenarios", "-o", "no/such/folder/s.md")
    assert lost.returncode == 1
    assert b"cannot write no/such/folder/s.md" in lost.stderr


def test_without_conversations_the_file_says_so(assuage: Command, tmp_path: Path) -> None:
    assert assuage("scenarios", "-o", "-").stdout.decode().rstrip().endswith("nothing to practise on.")


def _fill_home(assuage: Command, tmp_path: Path) -> None:
    """The database that the commands open."""
    assert assuage("db", "upgrade").returncode == 0
    (database,) = tmp_path.rglob("*.db")
    store = SqlStore(open_engine(f"sqlite:///{database}"))
    fill(store)
    store.close()
