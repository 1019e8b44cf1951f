"""Chatwoot: account webhooks, signed since 4.x with a secret that Chatwoot makes; it never sends again what was missed.

Sources: Chatwoot's own webhook and application API documentation and its source. Bodies of `labels`, `toggle_priority`
and `assignments` are as its dashboard sends them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from assuage.domain import Channel
from assuage.errors import NotVerified, Unreadable
from assuage.helpdesks.signing import from_unix, in_hex, must_be_recent, must_match, sign, text_keys
from assuage.helpdesks.text import at_path, moment, needed_text, path_of, text_at
from assuage.helpdesks.values import (
    PRIORITIES,
    WRITE_KINDS,
    Account,
    Answered,
    Asked,
    Assign,
    Assigned,
    Call,
    Change,
    Closed,
    Delivery,
    Happening,
    Ignored,
    Note,
    Prioritise,
    Said,
    Steps,
    Tag,
    Ticket,
    Wanted,
    WriteKind,
)

_CHANNELS: Final[Mapping[str, Channel]] = {
    "Channel::Email": "email",
    "Channel::WebWidget": "chat",
    "Channel::Api": "chat",
    "Channel::Whatsapp": "chat",
    "Channel::Telegram": "chat",
    "Channel::Line": "chat",
    "Channel::Sms": "sms",
    "Channel::TwilioSms": "sms",
    "Channel::FacebookPage": "social",
    "Channel::Instagram": "social",
    "Channel::TwitterProfile": "social",
}
_LATEST_FIRST: Final = {"status": "all", "sort_by": "last_activity_at_desc"}
_MOST_PAGES: Final = 16
"""Pages of 25 conversations that one poll looks through, the latest ones first."""


@dataclass(frozen=True, slots=True)
class Chatwoot:
    code: str = "chatwoot"
    title: str = "Chatwoot"
    asks: tuple[Asked, ...] = (
        Asked("token", "an access token (Profile settings, Access token) of an agent made for assuage", secret=True),
        Asked("account", "the account's number, as in /app/accounts/NUMBER"),
    )
    signs: bool = True
    chooses_secret: bool = True
    writes: frozenset[WriteKind] = frozenset(WRITE_KINDS)
    polls: bool = True

    def verify(self, delivery: Delivery, secrets: Sequence[str], now: datetime) -> None:
        given = delivery.header("x-chatwoot-signature")
        sent = delivery.header("x-chatwoot-timestamp")
        if not given.startswith("sha256="):
            raise NotVerified("the signature is not of the kind sha256=")
        signed = sent.encode() + b"." + delivery.body
        must_match([given], [f"sha256={sign(key, signed, 'sha256', in_hex)}" for key in text_keys(secrets)])
        must_be_recent(from_unix(sent), now)

    def delivery_id(self, delivery: Delivery) -> str | None:
        return None  # x-chatwoot-delivery is not signed

    def read(self, delivery: Delivery, at: Account) -> Sequence[Happening]:
        payload = delivery.json()
        match text_at(payload, "event"):
            case "message_created":
                return [_message(payload, payload)]
            case "conversation_status_changed" if text_at(payload, "status") == "resolved":
                return [Closed(needed_text(payload, "id"), text_at(payload, "meta.assignee.id"))]
            case "conversation_updated":
                return [_assigned(payload)]
            case None:
                raise Unreadable("the payload has no event")
            case other:
                return [Ignored(f"the event {other} is nothing for us")]

    def setup(self, url: str, secret: str | None) -> str:
        return (
            "In Chatwoot: Settings, Integrations, Webhooks, Add new webhook.\n"
            f"  URL     {url}\n"
            "  Events  Message created, Conversation status changed, Conversation updated\n"
            "Then open the webhook again, copy its secret, and give it to assuage."
        )

    def ping(self, at: Account) -> Steps[str]:
        answer = yield _get(at, "/api/v1/profile")
        return text_at(answer.json(), "name") or "somebody without a name"

    def look(self, at: Account, ticket: str) -> Steps[Ticket]:
        answer = yield _get(at, _path(at, ticket))
        found = answer.json()
        answer = yield _get(at, _path(at, ticket, "messages"))
        said = at_path(answer.json(), "payload") or []
        priority = text_at(found, "priority")
        return Ticket(
            ticket,
            is_open=text_at(found, "status") != "resolved",
            tags=frozenset(at_path(found, "labels") or ()),
            priority=priority if priority in PRIORITIES else None,
            owner=text_at(found, "meta.assignee.id"),
            group=text_at(found, "meta.team.id"),
            notes=tuple(str(each.get("content") or "") for each in said if each.get("private")),
        )

    def change(self, at: Account, ticket: Ticket, change: Change) -> Steps[None]:
        match change:
            case Tag(add, remove):
                labels = sorted((ticket.tags | add) - remove)
                yield _post(at, _path(at, ticket.id, "labels"), {"labels": labels})
            case Prioritise(to):
                yield _post(at, _path(at, ticket.id, "toggle_priority"), {"priority": to})
            case Assign(owner, group):
                for name, value in (("team_id", group), ("assignee_id", owner)):
                    if value is not None:
                        yield _post(at, _path(at, ticket.id, "assignments"), {name: int(value)})
            case Note(text):
                note = {"content": text, "message_type": "outgoing", "private": True}
                yield _post(at, _path(at, ticket.id, "messages"), note)

    def fetch(self, at: Account, wanted: Wanted) -> Steps[Sequence[Happening]]:
        yield from ()
        return []

    def recent(self, at: Account, since: datetime) -> Steps[Sequence[Happening]]:
        found: list[Happening] = []
        for page in range(1, _MOST_PAGES + 1):
            answer = yield _get(at, _path(at), {**_LATEST_FIRST, "page": str(page)})
            active = [each for each in at_path(answer.json(), "data.payload") or [] if _is_since(each, since)]
            for each in active:
                answer = yield _get(at, _path(at, needed_text(each, "id"), "messages"))
                said = at_path(answer.json(), "payload") or []
                found += [_message(one, {"conversation": each}) for one in said if _is_since(one, since)]
            if not active:
                break
        return found


def _message(message: Any, around: Any) -> Happening:
    """A message as webhooks and the API give it; they differ in how they number its types."""
    kind = {"0": "incoming", "1": "outgoing", "2": "activity", "3": "template"}.get(
        str(message.get("message_type")), message.get("message_type")
    )
    if message.get("private"):
        return Ignored("a private note")
    text = text_at(message, "content")
    if text is None:
        return Ignored("a message without text")
    ticket = text_at(around, "conversation.display_id") or needed_text(around, "conversation.id")
    name, at = needed_text(message, "id"), moment(message.get("created_at"))
    if kind == "incoming":
        channel = _CHANNELS.get(text_at(around, "conversation.channel") or "")
        who, customer = text_at(message, "sender.name"), text_at(message, "sender.id")
        return Said(ticket, name, text, customer, who, channel, sent_at=at)
    if kind == "outgoing":
        agent = text_at(message, "sender.id") if text_at(message, "sender.type") == "user" else None
        return Answered(ticket, name, text, agent, at)
    return Ignored(f"a message of the kind {kind}")


def _assigned(payload: Any) -> Happening:
    changes = [each["assignee_id"] for each in payload.get("changed_attributes") or [] if "assignee_id" in each]
    agent = text_at(changes[0], "current_value") if changes else None
    if agent is None:
        return Ignored("a change that is nothing for us")
    return Assigned(needed_text(payload, "id"), agent)


def _is_since(told: Any, since: datetime) -> bool:
    """Whether a conversation was active, or a message written, since then; where no time is told, it may be."""
    at = moment(told.get("last_activity_at") or told.get("created_at"))
    return at is None or at >= since


def _path(at: Account, *rest: str) -> str:
    return path_of("api", "v1", "accounts", at.options["account"], "conversations", *rest)


def _get(at: Account, path: str, params: Mapping[str, str] | None = None) -> Call:
    return Call("GET", path, params or {}, headers=_headers(at))


def _post(at: Account, path: str, json: Any) -> Call:
    return Call("POST", path, json=json, headers=_headers(at))


def _headers(at: Account) -> dict[str, str]:
    return {"api_access_token": at.credentials["token"]}
