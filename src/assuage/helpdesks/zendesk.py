"""Zendesk: webhooks that are subscribed to events, and webhooks that our triggers call; both signed, both sent again.

Sources: Zendesk's pages on verifying webhooks, on ticket and messaging events, on placeholders, ticket comments and
tags. Not in them, but seen in other integrations: the fields of `comment_added`, and that `latest_public_comment.id` is
a placeholder. Whether a trigger's JSON is escaped is told nowhere: a body that a customer's text has broken is known by
its head, and the text is then asked for.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import takewhile
from typing import Any, Final

from assuage.errors import AnswerUnreadable, HelpdeskTrouble, NotVerified
from assuage.helpdesks.signing import from_unix, in_base64, must_be_recent, must_match, sign, text_keys
from assuage.helpdesks.text import at_path, moment, path_of, text_at
from assuage.helpdesks.values import (
    PRIORITIES,
    WRITE_KINDS,
    Account,
    Answered,
    Asked,
    Assign,
    Call,
    Change,
    Delivery,
    Happening,
    Note,
    Prioritise,
    Steps,
    Tag,
    Ticket,
    Wanted,
    WriteKind,
)
from assuage.helpdesks.zendesk_told import FIRST, LATEST, TRIGGERS, commented, told

_ENDED: Final = ("solved", "closed", "deleted")


@dataclass(frozen=True, slots=True)
class Zendesk:
    code: str = "zendesk"
    title: str = "Zendesk"
    asks: tuple[Asked, ...] = (
        Asked("email", "the e-mail address of an agent made for assuage"),
        Asked("token", "an API token (Admin Center, Apps and integrations, APIs, API tokens)", secret=True),
    )
    signs: bool = True
    chooses_secret: bool = True
    writes: frozenset[WriteKind] = frozenset(WRITE_KINDS)
    polls: bool = False

    def verify(self, delivery: Delivery, secrets: Sequence[str], now: datetime) -> None:
        given = delivery.header("x-zendesk-webhook-signature")
        sent = delivery.header("x-zendesk-webhook-signature-timestamp")
        signed = sent.encode() + delivery.body
        must_match([given], [sign(key, signed, "sha256", in_base64) for key in text_keys(secrets)])
        must_be_recent(_signed_at(sent), now)

    def delivery_id(self, delivery: Delivery) -> str | None:
        return None  # x-zendesk-webhook-invocation-id is not signed

    def read(self, delivery: Delivery, at: Account) -> Sequence[Happening]:
        return [told(delivery.body)]

    def setup(self, url: str, secret: str | None) -> str:
        return _SETUP.format(url=url, **{name: _shown(body) for name, body in TRIGGERS.items()})

    def ping(self, at: Account) -> Steps[str]:
        answer = yield _call(at, "GET", "/api/v2/users/me.json")
        user = at_path(answer.json(), "user")
        if text_at(user, "id") is None:  # Zendesk answers 200 to strangers too
            raise HelpdeskTrouble("Zendesk does not know this e-mail address with this API token")
        return text_at(user, "name") or "somebody without a name"

    def look(self, at: Account, ticket: str) -> Steps[Ticket]:
        answer = yield _call(at, "GET", _path(ticket))
        found = _part(answer.json(), "ticket")
        answer = yield _call(at, "GET", _path(ticket, "comments.json"), params={"sort_order": "desc"})
        said = _part(answer.json(), "comments")
        priority = text_at(found, "priority")
        return Ticket(
            ticket,
            is_open=text_at(found, "status") not in _ENDED,
            tags=frozenset(at_path(found, "tags") or ()),
            priority=priority if priority in PRIORITIES else None,
            owner=text_at(found, "assignee_id"),
            group=text_at(found, "group_id"),
            notes=tuple(str(each.get("body") or "") for each in said if not each.get("public")),
            version=text_at(found, "updated_at"),
        )

    def change(self, at: Account, ticket: Ticket, change: Change) -> Steps[None]:
        match change:
            case Tag(add, remove):
                guard = _guard(ticket, "true")
                if add:
                    yield _call(at, "PUT", _path(ticket.id, "tags"), {"tags": sorted(add)} | guard)
                    guard = {}  # passed, and out of date by what was just added
                if remove:
                    yield _call(at, "DELETE", _path(ticket.id, "tags"), {"tags": sorted(remove)} | guard)
            case Prioritise(to):
                yield _update(at, ticket, {"priority": to})
            case Assign(owner, group):
                wanted = {"assignee_id": owner, "group_id": group}
                yield _update(at, ticket, {name: _number(value) for name, value in wanted.items() if value is not None})
            case Note(text):
                yield _update(at, ticket, {"comment": {"body": text, "public": False}})

    def fetch(self, at: Account, wanted: Wanted) -> Steps[Sequence[Happening]]:
        answer = yield _call(at, "GET", _path(wanted.ticket))
        ticket = _part(answer.json(), "ticket")
        order = "asc" if wanted.what == FIRST else "desc"
        params = {"sort_order": order, "include": "users"}
        answer = yield _call(at, "GET", _path(wanted.ticket, "comments.json"), params=params)
        said, users = _part(answer.json(), "comments"), at_path(answer.json(), "users") or []
        public = [each for each in said if each.get("public")]
        if wanted.what not in (FIRST, LATEST):
            public = [each for each in public if text_at(each, "id") == wanted.what]
        happened = [commented(ticket, each, users) for each in public]
        return happened[:1] if wanted.what == FIRST else _since_the_last_answer(happened)

    def recent(self, at: Account, since: datetime) -> Steps[Sequence[Happening]]:
        yield from ()
        return []


def _since_the_last_answer(newest_first: Sequence[Happening]) -> Sequence[Happening]:
    """What the customer has said since somebody answered, for a call that could not say which words it meant."""
    run = list(takewhile(lambda each: not isinstance(each, Answered), newest_first))
    return run or newest_first[:1]


def _signed_at(sent: str) -> datetime:
    if sent.isascii() and sent.isdigit():
        return from_unix(sent)
    found = moment(sent)
    if found is None:
        raise NotVerified("the signed time is no time")
    return found.astimezone(UTC)


def _part(answer: Any, name: str) -> Any:
    found = at_path(answer, name)
    if found is None:
        raise AnswerUnreadable(f"the help-desk's answer has no {name}")
    return found


def _guard(ticket: Ticket, yes: str | bool) -> dict[str, Any]:
    """With it Zendesk answers 409 when somebody has changed the ticket since."""
    return {"updated_stamp": ticket.version, "safe_update": yes} if ticket.version else {}


def _update(at: Account, ticket: Ticket, change: Mapping[str, Any]) -> Call:
    return _call(at, "PUT", _path(ticket.id), {"ticket": {**change, **_guard(ticket, True)}})


def _number(value: str) -> int | str:
    """Zendesk's ids are numbers; anything else is sent as it is, to be refused there with a reason."""
    return int(value) if value.isascii() and value.isdigit() else value


