"""FreeScout with its paid API & Webhooks module: deliveries hold the whole conversation, signed by HMAC-SHA1.

Sources: the module's public pages, and open clients of its API and re-implementations of it; the module's own source
is not public. The key is derived from the installation's APP_KEY (with `base64:` before it, as in its .env file); where
an installation signs with the secret itself, give assuage that: both are tried. There is no priority and no group.
The event's name stands in a header that is not signed, so nothing is believed of it alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, Literal

from assuage.helpdesks.signing import in_base64, must_match, sign, text_keys
from assuage.helpdesks.text import as_html, at_path, needed_text, path_of, text_at
from assuage.helpdesks.threads import By, all_said, assigned, closed, event_of, last_said, notes_of, pages_of
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
    Steps,
    Tag,
    Ticket,
    Wanted,
    WriteKind,
)

_MOST_PAGES: Final = 5
_PAGE: Final = "100"
_SAYS: Final[Mapping[str, By]] = {
    "convo.created": "customer",
    "convo.customer.reply.created": "customer",
    "convo.agent.reply.created": "agent",
}


@dataclass(frozen=True, slots=True)
class FreeScout:
    code: str = "freescout"
    title: str = "FreeScout"
    asks: tuple[Asked, ...] = (
        Asked("token", "the API key (Manage, API & Webhooks)", secret=True),
        Asked("user", "the number of the user in whose name assuage writes, as in /users/profile/NUMBER"),
    )
    signs: bool = True
    chooses_secret: bool = True
    writes: frozenset[WriteKind] = frozenset({"tags", "owner", "note"})
    polls: bool = True

    def verify(self, delivery: Delivery, secrets: Sequence[str], now: datetime) -> None:
        given = delivery.header("x-freescout-signature")
        keys = [key for secret in text_keys(secrets) for key in (_derived(secret), secret)]
        must_match([given], [sign(key, delivery.body, "sha1", in_base64) for key in keys])

    def delivery_id(self, delivery: Delivery) -> str | None:
        return None

    def read(self, delivery: Delivery, at: Account) -> Sequence[Happening]:
        payload = delivery.json()
        event = event_of(delivery, "x-freescout-event")
        if event in _SAYS:
            return _said(payload, _SAYS[event])
        match event:
            case "convo.status":
                return [closed(payload)]
            case "convo.assigned":
                return [assigned(payload)]
            case "convo.note.created":
                return [Ignored("a private note")]
            case other:
                return [Ignored(f"the event {other} is nothing for us")]

    def setup(self, url: str, secret: str | None) -> str:
        return (
            "In FreeScout: Manage, API & Webhooks (a paid module), Webhooks, New Webhook.\n"
            f"  Callback URL  {url}\n"
            "  Events        convo.assigned, convo.created, convo.status, convo.customer.reply.created,\n"
            "                convo.agent.reply.created\n"
            "Then copy APP_KEY from FreeScout's .env file, with the base64: before it, and give it to assuage."
        )

    def ping(self, at: Account) -> Steps[str]:
        answer = yield _call(at, "GET", path_of("api", "users", at.options["user"]))
        names = [text_at(answer.json(), "firstName"), text_at(answer.json(), "lastName")]
        return " ".join(name for name in names if name) or "somebody without a name"

    def look(self, at: Account, ticket: str) -> Steps[Ticket]:
        answer = yield _call(at, "GET", path_of("api", "conversations", ticket), params={"embed": "threads"})
        found = answer.json()
        answer = yield _call(at, "GET", "/api/tags", params={"conversationId": ticket, "pageSize": _PAGE})
        tags = at_path(answer.json(), "_embedded.tags") or ()
        return Ticket(
            ticket,
            is_open=text_at(found, "status") not in ("closed", "spam") and text_at(found, "state") != "deleted",
            tags=frozenset(text_at(tag, "name") or "" for tag in tags) - {""},
            owner=text_at(found, "assignee.id"),
            notes=notes_of(at_path(found, "_embedded.threads") or ()),
        )

    def change(self, at: Account, ticket: Ticket, change: Change) -> Steps[None]:
        path, user = path_of("api", "conversations", ticket.id), int(at.options["user"])
        match change:
            case Tag(add, remove):
                yield _call(at, "PUT", f"{path}/tags", {"tags": sorted((ticket.tags | add) - remove)})
            case Assign(owner) if owner is not None:
                yield _call(at, "PUT", path, {"byUser": user, "assignTo": int(owner)})
            case Note(text):
                yield _call(at, "POST", f"{path}/threads", {"type": "note", "text": as_html(text), "user": user})

    def fetch(self, at: Account, wanted: Wanted) -> Steps[Sequence[Happening]]:
        answer = yield _call(at, "GET", path_of("api", "conversations", wanted.ticket), params={"embed": "threads"})
        by: By = "agent" if wanted.what.startswith("agent") else "customer"
        return last_said(answer.json(), at_path(answer.json(), "_embedded.threads"), by)

    def recent(self, at: Account, since: datetime) -> Steps[Sequence[Happening]]:
        params = {
            "updatedSince": since.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "embed": "threads",
            "pageSize": _PAGE,
        }
        found: list[Happening] = []
        for page in range(1, _MOST_PAGES + 1):
            answer = yield _call(at, "GET", "/api/conversations", params=params | {"page": str(page)})
            for each in at_path(answer.json(), "_embedded.conversations") or ():
                said = all_said(each, at_path(each, "_embedded.threads"))
                found += [one for one in said if one.sent_at is None or one.sent_at >= since]
            if page >= pages_of(answer.json()):
                break
        return found


def _said(payload: Any, by: By) -> Sequence[Happening]:
    threads = at_path(payload, "_embedded.threads")
    if not threads:
        number = text_at(payload, "threadsCount") or text_at(payload, "threads") or "new"
        return [Wanted(needed_text(payload, "id"), f"{by} {number}")]
    return last_said(payload, threads, by) or [Ignored("no message with words")]


def _derived(app_key: bytes) -> bytes:
    return hashlib.md5(app_key + b"webhook_key", usedforsecurity=False).hexdigest().encode()


def _call(
    at: Account,
    method: Literal["GET", "POST", "PUT"],
    path: str,
    json: Any = None,
    params: Mapping[str, str] | None = None,
) -> Call:
    return Call(method, path, params or {}, json=json, headers={"X-FreeScout-API-Key": at.credentials["token"]})
