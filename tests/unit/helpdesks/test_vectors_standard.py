"""The specification's own examples, signatures by key pairs, and ways around them."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from assuage.errors import NotPossible, NotVerified
from assuage.helpdesks.standard import Standard
from assuage.helpdesks.values import Account, Delivery, Note, Ticket
from tests.unit.helpdesks.signers import URL

STANDARD = Standard()
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
BODY = b'{"test": 2432232314}'
NOW = datetime.fromtimestamp(1614265330, UTC)
GOOD = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
HEADERS = {"webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek", "webhook-timestamp": "1614265330", "webhook-signature": GOOD}
PAIR = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = "whpk_" + base64.b64encode(PAIR.public_key().public_bytes_raw()).decode()


def sent(changes: Mapping[str, str] | None = None, body: bytes = BODY) -> Delivery:
    return Delivery(URL, tuple((HEADERS | dict(changes or {})).items()), body)


def by_pair(body: bytes = BODY) -> str:
    signed = f"{HEADERS['webhook-id']}.{HEADERS['webhook-timestamp']}.".encode() + body
    return "v1a," + base64.b64encode(PAIR.sign(signed)).decode()


@pytest.mark.parametrize(
    ("signature", "secrets"),
    [
        pytest.param(GOOD, [SECRET], id="the published example"),
        pytest.param(GOOD, [SECRET.removeprefix("whsec_")], id="a secret without its prefix"),
        pytest.param(f"v1,Zm9v v2,Zm9v v1a,Zm9v {GOOD} v1", [SECRET], id="one good signature among others"),
        pytest.param(GOOD, ["whsec_not*base64", PUBLIC, SECRET], id="one good secret among others"),
        pytest.param(by_pair(), [PUBLIC], id="a key pair"),
        pytest.param(f"{GOOD} {by_pair()}", [PUBLIC], id="both, and we know the public key"),
        pytest.param(f"{GOOD} {by_pair()}", [SECRET], id="both, and we know the secret"),
    ],
)
def test_it_passes(signature: str, secrets: list[str]) -> None:
    STANDARD.verify(sent({"webhook-signature": signature}), secrets, NOW)


@pytest.mark.parametrize(
    ("signature", "secrets"),
    [
        pytest.param("", [SECRET], id="none"),
        pytest.param(GOOD.removeprefix("v1,"), [SECRET], id="no version"),
        pytest.param(GOOD.replace("v1,", "v2,"), [SECRET], id="another version"),
        pytest.param(GOOD.replace("v1,", "v1,,"), [SECRET], id="two commas"),
        pytest.param(GOOD.replace("v1,", "v1a,"), [SECRET], id="v1 called v1a"),
        pytest.param(GOOD.replace(" ", ""), [PUBLIC], id="v1 where a pair is agreed"),
        pytest.param(by_pair(), [SECRET], id="a pair where a secret is agreed"),
        pytest.param(by_pair(b"{}"), [PUBLIC], id="a pair's signature of another body"),
        pytest.param(by_pair()[:-4], [PUBLIC], id="a part of a pair's signature"),
        pytest.param("v1a,*", [PUBLIC], id="a pair's signature that is no base64"),
        pytest.param(by_pair(), ["whpk_Zm9v"], id="a public key of another length"),
        pytest.param(GOOD, ["whsec_"], id="an empty secret"),
        pytest.param(GOOD, ["whsec_not*base64"], id="a secret that is no base64"),
        pytest.param("v1,x " * 8 + GOOD, [SECRET], id="the good one comes after too many"),
    ],
)
def test_it_is_refused(signature: str, secrets: list[str]) -> None:
    with pytest.raises(NotVerified):
        STANDARD.verify(sent({"webhook-signature": signature}), secrets, NOW)


def test_a_public_key_is_no_secret() -> None:
    """Whoever knows the public key cannot sign with it as if it were a shared secret."""
    import hashlib
    import hmac

    signed = f"{HEADERS['webhook-id']}.{HEADERS['webhook-timestamp']}.".encode() + BODY
    for key in (PUBLIC.encode(), base64.b64decode(PUBLIC.removeprefix("whpk_"))):
        forged = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
        with pytest.raises(NotVerified):
            STANDARD.verify(sent({"webhook-signature": f"v1,{forged}"}), [PUBLIC], NOW)


def test_no_other_split_of_what_was_signed_passes() -> None:
    """`id.time.body` could be cut elsewhere if ids had full stops."""
    name, body = f"{HEADERS['webhook-id']}.{HEADERS['webhook-timestamp']}", b'1614265331.{"a": 1}'
    import hashlib
    import hmac

    key = base64.b64decode(SECRET.removeprefix("whsec_"))
    mac = base64.b64encode(hmac.new(key, f"{name}.".encode() + body, hashlib.sha256).digest()).decode()
    moved = {"webhook-id": name, "webhook-timestamp": "1614265331", "webhook-signature": f"v1,{mac}"}
    with pytest.raises(NotVerified, match="full stop"):
        STANDARD.verify(sent(moved, b'{"a": 1}'), [SECRET], NOW)


def test_the_delivery_is_known_by_its_signed_id() -> None:
    assert STANDARD.delivery_id(sent()) == HEADERS["webhook-id"]


def test_nothing_is_read_or_written_there() -> None:
    for talk in (STANDARD.look(Account(""), "1"), STANDARD.change(Account(""), Ticket("1", True), Note("x"))):
        with pytest.raises(NotPossible):
            next(talk)


def test_the_setup_tells_the_secret() -> None:
    assert SECRET in STANDARD.setup(URL, SECRET)
    assert "None" not in STANDARD.setup(URL, None)
