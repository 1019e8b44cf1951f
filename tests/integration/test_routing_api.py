"""Routing by HTTP: who owns a conversation, what happens to it, who there is, what is due (C6, C10 to C14)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assuage import casework
from assuage.domain import ISSUES, REASONS, TREATMENTS, Message, Reading
from assuage.metrics import Metrics
from assuage.parts import Gate, Parts
from assuage.pipeline import work_once
from assuage.receive.app import build_app
from assuage.receive.keys import create_key
from assuage.recent import Recent
from assuage.store.engine import open_engine
from assuage.store.sql import SqlStore

AMA = {"id": "ama", "name": "Ama", "tier": "experienced", "hours": "always", "issues": ["refund"]}
BO = {"id": "bo", "name": "Bo", "tier": "experienced", "hours": "always"}
CY = {"id": "cy", "name": "Cy", "tier": "new", "hours": "always"}
HELP = "I am so sorry. I have just sent your refund again and will watch it arrive myself."

PROMISE = {"what": "call back", "due_at": "2150-01-01T10:00:00Z"}
BROKEN = {"what": "call back", "due_at": "2020-01-01T10:00:00Z"}


class ScriptedScorer:
    """Hears as much anger as the first word of a text says: `90 Where is my refund?`"""

    model = "scripted@1"

    def score(self, messages: Sequence[Message]) -> list[Reading]:
        return [self._reading(message.text) for message in messages]

    def _reading(self, text: str) -> Reading:
        anger = int(text.split(maxsplit=1)[0]) / 100
        return Reading(
            anger=anger,
            needs_human=anger,
            reasons=dict.fromkeys(REASONS, 0.01),
            issues={**dict.fromkeys(ISSUES, 0.01), "refund": 0.9},
            treatment=dict.fromkeys(TREATMENTS, 0.01),
            model=self.model,
            scored_text=text,
            language="en",
        )


@dataclass(slots=True)
class Desk:
    """A running application, with a supervisor's key."""

    client: TestClient
    store: SqlStore
    count: int = field(default=0)

    def says(self, conversation: str, anger: int, **fields: Any) -> str:
        """The customer writes, and the worker decides; returns the message's id."""
        self.count += 1
        body = {
            "id": f"m-{self.count}",
            "text": f"{anger} Where is my refund? I wait.",
            "conversation_id": conversation,
        }
        assert self.client.post("/v1/messages", json=body | fields).status_code == 202
        work_once(self.store, ScriptedScorer(), 100, 60)
        return f"m-{self.count}"

    def post(self, path: str, status: int = 200, **body: Any) -> Any:
        answer = self.client.post(path, json=body)
        assert answer.status_code == status, answer.text
        return answer.json()

    def roster(self, *agents: dict[str, Any]) -> Any:
        answer = self.client.put("/v1/agents", json={"agents": list(agents), "author": "boss", "note": "test"})
        assert answer.status_code == 200, answer.text
        return answer.json()

    def routing(self, conversation: str) -> Any:
        return self.client.get(f"/v1/conversations/{conversation}").json()["routing"]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = SqlStore(open_engine(f"sqlite:///{tmp_path}/a.db"))
    app = build_app(Parts(store, ScriptedScorer(), Metrics(), Gate(2), recent=Recent(store)), 100_000, docs_open=True)
    client = TestClient(app, headers={"Authorization": f"Bearer {create_key(store, 'test')}"})
    yield Desk(client, store)
    store.close()


def problem(answer: Any, status: int, says: str) -> None:
    assert answer.status_code == status, answer.text
    assert says in answer.json()["detail"]


def test_a_furious_customer_goes_to_an_experienced_agent_with_the_reasons_on_record(desk: Desk) -> None:
    """C10"""
    desk.roster(AMA, CY)
    message = desk.says("c-1", 90)
    routing = desk.routing("c-1")
    assert (routing["owner"], routing["waiting"], routing["band"]) == ("ama", None, "furious")
    assigned = desk.client.get(f"/v1/messages/{message}").json()["actions"][-1]
    assert (assigned["kind"], assigned["state"], assigned["agent"]) == ("assigned", "done", "ama")
    assert (assigned["policy_version"], assigned["roster_version"], assigned["model"]) == (1, 1, "scripted@1")
    assert any("Ama is experienced, has 0 of 3 angry conversations" in words for words in assigned["because"])


