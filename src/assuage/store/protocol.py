"""What every store promises. One conformance suite runs over all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, Protocol

from assuage.domain import Decision, Message, Reading, Record
from assuage.policy import Policy, PolicyVersion
from assuage.replay.past import Feedback, Past

FIRST_AUTHOR: Final = "assuage"
FIRST_NOTE: Final = "the defaults of a new installation"
"""Who saved version 1 of the policy, and why."""

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
class ApiKey:
    """A key as stored: only the sha256 of its secret; `id` is the part that may be shown."""

    id: str
    name: str
    scopes: tuple[Scope, ...]
    created_at: datetime


class Store(Protocol):
    def accept(self, message: Message) -> Accepted:
        """Commits the message to the inbox before returning.

        The same `(source, external_id)` or the same `id` again is a duplicate when the content is the same, and
        IdempotencyClash when it differs.
        """
        ...

    def claim(self, limit: int, lease_seconds: float) -> Claim:
        """Leases up to `limit` waiting messages, oldest first, by the database's clock."""
        ...

    def record(self, token: str, outcomes: Sequence[Outcome]) -> int:
        """Stores outcomes in one transaction and returns how many; those no longer under this claim are left out."""
        ...

    def release_all(self) -> int:
        """Ends every lease; only for a process that knows it is alone. Returns how many there were."""
        ...

    def find(self, message_id: str) -> Record | None: ...

    def conversation(self, conversation_id: str) -> list[Record]:
        """The messages of a conversation, oldest first; empty when there is none."""
        ...

    def backlog(self) -> Backlog: ...

    def current_policy(self) -> PolicyVersion:
        """The newest saved policy; version 1 with the defaults is there from the start."""
        ...

    def save_policy(self, policy: Policy, author: str, note: str, based_on: int | None = None) -> PolicyVersion:
        """Puts a policy in force as the next version; Superseded when it is based on another than the one in force."""
        ...

    def policy_versions(self) -> list[PolicyVersion]:
        """All saved policies, newest first."""
        ...

    def add_key(self, key_id: str, secret_sha256: str, name: str, scopes: Sequence[Scope]) -> ApiKey: ...

    def key_by_secret(self, secret_sha256: str) -> ApiKey | None:
        """The live key with this secret, or None when there is none or it was revoked."""
        ...

    def keys(self) -> list[ApiKey]:
        """Live keys, oldest first."""
        ...

    def revoke_key(self, key_id: str) -> bool: ...

    def history(self, since: datetime, until: datetime) -> Past:
        """The newest readings of messages received from `since` to before `until`, oldest first, without texts."""
        ...

    def add_feedback(self, given: Feedback) -> Feedback | None:
        """Keeps a correction and returns it with the store's time for its own; None when there is no such message."""
        ...

    def feedback(self, since: datetime, until: datetime) -> list[Feedback]:
        """Corrections of messages received from `since` to before `until`, in the order they were given."""
        ...

    def close(self) -> None: ...
