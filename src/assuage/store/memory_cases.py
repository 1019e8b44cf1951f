"""Conversations, journal, tasks and people in memory: the twin of `cases`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import RLock

from assuage.decide.team import Load
from assuage.domain import Conversation, Event, Message, Task
from assuage.policy import PolicyVersion
from assuage.roster import Presence, RosterVersion
from assuage.store.memory_desk import Entry, Held, MemoryDesk
from assuage.store.values import Reply, Standing, TasksAsked, WordingsVersion


class MemoryCases:
    """What `Cases` promises, in plain dictionaries under one lock."""

    _policies: list[PolicyVersion]
    _wordings: list[WordingsVersion]

    def __init__(self) -> None:
        self._lock = RLock()
        self._entries: dict[str, Entry] = {}
        self._by_key: dict[tuple[str, str], str] = {}
        self._cases = Held()
        self._presences: dict[str, Presence] = {}

    def _put(self, message: Message, now: datetime | None = None) -> Message | None:
        """Stores the message, or returns the one that came before."""
        key = (message.source, message.external_id) if message.external_id is not None else None
        with self._lock:
            known = self._entries.get(message.id) or (self._entries.get(self._by_key.get(key, "")) if key else None)
            if known is None:
                self._entries[message.id] = Entry(message, now or datetime.now(UTC))
                if key:
                    self._by_key[key] = message.id
        return known.message if known else None

    @contextmanager
    def desk(self, now: datetime | None = None) -> Iterator[MemoryDesk]:
        with self._lock:
            saved = (self._policies[-1], self._wordings[-1])
            desk = MemoryDesk(self._cases.copy(), self._entries, saved, self._presences, now)
            yield desk
            desk.commit()
            self._cases = desk.cases

    def find_conversation(self, conversation_id: str) -> Conversation | None:
        found = self._cases.conversations.get(conversation_id)
        return found[0] if found else None

    def waiting_places(self, limit: int = 200) -> list[Conversation]:
        return self._cases.placed(limit)

    def alarms(self, limit: int = 200) -> list[Conversation]:
        alarmed = [each for each in self._cases.all() if each.alarm]
        return sorted(alarmed, key=lambda each: each.alarmed_at or each.updated_at, reverse=True)[:limit]

    def standing(self) -> Standing:
        every = self._cases.all()
        owed = sum(task.state in ("due", "broken") and task.stage != "shadow" for task, _ in self._cases.tasks.values())
        return Standing(sum(c.place is not None for c in every), sum(c.alarm is not None for c in every), owed)

    def journal(self, conversation_id: str) -> list[Event]:
        return [event for event in self._cases.events if event.conversation_id == conversation_id]

    def actions(self, message_id: str) -> list[Event]:
        return [event for event in self._cases.events if event.message_id == message_id]

    def tasks(self, asked: TasksAsked) -> list[Task]:
        found = [task for task, _ in self._cases.tasks.values() if is_asked(task, asked)]
        found.sort(key=_due, reverse=asked.newest_first)
        if (last := asked.after) is not None:
            found = [task for task in found if (_due(task) < last if asked.newest_first else _due(task) > last)]
        return found[: asked.limit]

    def replies(self, conversation_id: str) -> list[Reply]:
        return [reply for reply in self._cases.replies if reply.conversation_id == conversation_id]

    def current_roster(self) -> RosterVersion:
        return self._cases.rosters[-1]

    def roster_version(self, version: int) -> RosterVersion | None:
        return next((saved for saved in self._cases.rosters if saved.version == version), None)

    def loads(self, now: datetime | None = None) -> dict[str, Load]:
        with self.desk(now) as desk:
            return desk.loads(desk.policy().policy)

    def set_presence(self, agent: str, presence: Presence) -> None:
        with self._lock:
            self._presences[agent] = presence


def _due(task: Task) -> tuple[datetime, str]:
    return (task.due_at, task.id)


def is_asked(task: Task, asked: TasksAsked) -> bool:
    return (
        task.state in asked.states
        and asked.kind in (None, task.kind)
        and asked.owner in (None, task.owner)
        and asked.conversation_id in (None, task.conversation_id)
        and (asked.with_shadow or task.stage != "shadow")
        and (asked.due_before is None or task.due_at < asked.due_before)
    )
