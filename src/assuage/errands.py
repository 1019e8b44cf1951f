"""What is to be written into tickets after something has changed; pure. `act` does it, from what stands by then.

A conversation of a help-desk is called `connection:ticket`. Only conversations that need a person are written about,
and none that is resolved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from assuage.domain import Conversation
from assuage.helpdesks.values import WriteKind
from assuage.store.values import Errand

_NOTES_AN_EPISODE: Final = 10


def conversation_of(connection: str, ticket: str) -> str:
    return f"{connection}:{ticket}"


def ticket_of(conversation_id: str) -> tuple[str, str]:
    """Connection and ticket; the connection is "" for a conversation of nobody's."""
    connection, colon, ticket = conversation_id.partition(":")
    return (connection, ticket) if colon else ("", conversation_id)


def errands_of(
    changed: Iterable[Conversation], connected: Mapping[str, tuple[WriteKind, ...]], now: datetime
) -> list[Errand]:
    """An errand for everything that may have to be written about the conversations that have changed."""
    found = []
    for conversation in changed:
        connection = ticket_of(conversation.id)[0]
        if conversation.flagged_at is None or conversation.state != "open":
            continue
        for kind in connected.get(connection, ()):
            occasion = note_occasion(conversation) if kind == "note" else int(now.timestamp() * 1000)
            key = _key(conversation.id, kind)
            found.append(Errand(key, connection, conversation.id, kind, occasion))
    return found


def owner_key(conversation_id: str) -> str:
    """The key of the errand that writes a conversation's owner."""
    return _key(conversation_id, "owner")


def _key(conversation_id: str, kind: WriteKind) -> str:
    return f"{conversation_id}|{kind}"


def note_occasion(conversation: Conversation) -> int:
    """Grows when an agent should be told anew: a person is needed, it is furious, a second person comes in."""
    rank = 1
    if conversation.band == "furious":
        rank = 2
    if conversation.second_contact is not None:
        rank = {"suggested": 3, "wanted": 4, "made": 5}[conversation.second_contact]
    return conversation.episode * _NOTES_AN_EPISODE + rank
