"""Freshdesk: webhooks of automation rules, which cannot sign; the rule sends our token, and a body that we define.

The body only points to a ticket: Freshdesk has no placeholder for a message's number, author or time, so that messages
are read through the API. Its other fields are there so that no two pointers are the same. `event` and `ticket` stand
first and are taken from there, whatever a customer's text, which stands last, does to the JSON.

Sources: Freshdesk's API documentation, and others' integrations for the rules. Not confirmed: that headers of our own
can be set in every plan (the password of "Requires authentication" does instead), and what `status` numbers mean in
accounts with statuses of their own (asked as `closed`). Tags are replaced as a whole, without a collision guard.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from assuage.domain import Channel
from assuage.errors import Unreadable
from assuage.helpdesks.pointing import event_of, since_the_last_answer, wanted
from assuage.helpdesks.signing import basic
from assuage.helpdesks.text import as_html, as_number, at_path, moment, needed_text, path_of, text_at
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
    '"agent": "{{ticket.agent.email}}", "text": "{{ticket.latest_public_comment}}"}'
)
"""What is pasted into a rule, with `message`, `closed` or `assigned` for EVENT."""

_BEGINNING: Final = re.compile(r'\s*\{\s*"event"\s*:\s*"(?P<event>\w+)"\s*,\s*"ticket"\s*:\s*"?(?P<ticket>\d+)\b')
_CHANNELS: Final[Mapping[str, Channel]] = {"1": "email", "2": "form", "7": "chat", "9": "form", "10": "email"}
_OUTBOUND: Final = "10"
_PAGE: Final = 100
_MOST_PAGES: Final = 10


@dataclass(frozen=True, slots=True)
class Freshdesk:
    code: str = "freshdesk"
    title: str = "Freshdesk"
    asks: tuple[Asked, ...] = (
        Asked("key", "the API key (Profile settings, Your API key) of an agent made for assuage", secret=True),
        Asked("closed", "numbers of the statuses that mean over, with commas", required=False, default="4,5"),
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
        payload = _told(delivery.body.decode("utf-8", errors="replace"))
        ticket = needed_text(payload, "ticket")
        match text_at(payload, "event"):
            case "message" | "assigned" as event:
                return [wanted(delivery, ticket, event)]
            case "closed":
                return [Closed(ticket)]
            case None:
                raise Unreadable("the payload has no event")
            case other:
                return [Ignored(f"the event {other} is nothing for us")]

    def setup(self, url: str, secret: str | None) -> str:
        return (
            "In Freshdesk: Admin, Workflows, Automations; rules with the action Trigger webhook:\n"
            f"  Request type POST, URL {url}\n"
            f"  Requires authentication: user name assuage, password {secret or 'the secret that assuage has'}\n"
            "  Encoding JSON, Content Advanced, one line:\n"
            f"  {CONTENT}\n"
            "with another word for EVENT in each:\n"
            "  message   in Ticket creation; and in Ticket updates: reply is sent (by agent or requester)\n"
            "  closed    in Ticket updates: status is changed to Resolved or Closed\n"
            "  assigned  in Ticket updates: agent is updated"
        )

    def ping(self, at: Account) -> Steps[str]:
        answer = yield _get(at, "/api/v2/agents/me")
        return text_at(answer.json(), "contact.name") or "somebody without a name"

    def look(self, at: Account, ticket: str) -> Steps[Ticket]:
        answer = yield _get(at, _path(ticket))
        found = answer.json()
        said = yield from _conversations(at, ticket)
        number = at_path(found, "priority")
        return Ticket(
            ticket,
            is_open=text_at(found, "status") not in _closed(at),
            tags=frozenset(at_path(found, "tags") or ()),
            priority=PRIORITIES[number - 1] if number in range(1, 5) else None,
            owner=text_at(found, "responder_id"),
            group=text_at(found, "group_id"),
            notes=tuple(_text(each) or "" for each in said if each.get("private")),
        )

    def change(self, at: Account, ticket: Ticket, change: Change) -> Steps[None]:
        match change:
            case Tag(add, remove):
                yield _write(at, "PUT", _path(ticket.id), {"tags": sorted((ticket.tags | add) - remove)})
            case Prioritise(to):
                yield _write(at, "PUT", _path(ticket.id), {"priority": PRIORITIES.index(to) + 1})
            case Assign(owner, group):
                told = {"responder_id": owner, "group_id": group}
                fields = {name: as_number(value) for name, value in told.items() if value is not None}
                yield _write(at, "PUT", _path(ticket.id), fields)
            case Note(text):
                yield _write(at, "POST", _path(ticket.id, "notes"), {"body": as_html(text), "private": True})

    def fetch(self, at: Account, wanted: Wanted) -> Steps[Sequence[Happening]]:
        answer = yield _get(at, _path(wanted.ticket), {"include": "requester"})
        ticket = answer.json()
        if event_of(wanted) == "assigned":
            agent = text_at(ticket, "responder_id")
            return [Assigned(wanted.ticket, agent) if agent else Ignored("the ticket is nobody's now")]
        said = yield from _conversations(at, wanted.ticket)
        return since_the_last_answer([_first(ticket), *(_message(ticket, each) for each in said)])

    def recent(self, at: Account, since: datetime) -> Steps[Sequence[Happening]]:
        yield from ()
        return []


def _told(body: str) -> Mapping[str, Any]:
    """The fields of the body, each as it stood first; of a body that is no JSON, those at its beginning."""
    try:
        found = json.loads(body, object_pairs_hook=lambda pairs: dict(reversed(pairs)))
    except (ValueError, RecursionError) as error:
        if beginning := _BEGINNING.match(body):
            return beginning.groupdict()
        raise Unreadable("the body is not the one that assuage asks for") from error
    if not isinstance(found, Mapping):
        raise Unreadable("the body is not the one that assuage asks for")
    return found


def _conversations(at: Account, ticket: str) -> Steps[list[Any]]:
    found: list[Any] = []
    for page in range(1, _MOST_PAGES + 1):
        answer = yield _get(at, _path(ticket, "conversations"), {"per_page": str(_PAGE), "page": str(page)})
        rows = answer.json()
        found += rows
        if len(rows) < _PAGE:
            break
    return found


def _first(ticket: Any) -> Happening:
    """The ticket's description, which is the first message and has no number of its own."""
    name, text = f"description-{needed_text(ticket, 'id')}", _text(ticket, "description")
    if text_at(ticket, "source") == _OUTBOUND:
        return _answered(ticket, name, text, text_at(ticket, "responder_id"), at_path(ticket, "created_at"))
    return _said(ticket, name, text, text_at(ticket, "requester_id"), at_path(ticket, "created_at"))


