"""What every store promises to those who watch over people, promises and the machine itself: the console's other lists.

All of it is answered from indexes, or from no more rows than are asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from assuage.domain import Band, Conversation
from assuage.store.values import Quarantined, TasksAsked


@dataclass(frozen=True, slots=True)
class VersionNote:
    """A saved version without what was saved."""

    version: int
    author: str
    note: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Kept:
    """A delivery in quarantine without its text; `size` is the text's in bytes."""

    id: int
    connection: str
    why: str
    size: int
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Work:
    """What there is to do for a connection: errands that wait and since when, dead ones, deliveries in quarantine."""

    waiting: int = 0
    oldest_at: datetime | None = None
    dead: int = 0
    quarantined: int = 0


@dataclass(frozen=True, slots=True)
class Readings:
    """The latest readings: how many, by which model, and how many the model could not make (`fallback`)."""

    count: int = 0
    fallback: int = 0
    models: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Database:
    """Which kind it is, and the version of its tables."""

    kind: str
    schema: str


class Watched(Protocol):
    def roster_notes(self, limit: int, before: int | None = None) -> list[VersionNote]:
        """Saved rosters, newest first; those older than version `before`."""
        ...

    def given_since(self, since: datetime) -> dict[str, dict[Band, int]]:
        """How many conversations of each band everyone was given since then, by agent."""
        ...

    def count_tasks(self, asked: TasksAsked) -> int:
        """How many `tasks` would list without `after`; counting ends at `limit`."""
        ...

    def named_conversations(self, ids: Sequence[str]) -> dict[str, Conversation]:
        """Those of them that there are, by id."""
        ...

    def find_quarantined(self, quarantined_id: int) -> Quarantined | None: ...

    def quarantine_list(self, limit: int, before: int | None = None) -> list[Kept]:
        """Newest first; those with a smaller number than `before`."""
        ...

    def work(self) -> dict[str, Work]:
        """What there is to do for each connection that has anything, by name."""
        ...

    def latest_readings(self, since: datetime, limit: int) -> Readings:
        """Of the latest `limit` messages received since then, those that were read."""
        ...

    def database(self) -> Database: ...
