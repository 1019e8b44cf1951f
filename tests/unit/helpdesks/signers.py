"""How each help-desk signs what it sends, written from its documentation and apart from the adapters."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

URL = "https://triage.example.com/v1/hooks/main"
SECRET = "nPz5mQv2Lw8sKt4R"

Headers = dict[str, str]
Signer = Callable[[bytes, str, datetime], Headers]


def _hmac(key: bytes, signed: bytes, algorithm: str) -> bytes:
    return hmac.new(key, signed, getattr(hashlib, algorithm)).digest()


def chatwoot(body: bytes, secret: str, now: datetime) -> Headers:
    sent = str(int(now.timestamp()))
    signature = _hmac(secret.encode(), sent.encode() + b"." + body, "sha256").hex()
    return {"X-Chatwoot-Timestamp": sent, "X-Chatwoot-Signature": f"sha256={signature}"}


def zendesk(body: bytes, secret: str, now: datetime) -> Headers:
    sent = now.strftime("%Y-%m-%dT%H:%M:%SZ")
    signature = base64.b64encode(_hmac(secret.encode(), sent.encode() + body, "sha256")).decode()
    return {"X-Zendesk-Webhook-Signature": signature, "X-Zendesk-Webhook-Signature-Timestamp": sent}


def token(body: bytes, secret: str, now: datetime) -> Headers:
    return {"X-Assuage-Token": secret}


def bearer(body: bytes, secret: str, now: datetime) -> Headers:
    return {"Authorization": f"Bearer {secret}"}


def password(body: bytes, secret: str, now: datetime) -> Headers:
    return {"Authorization": "Basic " + base64.b64encode(f"assuage:{secret}".encode()).decode()}


def standard(body: bytes, secret: str, now: datetime) -> Headers:
    sent = str(int(now.timestamp()))
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signature = base64.b64encode(_hmac(key, f"msg_1.{sent}.".encode() + body, "sha256")).decode()
    return {"webhook-id": "msg_1", "webhook-timestamp": sent, "webhook-signature": f"v1,{signature}"}


def zammad(body: bytes, secret: str, now: datetime) -> Headers:
    return {"X-Hub-Signature": "sha1=" + _hmac(secret.encode(), body, "sha1").hex()}


def freescout(body: bytes, secret: str, now: datetime) -> Headers:
    key = hashlib.md5(f"{secret}webhook_key".encode()).hexdigest()
    return {"X-FreeScout-Signature": base64.b64encode(_hmac(key.encode(), body, "sha1")).decode()}


def front(body: bytes, secret: str, now: datetime) -> Headers:
    """As rules sign; applications are forged in a file of their own."""
    return {"X-Front-Signature": base64.b64encode(_hmac(secret.encode(), body, "sha1")).decode()}


def helpscout(body: bytes, secret: str, now: datetime) -> Headers:
    return {"X-HelpScout-Signature": base64.b64encode(_hmac(secret.encode(), body, "sha1")).decode()}


def hubspot(body: bytes, secret: str, now: datetime) -> Headers:
    sent = str(int(now.timestamp() * 1000))
    signature = _hmac(secret.encode(), b"POST" + URL.encode() + body + sent.encode(), "sha256")
    return {"X-HubSpot-Request-Timestamp": sent, "X-HubSpot-Signature-v3": base64.b64encode(signature).decode()}


def intercom(body: bytes, secret: str, now: datetime) -> Headers:
    return {"X-Hub-Signature": "sha1=" + _hmac(secret.encode(), body, "sha1").hex()}


@dataclass(frozen=True)
class Signed:
    """`proof` are the headers without which nothing may be believed; `timed` is true where a time is signed."""

    sign: Signer
    proof: tuple[str, ...]
    timed: bool = True
    secret: str = SECRET


SIGNED: dict[str, Signed] = {
    "chatwoot": Signed(chatwoot, ("X-Chatwoot-Signature", "X-Chatwoot-Timestamp")),
    "django-helpdesk": Signed(password, ("Authorization",), timed=False),
    "freescout": Signed(
        freescout, ("X-FreeScout-Signature",), timed=False, secret="base64:W7fU4mQm5pDqXl2n9s0c1v3b5n7m9q1w3e5r7t9y1u0="
    ),
    "freshdesk": Signed(password, ("Authorization",), timed=False),
    "front": Signed(front, ("X-Front-Signature",), timed=False),
    "gorgias": Signed(token, ("X-Assuage-Token",), timed=False),
    "helpscout": Signed(helpscout, ("X-HelpScout-Signature",), timed=False),
    "hubspot": Signed(hubspot, ("X-HubSpot-Signature-v3", "X-HubSpot-Request-Timestamp")),
    "intercom": Signed(intercom, ("X-Hub-Signature",), timed=False),
    "mapped": Signed(bearer, ("Authorization",), timed=False),
    "rt": Signed(
        standard,  # the scrip signs as Standard Webhooks do
        ("webhook-signature", "webhook-id", "webhook-timestamp"),
        secret="whsec_YW5vdGhlci1zZWNyZXQtb2Ytbm9ib2R5LWVsc2U=",
    ),
    "standard": Signed(
        standard,
        ("webhook-signature", "webhook-id", "webhook-timestamp"),
        secret="whsec_bm90LXRoZS1zZWNyZXQtb2YtYW55Ym9keS1lbHNl",
    ),
    "zammad": Signed(zammad, ("X-Hub-Signature",), timed=False),
    "zendesk": Signed(zendesk, ("X-Zendesk-Webhook-Signature", "X-Zendesk-Webhook-Signature-Timestamp")),
}
