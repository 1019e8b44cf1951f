"""The desk in memory, and what it may change: the twin of `desk`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from assuage.decide.anger import anger_of
from assuage.decide.duties import alarm_at, wake_at
from assuage.decide.floor import Floor
from assuage.decide.priority import priority, total
from assuage.decide.team import Load, is_angry
from assuage.domain import TIERS, Conversation, Decision, Event, Message, Reading, Task
from assuage.errors import IdempotencyClash
from assuage.helpdesks.values import WriteKind
from assuage.policy import Policy, PolicyVersion
from assuage.roster import Presence, Roster, RosterVersion
from assuage.store.desk import asks, given, looks_back, said
from assuage.store.offers import MOST_REMEMBERED
from assuage.store.questions import GIVEN_BY
from assuage.store.values import Connection, Errand, Offer, Outcome, Reply, StoredErrand, WordingsVersion
from assuage.store.versions import EMPTY


@dataclass(slots=True)
class Entry:
    message: Message
    received_at: datetime
    attempts: int = 0
    lease_until: float = 0.0
    lease_token: str | None = None
    reading: Reading | None = None
    decision: Decision | None = None
    decided_at: datetime | None = None

    def is_free(self, now: float) -> bool:
        return self.decision is None and self.lease_until <= now


@dataclass(slots=True)
class Held:
    """All that a desk may change, and the connections; a failed desk leaves the old one in place."""

    conversations: dict[str, tuple[Conversation, datetime | None, float]] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    tasks: dict[str, tuple[Task, datetime | None]] = field(default_factory=dict)
    replies: list[Reply] = field(default_factory=list)
    rosters: list[RosterVersion] = field(default_factory=lambda: [EMPTY])
    offers: list[tuple[Offer, datetime]] = field(default_factory=list)
    connections: dict[str, Connection] = field(default_factory=dict)
    errands: dict[str, StoredErrand] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def copy(self) -> Held:
        return Held(
            dict(self.conversations),
            list(self.events),
            dict(self.tasks),
            list(self.replies),
            list(self.rosters),
            list(self.offers),
            dict(self.connections),
            dict(self.errands),
            self.numbers,
        )

    def add_errands(self, errands: Sequence[Errand]) -> None:
        for errand in errands:
            known, now = self.errands.get(errand.key), datetime.now(UTC)
            if errand.connection not in self.connections:
                continue
            if known is None:
                self.errands[errand.key] = StoredErrand(next(self.numbers), errand, "waiting", 0, now, changed_at=now)
            elif known.errand.occasion < errand.occasion or _is_left_note(known, errand):
                wanted = replace(known.errand, occasion=errand.occasion, what=errand.what)
                self.errands[errand.key] = StoredErrand(known.id, wanted, "waiting", 0, now, known.written, None, now)

    def all(self) -> list[Conversation]:
        return [conversation for conversation, _, _ in self.conversations.values()]

    def placed(self, limit: int) -> list[Conversation]:
        waiting = [(c, urgency) for c, _, urgency in self.conversations.values() if c.place is not None]
        urgent = sorted(waiting, key=lambda each: (-each[1], each[0].id))[:limit]
        oldest = sorted(waiting, key=lambda each: (each[0].place.since if each[0].place else 0, each[0].id))[:limit]
        return list({conversation.id: conversation for conversation, _ in [*urgent, *oldest]}.values())


def _is_left_note(known: StoredErrand, errand: Errand) -> bool:
    same = known.errand.occasion == errand.occasion
    return same and errand.kind == "note" and known.state in ("left", "dead")


class MemoryDesk:
    """What `SqlDesk` promises, on a copy that counts only when the desk is left without an error."""

    def __init__(
        self,
        cases: Held,
        entries: dict[str, Entry],
        saved: tuple[PolicyVersion, WordingsVersion],
        presences: dict[str, Presence],
        now: datetime | None,
    ) -> None:
        self.now = now or datetime.now(UTC)
        self.cases = cases
        self._entries = entries
        self._policy, self._wordings = saved
        self._presences = presences
        self._outcomes: list[Outcome] = []

    def still_held(self, token: str, message_ids: Sequence[str]) -> set[str]:
        held = {each: entry for each in message_ids if (entry := self._entries.get(each)) is not None}
        return {each for each, entry in held.items() if entry.lease_token == token and entry.decision is None}

    def keep(self, outcomes: Sequence[Outcome]) -> None:
        self._outcomes += outcomes

    def commit(self) -> None:
        for outcome in self._outcomes:
            entry = self._entries[outcome.message_id]
            entry.reading, entry.decision = outcome.reading, outcome.decision
            entry.decided_at, entry.lease_token = datetime.now(UTC), None

    def policy(self) -> PolicyVersion:
        return self._policy

    def roster(self) -> RosterVersion:
        return self.cases.rosters[-1]

    def save_roster(self, roster: Roster, author: str, note: str) -> RosterVersion:
        saved = RosterVersion(self.cases.rosters[-1].version + 1, roster, author, note, datetime.now(UTC))
        self.cases.rosters.append(saved)
        return saved

    def loads(self, policy: Policy) -> dict[str, Load]:
        found: dict[str, dict[str, Any]] = {}
        for each in self.cases.all():
            if each.state == "open" and each.owner is not None:
                fields = found.setdefault(each.owner, {})
                fields["open"] = fields.get("open", 0) + 1
                fields["angry"] = fields.get("angry", 0) + is_angry(each.band)
        for agent, presence in self._presences.items():
            found.setdefault(agent, {}).update(available=presence.available, elsewhere=presence.elsewhere)
        oldest, shift = self.now - looks_back(policy), self.now - timedelta(hours=policy.fairness_hours)
        for event in self.cases.events:
            if event.kind in GIVEN_BY and event.agent is not None and event.at >= oldest:
                given(found.setdefault(event.agent, {}), event.band, int(event.at >= shift), event.at)
        return {agent: Load(**fields) for agent, fields in found.items()}

    def conversations(self, ids: Sequence[str]) -> dict[str, Conversation]:
        return {each: self.cases.conversations[each][0] for each in ids if each in self.cases.conversations}

    def has_messages(self, conversation_id: str) -> bool:
        return any(entry.message.thread == conversation_id for entry in self._entries.values())

    def asking(self, limit: int) -> list[Conversation]:
        waiting = [each for each in self.cases.placed(len(self.cases.conversations)) if asks(each)]
        urgency = {each: self.cases.conversations[each][2] for each in self.cases.conversations}
        found: dict[str, Conversation] = {}
        for tier in TIERS:
            of_tier = [each for each in waiting if asks(each) == tier]
            urgent = sorted(of_tier, key=lambda each: (-urgency[each.id], each.id))[:limit]
            oldest = sorted(of_tier, key=lambda each: (each.place.since if each.place else 0, each.id))[:limit]
            found |= {each.id: each for each in (*urgent, *oldest)}
        return list(found.values())

    def proposed(self, limit: int) -> list[Conversation]:
        waiting = self.cases.placed(len(self.cases.conversations))
        return [each for each in waiting if asks(each) is None][:limit]

    def alarming(self, limit: int = 200) -> list[Conversation]:
        due = [(when, each) for each, when, _ in self.cases.conversations.values() if when and when <= self.now]
        return [each for _, each in sorted(due, key=lambda pair: pair[0])[:limit]]

    def held(self) -> dict[str, int]:
        return {agent: load.open for agent, load in self.loads(self._policy.policy).items() if load.open}

    def held_by(self, agent: str) -> list[Conversation]:
        return [each for each in self.cases.all() if each.state == "open" and each.owner == agent]

    def waking(self, limit: int = 200) -> list[Task]:
        due = [(when, task) for task, when in self.cases.tasks.values() if when and when <= self.now]
        return [task for _, task in sorted(due, key=lambda pair: pair[0])[:limit]]

    def tasks_of(self, conversation_ids: Sequence[str]) -> list[Task]:
        return [task for task, _ in self.cases.tasks.values() if task.conversation_id in conversation_ids]

    def task(self, task_id: str) -> Task | None:
        found = self.cases.tasks.get(task_id)
        return found[0] if found else None

    def owed_by(self, agent: str) -> list[Task]:
        theirs = [task for task, _ in self.cases.tasks.values() if task.owner == agent]
        return [task for task in theirs if task.state in ("due", "broken")]

    def forget_presence(self, agent: str) -> None:
        self._presences.pop(agent, None)

    def add_reply(self, reply: Reply) -> bool:
        same = (known for known in self.cases.replies if (known.source, known.id) == (reply.source, reply.id))
        known = next(same, None)
        if known is not None and said(known) != said(reply):
            raise IdempotencyClash("reply")
        if known is not None:
            return False
        self.cases.replies.append(reply)
        return True

    def wordings(self) -> WordingsVersion:
        return self._wordings

    def offers_for(self, message_id: str) -> list[Offer]:
        return [offer for offer, _ in self.cases.offers if offer.message_id == message_id]

    def offered_to(self, conversation_id: str, customer: str | None) -> list[str]:
        theirs = [
            offer.text
            for offer, _ in self.cases.offers
            if offer.conversation_id == conversation_id or (customer is not None and offer.customer == customer)
        ]
        return theirs[::-1][:MOST_REMEMBERED]

    def offered_lately(self, since: datetime, limit: int) -> list[str]:
        late = [offer.text for offer, at in self.cases.offers if at >= since]
        return late[::-1][:limit]

    def add_offers(self, offers: Sequence[Offer]) -> None:
        self.cases.offers += [(offer, self.now) for offer in offers]

    def connected(self) -> dict[str, tuple[WriteKind, ...]]:
        return {name: self.cases.connections[name].writes for name in sorted(self.cases.connections)}

    def add_errands(self, errands: Sequence[Errand]) -> None:
        self.cases.add_errands(errands)

    def save(self, floor: Floor) -> None:
        for each in floor.changed.values():
            urgency = total(priority(each, anger_of(each.turns).current, floor.policy, floor.now))
            self.cases.conversations[each.id] = (each, alarm_at(each, floor.policy), urgency)
        for task in floor.tasks.values():
            self.cases.tasks[task.id] = (task, wake_at(task, floor.policy))
        self.cases.events += floor.events
