"""The console's other lists in memory: the twin of `watches`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from assuage.domain import Band, Conversation
from assuage.store.memory_cases import is_asked
from assuage.store.memory_connections import MemoryConnections
from assuage.store.questions import GIVEN_BY
from assuage.store.values import Quarantined, TasksAsked
from assuage.store.watched import Database, Kept, Readings, VersionNote, Work


class MemoryWatches(MemoryConnections):
    """The part of `MemoryStore` that people, promises and health are watched in."""

    def roster_notes(self, limit: int, before: int | None = None) -> list[VersionNote]:
        saved = [each for each in self._cases.rosters[:0:-1] if before is None or each.version < before]
        return [VersionNote(each.version, each.author, each.note, each.created_at) for each in saved[:limit]]

    def given_since(self, since: datetime) -> dict[str, dict[Band, int]]:
        found: dict[str, dict[Band, int]] = {}
        for event in self._cases.events:
            if event.kind in GIVEN_BY and event.agent is not None and event.band is not None and event.at >= since:
                theirs = found.setdefault(event.agent, {})
                theirs[event.band] = theirs.get(event.band, 0) + 1
        return found

    def count_tasks(self, asked: TasksAsked) -> int:
        return min(asked.limit, sum(is_asked(task, asked) for task, _ in self._cases.tasks.values()))

    def named_conversations(self, ids: Sequence[str]) -> dict[str, Conversation]:
        return {each: self._cases.conversations[each][0] for each in ids if each in self._cases.conversations}

    def find_quarantined(self, quarantined_id: int) -> Quarantined | None:
        with self._lock:
            return next((each for each in self._quarantined.values() if each.id == quarantined_id), None)

    def quarantine_list(self, limit: int, before: int | None = None) -> list[Kept]:
        with self._lock:
            found = [each for each in self._quarantined.values() if before is None or each.id < before][::-1]
        return [Kept(e.id, e.connection, e.why, len(e.body), e.received_at) for e in found[:limit]]

    def work(self) -> dict[str, Work]:
        with self._lock:
            errands = list(self._cases.errands.values())
            kept = Counter(each.connection for each in self._quarantined.values())
        waiting = [each for each in errands if each.state == "waiting"]
        dead = Counter(each.errand.connection for each in errands if each.state == "dead")
        since: dict[str, list[datetime]] = {}
        for each in waiting:
            since.setdefault(each.errand.connection, []).append(each.changed_at or each.due_at)
        names = {*since, *dead, *kept}
        return {
            name: Work(len(since.get(name, ())), min(since.get(name, ()), default=None), dead[name], kept[name])
            for name in names
        }

    def latest_readings(self, since: datetime, limit: int) -> Readings:
        with self._lock:
            lately = [each for each in self._entries.values() if each.received_at >= since]
        latest = sorted(lately, key=lambda each: each.received_at, reverse=True)[:limit]
        read = [each.reading for each in latest if each.reading is not None]
        models = Counter(each.model for each in read if not each.fallback)
        return Readings(len(read), sum(each.fallback for each in read), dict(models))

    def database(self) -> Database:
        return Database("memory", "none")
