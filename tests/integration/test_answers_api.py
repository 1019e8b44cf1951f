"""What whoever answers gets by HTTP: triage at once, briefs, openers, checked drafts, closing texts, wordings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assuage.metrics import Metrics
from assuage.parts import Gate, Parts
from assuage.pipeline import work_once
from assuage.receive.app import build_app
from assuage.receive.keys import create_key
from assuage.recent import Recent
from assuage.score.keywords import KeywordScorer
from assuage.store.engine import open_engine
from assuage.store.sql import SqlStore

AMA = {"id": "ama", "name": "Ama", "tier": "experienced", "hours": "always"}
BO = {"id": "bo", "name": "Bo", "tier": "experienced", "hours": "always"}
ANGRY = (
    "This is the fourth time I write about my heating, and nobody has called me back. You promised an engineer on "
    "Monday. This is a disgrace and I am furious. I want to speak to a manager."
)
STILL = "I have waited three more days. Nobody came. You are a disgrace, and I am furious."
GOOD = (
    "Four letters and no engineer: I am sorry, and I am angry for you. I have your file open. "
    "I'll ring you tomorrow by noon."
)


class Desk:
    """A running application without a worker, and a supervisor's key."""

    def __init__(self, store: SqlStore) -> None:
        self.store = store
        app = build_app(
            Parts(store, KeywordScorer(), Metrics(), Gate(8), recent=Recent(store)), 200_000, docs_open=True
        )
        self.client = TestClient(app, headers={"Authorization": f"Bearer {create_key(store, 'test')}"})
        self.call("PUT", "/v1/agents", agents=[AMA, BO], author="boss", note="test")

    def call(self, method: str, path: str, status: int = 200, **body: Any) -> Any:
        answer = self.client.request(method, path, json=body or None)
        assert answer.status_code == status, answer.text
        return answer.json()

    def triage(self, text: str = ANGRY, conversation: str = "c-1", status: int = 200, **fields: Any) -> Any:
        return self.call("POST", "/v1/triage", status, text=text, conversation_id=conversation, **fields)

    def openers(self, conversation: str = "c-1") -> list[str]:
        found = self.call("GET", f"/v1/conversations/{conversation}/brief")
        return [opener["text"] for opener in found["openers"]]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = SqlStore(open_engine(f"sqlite:///{tmp_path}/a.db"))
    yield Desk(store)
    store.close()


def test_triage_answers_at_once_with_reading_decision_owner_brief_and_three_openers(desk: Desk) -> None:
    """C3, C6, C10"""
    found = desk.triage(id="m-1", customer="kim")
    assert (found["message_id"], found["duplicate"]) == ("m-1", False)
    assert found["decision"]["needs_human"]
    assert found["routing"]["owner"] in ("ama", "bo")
    assert [opener["style"] for opener in found["counsel"]["openers"]] == ["plain", "warm", "brief"]
    assert len({opener["text"] for opener in found["counsel"]["openers"]}) == 3
    assert found["counsel"]["brief"]["happened"]
    assert "manager" in found["counsel"]["brief"]["wants"]


def test_what_was_triaged_is_recorded_like_any_message(desk: Desk) -> None:
    desk.triage(id="m-1")
    recorded = desk.call("GET", "/v1/messages/m-1")
    assert (recorded["state"], recorded["conversation_id"]) == ("decided", "c-1")
    assert [action["kind"] for action in recorded["actions"]] == ["flagged", "assigned"]
    assert work_once(desk.store, KeywordScorer(), 10, 60) == 0


def test_triage_of_the_same_message_again_changes_nothing(desk: Desk) -> None:
    first, again = desk.triage(id="m-1"), desk.triage(id="m-1")
    assert again["duplicate"]
    assert again["counsel"] == first["counsel"]
    assert len(desk.call("GET", "/v1/conversations/c-1")["journal"]) == 2


def test_the_same_id_with_other_words_is_refused(desk: Desk) -> None:
    desk.triage(id="m-1")
    desk.triage("Something else.", id="m-1", status=409)


