"""Signatures whose bytes and result the vendors publish, and ways of signing that have no page of their own."""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from assuage.errors import HelpdeskTrouble, NotVerified
from assuage.helpdesks import HELPDESKS
from assuage.helpdesks.values import Account, Assign, Change, Delivery, Prioritise, Ticket
from tests.unit.helpdesks.signers import SECRET, URL

NOW = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)

VECTORS = {
    "helpscout": (
        "asdfasdf",
        Delivery(URL, (("x-helpscout-signature", "7S2+kN8bZsrdAEADJ+yYfWWsf/4="),), b'{"id":123}'),
        NOW,
    ),
    "hubspot": (
        "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy",
        Delivery(
            "https://www.example.com/webhook_uri",
            (
                ("x-hubspot-signature-v3", "K36dawei4A+QBNolUOqo7s91KQDWQ5MXZ/QufNYuk/Y="),
                ("x-hubspot-request-timestamp", "1693657560000"),
            ),
            b"{'example_field':'example_value'}",
        ),
        datetime.fromtimestamp(1693657560, UTC),
    ),
}


@pytest.mark.parametrize(("code", "vector"), VECTORS.items(), ids=VECTORS)
def test_what_the_vendor_published_passes(code: str, vector: tuple[str, Delivery, datetime]) -> None:
    secret, delivery, now = vector
    HELPDESKS[code].verify(delivery, [secret], now)
    with pytest.raises(NotVerified):
        HELPDESKS[code].verify(delivery, [secret + "x"], now)


class TestFreeScout:
    def test_an_installation_that_signs_with_the_secret_itself_is_believed(self) -> None:
        body = b'{"id":36}'
        signature = base64.b64encode(hmac.new(SECRET.encode(), body, hashlib.sha1).digest()).decode()
        HELPDESKS["freescout"].verify(Delivery(URL, (("x-freescout-signature", signature),), body), [SECRET], NOW)


def front_app(body: bytes, sent: str, secret: str = SECRET) -> dict[str, str]:
    signature = hmac.new(secret.encode(), sent.encode() + b":" + body, hashlib.sha256).digest()
    return {"x-front-signature": base64.b64encode(signature).decode(), "x-front-request-timestamp": sent}


def front_rule(body: bytes) -> dict[str, str]:
    return {"x-front-signature": base64.b64encode(hmac.new(SECRET.encode(), body, hashlib.sha1).digest()).decode()}


