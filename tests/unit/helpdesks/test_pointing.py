"""Which messages a pointer means, and that pointers are told apart."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from assuage.helpdesks.freshdesk import Freshdesk
from assuage.helpdesks.pointing import event_of, since_the_last_answer, wanted
from assuage.helpdesks.values import (
    Account,
    Answer,
    Answered,
    Delivery,
    Happening,
    Ignored,
    Said,
    Steps,
    Ticket,
    with_mark,
)
from tests.unit.helpdesks.signers import URL


def told(story: str) -> list[Happening]:
    """`c` for a customer's message, `a` for an agent's answer, `n` for what is ignored; numbered from 0."""
    made: list[Happening] = []
    for place, letter in enumerate(story):
        match letter:
            case "c":
                made.append(Said("1", str(place), "Hello?"))
            case "a":
                made.append(Answered("1", str(place), "Yes?"))
            case _:
                made.append(Ignored("a note"))
    return made


@pytest.mark.parametrize(
    ("story", "meant"),
    [
        ("", ""),
        ("a", ""),
        ("nn", ""),
        ("c", "0"),
        ("ca", "01"),
        ("cac", "2"),
        ("cacc", "23"),
        ("cacaa", "234"),
        ("ccacnc", "35"),
        ("cacna", "24"),
        ("cccc", "0123"),
    ],
)
def test_what_is_meant_is_the_last_unanswered_question_and_its_answer(story: str, meant: str) -> None:
    found = since_the_last_answer(told(story))
    assert "".join(each.id for each in found if isinstance(each, Said | Answered)) == meant
    assert len(found) == len(meant)


def test_pointers_are_told_apart_by_their_body() -> None:
    one, other = (wanted(Delivery(URL, (), body), "77", "message") for body in (b'{"a": 1}', b'{"a": 2}'))
    assert one != other
    assert one == wanted(Delivery(URL, (("x", "y"),), b'{"a": 1}'), "77", "message")
    assert event_of(one) == event_of(other) == "message"


@pytest.mark.parametrize(
    ("pages", "calls", "found"),
    [
        pytest.param([100, 1], 3, True, id="the note is on the second page"),
        pytest.param([100, 0], 3, False, id="the second page is empty"),
        pytest.param([100] * 50, 11, False, id="there is no end"),
    ],
)
def test_a_ticket_of_many_messages_is_read_to_its_end_but_not_for_ever(
    pages: list[int], calls: int, found: bool
) -> None:
    notes = [{"id": 1, "private": True, "body_text": "assuage#4f1a" if size == 1 else "a note"} for size in pages]
    answers = [
        {"id": 77, "status": 2, "priority": 1, "tags": []},
        *([n] * s for n, s in zip(notes, pages, strict=True)),
    ]
    made, ticket = held(Freshdesk().look(Account("", {"key": "k"}), "77"), answers)
    assert made == calls
    assert with_mark(ticket.notes, "4f1a") is found


def held(talk: Steps[Ticket], answers: Sequence[object]) -> tuple[int, Ticket]:
    """How many calls were made, and what came of it."""
    next(talk)
    made = 0
    try:
        for answer in answers:
            made += 1
            talk.send(Answer(200, json.dumps(answer).encode()))
    except StopIteration as end:
        return made, end.value
    raise AssertionError("it asks for more")
