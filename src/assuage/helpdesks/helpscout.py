"""Help Scout: webhooks signed with our own secret by HMAC-SHA1; they hold a preview, so words are asked for by API.

Sources: Help Scout's webhook and Inbox API 2.0 documentation and its PHP client. The event's name stands in a header
that is not signed, so nothing is believed of it alone: words are read from the conversation itself, and closed is what
its status says. There is no priority. Beacon chats' own events (`beacon.chat.*`) tell no conversation and are not read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, Literal

from assuage.errors import AnswerUnreadable
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

_TOKEN_KEPT_SECONDS: Final = 12 * 3600.0
"""A token lasts two days."""
_MOST_PAGES: Final = 5
_SAYS: Final[Mapping[str, By]] = {
    "convo.created": "customer",
    "convo.customer.reply.created": "customer",
    "convo.agent.reply.created": "agent",
}


@dataclass(frozen=True, slots=True)
class HelpScout:
    code: str = "helpscout"
    title: str = "Help Scout"
    asks: tuple[Asked, ...] = (
        Asked("app_id", "the App ID of an app of yours (Your Profile, My Apps)", secret=True),
        Asked("app_secret", "its App Secret", secret=True),
        Asked("user", "the number of the user whose name notes bear; else the app's owner", required=False),
    )
    signs: bool = True
    chooses_secret: bool = False
    writes: frozenset[WriteKind] = frozenset({"tags", "owner", "note"})
    polls: bool = True

    def verify(self, delivery: Delivery, secrets: Sequence[str], now: datetime) -> None:
        given = delivery.header("x-helpscout-signature")
        must_match([given], [sign(key, delivery.body, "sha1", in_base64) for key in text_keys(secrets)])

    def delivery_id(self, delivery: Delivery) -> str | None:
        return None

    def read(self, delivery: Delivery, at: Account) -> Sequence[Happening]:
        payload = delivery.json()
        event = event_of(delivery, "x-helpscout-event")
        if event in _SAYS:
            number = text_at(payload, "threads") or "new"
            return [Wanted(needed_text(payload, "id"), f"{_SAYS[event]} {number}")]
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
            "In Help Scout: Manage, Apps, Webhooks, Install App.\n"
            f"  Callback URL  {url}\n"
            f"  Secret Key    {secret or 'the secret that assuage showed when it was made'}\n"
            "  Payload       V2, not notification only\n"
            "  Events        Conversation: Assigned, Created, Status Updated, Customer Reply, Agent Reply"
        )

    def ping(self, at: Account) -> Steps[str]:
        answer = yield from _call(at, "GET", "/v2/users/me")
        names = [text_at(answer, "firstName"), text_at(answer, "lastName")]
        return " ".join(name for name in names if name) or text_at(answer, "email") or "somebody without a name"

    def look(self, at: Account, ticket: str) -> Steps[Ticket]:
        found = yield from _call(at, "GET", path_of("v2", "conversations", ticket))
        threads = yield from _threads(at, ticket)
        in_team = text_at(found, "assignee.type") == "team"
        assignee = text_at(found, "assignee.id")
        return Ticket(
            ticket,
            is_open=text_at(found, "status") not in ("closed", "spam") and text_at(found, "state") != "deleted",
            tags=frozenset(text_at(tag, "tag") or "" for tag in at_path(found, "tags") or ()) - {""},
            owner=None if in_team else assignee,
            group=assignee if in_team else None,
            notes=notes_of(threads),
        )

    def change(self, at: Account, ticket: Ticket, change: Change) -> Steps[None]:
        path = path_of("v2", "conversations", ticket.id)
        match change:
            case Tag(add, remove):
                yield from _call(at, "PUT", f"{path}/tags", {"tags": sorted((ticket.tags | add) - remove)})
            case Assign(owner, group):
                to = owner or (group if ticket.owner is None else None)  # a person and a team share one place
                if to is not None:
                    assignment = {"op": "replace", "path": "/assignTo", "value": int(to)}
                    yield from _call(at, "PATCH", path, assignment)
            case Note(text):
                user = at.options.get("user")
                note = {"text": as_html(text)} | ({"user": int(user)} if user else {})
                yield from _call(at, "POST", f"{path}/notes", note)

    def fetch(self, at: Account, wanted: Wanted) -> Steps[Sequence[Happening]]:
        found = yield from _call(at, "GET", path_of("v2", "conversations", wanted.ticket))
        threads = yield from _threads(at, wanted.ticket)
        by: By = "agent" if wanted.what.startswith("agent") else "customer"
        return last_said(found, threads, by)

    def recent(self, at: Account, since: datetime) -> Steps[Sequence[Happening]]:
        params = {
            "status": "all",
            "modifiedSince": since.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "embed": "threads",
        }
        found: list[Happening] = []
        for page in range(1, _MOST_PAGES + 1):
            answer = yield from _call(at, "GET", "/v2/conversations", params=params | {"page": str(page)})
            for each in at_path(answer, "_embedded.conversations") or ():
                said = all_said(each, at_path(each, "_embedded.threads"))
                found += [one for one in said if one.sent_at is None or one.sent_at >= since]
            if page >= pages_of(answer):
                break
        return found


def _threads(at: Account, ticket: str) -> Steps[list[Any]]:
    """The newest page of them."""
    answer = yield from _call(at, "GET", path_of("v2", "conversations", ticket, "threads"))
    return list(at_path(answer, "_embedded.threads") or ())


def _call(
    at: Account,
    method: Literal["GET", "POST", "PUT", "PATCH"],
    path: str,
    json: Any = None,
    params: Mapping[str, str] | None = None,
) -> Steps[Any]:
    """What is answered, if anything, to a call made with an access token."""
    asked = {
        "grant_type": "client_credentials",
        "client_id": at.credentials["app_id"],
        "client_secret": at.credentials["app_secret"],
    }
    answer = yield Call("POST", "/v2/oauth2/token", json=asked, keep_seconds=_TOKEN_KEPT_SECONDS)
    token = text_at(answer.json(), "access_token")
    if token is None:
        raise AnswerUnreadable("Help Scout gave no access token")
    answer = yield Call(method, path, params or {}, json=json, headers={"Authorization": f"Bearer {token}"})
    return answer.json() if answer.body else None
