"""The simulated help-desk is as strict as it says, fails as its seed says, and counts what is written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pytest

from assuage.helpdesks.signing import in_base64
from assuage.helpdesks.values import Account, Answered, Assigned, Closed, Delivery, Happening, Said
from assuage.helpdesks.zendesk import Zendesk
from assuage.simulator.api import Request
from assuage.simulator.control import control, written
from assuage.simulator.helpdesk import Simulator
from assuage.simulator.hook import Hook
from assuage.simulator.troubles import TROUBLES, Troubles

SECRET = "told-to-both"
JSON = {"content-type": "application/json"}


def let_in(simulator: Simulator) -> dict[str, str]:
    user = in_base64(f"{simulator.email}/token:{simulator.token}".encode())
    return {"authorization": f"Basic {user}"}


def call(simulator: Simulator, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, Any]:
    raw = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
    return simulator.answer(Request(method, path, let_in(simulator) | JSON | headers, raw))


def put(simulator: Simulator, ticket: int, **change: Any) -> tuple[int, Any]:
    return call(simulator, "PUT", f"/api/v2/tickets/{ticket}.json", {"ticket": change})


@pytest.fixture
def simulator() -> Simulator:
    return Simulator()


@pytest.fixture
def ticket(simulator: Simulator) -> int:
    return simulator.customer_says(None, "Third time I ask.")


@pytest.mark.parametrize(
    ("method", "path", "body", "headers", "status"),
    [
        ("GET", "/api/v2/users/me.json", None, {"authorization": "Basic eA=="}, 401),
        ("GET", "/api/v2/tickets/999.json", None, {}, 404),
        ("GET", "/api/v2/tickets/999/comments.json", None, {}, 404),
        ("PUT", "/api/v2/tickets/999/tags", {"tags": ["x"]}, {}, 404),
        ("GET", "/api/v2/organizations", None, {}, 404),
        ("POST", "/api/v2/tickets/{}.json", {"ticket": {}}, {}, 405),
        ("GET", "/api/v2/tickets/{}/comments.json?sort_order=up", None, {}, 400),
        ("PUT", "/api/v2/tickets/{}.json", b"{", {}, 400),
        ("PUT", "/api/v2/tickets/{}.json", {"priority": "high"}, {}, 400),
        ("PUT", "/api/v2/tickets/{}.json", {"ticket": {"safe_update": True}}, {}, 400),
        ("PUT", "/api/v2/tickets/{}.json", {"ticket": {}}, {"content-type": "text/plain"}, 415),
        ("PUT", "/api/v2/tickets/{}.json", {"ticket": {"priority": "huge"}}, {}, 422),
        ("PUT", "/api/v2/tickets/{}.json", {"ticket": {"assignee_id": 1}}, {}, 422),
        ("PUT", "/api/v2/tickets/{}.json", {"ticket": {"assignee_id": "9001"}}, {}, 422),
        ("PUT", "/api/v2/tickets/{}.json", {"ticket": {"group_id": 1}}, {}, 422),
        ("PUT", "/api/v2/tickets/{}.json", {"ticket": {"comment": {"body": " "}}}, {}, 422),
        ("PUT", "/api/v2/tickets/{}.json", {"ticket": {"prio": "high"}}, {}, 422),
        ("PUT", "/api/v2/tickets/{}/tags", {"tags": ["two words"]}, {}, 422),
        ("PUT", "/api/v2/tickets/{}/tags", {"tags": "x"}, {}, 422),
        ("PUT", "/api/v2/tickets/{}/tags", {"tags": ["x"], "safe_update": "true", "updated_stamp": "2020"}, {}, 409),
    ],
)
def test_what_is_not_right_is_refused_and_changes_nothing(
    simulator: Simulator, ticket: int, method: str, path: str, body: Any, headers: dict[str, str], status: int
) -> None:
    assert call(simulator, method, path.format(ticket), body, **headers)[0] == status
    assert not simulator.desk.find(ticket).writes


def test_a_change_with_the_stamp_just_read_is_done_and_makes_another_stamp(simulator: Simulator, ticket: int) -> None:
    read = call(simulator, "GET", f"/api/v2/tickets/{ticket}.json")[1]["ticket"]["updated_at"]
    status, answer = put(simulator, ticket, priority="high", safe_update=True, updated_stamp=read)
    assert (status, answer["ticket"]["priority"]) == (200, "high")
    assert put(simulator, ticket, priority="low", safe_update=True, updated_stamp=read)[0] == 409


def test_a_change_after_somebody_has_edited_the_ticket_is_refused(simulator: Simulator, ticket: int) -> None:
    read = call(simulator, "GET", f"/api/v2/tickets/{ticket}")[1]["ticket"]["updated_at"]
    simulator.desk.edit(ticket)
    assert put(simulator, ticket, priority="high", safe_update=True, updated_stamp=read)[0] == 409


def test_every_write_is_counted_and_so_is_one_that_changes_nothing(simulator: Simulator, ticket: int) -> None:
    for _ in range(2):
        put(simulator, ticket, priority="high")
        put(simulator, ticket, comment={"body": "Angry.\n(assuage#4f1a)", "public": False})
    call(simulator, "PUT", f"/api/v2/tickets/{ticket}/tags", {"tags": ["assuage-angry"]})
    told = written(simulator.desk.find(ticket))
    assert told["notes"] == {"4f1a": 2}
    assert told["writes"] == {"priority": 2, "note": 2, "tags": 1}
    assert told["writes_without_effect"] == 1


def test_tags_of_people_that_were_lost_are_told(simulator: Simulator, ticket: int) -> None:
    simulator.desk.edit(ticket)
    call(simulator, "DELETE", f"/api/v2/tickets/{ticket}/tags", {"tags": ["theirs-1"]})
    assert written(simulator.desk.find(ticket))["tags_of_people_lost"] == ["theirs-1"]


def test_a_broken_ticket_refuses_every_change_and_can_be_read(simulator: Simulator, ticket: int) -> None:
    simulator.desk.find(ticket).broken = True
    assert put(simulator, ticket, priority="high")[0] == 422
    assert call(simulator, "GET", f"/api/v2/tickets/{ticket}.json")[0] == 200


class TestTroubles:
    def test_the_same_seed_draws_the_same(self) -> None:
        one, other = Troubles(0.3, 5), Troubles(0.3, 5)
        assert [one.draw() for _ in range(200)] == [other.draw() for _ in range(200)]

    def test_the_share_is_kept_and_every_kind_comes(self) -> None:
        troubles = Troubles(0.3, 1)
        drawn = [troubles.draw() for _ in range(2000)]
        assert 500 < sum(each is not None for each in drawn) < 700
        assert set(drawn) == {None, *TROUBLES}
        assert troubles.drawn["calls"] == 2000

    def test_without_a_share_nothing_goes_wrong(self) -> None:
        troubles = Troubles()
        assert not any(troubles.draw() or troubles.twice() for _ in range(500))


class TestHook:
    def told(self, simulator: Simulator, refusals: int = 0) -> list[Happening]:
        """What assuage's side makes of all that is posted from now on; the first few posts are not taken."""
        heard: list[Happening] = []
        left = [503] * refusals

        def send(body: bytes, headers: Mapping[str, str]) -> int:
            if left:
                return left.pop()
            delivery = Delivery("", tuple((name.lower(), value) for name, value in headers.items()), body)
            Zendesk().verify(delivery, [SECRET], datetime.now(UTC))
            heard.extend(Zendesk().read(delivery, Account("")))
            return 202

        simulator.hook = Hook(send, SECRET, pause_seconds=0)
        return heard

    def test_what_happens_is_told_as_zendesk_would(self, simulator: Simulator) -> None:
        heard = self.told(simulator)
        ticket = simulator.customer_says(None, 'Third "time"\nI ask.', "Olli", "Refund")
        simulator.agent_says(ticket, "I am on it.", 9002)
        simulator.assign(ticket, 9003)
        simulator.close(ticket, 9002)
        first, *others = heard
        assert isinstance(first, Said)
        assert (first.text, first.customer_name, first.subject) == ('Third "time"\nI ask.', "Olli", "Refund")
        assert [type(each) for each in others] == [Answered, Assigned, Closed]
        assert all(getattr(each, "ticket", None) == str(ticket) for each in heard)

    def test_a_customer_who_writes_again_is_the_same_one(self, simulator: Simulator) -> None:
        heard = self.told(simulator)
        ticket = simulator.customer_says(None, "One.", "Olli")
        simulator.customer_says(ticket, "Two.")
        one, two = heard
        assert isinstance(one, Said)
        assert isinstance(two, Said)
        assert (one.customer, one.customer_name) == (two.customer, "Olli")
        assert one.id != two.id

    def test_what_was_not_taken_is_sent_again(self, simulator: Simulator) -> None:
        heard = self.told(simulator, refusals=3)
        simulator.customer_says(None, "One.")
        assert len(heard) == 1
        assert simulator.undelivered == 0

    def test_what_nobody_takes_is_counted(self, simulator: Simulator) -> None:
        heard = self.told(simulator, refusals=4)
        simulator.customer_says(None, "One.")
        assert (heard, simulator.undelivered) == ([], 1)

    def test_some_are_delivered_twice(self, simulator: Simulator) -> None:
        simulator.troubles = Troubles(1.0)
        heard = self.told(simulator)
        simulator.customer_says(None, "One.")
        assert heard[0] == heard[1]

    def test_a_note_of_ours_calls_no_hook(self, simulator: Simulator, ticket: int) -> None:
        heard = self.told(simulator)
        put(simulator, ticket, comment={"body": "assuage#1", "public": False}, assignee_id=9001)
        assert heard == []