def _message(ticket: Any, said: Any) -> Happening:
    if said.get("private"):
        return Ignored("a private note")
    tell = _said if said.get("incoming") else _answered
    return tell(ticket, needed_text(said, "id"), _text(said), text_at(said, "user_id"), said.get("created_at"))


def _said(ticket: Any, name: str, text: str | None, who: str | None, sent: Any) -> Happening:
    if text is None:
        return Ignored("a message without text")
    requester = at_path(ticket, "requester") if who == text_at(ticket, "requester_id") else None
    channel, subject = _CHANNELS.get(text_at(ticket, "source") or ""), text_at(ticket, "subject")
    known = text_at(requester, "name")
    return Said(needed_text(ticket, "id"), name, text, who, known, channel, subject, moment(sent))


def _answered(ticket: Any, name: str, text: str | None, who: str | None, sent: Any) -> Happening:
    if MARK in (text or ""):
        return Ignored("our own note")
    return Answered(needed_text(ticket, "id"), name, text or "", who, moment(sent))


def _text(said: Any, field: str = "body") -> str | None:
    return text_at(said, f"{field}_text") or text_at(said, field)


def _closed(at: Account) -> list[str]:
    return [each.strip() for each in (at.options.get("closed") or "4,5").split(",")]


def _path(ticket: str, *rest: str) -> str:
    return path_of("api", "v2", "tickets", ticket, *rest)


def _get(at: Account, path: str, params: Mapping[str, str] | None = None) -> Call:
    return Call("GET", path, params or {}, headers=_headers(at))


def _write(at: Account, method: Any, path: str, json: Any) -> Call:
    return Call(method, path, json=json, headers=_headers(at))


def _headers(at: Account) -> dict[str, str]:
    return {"Authorization": basic(at.credentials["key"], "X")}
