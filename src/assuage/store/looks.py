"""The console's lists, on SQL."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Select, func, select, union

from assuage.domain import Conversation, Record
from assuage.store.base import Base
from assuage.store.codec import CONVERSATION
from assuage.store.looked import CallingAsked, PastAsked
from assuage.store.records import record, records_query
from assuage.store.tables import CALLING, conversations, events, messages, policies, presences, rosters

_MARKS: Final = (
    select(func.max(events.c.seq)),
    select(func.max(conversations.c.updated_at)).where(conversations.c.state == "open"),
    select(func.max(conversations.c.updated_at)).where(conversations.c.state == "resolved"),
    select(func.max(policies.c.version)),
    select(func.max(rosters.c.version)),
    select(func.max(presences.c.changed_at)),
)


class Looks(Base):
    def calling(self, asked: CallingAsked) -> list[Conversation]:
        found: dict[str, Any] = {}
        with self._reading() as db:
            for order in (conversations.c.urgency.desc(), conversations.c.flagged_at):
                rows = db.execute(_calling(asked).order_by(order).limit(asked.limit)).all()
                found |= {row.id: row.body for row in rows}
                if len(rows) < asked.limit:
                    break
        return list(map(CONVERSATION.from_json, found.values()))

    def count_calling(self) -> int:
        with self._reading() as db:
            return int(db.scalar(select(func.count()).select_from(conversations).where(CALLING)) or 0)

    def past_conversations(self, asked: PastAsked) -> list[Conversation]:
        changed = conversations.c.updated_at
        query = select(conversations.c.body).order_by(changed.desc(), conversations.c.id).limit(asked.limit)
        if asked.state is not None:
            query = query.where(conversations.c.state == asked.state)
        if asked.before is not None:
            query = query.where(changed < asked.before.timestamp())
        if asked.words:
            query = query.where(conversations.c.id.in_(_named(asked.words)))
        with self._reading() as db:
            return list(map(CONVERSATION.from_json, db.scalars(query)))

    def records(self, message_ids: Sequence[str]) -> dict[str, Record]:
        query = records_query().where(messages.c.id.in_(message_ids))
        with self._reading() as db:
            found = map(record, db.execute(query).mappings()) if message_ids else ()
            return {each.message.id: each for each in found}

    def changed(self) -> str:
        with self._reading() as db:
            return "-".join(str(db.scalar(mark)) for mark in _MARKS)


def _calling(asked: CallingAsked) -> Select[Any]:
    query = select(conversations.c.id, conversations.c.body).where(CALLING)
    if asked.owner is not None:
        query = query.where(conversations.c.holder == asked.owner)
    if asked.band is not None:
        query = query.where(conversations.c.band == asked.band)
    return query


def _named(words: str) -> Select[Any]:
    """Ids of the conversations that are called so, or whose customer is; a message may be a conversation of its own."""
    thread = func.coalesce(messages.c.conversation_id, "message:" + messages.c.id)
    theirs = select(thread.label("id")).where(messages.c.customer == words)
    by_name = select(conversations.c.id).where(conversations.c.id == words)
    return select(union(theirs, by_name).subquery().c.id)
