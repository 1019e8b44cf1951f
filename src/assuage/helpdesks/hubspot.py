"""HubSpot: events of the conversations inbox and help desk, signed (version 3) over method, address, body and time.

An event tells ids alone, so messages are asked for. What we call a ticket is HubSpot's conversation thread; priority
and owner are properties of the CRM ticket that is associated with it. A thread without a ticket has neither, and a
wish to set one fails with a sentence. There are no tags.

Sources: HubSpot's validation, conversations, owners and tickets documentation, its staff's list of conversation events
and its Python client. Agents are owners everywhere: where the conversations API tells a user (`A-123`), the owner is
looked up. The priority's values can be changed by each account, so the highest is a setting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, Literal

from assuage.domain import Channel
from assuage.errors import HelpdeskTrouble, Unreadable
from assuage.helpdesks.signing import from_unix, in_base64, must_be_recent, must_match, sign, text_keys
from assuage.helpdesks.text import as_html, at_path, moment, needed_text, path_of, text_at
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
    Prioritise,
    Priority,
    Said,
    Steps,
    Tag,
    Ticket,
    Wanted,
    WriteKind,
)

_CHANNELS: Final[Mapping[str, Channel]] = {"1000": "chat", "1001": "social", "1002": "email"}
_ENCODED: Final = re.compile("%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)", re.IGNORECASE)
"""What HubSpot writes out in an address before it signs it."""
_VALUES: Final[Mapping[Priority, str]] = {"low": "LOW", "normal": "MEDIUM", "high": "HIGH"}
_THREADS: Final = "/conversations/v3/conversations/threads"
_OWNERS_KEPT_SECONDS: Final = 3600.0
_MOST_PAGES: Final = 10
_MOST_POLLED: Final = 50


@dataclass(frozen=True, slots=True)
class HubSpot:
    code: str = "hubspot"
    title: str = "HubSpot"
    asks: tuple[Asked, ...] = (
        Asked("token", "the private app's access token (Settings, Integrations, Private Apps)", secret=True),
        Asked(
            "urgent", "the priority's value for urgent: URGENT where tickets have it", required=False, default="HIGH"
        ),
    )
    signs: bool = True
    chooses_secret: bool = True
    writes: frozenset[WriteKind] = frozenset({"priority", "owner", "note"})
    polls: bool = True

    def verify(self, delivery: Delivery, secrets: Sequence[str], now: datetime) -> None:
        given = delivery.header("x-hubspot-signature-v3")
        sent = delivery.header("x-hubspot-request-timestamp")
        written_out = _ENCODED.sub(lambda found: chr(int(found[1], 16)), delivery.url)
        signed = [
            delivery.method.encode() + url.encode() + delivery.body + sent.encode()
            for url in (delivery.url, written_out)
        ]
        keys = text_keys(secrets)
        must_match([given], [sign(key, each, "sha256", in_base64) for key in keys for each in signed])
        must_be_recent(from_unix(sent, 0.001), now)

    def delivery_id(self, delivery: Delivery) -> str | None:
        return None  # a delivery is a list of events, whose ids HubSpot does not promise to be unique

    def read(self, delivery: Delivery, at: Account) -> Sequence[Happening]:
        payload = delivery.json()
        if not isinstance(payload, list):
            raise Unreadable("the body is no list of events")
        return _happenings(payload)

    def setup(self, url: str, secret: str | None) -> str:
        return (
            "In HubSpot: Settings, Integrations, Private Apps (Legacy Apps), your app, Webhooks.\n"
            f"  Target URL  {url}\n"
            "  Events      Conversation: New message; Property changed: status, assignedTo\n"
            "Then Auth: copy the client secret, and give it to assuage."
        )

    def ping(self, at: Account) -> Steps[str]:
        answer = yield _call(at, "GET", "/account-info/v3/details")
        return f"the HubSpot account {text_at(answer.json(), 'portalId') or 'without a number'}"

    def look(self, at: Account, ticket: str) -> Steps[Ticket]:
        answer = yield _call(at, "GET", _THREADS + path_of(ticket), {"association": "TICKET"})
        found = answer.json()
        properties: Any = None
        crm = text_at(found, "threadAssociations.associatedTicketId")
        if crm is not None:
            asked = {"properties": "hs_ticket_priority,hubspot_owner_id"}
            answer = yield _call(at, "GET", path_of("crm", "v3", "objects", "tickets", crm), asked)
            properties = at_path(answer.json(), "properties")
        messages = yield from _listed(at, _THREADS + path_of(ticket, "messages"), {"limit": "100"})
        return Ticket(
            ticket,
            is_open=text_at(found, "status") != "CLOSED" and at_path(found, "archived") is not True,
            priority=_priority(at, text_at(properties, "hs_ticket_priority")),
            owner=text_at(properties, "hubspot_owner_id"),
            notes=tuple(text_at(each, "text") or "" for each in messages if text_at(each, "type") == "COMMENT"),
            raw={"ticket": crm},
        )

    def change(self, at: Account, ticket: Ticket, change: Change) -> Steps[None]:
        match change:
            case Tag():
                raise HelpdeskTrouble("HubSpot has no tags")
            case Prioritise(to):
                yield _property(at, ticket, "hs_ticket_priority", _value(at, to))
            case Assign(owner):
                if owner is not None:
                    yield _property(at, ticket, "hubspot_owner_id", owner)
            case Note(text):
                comment = {"type": "COMMENT", "text": text, "richText": as_html(text), "attachments": []}
                yield _call(at, "POST", _THREADS + path_of(ticket.id, "messages"), json=comment)

    def fetch(self, at: Account, wanted: Wanted) -> Steps[Sequence[Happening]]:
        if wanted.what.startswith("assigned "):
            owner = yield from _owner(at, wanted.what.removeprefix("assigned "))
            return [Assigned(wanted.ticket, owner) if owner else Ignored("an assignment to nobody we can tell")]
        path = _THREADS + path_of(wanted.ticket, "messages", wanted.what)
        answer = yield _call(at, "GET", path)
        found = yield from _said(at, wanted.ticket, answer.json())
        return [found]

    def recent(self, at: Account, since: datetime) -> Steps[Sequence[Happening]]:
        start = since.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        params = {"sort": "latestMessageTimestamp", "latestMessageTimestampAfter": start, "limit": "100"}
        threads = yield from _listed(at, _THREADS, params, _MOST_POLLED)
        found: list[Happening] = []
        for thread in threads:
            ticket = needed_text(thread, "id")
            messages = yield from _listed(at, _THREADS + path_of(ticket, "messages"), {"limit": "100"})
            for message in messages:
                sent = moment(at_path(message, "createdAt"))
                if text_at(message, "type") == "MESSAGE" and (sent is None or sent >= since):
                    said = yield from _said(at, ticket, message)
                    found.append(said)
        return found


def _happenings(events: Sequence[Any]) -> Sequence[Happening]:
    """One event that cannot be understood does not keep the others of its list from being heard."""
    found: list[Happening] = []
    puzzles: list[Unreadable] = []
    for event in events:
        try:
            found.append(_happening(event))
        except Unreadable as error:
            puzzles.append(error)
    if puzzles and not found:
        raise puzzles[0]
    return [*found, *(Ignored(f"an event that cannot be understood: {error}") for error in puzzles)]


def _happening(event: Any) -> Happening:
    match text_at(event, "subscriptionType"):
        case "conversation.newMessage":
            kind = text_at(event, "messageType")
            if kind not in (None, "MESSAGE"):
                return Ignored(f"a message of the kind {kind}")
            return Wanted(needed_text(event, "objectId"), needed_text(event, "messageId"))
        case "conversation.propertyChange":
            return _changed(needed_text(event, "objectId"), event)
        case None:
            raise Unreadable("an event has no subscriptionType")
        case other:
            return Ignored(f"the event {other} is nothing for us")


def _changed(ticket: str, event: Any) -> Happening:
    name, value = text_at(event, "propertyName"), text_at(event, "propertyValue")
    if name == "status" and value == "CLOSED":
        return Closed(ticket)
    if name == "assignedTo" and value is not None:
        return Wanted(ticket, f"assigned {value}")
    return Ignored("a change that is nothing for us")


def _said(at: Account, ticket: str, message: Any) -> Steps[Happening]:
    """A message of the API; where it was cut off for its length, its whole text is asked for."""
    text = text_at(message, "text") or text_at(message, "richText")
    if text_at(message, "type") != "MESSAGE" or text is None:
        return Ignored("no message with words")
    name, sent = needed_text(message, "id"), moment(at_path(message, "createdAt"))
    if text_at(message, "truncationStatus") == "TRUNCATED":
        answer = yield _call(at, "GET", _THREADS + path_of(ticket, "messages", name, "original-content"))
        text = text_at(answer.json(), "text") or text
    sender = at_path(message, "senders.0")
    if text_at(message, "direction") != "INCOMING":
        agent = yield from _owner(at, text_at(sender, "actorId") or text_at(message, "createdBy") or "")
        return Answered(ticket, name, text, agent, sent)
    channel = _CHANNELS.get(text_at(message, "channelId") or "")
    customer, who = text_at(sender, "actorId"), text_at(sender, "name")
    return Said(ticket, name, text, customer, who, channel, text_at(message, "subject"), sent)


def _owner(at: Account, actor: str) -> Steps[str | None]:
    """The owner that an agent is (`A-` and the user's number); None for bots, integrations and whoever owns nothing."""
    user = actor.removeprefix("A-")
    if not user.isdecimal():
        return None
    path, params = path_of("crm", "v3", "owners", user), {"idProperty": "userId"}
    answer = yield _call(at, "GET", path, params, expects=(404,), keep_seconds=_OWNERS_KEPT_SECONDS)
    return text_at(answer.json(), "id") if answer.status != 404 else None


def _property(at: Account, ticket: Ticket, name: str, value: str) -> Call:
    crm = ticket.raw.get("ticket")
    if crm is None:
        raise HelpdeskTrouble("this conversation has no ticket in HubSpot, which has the priority and the owner")
    return _call(at, "PATCH", path_of("crm", "v3", "objects", "tickets", crm), json={"properties": {name: value}})


def _value(at: Account, to: Priority) -> str:
    return _VALUES.get(to) or at.options.get("urgent") or "HIGH"


def _priority(at: Account, value: str | None) -> Priority | None:
    """Urgent first: where it shares a value with high, it is not written again and again."""
    order: Iterable[Priority] = ("urgent", "high", "normal", "low")
    return next((each for each in order if _value(at, each) == value), None)


def _listed(at: Account, path: str, params: Mapping[str, str], most: int | None = None) -> Steps[list[Any]]:
    """What stands on the pages of a list, as many as we look through."""
    found: list[Any] = []
    for _ in range(_MOST_PAGES):
        answer = yield _call(at, "GET", path, params)
        found += at_path(answer.json(), "results") or []
        after = text_at(answer.json(), "paging.next.after")
        if after is None or (most is not None and len(found) >= most):
            break
        params = {**params, "after": after}
    return found[:most]


def _call(
    at: Account,
    method: Literal["GET", "POST", "PATCH"],
    path: str,
    params: Mapping[str, str] | None = None,
    json: Any = None,
    expects: tuple[int, ...] = (),
    keep_seconds: float = 0.0,
) -> Call:
    headers = {"Authorization": f"Bearer {at.credentials['token']}"}
    return Call(method, path, params or {}, json, headers, expects, keep_seconds)
