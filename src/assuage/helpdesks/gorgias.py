"""Gorgias: HTTP integrations, which cannot sign; they send a header of ours, and a body that we define.

The body only points to a ticket, since what of a message can be put into it is not documented; the messages are read
through the API. Its times are there so that no two pointers are the same.

Sources: Gorgias' API documentation. Not confirmed: the word for the highest priority (asked as `priority_urgent`), that
tags can be added and taken away by their names (copies of its specification say so), and how an empty value of a ticket
is written into a body (all usual ways are understood).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from assuage.domain import Channel
from assuage.errors import Unreadable
from assuage.helpdesks.pointing import since_the_last_answer, wanted
from assuage.helpdesks.signing import basic
from assuage.helpdesks.text import as_number, at_path, moment, needed_text, path_of, text_at
from assuage.helpdesks.tokens import verify_token
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
    Said,
    Steps,
    Tag,
    Ticket,
    Wanted,
    WriteKind,
)

CONTENT: Final = (
    '{"event": "EVENT", "ticket": "{{ticket.id}}", "status": "{{ticket.status}}", '
    '"agent": "{{ticket.assignee_user_id}}", "snoozed": "{{ticket.snooze_datetime}}", '
    '"last": "{{ticket.last_message_datetime}}", "updated": "{{ticket.updated_datetime}}"}'
)
"""The body of an integration, with `message` or `change` for EVENT."""

_NOTE: Final = "internal-note"
_CHANNELS: Final[Mapping[str, Channel]] = {
    "email": "email",
    "chat": "chat",
    "sms": "sms",
    "whatsapp": "chat",
    "contact_form": "form",
    "contact-form": "form",
    "help-center": "form",
}
_SOCIAL: Final = ("facebook", "instagram", "twitter", "tiktok")
_NEWEST: Final = "100"
"""Messages read of a ticket, the newest; more cannot be asked for at once."""


@dataclass(frozen=True, slots=True)
class Gorgias:
    code: str = "gorgias"
    title: str = "Gorgias"
    asks: tuple[Asked, ...] = (
        Asked("email", "the address of the user made for assuage (Settings, REST API: Username)"),
        Asked("key", "that user's API key (Settings, REST API: Password)", secret=True),
        Asked("priority_urgent", "Gorgias' word for the highest priority", required=False, default="critical"),
    )
    signs: bool = False
    chooses_secret: bool = False
    writes: frozenset[WriteKind] = frozenset(WRITE_KINDS)
    polls: bool = False

    def verify(self, delivery: Delivery, secrets: Sequence[str], now: datetime) -> None:
        verify_token(delivery, secrets)

    def delivery_id(self, delivery: Delivery) -> str | None:
        return None

    def read(self, delivery: Delivery, at: Account) -> Sequence[Happening]:
        payload = delivery.json()
        ticket = needed_text(payload, "ticket")
        match text_at(payload, "event"):
            case "message":
                return [wanted(delivery, ticket, "message")]
            case "change":
                return [_changed(payload, ticket)]
            case None:
                raise Unreadable("the payload has no event")
            case other:
                return [Ignored(f"the event {other} is nothing for us")]

    def setup(self, url: str, secret: str | None) -> str:
        return (
            "In Gorgias: Settings, App Store, HTTP Integration, Add HTTP integration, twice:\n"
            f"  URL     {url}, HTTP method POST\n"
            f"  Header  X-Assuage-Token: {secret or 'the secret that assuage has'}\n"
            "  Type    application/json, for request and response; request body:\n"
            f"  {CONTENT}\n"
            "with another word for EVENT in each:\n"
            "  message  triggered by Ticket created and New message in ticket\n"
            "  change   triggered by Ticket updated"
        )

    def ping(self, at: Account) -> Steps[str]:
        answer = yield _get(at, "/api/account")
        return f"{at.options['email']} at {text_at(answer.json(), 'domain') or 'Gorgias'}"

    def look(self, at: Account, ticket: str) -> Steps[Ticket]:
        answer = yield _get(at, _path(ticket))
        found = answer.json()
        said = yield from _messages(at, ticket)
        tags = (text_at(each, "name") for each in at_path(found, "tags") or ())
        return Ticket(
            ticket,
            is_open=not _is_over(text_at(found, "status"), at_path(found, "snooze_datetime")),
            tags=frozenset(each for each in tags if each),
            priority=next((each for each in PRIORITIES if _word(at, each) == text_at(found, "priority")), None),
            owner=text_at(found, "assignee_user.id"),
            group=text_at(found, "assignee_team.id"),
            notes=tuple(_text(each) or "" for each in said if _is_note(each)),
        )

    def change(self, at: Account, ticket: Ticket, change: Change) -> Steps[None]:
        match change:
            case Tag(add, remove):
                if add:
                    yield _write(at, "POST", _path(ticket.id, "tags"), {"names": sorted(add)})
                if gone := sorted(remove & ticket.tags):
                    yield _write(at, "DELETE", _path(ticket.id, "tags"), {"names": gone})
            case Prioritise(to):
                yield _write(at, "PUT", _path(ticket.id), {"priority": _word(at, to)})
            case Assign(owner, group):
                told = {"assignee_user": owner, "assignee_team": group}
                fields = {name: {"id": as_number(value)} for name, value in told.items() if value is not None}
                yield _write(at, "PUT", _path(ticket.id), fields)
            case Note(text):
                note = {"channel": _NOTE, "via": "api", "from_agent": True, "body_text": text}
                sender = {"sender": {"email": at.options["email"]}}
                yield _write(at, "POST", _path(ticket.id, "messages"), note | sender)

    def fetch(self, at: Account, wanted: Wanted) -> Steps[Sequence[Happening]]:
        answer = yield _get(at, _path(wanted.ticket))
        subject = text_at(answer.json(), "subject")
        said = yield from _messages(at, wanted.ticket)
        return since_the_last_answer(_message(wanted.ticket, subject, each) for each in said)

    def recent(self, at: Account, since: datetime) -> Steps[Sequence[Happening]]:
        yield from ()
        return []


def _changed(payload: Any, ticket: str) -> Happening:
    status, agent, snoozed = (_filled(payload, name) for name in ("status", "agent", "snoozed"))
    if _is_over(status, snoozed):
        return Closed(ticket, agent)
    return Assigned(ticket, agent) if agent else Ignored("a change that is nothing for us")


def _filled(payload: Any, name: str) -> str | None:
    """What a placeholder was filled with, if with anything."""
    value = text_at(payload, name)
    return None if value is None or value.strip() in ("", "None", "null") else value


def _is_over(status: str | None, snoozed: Any) -> bool:
    """A snoozed ticket is closed in name only."""
    return status == "closed" and not snoozed


def _messages(at: Account, ticket: str) -> Steps[list[Any]]:
    """The ticket's newest messages, the oldest of them first."""
    params = {"ticket_id": ticket, "limit": _NEWEST, "order_by": "created_datetime:desc"}
    answer = yield _get(at, "/api/messages", params)
    return list(reversed(at_path(answer.json(), "data") or []))


