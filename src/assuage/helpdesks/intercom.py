"""Intercom: notifications of an app, signed with its client secret by HMAC-SHA1; no time is signed.

Sources: Intercom's API description (2.14) and captured notifications. A notification holds the conversation with only
the part it is about, in the shape of the app's API version: both shapes (`source`, and `conversation_message` of 1.x)
are read. Left out: a priority (the API shows a conversation's, but has no documented way to set it) and tickets, which
are other objects than conversations there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

from assuage.domain import Channel
from assuage.errors import AnswerUnreadable, Unreadable
from assuage.helpdesks.signing import in_hex, must_match, sign, text_keys
from assuage.helpdesks.text import as_html, at_path, moment, needed, needed_text, path_of, text_at
from assuage.helpdesks.values import (
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
    Said,
    Steps,
    Tag,
    Ticket,
    Wanted,
    WriteKind,
)

_CHANNELS: Final[Mapping[str, Channel]] = {
    "conversation": "chat",
    "whatsapp": "chat",
    "email": "email",
    "sms": "sms",
    "facebook": "social",
    "instagram": "social",
    "twitter": "social",
}
_CUSTOMERS: Final = frozenset({"user", "lead", "contact"})
_MOST_POLLED: Final = 50
"""Conversations looked through in one poll; the rest are found by the next."""
_TAG_KEPT_SECONDS: Final = 600.0
_VERSION: Final = "2.14"


@dataclass(frozen=True, slots=True)
class Intercom:
    code: str = "intercom"
    title: str = "Intercom"
    asks: tuple[Asked, ...] = (
        Asked("token", "the app's access token (Developer Hub, your app, Authentication)", secret=True),
        Asked("admin", "the id of the teammate that writes notes, tags and assignments"),
    )
    signs: bool = True
    chooses_secret: bool = True
    writes: frozenset[WriteKind] = frozenset({"tags", "owner", "note"})
    polls: bool = True

    def verify(self, delivery: Delivery, secrets: Sequence[str], now: datetime) -> None:
        given = delivery.header("x-hub-signature")
        must_match([given], [f"sha1={sign(key, delivery.body, 'sha1', in_hex)}" for key in text_keys(secrets)])

    def delivery_id(self, delivery: Delivery) -> str | None:
        """The notification's id stays while `delivery_attempts` counts up, and is signed with the body."""
        try:
            return text_at(delivery.json(), "id")
        except Unreadable:
            return None

    def read(self, delivery: Delivery, at: Account) -> Sequence[Happening]:
        payload = delivery.json()
        match text_at(payload, "topic"):
            case "conversation.user.created":
                return _opening(needed(payload, "data.item")) or [Ignored("a conversation without text")]
            case "conversation.user.replied" | "conversation.admin.replied":
                return _replies(needed(payload, "data.item")) or [Ignored("a message without text")]
            case "conversation.admin.closed":
                return _closed(needed(payload, "data.item"))
            case "conversation.admin.assigned":
                return [_assigned(needed(payload, "data.item"), at)]
            case "conversation.admin.noted":
                return [Ignored("a private note")]
            case None:
                raise Unreadable("the payload has no topic")
            case other:
                return [Ignored(f"the topic {other} is nothing for us")]

    def setup(self, url: str, secret: str | None) -> str:
        return (
            "In Intercom: Settings, Integrations, Developer Hub, your app, Webhooks.\n"
            f"  Endpoint URL  {url}\n"
            "  Topics        conversation.user.created, conversation.user.replied, conversation.admin.replied,\n"
            "                conversation.admin.closed, conversation.admin.assigned\n"
            "Then Basic information: copy the Client secret, and give it to assuage."
        )

    def ping(self, at: Account) -> Steps[str]:
        answer = yield _get(at, "/me")
        found = answer.json()
        return text_at(found, "name") or text_at(found, "email") or "somebody without a name"

    def look(self, at: Account, ticket: str) -> Steps[Ticket]:
        answer = yield _get(at, path_of("conversations", ticket))
        found = answer.json()
        tags = {text_at(tag, "name") or "": text_at(tag, "id") or "" for tag in at_path(found, "tags.tags") or ()}
        return Ticket(
            ticket,
            is_open=text_at(found, "state") != "closed",
            tags=frozenset(tags) - {""},
            owner=_assignee(found, "admin_assignee_id"),
            group=_assignee(found, "team_assignee_id"),
            notes=tuple(text_at(part, "body") or "" for part in _parts(found) if text_at(part, "part_type") == "note"),
            raw={"tags": tags},
        )

    def change(self, at: Account, ticket: Ticket, change: Change) -> Steps[None]:
        match change:
            case Tag(add, remove):
                yield from _retag(at, ticket, add, remove)
            case Assign(owner, group):
                for kind, assignee in (("team", group), ("admin", owner)):
                    if assignee is not None:
                        part = {"message_type": "assignment", "type": kind, "assignee_id": assignee}
                        yield _send(at, "POST", path_of("conversations", ticket.id, "parts"), part)
            case Note(text):
                note = {"message_type": "note", "type": "admin", "body": as_html(text)}
                yield _send(at, "POST", path_of("conversations", ticket.id, "reply"), note)

    def fetch(self, at: Account, wanted: Wanted) -> Steps[Sequence[Happening]]:
        yield from ()
        return []

    def recent(self, at: Account, since: datetime) -> Steps[Sequence[Happening]]:
        changed = {"field": "updated_at", "operator": ">", "value": int(since.timestamp())}
        asked = {"query": changed, "pagination": {"per_page": _MOST_POLLED}}
        answer = yield Call("POST", "/conversations/search", json=asked, headers=_headers(at))
        found: list[Happening] = []
        for each in (at_path(answer.json(), "conversations") or [])[:_MOST_POLLED]:
            answer = yield _get(at, path_of("conversations", needed_text(each, "id")))
            said = [*_opening(answer.json()), *_replies(answer.json())]
            found += [one for one in said if one.sent_at is None or one.sent_at >= since]
        return found