def test_a_message_that_waits_for_the_worker_is_not_decided_twice(desk: Desk) -> None:
    """Posted to the inbox first, then to triage before the worker came by: told to ask again."""
    desk.call("POST", "/v1/messages", 202, id="m-1", text=ANGRY, conversation_id="c-1")
    answer = desk.client.post("/v1/triage", json={"id": "m-1", "text": ANGRY, "conversation_id": "c-1"})
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "1")
    work_once(desk.store, KeywordScorer(), 10, 60)
    assert desk.triage(id="m-1")["duplicate"]


def test_triage_of_one_message_by_many_at_once_decides_it_once(desk: Desk) -> None:
    body = {"id": "m-1", "text": ANGRY, "conversation_id": "c-1"}
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda _: desk.client.post("/v1/triage", json=body), range(6)))
    assert {answer.status_code for answer in answers} <= {200, 429}
    assert sum(answer.status_code == 200 and not answer.json()["duplicate"] for answer in answers) == 1
    assert [e["kind"] for e in desk.call("GET", "/v1/conversations/c-1")["journal"]] == ["flagged", "assigned"]


HISTORY = [
    {"by": "customer", "text": ANGRY, "sent_at": "2026-03-02T09:00:00Z"},
    {"by": "bot", "text": "We have received your message.", "sent_at": "2026-03-02T09:00:05Z"},
    {"by": "agent", "agent": "bo", "text": GOOD, "sent_at": "2026-03-02T10:00:00Z"},
]


def test_history_makes_a_new_conversation_whole(desk: Desk) -> None:
    """C11: who answered before has it; when the anger stays, a second person is called for."""
    found = desk.triage(STILL, id="m-9", history=HISTORY, sent_at="2026-03-05T09:00:00Z")
    assert found["routing"]["contacts"][0] == "bo"
    assert found["routing"]["second_contact"] is not None
    whole = desk.call("GET", "/v1/conversations/c-1")
    assert [message["text"] for message in whole["messages"]] == [ANGRY, STILL]
    assert [reply["agent"] for reply in whole["replies"]] == [None, "bo"]


def test_history_of_a_known_conversation_is_left_alone(desk: Desk) -> None:
    desk.triage(id="m-1")
    desk.triage(STILL, id="m-2", history=HISTORY)
    assert len(desk.call("GET", "/v1/conversations/c-1")["messages"]) == 2


def test_history_without_a_conversation_is_refused(desk: Desk) -> None:
    answer = desk.client.post("/v1/triage", json={"text": ANGRY, "history": HISTORY})
    assert answer.status_code == 422
    assert "conversation_id" in answer.json()["detail"]


def test_a_brief_is_the_same_until_the_customer_writes_again(desk: Desk) -> None:
    desk.triage(id="m-1")
    first = desk.openers()
    assert desk.openers() == first
    desk.triage(STILL, id="m-2")
    assert not set(desk.openers()) & set(first)


def test_openers_answer_all_that_was_written_since_the_last_reply(desk: Desk) -> None:
    desk.triage("My heating has been off for nine days.", id="m-1")
    desk.triage("hello?", id="m-2")
    offered = desk.openers()
    for _ in range(3):
        offered += [each["text"] for each in desk.call("POST", "/v1/conversations/c-1/openers")["openers"]]
    assert any("nine days" in text for text in offered)


def test_other_openers_are_never_the_same_words_again(desk: Desk) -> None:
    """C4"""
    desk.triage(id="m-1")
    seen = desk.openers()
    for _ in range(5):
        others = [each["text"] for each in desk.call("POST", "/v1/conversations/c-1/openers")["openers"]]
        assert not set(others) & set(seen)
        assert desk.openers() == others
        seen += others


def test_a_customer_gets_no_words_again_in_another_conversation(desk: Desk) -> None:
    """C4"""
    first = desk.triage(id="m-1", customer="kim")["counsel"]["openers"]
    second = desk.triage(id="m-2", conversation="c-2", customer="kim")["counsel"]["openers"]
    assert not {each["text"] for each in first} & {each["text"] for each in second}


def test_a_second_person_gets_openers_of_their_own(desk: Desk) -> None:
    """C11: nothing needs to be repeated."""
    owner = desk.triage(id="m-1")["routing"]["owner"]
    first = desk.openers()
    desk.call("POST", "/v1/conversations/c-1/hand-on", to="bo" if owner == "ama" else "ama", by=owner)
    second = desk.openers()
    assert not set(first) & set(second)