def test_who_finds_nobody_waits_with_a_reason_until_someone_signs_on(desk: Desk) -> None:
    """C6; nobody is unassigned with nobody aware"""
    desk.roster(AMA)
    desk.client.put("/v1/agents/ama/presence", json={"available": False})
    desk.says("c-1", 90)
    (waiting,) = desk.client.get("/v1/waiting").json()
    assert (waiting["conversation_id"], waiting["owner"]) == ("c-1", None)
    assert waiting["waiting"]["because"] == "Ama is not at work."
    desk.client.put("/v1/agents/ama/presence", json={"available": True})
    assert desk.client.get("/v1/waiting").json() == []
    assert desk.routing("c-1")["owner"] == "ama"


def test_an_empty_roster_says_how_to_fill_it(desk: Desk) -> None:
    desk.says("c-1", 90)
    assert "PUT /v1/agents" in desk.routing("c-1")["waiting"]["because"]


def test_a_calm_message_needs_nobody(desk: Desk) -> None:
    desk.roster(AMA)
    desk.says("c-1", 5)
    routing = desk.routing("c-1")
    assert (routing["needs_human"], routing["owner"], routing["waiting"]) == (False, None, None)


def test_anger_that_stays_after_a_real_reply_goes_to_a_second_person(desk: Desk) -> None:
    """C11"""
    desk.roster(AMA, BO)
    desk.says("c-1", 85)
    first = desk.routing("c-1")["owner"]
    desk.post("/v1/conversations/c-1/replies", agent=first, text=HELP)
    desk.says("c-1", 88)
    routing = desk.routing("c-1")
    assert {first, routing["owner"]} == {"ama", "bo"}
    assert (routing["second_contact"], routing["contacts"]) == ("made", [first, routing["owner"]])
    journal = desk.client.get("/v1/conversations/c-1").json()["journal"]
    assert any("Anger stays at" in words for event in journal for words in event["because"])


def test_a_reply_told_twice_is_one(desk: Desk) -> None:
    desk.roster(AMA)
    desk.says("c-1", 85)
    told = [desk.post("/v1/conversations/c-1/replies", id="r-1", agent="ama", text=HELP) for _ in range(2)]
    assert [each["duplicate"] for each in told] == [False, True]
    assert len(desk.client.get("/v1/conversations/c-1").json()["replies"]) == 1


def test_a_reply_faster_than_the_decision_stands_after_the_message_it_answers(desk: Desk) -> None:
    desk.roster(AMA)
    desk.client.post("/v1/messages", json={"id": "m", "text": "90 Where is it?", "conversation_id": "c-1"})
    desk.post("/v1/conversations/c-1/replies", agent="ama", text=HELP)
    work_once(desk.store, ScriptedScorer(), 100, 60)
    conversation = desk.store.find_conversation("c-1")
    assert conversation is not None
    assert [turn.by for turn in conversation.turns] == ["customer", "agent"]
    assert (conversation.owner, conversation.alarm) == ("ama", None)


def test_a_conversation_is_taken_handed_on_given_back_and_resolved(desk: Desk) -> None:
    """C6: every hand-over is on record"""
    desk.roster(AMA, BO, CY)
    desk.says("c 1/a", 30)
    where = "/v1/conversations/c%201%2Fa"
    assert desk.post(f"{where}/take", agent="cy")["owner"] == "cy"
    assert desk.post(f"{where}/hand-on", to="bo", by="cy", note="knows the case")["owner"] == "bo"
    assert desk.post(f"{where}/hand-on", to=None, by="bo")["owner"] is not None
    assert desk.post(f"{where}/second-contact", by="boss")["second_contact"] in ("wanted", "made")
    assert desk.post(f"{where}/resolve", by="ama")["state"] == "resolved"
    problem(desk.client.post(f"{where}/take", json={"agent": "cy"}), 409, "is resolved")
    journal = desk.client.get(where).json()["journal"]
    assert [event["kind"] for event in journal if event["actor"] != "assuage"] == [
        "taken",
        "handed_on",
        "released",
        "second_contact",
        "resolved",
    ]


