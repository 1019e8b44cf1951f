"""What is peculiar to Request Tracker: it answers 200 to what it does not do, and is told by a scrip of ours."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assuage.errors import HelpdeskTrouble
from assuage.helpdesks.rt import RequestTracker
from assuage.helpdesks.rt_scrip import SCRIP, scrip_for
from assuage.helpdesks.values import Account, Answer, Assign, Change, Prioritise, Tag, Ticket

PAGE = Path(__file__).parents[3] / "docs" / "helpdesks" / "rt.md"
LEFT = {"id": 3, "Status": "open", "Priority": "0", "Owner": {"id": "Nobody"}, "Queue": {"id": "3", "Name": "Support"}}


def account(**options: str) -> Account:
    return Account("https://desk.example.com", {"password": "secret"}, {"user": "assuage"} | options)


@pytest.mark.parametrize(
    "change",
    [Prioritise("urgent"), Assign("ama"), Assign(None, "Escalations"), Tag(frozenset({"assuage-angry"}))],
    ids=["priority", "owner", "group", "tags"],
)
def test_a_change_that_rt_does_not_obey_is_trouble(change: Change) -> None:
    talk = RequestTracker().change(account(tag_field="Anger"), Ticket("3", is_open=True, version='"46"'), change)
    next(talk)
    talk.send(Answer(200, b'["Permission Denied"]'))
    with pytest.raises(HelpdeskTrouble, match="rights"):
        talk.send(Answer(200, json.dumps(LEFT).encode()))


@pytest.mark.parametrize("told", ["1,2,3", "1,2,3,4,5", "low,normal,high,urgent", "100,75,50,0", "0,0,50,100"])
def test_priorities_that_cannot_be_meant_are_refused_when_connecting(told: str) -> None:
    with pytest.raises(HelpdeskTrouble, match="four rising numbers"):
        next(RequestTracker().ping(account(priorities=told)))


@pytest.mark.parametrize(
    ("number", "word"),
    [("0", "low"), ("49", "low"), ("50", "normal"), ("99", "high"), ("100", "urgent"), ("-5", "low")],
)
def test_a_number_between_is_the_priority_it_has_reached(number: str, word: str) -> None:
    talk = RequestTracker().look(account(), "3")
    next(talk)
    talk.send(Answer(200, json.dumps(LEFT | {"Priority": number}).encode()))
    with pytest.raises(StopIteration) as end:
        talk.send(Answer(200, b'{"items": []}'))
    ticket: Any = end.value.value
    assert ticket.priority == word


def test_the_scrip_gets_its_settings_and_they_stay_texts() -> None:
    code = scrip_for("https://triage.example.com/v1/hooks/it's", "whsec_a\\b")
    assert r"my $url    = 'https://triage.example.com/v1/hooks/it\'s';" in code
    assert r"my $secret = 'whsec_a\\b';" in code
    assert "HOOK_" not in code
    assert code in RequestTracker().setup("https://triage.example.com/v1/hooks/it's", "whsec_a\\b")


def test_the_page_shows_the_scrip_as_it_is() -> None:
    assert f"```perl\n{SCRIP}\n```" in PAGE.read_text(encoding="utf-8")
