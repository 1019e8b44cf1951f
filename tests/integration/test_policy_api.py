"""Policy, replay, recommendation and feedback by HTTP, over a SQLite store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assuage.policy import Policy
from assuage.receive.keys import create_key
from assuage.score.keywords import KeywordScorer
from assuage.store.engine import open_engine
from assuage.store.sql import SqlStore
from tests.integration.test_api import ANGRY, House, assert_problem, build

DEAF = {"annoyed_from": 0.97, "angry_from": 0.98, "furious_from": 0.99, "needs_human_from": 1}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """An application with three decided messages: m-0 angry, m-1 and m-2 calm."""
    store = SqlStore(open_engine(f"sqlite:///{tmp_path}/a.db"))
    app = build(store, KeywordScorer())
    client = TestClient(app, raise_server_exceptions=False)
    client.headers["Authorization"] = f"Bearer {create_key(store, 'test')}"
    made = House(client, store, app)
    for number, text in enumerate((ANGRY, "hello", "good morning")):
        client.post("/v1/messages", json={"id": f"m-{number}", "text": text, "conversation_id": "c"})
    made.work()
    yield made
    store.close()


# putting a policy in force


def test_a_policy_is_put_in_force_as_a_new_version(house: House) -> None:
    answer = house.client.put("/v1/policy", json={"policy": {"furious_from": 0.9}, "note": "n", "author": "ama"})
    assert answer.status_code == 200
    assert (answer.json()["version"], answer.json()["author"], answer.json()["note"]) == (2, "ama", "n")
    assert house.client.get("/v1/policy").json() == answer.json()
    assert answer.json()["policy"] == Policy(furious_from=0.9).model_dump(mode="json")
    assert len(house.client.get("/v1/policy/versions").json()) == 2


def test_a_change_based_on_an_older_version_is_a_conflict(house: House) -> None:
    wanted = {"policy": {}, "note": "n", "author": "ama", "based_on": 1}
    assert house.client.put("/v1/policy", json=wanted).status_code == 200
    assert_problem(house.client.put("/v1/policy", json=wanted), 409, "version 2 is in force")
    assert house.client.put("/v1/policy", json={**wanted, "based_on": 2}).json()["version"] == 3


@pytest.mark.parametrize(
    ("body", "says"),
    [
        pytest.param({"policy": {"annoyed_from": 0.9}, "note": "n", "author": "a"}, "must rise", id="contradiction"),
        pytest.param({"policy": {"mood": 1}, "note": "n", "author": "a"}, "mood: Extra inputs", id="unknown field"),
        pytest.param({"policy": [], "note": "n", "author": "a"}, "policy: Input", id="no policy"),
        pytest.param({"policy": {}, "note": "", "author": "a"}, "note: ", id="no note"),
        pytest.param({"policy": {}, "note": "n"}, "author: Field required", id="no author"),
        pytest.param({"policy": {}, "note": "n", "author": "a", "based_on": 0}, "based_on: ", id="version 0"),
    ],
)
def test_a_policy_that_cannot_be_meant_is_refused(house: House, body: dict[str, Any], says: str) -> None:
    assert_problem(house.client.put("/v1/policy", json=body), 422, says)
    assert house.client.get("/v1/policy").json()["version"] == 1


# replay


def test_a_replay_says_what_would_change_and_changes_nothing(house: House) -> None:
    report = house.client.post("/v1/policy/replay", json={"policy": {**DEAF, "reasons_from": {"high_anger": 1}}}).json()
    assert (report["messages"], report["queues"]["script"]) == (3, {"before": 2, "after": 3})
    listed = report["changes"]["listed"][0]
    assert (listed["message_id"], listed["conversation_id"], listed["after"]["queue"]) == ("m-0", "c", "script")
    assert {"field": "annoyed_from", "before": 0.25, "after": 0.97} in report["policy"]
    assert report["labels"] is None
    assert "No roster" in " ".join(report["notes"])
    assert house.client.get("/v1/policy").json()["version"] == 1


def test_a_replay_looks_at_the_period_it_is_given(house: House) -> None:
    asked = {"policy": {}, "since": "2020-01-01T00:00:00Z", "until": "2020-02-01T00:00:00+01:00", "changes": 0}
    report = house.client.post("/v1/policy/replay", json=asked).json()
    assert (report["messages"], report["until"]) == (0, "2020-01-31T23:00:00Z")


@pytest.mark.parametrize(
    ("body", "says"),
    [
        pytest.param({}, "policy: Field required", id="no policy"),
        pytest.param({"policy": {"annoyed_from": 0.9}}, "the bands must rise", id="contradiction"),
        pytest.param({"policy": {}, "since": "2026-01-02T00:00:00"}, "since: ", id="no time zone"),
        pytest.param({"policy": {}, "since": "2999-01-02T00:00:00Z"}, "1971 and 2199", id="the far future"),
        pytest.param({"policy": {}, "since": "0001-01-01T00:00:00+14:00"}, "1971", id="the far past"),
        pytest.param({"policy": {}, "until": "0001-01-01T00:00:00+14:00"}, "1971", id="until the far past"),
        pytest.param(
            {"policy": {}, "since": "2026-02-01T00:00:00Z", "until": "2026-01-01T00:00:00Z"},
            "before it begins",
            id="backwards",
        ),
        pytest.param({"policy": {}, "since": "2020-01-01T00:00:00Z"}, "longer than 400 days", id="too long"),
        pytest.param({"policy": {}, "handling_minutes": 0}, "handling_minutes: ", id="no handling time"),
        pytest.param({"policy": {}, "changes": 5000}, "changes: ", id="too many changes"),
    ],
)
def test_a_replay_that_cannot_be_meant_is_refused(house: House, body: dict[str, Any], says: str) -> None:
    assert_problem(house.client.post("/v1/policy/replay", json=body), 422, says)
    assert house.client.post("/v1/policy/replay", json={"policy": {}}).status_code == 200


def test_one_replay_at_a_time(house: House) -> None:
    with house.app.state.parts.replaying:
        for path in ("replay", "recommend"):
            answer = house.client.post(f"/v1/policy/{path}", json={"policy": {}} if path == "replay" else {})
            assert_problem(answer, 429, "a replay is under way")
            assert int(answer.headers["retry-after"]) >= 1
    assert house.client.post("/v1/policy/replay", json={"policy": {}}).status_code == 200


# feedback, and what comes of it


def test_feedback_is_kept_and_counted_in_a_replay(house: House) -> None:
    said = {"anger": 0.9, "needs_human": True, "reasons": ["abuse"], "note": "was shouting", "author": "ama"}
    answer = house.client.post("/v1/messages/m-1/feedback", json=said)
    assert answer.status_code == 201
    assert {name: answer.json()[name] for name in said} == said
    house.client.post("/v1/messages/m-0/feedback", json={"needs_human": False, "author": "bob"})
    found = house.client.post("/v1/policy/replay", json={"policy": {}}).json()["labels"]["after"]
    assert (found["missed"]["count"], found["missed"]["of"]) == (1, 1)
    assert (found["false_alarms"]["count"], found["false_alarms"]["of"]) == (1, 1)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        pytest.param({"author": "a"}, "at least one of anger, needs_human and reasons", id="says nothing"),
        pytest.param({"anger": 0.5}, "author: Field required", id="by nobody"),
        pytest.param({"anger": 80, "author": "a"}, "anger: ", id="anger in percent"),
        pytest.param({"reasons": ["swearing"], "author": "a"}, "reasons", id="unknown reason"),
        pytest.param({"anger": 0.5, "author": "a", "note": "x" * 2001}, "note: ", id="a long note"),
        pytest.param({"anger": 0.5, "author": "a", "mood": 1}, "mood: Extra", id="unknown field"),
    ],
)
def test_feedback_that_cannot_be_meant_is_refused(house: House, body: dict[str, Any], says: str) -> None:
    assert_problem(house.client.post("/v1/messages/m-1/feedback", json=body), 422, says)


@pytest.mark.parametrize("message_id", ["nobody", "%00"])
def test_feedback_on_what_is_not_there_is_404(house: House, message_id: str) -> None:
    said = {"anger": 0.5, "author": "a"}
    assert_problem(house.client.post(f"/v1/messages/{message_id}/feedback", json=said), 404, "no message")


def test_a_recommendation_says_what_it_lacks(house: House) -> None:
    advice = house.client.post("/v1/policy/recommend", json={"miss_rate": 0.5, "confidence": 0.5}).json()
    assert "No roster" in advice["team"]["because"]
    assert [each["threshold"] for each in advice["misses"]] == [None, None]
    assert [each["labels_needed"] for each in advice["misses"]] == [1, 1]
    assert "fair sample" in advice["assumes"][0]


def test_a_recommendation_comes_from_labels(house: House) -> None:
    house.client.post("/v1/messages/m-0/feedback", json={"anger": 1.0, "author": "ama"})
    advice = house.client.post("/v1/policy/recommend", json={"miss_rate": 0.5, "confidence": 0.5}).json()
    assert [each["missed_then"] for each in advice["misses"]] == [0, 0]
    assert all(each["threshold"] < 0.8 for each in advice["misses"])


# keys and the description


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("PUT", "/v1/policy"),
        ("POST", "/v1/policy/replay"),
        ("POST", "/v1/policy/recommend"),
        ("POST", "/v1/messages/m-1/feedback"),
    ],
)
def test_what_moves_thresholds_needs_the_scope_of_supervisors(house: House, method: str, path: str) -> None:
    answer = house.client.request(method, path, json={"policy": {}}, headers=house.as_key("read", "ingest"))
    assert_problem(answer, 403, "supervise")


def test_the_description_explains_requests_and_answers(house: House) -> None:
    description = house.client.get("/openapi.json").json()
    schemas = description["components"]["schemas"]
    assert {"Report", "Recommendation", "Feedback", "ReplayRequest", "PolicyRequest"} <= set(schemas)
    assert "candidate policy" in schemas["Report"]["description"]
    assert schemas["ReplayRequest"]["properties"]["policy"]["examples"]
    assert {"409", "422", "403"} <= set(description["paths"]["/v1/policy"]["put"]["responses"])
