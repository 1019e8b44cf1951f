"""Conversations and threads as Help Scout writes them, and FreeScout after it: what was said, closed and assigned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import dropwhile, takewhile
from typing import Any, Final, Literal

from assuage.domain import Channel
from assuage.errors import Unreadable
from assuage.helpdesks.text import at_path, moment, needed_text, text_at
from assuage.helpdesks.values import Answered, Assigned, Closed, Delivery, Happening, Ignored, Said

By = Literal["customer", "agent"]

_CHANNELS: Final[Mapping[str, Channel]] = {"email": "email", "chat": "chat"}
_OF_EITHER: Final = frozenset({"message", "reply", "chat", "beaconchat"})


def event_of(delivery: Delivery, header: str) -> str:
    """The event's name; these help-desks tell it in a header alone, which is not signed."""
    found = [value for key, value in delivery.headers if key == header]
    if len(found) != 1 or not found[0]:
        raise Unreadable(f"the delivery has no {header}")
    return found[0]


def closed(conversation: Any) -> Happening:
    if text_at(conversation, "status") != "closed":
        return Ignored("a status that is nothing for us")
    agent = text_at(conversation, "closedByUser.id") or text_at(conversation, "closedBy")
    return Closed(needed_text(conversation, "id"), agent if agent != "0" else None)


def assigned(conversation: Any) -> Happening:
    agent = text_at(conversation, "assignee.id")
    if agent is None or text_at(conversation, "assignee.type") == "team":
        return Ignored("an assignment to nobody, or to a team")
    return Assigned(needed_text(conversation, "id"), agent)


def all_said(conversation: Any, threads: Any) -> list[Said | Answered]:
    """Every word of customers and agents among these threads, in their order."""
    listed = threads if isinstance(threads, list) else []
    return [said for thread in listed if (said := _said(conversation, thread)) is not None]


def last_said(conversation: Any, threads: Any, by: By) -> list[Said | Answered]:
    """The newest messages of customers, or of agents, back to where the other side spoke.

    An event does not tell its thread, and another may have come since: so all that can be meant are given.
    """
    kind = Said if by == "customer" else Answered
    said = sorted(all_said(conversation, threads), key=_age, reverse=True)
    run = takewhile(lambda each: isinstance(each, kind), dropwhile(lambda each: not isinstance(each, kind), said))
    return list(run)[::-1]


def notes_of(threads: Sequence[Any]) -> tuple[str, ...]:
    return tuple(text_at(each, "body") or "" for each in threads if text_at(each, "type") == "note")


def pages_of(answer: Any) -> int:
    pages = at_path(answer, "page.totalPages")
    return pages if isinstance(pages, int) else 1


def _age(said: Said | Answered) -> tuple[float, int]:
    return (said.sent_at.timestamp() if said.sent_at else 0.0, int(said.id) if said.id.isdecimal() else 0)


def _said(conversation: Any, thread: Any) -> Said | Answered | None:
    by, text = _by(thread), text_at(thread, "body")
    if by is None or text is None or text_at(thread, "state") not in (None, "published"):
        return None
    ticket, name = needed_text(conversation, "id"), needed_text(thread, "id")
    at = moment(at_path(thread, "createdAt"))
    if by == "agent":
        person = text_at(thread, "createdBy.type") in (None, "user")
        return Answered(ticket, name, text, text_at(thread, "createdBy.id") if person else None, at)
    who = at_path(thread, "customer") or at_path(thread, "createdBy")
    channel = _CHANNELS.get(text_at(conversation, "type") or "")
    subject = text_at(conversation, "subject")
    return Said(ticket, name, text, text_at(who, "id"), _name(who), channel, subject, at)


def _by(thread: Any) -> By | None:
    """Whose words a thread holds; None for notes, for mere events, and for what an agent wrote down of a call."""
    kind, author = text_at(thread, "type"), text_at(thread, "createdBy.type")
    if kind == "customer" or (kind in _OF_EITHER and author == "customer"):
        return "customer"
    return "agent" if kind in _OF_EITHER else None


def _name(who: Any) -> str | None:
    parts = (
        text_at(who, "first") or text_at(who, "firstName"),
        text_at(who, "last") or text_at(who, "lastName"),
    )
    return " ".join(part for part in parts if part) or None
