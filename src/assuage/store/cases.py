"""Conversations, their journal, tasks and people, to be read; and the way to the desk. On SQL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, cast

from sqlalchemy import ColumnElement, Select, func, or_, select

from assuage.decide.team import Load
from assuage.domain import Conversation, Event, Task
from assuage.roster import Presence
from assuage.store.base import Base, insert_into, instant
from assuage.store.codec import CONVERSATION, EVENT, TASK
from assuage.store.desk import SqlDesk, loads_at, placed
from assuage.store.offers import Lately
from assuage.store.tables import clock, conversations, events, presences, replies, tasks
from assuage.store.values import Reply, Standing, TasksAsked
from assuage.store.versions import newest_policy


class Cases(Base):
    _lately = Lately()
    """What the last desk knew to have been offered; two thousand texts are not read for every answer."""

    @contextmanager
    def desk(self, now: datetime | None = None) -> Iterator[SqlDesk]:
        with self._writing() as db:
            desk = SqlDesk(db, now, self._lately)
            yield desk
        self._lately = desk.lately  # only once it is committed: places of what was rolled back are given again

    def find_conversation(self, conversation_id: str) -> Conversation | None:
        query = select(conversations.c.body).where(conversations.c.id == conversation_id)
        with self._reading() as db:
            body = db.scalar(query)
        return CONVERSATION.from_json(body) if body else None

    def waiting_places(self, limit: int = 200) -> list[Conversation]:
        with self._reading() as db:
            return placed(db, limit)

    def alarms(self, limit: int = 200) -> list[Conversation]:
        since = conversations.c.alarmed_at
        query = select(conversations.c.body).where(since.is_not(None)).order_by(since.desc()).limit(limit)
        with self._reading() as db:
            return list(map(CONVERSATION.from_json, db.scalars(query)))

    def standing(self) -> Standing:
        owed = tasks.c.state.in_(("due", "broken"))
        counts = (
            select(func.count()).where(conversations.c.placed_at.is_not(None)),
            select(func.count()).where(conversations.c.alarmed_at.is_not(None)),
            select(func.count()).select_from(tasks).where(owed, tasks.c.stage != "shadow"),
        )
        with self._reading() as db:
            return Standing(*(int(db.scalar(count) or 0) for count in counts))

    def journal(self, conversation_id: str) -> list[Event]:
        return self._events(events.c.conversation_id == conversation_id)

    def actions(self, message_id: str) -> list[Event]:
        return self._events(events.c.message_id == message_id)

    def _events(self, which: ColumnElement[bool]) -> list[Event]:
        with self._reading() as db:
            rows = db.scalars(select(events.c.body).where(which).order_by(events.c.seq))
            return list(map(EVENT.from_json, rows))

    def tasks(self, asked: TasksAsked) -> list[Task]:
        with self._reading() as db:
            return list(map(TASK.from_json, db.scalars(_tasks(asked))))

    def replies(self, conversation_id: str) -> list[Reply]:
        query = select(replies).where(replies.c.conversation_id == conversation_id).order_by(replies.c.seq)
        with self._reading() as db:
            return [_reply(row) for row in db.execute(query)]

    def loads(self, now: datetime | None = None) -> dict[str, Load]:
        with self._reading() as db:
            moment = now or cast("datetime", instant(db.scalar(select(clock()))))
            return loads_at(db, newest_policy(db).policy, moment)

    def set_presence(self, agent: str, presence: Presence) -> None:
        with self._writing() as db:
            values = {"available": int(presence.available), "elsewhere": presence.elsewhere, "changed_at": clock()}
            insert = insert_into(db, presences).values(agent=agent, **values)
            db.execute(insert.on_conflict_do_update(index_elements=["agent"], set_=values))


def _tasks(asked: TasksAsked) -> Select[Any]:
    order = (tasks.c.due_at, tasks.c.id)
    query = which_tasks(select(tasks.c.body), asked).order_by(
        *((each.desc() for each in order) if asked.newest_first else order)
    )
    if asked.after is not None:
        due, name = asked.after[0].timestamp(), asked.after[1]
        if asked.newest_first:
            query = query.where(tasks.c.due_at <= due, or_(tasks.c.due_at < due, tasks.c.id < name))
        else:
            query = query.where(tasks.c.due_at >= due, or_(tasks.c.due_at > due, tasks.c.id > name))
    return query.limit(asked.limit)


def which_tasks(query: Select[Any], asked: TasksAsked) -> Select[Any]:
    """Those of the tasks that are asked for, wherever a page begins."""
    states = asked.states
    query = query.where(tasks.c.state == states[0] if len(states) == 1 else tasks.c.state.in_(states))
    for column, value in (
        (tasks.c.kind, asked.kind),
        (tasks.c.owner, asked.owner),
        (tasks.c.conversation_id, asked.conversation_id),
    ):
        if value is not None:
            query = query.where(column == value)
    if not asked.with_shadow:
        query = query.where(tasks.c.stage != "shadow")
    if asked.due_before is not None:
        query = query.where(tasks.c.due_at < asked.due_before.timestamp())
    return query


def _reply(row: Any) -> Reply:
    return Reply(row.id, row.conversation_id, row.text, row.agent, row.source, instant(row.sent_at))
