"""Front: webhooks of rules and of applications, in full or as previews whose message is asked for.

A rule signs the body by HMAC-SHA1, without a time; an application signs a time and the body by HMAC-SHA256. Which of
the two a delivery is shows in the time's header: without it, only a rule's signature can match. Front's sample for
rules signs the body as JavaScript writes it, so that form is tried where the raw one fails.

Sources: Front's webhook documentation, its core API description and its query syntax. There is no priority, and no
group that a conversation belongs to. PATCH on a conversation is never used: it replaces tags, erases custom fields.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal
from urllib.parse import parse_qs, urlsplit

from assuage.errors import AnswerUnreadable, Unreadable
from assuage.helpdesks.front_events import assigned_in, challenge_of, event_of, said_by, said_in, teammate
from assuage.helpdesks.signing import from_unix, in_base64, must_be_recent, must_match, sign, text_keys
from assuage.helpdesks.text import at_path, needed_text, path_of, text_at
from assuage.helpdesks.values import (
    Account,
    Asked,
    Assign,
    Call,
    Change,
    Closed,
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

_SAID: Final = frozenset({"inbound_received", "inbound", "outbound_sent", "outbound", "out_reply"})
_POLLED: Final = ("inbound", "outbound", "out_reply")
_MOST_PAGES: Final = 6
"""Pages of events, of 15 each, looked through in one poll and type; pages of tags looked through for a name."""
_TAGS_KEPT_SECONDS: Final = 300.0


@dataclass(frozen=True, slots=True)
class Front:
    code: str = "front"
    title: str = "Front"
    asks: tuple[Asked, ...] = (
        Asked("token", "an API token (Settings, Developers, API tokens)", secret=True),
        Asked("author", "the id (tea_...) of the teammate whose name notes bear; else the API's", required=False),
    )
    signs: bool = True
    chooses_secret: bool = True
    writes: frozenset[WriteKind] = frozenset({"tags", "owner", "note"})
    polls: bool = True

    def verify(self, delivery: Delivery, secrets: Sequence[str], now: datetime) -> None:
        given, keys = delivery.header("x-front-signature"), text_keys(secrets)
        if not _timed(delivery):
            bodies = (delivery.body, *_as_javascript(delivery))
            must_match([given], [sign(key, body, "sha1", in_base64) for key in keys for body in bodies])
            return
        sent = delivery.header("x-front-request-timestamp")
        signed = sent.encode() + b":" + delivery.body
        must_match([given], [sign(key, signed, "sha256", in_base64) for key in keys])
        must_be_recent(from_unix(sent, 0.001 if len(sent) > 11 else 1.0), now)

    def delivery_id(self, delivery: Delivery) -> str | None:
        """The event's id, which is signed with the body."""
        try:
            return text_at(event_of(delivery.json()), "id")
        except Unreadable:
            return None

    def read(self, delivery: Delivery, at: Account) -> Sequence[Happening]:
        payload = delivery.json()
        kind, event = needed_text(payload, "type"), event_of(payload)
        if kind == "sync":
            return [challenge_of(delivery)]
        if kind in _SAID:
            return [said_in(event)]
        match kind:
            case "conversation_archived" | "archive":
                return [Closed(needed_text(event, "conversation.id"), teammate(event, "source"))]
            case "assignee_changed" | "assign":
                return [assigned_in(event)]
            case "new_comment_added" | "comment" | "mention":
                return [Ignored("a comment")]
            case other:
                return [Ignored(f"the event {other} is nothing for us")]

    def setup(self, url: str, secret: str | None) -> str:
        return (
            "In Front, one of two ways.\n"
            "An application: Settings, Developers, Create app, Features, Webhooks.\n"
            f"  URL     {url}\n"
            "  Events  Inbound received, Outbound sent, Conversation archived, Assignee changed\n"
            "  Then Basic information: copy the signing key, and give it to assuage before you save the URL.\n"
            "A rule: Settings, Apps, Webhooks: activate; then Rules, Create rule, for inbound and outbound messages,\n"
            f"  Then: Send to a Webhook, {url}, full event payload.\n"
            "  Then Settings, Developers, API: copy the API secret, and give it to assuage."
        )

    def ping(self, at: Account) -> Steps[str]:
        answer = yield _call(at, "GET", "/me")
        return text_at(answer.json(), "name") or text_at(answer.json(), "id") or "a company without a name"

    def look(self, at: Account, ticket: str) -> Steps[Ticket]:
        answer = yield _call(at, "GET", path_of("conversations", ticket))
        found = answer.json()
        answer = yield _call(at, "GET", path_of("conversations", ticket, "comments"))
        tags = {text_at(tag, "name") or "": text_at(tag, "id") or "" for tag in at_path(found, "tags") or ()}
        done = text_at(found, "status") in ("archived", "deleted", "trashed", "spam")
        return Ticket(
            ticket,
            is_open=not done and text_at(found, "status_category") != "resolved",
            tags=frozenset(tags) - {""},
            owner=text_at(found, "assignee.id"),
            notes=tuple(text_at(each, "body") or "" for each in at_path(answer.json(), "_results") or ()),
            raw={"tags": tags},
        )

    def change(self, at: Account, ticket: Ticket, change: Change) -> Steps[None]:
        match change:
            case Tag(add, remove):
                yield from _retag(at, ticket, add, remove)
            case Assign(owner) if owner is not None:
                yield _call(at, "PUT", path_of("conversations", ticket.id, "assignee"), json={"assignee_id": owner})
            case Note(text):
                author = at.options.get("author")
                comment = {"body": text} | ({"author_id": author} if author else {})
                yield _call(at, "POST", path_of("conversations", ticket.id, "comments"), json=comment)

    def fetch(self, at: Account, wanted: Wanted) -> Steps[Sequence[Happening]]:
        if not wanted.what.startswith("evt_"):
            answer = yield _call(at, "GET", path_of("messages", wanted.what))
            return [said_by(wanted.ticket, answer.json())]
        answer = yield _call(at, "GET", path_of("events", wanted.what))
        found = yield from _with_words(at, answer.json())
        return [found]

    def recent(self, at: Account, since: datetime) -> Steps[Sequence[Happening]]:
        found: list[Happening] = []
        for kind in _POLLED:
            params = {"q[types]": kind, "q[after]": str(int(since.timestamp()))}
            for event in (yield from _listed(at, "/events", params)):
                said = yield from _with_words(at, event)
                found.append(said)
        return found


