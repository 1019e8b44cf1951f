"""Nobody gets in without a secret: every way of forging a delivery, tried on every help-desk (one table)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from assuage.errors import NotVerified
from assuage.helpdesks import HELPDESKS
from assuage.helpdesks.values import Delivery
from tests.unit.helpdesks.signers import SIGNED, URL, Signed

NOW = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)
BODY = b'{"id": 1, "text": "Third time I ask.", "name": "\xc3\x84nne"}'
OTHER = "aW5zdGVhZC1vZi10aGUtcmVhbC1vbmU="


def delivery(headers: dict[str, str], body: bytes = BODY, url: str = URL) -> Delivery:
    return Delivery(url, tuple((name.lower(), value) for name, value in headers.items()), body)


def other_secret(code: str, way: Signed) -> str:
    return f"whsec_{OTHER}" if code == "standard" else OTHER


@pytest.mark.parametrize("code", HELPDESKS)
def test_every_helpdesk_is_forged_here(code: str) -> None:
    assert code in SIGNED


@pytest.mark.parametrize(("code", "way"), SIGNED.items(), ids=SIGNED)
class TestForging:
    def test_what_is_signed_with_a_live_secret_passes(self, code: str, way: Signed) -> None:
        good = delivery(way.sign(BODY, way.secret, NOW))
        HELPDESKS[code].verify(good, [way.secret], NOW)
        HELPDESKS[code].verify(good, [other_secret(code, way), way.secret], NOW)
        HELPDESKS[code].verify(good, [way.secret, other_secret(code, way)], NOW)

    def test_a_wrong_secret_is_refused(self, code: str, way: Signed) -> None:
        with pytest.raises(NotVerified):
            HELPDESKS[code].verify(delivery(way.sign(BODY, way.secret, NOW)), [other_secret(code, way)], NOW)

    def test_without_any_secret_nothing_passes(self, code: str, way: Signed) -> None:
        for secrets in ([], [""]):
            with pytest.raises(NotVerified):
                HELPDESKS[code].verify(delivery(way.sign(BODY, "", NOW) | {}), secrets, NOW)

    def test_a_missing_header_is_refused(self, code: str, way: Signed) -> None:
        headers = way.sign(BODY, way.secret, NOW)
        for name in way.proof:
            for changed in ({k: v for k, v in headers.items() if k != name}, headers | {name: ""}):
                with pytest.raises(NotVerified):
                    HELPDESKS[code].verify(delivery(changed), [way.secret], NOW)

    def test_a_header_that_comes_twice_is_refused(self, code: str, way: Signed) -> None:
        headers = way.sign(BODY, way.secret, NOW)
        for name in way.proof:
            good = delivery(headers)
            twice = Delivery(URL, (*good.headers, (name.lower(), "x")), BODY)
            with pytest.raises(NotVerified):
                HELPDESKS[code].verify(twice, [way.secret], NOW)

    def test_a_changed_proof_is_refused(self, code: str, way: Signed) -> None:
        headers = way.sign(BODY, way.secret, NOW)
        for name in way.proof:
            value = headers[name]
            for changed in (value[:-3], value[:-3] + "abc", value.swapcase() + "x", "1", "\u00e4", "v1,", "sha256="):
                with pytest.raises(NotVerified):
                    HELPDESKS[code].verify(delivery(headers | {name: changed}), [way.secret], NOW)

    def test_another_algorithm_is_refused(self, code: str, way: Signed) -> None:
        import hashlib
        import hmac

        headers = way.sign(BODY, way.secret, NOW)
        proof = way.proof[0]
        for algorithm in ("md5", "sha512"):
            forged = hmac.new(way.secret.encode(), BODY, algorithm).hexdigest()
            for prefix in ("", f"{algorithm}=", "v1,", "v1a,"):
                with pytest.raises(NotVerified):
                    HELPDESKS[code].verify(delivery(headers | {proof: prefix + forged}), [way.secret], NOW)
        assert hashlib  # the module under test must not fall back to a weaker one


SIGNING = {code: way for code, way in SIGNED.items() if HELPDESKS[code].signs}
TIMED = {code: way for code, way in SIGNED.items() if way.timed}


@pytest.mark.parametrize(("code", "way"), SIGNING.items(), ids=SIGNING)
def test_a_changed_byte_is_refused(code: str, way: Signed) -> None:
    headers = way.sign(BODY, way.secret, NOW)
    for changed in (BODY.replace(b"Third", b"Fourth"), BODY + b" ", b""):
        with pytest.raises(NotVerified):
            HELPDESKS[code].verify(delivery(headers, changed), [way.secret], NOW)


@pytest.mark.parametrize(("code", "way"), TIMED.items(), ids=TIMED)
def test_what_is_old_or_ahead_is_refused(code: str, way: Signed) -> None:
    headers = way.sign(BODY, way.secret, NOW)
    for away in (timedelta(minutes=6), timedelta(days=400), timedelta(minutes=-6)):
        with pytest.raises(NotVerified):
            HELPDESKS[code].verify(delivery(headers), [way.secret], NOW + away)
    for near in (timedelta(minutes=4), timedelta(minutes=-4)):
        HELPDESKS[code].verify(delivery(headers), [way.secret], NOW + near)