@pytest.mark.parametrize(
    ("path", "body", "status", "says"),
    [
        ("/v1/conversations/none/take", {"agent": "ama"}, 404, "no conversation"),
        ("/v1/conversations/c-1/take", {"agent": "nobody"}, 409, "this agent is not in the roster: add"),
        ("/v1/conversations/c-1/promises", {"agent": "nobody", **PROMISE}, 409, "this agent is not in the roster"),
        ("/v1/conversations/c-1/promises", {"agent": "ama", **BROKEN}, 409, "due before it is made: give `due_at`"),
        ("/v1/conversations/c-1/replies", {"text": HELP, "promises": [BROKEN]}, 409, "due before it is made"),
        ("/v1/conversations/c-1/hand-on", {"to": "ama", "by": "boss"}, 409, "has this conversation already"),
        ("/v1/conversations/none/replies", {"agent": "ama", "text": "Hello"}, 404, "no conversation"),
        ("/v1/conversations/c-1/replies", {"agent": "ama", "text": " "}, 422, ""),
        ("/v1/conversations/c-1/promises", {"agent": "ama", "what": "call", "due_at": "2026-01-01"}, 422, ""),
        ("/v1/follow-ups/none", {"by": "ama", "state": "done"}, 404, "no follow-up or promise"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_cannot_be_is_refused_with_what_to_do(desk: Desk, path: str, body: Any, status: int, says: str) -> None:
    desk.roster(AMA)
    desk.says("c-1", 90)
    problem(desk.client.post(path, json=body), status, says)


def test_a_promise_needs_nobody_in_an_empty_roster_and_a_late_reply_may_bring_one_that_is_due(desk: Desk) -> None:
    desk.says("c-1", 90)
    assert desk.post("/v1/conversations/c-1/promises", 201, agent="ama", **PROMISE)["owner"] == "ama"
    said: dict[str, Any] = {"sent_at": "2020-01-01T09:00:00Z", "agent": "ama", "text": HELP, "promises": [BROKEN]}
    assert not desk.post("/v1/conversations/c-1/replies", **said)["duplicate"]


@pytest.mark.parametrize(
    ("method", "path", "body", "says"),
    [
        pytest.param("GET", "/v1/agents?version=2147483648", None, "version: Input should be less", id="huge"),
        pytest.param("PUT", "/v1/agents/b%00", {"agent": BO, "author": "x"}, "agent b\ufffd: id: ", id="NUL in an id"),
        pytest.param(
            "PUT", "/v1/agents/b", {"agent": {**BO, "name": "\ud800"}, "author": "x"}, "agent b: name: ", id="surrogate"
        ),
        pytest.param(
            "PUT", "/v1/agents/b", {"agent": {**BO, "\ud800": 1}, "author": "x"}, "agent b: ", id="surrogate field"
        ),
        pytest.param("PUT", "/v1/agents/b", {"agent": BO, "author": "\ud800"}, "author: ", id="an author"),
        pytest.param(
            "PUT",
            "/v1/policy",
            {"policy": {"\ud800": 1}, "note": "n", "author": "x"},
            "",
            id="a key",
        ),
    ],
)
def test_what_cannot_be_stored_is_422_and_no_fault_of_ours(
    desk: Desk, method: str, path: str, body: Any, says: str
) -> None:
    content = json.dumps(body).encode() if body else None
    answer = desk.client.request(method, path, content=content, headers={"Content-Type": "application/json"})
    problem(answer, 422, says)
    assert desk.client.get("/v1/agents").json()["version"] == 0


def test_who_takes_someone_out_is_stored_without_nul(desk: Desk) -> None:
    desk.roster(AMA, BO)
    problem(desk.client.delete("/v1/agents/b%00", params={"author": "boss"}), 404, "no agent with this id")
    answer = desk.client.delete("/v1/agents/bo", params={"author": "bo\x00ss", "note": "\x00"})
    assert (answer.json()["author"], answer.json()["note"]) == ("bo\ufffdss", "\ufffd")


def test_resolution_schedules_follow_ups_and_an_angry_answer_reopens(desk: Desk) -> None:
    """C14"""
    desk.roster({**AMA, "pause_minutes": 0})
    desk.says("c-1", 90)
    desk.post("/v1/conversations/c-1/resolve", by="ama")
    owed = desk.client.get("/v1/follow-ups").json()
    days = [(datetime.fromisoformat(each["due_at"]) - datetime.now(UTC)).total_seconds() / 86400 for each in owed]
    assert [each["owner"] for each in owed] == ["ama", "ama"]
    assert 2.9 < days[0] < 6
    assert 20.9 < days[1] < 24
    desk.says("c-1", 85)
    assert desk.client.get("/v1/follow-ups").json() == []
    routing = desk.routing("c-1")
    assert (routing["state"], routing["episode"], routing["owner"]) == ("open", 2, "ama")


def test_a_follow_up_falls_due_and_is_marked_as_done(desk: Desk) -> None:
    """C14"""
    desk.roster(AMA)
    desk.says("c-1", 90)
    desk.post("/v1/conversations/c-1/resolve", by="ama")
    casework.tick(desk.store, datetime.now(UTC) + timedelta(days=8))
    (due,) = desk.client.get("/v1/follow-ups", params={"state": "due", "owner": "ama"}).json()
    assert desk.post(f"/v1/follow-ups/{due['id']}", by="ama", state="done")["state"] == "done"
    problem(desk.client.post(f"/v1/follow-ups/{due['id']}", json={"by": "ama", "state": "done"}), 409, "done already")


def test_a_promise_in_a_reply_is_reminded_of_and_when_broken_raises_an_alarm(desk: Desk) -> None:
    """C12"""
    desk.roster(AMA)
    desk.says("c-1", 90)
    due = datetime.now(UTC) + timedelta(hours=5)
    promise = {"what": "call back", "due_at": due.isoformat()}
    desk.post("/v1/conversations/c-1/replies", agent="ama", text=HELP, promises=[promise])
    before = desk.routing("c-1")["priority"]["points"]
    casework.tick(desk.store, due - timedelta(minutes=30))
    assert [each["state"] for each in desk.client.get("/v1/follow-ups?kind=promise").json()] == ["due"]
    casework.tick(desk.store, due + timedelta(minutes=30))
    assert [each["state"] for each in desk.client.get("/v1/follow-ups?kind=promise").json()] == ["broken"]
    (alarm,) = desk.client.get("/v1/alarms").json()
    assert "A promise was not kept: call back" in alarm["alarm"]
    assert alarm["priority"]["points"] >= before + 20


def test_a_roster_is_checked_as_a_whole_and_refused_with_every_fault(desk: Desk) -> None:
    wrong = [{**AMA, "tier": "expert"}, {"id": "bo", "name": "Bo", "tier": "new"}, CY, CY]
    answer = desk.client.put("/v1/agents", json={"agents": wrong, "author": "boss"})
    for says in ("agent ama: tier", "agent bo: has no hours: write e.g. 'mon-fri 09:00-17:00'", "cy is in it twice"):
        problem(answer, 422, says)
    assert desk.client.get("/v1/agents").json()["version"] == 0


def test_agents_come_change_and_go_and_what_a_leaver_had_is_given_to_others(desk: Desk) -> None:
    """Nothing is orphaned"""
    desk.roster(AMA)
    desk.says("c-1", 90)
    added = desk.client.put("/v1/agents/bo", json={"agent": {**BO, "capacity": 4}, "author": "boss", "note": "new"})
    assert {agent["id"]: agent["load"]["capacity"] for agent in added.json()["agents"]} == {"ama": 8, "bo": 4}
    gone = desk.client.delete("/v1/agents/ama", params={"author": "boss"})
    assert [(agent["id"], agent["load"]["angry"]) for agent in gone.json()["agents"]] == [("bo", 1)]
    assert desk.routing("c-1")["owner"] == "bo"
    problem(desk.client.delete("/v1/agents/ama", params={"author": "boss"}), 404, "no agent")
    older = desk.client.get("/v1/agents", params={"version": 1}).json()
    assert [agent["id"] for agent in older["agents"]] == ["ama"]


def test_a_message_without_a_conversation_has_one_of_its_own(desk: Desk) -> None:
    desk.roster(AMA)
    message = desk.says("", 90, conversation_id=None)
    seen = desk.client.get(f"/v1/conversations/message:{message}").json()
    assert [each["message_id"] for each in seen["messages"]] == [message]
    assert seen["routing"]["owner"] == "ama"


def test_the_stage_suggest_proposes_and_the_answer_confirms(desk: Desk) -> None:
    desk.roster(AMA)
    policy = desk.store.current_policy().policy
    staged = policy.model_copy(update={"stages": {**policy.stages, "assignment": "suggest"}})
    desk.store.save_policy(staged, "boss", "try it first")
    message = desk.says("c-1", 90)
    routing = desk.routing("c-1")
    assert (routing["owner"], routing["proposed"]) == ("ama", True)
    assert routing["waiting"]["because"] == "Ama is proposed and has not taken it yet."
    assert desk.client.get(f"/v1/messages/{message}").json()["actions"][-1]["state"] == "proposed"
    desk.post("/v1/conversations/c-1/replies", agent="ama", text=HELP)
    routing = desk.routing("c-1")
    assert (routing["owner"], routing["proposed"], routing["waiting"]) == ("ama", False, None)
