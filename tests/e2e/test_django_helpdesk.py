"""An angry customer in a real help-desk: priority, owner and a private note arrive there, once, whatever is down."""

from __future__ import annotations

import time
from typing import Any

import pytest

from assuage.act.bucket import Bucket
from assuage.act.calling import Line
from assuage.helpdesks.django_helpdesk import DjangoHelpdesk
from assuage.helpdesks.values import MARK, Account, Note
from tests.e2e.conftest import Town
from tests.e2e.desk import until

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
    "Three working days?! That is exactly what you people told me last month. It is a lie, I do not believe a single "
    "word any more, you are incompetent and disgusting. I want somebody else, somebody who can actually help me. NOW!"
)


def test_an_angry_ticket_gets_priority_owner_and_note_and_then_a_second_person(town: Town) -> None:
    ticket = town.desk.opens("Refund", ANGRY)
    first = served(town, ticket, 1)
    assert first["priority"] in (1, 2)
    assert "How you might begin" in our_notes(town, ticket)[0]

    owner = name_of(town, first["assigned_to"])
    assert routing(town, ticket)["owner"] == owner
    town.desk.answers(owner, ticket, REPLY)
    until(lambda: len(conversation(town, ticket)["replies"]) == 1, town.house.said)
    town.desk.mails(ticket, ANGRIER)

    until(lambda: town.desk.look(ticket)["assigned_to"] != first["assigned_to"], lambda: told(town, ticket))
    served(town, ticket, 2)
    second = town.desk.look(ticket)
    assert name_of(town, second["assigned_to"]) == ({"ama", "bo"} - {owner}).pop()
    assert routing(town, ticket)["contacts"] == [owner, name_of(town, second["assigned_to"])]
    assert f"{owner.capitalize()} had it before" in our_notes(town, ticket)[-1]
    stays_as_it_is(town, ticket)


def test_a_note_arrives_as_it_is_and_changes_nothing_else(town: Town) -> None:
    """The help-desk runs a new note as a template, writes into tickets it names, and takes it for the resolution."""
    other, ticket = (town.desk.opens("Hours", "Hello, when are you open on Saturdays?") for _ in range(2))
    town.desk.answers("ama", ticket, "From nine to five.", new_status="3")
    before = (town.desk.look(other), town.desk.look(ticket))
    text = f"{{{{ ticket.secret_key }}}} {{{{ ticket {{% now %}} about #{other}\n{MARK}4f1a"
    at = Account(town.desk.url, {"password": "assuage-password"}, {"user": "assuage"})
    with Line(town.desk.url, Bucket(6000)) as line:
        found = line.hold(DjangoHelpdesk().look(at, ticket))
        assert not found.is_open
        line.hold(DjangoHelpdesk().change(at, found, Note(text)))
    after = town.desk.look(ticket)
    note = after["followup_set"].pop()
    assert (note["comment"], note["title"], note["public"]) == (text, "assuage", False)
    assert (town.desk.look(other), after) == before


def test_our_notes_are_not_sent_to_anybody(town: Town) -> None:
    """Of a note, the help-desk tells its owner and those in copy; what they read is a sentence without any of it."""
    assert "A note for the team was added. (assuage)" in town.desk.sent()
    assert MARK not in town.desk.sent()
    assert "How you might begin" not in town.desk.sent()


def test_what_is_written_while_the_helpdesk_is_down_arrives_once(town: Town) -> None:
    town.house.ask("POST", "/v1/connections/desk/pause")
    ticket = town.desk.opens("Down", ANGRY)
    until(lambda: waiting(town, ticket), town.house.said)
    town.desk.stop()
    town.house.ask("POST", "/v1/connections/desk/resume")
    until(lambda: any(each["attempts"] for each in waiting(town, ticket)), town.house.said)
    town.desk.start({"ASSUAGE_HOOK": town.hook})
    served(town, ticket, 1)
    stays_as_it_is(town, ticket)


def test_what_is_said_while_assuage_is_down_comes_in_by_the_poll(town: Town) -> None:
    """With the settings that the documentation advises, nobody at the help-desk notices that assuage is away."""
    if "ASSUAGE_HOOK" not in town.desk.hook:
        town.desk.stop()
        town.desk.start({"ASSUAGE_HOOK": town.hook})
    known = town.desk.opens("Known", ANGRY)
    owner = name_of(town, served(town, known, 1)["assigned_to"])

    town.house.stop()
    fresh = town.desk.opens("Missed", ANGRY)
    town.desk.answers(owner, known, REPLY)
    town.desk.mails(known, ANGRIER)
    town.house.start()

    served(town, fresh, 1)
    until(lambda: messages(town, known) == 2 and len(conversation(town, known)["replies"]) == 1, town.house.said)
    stays_as_it_is(town, known, fresh)
    assert messages(town, fresh) == 1


def test_nothing_was_given_up_or_not_understood(town: Town) -> None:
    assert town.house.get("/v1/outbox?state=dead") == []
    assert town.house.get("/v1/quarantine") == []
    assert "Traceback" not in town.house.said()
    assert "Internal Server Error" not in town.desk.said()


def served(town: Town, ticket: str, notes: int) -> dict[str, Any]:
    """The ticket, once it has an owner and so many notes of ours."""
    return dict(until(lambda: _served(town, ticket, notes), lambda: told(town, ticket)))


def _served(town: Town, ticket: str, notes: int) -> dict[str, Any] | None:
    there = town.desk.look(ticket)
    return there if there["assigned_to"] and len(our_notes(town, ticket)) >= notes else None


def our_notes(town: Town, ticket: str) -> list[str]:
    return [note for note in town.desk.notes(ticket) if MARK in note]


def conversation(town: Town, ticket: str) -> dict[str, Any]:
    return dict(town.house.get(f"/v1/conversations/desk:{ticket}"))


def routing(town: Town, ticket: str) -> dict[str, Any]:
    return dict(conversation(town, ticket)["routing"])


def messages(town: Town, ticket: str) -> int:
    return len(conversation(town, ticket)["messages"])


def waiting(town: Town, ticket: str) -> list[dict[str, Any]]:
    found = town.house.get("/v1/outbox?connection=desk&state=waiting")
    return [each for each in found if each["conversation_id"] == f"desk:{ticket}"]


def name_of(town: Town, number: int) -> str:
    return {theirs: ours for ours, theirs in town.desk.people.items()}[str(number)]


def stays_as_it_is(town: Town, *tickets: str) -> None:
    """Nothing waits any more; and neither another poll nor some patience brings anything else."""
    until(lambda: not any(waiting(town, each) for each in tickets), lambda: told(town, tickets[0]))
    before = [(town.desk.look(each), messages(town, each)) for each in tickets]
    for each in tickets:
        assert len(set(our_notes(town, each))) == len(our_notes(town, each))
    assert "nothing had been missed" in town.house.run("connections", "poll", "desk")
    patience = time.monotonic() + 2
    while time.monotonic() < patience:
        assert [(town.desk.look(each), messages(town, each)) for each in tickets] == before
        time.sleep(0.5)
    assert not any(waiting(town, each) for each in tickets)


def told(town: Town, ticket: str) -> str:
    return (
        f"{town.desk.look(ticket)}\n{town.house.get('/v1/outbox')}\n{conversation(town, ticket)}\n{town.house.said()}"
    )
