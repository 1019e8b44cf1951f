"""What Zendesk tells: its events, the bodies of our triggers, and comments as its API lists them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from assuage.domain import Channel
from assuage.errors import Unreadable
from assuage.helpdesks.text import at_path, moment, needed_text, text_at
from assuage.helpdesks.values import Answered, Assigned, Closed, Happening, Ignored, Said, Wanted

FIRST: Final = "first"
LATEST: Final = "latest"
"""What is wanted of a ticket whose comment has no id yet."""

TRIGGERS: Final[Mapping[str, Mapping[str, str]]] = {
    "comment": {
        "assuage": "comment",
        "ticket": "{{ticket.id}}",
        "comment": "{{ticket.latest_public_comment.id}}",
        "public": "{{ticket.latest_comment.is_public}}",
        "at": "{{ticket.updated_at_with_timestamp}}",
        "via": "{{ticket.via}}",
        "user": "{{current_user.id}}",
        "role": "{{current_user.role}}",
        "requester": "{{ticket.requester.id}}",
        "name": "{{current_user.name}}",
        "subject": "{{ticket.title}}",
        "text": "{{ticket.latest_public_comment}}",
    },
    "solved": {
        "assuage": "solved",
        "ticket": "{{ticket.id}}",
        "at": "{{ticket.updated_at_with_timestamp}}",
        "user": "{{current_user.id}}",
        "role": "{{current_user.role}}",
    },
    "assigned": {
        "assuage": "assigned",
        "ticket": "{{ticket.id}}",
        "at": "{{ticket.updated_at_with_timestamp}}",
        "agent": "{{ticket.assignee.id}}",
    },
}
"""The JSON bodies of our three triggers; the time makes each delivery another."""

_HEAD: Final = re.compile(rb'\s*\{\s*"assuage":\s*"comment",\s*"ticket":\s*"([0-9]+)",\s*"comment":\s*"([0-9]*)"')
_EVENT: Final = "zen:event-type:"
_CUSTOMERS: Final = ("end-user", "end user", "end_user")
_STAFF: Final = ("agent", "admin", "administrator", "owner")
_CHANNELS: Final[Mapping[str, Channel]] = {
    "email": "email",
    "mail": "email",
    "web": "form",
    "web form": "form",
    "chat": "chat",
    "messaging": "chat",
    "native_messaging": "chat",
    "whatsapp": "chat",
    "sms": "sms",
    "text": "sms",
    "facebook": "social",
    "instagram_dm": "social",
    "twitter": "social",
}


def told(body: bytes) -> Happening:
    """What a webhook's body says; Unreadable when it is neither an event nor one of ours."""
    try:
        payload = json.loads(body.decode("utf-8"), strict=False, object_pairs_hook=_each_once)
    except (ValueError, RecursionError) as error:
        if head := _HEAD.match(body):
            return Wanted(head[1].decode(), head[2].decode() or LATEST)
        raise Unreadable("the body is no JSON") from error
    kind = text_at(payload, "type") or ""
    if kind.startswith(_EVENT):
        return _event(kind.removeprefix(_EVENT), payload)
    match text_at(payload, "assuage"):
        case "comment":
            return _trigger_comment(payload)
        case "solved":
            return Closed(needed_text(payload, "ticket"), _agent(text_at(payload, "user"), _role(payload) in _STAFF))
        case "assigned":
            return _assigned(needed_text(payload, "ticket"), text_at(payload, "agent"))
        case _:
            raise Unreadable("the body is neither an event of Zendesk nor that of a trigger of ours")


def commented(ticket: Any, comment: Any, users: Sequence[Any]) -> Happening:
    """A public comment as the API lists it, with the ticket and the users it names."""
    name, author = text_at(ticket, "id") or "", text_at(comment, "author_id")
    user = next((each for each in users if text_at(each, "id") == author), None)
    text = text_at(comment, "plain_body") or text_at(comment, "body")
    if text is None:
        return Ignored("a comment without text")
    at, said = moment(comment.get("created_at")), needed_text(comment, "id")
    customer = author == text_at(ticket, "requester_id") if user is None else _role(user) in _CUSTOMERS
    if not customer:
        return Answered(name, said, text, _agent(author), at)
    channel = _channel(text_at(comment, "via.channel") or text_at(ticket, "via.channel"))
    return Said(name, said, text, author, text_at(user, "name"), channel, text_at(ticket, "subject"), at)


