"""The records that go into a store and come out of it, beside those of the domain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal

from assuage.domain import Account, Decision, Message, Reading, TaskState, Tier
from assuage.helpdesks.values import WriteKind
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
class OpenSession:
    """A session as stored, with its account as it is now; the token itself is nowhere but in the browser."""

    account: Account
    opened_at: datetime
    seen_at: datetime
    until: datetime


LAST_ADMIN: Final = "this is the last administrator who can sign in: make somebody else one first"


@dataclass(frozen=True, slots=True)
class Tries:
    """How often in a row a name was tried in vain, and when last."""

    count: int = 0
    last_at: datetime | None = None


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
    """Which tasks to list; None asks for all. Those of a rule in stage `shadow` are listed only when asked for.

    `after` is the time and the id of the last one on the page before.
    """

    kind: Literal["follow_up", "promise"] | None = None
    states: tuple[TaskState, ...] = OPEN_STATES
    owner: str | None = None
    conversation_id: str | None = None
    due_before: datetime | None = None
    limit: int = 200
    with_shadow: bool = False
    newest_first: bool = False
    after: tuple[datetime, str] | None = None


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


@dataclass(frozen=True, slots=True)
class Connection:
    """A help-desk that posts to us and is written to. `name` stands before the ids of its conversations.

    `sealed` holds the hook's secrets and the credentials, encrypted; `per_minute` is how many calls it may be asked to
    answer.
    """

    name: str
    helpdesk: str
    url: str
    sealed: str
    options: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[Tier, str] = field(default_factory=dict)
    writes: tuple[WriteKind, ...] = ()
    per_minute: int = 60
    paused: bool = False


@dataclass(frozen=True, slots=True)
class ConnectionState:
    """What has become of a connection lately; times are None for what never happened.

    `refused` counts the calls to its hook that proved nothing. `trouble` is why it could not be called, None when the
    last call went through. `polled_at` is until when its messages were looked through.
    """

    delivered_at: datetime | None = None
    refused: int = 0
    refused_at: datetime | None = None
    refusal: str | None = None
    trouble: str | None = None
    trouble_at: datetime | None = None
    polled_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A verified delivery that could not be understood; `headers` are those an adapter may need, never a secret."""

    id: int
    connection: str
    why: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    received_at: datetime


ErrandKind = WriteKind | Literal["answered", "closed", "assigned", "fetch"]
TOLD_KINDS: Final[tuple[ErrandKind, ...]] = ("answered", "closed", "assigned")
"""Those that a help-desk told: they are worked in here, and nobody is called for them."""
HEARD_KINDS: Final[tuple[ErrandKind, ...]] = (*TOLD_KINDS, "fetch")
"""Those by which we hear; a paused connection does these alone."""
ErrandState = Literal["waiting", "done", "left", "dead"]


@dataclass(frozen=True, slots=True)
class Errand:
    """Something to be done for a connection: a write into its ticket, or something it told that is to be worked in.

    There is one with each `key`. `occasion` grows with what is wanted: adding one with a higher occasion makes it wait
    anew, with one as high or lower changes nothing. `what` is whatever is needed to do it, as text (JSON).
    """

    key: str
    connection: str
    conversation_id: str
    kind: ErrandKind
    occasion: int = 0
    what: str = ""


@dataclass(frozen=True, slots=True)
class StoredErrand:
    """An errand as it stands: `done`, `left` to people, `dead` (it can never succeed), or waiting until `due_at`.

    `written` is what we last wrote with it, kept over its occasions; `why` says how the last try ended.
    """

    id: int
    errand: Errand
    state: ErrandState
    attempts: int
    due_at: datetime
    written: str | None = None
    why: str | None = None
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """Errands of one connection that nobody else works on while the lease of the connection lasts."""

    token: str
    connection: Connection
    errands: tuple[StoredErrand, ...]
