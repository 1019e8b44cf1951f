"""A second pair of eyes on the store: reads its tables over a connection of its own, and keeps its own books.

It believes neither the loads that routing counted with nor what the store object says: who holds what it knows from
the journal, and compares with the conversations' rows.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Engine, func, select

from assuage.decide.priority import priority, total, waits_since
from assuage.decide.serving import facts_of
from assuage.decide.team import Team, is_angry
from assuage.domain import TIERS, Conversation, Event
from assuage.policy import Policy
from assuage.roster import Roster
from assuage.store.codec import CONVERSATION, EVENT
from assuage.store.engine import READING
from assuage.store.tables import conversations, events, messages, tasks

GIVEN: Final = ("assigned", "proposed")
CAME: Final = (*GIVEN, "taken", "handed_on")
WENT: Final = ("released", "resolved")


@dataclass(slots=True)
class Faults:
    """What must not happen, each with where and when."""

    orphans: list[str] = field(default_factory=list)
    overruns: list[str] = field(default_factory=list)
    furious_in_a_row: list[str] = field(default_factory=list)
    lower_tier: list[str] = field(default_factory=list)
    books_differ: list[str] = field(default_factory=list)

    def any(self) -> bool:
        return any(getattr(self, name) for name in self.__slots__)


@dataclass(slots=True)
class Witness:
    engine: Engine
    policy: Policy
    roster: Roster
    seen: int = 0
    checks: int = 0
    holder: dict[str, str] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    seconds: Counter[str] = field(default_factory=Counter)
    last_furious: dict[str, datetime] = field(default_factory=dict)
    faults: Faults = field(default_factory=Faults)

    def follow(self) -> list[Event]:
        """What was noted in the journal since the last time, each line checked and booked."""
        query = select(events.c.seq, events.c.body).where(events.c.seq > self.seen).order_by(events.c.seq)
        rows = self._rows(query)
        self.seen = rows[-1].seq if rows else self.seen
        news = [EVENT.from_json(row.body) for row in rows]
        for event in news:
            self._book(event)
        return news

    def _book(self, event: Event) -> None:
        self.counts[event.kind] += 1
        if event.kind == "second_contact":
            self.seconds[f"{event.stage}"] += 1
        if event.kind in GIVEN:
            self._judge(event, event.agent or "")
        if event.kind in CAME and event.agent:
            self.holder[event.conversation_id] = event.agent
        elif event.kind in WENT:
            self.holder.pop(event.conversation_id, None)

    def _judge(self, event: Event, agent_id: str) -> None:
        """Whether what was given respects the room, the pause and the tier, by our own books."""
        agent, (need, loads) = self.roster.agents[agent_id], facts_of(dict(event.facts))
        team = Team(self.roster, self.policy, event.at)
        self.seconds["made"] += bool(need.excluded)
        where = f"{event.conversation_id} to {agent_id} at {event.at:%a %H:%M}"
        open_now = sum(holder == agent_id for key, holder in self.holder.items() if key != event.conversation_id)
        angry_now = loads[agent_id].angry if agent_id in loads else 0
        if open_now + 1 > team.capacity(agent, need.band):
            self.faults.overruns.append(f"{where}: {open_now + 1} open")
        if is_angry(need.band) and angry_now + 1 > team.angry_capacity(agent):
            self.faults.overruns.append(f"{where}: {angry_now + 1} angry")
        if TIERS.index(agent.tier) < TIERS.index(need.tier):
            self.faults.lower_tier.append(where)
        last = self.last_furious.get(agent_id)
        if is_angry(need.band) and last and event.at - last < timedelta(minutes=self.policy.pause_minutes):
            self.faults.furious_in_a_row.append(f"{where}: the last one at {last:%H:%M}")
        if event.band == "furious":
            self.last_furious[agent_id] = event.at

    def check(self, now: datetime) -> None:
        """Every open conversation that needs a person has an owner in the roster, or a waiting place with a clock."""
        self.checks += 1
        query = select(conversations).where(conversations.c.state == "open", conversations.c.flagged_at.is_not(None))
        held: dict[str, str] = {}
        for row in self._rows(query):
            body = CONVERSATION.from_json(row.body)
            has_owner = body.owner in self.roster.agents and not body.proposed
            has_place = body.place is not None and body.place.since <= now and bool(body.place.because)
            if not (has_owner or has_place) or (row.holder is not None and row.holder not in self.roster.agents):
                self.faults.orphans.append(f"{row.id} at {now:%a %H:%M}")
            if row.holder is not None:
                held[row.id] = row.holder
        if held != self.holder:
            self.faults.books_differ.append(f"{now:%a %H:%M}: {sorted(set(held.items()) ^ set(self.holder.items()))}")
        for agent, count in Counter(held.values()).items():
            if agent in self.roster.agents and count > self._most(agent):
                self.faults.overruns.append(f"{agent} has {count} open at {now:%a %H:%M}")

    def _most(self, agent: str) -> int:
        return self.roster.agents[agent].capacity or self.policy.open_cap

    def held_by(self, agent: str, now: datetime) -> list[Conversation]:
        """What this agent has that waits for their answer, the most urgent first."""
        query = select(conversations.c.body).where(conversations.c.holder == agent)
        them = [CONVERSATION.from_json(row.body) for row in self._rows(query)]
        waiting = [each for each in them if waits_since(each) is not None]
        return sorted(waiting, key=lambda each: (-self._urgency(each, now), each.id))

    def _urgency(self, each: Conversation, now: datetime) -> float:
        heard = [turn.anger for turn in each.turns if turn.by == "customer"]
        return total(priority(each, heard[-1], self.policy, now))

    def placed(self) -> int:
        query = select(func.count()).select_from(conversations).where(conversations.c.placed_at.is_not(None))
        return int(self._rows(query)[0][0])

    def books(self) -> dict[str, int]:
        """Messages and tasks as they lie in the tables."""
        state = select(messages.c.state, func.count()).group_by(messages.c.state)
        found = {f"messages {name}": int(count) for name, count in self._rows(state)}
        kinds = select(tasks.c.state, func.count()).where(tasks.c.kind == "follow_up").group_by(tasks.c.state)
        return found | {f"follow-ups {name}": int(count) for name, count in self._rows(kinds)}

    def resolved_without_follow_ups(self, due: int) -> int:
        """Episodes that a person had and that were resolved, with another number of follow-ups than the policy's."""
        resolved = select(events.c.conversation_id).where(events.c.kind == "resolved")
        episodes = Counter(row.conversation_id for row in self._rows(resolved))
        planned = select(tasks.c.conversation_id).where(tasks.c.kind == "follow_up")
        owed = Counter(row.conversation_id for row in self._rows(planned))
        return sum(owed[key] != count * due for key, count in episodes.items())

    def _rows(self, query: Any) -> Any:
        with self.engine.connect() as db:
            return db.execution_options(**READING).execute(query).all()
