"""Request Tracker 5: it has no webhooks, so a scrip of ours posts (`rt_scrip`), signed as Standard Webhooks.

A scrip tries once, so what was missed is asked for by REST2. Everything here was tried against RT 5.0.3: a PUT guarded
by If-Match is refused with 412 when the ticket has changed, and a PUT that RT does not obey is answered 200 all the
same, so the ticket is read again after it. People are known by their login, queues by their name.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final

from assuage.errors import HelpdeskTrouble
from assuage.helpdesks.rt_recent import recent_payloads
from assuage.helpdesks.rt_scrip import scrip_for
from assuage.helpdesks.standard import Standard
from assuage.helpdesks.text import at_path, moment, needed_text, path_of, text_at
from assuage.helpdesks.values import (
    MARK,
    PRIORITIES,
    WRITE_KINDS,
    Account,
    Answer,
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

_PRIORITIES: Final = "0,50,75,100"
_CLOSED: Final = "resolved,rejected,deleted"
_ITSELF: Final = "RT_System"
_NOBODY: Final = "Nobody"
_WITH_QUEUE: Final = {"fields[Queue]": "Name"}


@dataclass(frozen=True, slots=True)
class RequestTracker:
    code: str = "rt"
    title: str = "Request Tracker"
    asks: tuple[Asked, ...] = (
        Asked("user", "the login of the RT user made for assuage"),
        Asked("token", "that user's authentication token; or give its password", secret=True, required=False),
        Asked("password", "that user's password, where there is no token", secret=True, required=False),
        Asked(
            "priorities", "RT's numbers for low, normal, high and urgent, rising", required=False, default=_PRIORITIES
        ),
        Asked("closed", "statuses in which nothing is written any more", required=False, default=_CLOSED),
        Asked("tag_field", "the custom field for tags (several values); empty: tags are left out", required=False),
    )
    signs: bool = True
    chooses_secret: bool = False
    writes: frozenset[WriteKind] = frozenset(WRITE_KINDS)
    polls: bool = True

    def verify(self, delivery: Delivery, secrets: Sequence[str], now: datetime) -> None:
        Standard().verify(delivery, secrets, now)

    def delivery_id(self, delivery: Delivery) -> str | None:
        return Standard().delivery_id(delivery)

    def read(self, delivery: Delivery, at: Account) -> Sequence[Happening]:
        return [_happening(delivery.json(), at)]

    def setup(self, url: str, secret: str | None) -> str:
        return (
            "In RT, as an administrator: Admin, Global, Scrips, Create (or a queue's own Scrips).\n"
            "  Description  assuage\n"
            "  Condition    On Transaction\n"
            "  Action       User Defined\n"
            "  Template     Blank\n"
            "  Stage        Batch\n"
            "  Custom action preparation code:  return 1;\n"
            "  Custom action commit code:\n\n"
            f"{scrip_for(url, secret or 'the secret that assuage has')}\n"
        )

    def ping(self, at: Account) -> Steps[str]:
        _numbers(at)
        answer = yield _get(at, path_of("REST", "2.0", "user", at.options["user"]))
        return needed_text(answer.json(), "Name")

    def look(self, at: Account, ticket: str) -> Steps[Ticket]:
        answer = yield _get(at, _path(ticket), _WITH_QUEUE)
        found = _ticket(at, ticket, answer)
        ours = json.dumps([{"field": "Content", "operator": "LIKE", "value": MARK}])
        latest = {"orderby": "id", "order": "DESC", "per_page": "100"}
        answer = yield _get(at, _path(ticket, "attachments"), {"query": ours, "fields": "Content", **latest})
        notes = tuple(str(each.get("Content") or "") for each in at_path(answer.json(), "items") or ())
        return replace(found, notes=notes)

    def change(self, at: Account, ticket: Ticket, change: Change) -> Steps[None]:
        match change:
            case Tag(add, remove):
                if field := at.options.get("tag_field"):
                    tags = frozenset((ticket.tags | add) - remove)
                    now = yield from _put(at, ticket, {"CustomFields": {field: sorted(tags)}})
                    _must_be(now.tags == tags, f"the custom field {field}")
            case Prioritise(to):
                number = _numbers(at)[PRIORITIES.index(to)]
                now = yield from _put(at, ticket, {"Priority": number})
                _must_be(now.priority == _priority(at, number), "the priority")
            case Assign(owner, group):
                wanted = {name: value for name, value in (("Queue", group), ("Owner", owner)) if value is not None}
                now = yield from _put(at, ticket, wanted)
                _must_be(group is None or _same(now.group, group), f"the queue: may {group} be seen and written?")
                _must_be(owner is None or _same(now.owner, owner), f"the owner: may {owner} own tickets there?")
            case Note(text):
                note = {"Content": text, "ContentType": "text/plain"}
                yield Call("POST", _path(ticket.id, "comment"), json=note, headers=_headers(at))

    def fetch(self, at: Account, wanted: Wanted) -> Steps[Sequence[Happening]]:
        yield from ()
        return []

    def recent(self, at: Account, since: datetime) -> Steps[Sequence[Happening]]:
        payloads = yield from recent_payloads(since.astimezone(UTC), _headers(at))
        return [_happening(payload, at) for payload in payloads]


def _happening(payload: Any, at: Account) -> Happening:
    ticket, name = needed_text(payload, "ticket.id"), needed_text(payload, "transaction.id")
    kind, who = needed_text(payload, "transaction.type"), needed_text(payload, "creator.name")
    if _same(who, at.options.get("user")):
        return Ignored("written by our own user")
    if kind in ("Create", "Correspond"):
        return _message(payload, at, ticket, name)
    if kind == "Status" and at_path(payload, "transaction.closes") is True:
        return Closed(ticket, who if _is_agent(payload, at) else None)
    if text_at(payload, "transaction.field") == "Owner":
        owner = text_at(payload, "transaction.new")
        if owner in (None, _NOBODY) or who == _ITSELF:
            return Ignored("no person was given the ticket by a person")
        return Assigned(ticket, needed_text(payload, "transaction.new"))
    return Ignored("a comment" if kind == "Comment" else f"a transaction of the type {kind} is nothing for us")


def _message(payload: Any, at: Account, ticket: str, name: str) -> Happening:
    text = at_path(payload, "text")
    if not isinstance(text, str) or not text.strip():
        return Ignored("a message without text")
    who, sent = needed_text(payload, "creator.name"), moment(at_path(payload, "transaction.created"))
    first = text_at(payload, "transaction.type") == "Create"
    if who == _ITSELF or _is_agent(payload, at):
        return Ignored("a ticket that an agent made") if first else Answered(ticket, name, text, _person(who), sent)
    subject, full = text_at(payload, "ticket.subject"), text_at(payload, "creator.real_name")
    return Said(ticket, name, text, who, full, "email", subject, sent)


def _is_agent(payload: Any, at: Account) -> bool:
    """One of ours by the connection's own list; else who is privileged and has not asked for the ticket."""
    who = needed_text(payload, "creator.name")
    if any(_same(who, each) for each in at.people.values()):
        return True
    requestors = at_path(payload, "requestors")
    asked = isinstance(requestors, list) and any(_same(who, str(each)) for each in requestors)
    return at_path(payload, "creator.privileged") is True and not asked


