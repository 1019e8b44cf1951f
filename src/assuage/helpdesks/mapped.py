"""Anything else that can send JSON and a token: where in its payload is what, is told in the connection.

A path is `comment.body`, or `items.0.id` into a list. A condition is a path (something is there, and it is neither
false, 0 nor empty), `path = value`, `path = one | another`, or `path != value`; a list fits where one in it fits.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from assuage.domain import Channel
from assuage.errors import InvalidInput, Unreadable
from assuage.helpdesks.listening import OnlyListens
from assuage.helpdesks.standard import CHANNELS
from assuage.helpdesks.text import at_path, moment, needed_text, text_at
from assuage.helpdesks.tokens import verify_token
from assuage.helpdesks.values import (
    MARK,
    Account,
    Answered,
    Asked,
    Assigned,
    Closed,
    Delivery,
    Happening,
    Ignored,
    Said,
    WriteKind,
)

ALWAYS: Final = "always"
_PATH: Final = re.compile(r"[^\s=!|.]+(?:\.[^\s=!|.]+)*")
_CONDITION: Final = re.compile(rf"({_PATH.pattern})(?:\s*(!?=)\s*(\S.*))?")
_CONDITIONS: Final = ("is_customer", "is_public", "message", "closed", "assigned")
_TELLING: Final = ("is_customer", "is_public", "message")
"""Conditions whose field must be there: were it renamed, no customer would be heard, and nobody would know."""
_NOTHING: Final = ("null", "false", "0", "")


def _may(name: str, what: str) -> Asked:
    return Asked(name, what, required=False)


@dataclass(frozen=True, slots=True)
class Mapped(OnlyListens):
    code: str = "mapped"
    title: str = "Mapped webhook"
    asks: tuple[Asked, ...] = (
        Asked("ticket", "the path of the ticket's id, such as ticket.id"),
        Asked("text", "the path of what was said, such as comment.body"),
        Asked("is_customer", "when it was a customer who said it, such as author.type = user; always, if nobody else"),
        _may("id", "the path of the message's id, such as comment.id; else the same body is the same message"),
        _may("customer", "the path of the customer's id or address, such as ticket.email"),
        _may("customer_name", "the path of the customer's name"),
        _may("agent", "the path of the agent's id, where it was not a customer"),
        _may("subject", "the path of the subject"),
        _may("sent_at", "the path of the time: ISO 8601, or seconds or milliseconds since 1970"),
        _may("channel", f"one word for all that comes: {', '.join(CHANNELS)}"),
        _may("is_public", "when it is no note between agents, such as comment.public = true; else all is public"),
        _may("message", "when a payload tells of a message, such as event = comment.created; else all do"),
        _may("closed", "when a payload tells that the ticket is over, such as ticket.status = closed | solved"),
        _may("assigned", "when a payload tells that the agent was given the ticket, such as event = assigned"),
    )
    signs: bool = False
    chooses_secret: bool = False
    writes: frozenset[WriteKind] = frozenset()
    polls: bool = False

    def check(self, options: Mapping[str, str]) -> None:
        """InvalidInput for a mapping that cannot work: something needed is missing, or cannot be understood."""
        given = {name: value.strip() for name, value in options.items() if value.strip()}
        if unknown := sorted(set(given) - {asked.name for asked in self.asks}):
            raise InvalidInput(f"the mapping has {unknown[0]}, which nothing is mapped to")
        for asked in self.asks:
            if asked.required and asked.name not in given:
                raise InvalidInput(f"the mapping needs {asked.name}: {asked.help}")
        if "assigned" in given and "agent" not in given:
            raise InvalidInput(
                "the mapping has assigned, but not agent: the path of the id of who was given the ticket"
            )
        for name, value in given.items():
            _check(name, value)

    def verify(self, delivery: Delivery, secrets: Sequence[str], now: datetime) -> None:
        verify_token(delivery, secrets)

    def delivery_id(self, delivery: Delivery) -> str | None:
        return None

    def read(self, delivery: Delivery, at: Account) -> Sequence[Happening]:
        payload = delivery.json()
        mapping = {name: value.strip() for name, value in at.options.items()}
        ticket, agent = needed_text(payload, _path(mapping, "ticket")), _text(payload, mapping, "agent")
        found: list[Happening] = []
        is_over = _holds(payload, mapping, "closed", left_out=False)
        is_given = _holds(payload, mapping, "assigned", left_out=False)
        if _tells_a_message(payload, mapping, by_the_way=is_over or is_given):
            found.append(_message(delivery, payload, mapping, ticket))
        if is_given and agent:
            found.append(Assigned(ticket, agent))
        if is_over:
            found.append(Closed(ticket, agent))
        return found or [Ignored("a payload that tells of nothing for us")]

    def setup(self, url: str, secret: str | None) -> str:
        return (
            "Let the sender POST its JSON, for each message, to\n"
            f"  URL     {url}\n"
            f"  Header  X-Assuage-Token: {secret or 'the secret that assuage has'}\n"
            "  (or Authorization: Bearer with it, or Basic with it as the password)"
        )


def _check(name: str, value: str) -> None:
    if name == "channel":
        if value not in CHANNELS:
            raise InvalidInput(f"the mapping's channel is {value}: choose one of {', '.join(CHANNELS)}")
    elif name in _CONDITIONS:
        if not _CONDITION.fullmatch(value):
            raise InvalidInput(f"the mapping's {name} is no condition such as author.type = user: {value}")
    elif not _PATH.fullmatch(value):
        raise InvalidInput(f"the mapping's {name} is no path such as ticket.id: {value}")


def _tells_a_message(payload: Any, mapping: Mapping[str, str], by_the_way: bool) -> bool:
    """A payload that tells of something else may do without a text; any other may not, lest a change go unseen."""
    if not _holds(payload, mapping, "message", left_out=True):
        return False
    return not by_the_way or at_path(payload, _path(mapping, "text")) is not None


def _message(delivery: Delivery, payload: Any, mapping: Mapping[str, str], ticket: str) -> Happening:
    if not _holds(payload, mapping, "is_public", left_out=True):
        return Ignored("a private note")
    text = at_path(payload, _path(mapping, "text"))
    if not isinstance(text, str):
        raise Unreadable(f"the payload's {mapping['text']} is no text")
    if not text.strip():
        return Ignored("a message without text")
    name, sent = _id(delivery, payload, mapping), moment(at_path(payload, mapping.get("sent_at") or "-"))
    if _holds(payload, mapping, "is_customer", left_out=False):
        who, known, subject = (_text(payload, mapping, each) for each in ("customer", "customer_name", "subject"))
        channel: Channel | None = CHANNELS.get(mapping.get("channel", ""))
        return Said(ticket, name, text, who, known, channel, subject, sent)
    return (
        Ignored("our own note")
        if MARK in text
        else Answered(ticket, name, text, _text(payload, mapping, "agent"), sent)
    )


def _id(delivery: Delivery, payload: Any, mapping: Mapping[str, str]) -> str:
    if mapping.get("id"):
        return needed_text(payload, mapping["id"])
    return hashlib.sha256(delivery.body).hexdigest()[:24]


def _path(mapping: Mapping[str, str], name: str) -> str:
    if not mapping.get(name):
        raise Unreadable(f"the connection does not say where {name} is: connect it anew")
    return mapping[name]


def _text(payload: Any, mapping: Mapping[str, str], name: str) -> str | None:
    return text_at(payload, mapping[name]) if mapping.get(name) else None


def _holds(payload: Any, mapping: Mapping[str, str], name: str, left_out: bool) -> bool:
    written = mapping.get(name)
    if not written:
        return left_out
    if written == ALWAYS:
        return True
    parts = _CONDITION.fullmatch(written)
    if parts is None:
        raise Unreadable(f"the connection's {name} is no condition: connect it anew")
    path, sign, values = parts.groups()
    found = at_path(payload, path)
    wanted = [each.strip().strip("\"'") for each in (values or "").split("|")]
    if found is None and sign == "=" and name in _TELLING and "null" not in wanted:
        raise Unreadable(f"the payload has no {path}, which is to tell {name}")
    words = [_word(each) for each in (found if isinstance(found, list) else [found])]
    if sign is None:
        return any(word not in _NOTHING for word in words)
    return any(word in wanted for word in words) is (sign == "=")


def _word(value: Any) -> str:
    """A value as it is written in JSON, without the quotation marks."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return str(value)
