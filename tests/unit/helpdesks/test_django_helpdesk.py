"""What only django-helpdesk has: a token in the address, and a resolution that is not lost."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from assuage.errors import NotVerified
from assuage.helpdesks.django_helpdesk import DjangoHelpdesk
from assuage.helpdesks.values import Account, Answer, Delivery
from tests.unit.helpdesks.signers import SECRET, URL, password

NOW = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)
DESK = DjangoHelpdesk()
AT = Account("https://desk.example.com", {"password": "p"}, {"user": "assuage"})


def carrying(query: str, headers: dict[str, str] | None = None) -> Delivery:
    return Delivery(URL + query, tuple((name.lower(), value) for name, value in (headers or {}).items()), b"{}")


@pytest.mark.parametrize("query", [f"?key={SECRET}", f"?a=1&key={SECRET}#x", f"?key=%6ePz5{SECRET[4:]}"])
def test_a_live_token_in_the_address_passes(query: str) -> None:
    DESK.verify(carrying(query), [SECRET], NOW)
    DESK.verify(carrying(query), ["another", SECRET], NOW)


@pytest.mark.parametrize(
    ("query", "headers"),
    [
        pytest.param("", {}, id="none"),
        pytest.param("?key=", {}, id="empty"),
        pytest.param("?key", {}, id="no value"),
        pytest.param("?KEY=" + SECRET, {}, id="another name"),
        pytest.param(f"?key={SECRET}x", {}, id="wrong"),
        pytest.param("?key=%C3%A4", {}, id="not ascii"),
        pytest.param(f"?key={SECRET}&key={SECRET}", {}, id="twice"),
        pytest.param(f"?key=x&key={SECRET}", {}, id="twice, one of them wrong"),
        pytest.param(f"?key={SECRET}", {"Authorization": "Bearer x"}, id="a wrong token in a header too"),
        pytest.param(f"?key={SECRET}", password(b"", SECRET, NOW), id="two places"),
        pytest.param(f"?key={SECRET}", {"X-Assuage-Token": SECRET}, id="two places, another header"),
        pytest.param("?key=x", password(b"", SECRET, NOW), id="wrong in the address, right in a header"),
    ],
)
def test_any_other_address_is_refused(query: str, headers: dict[str, str]) -> None:
    with pytest.raises(NotVerified):
        DESK.verify(carrying(query, headers), [SECRET], NOW)


@pytest.mark.parametrize("secrets", [[], [""]])
def test_without_a_secret_no_address_passes(secrets: list[str]) -> None:
    for query in ("?key=", "?key=x"):
        with pytest.raises(NotVerified):
            DESK.verify(carrying(query), secrets, NOW)


def test_the_setup_gives_the_address_with_its_secret() -> None:
    told = DESK.setup(URL, SECRET)
    assert f"HELPDESK_NEW_TICKET_WEBHOOK_URLS=https://assuage:{SECRET}@triage.example.com/v1/hooks/main\n" in told
    assert f"HELPDESK_FOLLOWUP_WEBHOOK_URLS=https://assuage:{SECRET}@triage.example.com/v1/hooks/main\n" in told


@pytest.mark.parametrize(
    ("found", "put_back"),
    [
        pytest.param({"status": 1, "resolution": None}, None, id="open: nothing is lost"),
        pytest.param({"status": 2, "resolution": "Old."}, None, id="open again"),
        pytest.param({"status": 3, "resolution": "Done."}, {"resolution": "Done."}, id="resolved"),
        pytest.param({"status": 4, "resolution": None}, {"resolution": None}, id="closed without one"),
        pytest.param(
            {"status": 3, "resolution": "A note for the team was added. (assuage)"},
            {"resolution": "Sent anew."},
            id="lost by a talk that was cut off: from the follow-up that resolved it",
        ),
    ],
)
def test_what_a_note_would_overwrite_is_remembered(found: dict[str, Any], put_back: dict[str, Any] | None) -> None:
    closing = {"id": 41, "public": True, "user": 3, "comment": "Sent anew.", "new_status": 3}
    talk = DESK.look(AT, "17")
    next(talk)
    with pytest.raises(StopIteration) as end:
        talk.send(Answer(200, json.dumps({"id": 17, "followup_set": [closing]} | found).encode()))
    assert end.value.value.raw["put_back"] == put_back