def test_a_conversation_of_one_message_without_a_name_has_a_brief(desk: Desk) -> None:
    found = desk.call("POST", "/v1/triage", text=ANGRY, id="m-1")
    thread = found["counsel"]["conversation_id"]
    assert desk.openers(thread) == [each["text"] for each in found["counsel"]["openers"]]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/v1/conversations/none/brief", 404),
        ("POST", "/v1/conversations/none/openers", 404),
        ("GET", "/v1/follow-ups/none/text", 404),
    ],
)
def test_what_is_not_known_is_said(desk: Desk, method: str, path: str, status: int) -> None:
    desk.call(method, path, status)


def test_a_message_that_is_not_decided_yet_has_no_brief(desk: Desk) -> None:
    desk.call("POST", "/v1/messages", 202, id="m-1", text=ANGRY, conversation_id="c-1")
    problem = desk.call("GET", "/v1/conversations/c-1/brief", 409)
    assert "not decided yet" in problem["detail"]


def test_a_promise_in_a_reply_becomes_a_reminder_with_its_time(desk: Desk) -> None:
    """C12"""
    desk.triage(id="m-1", sent_at="2026-11-02T09:00:00Z")
    desk.call("PUT", "/v1/policy", policy={"time_zone": "Europe/London"}, author="boss", note="test")
    desk.call("POST", "/v1/conversations/c-1/replies", id="r-1", agent="ama", text=GOOD, sent_at="2026-11-02T10:00:00Z")
    (promise,) = desk.call("GET", "/v1/follow-ups?kind=promise")
    assert (promise["what"], promise["due_at"], promise["owner"]) == (
        "I'll ring you tomorrow by noon",
        "2026-11-03T12:00:00Z",
        "ama",
    )
    assert desk.call("GET", "/v1/conversations/c-1/brief")["promises"][0]["what"] == "I'll ring you tomorrow by noon"


def test_a_caller_who_says_there_is_no_promise_is_believed(desk: Desk) -> None:
    desk.triage(id="m-1")
    desk.call("POST", "/v1/conversations/c-1/replies", agent="ama", text=GOOD, promises=[])
    assert desk.call("GET", "/v1/follow-ups?kind=promise") == []


def test_a_draft_is_checked_for_faults_and_promises(desk: Desk) -> None:
    """C5, C12"""
    draft = "As per our policy, refunds take 28 days. I'll ring you tomorrow by noon."
    found = desk.call("POST", "/v1/replies/check", reply=draft, customer=ANGRY, sent_at="2026-11-02T10:00:00Z")
    codes = {fault["code"] for fault in found["faults"]}
    assert {"policy_wall", "no_acknowledgement"} <= codes
    for fault in found["faults"]:
        assert draft[fault["start"] : fault["end"]] == fault["text"]
        assert fault["why"]
        assert fault["better"]
    assert [(each["what"], each["due_at"]) for each in found["promises"]] == [("call back", "2026-11-03T12:00:00Z")]
    assert found["verdict"] == "warn"


def test_a_good_draft_has_no_fault(desk: Desk) -> None:
    found = desk.call("POST", "/v1/replies/check", reply=GOOD, customer=ANGRY)
    assert (found["verdict"], found["faults"]) == ("off", [])


def test_the_policy_says_what_follows_from_a_fault(desk: Desk) -> None:
    verdicts = {"policy_wall": "block", "no_acknowledgement": "off"}
    desk.call("PUT", "/v1/policy", policy={"fault_verdicts": verdicts}, author="boss", note="test")
    found = desk.call("POST", "/v1/replies/check", reply="That is against our policy.", customer=ANGRY)
    assert found["verdict"] == "block"
    assert "no_acknowledgement" not in {fault["code"] for fault in found["faults"]}


def test_a_draft_may_name_the_conversation_it_answers(desk: Desk) -> None:
    desk.triage(id="m-1")
    found = desk.call("POST", "/v1/replies/check", reply="Which order is it?", conversation_id="c-1")
    assert [fault["code"] for fault in found["faults"]] == ["no_acknowledgement"]
    desk.call("POST", "/v1/replies/check", 404, reply="Which order is it?", conversation_id="none")
    desk.call("POST", "/v1/replies/check", 422, reply="Yes.", conversation_id="c-1", customer="Hello?")


