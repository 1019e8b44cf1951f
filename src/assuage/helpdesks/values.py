"""What passes between a help-desk and assuage: what came in, what is asked, what is to be changed."""

from __future__ import annotations

import json
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, Literal, TypeVar

from assuage.domain import Channel, Tier
from assuage.errors import AnswerUnreadable, NotVerified, Unreadable

# What comes in.


@dataclass(frozen=True, slots=True)
class Delivery:
    """A call to a connection's hook, as received: header names in small letters, every header as often as it came.

    `url` is the address the help-desk was given, since some sign it.
    """

    url: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    method: str = "POST"

    def header(self, name: str) -> str:
        """The one header of this name; NotVerified when it is missing, empty or there twice."""
        found = [value for key, value in self.headers if key == name.lower()]
        if len(found) != 1 or not found[0]:
            raise NotVerified(f"the header {name} is {'there more than once' if len(found) > 1 else 'missing'}")
        return found[0]

    def json(self) -> Any:
        """The body's value; Unreadable when it is no JSON in UTF-8, or nested beyond all measure."""
        try:
            return json.loads(self.body.decode("utf-8"))
        except (ValueError, RecursionError) as error:
            raise Unreadable("the body is no JSON") from error


@dataclass(frozen=True, slots=True)
class Said:
    """A customer said something that is to be scored. `ticket` and `id` are the help-desk's; `id` is unique there."""

    ticket: str
    id: str
    text: str
    customer: str | None = None
    customer_name: str | None = None
    channel: Channel | None = None
    subject: str | None = None
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """An agent answered the customer, publicly (`agent` is the help-desk's id of them; None for a bot)."""

    ticket: str
    id: str
    text: str
    agent: str | None = None
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Closed:
    """The ticket was solved or closed, by `agent` if that is told."""

    ticket: str
    agent: str | None = None


@dataclass(frozen=True, slots=True)
class Assigned:
    """A person took the ticket, or was given it, in the help-desk."""

    ticket: str
    agent: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """The text must be asked for: `what` (a message's id, or whatever `Helpdesk.fetch` understands) of a ticket."""

    ticket: str
    what: str


@dataclass(frozen=True, slots=True)
class Ignored:
    """Nothing for us, and why: an agent's note, our own note coming back, an event we do not know."""

    why: str


@dataclass(frozen=True, slots=True)
class Challenge:
    """The help-desk tests the address: it wants this text back."""

    text: str


Happening = Said | Answered | Closed | Assigned | Wanted | Ignored | Challenge

# What is asked of the help-desk.


@dataclass(frozen=True, slots=True)
class Account:
    """A connection as its adapter sees it.

    `url` is the base address of the help-desk's API without a slash at its end; `credentials` are secret, `options`
    are not; both hold what the adapter's `asks` name. `people` maps our agents to the help-desk's, `groups` the
    experience needed to its groups.
    """

    url: str
    credentials: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[Tier, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Call:
    """One HTTP call to the help-desk; `path` begins with a slash and is joined to the account's `url`.

    Statuses that are not 2xx and not in `expects` never reach the adapter: whoever makes the call decides whether it is
    tried again. `keep_seconds`: the answer may be taken from memory for so long (an access token).
    """

    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
    path: str
    params: Mapping[str, str] = field(default_factory=dict)
    json: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    expects: tuple[int, ...] = ()
    keep_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; header names in small letters."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)

    def json(self) -> Any:
        try:
            return json.loads(self.body.decode("utf-8"))
        except (ValueError, RecursionError) as error:
            raise AnswerUnreadable("the help-desk's answer is no JSON") from error


_Result = TypeVar("_Result")
Steps = Generator[Call, Answer, _Result]
"""A talk with the help-desk: calls go out, answers come in, and at its end stands a result.

Pure: whoever runs it makes the calls, and when one fails, begins the whole talk again later."""

# What is to be changed.

Priority = Literal["low", "normal", "high", "urgent"]
PRIORITIES: tuple[Priority, ...] = ("low", "normal", "high", "urgent")

WriteKind = Literal["tags", "priority", "owner", "note"]
WRITE_KINDS: tuple[WriteKind, ...] = ("tags", "priority", "owner", "note")


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket as it is there now, in our terms; None where the help-desk has no such thing or it is not set.

    `notes` are texts of private notes, enough of the latest to find our own. `version` is what the collision guard
    wants back with a change (a time stamp, an ETag); `raw` whatever else the adapter needs for its changes.
    """

    id: str
    is_open: bool
    tags: frozenset[str] = frozenset()
    priority: Priority | None = None
    owner: str | None = None
    group: str | None = None
    notes: tuple[str, ...] = ()
    version: str | None = None
    raw: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tag:
    """Tags to add and to take away; all others stay."""

    add: frozenset[str] = frozenset()
    remove: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Prioritise:
    to: Priority


@dataclass(frozen=True, slots=True)
class Assign:
    """The help-desk's id of a person, of a group, or of both; None leaves that one as it is."""

    owner: str | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A private note in plain text with line breaks; an adapter that must send HTML uses `as_html`."""

    text: str


Change = Tag | Prioritise | Assign | Note


@dataclass(frozen=True, slots=True)
class Asked:
    """Something an adapter must be told by whoever connects it: its name, what it is, where it is found."""

    name: str
    help: str
    secret: bool = False
    required: bool = True
    default: str = ""


MARK: Final = "assuage#"
"""In every note we write stands this and a reference, so that ours is known when it comes back."""


def with_mark(texts: Sequence[str], reference: str) -> bool:
    """Whether one of the texts is our note of this reference."""
    return any(f"{MARK}{reference}" in text for text in texts)
