"""A signature that others have published, and what else is Zendesk's own."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from assuage.errors import HelpdeskTrouble, NotVerified
from assuage.helpdesks.signing import in_base64, sign
from assuage.helpdesks.values import Account, Answer, Delivery
from assuage.helpdesks.zendesk import Zendesk
from assuage.helpdesks.zendesk_told import TRIGGERS

SECRET = "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ=="  # Zendesk's own, for webhooks that do not exist yet
BODY = b'{"event_type": "foo.bar","data": {"key": "value"}}'
SENT = "1531420618"
SIGNATURE = "qtmu3iClLKujnujOBkwe7yjI34o5CzsLD04Uy4LbE2A="


def delivery(sent: str, signature: str) -> Delivery:
    headers = (("x-zendesk-webhook-signature", signature), ("x-zendesk-webhook-signature-timestamp", sent))
    return Delivery("https://triage.example.com/v1/hooks/main", headers, BODY)


def test_the_published_signature_is_ours() -> None:
    Zendesk().verify(delivery(SENT, SIGNATURE), [SECRET], datetime.fromtimestamp(int(SENT), UTC))


def test_the_secret_is_no_base64_to_be_decoded() -> None:
    import base64

    decoded = sign(base64.b64decode(SECRET), SENT.encode() + BODY, "sha256", in_base64)
    with pytest.raises(NotVerified):
        Zendesk().verify(delivery(SENT, decoded), [SECRET], datetime.fromtimestamp(int(SENT), UTC))


@pytest.mark.parametrize(
    "sent", ["2026-11-22T13:00:00Z", "2026-11-22T13:00:00.123456789Z", "2026-11-22T14:00:00+01:00"]
)
def test_the_signed_time_is_read_as_it_comes(sent: str) -> None:
    signed = sign(SECRET.encode(), sent.encode() + BODY, "sha256", in_base64)
    Zendesk().verify(delivery(sent, signed), [SECRET], datetime(2026, 11, 22, 13, 2, tzinfo=UTC))


@pytest.mark.parametrize("sent", ["yesterday", "", "2026-13-45", "9" * 15])
def test_a_signed_time_that_is_none_is_refused(sent: str) -> None:
    signed = sign(SECRET.encode(), sent.encode() + BODY, "sha256", in_base64)
    with pytest.raises(NotVerified):
        Zendesk().verify(delivery(sent, signed), [SECRET], datetime(2026, 11, 22, 13, tzinfo=UTC))


def test_strangers_are_told_apart_though_zendesk_answers_them() -> None:
    talk = Zendesk().ping(Account("https://a.zendesk.com", {"token": "x"}, {"email": "a@b.c"}))
    next(talk)
    with pytest.raises(HelpdeskTrouble):
        talk.send(Answer(200, b'{"user": {"id": null, "name": "Anonymous user"}}'))


def test_the_setup_shows_every_body_to_enter() -> None:
    shown = Zendesk().setup("https://triage.example.com/v1/hooks/main", None)
    assert "https://triage.example.com/v1/hooks/main" in shown
    for body in TRIGGERS.values():
        assert all(f'"{name}": "{value}"' in shown for name, value in body.items())
