"""Standard Webhooks 1.0: for anything that can sign: an own help-desk, a shop, an intermediary, a script.

The signature is the specification's: `v1` with a shared secret (`whsec_`), or `v1a` with the sender's public key
(`whpk_`), so that nothing secret need be kept here. The body is ours, one of

    {"type": "message.created", "timestamp": ..., "data": {"conversation": ..., "id": ..., "text": ...,
     "author": {"type": "customer" | "agent" | "bot", "id": ..., "name": ...}, "public": true, "channel": ...,
     "subject": ..., "sent_at": ...}}
    {"type": "conversation.assigned", "data": {"conversation": ..., "agent": {"id": ...}}}
    {"type": "conversation.closed", "data": {"conversation": ..., "agent": {"id": ...}}}

Ids are words or numbers. Needed are `conversation`, and for a message `id`, `text` and `author.type`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from assuage.domain import Channel
from assuage.errors import NotVerified, Unreadable
from assuage.helpdesks.listening import OnlyListens
from assuage.helpdesks.signing import from_unix, in_base64, must_be_recent, must_match, sign, unbase64
from assuage.helpdesks.text import at_path, moment, needed, needed_text, text_at
from assuage.helpdesks.values import (
    MARK,
    Account,
    Answered,
    Asked,
    Assigned,
    Closed,
    Delivery,
    Happening,
    Ignored,
    Said,
    WriteKind,
)

CHANNELS: Final[Mapping[str, Channel]] = {
    "email": "email",
    "chat": "chat",
    "sms": "sms",
    "social": "social",
    "review": "review",
    "call_transcript": "call_transcript",
    "form": "form",
}
_SHARED: Final = "whsec_"
_PUBLIC: Final = "whpk_"
_MOST_SIGNATURES: Final = 8
"""Looked at in one header: a sender has one or two keys, and each public one takes time to check."""


@dataclass(frozen=True, slots=True)
class Standard(OnlyListens):
    code: str = "standard"
    title: str = "Standard Webhooks"
    asks: tuple[Asked, ...] = ()
    signs: bool = True
    chooses_secret: bool = False
    writes: frozenset[WriteKind] = frozenset()
    polls: bool = False

    def verify(self, delivery: Delivery, secrets: Sequence[str], now: datetime) -> None:
        signatures = delivery.header("webhook-signature").split()[:_MOST_SIGNATURES]
        name, sent = delivery.header("webhook-id"), delivery.header("webhook-timestamp")
        if "." in name:
            raise NotVerified("the webhook-id has a full stop in it, which would make the signature ambiguous")
        signed = f"{name}.{sent}.".encode() + delivery.body
        if not _signed_with(_public_keys(secrets), signed, signatures):
            expected = [f"v1,{sign(key, signed, 'sha256', in_base64)}" for key in _shared_keys(secrets)]
            must_match(signatures, expected)
        must_be_recent(from_unix(sent), now)

    def delivery_id(self, delivery: Delivery) -> str | None:
        return delivery.header("webhook-id")

    def read(self, delivery: Delivery, at: Account) -> Sequence[Happening]:
        payload = delivery.json()
        match text_at(payload, "type"):
            case "message.created":
                return [_message(needed(payload, "data"), moment(at_path(payload, "timestamp")))]
            case "conversation.closed":
                return [Closed(needed_text(payload, "data.conversation"), text_at(payload, "data.agent.id"))]
            case "conversation.assigned":
                return [_assigned(payload)]
            case None:
                raise Unreadable("the payload has no type")
            case other:
                return [Ignored(f"the type {other} is nothing for us")]

    def setup(self, url: str, secret: str | None) -> str:
        return (
            "Let the sender sign by Standard Webhooks 1.0 (there are libraries for most languages) and send to\n"
            f"  URL     {url}\n"
            f"  Secret  {secret or 'the one that assuage has'}\n"
            "  Types   message.created, conversation.closed, conversation.assigned\n"
            "A sender with a key pair of its own (ed25519, v1a) gives assuage its public key, whpk_..., as secret.\n"
            "What the body must hold: docs/helpdesks/standard.md."
        )


def _message(data: Any, told: datetime | None) -> Happening:
    ticket, name = needed_text(data, "conversation"), needed_text(data, "id")
    author = needed_text(data, "author.type")
    if at_path(data, "public") is False:
        return Ignored("a private note")
    text = at_path(data, "text")
    if text is None or not str(text).strip():
        return Ignored("a message without text")
    if not isinstance(text, str):
        raise Unreadable("the payload's text is no text")
    who, sent = text_at(data, "author.id"), moment(at_path(data, "sent_at")) or told
    match author:
        case "customer":
            channel, subject = CHANNELS.get(text_at(data, "channel") or ""), text_at(data, "subject")
            return Said(ticket, name, text, who, text_at(data, "author.name"), channel, subject, sent)
        case "agent" | "bot" if MARK in text:
            return Ignored("our own note")
        case "agent" | "bot":
            return Answered(ticket, name, text, who if author == "agent" else None, sent)
        case _:
            raise Unreadable("the payload's author.type is neither customer, agent nor bot")


def _assigned(payload: Any) -> Happening:
    ticket, agent = needed_text(payload, "data.conversation"), text_at(payload, "data.agent.id")
    return Assigned(ticket, agent) if agent else Ignored("the conversation is nobody's now")


def _shared_keys(secrets: Sequence[str]) -> list[bytes]:
    return _keys(each.removeprefix(_SHARED) for each in secrets if not each.startswith(_PUBLIC))


def _public_keys(secrets: Sequence[str]) -> list[bytes]:
    keys = _keys(each.removeprefix(_PUBLIC) for each in secrets if each.startswith(_PUBLIC))
    return [key for key in keys if len(key) == 32]


def _keys(encoded: Iterable[str]) -> list[bytes]:
    """Their bytes; one that is no base64 opens nothing, and shuts out nobody who knows another."""
    keys = []
    for each in encoded:
        try:
            keys.append(unbase64(each))
        except ValueError:
            continue
    return [key for key in keys if key]


def _signed_with(keys: Sequence[bytes], signed: bytes, signatures: Sequence[str]) -> bool:
    given = _keys(each.removeprefix("v1a,") for each in signatures if each.startswith("v1a,"))
    return any(_fits(key, signed, one) for key in keys for one in given)


def _fits(key: bytes, signed: bytes, signature: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, signed)
    except (InvalidSignature, ValueError):
        return False
    return True