def test_nothing_of_a_checked_draft_is_kept(desk: Desk) -> None:
    desk.triage(id="m-1")
    desk.call("POST", "/v1/replies/check", reply=GOOD, conversation_id="c-1")
    whole = desk.call("GET", "/v1/conversations/c-1")
    assert (whole["replies"], whole["tasks"]) == ([], [])


def test_a_company_brings_its_own_wordings(desk: Desk) -> None:
    assert desk.call("GET", "/v1/wordings")["version"] == 0
    words = [{"pattern": "kindly", "why": "Nobody speaks like that.", "better": "please", "verdict": "block"}]
    wordings = {"company": "Harbour Heating", "spelling": "american", "words": words}
    saved = desk.call("PUT", "/v1/wordings", wordings=wordings, author="boss", note="ours", based_on=0)
    assert (saved["version"], saved["wordings"]["company"]) == (1, "Harbour Heating")
    found = desk.call("POST", "/v1/replies/check", reply="Kindly wait.")
    assert [(fault["code"], fault["verdict"]) for fault in found["faults"]] == [("company_word", "block")]
    assert found["verdict"] == "block"
    assert [each["version"] for each in desk.call("GET", "/v1/wordings/versions")] == [1]


def test_wordings_that_cannot_be_used_are_refused_with_the_place(desk: Desk) -> None:
    problem = desk.call("PUT", "/v1/wordings", 422, wordings={"colour": "red"}, author="boss", note="test")
    assert "colour" in problem["detail"]
    desk.call("PUT", "/v1/wordings", wordings={}, author="boss", note="test")
    desk.call("PUT", "/v1/wordings", 409, wordings={}, author="boss", note="test", based_on=0)


def test_the_closing_text_restates_what_it_was_and_what_was_done(desk: Desk) -> None:
    """C13"""
    desk.triage(id="m-1", customer_name="Kim")
    found = desk.call("POST", "/v1/conversations/c-1/closing", done=["I have sent an engineer, who replaced the valve"])
    assert "replaced the valve" in found["text"]
    assert "heating" in found["text"] or "called you back" in found["text"]


def test_each_follow_up_has_a_text_of_its_own(desk: Desk) -> None:
    """C14"""
    desk.triage(id="m-1")
    desk.call("POST", "/v1/conversations/c-1/resolve", by="ama")
    first, second = desk.call("GET", "/v1/follow-ups?kind=follow_up")
    texts = [desk.call("GET", f"/v1/follow-ups/{task['id']}/text")["text"] for task in (first, second)]
    assert len(set(texts)) == 2


def test_a_promise_has_no_follow_up_text(desk: Desk) -> None:
    desk.triage(id="m-1")
    task = desk.call(
        "POST",
        "/v1/conversations/c-1/promises",
        201,
        what="call back",
        due_at="2150-01-01T10:00:00Z",
        agent="ama",
    )
    problem = desk.call("GET", f"/v1/follow-ups/{task['id']}/text", 409)
    assert "promise" in problem["detail"]


@pytest.mark.parametrize("path", ["/v1/triage", "/v1/replies/check", "/v1/conversations/c-1/openers"])
def test_a_key_that_may_only_read_changes_nothing(desk: Desk, path: str) -> None:
    key = create_key(desk.store, "reader", ("read",))
    body = {"text": ANGRY, "reply": GOOD}
    answer = desk.client.post(path, json=body, headers={"Authorization": f"Bearer {key}"})
    assert answer.status_code == 403


def test_a_key_that_may_only_bring_messages_reads_no_brief(desk: Desk) -> None:
    desk.triage(id="m-1")
    key = create_key(desk.store, "writer", ("ingest",))
    for method, path in (("GET", "/v1/conversations/c-1/brief"), ("POST", "/v1/conversations/c-1/openers")):
        answer = desk.client.request(method, path, headers={"Authorization": f"Bearer {key}"})
        assert answer.status_code == 403