def _path(ticket: str, *rest: str) -> str:
    return path_of("api", "v2", "tickets", *((ticket, *rest) if rest else (f"{ticket}.json",)))


def _call(at: Account, method: Any, path: str, json: Any = None, params: Mapping[str, str] | None = None) -> Call:
    user = f"{at.options['email']}/token:{at.credentials['token']}"
    return Call(method, path, params or {}, json, {"Authorization": f"Basic {in_base64(user.encode())}"})


def _shown(body: Mapping[str, str]) -> str:
    return "\n".join(f"      {line}" for line in json.dumps(body, indent=2).splitlines())


_SETUP: Final = """\
In Zendesk's Admin Center: Apps and integrations, Webhooks, Create webhook, connected to "Trigger or automation".
  Endpoint URL    {url}
  Request method  POST
  Request format  JSON
  Authentication  None (it is signed)
Open the webhook, reveal its signing secret, and give it to assuage.
Then under Objects and rules, Triggers, add three, each with the action "Notify active webhook" and this JSON body:
  1. Conditions (all): Comment is Present, and requester can see the comment
{comment}
  2. Conditions (all): Status category (or Status), Changed to, Solved
{solved}
  3. Conditions (all): Assignee, Changed; Update via, Is not, Web service (API)
{assigned}
Instead of the triggers, a webhook connected to "Zendesk events" may be subscribed to Ticket created, Comment added,
Status changed, Agent assignment changed and, for messaging, Message added, as far as the account offers them.
"""
