"""The API by HTTP, over a SQLite store and the word list as the scorer."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assuage.domain import Message, Reading
from assuage.errors import ScoringFailed
from assuage.metrics import Metrics
from assuage.parts import Gate, Parts
from assuage.pipeline import work_once
from assuage.receive.app import build_app
from assuage.receive.keys import create_key
from assuage.recent import Recent
from assuage.score.keywords import KeywordScorer
from assuage.score.scorer import Scorer
from assuage.store.engine import open_engine
from assuage.store.sql import SqlStore
from assuage.worker import Worker

ANGRY = "This is a disgrace. You are useless liars and I am furious."
MAX_BODY = 100_000


@dataclass(slots=True)
class House:
    """A running application and what is behind it."""

    client: TestClient
    store: SqlStore
    app: FastAPI

    def work(self) -> None:
        work_once(self.store, KeywordScorer(), 100, 60)

    def as_key(self, *scopes: Any) -> dict[str, str]:
        return {"Authorization": f"Bearer {create_key(self.store, 'test', scopes)}"}


def build(store: SqlStore, scorer: Scorer, worker: Worker | None = None, docs_open: bool = True) -> FastAPI:
    parts = Parts(
        store=store,
        scorer=scorer,
        metrics=Metrics(),
        gate=Gate(2),
        recent=Recent(store),
        most_messages=5,
        worker=worker,
    )
    return build_app(parts, MAX_BODY, docs_open)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    opened = SqlStore(open_engine(f"sqlite:///{tmp_path}/a.db"))
    yield opened
    opened.close()


@pytest.fixture
def house(store: SqlStore) -> House:
    app = build(store, KeywordScorer())
    client = TestClient(app, raise_server_exceptions=False)
    client.headers["Authorization"] = f"Bearer {create_key(store, 'test')}"
    return House(client, store, app)


def assert_problem(answer: Any, status: int, says: str) -> None:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert body["status"] == status
    assert body["title"]
    assert says in body["detail"], body["detail"]


# the road of a message


def test_a_message_is_taken_in_with_202_and_waits(house: House) -> None:
    answer = house.client.post("/v1/messages", json={"text": ANGRY, "conversation_id": "c-1", "channel": "email"})
    assert answer.status_code == 202
    seen = house.client.get(f"/v1/messages/{answer.json()['message_id']}").json()
    assert (seen["state"], seen["reading"], seen["decision"], seen["actions"]) == ("waiting", None, None, [])


def test_once_decided_the_message_shows_reading_and_decision(house: House) -> None:
    house.client.post("/v1/messages", json={"id": "m-1", "text": ANGRY, "customer": "k"})
    house.work()
    seen = house.client.get("/v1/messages/m-1").json()
    assert seen["state"] == "decided"
    assert seen["reading"]["id"] == "m-1"
    assert seen["reading"]["anger"] >= 0.6
    assert seen["decision"]["queue"] in ("person", "experienced")
    assert seen["decision"]["because"]
    assert seen["decision"]["policy_version"] == 1
    assert seen["decision"]["model"] == seen["reading"]["model"] == "keywords@1"


def test_a_worker_in_the_same_process_decides_at_once(store: SqlStore) -> None:
    worker = Worker(store, KeywordScorer())
    worker.start()
    client = TestClient(build(store, KeywordScorer(), worker))
    client.headers["Authorization"] = f"Bearer {create_key(store, 'test')}"
    client.post("/v1/messages", json={"id": "m-1", "text": ANGRY})
    waited = Event()
    for _ in range(200):
        if client.get("/v1/messages/m-1").json()["state"] == "decided":
            break
        waited.wait(0.05)
    assert client.get("/v1/messages/m-1").json()["state"] == "decided"
    assert client.get("/readyz").status_code == 200
    worker.stop()
    assert_problem(client.get("/readyz"), 503, "the worker has stopped")


@pytest.mark.parametrize("how", ["id", "header"])
def test_the_same_message_twice_is_one_message(house: House, how: str) -> None:
    body = {"text": ANGRY} | ({"id": "m-1"} if how == "id" else {})
    headers = {"Idempotency-Key": "k-1"} if how == "header" else {}
    first, second = (house.client.post("/v1/messages", json=body, headers=headers) for _ in range(2))
    assert (first.status_code, second.status_code) == (202, 202)
    assert first.json()["message_id"] == second.json()["message_id"]
    assert [first.json()["duplicate"], second.json()["duplicate"]] == [False, True]


def test_the_same_key_with_another_text_is_a_conflict(house: House) -> None:
    house.client.post("/v1/messages", json={"id": "m-1", "text": "one"})
    assert_problem(house.client.post("/v1/messages", json={"id": "m-1", "text": "two"}), 409, "use a new one")


def test_a_conversation_lists_its_messages(house: House) -> None:
    for n in range(2):
        house.client.post("/v1/messages", json={"id": f"m-{n}", "text": f"text {n}", "conversation_id": "ticket 7/b"})
    seen = house.client.get("/v1/conversations/ticket%207%2Fb").json()
    assert [message["message_id"] for message in seen["messages"]] == ["m-0", "m-1"]


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/v1/messages/nobody", "no message with this id"),
        ("/v1/messages/%00", "no message with this id"),
        ("/v1/conversations/none", "no conversation with this id"),
        ("/v1/nothing", "Not Found"),
    ],
)
def test_what_is_not_there_is_404(house: House, path: str, says: str) -> None:
    assert_problem(house.client.get(path), 404, says)


# scoring at once


def test_scoring_answers_in_order_and_stores_nothing(house: House) -> None:
    answer = house.client.post("/v1/score", json={"messages": [{"text": ANGRY}, {"id": "x", "text": "hello"}]})
    readings = answer.json()["readings"]
    assert [reading["id"] for reading in readings] == ["m-1", "x"]
    assert readings[0]["anger"] > readings[1]["anger"]
    assert house.client.get("/v1/messages/x").status_code == 404


def test_a_reading_has_every_field_of_the_contract(house: House) -> None:
    reading = house.client.post("/v1/score", json={"messages": [{"text": ANGRY}]}).json()["readings"][0]
    assert list(reading) == [
        "id",
        "anger",
        "uncertainty",
        "band",
        "needs_human",
        "reasons",
        "issues",
        "treatment",
        "spans",
        "language",
        "scored_text",
        "truncated",
        "undetermined",
        "undetermined_because",
        "fallback",
        "model",
    ]


def test_too_many_messages_in_one_call_are_refused(house: House) -> None:
    asked = {"messages": [{"text": "a"}] * 6}
    assert_problem(house.client.post("/v1/score", json=asked), 422, "at most 5")


def test_when_full_it_says_when_to_come_back(store: SqlStore) -> None:
    inside, go_on = Event(), Event()

    class Slow(KeywordScorer):
        def score(self, messages: Sequence[Message]) -> list[Reading]:
            inside.set()
            go_on.wait(30)
            return super().score(messages)

    parts = Parts(store=store, scorer=Slow(), metrics=Metrics(), gate=Gate(1), recent=Recent(store))
    client = TestClient(build_app(parts, MAX_BODY, docs_open=False))
    headers = {"Authorization": f"Bearer {create_key(store, 'test')}"}
    asked = {"messages": [{"text": "a"}]}
    first = Thread(target=lambda: client.post("/v1/score", json=asked, headers=headers))
    first.start()
    assert inside.wait(30)
    answer = client.post("/v1/score", json=asked, headers=headers)
    go_on.set()
    first.join()
    assert_problem(answer, 429, "try again")
    assert int(answer.headers["retry-after"]) >= 1


def test_a_broken_model_costs_no_answer(store: SqlStore) -> None:
    class Broken(KeywordScorer):
        def score(self, messages: Sequence[Message]) -> list[Reading]:
            raise ScoringFailed("the model failed")

    client = TestClient(build(store, Broken()))
    client.headers["Authorization"] = f"Bearer {create_key(store, 'test')}"
    reading = client.post("/v1/score", json={"messages": [{"text": "a"}]}).json()["readings"][0]
    assert (reading["fallback"], reading["needs_human"]) == (True, True)


# bad input

BAD_BODIES = [
    pytest.param(b"", 422, "Field required", id="nothing"),
    pytest.param(b"{", 400, "not valid JSON", id="broken JSON"),
    pytest.param(b'{"text": "caf\xe9"}', 400, "not valid JSON in UTF-8", id="invalid UTF-8"),
    pytest.param(b"[]", 422, "valid dictionary", id="a list"),
    pytest.param(b"{}", 422, "text: Field required", id="no text"),
    pytest.param(b'{"text": ""}', 422, "text: is empty or only white space", id="empty text"),
    pytest.param(b'{"text": " \\n\\u200b "}', 422, "text: is empty or only white space", id="white space"),
    pytest.param(b'{"text": "\\u0000"}', 422, "text: is empty or only white space", id="only NUL"),
    pytest.param(b'{"text": 5}', 422, "text: Input should be a valid string", id="a number"),
    pytest.param(b'{"text": ["a"]}', 422, "text: Input should be a valid string", id="a list of texts"),
    pytest.param(b'{"text": "a \\ud800"}', 422, "text: holds half a character", id="half a character"),
    pytest.param(b'{"text": "a", "channel": "pigeon"}', 422, "channel: Input should be", id="unknown channel"),
    pytest.param(b'{"text": "a", "mood": "bad"}', 422, "mood: Extra inputs", id="unknown field"),
    pytest.param(b'{"text": "a", "id": "a b/c"}', 422, "id: String should match", id="an id that no URL can hold"),
    pytest.param(b'{"text": "a", "id": ""}', 422, "id: String should have at least", id="empty id"),
    pytest.param(b'{"text": "a", "sent_at": "2026-01-01T10:00:00"}', 422, "sent_at:", id="a time without its zone"),
    pytest.param(b'{"text": "a", "sent_at": "0001-01-01T00:00:00+14:00"}', 422, "1970", id="a time out of range"),
    pytest.param(b'{"text": "a", "id": ".."}', 422, "id: String should match", id="an id that is a folder"),
    pytest.param(b'{"text": "a", "My card is 4111": 1}', 422, "(a field): Extra", id="a text as a field's name"),
    pytest.param(b'{"text": "a", "time_zone": "Mars"}', 422, "time_zone: is no time zone this", id="no time zone"),
    pytest.param(b'{"text": "a", "conversation_id": "message:m-1"}', 422, "begins with `message:`, our", id="our name"),
    pytest.param(b"[" * 50_000, 400, "not valid JSON", id="nested too deep"),
]


@pytest.mark.parametrize(("body", "status", "says"), BAD_BODIES)
def test_bad_input_is_a_clear_problem_and_stores_nothing(house: House, body: bytes, status: int, says: str) -> None:
    answer = house.client.post("/v1/messages", content=body, headers={"Content-Type": "application/json"})
    assert_problem(answer, status, says)
    assert house.store.backlog().waiting == 0


def test_a_problem_never_repeats_what_was_sent(house: House) -> None:
    answer = house.client.post("/v1/messages", json={"text": ["my secret text"], "time_zone": "secret"})
    assert "secret" not in answer.text


@pytest.mark.parametrize("chunked", [False, True], ids=["length declared", "chunked"])
def test_a_body_over_the_limit_is_413(house: House, chunked: bool) -> None:
    body = json.dumps({"text": "a" * MAX_BODY}).encode()
    content: Any = iter([body[:10], body[10:]]) if chunked else body
    answer = house.client.post("/v1/messages", content=content, headers={"Content-Type": "application/json"})
    assert_problem(answer, 413, str(MAX_BODY))
    assert house.store.backlog().waiting == 0


@pytest.mark.parametrize(
    "text",
    ["NUL \x00 inside", "😡🤬 مرحبا שלום", "a" * 90_000, "<script>alert(1)</script>", "\ufeffBOM", "e\u0301"],
    ids=["NUL", "emoji and right to left", "90 kB", "markup", "byte order mark", "combining"],
)
def test_odd_texts_are_stored_and_decided(house: House, text: str) -> None:
    assert house.client.post("/v1/messages", json={"id": "m-1", "text": text}).status_code == 202
    house.work()
    seen = house.client.get("/v1/messages/m-1").json()
    assert seen["state"] == "decided"
    assert seen["text"] == text.replace("\x00", "\ufffd")


def test_when_the_database_is_gone_the_answer_says_so_and_nothing_of_it(house: House, tmp_path: Path) -> None:
    house.store.close()
    (tmp_path / "a.db").rename(tmp_path / "b.db")
    (tmp_path / "a.db").mkdir()
    answer = house.client.post("/v1/messages", json={"text": "a"})
    assert_problem(answer, 503, "try again".capitalize())
    assert "a.db" not in answer.text


# keys


@pytest.mark.parametrize(
    "header",
    [{}, {"Authorization": "Bearer asg_00000000_" + "0" * 64}, {"Authorization": "Basic YTpi"}, {"Authorization": "x"}],
    ids=["none", "unknown", "basic", "garbled"],
)
def test_nothing_but_healthz_is_open_without_a_key(house: House, header: dict[str, str]) -> None:
    client = TestClient(house.app)
    routes = [
        (method.upper(), path.replace("{", "").replace("}", ""))
        for path, methods in house.client.get("/openapi.json").json()["paths"].items()
        for method in methods
        if path != "/healthz"
    ]
    assert len(routes) > 20
    for method, path in routes:
        answer = client.request(method, path, json={"text": "a", "messages": [{"text": "a"}]}, headers=header)
        assert_problem(answer, 401, "key")
        scheme = "Signature" if path.startswith("/v1/hooks/") else "Bearer"
        assert answer.headers["www-authenticate"] == scheme, (method, path)


def test_a_key_without_the_scope_is_403(house: House) -> None:
    answer = house.client.post("/v1/messages", json={"text": "a"}, headers=house.as_key("read"))
    assert_problem(answer, 403, "ingest")
    assert house.client.get("/v1/policy", headers=house.as_key("read")).status_code == 200


def test_a_revoked_key_is_useless_at_once(house: House) -> None:
    header = house.as_key("read")
    assert house.client.get("/v1/policy", headers=header).status_code == 200
    house.store.revoke_key(house.store.keys()[-1].id)
    assert house.client.get("/v1/policy", headers=header).status_code == 401


def test_health_is_open_and_says_nothing_else(house: House) -> None:
    assert TestClient(house.app).get("/healthz").json() == {"status": "ok"}


# what describes itself


def test_the_description_has_examples_and_problem_details(house: House) -> None:
    description = house.client.get("/openapi.json").json()
    post = description["paths"]["/v1/messages"]["post"]
    assert {"202", "401", "409", "413", "422"} <= set(post["responses"])
    assert description["components"]["schemas"]["IncomingMessage"]["properties"]["text"]["examples"]
    assert "application/problem+json" in post["responses"]["422"]["content"]


def test_the_description_is_closed_where_asked(store: SqlStore) -> None:
    client = TestClient(build(store, KeywordScorer(), docs_open=False))
    assert [client.get(path).status_code for path in ("/docs", "/redoc", "/openapi.json")] == [404, 404, 404]


def test_metrics_count_what_came_in_and_what_waits(house: House) -> None:
    house.client.post("/v1/messages", json={"text": "a"})
    text = house.client.get("/metrics").text
    assert 'assuage_messages_accepted_total{duplicate="false"} 1.0' in text
    assert "assuage_inbox_waiting 1.0" in text