def _message(ticket: str, subject: str | None, said: Any) -> Happening:
    if _is_note(said):
        return Ignored("an internal note")
    name, text, who = needed_text(said, "id"), _text(said), text_at(said, "sender.id")
    sent = moment(at_path(said, "sent_datetime")) or moment(at_path(said, "created_datetime"))
    if text is None:
        return Ignored("a message without text")
    if at_path(said, "from_agent") is False:
        channel, topic = _channel(text_at(said, "channel") or ""), text_at(said, "subject") or subject
        return Said(ticket, name, text, who, text_at(said, "sender.name"), channel, topic, sent)
    if MARK in text:
        return Ignored("our own note")
    by_rule = text_at(said, "rule_id") is not None or text_at(said, "via") == "rule"
    return Answered(ticket, name, text, None if by_rule else who, sent)


def _is_note(said: Any) -> bool:
    return at_path(said, "public") is False or _NOTE in (at_path(said, "channel"), at_path(said, "source.type"))


def _text(said: Any) -> str | None:
    return text_at(said, "body_text") or text_at(said, "body_html")


def _channel(name: str) -> Channel | None:
    return "social" if name.startswith(_SOCIAL) else _CHANNELS.get(name)


def _word(at: Account, priority: str) -> str:
    return (at.options.get("priority_urgent") or "critical") if priority == "urgent" else priority


def _path(ticket: str, *rest: str) -> str:
    return path_of("api", "tickets", ticket, *rest)


def _get(at: Account, path: str, params: Mapping[str, str] | None = None) -> Call:
    return Call("GET", path, params or {}, headers=_headers(at))


def _write(at: Account, method: Any, path: str, json: Any) -> Call:
    return Call(method, path, json=json, headers=_headers(at))


def _headers(at: Account) -> dict[str, str]:
    return {"Authorization": basic(at.options["email"], at.credentials["key"])}
