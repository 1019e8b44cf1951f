"""Zammad: webhooks of triggers, signed with a token of ours; it sends four times more what was not taken.

Sources: Zammad's administration and API documentation and its source. A trigger does not say what set it off: a payload
with an article is that article (if it came before, it is known by its id), and one without is a change of the ticket.
What installations name as they like, priorities and closed states, is asked, with Zammad's own names as defaults.
Not confirmed: that `expand` gives names of states and priorities in every version, and how much custom roles may do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from assuage.domain import Channel
from assuage.errors import NotVerified
from assuage.helpdesks.signing import in_hex, must_match, sign, text_keys
from assuage.helpdesks.text import as_number, at_path, moment, needed, needed_text, path_of, text_at
from assuage.helpdesks.values import (
    MARK,
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
    Priority,
    Said,
    Steps,
    Tag,
    Ticket,
    Wanted,
    WriteKind,
)

_CHANNELS: Final[Mapping[str, Channel]] = {
    "email": "email",
    "web": "form",
    "chat": "chat",
    "sms": "sms",
    "telegram personal-message": "chat",
    "whatsapp message": "chat",
    "twitter status": "social",
    "twitter direct-message": "social",
    "facebook feed post": "social",
    "facebook feed comment": "social",
}
_NOBODY: Final = (None, "1")
"""User 1 is Zammad itself, shown as "-"."""


@dataclass(frozen=True, slots=True)
class Zammad:
    code: str = "zammad"
    title: str = "Zammad"
    asks: tuple[Asked, ...] = (
        Asked("token", "an access token (Profile, Token Access; right: ticket.agent) of a user for us", secret=True),
        Asked("priority_low", "the name of the priority to write for low", required=False, default="1 low"),
        Asked("priority_normal", "the name of the priority to write for normal", required=False, default="2 normal"),
        Asked("priority_high", "the name of the priority to write for high", required=False, default="3 high"),
        Asked("priority_urgent", "the name of the priority to write for urgent", required=False, default="3 high"),
        Asked("closed", "states that mean closed, with commas", required=False, default="closed,merged,removed"),
    )
    signs: bool = True
    chooses_secret: bool = False
    writes: frozenset[WriteKind] = frozenset(WRITE_KINDS)
    polls: bool = False

    def verify(self, delivery: Delivery, secrets: Sequence[str], now: datetime) -> None:
        given = delivery.header("x-hub-signature")
        if not given.startswith("sha1="):
            raise NotVerified("the signature is not of the kind sha1=")
        must_match([given], [f"sha1={sign(key, delivery.body, 'sha1', in_hex)}" for key in text_keys(secrets)])

    def delivery_id(self, delivery: Delivery) -> str | None:
        return None  # x-zammad-delivery is not signed

    def read(self, delivery: Delivery, at: Account) -> Sequence[Happening]:
        payload = delivery.json()
        ticket = needed_text(payload, "ticket.id")
        found = [_article(payload)] if at_path(payload, "article") else []
        if _is_closed(at, text_at(payload, "ticket.state")):
            by = text_at(payload, "ticket.updated_by_id")
            return [*found, Closed(ticket, None if by in _NOBODY else by)]
        return found or [_owned(payload)]

    def setup(self, url: str, secret: str | None) -> str:
        return (
            "In Zammad: Manage, Webhook, New Webhook.\n"
            f"  Endpoint                   {url}\n"
            f"  HMAC SHA1 Signature Token  {secret or 'the one that assuage has'}\n"
            "  Custom Payload             off\n"
            "Then Manage, Trigger, New Trigger, twice, each with the action Webhook and this webhook:\n"
            "  1. Activated by Action; condition Article, Action, is, created; and Article, Visibility, is, public\n"
            "  2. Activated by Action; condition Ticket, State, has changed; or Ticket, Owner, has changed"
        )

    def ping(self, at: Account) -> Steps[str]:
        answer = yield _call(at, "GET", "/api/v1/users/me")
        me = answer.json()
        return _name(me) or text_at(me, "email") or "somebody without a name"

    def look(self, at: Account, ticket: str) -> Steps[Ticket]:
        answer = yield _call(at, "GET", path_of("api", "v1", "tickets", ticket), {"expand": "true"})
        found = answer.json()
        answer = yield _call(at, "GET", "/api/v1/tags", {"object": "Ticket", "o_id": ticket})
        tags = at_path(answer.json(), "tags") or ()
        answer = yield _call(at, "GET", path_of("api", "v1", "ticket_articles", "by_ticket", ticket))
        owner = text_at(found, "owner_id")
        return Ticket(
            ticket,
            is_open=not _is_closed(at, text_at(found, "state")),
            tags=frozenset(tags),
            priority=_priority(at, text_at(found, "priority")),
            owner=None if owner in _NOBODY else owner,
            group=text_at(found, "group_id"),
            notes=tuple(str(each.get("body") or "") for each in answer.json() if each.get("internal")),
        )

    def change(self, at: Account, ticket: Ticket, change: Change) -> Steps[None]:
        match change:
            case Tag(add, remove):
                for tag in sorted(add):
                    yield _call(at, "POST", "/api/v1/tags/add", json=_tag(ticket, tag))
                for tag in sorted(remove & ticket.tags):
                    yield _call(at, "DELETE", "/api/v1/tags/remove", json=_tag(ticket, tag))
            case Prioritise(to):
                yield _put(at, ticket, {"priority": _option(at, f"priority_{to}")})
            case Assign(owner, group):
                told = {"group_id": group, "owner_id": owner}
                yield _put(at, ticket, {name: as_number(value) for name, value in told.items() if value is not None})
            case Note(text):
                note = {"ticket_id": as_number(ticket.id), "type": "note", "internal": True, "subject": "assuage"}
                note |= {"body": text, "content_type": "text/plain"}
                yield _call(at, "POST", "/api/v1/ticket_articles", json=note)

    def fetch(self, at: Account, wanted: Wanted) -> Steps[Sequence[Happening]]:
        yield from ()
        return []

    def recent(self, at: Account, since: datetime) -> Steps[Sequence[Happening]]:
        yield from ()
        return []


def _article(payload: Any) -> Happening:
    ticket, name = needed_text(payload, "ticket.id"), needed_text(payload, "article.id")
    text, sender = text_at(payload, "article.body"), needed_text(payload, "article.sender")
    if needed(payload, "article.internal") is not False:
        return Ignored("an internal article")
    if text is None:
        return Ignored("an article without text")
    sent = moment(at_path(payload, "article.created_at"))
    match sender:
        case "Customer":
            channel = _CHANNELS.get(text_at(payload, "article.type") or "")
            customer = at_path(payload, "ticket.customer")
            who = text_at(payload, "ticket.customer_id") or text_at(customer, "id")
            subject = text_at(payload, "article.subject") or text_at(payload, "ticket.title")
            return Said(ticket, name, text, who, _name(customer), channel, subject, sent)
        case "Agent" if MARK in text:
            return Ignored("our own note")
        case "Agent":
            return Answered(ticket, name, text, text_at(payload, "article.created_by_id"), sent)
        case _:
            return Ignored(f"an article of the sender {sender}")


def _owned(payload: Any) -> Happening:
    owner = text_at(payload, "ticket.owner_id")
    if owner in _NOBODY or owner is None:
        return Ignored("a change that is nothing for us")
    return Assigned(needed_text(payload, "ticket.id"), owner)


def _name(user: Any) -> str | None:
    names = (text_at(user, "firstname"), text_at(user, "lastname"))
    return " ".join(each for each in names if each and each != "-") or None


def _is_closed(at: Account, state: str | None) -> bool:
    return state in [each.strip() for each in _option(at, "closed").split(",")]


def _priority(at: Account, name: str | None) -> Priority | None:
    """Where two of ours are written with one name, it is read as the lower one."""
    return next((each for each in PRIORITIES if name and _option(at, f"priority_{each}") == name), None)


def _option(at: Account, name: str) -> str:
    return at.options.get(name) or next(asked.default for asked in Zammad().asks if asked.name == name)


def _tag(ticket: Ticket, tag: str) -> dict[str, Any]:
    return {"item": tag, "object": "Ticket", "o_id": as_number(ticket.id)}


def _put(at: Account, ticket: Ticket, fields: Mapping[str, Any]) -> Call:
    return _call(at, "PUT", path_of("api", "v1", "tickets", ticket.id), json=fields)


def _call(at: Account, method: Any, path: str, params: Mapping[str, str] | None = None, json: Any = None) -> Call:
    headers = {"Authorization": f"Token token={at.credentials['token']}"}
    return Call(method, path, params or {}, json, headers)