def test_history_that_begins_with_the_company_leaves_the_brief_whole(desk: Desk) -> None:
    history = [
        {"by": "agent", "agent": "bo", "text": "How can I help?", "sent_at": "2026-03-01T09:00:00Z"},
        *HISTORY[:1],
    ]
    found = desk.triage("hello?", id="m-9", history=history, sent_at="2026-03-05T09:00:00Z")
    assert "manager" in found["counsel"]["brief"]["wants"]


def test_a_message_that_comes_late_is_part_of_the_brief(desk: Desk) -> None:
    desk.triage("hello?", id="m-2", sent_at="2026-03-05T10:00:00Z")
    desk.triage(id="m-1", sent_at="2026-03-05T09:00:00Z")
    assert "manager" in desk.call("GET", "/v1/conversations/c-1/brief")["brief"]["wants"]


def test_old_promises_of_a_history_are_nobodys_reminder(desk: Desk) -> None:
    desk.triage(STILL, id="m-9", history=HISTORY, sent_at="2026-03-05T09:00:00Z")
    assert desk.call("GET", "/v1/follow-ups?kind=promise") == []


def test_the_same_history_brought_by_two_calls_with_other_fields_is_one(desk: Desk) -> None:
    bodies = [
        {"id": f"m-{n}", "text": STILL, "conversation_id": "c-1", "history": HISTORY, "channel": channel}
        for n, channel in ((8, "chat"), (9, "email"))
    ]
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda body: desk.client.post("/v1/triage", json=body), bodies))
    assert [answer.status_code for answer in answers] == [200, 200]
    texts = [message["text"] for message in desk.call("GET", "/v1/conversations/c-1")["messages"]]
    assert sorted(texts) == sorted([ANGRY, STILL, STILL])


def test_a_key_of_idempotency_makes_triage_repeatable(desk: Desk) -> None:
    headers, body = {"Idempotency-Key": "k-1"}, {"text": ANGRY, "conversation_id": "c-1"}
    first, again = (desk.client.post("/v1/triage", json=body, headers=headers).json() for _ in range(2))
    assert (again["duplicate"], again["message_id"]) == (True, first["message_id"])


def test_a_thank_you_after_resolution_leaves_the_follow_up_to_its_matter(desk: Desk) -> None:
    """C14"""
    desk.triage(id="m-1")
    desk.call("POST", "/v1/conversations/c-1/resolve", by="ama")
    desk.triage("Thank you, that was quick.", id="m-2")
    first, second = desk.call("GET", "/v1/follow-ups?kind=follow_up")
    texts = [desk.call("GET", f"/v1/follow-ups/{task['id']}/text")["text"] for task in (first, second)]
    assert all("heating" in text or "called you back" in text for text in texts)
    assert "Yesterday" not in " ".join(texts)


@pytest.mark.parametrize(
    "wordings",
    [
        pytest.param({"company": "A\u0000B"}, id="a NUL"),
        pytest.param({"company": "A\ud800"}, id="half a character"),
        pytest.param({"greeting": "x" * 1000}, id="an endless greeting"),
        pytest.param({"forbidden": ["ab********c"]}, id="many wildcards"),
        pytest.param({"words": [{"pattern": "a*b*c*d"}]}, id="many wildcards in a word"),
        pytest.param({"emergency": "Ring {name} now"}, id="a placeholder where none is filled"),
        pytest.param({"forbidden": ["you*", "i*", "th*", "it*", "we*", "yo*"]}, id="nothing left to say"),
        pytest.param({"x" * 5000: 1}, id="a long name of nothing"),
    ],
)
def test_wordings_that_would_break_an_opener_are_refused_and_not_saved(desk: Desk, wordings: Any) -> None:
    body = json.dumps({"wordings": wordings, "author": "boss", "note": "test"})
    answer = desk.client.put("/v1/wordings", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422, answer.text
    assert len(answer.text) < 3000
    assert desk.call("GET", "/v1/wordings")["version"] == 0


def test_a_closing_text_needs_to_know_what_was_done(desk: Desk) -> None:
    desk.triage(id="m-1")
    desk.call("POST", "/v1/conversations/c-1/closing", 422, done=["  ..."])
