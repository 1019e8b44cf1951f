"""The desk on SQL: one transaction in which nobody else decides, so that nobody is given more than they may have."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import Connection, Select, func, insert, or_, select

from assuage.decide.anger import anger_of
from assuage.decide.duties import alarm_at, wake_at
from assuage.decide.floor import Floor
from assuage.decide.priority import priority, total
from assuage.decide.serving import need_of
from assuage.decide.team import BAND_WEIGHT, NOTHING, Load, is_angry
from assuage.domain import TIERS, Conversation, Event, Task, alone
from assuage.errors import IdempotencyClash
from assuage.helpdesks.values import WriteKind
from assuage.policy import Policy, PolicyVersion
from assuage.roster import Roster, RosterVersion
from assuage.store.base import insert_into, instant, lock_desk
from assuage.store.codec import CONVERSATION, EVENT, TASK
from assuage.store.offers import Lately, add_offers, offered_lately, offered_to, offers_for
from assuage.store.outbox import add_errands, connected
from assuage.store.questions import ALARMING, ASKING, GIVEN, HELD, PLACED, PRESENT, PROPOSED, WAKING
from assuage.store.records import keep, still_held
from assuage.store.tables import clock, conversations, events, messages, presences, replies, tasks
from assuage.store.values import Errand, Offer, Outcome, Reply, WordingsVersion
from assuage.store.versions import insert_roster, newest_policy, newest_roster, newest_wordings


class SqlDesk:
    """Opened by `SqlStore.desk`; holds the lock until the transaction ends."""

    def __init__(self, db: Connection, now: datetime | None, lately: Lately) -> None:
        self._db = db
        self.lately = lately
        lock_desk(db)
        self.now = now or cast("datetime", instant(db.scalar(select(clock()))))

    # messages

    def still_held(self, token: str, message_ids: Sequence[str]) -> set[str]:
        return still_held(self._db, token, message_ids)

    def keep(self, outcomes: Sequence[Outcome]) -> None:
        keep(self._db, outcomes)

    # facts

    def policy(self) -> PolicyVersion:
        return newest_policy(self._db)

    def roster(self) -> RosterVersion:
        return newest_roster(self._db)

    def save_roster(self, roster: Roster, author: str, note: str) -> RosterVersion:
        return insert_roster(self._db, roster, author, note)

    def loads(self, policy: Policy) -> dict[str, Load]:
        return loads_at(self._db, policy, self.now)

    def conversations(self, ids: Sequence[str]) -> dict[str, Conversation]:
        query = select(conversations.c.body).where(conversations.c.id.in_(set(ids)))
        found = map(CONVERSATION.from_json, self._db.scalars(query)) if ids else ()
        return {each.id: each for each in found}

    def has_messages(self, conversation_id: str) -> bool:
        named = or_(messages.c.conversation_id == conversation_id, messages.c.id == alone(conversation_id))
        return self._db.execute(select(messages.c.seq).where(named).limit(1)).first() is not None

    def asking(self, limit: int) -> list[Conversation]:
        found: dict[str, Any] = {}
        for tier in TIERS:
            found |= _bodies(self._db, ASKING, {"tier": tier, "most": limit})
        return list(map(CONVERSATION.from_json, found.values()))

    def proposed(self, limit: int) -> list[Conversation]:
        return list(map(CONVERSATION.from_json, self._db.scalars(PROPOSED, {"most": limit})))

    def alarming(self, limit: int = 200) -> list[Conversation]:
        due = self._db.scalars(ALARMING, {"now": self.now.timestamp(), "most": limit})
        return list(map(CONVERSATION.from_json, due))

    def held(self) -> dict[str, int]:
        holder = conversations.c.holder
        query = select(holder, func.count()).where(holder.is_not(None)).group_by(holder)
        return {str(agent): int(count) for agent, count in self._db.execute(query)}

    def held_by(self, agent: str) -> list[Conversation]:
        query = select(conversations.c.body).where(conversations.c.holder == agent)
        return list(map(CONVERSATION.from_json, self._db.scalars(query)))

    # tasks and replies

    def waking(self, limit: int = 200) -> list[Task]:
        return list(map(TASK.from_json, self._db.scalars(WAKING, {"now": self.now.timestamp(), "most": limit})))

    def tasks_of(self, conversation_ids: Sequence[str]) -> list[Task]:
        query = select(tasks.c.body).where(tasks.c.conversation_id.in_(set(conversation_ids)))
        return list(map(TASK.from_json, self._db.scalars(query))) if conversation_ids else []

    def task(self, task_id: str) -> Task | None:
        body = self._db.scalar(select(tasks.c.body).where(tasks.c.id == task_id))
        return TASK.from_json(body) if body else None

    def owed_by(self, agent: str) -> list[Task]:
        query = select(tasks.c.body).where(tasks.c.owner == agent, tasks.c.state.in_(("due", "broken")))
        return list(map(TASK.from_json, self._db.scalars(query)))

    def forget_presence(self, agent: str) -> None:
        self._db.execute(presences.delete().where(presences.c.agent == agent))

    def add_reply(self, reply: Reply) -> bool:
        same = select(replies).where(replies.c.source == reply.source, replies.c.id == reply.id)
        known = self._db.execute(same).first()
        if known is not None and (known.conversation_id, known.agent, known.text) != said(reply):
            raise IdempotencyClash("reply")
        if known is not None:
            return False
        self._db.execute(insert(replies).values(_reply_row(reply, self.now)))
        return True

    # openers

    def wordings(self) -> WordingsVersion:
        return newest_wordings(self._db)

    def offers_for(self, message_id: str) -> list[Offer]:
        return offers_for(self._db, message_id)

    def offered_to(self, conversation_id: str, customer: str | None) -> list[str]:
        return offered_to(self._db, conversation_id, customer)

    def offered_lately(self, since: datetime, limit: int) -> list[str]:
        self.lately = offered_lately(self._db, since, limit, self.lately)
        return [row.text for row in self.lately.rows]

    def add_offers(self, offers: Sequence[Offer]) -> None:
        add_offers(self._db, offers, self.now)

    # help-desks

    def connected(self) -> dict[str, tuple[WriteKind, ...]]:
        return connected(self._db)

    def add_errands(self, errands: Sequence[Errand]) -> None:
        add_errands(self._db, errands)

    # writes

    def save(self, floor: Floor) -> None:
        if floor.changed:
            self._upsert(conversations, [_conversation_row(each, floor) for each in floor.changed.values()])
        if floor.tasks:
            self._upsert(tasks, [_task_row(each, floor.policy) for each in floor.tasks.values()])
        if floor.events:
            self._db.execute(insert(events), list(map(_event_row, floor.events)))

    def _upsert(self, table: Any, rows: list[dict[str, Any]]) -> None:
        statement = insert_into(self._db, table)
        changed = {name: statement.excluded[name] for name in rows[0] if name != "id"}
        self._db.execute(statement.on_conflict_do_update(index_elements=["id"], set_=changed), rows)


def said(reply: Reply) -> tuple[str, str | None, str]:
    """What must be the same when a reply is told again."""
    return (reply.conversation_id, reply.agent, reply.text)


def asks(conversation: Conversation) -> str | None:
    """The experience asked for by a conversation in a place, unless it is proposed to someone."""
    place = conversation.place
    if place is None or conversation.proposed or place.proposed_to is not None:
        return None
    return need_of(conversation).tier


def loads_at(db: Connection, policy: Policy, now: datetime) -> dict[str, Load]:
    """What everyone carries: conversations they hold, what they were given lately, what they say of themselves."""
    found: dict[str, dict[str, Any]] = {}
    for agent, count, angry in db.execute(HELD):
        found.setdefault(agent, {}).update(open=int(count), angry=int(angry))
    for agent, available, elsewhere in db.execute(PRESENT):
        found.setdefault(agent, {}).update(available=bool(available), elsewhere=int(elsewhere))
    shift, since = now.timestamp() - policy.fairness_hours * 3600, (now - looks_back(policy)).timestamp()
    for agent, band, count, last in db.execute(GIVEN, {"shift": shift, "since": since}):
        given(found.setdefault(agent, {}), band, int(count), cast("datetime", instant(last)))
    return {agent: Load(**fields) if fields else NOTHING for agent, fields in found.items()}


def given(fields: dict[str, Any], band: Any, count: int, last: datetime) -> None:
    """Adds what an agent was given of one band to the fields of their load."""
    fields["given"] = round(fields.get("given", 0.0) + count * BAND_WEIGHT[band], 6)
    fields["last_given_at"] = max(last, fields.get("last_given_at") or last)
    if band == "furious":
        fields["last_furious_at"] = max(last, fields.get("last_furious_at") or last)


def looks_back(policy: Policy) -> timedelta:
    """How long ago something given can still matter: a shift, a burst, a pause (an agent's own is a day at most)."""
    minutes = max(policy.burst_minutes, policy.pause_minutes, 24 * 60)
    return max(timedelta(hours=policy.fairness_hours), timedelta(minutes=minutes))


def placed(db: Connection, limit: int) -> list[Conversation]:
    """The most urgent and the oldest in waiting places, each once."""
    return list(map(CONVERSATION.from_json, _bodies(db, PLACED, {"most": limit}).values()))


def _bodies(db: Connection, questions: Sequence[Select[Any]], values: dict[str, Any]) -> dict[str, Any]:
    """What any of the questions finds, by id; the next one is spared when the one before found everything."""
    found: dict[str, Any] = {}
    for question in questions:
        found |= {row.id: row.body for row in db.execute(question, values)}
        if len(found) < values["most"]:
            break
    return found


def _conversation_row(conversation: Conversation, floor: Floor) -> dict[str, Any]:
    alarm = alarm_at(conversation, floor.policy)
    anger = anger_of(conversation.turns).current
    flagged, place = conversation.flagged_at, conversation.place
    return {
        "id": conversation.id,
        "state": conversation.state,
        "band": conversation.band,
        "flagged_at": flagged.timestamp() if flagged else None,
        "holder": conversation.owner if conversation.state == "open" else None,
        "angry": int(is_angry(conversation.band)),
        "placed_at": place.since.timestamp() if place else None,
        "asks": asks(conversation),
        "urgency": total(priority(conversation, anger, floor.policy, floor.now)),
        "alarmed_at": (conversation.alarmed_at or conversation.updated_at).timestamp() if conversation.alarm else None,
        "alarm_from": alarm.timestamp() if alarm else None,
        "updated_at": conversation.updated_at.timestamp(),
        "body": CONVERSATION.to_json(conversation),
    }


def _event_row(event: Event) -> dict[str, Any]:
    return {
        "conversation_id": event.conversation_id,
        "message_id": event.message_id,
        "kind": event.kind,
        "at": event.at.timestamp(),
        "agent": event.agent,
        "band": event.band,
        "body": EVENT.to_json(event),
    }


def _task_row(task: Task, policy: Policy) -> dict[str, Any]:
    when = wake_at(task, policy)
    return {
        "id": task.id,
        "conversation_id": task.conversation_id,
        "kind": task.kind,
        "state": task.state,
        "stage": task.stage,
        "owner": task.owner,
        "due_at": task.due_at.timestamp(),
        "wake_at": when.timestamp() if when else None,
        "body": TASK.to_json(task),
    }


def _reply_row(reply: Reply, now: datetime) -> dict[str, Any]:
    return {
        "id": reply.id,
        "source": reply.source,
        "conversation_id": reply.conversation_id,
        "agent": reply.agent,
        "text": reply.text,
        "sent_at": reply.sent_at.timestamp() if reply.sent_at else None,
        "received_at": now.timestamp(),
    }
