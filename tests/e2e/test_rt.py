"""An angry customer in a real Request Tracker: what is written there, once, whatever is down meanwhile."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from assuage.helpdesks.values import MARK
from tests.conftest import missing
from tests.e2e.conftest import TEAM
from tests.e2e.desk import until
from tests.e2e.house import House
from tests.e2e.tracker import INSTALL, Tracker, parts_missing, tags_of

pytestmark = pytest.mark.helpdesk

ANGRY = (
    "This is the third time I write to you and nobody has called me back. You charged me twice, you lied to me about "
    "the refund, and I am absolutely furious. Give me my money back today or you will hear from my lawyer!"
)
REPLY = (
    "I am sorry about the double charge. I have looked at your account and the refund of the second payment was sent "
    "to your bank this morning; it takes up to three working days to show."
)
ANGRIER = (
    "Three working days?! That is exactly what you people told me last month. It is a lie, I believe no word any "
    "more, you are incompetent and disgusting. I want somebody else, somebody who can actually do something. NOW!"
)
OTHER = {"ama": "bo", "bo": "ama"}


@dataclass(frozen=True, slots=True)
class Office:
    tracker: Tracker
    house: House

    def conversation(self, ticket: str) -> dict[str, Any]:
        return dict(self.house.get(f"/v1/conversations/rt:{ticket}"))

    def messages(self, ticket: str) -> int:
        return len(self.conversation(ticket)["messages"])

    def waiting(self, ticket: str) -> list[dict[str, Any]]:
        found = self.house.get("/v1/outbox?connection=rt&state=waiting")
        return [each for each in found if each["conversation_id"] == f"rt:{ticket}"]

    def our_notes(self, ticket: str) -> list[str]:
        return [note for note in self.tracker.notes(ticket) if MARK in note]

    def told(self, ticket: str) -> str:
        """What happened, for a test that waited in vain."""
        seen = (self.tracker.history(ticket), self.house.get("/v1/outbox"), self.house.get("/v1/connections"))
        return f"{seen}\n{self.house.said()}\n{self.tracker.said()}"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """Connected as docs/helpdesks/rt.md says; the scrip is the one that `assuage connect` prints."""
    if parts_missing():
        missing("Request Tracker 5", INSTALL)
    folder = tmp_path_factory.mktemp("office")
    tracker, house = Tracker(folder / "rt"), House(folder)
    try:
        house.begin()
        tracker.found()
        house.wait()
        house.ask("PUT", "/v1/agents", {"agents": TEAM, "author": "the tests"})
        tracker.hire(json.loads(house.run("connect", "rt", "--json", "--no-ping", *options(tracker)))["setup"])
        tracker.start()
        assert house.ask("POST", "/v1/connections/rt/test") == {"ok": True, "detail": "let in as assuage"}
        yield Office(tracker, house)
    finally:
        tracker.stop()
        house.stop()


def options(tracker: Tracker) -> list[str]:
    told = ["--kind", "rt", "--url", tracker.url, "--per-minute", "6000", "--person=ama=ama", "--person=bo=bo"]
    return [*told, "--set", "user=assuage", "--set", "password=assuage-password", "--set", "tag_field=Anger"]


def test_an_angry_mail_gets_priority_owner_tags_and_note_and_then_a_second_person(office: Office) -> None:
    ticket = office.tracker.opens("Refund", ANGRY)
    first = served(office, ticket, 1)
    assert int(first["Priority"]) >= 75
    tagged(office, ticket, "assuage-person")
    assert first["Requestor"][0]["id"] == "kirsi@example.org"
    assert "How you might begin" in office.our_notes(ticket)[0]
    assert "third time" not in office.house.said()

    owner = first["Owner"]["id"]
    assert office.conversation(ticket)["routing"]["owner"] == owner
    office.tracker.answers(owner, ticket, REPLY)
    until(lambda: len(office.conversation(ticket)["replies"]) == 1, office.house.said)
    office.tracker.mails(ticket, ANGRIER)

    served(office, ticket, 2, OTHER[owner])
    tagged(office, ticket, "assuage-second-contact")
    assert f"{owner.capitalize()} had it before" in office.our_notes(ticket)[-1]
    stays_as_it_is(office, ticket, 2)


def test_a_calm_mail_is_left_alone(office: Office) -> None:
    ticket = office.tracker.opens("Hours", "Could you tell me your opening hours on Saturday? Thank you, that is all.")
    until(lambda: office.conversation(ticket)["messages"][0]["state"] == "decided", office.house.said)
    stays_as_it_is(office, ticket, 1)
    assert not [each for each in office.tracker.history(ticket) if each.endswith("by assuage")]


def test_who_takes_it_there_has_it_here_and_what_is_closed_there_is_resolved_here(office: Office) -> None:
    ticket = office.tracker.opens("Taken", ANGRY)
    other = OTHER[served(office, ticket, 1)["Owner"]["id"]]
    until(lambda: not office.waiting(ticket), lambda: office.told(ticket))
    office.tracker.steal(other, ticket)
    until(lambda: office.conversation(ticket)["routing"]["owner"] == other, lambda: office.told(ticket))
    office.tracker.change(other, ticket, Status="resolved")
    until(lambda: office.conversation(ticket)["routing"]["state"] == "resolved", lambda: office.told(ticket))
    stays_as_it_is(office, ticket, 1)
    assert office.tracker.look(ticket)["Owner"]["id"] == other


def test_what_is_written_while_rt_is_down_arrives_once(office: Office) -> None:
    office.house.ask("POST", "/v1/connections/rt/pause")
    ticket = office.tracker.opens("Down", ANGRY)
    until(lambda: office.waiting(ticket), office.house.said)
    office.tracker.stop()
    office.house.ask("POST", "/v1/connections/rt/resume")
    until(lambda: any(each["attempts"] for each in office.waiting(ticket)), office.house.said)
    office.tracker.start()
    served(office, ticket, 1)
    stays_as_it_is(office, ticket, 1)


def test_what_is_said_while_assuage_is_down_comes_in_by_the_poll(office: Office) -> None:
    """The scrip tries once and swallows its failure: nobody at the help-desk notices."""
    known = office.tracker.opens("Known", ANGRY)
    owner = served(office, known, 1)["Owner"]["id"]
    until(lambda: not office.waiting(known), lambda: office.told(known))

    office.house.stop()
    fresh = office.tracker.opens("Missed", ANGRY)
    office.tracker.answers(owner, known, REPLY)
    office.tracker.mails(known, ANGRIER)
    assert "assuage did not take transaction" in office.tracker.said()
    office.house.start()

    served(office, fresh, 1)
    until(lambda: office.messages(known) == 2, office.house.said)
    until(lambda: len(office.conversation(known)["replies"]) == 1, office.house.said)
    assert "nothing had been missed" in office.house.run("connections", "poll", "rt")
    stays_as_it_is(office, fresh, 1)
    stays_as_it_is(office, known, 2)


def test_nothing_was_given_up_or_not_understood(office: Office) -> None:
    assert office.house.get("/v1/outbox?state=dead") == []
    assert office.house.get("/v1/quarantine") == []
    assert [each["refused"] for each in office.house.get("/v1/connections")] == [0]
    assert "Traceback" not in office.house.said()
    assert "The scrip for assuage failed" not in office.tracker.said()


def served(office: Office, ticket: str, notes: int, owner: str | None = None) -> dict[str, Any]:
    """The ticket, once it has an owner (or this one), its priority, and so many notes of ours."""

    def is_served() -> dict[str, Any] | None:
        there = office.tracker.look(ticket)
        has_owner = there["Owner"]["id"] != "Nobody" and owner in (None, there["Owner"]["id"])
        enough = int(there["Priority"]) and len(office.our_notes(ticket)) >= notes
        return there if has_owner and enough else None

    return dict(until(is_served, lambda: office.told(ticket)))


def tagged(office: Office, ticket: str, tag: str) -> None:
    until(lambda: tag in tags_of(office.tracker.look(ticket)), lambda: office.told(ticket))


def stays_as_it_is(office: Office, ticket: str, messages: int) -> None:
    """Nothing waits any more, and nothing else comes."""
    until(lambda: not office.waiting(ticket), lambda: office.told(ticket))
    before = office.tracker.history(ticket)
    notes = office.our_notes(ticket)
    assert len(set(notes)) == len(notes)
    time.sleep(2)
    assert office.tracker.history(ticket) == before
    assert office.messages(ticket) == messages
