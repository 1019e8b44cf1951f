"""The week on the real road: inbox, claim, desk, casework, with the store on SQLite or PostgreSQL."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Final

from week_customers import MODEL, Said
from week_staff import LEAD, LEAVER, START, Duty, at, team, without
from week_witness import Witness
from week_world import ROSTER, Case, Given, World

from assuage import casework
from assuage.domain import Conversation, Event, Message, Reading
from assuage.pipeline import work_once
from assuage.policy import Policy
from assuage.roster import Presence
from assuage.store.engine import open_engine
from assuage.store.sql import SqlStore
from assuage.store.values import Reply, TasksAsked

TICK_MINUTES: Final = 5
LEAD_MINUTES: Final = 15
"""How often somebody looks at the alarms."""
ANSWER: Final = "I have looked into this myself, and here is what I have done about it and what happens next."


@dataclass(slots=True)
class Script:
    """A scorer that knows what will be heard."""

    model: str = MODEL
    readings: dict[str, Reading] = field(default_factory=dict)

    def score(self, messages: Sequence[Message]) -> list[Reading]:
        return [self.readings[message.id] for message in messages]


@dataclass(slots=True)
class Ours(World):
    """`seconds` are the wall times of calls by what was done; `places` how many waited then, at its worst."""

    url: str = ""
    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    lead: Counter[str] = field(default_factory=Counter)
    most_places: int = 0
    idle: Counter[str] = field(default_factory=Counter)
    restarts: list[str] = field(default_factory=list)
    accepted: int = 0
    followed_up: int = 0
    because: Counter[str] = field(default_factory=Counter)
    _store: SqlStore | None = None
    _witness: Witness | None = None
    _scorer: Script = field(default_factory=Script)

    @property
    def store(self) -> SqlStore:
        assert self._store is not None
        return self._store

    @property
    def witness(self) -> Witness:
        assert self._witness is not None
        return self._witness

    def begin(self) -> None:
        self._store, roster = SqlStore(open_engine(self.url)), team()
        policy = Policy(fallback_owner=LEAD)
        self.store.save_policy(policy, "benchmark", "the defaults, and somebody who answers for alarms")
        casework.save_roster(self.store, roster, "benchmark", "", START)
        for agent in roster.agents:
            self.store.set_presence(agent, Presence(False))
        self._witness = Witness(open_engine(self.url), policy, roster)
        for name, minutes in (("tick", TICK_MINUTES), ("look", LEAD_MINUTES), ("audit", 60)):
            self._beat({"tick": self._tick, "look": self._look_at_alarms, "audit": self._audit}[name], minutes)
        self.plan((min(3, self.days - 1) * 24 + 15) * 60 + 7, self._die_and_rise)

    def _beat(self, step: Callable[[], None], minutes: float) -> None:
        def again() -> None:
            step()
            self.plan(self.now + minutes, again)

        self.plan(minutes, again)

    @contextmanager
    def _timed(self, what: str) -> Iterator[None]:
        """One call of the product: its wall time, and then whatever it gave to whom."""
        started = time.perf_counter()
        yield
        self.seconds[what].append(time.perf_counter() - started)
        self._notice(self.witness.follow())

    def _notice(self, news: Sequence[Event]) -> None:
        for event in news:
            if event.kind == "waits":
                self.because[f"{event.band}: {_kind_of(event.because[0])}"] += 1
            if event.kind == "assigned" and event.agent and event.band:
                self.given.append(Given(event.agent, event.band, self.now))
        for agent in {event.agent for event in news if event.kind == "assigned" and event.agent}:
            self.plan(self.now, lambda agent=agent: self.seek(agent))  # type: ignore[misc]

    # the clock

    def _tick(self) -> None:
        with self._timed("tick"):
            casework.tick(self.store, at(self.now))

    def _look_at_alarms(self) -> None:
        """What the one who answers for alarms does: little, and all of it is counted.

        Where the owner of a waiting customer is not at work, it goes back to be given anew; where nobody in the roster
        can ever take it, someone who speaks the language gets it by hand.
        """
        for each in self.store.alarms() if self.at_work else ():
            if each.place is not None and each.place.because.startswith("Nobody"):
                self._hand_to_someone(each)
            elif each.place is None and each.owner is not None and each.owner not in self.at_work:
                self.lead["given back"] += 1
                self._give_back(each.id, LEAD)

    def _hand_to_someone(self, each: Conversation) -> None:
        open_now = Counter(self.witness.holder.values())
        able = [
            (each.owner == agent, agent in each.contacts, open_now[agent], agent)
            for agent in self.at_work
            if each.language in ROSTER[agent].languages and open_now[agent] < (ROSTER[agent].capacity or 8)
        ]
        if able and (to := min(able)[-1]) != each.owner:
            self.lead["handed to someone, since nobody ever could take it"] += 1
            with self._timed("hand on"):
                casework.hand_on(self.store, each.id, to, LEAD, now=at(self.now))
            self.plan(self.now, lambda: self.seek(to))

    def _give_back(self, name: str, actor: str) -> None:
        with self._timed("hand on"):
            casework.hand_on(self.store, name, None, actor, now=at(self.now))

    def _audit(self) -> None:
        self.witness.check(at(self.now))
        if placed := self.witness.placed():
            self.most_places = max(self.most_places, placed)
            self.idle.update({"at work": len(self.at_work), "idle": len(self.at_work - set(self.busy))})
        for task in self.store.tasks(TasksAsked(kind="follow_up", states=("due",))):
            self.followed_up += 1
            casework.finish_task(self.store, task.id, "done", task.owner or LEAD, now=at(self.now))
        self._notice(self.witness.follow())

    def _die_and_rise(self) -> None:
        """The process dies with a message claimed and not decided; another one opens the same database."""
        lost = Message("last-words", "Hello?", conversation_id="last-words")
        self._scorer.readings[lost.id] = next(iter(self._scorer.readings.values()))
        self.store.accept(lost)
        claimed = self.store.claim(8, 600)
        self.store.close()
        self._store = SqlStore(open_engine(self.url))
        freed = self.store.release_all()
        taken = work_once(self.store, self._scorer, 8, 60, at(self.now))
        self.accepted += 1
        self.restarts.append(f"{len(claimed.messages)} claimed, {freed} freed, {taken} decided after it")
        self._notice(self.witness.follow())
        found = self.store.find_conversation(lost.id)  # not in any customer's script, so it ends here
        if found is not None and found.flagged_at is not None:
            casework.resolve(self.store, lost.id, LEAD, now=at(self.now))

    # what the world asks

    def written(self, case: Case, said: Said) -> None:
        script, name = case.script, f"{case.script.id}-{case.said}"
        self._scorer.readings[name] = said.reading
        message = Message(
            name,
            said.reading.scored_text,
            source="week",
            external_id=name,
            conversation_id=script.id,
            customer=script.id,
            channel=script.channel,
            sent_at=at(self.now),
            product=script.product,
            time_zone=script.time_zone,
        )
        self.store.accept(message)
        self.accepted += 1
        with self._timed("message"):
            work_once(self.store, self._scorer, 8, 60, at(self.now))
        if owner := self.witness.holder.get(script.id):
            self.seek(owner)

    def scripted(self, case: Case) -> None:
        self._reply(case, None)

    def _reply(self, case: Case, agent: str | None) -> None:
        name = f"{case.script.id}-a{case.said}"
        with self._timed("reply"):
            casework.reply(
                self.store, Reply(name, case.script.id, ANSWER, agent, sent_at=at(self.now)), now=at(self.now)
            )

    def next_of(self, agent: str) -> Case | None:
        waiting = self.witness.held_by(agent, at(self.now))
        mine = [self.cases[each.id] for each in waiting if each.id not in self.busy.values() and each.id in self.cases]
        return mine[0] if mine else None

    def still_with(self, agent: str, case: Case) -> bool:
        return self.witness.holder.get(case.script.id) == agent

    def answered(self, agent: str, case: Case) -> None:
        self._reply(case, agent)
        if case.resolved:
            with self._timed("resolve"):
                casework.resolve(self.store, case.script.id, agent, now=at(self.now))

    def signed_on(self, duty: Duty) -> None:
        with self._timed("sign on or off"):
            casework.set_presence(self.store, duty.agent, Presence(not duty.sick), at(self.now))

    def went_home(self, agent: str) -> None:
        """Whoever goes gives back what is unanswered, save what they are about to answer."""
        with self._timed("sign on or off"):
            casework.set_presence(self.store, agent, Presence(False), at(self.now))
        for each in self.witness.held_by(agent, at(self.now)):
            if each.id != self.busy.get(agent):
                self._give_back(each.id, agent)

    def left(self, agent: str) -> None:
        """Out of the roster in the middle of the day, with everything they own."""
        roster = without(self.store.current_roster().roster, agent)
        self.witness.roster = roster
        self.lead["owned by the leaver"] = sum(holder == LEAVER for holder in self.witness.holder.values())
        with self._timed("roster"):
            casework.save_roster(self.store, roster, "benchmark", f"{agent} has left", at(self.now))


def _kind_of(because: str) -> str:
    """Which hurdle nobody cleared, without names and numbers."""
    kinds = ("not at work", "full of angry", "full (", "pause", "Nobody", "second person")
    return next((kind.strip(" (") for kind in kinds if kind in because), "other")


def ours(world: World, url: str) -> Ours:
    """The same week as another world's, on a database."""
    fields = {name: getattr(world, name) for name in ("scripts", "shifts", "days")}
    return replace(Ours(**fields), url=url)
