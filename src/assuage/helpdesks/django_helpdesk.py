"""django-helpdesk: unsigned webhooks to plain addresses, a REST API for staff users; read in its 2.6.1's own source.

What surprises there, and what is made of it:
- A note of the API goes by e-mail to the owner and to everybody in copy, customers among them; its text is run as a
  Django template, `#12` in it writes into ticket 12, its title becomes the ticket's, and in a resolved ticket its text
  becomes the resolution, which customers see. Changing a note does nothing of that. So a note is begun with a sentence
  that anybody may read, the resolution is put back, and then the note gets its text.
- Customers' follow-ups have no user. Those who answer by e-mail have none either: the option `staff_mail` knows them.
- A follow-up is told with the ticket as it is, never what was changed: that it was given to somebody shows in its title
  alone, which else is the ticket's.
- An e-mail does not open a resolved ticket again; here it counts as open when a customer spoke last.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal
from urllib.parse import parse_qs, urlsplit

from assuage.errors import NotVerified, Unreadable
from assuage.helpdesks.django_helpdesk_reading import (
    ASKS,
    customer_spoke_last,
    followed_up,
    followups,
    given,
    given_at_opening,
    listed,
    missed,
    notice,
    opened,
    resolution,
)
from assuage.helpdesks.signing import must_match
from assuage.helpdesks.text import at_path, moment, needed, needed_text, path_of, text_at
from assuage.helpdesks.tokens import TOKEN_HEADER, verify_token
from assuage.helpdesks.values import (
    Account,
    Asked,
    Assign,
    Call,
    Change,
    Delivery,
    Happening,
    Ignored,
    Note,
    Prioritise,
    Priority,
    Steps,
    Tag,
    Ticket,
    Wanted,
    WriteKind,
)

_NUMBERS: Final[Mapping[Priority, int]] = {"urgent": 1, "high": 2, "normal": 3, "low": 4}
_PRIORITIES: Final[Mapping[str, Priority]] = {"1": "urgent", "2": "high", "3": "normal", "4": "low", "5": "low"}
_PAGE: Final = 100
_MOST_PAGES: Final = 80
_MOST_TICKETS: Final = 400
"""Of a poll; what is older than these is not found. A talk may not have more than 500 calls."""


@dataclass(frozen=True, slots=True)
class DjangoHelpdesk:
    code: str = "django-helpdesk"
    title: str = "django-helpdesk"
    asks: tuple[Asked, ...] = ASKS
    signs: bool = False
    chooses_secret: bool = False
    writes: frozenset[WriteKind] = frozenset({"priority", "owner", "note"})
    polls: bool = True

    def verify(self, delivery: Delivery, secrets: Sequence[str], now: datetime) -> None:
        keys = _keys(delivery.url)
        if not keys:
            return verify_token(delivery, secrets)
        if len(keys) > 1 or any(name in ("authorization", TOKEN_HEADER) for name, _ in delivery.headers):
            raise NotVerified("there is more than one token")
        return must_match(keys, [secret for secret in secrets if secret])

    def delivery_id(self, delivery: Delivery) -> str | None:
        return None

    def read(self, delivery: Delivery, at: Account) -> Sequence[Happening]:
        payload = delivery.json()
        ticket = needed(payload, "ticket")
        if at_path(payload, "followup_id") is None:
            opening = next(iter(followups(ticket)), None)
            return opened(ticket, opening) + given_at_opening(at, ticket, opening)
        wanted = needed_text(payload, "followup_id")
        followup = next((each for each in followups(ticket) if text_at(each, "id") == wanted), None)
        if followup is None:
            raise Unreadable("the follow-up that is told of is not in the payload")
        found = followed_up(at, ticket, followup) + given(at, ticket, followup)
        return found or [Ignored("a private note, or a change that is nothing for us")]

    def setup(self, url: str, secret: str | None) -> str:
        address = url.replace("://", f"://assuage:{secret or 'SECRET'}@", 1)
        return (
            "In the environment of django-helpdesk, then start it again:\n"
            f"  HELPDESK_NEW_TICKET_WEBHOOK_URLS={address}\n"
            f"  HELPDESK_FOLLOWUP_WEBHOOK_URLS={address}\n"
            "While assuage is down, whoever saves a ticket there sees an error: docs/helpdesks/django-helpdesk.md has\n"
            "five lines for its settings that prevent it. What was missed comes in by the poll."
        )

    def ping(self, at: Account) -> Steps[str]:
        answer = yield _get(at, "/api/tickets/", {"page_size": "1"})
        return f"{at.options['user']}, who sees {at_path(answer.json(), 'count')} tickets"

    def look(self, at: Account, ticket: str) -> Steps[Ticket]:
        answer = yield _get(at, _path("tickets", ticket))
        found = answer.json()
        private = [each for each in followups(found) if at_path(each, "public") is False]
        owner, done_with = text_at(found, "assigned_to"), text_at(found, "status") in listed(at, "closed")
        begun = [text_at(each, "id") for each in private if text_at(each, "comment") == notice(at)]
        return Ticket(
            ticket,
            is_open=not done_with or customer_spoke_last(at, found),
            priority=_PRIORITIES.get(text_at(found, "priority") or ""),
            owner=None if owner in listed(at, "nobody") else owner,
            notes=tuple(text_at(each, "comment") or "" for each in private),
            raw={"begun": begun[-1:], "put_back": {"resolution": resolution(at, found)} if done_with else None},
        )

    def change(self, at: Account, ticket: Ticket, change: Change) -> Steps[None]:
        match change:
            case Prioritise(to):
                yield _send(at, "PATCH", _path("tickets", ticket.id), {"priority": _NUMBERS[to]})
            case Assign(owner, _) if owner is not None:
                yield _send(at, "PATCH", _path("tickets", ticket.id), {"assigned_to": owner})
            case Note(text):
                yield from _write_note(at, ticket, text)
            case Assign() | Tag():
                return

    def fetch(self, at: Account, wanted: Wanted) -> Steps[Sequence[Happening]]:
        yield from ()
        return []

    def recent(self, at: Account, since: datetime) -> Steps[Sequence[Happening]]:
        told = yield from _followups_since(at, since)
        said = [each for each in told if at_path(each, "public") is True or at_path(each, "new_status") is not None]
        newest = list(dict.fromkeys(needed_text(each, "ticket") for each in reversed(said)))[:_MOST_TICKETS]
        tickets: dict[str, Any] = {}
        for number in reversed(newest):
            answer = yield _get(at, _path("tickets", number), expects=(404,))
            if answer.status != 404:
                tickets[number] = answer.json()
        pairs = [(tickets.get(needed_text(each, "ticket")), each) for each in said]
        return [found for ticket, each in pairs if ticket is not None for found in missed(at, ticket, each)]


# Calls.


def _followups_since(at: Account, since: datetime) -> Steps[list[Any]]:
    """Oldest first. The list begins with the oldest, so its pages are read from the last one on."""
    answer = yield _page(at, "last")
    page = answer.json()
    found = list(at_path(page, "results") or ())
    pages = -(-int(at_path(page, "count") or 0) // _PAGE)
    for number in range(pages - 1, max(0, pages - _MOST_PAGES), -1):
        if found and _before(found[0], since):
            break
        answer = yield _page(at, str(number))
        found = [*(at_path(answer.json(), "results") or ()), *found]
    return [each for each in found if not _before(each, since)]


def _before(followup: Any, since: datetime) -> bool:
    date = moment(at_path(followup, "date"))
    return date is not None and date < since


def _write_note(at: Account, ticket: Ticket, text: str) -> Steps[None]:
    """One that was begun and not finished is finished, so that a talk held twice leaves one note."""
    begun, put_back = next(iter(ticket.raw.get("begun", ())), None), ticket.raw.get("put_back")
    if begun is None:
        first = {"ticket": ticket.id, "comment": notice(at), "public": False}
        answer = yield _send(at, "POST", "/api/followups/", first)
        begun = needed_text(answer.json(), "id")
    if put_back is not None:
        yield _send(at, "PATCH", _path("tickets", ticket.id), put_back)
    yield _send(at, "PATCH", _path("followups", begun), {"title": "assuage", "comment": text})


def _keys(url: str) -> list[str]:
    try:
        return parse_qs(urlsplit(url).query, keep_blank_values=True).get("key", [])
    except ValueError as error:
        raise NotVerified("the address cannot be read") from error


def _path(kind: Literal["tickets", "followups"], number: str) -> str:
    return path_of("api", kind, number) + "/"


def _page(at: Account, number: str) -> Call:
    return _get(at, "/api/followups/", {"page": number, "page_size": str(_PAGE)})


def _get(at: Account, path: str, params: Mapping[str, str] | None = None, expects: tuple[int, ...] = ()) -> Call:
    return Call("GET", path, params or {}, headers=_headers(at), expects=expects)


def _send(at: Account, method: Literal["POST", "PATCH"], path: str, json: Any) -> Call:
    return Call(method, path, json=json, headers=_headers(at))


def _headers(at: Account) -> dict[str, str]:
    pair = f"{at.options['user']}:{at.credentials['password']}"
    return {"Authorization": f"Basic {b64encode(pair.encode()).decode()}"}
