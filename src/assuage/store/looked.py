"""What every store promises to those who look on: the console's lists, and whether anything has changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from assuage.domain import Band, Conversation, Record


@dataclass(frozen=True, slots=True)
class CallingAsked:
    """Which of the conversations that need a person to list; None asks for all of them."""

    owner: str | None = None
    band: Band | None = None
    limit: int = 200


@dataclass(frozen=True, slots=True)
class PastAsked:
    """Conversations by their last change, newest first.

    `words` is a conversation's id, or a customer as their messages name them. `before` is where the page before ended.
    """

    state: Literal["open", "resolved"] | None = None
    words: str = ""
    before: datetime | None = None
    limit: int = 50


class Looked(Protocol):
    def calling(self, asked: CallingAsked) -> list[Conversation]:
        """Open conversations that need a person: the most urgent and the oldest, up to `limit` of each."""
        ...

    def count_calling(self) -> int:
        """How many conversations are open and need a person."""
        ...

    def past_conversations(self, asked: PastAsked) -> list[Conversation]: ...

    def records(self, message_ids: Sequence[str]) -> dict[str, Record]:
        """Those of the messages that there are, by id."""
        ...

    def changed(self) -> str:
        """A mark that differs from the one before when a conversation, a policy or a roster has changed since."""
        ...
