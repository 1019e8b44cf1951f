"""The records that go into a store and come out of it, beside those of the domain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from assuage.domain import Decision, Message, Reading, TaskState
from assuage.reply.values import Style
from assuage.reply.wordings import Wordings

FIRST_AUTHOR: Final = "assuage"
FIRST_NOTE: Final = "the defaults of a new installation"
"""Who saved version 1 of the policy, and why."""

HISTORY: Final = "history"
"""The source of messages and replies that a caller tells of from before."""

Scope = Literal["ingest", "read", "supervise"]
SCOPES: tuple[Scope, ...] = ("ingest", "read", "supervise")


@dataclass(frozen=True, slots=True)
class Accepted:
    """`duplicate` is true when the same message was there already; `message_id` is then the first one's."""

    message_id: str
    duplicate: bool


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message under a lease; `attempts` counts its claims, this one included."""

    message: Message
    attempts: int
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Claim:
    """Messages that nobody else gets before the lease runs out; `token` proves it when recording."""

    token: str
    messages: tuple[Claimed, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    message_id: str
    reading: Reading
    decision: Decision


@dataclass(frozen=True, slots=True)
class Backlog:
    """How many messages wait and since when the oldest does (seconds; 0 when none waits)."""

    waiting: int
    oldest_seconds: float


@dataclass(frozen=True, slots=True)
class Standing:
    """How many conversations wait for a person, have an alarm, and how many tasks are due or broken."""

    placed: int
    alarmed: int
    owed: int


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key as stored: only the sha256 of its secret; `id` is the part that may be shown."""

    id: str
    name: str
    scopes: tuple[Scope, ...]
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Reply:
    """What an agent, or a bot (`agent` None), answered; `id` is unique within `source`."""

    id: str
    conversation_id: str
    text: str
    agent: str | None = None
    source: str = "api"
    sent_at: datetime | None = None


OPEN_STATES: Final[tuple[TaskState, ...]] = ("waiting", "due", "broken")
"""Tasks that somebody still owes something."""


@dataclass(frozen=True, slots=True)
class TasksAsked:
    """Which tasks to list; None asks for all. Those of a rule in stage `shadow` are listed only when asked for."""

    kind: Literal["follow_up", "promise"] | None = None
    states: tuple[TaskState, ...] = OPEN_STATES
    owner: str | None = None
    conversation_id: str | None = None
    due_before: datetime | None = None
    limit: int = 200
    with_shadow: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """An opener that was offered for an answer to a message, so that nobody is ever offered the same words again.

    The openers offered together have the same `round`; asking for others begins the next one.
    """

    message_id: str
    conversation_id: str
    style: Style
    text: str
    customer: str | None = None
    second_contact: bool = False
    round: int = 1


@dataclass(frozen=True, slots=True)
class WordingsVersion:
    """A company's wordings as saved: who saved them, when and why; version 0 are those of a new installation."""

    version: int
    wordings: Wordings
    author: str
    note: str
    created_at: datetime
