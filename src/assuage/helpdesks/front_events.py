"""What Front's events and messages say, in full or as previews.

Types of events are named one way in applications' webhooks (`inbound_received`) and another in rules' and in the API
(`inbound`). A preview has an event's structure with little more than ids in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal

from assuage.domain import Channel
from assuage.helpdesks.text import at_path, moment, needed_text, text_at
from assuage.helpdesks.values import (
    Answered,
    Assigned,
    Challenge,
    Delivery,
    Happening,
    Ignored,
    Said,
    Wanted,
)

_CHANNELS: Final[Mapping[str, Channel]] = {
    "email": "email",
    "sms": "sms",
    "whatsapp": "chat",
    "front_chat": "chat",
    "smooch": "chat",
    "intercom": "chat",
    "facebook": "social",
    "tweet": "social",
    "tweet_dm": "social",
    "googleplay": "review",
}


def event_of(payload: Any) -> Any:
    """A rule's body is the event; an application's wraps it."""
    inner = at_path(payload, "payload")
    return inner if isinstance(inner, Mapping) else payload


def challenge_of(delivery: Delivery) -> Happening:
    found = [value for key, value in delivery.headers if key == "x-front-challenge" and value]
    return Challenge(found[0]) if len(found) == 1 else Ignored("a test of the address that asks for nothing")


def said_in(event: Any) -> Happening:
    """The message of an event, or where to ask for it: a preview holds an id at most."""
    ticket, message = needed_text(event, "conversation.id"), at_path(event, "target.data")
    if text_at(message, "body") or text_at(message, "text"):
        return said_by(ticket, message, text_at(event, "conversation.subject"))
    return Wanted(ticket, text_at(message, "id") or needed_text(event, "id"))


def said_by(ticket: str, message: Any, subject: str | None = None) -> Happening:
    text = text_at(message, "text") or text_at(message, "body")
    if at_path(message, "is_draft") is True or text is None:
        return Ignored("a draft, or a message without text")
    if text == "[REDACTED]":
        return Ignored("a message whose text Front may not pass on")
    name, at = needed_text(message, "id"), moment(at_path(message, "created_at"))
    if at_path(message, "is_inbound") is not True:
        return Answered(ticket, name, text, text_at(message, "author.id"), at)
    recipients = at_path(message, "recipients")
    listed = recipients if isinstance(recipients, list) else []
    sender = next((each for each in listed if text_at(each, "role") == "from"), None)
    channel = _CHANNELS.get(text_at(message, "type") or "")
    subject = text_at(message, "subject") or subject
    return Said(ticket, name, text, text_at(sender, "handle"), text_at(sender, "name"), channel, subject, at)


def assigned_in(event: Any) -> Happening:
    """Only what a teammate did: not what rules did, nor we ourselves through the API."""
    agent = teammate(event, "target")
    if agent is None or teammate(event, "source") is None:
        return Ignored("an assignment that is no person's, or to nobody")
    return Assigned(needed_text(event, "conversation.id"), agent)


def teammate(event: Any, of: Literal["source", "target"]) -> str | None:
    return text_at(event, f"{of}.data.id") if text_at(event, f"{of}._meta.type") == "teammate" else None
