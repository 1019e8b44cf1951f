"""What a help-desk told that is no message: answers, assignments, closings, worked into their conversation."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from assuage import casework
from assuage.domain import Record
from assuage.errands import owner_key
from assuage.errors import IdempotencyClash, NotFound, NotPossible
from assuage.helpdesks.text import moment
from assuage.intake import agent_of, reply_of
from assuage.store.protocol import Store
from assuage.store.values import Connection, StoredErrand

PATIENCE: Final = timedelta(hours=6)
"""How long something told waits for a message that is not decided, or a text that is not fetched yet."""
_ECHO: Final = timedelta(minutes=2)
_SAME_DELIVERY: Final = timedelta(seconds=1)


class TooEarly(Exception):
    """What it belongs to is not decided yet."""


def work_in(store: Store, connection: Connection, stored: StoredErrand, now: datetime) -> str:
    """Does it; the sentence says what came of it. TooEarly while its conversation is still to be decided."""
    thread = stored.errand.conversation_id
    told: dict[str, Any] = json.loads(stored.errand.what)
    told_at = moment(told.get("told_at")) or now
    said = store.conversation(thread)
    if now - told_at < PATIENCE and _is_early(store, connection.name, thread, said):
        raise TooEarly
    agent = agent_of(connection, told["agent"]) if told.get("agent") else None
    try:
        match stored.errand.kind:
            case "answered":
                return "heard" if casework.reply(store, reply_of(connection, told)) else "known already"
            case "closed":
                return _closed(store, thread, agent or connection.name, told_at, said)
            case _:
                return _assigned(store, thread, agent or "", told, now)
    except NotFound:
        return "we do not know this conversation"
    except (NotPossible, IdempotencyClash) as error:
        return str(error)


def _is_early(store: Store, connection: str, thread: str, said: Sequence[Record]) -> bool:
    """Whether messages of this conversation wait for their decision, or texts of it to be fetched."""
    return any(each.state == "waiting" for each in said) or store.is_fetching(connection, thread)


def _closed(store: Store, thread: str, who: str, told_at: datetime, said: Sequence[Record]) -> str:
    """It may have taken its time: whoever has written since is not told that all is well."""
    if any((each.message.sent_at or each.received_at) > told_at + _SAME_DELIVERY for each in said):
        return "the customer has written since"
    casework.resolve(store, thread, who)
    return "resolved"


def _assigned(store: Store, thread: str, agent: str, told: dict[str, Any], now: datetime) -> str:
    conversation = store.find_conversation(thread)
    if conversation is None:
        raise NotFound
    if conversation.owner == agent and not conversation.proposed:
        return "known already"
    if not told.get("seen") and agent in conversation.contacts and _writes_owner(store, thread, now):
        return "an echo of what we wrote before"
    casework.take(store, thread, agent)
    return "taken"


def _writes_owner(store: Store, thread: str, now: datetime) -> bool:
    """Whether another owner is about to be written there, or was a moment ago: we may be told of the one before."""
    writing = store.find_errand(owner_key(thread))
    if writing is None:
        return False
    return writing.state == "waiting" or (writing.changed_at is not None and now - writing.changed_at < _ECHO)