def _person(login: str | None) -> str | None:
    return None if login in (None, _ITSELF, _NOBODY) else login


def _ticket(at: Account, ticket: str, answer: Answer) -> Ticket:
    """All but the notes, which lie elsewhere."""
    found = answer.json()
    closed = {each.strip().casefold() for each in _option(at, "closed", _CLOSED).split(",")}
    fields = at_path(found, "CustomFields") or ()
    field = at.options.get("tag_field")
    return Ticket(
        ticket,
        is_open=needed_text(found, "Status").casefold() not in closed,
        tags=frozenset(value for each in fields if field and each.get("name") == field for value in each["values"]),
        priority=_priority(at, int(text_at(found, "Priority") or 0)),
        owner=_person(text_at(found, "Owner.id")),
        group=text_at(found, "Queue.Name"),
        version=answer.headers.get("etag"),
    )


def _numbers(at: Account) -> list[int]:
    """RT's numbers of our four priorities."""
    told = _option(at, "priorities", _PRIORITIES)
    try:
        numbers = [int(each) for each in told.split(",")]
    except ValueError:
        numbers = []
    if len(numbers) != len(PRIORITIES) or sorted(set(numbers)) != numbers:
        raise HelpdeskTrouble(f"priorities must be four rising numbers such as {_PRIORITIES}, not {told}")
    return numbers


def _priority(at: Account, number: int) -> Priority:
    """The highest of ours that is reached; numbers below the lowest count as low."""
    reached = [name for name, least in zip(PRIORITIES, _numbers(at), strict=True) if number >= least]
    return reached[-1] if reached else PRIORITIES[0]


def _option(at: Account, name: str, default: str) -> str:
    return at.options.get(name) or default


def _same(one: str | None, other: str | None) -> bool:
    """RT takes logins and queues' names in any case."""
    return one is not None and other is not None and one.casefold() == other.casefold()


def _must_be(obeyed: bool, what: str) -> None:
    if not obeyed:
        raise HelpdeskTrouble(f"RT did not change {what}; check the rights of assuage's user")


def _put(at: Account, ticket: Ticket, values: Mapping[str, Any]) -> Steps[Ticket]:
    """The ticket after the change, unless somebody changed it first (412)."""
    guard = {"If-Match": ticket.version} if ticket.version else {}
    yield Call("PUT", _path(ticket.id), json=dict(values), headers=_headers(at) | guard)
    answer = yield _get(at, _path(ticket.id), _WITH_QUEUE)
    return _ticket(at, ticket.id, answer)


def _path(ticket: str, *rest: str) -> str:
    return path_of("REST", "2.0", "ticket", ticket, *rest)


def _get(at: Account, path: str, params: Mapping[str, str] | None = None) -> Call:
    return Call("GET", path, params or {}, headers=_headers(at))


def _headers(at: Account) -> dict[str, str]:
    if token := at.credentials.get("token"):
        return {"Authorization": f"token {token}"}
    known = f"{at.options['user']}:{at.credentials.get('password', '')}"
    return {"Authorization": f"Basic {base64.b64encode(known.encode()).decode()}"}