def _timed(delivery: Delivery) -> bool:
    return any(key == "x-front-request-timestamp" for key, _ in delivery.headers)


def _as_javascript(delivery: Delivery) -> Iterator[bytes]:
    """The body as JavaScript would write it again; nothing where it cannot be read."""
    try:
        value = json.loads(delivery.body.decode("utf-8"), parse_float=_number)
        yield json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    except (ValueError, RecursionError):
        return


def _number(text: str) -> float | int:
    """JavaScript writes a whole number without its point."""
    value = float(text)
    return int(value) if value.is_integer() and abs(value) < 1e21 else value


def _with_words(at: Account, event: Any) -> Steps[Happening]:
    found = said_in(event)
    if not isinstance(found, Wanted) or found.what.startswith("evt_"):
        return found if not isinstance(found, Wanted) else Ignored("an event that tells no message")
    answer = yield _call(at, "GET", path_of("messages", found.what))
    return said_by(found.ticket, answer.json(), text_at(event, "conversation.subject"))


def _retag(at: Account, ticket: Ticket, add: frozenset[str], remove: frozenset[str]) -> Steps[None]:
    path = path_of("conversations", ticket.id, "tags")
    if add:
        ids = yield from _tag_ids(at, add)
        yield _call(at, "POST", path, json={"tag_ids": ids})
    there = ticket.raw.get("tags", {})
    gone = [there[name] for name in sorted(remove) if name in there]
    if gone:
        yield _call(at, "DELETE", path, json={"tag_ids": gone})


def _tag_ids(at: Account, names: frozenset[str]) -> Steps[list[str]]:
    """Looked up by name, first in what is remembered, then anew; made where there is none."""
    known: dict[str, str] = {}
    for keep_seconds in (_TAGS_KEPT_SECONDS, 0.0):
        if not names <= known.keys():
            tags = yield from _listed(at, "/tags", {"limit": "100"}, keep_seconds)
            known |= {text_at(tag, "name") or "": text_at(tag, "id") or "" for tag in tags}
    for name in sorted(names - known.keys()):
        answer = yield _call(at, "POST", "/tags", json={"name": name})
        known[name] = text_at(answer.json(), "id") or ""
    if not all(known[name] for name in names):
        raise AnswerUnreadable("Front made a tag and told no id")
    return [known[name] for name in sorted(names)]


def _listed(at: Account, path: str, params: Mapping[str, str], keep_seconds: float = 0.0) -> Steps[list[Any]]:
    """What stands on the pages of a list, as many as we look through."""
    found: list[Any] = []
    for _ in range(_MOST_PAGES):
        answer = yield _call(at, "GET", path, params, keep_seconds=keep_seconds)
        found += at_path(answer.json(), "_results") or []
        token = parse_qs(urlsplit(text_at(answer.json(), "_pagination.next") or "").query).get("page_token")
        if not token:
            break
        params = {**params, "page_token": token[0]}
    return found


def _call(
    at: Account,
    method: Literal["GET", "POST", "PUT", "DELETE"],
    path: str,
    params: Mapping[str, str] | None = None,
    json: Any = None,
    keep_seconds: float = 0.0,
) -> Call:
    headers = {"Authorization": f"Bearer {at.credentials['token']}"}
    return Call(method, path, params or {}, json=json, headers=headers, keep_seconds=keep_seconds)