def _each_once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """An object as it stands; a key that comes twice is a customer's text that has broken out of its quotes."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice in the body")
    return found


def _event(kind: str, payload: Any) -> Happening:
    match kind:
        case "messaging_ticket.message_added":
            return _message(payload)
        case "ticket.comment_added":
            return _comment(payload)
        case "ticket.created":  # its text has no id of a comment, so that it would be heard twice
            return Wanted(needed_text(payload, "detail.id"), FIRST)
        case "ticket.status_changed":
            return _status(payload)
        case "ticket.agent_assignment_changed":
            return _assigned(needed_text(payload, "detail.id"), text_at(payload, "event.current"))
        case _:
            return Ignored(f"the event {kind} is nothing for us")


def _message(payload: Any) -> Happening:
    ticket, said = needed_text(payload, "detail.id"), needed_text(payload, "event.message.id")
    text, who = text_at(payload, "event.message.body"), text_at(payload, "event.actor.id")
    if text is None:
        return Ignored("a message without text")
    at, kind = moment(payload.get("time")), needed_text(payload, "event.actor.type")
    if kind == "end_user":
        return Said(ticket, said, text, who, text_at(payload, "event.actor.name"), "chat", sent_at=at)
    return Answered(ticket, said, text, _agent(who, kind == "agent"), at)


def _comment(payload: Any) -> Happening:
    if at_path(payload, "event.comment.is_public") is False:
        return Ignored("a private note")
    ticket, said = needed_text(payload, "detail.id"), needed_text(payload, "event.comment.id")
    text, who = text_at(payload, "event.comment.body"), text_at(payload, "event.comment.author.id")
    staff = at_path(payload, "event.comment.author.is_staff")
    if text is None or not isinstance(staff, bool):
        return Wanted(ticket, said)
    at = moment(payload.get("time"))
    if staff:
        return Answered(ticket, said, text, _agent(who), at)
    name, channel = text_at(payload, "event.comment.author.name"), _channel(text_at(payload, "detail.via.channel"))
    return Said(ticket, said, text, who, name, channel, text_at(payload, "detail.subject"), at)


def _status(payload: Any) -> Happening:
    ticket, now = needed_text(payload, "detail.id"), needed_text(payload, "event.current").lower()
    before = (text_at(payload, "event.previous") or "").lower()
    if now == "solved" or (now == "closed" and before != "solved"):
        who = text_at(payload, "detail.actor_id")
        return Closed(ticket, _agent(who, who != text_at(payload, "detail.requester_id")))
    return Ignored(f"the status {now} is nothing for us")


def _trigger_comment(payload: Any) -> Happening:
    ticket, said = needed_text(payload, "ticket"), text_at(payload, "comment")
    if (text_at(payload, "public") or "").lower() == "false":
        return Ignored("a private note")
    text, who, role = text_at(payload, "text"), text_at(payload, "user"), _role(payload)
    if said is None or text is None or (role not in (*_CUSTOMERS, *_STAFF) and who != text_at(payload, "requester")):
        return Wanted(ticket, said or LATEST)
    at = moment(text_at(payload, "at"))
    if role in _STAFF:
        return Answered(ticket, said, text, _agent(who), at)
    channel = _channel(text_at(payload, "via"))
    return Said(ticket, said, text, who, text_at(payload, "name"), channel, text_at(payload, "subject"), at)


def _assigned(ticket: str, agent: str | None) -> Happening:
    found = _agent(agent)
    return Assigned(ticket, found) if found else Ignored("nobody has it now")


def _agent(user: str | None, staff: bool = True) -> str | None:
    """The id of a person; none for Zendesk itself, which is -1, and 0, which is nobody."""
    return user if staff and user and user.isdigit() and user != "0" else None


def _role(user: Any) -> str:
    return (text_at(user, "role") or "").lower()


def _channel(via: str | None) -> Channel | None:
    return _CHANNELS.get((via or "").lower())
