"""A mapping that cannot work is refused when it is made, with a sentence that says what is wrong."""

from __future__ import annotations

import json

import pytest

from assuage.errors import InvalidInput
from assuage.helpdesks.mapped import Mapped
from assuage.helpdesks.values import Account, Answered, Delivery, Said
from tests.unit.helpdesks.signers import URL

MAPPED = Mapped()
GOOD = {"ticket": "ticket.id", "text": "comment.body", "is_customer": "author.type = user"}


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"is_customer": "always"},
        {"is_customer": "author.type != staff"},
        {"is_customer": "author.type=user|guest"},
        {"is_customer": "author.customer"},
        {"id": "data.0.comment-id", "customer": "ticket.e_mail", "agent": "", "channel": "chat"},
        {"assigned": "event = assigned", "agent": "agent.id", "closed": 'status = "closed for good" | solved'},
    ],
)
def test_a_mapping_that_can_work_is_taken(more: dict[str, str]) -> None:
    MAPPED.check(GOOD | more)


@pytest.mark.parametrize(
    ("more", "why"),
    [
        pytest.param({"ticket": ""}, "needs ticket: the path", id="no ticket"),
        pytest.param({"text": " "}, "needs text", id="no text"),
        pytest.param({"is_customer": ""}, "needs is_customer: when it was a customer", id="whose words, is not said"),
        pytest.param({"ticket": "ticket.id = 3"}, "ticket is no path such as ticket.id", id="a condition for a path"),
        pytest.param({"id": "comment..id"}, "id is no path", id="a path with a hole"),
        pytest.param({"subject": "the title"}, "subject is no path", id="words for a path"),
        pytest.param({"is_customer": "= user"}, "is_customer is no condition", id="a condition without a path"),
        pytest.param({"is_customer": "author.type ="}, "is_customer is no condition", id="a condition without a value"),
        pytest.param({"closed": "status is closed"}, "closed is no condition", id="a sentence for a condition"),
        pytest.param({"channel": "fax"}, "channel is fax: choose one of email", id="an unknown channel"),
        pytest.param({"assigned": "event = a"}, "has assigned, but not agent", id="given to whom, is not said"),
        pytest.param({"priority": "ticket.priority"}, "has priority, which nothing is mapped to", id="unknown"),
    ],
)
def test_a_mapping_that_cannot_work_is_refused(more: dict[str, str], why: str) -> None:
    with pytest.raises(InvalidInput, match=why):
        MAPPED.check(GOOD | more)


@pytest.mark.parametrize(
    ("condition", "value", "holds"),
    [
        ("a = user", "user", True),
        ("a = user", "User", False),
        ("a=1", 1, True),
        ("a = true", True, True),
        ("a = true", "true", True),
        ("a = false", False, True),
        ("a = null", None, True),
        ("a = x | user", "user", True),
        ("a = 'x y'", "x y", True),
        ("a != user", "user", False),
        ("a != user", "agent", True),
        ("a != user", None, True),
        ("a != user", ["agent", "user"], False),
        ("a = user", ["agent", "user"], True),
        ("a", "anything", True),
        ("a", False, False),
        ("a", 0, False),
        ("a", "", False),
        ("a", None, False),
        ("a", [], False),
        ("a", ["x"], True),
        ("always", None, True),
    ],
)
def test_a_condition_holds_or_does_not(condition: str, value: object, holds: bool) -> None:
    body = json.dumps({"t": 1, "x": "Hello?", "a": value}).encode()
    account = Account("", options={"ticket": "t", "text": "x", "is_customer": condition})
    (found,) = MAPPED.read(Delivery(URL, (), body), account)
    assert isinstance(found, Said if holds else Answered)
