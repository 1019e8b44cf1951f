"""The road from a help-desk's webhook to the note in its ticket, by HTTP, with a Chatwoot in memory behind it."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from fastapi.testclient import TestClient

from assuage import casework
from assuage.act.sender import Sender, SenderPace
from assuage.domain import Conversation
from assuage.metrics import Metrics
from assuage.parts import Gate, Parts
from assuage.pipeline import work_once
from assuage.receive.app import build_app
from assuage.receive.keys import create_key
from assuage.recent import Recent
from assuage.roster import parse_roster
from assuage.score.keywords import KeywordScorer
from assuage.store.engine import open_engine
from assuage.store.sql import SqlStore
from assuage.store.values import Errand
from assuage.vault import Vault
from tests.integration.chatwoot_stand_in import SECRET, TOKEN, ChatwootStandIn, signed

ANGRY = "The third time I write. Nobody called me back. You are useless liars and I am furious. Refund me!"
STILL = "Three more days and nobody came. You are useless liars, this is a disgrace and I am furious!"
HELP = "I am sorry, that is three calls too many. I have sent the refund again and I will call you tomorrow by noon."

CLOSED = {"event": "conversation_status_changed", "id": 77, "status": "resolved", "meta": {}}


class House:
    """A server, its worker and its sender, turned by hand, and the Chatwoot they are connected to."""

    def __init__(self, store: SqlStore) -> None:
        self.store, self.chatwoot, self.vault = store, ChatwootStandIn(), Vault([Fernet.generate_key().decode()])
        pace = SenderPace(wait_ratio=0.0)
        self.sender = Sender(store, lambda: self.vault, pace, Metrics(), self.chatwoot)
        parts = Parts(
            store,
            KeywordScorer(),
            Metrics(),
            Gate(8),
            recent=Recent(store),
            vault=lambda: self.vault,
            public_url="https://t.example",
        )
        key = {"Authorization": f"Bearer {create_key(store, 'test')}"}
        self.client = TestClient(build_app(parts, 200_000, docs_open=True), headers=key)
        team = [{"id": name, "name": name.title(), "tier": "experienced", "hours": "always"} for name in ("ama", "bo")]
        casework.save_roster(store, parse_roster(team), "boss", "test")
        self.connect()
        self.chatwoot.open()

    def connect(self, **changed: Any) -> Any:
        asked = {
            "helpdesk": "chatwoot",
            "url": "https://chat.example.com",
            "given": {"token": TOKEN, "account": "1"},
            "people": {"ama": "4", "bo": "5"},
            "groups": {"experienced": "2"},
            "hook_secret": SECRET,
            "per_minute": 6000,
        } | changed
        return self.client.put("/v1/connections/chat", json=asked).json()

    def deliver(self, payload: Any, secret: str = SECRET, status: int = 202, sent: float | None = None) -> Any:
        body, headers = signed(payload, secret, sent)
        answer = self.client.post("/v1/hooks/chat", content=body, headers=headers)
        assert answer.status_code == status, answer.text
        return answer.json()

    def settle(self) -> None:
        """Until nothing is left to decide or to do."""
        for _ in range(40):
            work_once(self.store, KeywordScorer(), 100, 60)
            if self.sender.run_once() == 0:
                return
        raise AssertionError("it does not come to rest")

    def says(self, text: str = ANGRY, **fields: Any) -> None:
        self.deliver(self.chatwoot.says(text, **fields))
        self.settle()

    def answers(self, agent: int, text: str = HELP) -> None:
        self.says(text, message_type="outgoing", sender={"id": agent, "type": "user"})

    @property
    def conversation(self) -> Conversation:
        found = self.store.find_conversation("chat:77")
        assert found is not None
        return found

    @property
    def ticket(self) -> dict[str, Any]:
        return self.chatwoot.conversations["77"]

    def outbox(self, **asked: Any) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.client.get("/v1/outbox", params=asked).json()
        return found


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    store = SqlStore(open_engine(f"sqlite:///{tmp_path}/a.db"))
    yield House(store)
    store.close()


def test_an_angry_message_ends_as_tags_priority_owner_and_a_note_in_its_ticket(house: House) -> None:
    """C3, C6, C10"""
    house.says()
    owner = house.conversation.owner
    assert house.ticket["meta"]["assignee"] == {"id": {"ama": 4, "bo": 5}[owner or ""]}
    assert house.ticket["meta"]["team"] == {"id": 2}
    assert house.ticket["priority"] == "urgent"
    assert {"vip", "assuage-person", "assuage-furious"} <= set(house.ticket["labels"])
    (note,) = house.chatwoot.notes()
    assert note.startswith("Furious: anger")
    assert f"{(owner or '').title()} has it." in note
    assert "What they want: " in note
    assert note.count("\n– ") == 3
    assert {each["state"] for each in house.outbox()} == {"done"}


def test_a_calm_message_is_written_about_nowhere(house: House) -> None:
    house.says("Could you tell me your opening hours? Thank you.")
    assert house.store.conversation("chat:77")[0].decision is not None
    assert house.chatwoot.calls == []


def test_a_delivery_that_comes_again_is_answered_2xx_and_changes_nothing(house: House) -> None:
    payload = house.chatwoot.says(ANGRY)
    assert house.deliver(payload) == {"messages": 1, "duplicate": False, "ignored": [], "quarantined": None}
    assert house.deliver(payload)["duplicate"]
    assert house.deliver(payload | {"retried": True})["messages"] == 0  # the same message in another envelope
    assert len(house.store.conversation("chat:77")) == 1


def test_a_message_edited_there_keeps_its_first_text(house: House) -> None:
    payload = house.chatwoot.says(ANGRY)
    house.deliver(payload)
    assert house.deliver(payload | {"content": "It is all right."})["messages"] == 0
    assert house.store.conversation("chat:77")[0].message.text == ANGRY


@pytest.mark.parametrize(
    ("secret", "sent"), [("another", None), (SECRET, 1_700_000_000.0)], ids=["wrong secret", "old time"]
)
def test_a_forged_call_is_refused_and_counted(house: House, secret: str, sent: float | None) -> None:
    house.deliver(house.chatwoot.says(ANGRY), secret, status=401, sent=sent)
    assert house.store.conversation("chat:77") == []
    (connection,) = house.client.get("/v1/connections").json()
    assert connection["refused"] == 1
    assert connection["refusal"]


def test_a_flood_of_forged_calls_is_noted_only_now_and_then(house: House) -> None:
    for _ in range(20):
        house.deliver(house.chatwoot.says(ANGRY), "another", status=401)
    assert house.client.get("/v1/connections").json()[0]["refused"] < 20


def test_an_unknown_connection_is_refused_like_an_unproved_call(house: House) -> None:
    assert house.client.post("/v1/hooks/nobody", content=b"{}").status_code == 401


def test_a_body_that_is_too_large_is_refused_before_anything_else(house: House) -> None:
    assert house.client.post("/v1/hooks/chat", content=b"x" * 300_000).status_code == 413


def test_what_is_proved_and_cannot_be_understood_waits_in_quarantine(house: House) -> None:
    number = house.deliver({"event": "message_created", "id": 3, "content": "x", "message_type": "incoming"})[
        "quarantined"
    ]
    (kept,) = house.client.get("/v1/quarantine").json()
    assert (kept["id"], kept["connection"]) == (number, "chat")
    assert "conversation" in kept["why"]
    assert house.client.post(f"/v1/quarantine/{number}/replay").status_code == 422
    assert house.client.delete(f"/v1/quarantine/{number}").status_code == 204
    assert house.client.get("/v1/quarantine").json() == []


def test_what_can_be_understood_by_now_leaves_quarantine(house: House) -> None:
    body = json.dumps(house.chatwoot.says(ANGRY)).encode()
    number = house.store.quarantine("chat", "an older version did not know it", [], body)
    assert house.client.post(f"/v1/quarantine/{number}/replay").json()["messages"] == 1
    assert house.client.get("/v1/quarantine").json() == []


def test_our_own_note_coming_back_does_nothing(house: House) -> None:
    house.says()
    note = house.chatwoot.messages["77"][-1]
    house.deliver({"event": "message_created", **note, "conversation": house.ticket})
    house.settle()
    assert len(house.chatwoot.notes()) == 1
    assert len(house.store.conversation("chat:77")) == 1


def test_an_agents_answer_is_heard_with_its_promise(house: House) -> None:
    """C12"""
    house.says()
    owner = house.conversation.owner or ""
    house.answers({"ama": 4, "bo": 5}[owner])
    (reply,) = house.store.replies("chat:77")
    assert (reply.agent, reply.text) == (owner, HELP)
    found = house.client.get("/v1/conversations/chat:77/brief").json()
    assert [promise["owner"] for promise in found["promises"]] == [owner]


def test_an_answer_that_is_faster_than_the_decision_waits_for_it(house: House) -> None:
    house.deliver(house.chatwoot.says(ANGRY))
    answer = house.chatwoot.says(HELP, message_type="outgoing", sender={"id": 4, "type": "user"})
    house.deliver(answer)
    house.deliver(
        {"event": "conversation_status_changed", "id": 77, "status": "resolved", "meta": {"assignee": {"id": 4}}}
    )
    house.sender.run_once()
    assert house.store.replies("chat:77") == []
    house.settle()
    assert [reply.agent for reply in house.store.replies("chat:77")] == ["ama"]
    assert house.conversation.state == "resolved"


def test_a_second_contact_is_written_with_another_note(house: House) -> None:
    """C11"""
    house.says()
    first = house.conversation.owner or ""
    house.answers({"ama": 4, "bo": 5}[first])
    house.says(STILL)
    second = house.conversation.owner
    assert second != first
    assert house.conversation.second_contact == "made"
    assert house.ticket["meta"]["assignee"] == {"id": {"ama": 4, "bo": 5}[second or ""]}
    assert "assuage-second-contact" in house.ticket["labels"]
    notes = house.chatwoot.notes()
    assert len(notes) == 2
    assert f"{first.title()} had it before." in notes[1]


def test_a_closed_ticket_resolves_the_conversation_and_nothing_more_is_written(house: House) -> None:
    house.says()
    house.ticket["status"] = "resolved"
    house.deliver(CLOSED)
    calls = len(house.chatwoot.calls)
    house.settle()
    assert house.conversation.state == "resolved"
    assert len(house.chatwoot.calls) == calls


def test_a_ticket_closed_there_unknown_to_us_is_left_alone(house: House) -> None:
    house.deliver(house.chatwoot.says(ANGRY))
    house.ticket["status"] = "resolved"
    house.settle()
    assert house.chatwoot.notes() == []
    assert {each["why"] for each in house.outbox(state="left")} == {"the ticket is closed there"}


def test_who_takes_it_there_has_it_here(house: House) -> None:
    house.says()
    other = "bo" if house.conversation.owner == "ama" else "ama"
    house.deliver(
        {
            "event": "conversation_updated",
            "id": 77,
            "changed_attributes": [
                {"assignee_id": {"previous_value": None, "current_value": {"ama": 4, "bo": 5}[other]}}
            ],
        }
    )
    house.settle()
    assert house.conversation.owner == other


def test_a_ticket_somebody_has_is_not_taken_from_them(house: House) -> None:
    house.ticket["meta"]["assignee"] = {"id": 5}
    house.says()
    assert house.ticket["meta"]["assignee"] == {"id": 5}
    assert house.conversation.owner == "bo"


def test_a_priority_that_a_person_lowered_is_left_to_them(house: House) -> None:
    house.says()
    house.ticket["priority"] = "low"
    house.says(STILL)
    assert house.ticket["priority"] == "low"


def test_a_tag_of_ours_that_a_person_took_away_stays_away(house: House) -> None:
    house.says()
    house.ticket["labels"] = ["vip"]
    house.says(ANGRY)
    assert house.ticket["labels"] == ["vip"]


def test_a_paused_connection_is_written_when_it_goes_on(house: House) -> None:
    assert house.client.post("/v1/connections/chat/pause").json()["connection"]["paused"]
    house.says()
    assert house.chatwoot.calls == []
    house.client.post("/v1/connections/chat/resume")
    house.settle()
    assert len(house.chatwoot.notes()) == 1


def test_refused_credentials_show_and_lose_nothing(house: House) -> None:
    house.chatwoot.token = "changed-there"
    house.deliver(house.chatwoot.says(ANGRY))
    work_once(house.store, KeywordScorer(), 100, 60)
    house.sender.run_once()
    (connection,) = house.client.get("/v1/connections").json()
    assert "credentials" in connection["trouble"]
    house.connect(given={"token": "changed-there", "account": "1"})
    house.settle()
    assert len(house.chatwoot.notes()) == 1
    assert house.client.get("/v1/connections").json()[0]["trouble"] is None


def test_what_can_never_succeed_is_dead_and_can_be_tried_once_more(house: House) -> None:
    payload = house.chatwoot.says(ANGRY)
    gone = house.chatwoot.conversations.pop("77")
    house.deliver(payload)
    house.settle()
    dead = house.outbox(state="dead")
    assert {each["kind"] for each in dead} == {"tags", "priority", "owner", "note"}
    assert {each["why"] for each in dead} == {"GET was answered 404"}
    house.chatwoot.conversations["77"] = gone
    for each in dead:
        assert house.client.post(f"/v1/outbox/{each['id']}/replay").status_code == 204
    house.settle()
    assert len(house.chatwoot.notes()) == 1
    assert house.client.post("/v1/outbox/123456/replay").status_code == 404


def test_a_write_whose_answer_was_lost_is_not_written_twice(house: House) -> None:
    house.chatwoot.fail_after = 3
    house.says()
    house.settle()
    assert len(house.chatwoot.notes()) == 1
    assert {each["state"] for each in house.outbox()} == {"done"}


def test_what_was_never_delivered_is_found_by_the_poll_once(house: House) -> None:
    house.chatwoot.says(ANGRY)
    connection = house.store.connection("chat")
    assert connection is not None
    assert house.sender.poll_due() == 1
    assert house.sender.poll(connection) == 0
    house.settle()
    assert len(house.store.conversation("chat:77")) == 1
    assert len(house.chatwoot.notes()) == 1


def test_a_connection_may_write_less(house: House) -> None:
    house.connect(writes=["note"])
    house.says()
    assert house.ticket["priority"] is None
    assert house.ticket["labels"] == ["vip"]
    assert len(house.chatwoot.notes()) == 1


def test_while_assignment_is_only_suggested_the_note_says_whom(house: House) -> None:
    policy = house.client.get("/v1/policy").json()["policy"]
    policy["stages"]["assignment"] = "suggest"
    saved = house.client.put("/v1/policy", json={"policy": policy, "author": "boss", "note": "carefully"})
    assert saved.status_code == 200
    house.says()
    assert house.ticket["meta"]["assignee"] is None
    assert "Suggested for " in house.chatwoot.notes()[0]


def test_no_secret_leaves_by_views_logs_or_the_database(
    house: House, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    house.says()
    house.chatwoot.refuse = 500
    house.deliver(house.chatwoot.says(STILL))
    work_once(house.store, KeywordScorer(), 100, 60)
    house.sender.run_once()
    shown = house.client.get("/v1/connections").text + house.client.get("/v1/outbox").text + caplog.text
    for secret in (SECRET, TOKEN):
        assert secret not in shown
        assert all(secret.encode() not in file.read_bytes() for file in tmp_path.glob("a.db*"))
    assert "disgrace" not in caplog.text


def test_another_secret_lets_the_last_one_live_until_the_next_change(house: House) -> None:
    assert house.client.post("/v1/connections/chat/rotate").status_code == 422  # Chatwoot makes it
    for secret in ("second-secret", "third-secret"):
        house.connect(hook_secret=secret)
    house.deliver(house.chatwoot.says(ANGRY), SECRET, status=401)
    house.deliver(house.chatwoot.says(ANGRY), "second-secret")
    house.deliver(house.chatwoot.says(ANGRY), "third-secret")


def test_a_closing_that_took_its_time_does_not_silence_who_has_written_since(house: House) -> None:
    """C6"""
    house.says()
    house.deliver(CLOSED)
    house.deliver(house.chatwoot.says(STILL, created_at=time.time() + 90))
    house.settle()
    assert house.conversation.state == "open"
    assert [each["why"] for each in house.outbox() if each["kind"] == "closed"] == ["the customer has written since"]


@pytest.mark.parametrize("zero", ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-05:00"])
def test_a_time_that_is_none_stops_nobody(house: House, zero: str) -> None:
    house.deliver(house.chatwoot.says(ANGRY, created_at=zero))
    house.settle()
    house.deliver(house.chatwoot.says(HELP, message_type="outgoing", sender={"id": 4, "type": "user"}, created_at=zero))
    house.settle()
    assert len(house.store.replies("chat:77")) == 1
    assert len(house.chatwoot.notes()) == 1


def test_an_errand_that_breaks_something_of_ours_holds_up_nobody(house: House) -> None:
    broken = Errand("chat|odd", "chat", "chat:76", "answered", what='{"ticket": "76"}')
    house.store.deliver("chat", None, [], [broken])
    house.deliver(house.chatwoot.says(ANGRY))
    for _ in range(3):
        work_once(house.store, KeywordScorer(), 100, 60)
        house.sender.run_once()
    assert len(house.chatwoot.notes()) == 1
    (odd,) = [each for each in house.outbox() if each["conversation_id"] == "chat:76"]
    assert "on our side" in odd["why"]


def test_nobody_is_called_while_they_asked_to_be_left_alone(house: House) -> None:
    house.sender.pace = SenderPace()
    house.chatwoot.refuse = 429
    house.deliver(house.chatwoot.says(ANGRY))
    work_once(house.store, KeywordScorer(), 100, 60)
    house.sender.run_once()
    calls = len(house.chatwoot.calls)
    for ticket in ("78", "79", "80"):
        house.chatwoot.open(ticket)
        house.deliver(house.chatwoot.says(ANGRY, ticket))
        work_once(house.store, KeywordScorer(), 100, 60)
        house.sender.run_once()
        house.sender.poll_due()
    assert len(house.chatwoot.calls) == calls


def test_a_paused_connection_goes_on_hearing(house: House) -> None:
    house.says()
    house.client.post("/v1/connections/chat/pause")
    house.answers({"ama": 4, "bo": 5}[house.conversation.owner or ""])
    house.deliver(CLOSED)
    house.settle()
    assert len(house.store.replies("chat:77")) == 1
    assert house.conversation.state == "resolved"


def test_who_is_told_of_late_after_the_second_person_was_written_does_not_get_it_back(house: House) -> None:
    """C11"""
    house.says()
    first = house.conversation.owner or ""
    house.answers({"ama": 4, "bo": 5}[first])
    house.says(STILL)
    second = house.conversation.owner
    change = {"assignee_id": {"previous_value": None, "current_value": {"ama": 4, "bo": 5}[first]}}
    house.deliver({"event": "conversation_updated", "id": 77, "changed_attributes": [change]})
    house.settle()
    assert house.conversation.owner == second != first


def test_a_note_that_was_left_at_a_closed_ticket_is_written_when_it_is_open_again(house: House) -> None:
    house.deliver(house.chatwoot.says(ANGRY))
    house.ticket["status"] = "resolved"
    house.settle()
    assert house.chatwoot.notes() == []
    house.ticket["status"] = "open"
    house.says(ANGRY + " Hello?")
    assert len(house.chatwoot.notes()) == 1


def test_a_hook_never_answers_500(house: House) -> None:
    for body in (b"", b"\xff", b"[" * 50_000, b'{"event": "\\ud800"}', b'{"event": "conversation_updated", "id": 7}'):
        sent, headers = signed(body)
        assert house.client.post("/v1/hooks/chat", content=sent, headers=headers).status_code == 202
    body, headers = signed(b"{}")
    late = headers | {"X-Chatwoot-Timestamp": "99999999999999"}
    assert house.client.post("/v1/hooks/chat", content=body, headers=late).status_code == 401