def _opening(item: Any) -> list[Said]:
    """A customer's first message; nothing where an agent began, or no words were used."""
    first = at_path(item, "source") or at_path(item, "conversation_message")
    text = text_at(first, "body")
    if text is None or text_at(first, "author.type") not in _CUSTOMERS:
        return []
    name = f"source-{needed_text(first, 'id')}"  # numbered apart from the parts
    return [_said(item, first, name, text, moment(at_path(item, "created_at")))]


def _replies(item: Any) -> list[Said | Answered]:
    """What was said after that, in the parts that are there; notes and mere events left out."""
    found: list[Said | Answered] = []
    for part in _parts(item):
        text, by = text_at(part, "body"), text_at(part, "author.type")
        if text is None or text_at(part, "part_type") == "note":
            continue
        name, at = needed_text(part, "id"), moment(at_path(part, "created_at"))
        if by in _CUSTOMERS:
            found.append(_said(item, part, name, text, at))
        else:
            agent = text_at(part, "author.id") if by == "admin" else None
            found.append(Answered(needed_text(item, "id"), name, text, agent, at))
    return found


def _said(item: Any, message: Any, name: str, text: str, at: datetime | None) -> Said:
    customer, who = text_at(message, "author.id"), text_at(message, "author.name") or text_at(item, "user.name")
    channel = _CHANNELS.get(text_at(item, "source.type") or "")
    subject = text_at(item, "source.subject") or text_at(item, "conversation_message.subject")
    return Said(needed_text(item, "id"), name, text, customer, who, channel, subject, at)


def _closed(item: Any) -> list[Happening]:
    closing = [part for part in _parts(item) if text_at(part, "part_type") == "close"]
    agent = text_at(closing[-1], "author.id") if closing and text_at(closing[-1], "author.type") == "admin" else None
    return [*_replies(item), Closed(needed_text(item, "id"), agent)]


def _assigned(item: Any, at: Account) -> Happening:
    """Only what a person did: not what rules did, nor we ourselves."""
    for part in reversed(_parts(item)):
        agent = text_at(part, "assigned_to.id") if text_at(part, "assigned_to.type") == "admin" else None
        by_person = text_at(part, "author.type") == "admin" and text_at(part, "author.id") != at.options.get("admin")
        if agent and by_person:
            return Assigned(needed_text(item, "id"), agent)
    return Ignored("an assignment that is no person's, or to nobody")


def _parts(item: Any) -> Sequence[Any]:
    parts = at_path(item, "conversation_parts.conversation_parts")
    return parts if isinstance(parts, list) else []


def _assignee(found: Any, name: str) -> str | None:
    """Nobody is told as null, and as 0."""
    return text_at(found, name) if text_at(found, name) != "0" else None


def _retag(at: Account, ticket: Ticket, add: frozenset[str], remove: frozenset[str]) -> Steps[None]:
    for name in sorted(add):
        tag = yield from _tag_id(at, name)
        yield _send(at, "POST", path_of("conversations", ticket.id, "tags"), {"id": tag})
    there = ticket.raw.get("tags", {})
    for name in sorted(remove & there.keys()):
        yield _send(at, "DELETE", path_of("conversations", ticket.id, "tags", there[name]), {})


def _tag_id(at: Account, name: str) -> Steps[str]:
    """Naming a tag that is there already gives the one that is there."""
    answer = yield Call("POST", "/tags", json={"name": name}, headers=_headers(at), keep_seconds=_TAG_KEPT_SECONDS)
    found = text_at(answer.json(), "id")
    if found is None:
        raise AnswerUnreadable("Intercom made a tag and told no id")
    return found


def _get(at: Account, path: str) -> Call:
    return Call("GET", path, headers=_headers(at))


def _send(at: Account, method: Literal["POST", "DELETE"], path: str, json: Mapping[str, str]) -> Call:
    """Whatever is written names the teammate who writes it."""
    return Call(method, path, json={"admin_id": at.options["admin"]} | dict(json), headers=_headers(at))


def _headers(at: Account) -> dict[str, str]:
    return {"Authorization": f"Bearer {at.credentials['token']}", "Intercom-Version": _VERSION}