class TestFront:
    BODY = b'{"type":"sync","authorization":{"id":"cmp_abc"}}'

    def verify(self, headers: dict[str, str], body: bytes = BODY, now: datetime = NOW) -> None:
        HELPDESKS["front"].verify(Delivery(URL, tuple(headers.items()), body), ["other", SECRET], now)

    @pytest.mark.parametrize("unit", [1, 1000])
    def test_an_application_signs_a_time_in_seconds_or_milliseconds(self, unit: int) -> None:
        headers = front_app(self.BODY, str(int(NOW.timestamp() * unit)))
        self.verify(headers)
        for away in (timedelta(minutes=6), timedelta(minutes=-6)):
            with pytest.raises(NotVerified):
                self.verify(headers, now=NOW + away)

    @pytest.mark.parametrize("sent", ["", "x", "-1", "1e9", "1795352370.5", "17953523700000000"])
    def test_a_time_that_is_none_is_refused(self, sent: str) -> None:
        with pytest.raises(NotVerified):
            self.verify(front_app(self.BODY, sent))

    def test_a_changed_time_or_body_or_secret_is_refused(self) -> None:
        sent = str(int(NOW.timestamp()))
        headers = front_app(self.BODY, sent)
        with pytest.raises(NotVerified):
            self.verify(headers | {"x-front-request-timestamp": str(int(sent) + 1)})
        with pytest.raises(NotVerified):
            self.verify(headers, self.BODY + b" ")
        with pytest.raises(NotVerified):
            self.verify(front_app(self.BODY, sent, "another"))

    def test_neither_way_passes_for_the_other(self) -> None:
        sent = str(int(NOW.timestamp()))
        signature = front_app(self.BODY, sent)["x-front-signature"]
        with pytest.raises(NotVerified):
            self.verify({"x-front-signature": signature})
        with pytest.raises(NotVerified):
            self.verify(front_rule(self.BODY) | {"x-front-request-timestamp": sent})

    def test_a_time_that_comes_twice_is_refused(self) -> None:
        headers = (*front_app(self.BODY, str(int(NOW.timestamp()))).items(), ("x-front-request-timestamp", "1"))
        with pytest.raises(NotVerified):
            HELPDESKS["front"].verify(Delivery(URL, headers, self.BODY), [SECRET], NOW)

    def test_a_rules_body_may_be_signed_as_javascript_writes_it(self) -> None:
        sent = b'{ "emitted_at": 1615496636.0, "n": 2.5, "name": "\\u00c4nne",\n "text": "a/b \xe2\x80\xa8" }'
        signed = b'{"emitted_at":1615496636,"n":2.5,"name":"\xc3\x84nne","text":"a/b \xe2\x80\xa8"}'
        self.verify(front_rule(signed), sent)
        self.verify(front_rule(sent), sent)
        with pytest.raises(NotVerified):
            self.verify(front_rule(signed), sent.replace(b"2.5", b"2.6"))

    @pytest.mark.parametrize("body", [b"", b"no json", b"\xff", b'"\\ud800"', b"[" * 100_000, b"1e999"])
    def test_what_cannot_be_written_again_is_refused_and_breaks_nothing(self, body: bytes) -> None:
        with pytest.raises(NotVerified):
            self.verify(front_rule(b"{}"), body)

    def test_the_events_id_tells_a_repetition_whatever_the_spaces(self) -> None:
        for body in (b'{"id":"evt_1","type":"inbound"}', b'{ "type":"x", "payload": {"id": "evt_1"} }'):
            assert HELPDESKS["front"].delivery_id(Delivery(URL, (), body)) == "evt_1"
        for body in (b"", b"[]", b"\xff", b'{"payload":[]}'):
            assert HELPDESKS["front"].delivery_id(Delivery(URL, (), body)) is None


class TestHubSpot:
    VECTOR = VECTORS["hubspot"]

    def verify(self, change: dict[str, object], now: datetime | None = None) -> None:
        secret, delivery, then = self.VECTOR
        HELPDESKS["hubspot"].verify(replace(delivery, **change), [secret], now or then)  # type: ignore[arg-type]

    @pytest.mark.parametrize("away", [timedelta(minutes=6), timedelta(minutes=-6)])
    def test_the_published_one_is_refused_when_it_is_old_and_when_it_is_ahead(self, away: timedelta) -> None:
        with pytest.raises(NotVerified):
            self.verify({}, self.VECTOR[2] + away)

    @pytest.mark.parametrize(
        "change", [{"url": "https://www.example.com/webhook_ur1"}, {"url": URL}, {"method": "PUT"}, {"body": b"{}"}]
    )
    def test_another_address_method_or_body_is_refused(self, change: dict[str, object]) -> None:
        with pytest.raises(NotVerified):
            self.verify(change)

    def test_a_signature_over_the_address_written_out_passes(self) -> None:
        sent = str(int(NOW.timestamp() * 1000))
        signed = b"POSThttps://a.example/hooks/x?to=support@a.example&q=%20[]" + sent.encode()
        signature = base64.b64encode(hmac.new(SECRET.encode(), signed, hashlib.sha256).digest()).decode()
        headers = (("x-hubspot-signature-v3", signature), ("x-hubspot-request-timestamp", sent))
        url = "https://a.example/hooks/x?to=support%40a.example&q=%20"
        HELPDESKS["hubspot"].verify(Delivery(url, headers, b"[]"), [SECRET], NOW)
        with pytest.raises(NotVerified):
            HELPDESKS["hubspot"].verify(Delivery(url.replace("%20", "%21"), headers, b"[]"), [SECRET], NOW)

    @pytest.mark.parametrize("change", [Prioritise("urgent"), Assign("41629779")])
    def test_a_conversation_without_a_ticket_says_so(self, change: Change) -> None:
        at = Account("https://api.hubapi.com", {"token": "t"})
        with pytest.raises(HelpdeskTrouble, match="no ticket"):
            next(HELPDESKS["hubspot"].change(at, Ticket("9", is_open=True, raw={"ticket": None}), change))
