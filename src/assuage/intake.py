"""What a help-desk delivered, or was asked for, becomes messages in the inbox and errands: all or none."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final

from assuage.domain import Message
from assuage.errands import conversation_of
from assuage.errors import Unreadable
from assuage.helpdesks.text import moment
from assuage.helpdesks.values import Answered, Assigned, Challenge, Closed, Happening, Ignored, Said, Wanted
from assuage.score.text import is_blank
from assuage.store.protocol import Store
from assuage.store.values import Connection, Errand, ErrandKind, Reply

_LONGEST_ID: Final = 200


@dataclass(frozen=True, slots=True)
class Taken:
    """How many messages and errands came in; `ignored` says why what else there was is nothing for us.

    `duplicate` is true when the whole delivery came before.
    """

    messages: int = 0
    errands: int = 0
    ignored: tuple[str, ...] = ()
    duplicate: bool = False


def take_in(
    store: Store, connection: Connection, happenings: Sequence[Happening], now: datetime, key: str | None = None
) -> Taken:
    """Commits what happened; with a `key`, once only."""
    said = [each for each in happenings if isinstance(each, Said) and not is_blank(each.text)]
    # What a poll comes across again and again is told once an hour.
    name = key or f"{now:%Y-%m-%dT%H}"
    told = [errand_for(connection, each, now, f"{name}|{number}") for number, each in enumerate(happenings)]
    errands = [errand for errand in told if errand is not None]
    accepted = store.deliver(connection.name, key, [message_of(connection, each) for each in said], errands)
    ignored = tuple(_storable(each.why) for each in happenings if isinstance(each, Ignored))
    if accepted is None:
        return Taken(ignored=ignored, duplicate=True)
    return Taken(sum(not each.duplicate for each in accepted), len(errands), ignored)


def challenge_in(happenings: Sequence[Happening]) -> str | None:
    return next((each.text for each in happenings if isinstance(each, Challenge)), None)


def message_of(connection: Connection, said: Said) -> Message:
    """Ids and customers are the help-desk's, with the connection's name before them."""
    return Message(
        id=conversation_of(connection.name, f"{_id(said.ticket)}:{_id(said.id)}"),
        text=_storable(said.text),
        source=connection.name,
        external_id=_id(said.id),
        conversation_id=conversation_of(connection.name, _id(said.ticket)),
        customer=f"{connection.name}:{_storable(said.customer)[:_LONGEST_ID]}" if said.customer else None,
        customer_name=_storable(said.customer_name)[:100] if said.customer_name else None,
        channel=said.channel,
        subject=_storable(said.subject)[:500] if said.subject else None,
        sent_at=said.sent_at,
    )


def errand_for(connection: Connection, happening: Happening, now: datetime, name: str) -> Errand | None:
    """What is not a message is worked in by `act`, which can wait for the message it belongs to.

    `name` is the delivery's, so that each is worked in, in the order they came. An answer is known by its own id.
    """
    told_at = {"told_at": now.isoformat()}
    match happening:
        case Answered(ticket=ticket, id=answer):
            sent_at = happening.sent_at.isoformat() if happening.sent_at else None
            told = asdict(happening) | {"sent_at": sent_at} | told_at
            return _errand(connection, "answered", ticket, f"answered|{_id(answer)}", told)
        case Closed(ticket=ticket):
            return _errand(connection, "closed", ticket, f"closed|{ticket}|{name}", asdict(happening) | told_at)
        case Assigned(ticket=ticket):
            return _errand(connection, "assigned", ticket, f"assigned|{ticket}|{name}", asdict(happening) | told_at)
        case Wanted(ticket=ticket, what=what):
            return _errand(connection, "fetch", ticket, f"fetch|{ticket}|{_id(what)}|{name}", asdict(happening))
    return None


def seen_owner(connection: Connection, ticket: str, agent: str, now: datetime) -> Errand:
    """Somebody was seen to have the ticket: no echo of ours."""
    told = {"ticket": ticket, "agent": agent, "seen": True, "told_at": now.isoformat()}
    return _errand(connection, "assigned", ticket, f"assigned|{ticket}|{now.timestamp()}", told)


def reply_of(connection: Connection, told: dict[str, Any]) -> Reply:
    """An agent's answer as it was put into an errand."""
    return Reply(
        id=_id(told["id"]),
        conversation_id=conversation_of(connection.name, told["ticket"]),
        text=_storable(told["text"]),
        agent=agent_of(connection, told["agent"]) if told["agent"] else None,
        source=connection.name,
        sent_at=moment(told["sent_at"]),
    )


def agent_of(connection: Connection, theirs: str) -> str:
    """Our name for one of the help-desk's people."""
    ours = {number: agent for agent, number in connection.people.items()}
    return ours.get(theirs, _storable(theirs))


def _errand(connection: Connection, kind: ErrandKind, ticket: str, rest: str, told: dict[str, Any]) -> Errand:
    conversation = conversation_of(connection.name, _id(ticket))
    what = _storable(json.dumps(told, ensure_ascii=False))
    return Errand(_storable(f"{connection.name}|{rest}"), connection.name, conversation, kind, what=what)


def _id(text: str) -> str:
    if not 0 < len(text) <= _LONGEST_ID or any(not char.isprintable() for char in text):
        raise Unreadable("an id in the payload is none")
    return text


def _storable(text: str) -> str:
    """NUL and halves of characters, which databases cannot store, become U+FFFD."""
    return "".join("\ufffd" if char == "\x00" or "\ud800" <= char <= "\udfff" else char for char in text)
