"""The console's other lists, on SQL."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Select, func, literal_column, select

from assuage.domain import Band, Conversation
from assuage.store.base import Base, instant
from assuage.store.cases import which_tasks
from assuage.store.codec import CONVERSATION
from assuage.store.deliveries import to_quarantined
from assuage.store.engine import revision
from assuage.store.questions import GIVEN_BY
from assuage.store.tables import conversations, events, messages, readings, rosters, tasks
from assuage.store.tables_connections import outbox, quarantine
from assuage.store.values import Quarantined, TasksAsked
from assuage.store.watched import Database, Kept, Readings, VersionNote, Work

_KINDS = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


class Watches(Base):
    def roster_notes(self, limit: int, before: int | None = None) -> list[VersionNote]:
        known = (rosters.c.version, rosters.c.author, rosters.c.note, rosters.c.created_at)
        query = select(*known).order_by(rosters.c.version.desc()).limit(limit)
        if before is not None:
            query = query.where(rosters.c.version < before)
        with self._reading() as db:
            return [
                VersionNote(row.version, row.author, row.note, _moment(row.created_at)) for row in db.execute(query)
            ]

    def given_since(self, since: datetime) -> dict[str, dict[Band, int]]:
        given = (events.c.kind.in_(GIVEN_BY), events.c.at >= since.timestamp(), events.c.agent.is_not(None))
        query = select(events.c.agent, events.c.band, func.count()).where(*given)
        found: dict[str, dict[Band, int]] = {}
        with self._reading() as db:
            for agent, band, count in db.execute(query.group_by(events.c.agent, events.c.band)):
                found.setdefault(agent, {})[band] = int(count)
        return found

    def count_tasks(self, asked: TasksAsked) -> int:
        some = which_tasks(select(tasks.c.id), asked).limit(asked.limit).subquery()
        with self._reading() as db:
            return int(db.scalar(select(func.count()).select_from(some)) or 0)

    def named_conversations(self, ids: Sequence[str]) -> dict[str, Conversation]:
        query = select(conversations.c.body).where(conversations.c.id.in_(set(ids)))
        with self._reading() as db:
            found = map(CONVERSATION.from_json, db.scalars(query)) if ids else ()
            return {each.id: each for each in found}

    def find_quarantined(self, quarantined_id: int) -> Quarantined | None:
        with self._reading() as db:
            row = db.execute(select(quarantine).where(quarantine.c.id == quarantined_id)).first()
        return to_quarantined(row) if row else None

    def quarantine_list(self, limit: int, before: int | None = None) -> list[Kept]:
        size = func.length(quarantine.c.body).label("size")
        known = (quarantine.c.id, quarantine.c.connection, quarantine.c.why, size, quarantine.c.received_at)
        query = select(*known).order_by(quarantine.c.id.desc()).limit(limit)
        if before is not None:
            query = query.where(quarantine.c.id < before)
        with self._reading() as db:
            rows = db.execute(query)
            return [Kept(row.id, row.connection, row.why, row.size, _moment(row.received_at)) for row in rows]

    def work(self) -> dict[str, Work]:
        found: dict[str, dict[str, Any]] = {}
        with self._reading() as db:
            for name, count, oldest in db.execute(_errands("waiting")):
                found.setdefault(name, {}).update(waiting=int(count), oldest_at=instant(oldest))
            for name, count, _ in db.execute(_errands("dead")):
                found.setdefault(name, {}).update(dead=int(count))
            kept = select(quarantine.c.connection, func.count()).group_by(quarantine.c.connection)
            for name, count in db.execute(kept):
                found.setdefault(name, {}).update(quarantined=int(count))
        return {name: Work(**fields) for name, fields in found.items()}

    def latest_readings(self, since: datetime, limit: int) -> Readings:
        lately = select(messages.c.id).where(messages.c.received_at >= since.timestamp())
        latest = lately.order_by(messages.c.received_at.desc()).limit(limit).subquery()
        fallback = readings.c.body["fallback"].as_boolean().label("fallback")
        query = select(readings.c.model, fallback).join(latest, latest.c.id == readings.c.message_id)
        with self._reading() as db:
            rows = db.execute(query).all()
        models = Counter(row.model for row in rows if not row.fallback)
        return Readings(len(rows), sum(bool(row.fallback) for row in rows), dict(models))

    def database(self) -> Database:
        kind = self._engine.dialect.name
        return Database(_KINDS.get(kind, kind), revision(self._engine) or "none")


def _errands(state: str) -> Select[Any]:
    """How many errands of a state each connection has, and since when the oldest one stands so."""
    found = select(outbox.c.connection, func.count(), func.min(outbox.c.changed_at))
    return found.where(outbox.c.state == literal_column(f"'{state}'")).group_by(outbox.c.connection)


def _moment(seconds: float) -> datetime:
    return cast("datetime", instant(seconds))