class TestControl:
    def post(self, simulator: Simulator, path: str, body: Any = None) -> tuple[int, Any]:
        raw = json.dumps(body).encode() if body is not None else b""
        return control(simulator, Request("POST", path, JSON, raw))

    def test_a_whole_story(self, simulator: Simulator) -> None:
        status, made = self.post(simulator, "/simulator/tickets", {"text": "Third time.", "customer": "Olli"})
        ticket = made["ticket"]
        assert status == 200
        assert self.post(simulator, f"/simulator/tickets/{ticket}/says", {"text": "Hello?"})[0] == 200
        assert self.post(simulator, f"/simulator/tickets/{ticket}/answers", {"text": "Here."})[0] == 200
        assert self.post(simulator, f"/simulator/tickets/{ticket}/solves")[0] == 200
        told = control(simulator, Request("GET", "/simulator/written", {}, b""))[1]
        assert told[ticket]["status"] == "solved"
        assert [each.body for each in simulator.desk.find(ticket).comments] == ["Third time.", "Hello?", "Here."]
        assert self.post(simulator, f"/simulator/tickets/{ticket}/deletes")[0] == 200
        assert self.post(simulator, f"/simulator/tickets/{ticket}/solves")[0] == 404

    @pytest.mark.parametrize(("path", "body"), [("/simulator/tickets", {"text": " "}), ("/simulator/nothing", {})])
    def test_what_cannot_be_done_is_refused(self, simulator: Simulator, path: str, body: Any) -> None:
        assert self.post(simulator, path, body)[0] in (404, 422)
