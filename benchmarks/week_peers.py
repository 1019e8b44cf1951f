"""The peers, in memory: plain round robin, and one queue from which whoever is free takes the oldest."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field

from week_customers import Said
from week_staff import Duty
from week_world import Case, Given, World


@dataclass(slots=True)
class RoundRobin(World):
    """The next agent at work in turn; blind to experience, skills and anger; no caps; first in, first out.

    Kinder than many: a customer's later messages stay with their agent while that one is at work, people who go home
    or leave give back what is unanswered, and what came in at night is dealt to all who begin at that minute.
    """

    queues: dict[str, deque[str]] = field(default_factory=lambda: defaultdict(deque))
    owner: dict[str, str] = field(default_factory=dict)
    turn: deque[str] = field(default_factory=deque)
    pool: deque[str] = field(default_factory=deque)

    def written(self, case: Case, said: Said) -> None:
        name = case.script.id
        if not case.flagged or any(name in queue for queue in (self.pool, *self.queues.values())):
            return
        if name in self.busy.values():
            return
        self._deal(case, self.owner.get(name))

    def _deal(self, case: Case, keeps: str | None = None) -> None:
        if not self.at_work:
            self.pool.append(case.script.id)
            return
        agent = keeps if keeps in self.at_work and keeps is not None else self._next()
        if agent != keeps:
            self.given.append(Given(agent, case.band, self.now))
        self.owner[case.script.id] = agent
        self.queues[agent].append(case.script.id)
        self.seek(agent)

    def _next(self) -> str:
        self.turn.extend(sorted(self.at_work - set(self.turn)))
        while self.turn[0] not in self.at_work:
            self.turn.popleft()
        self.turn.rotate(-1)
        return self.turn[-1]

    def next_of(self, agent: str) -> Case | None:
        return self.cases[self.queues[agent].popleft()] if self.queues[agent] else None

    def still_with(self, agent: str, case: Case) -> bool:
        return True

    def answered(self, agent: str, case: Case) -> None:
        if case.resolved:
            self.owner.pop(case.script.id, None)

    def signed_on(self, duty: Duty) -> None:
        self.plan(self.now, self._deal_pool)

    def _deal_pool(self) -> None:
        waiting, self.pool = sorted(self.pool, key=self._since), deque()
        for name in waiting:
            self._deal(self.cases[name])

    def _since(self, name: str) -> float:
        return self.cases[name].since or 0.0

    def went_home(self, agent: str) -> None:
        back, self.queues[agent] = self.queues[agent], deque()
        self.pool.extend(back)
        self._deal_pool()

    def left(self, agent: str) -> None:
        self.went_home(agent)


@dataclass(slots=True)
class SharedQueue(RoundRobin):
    """Nothing is dealt: whoever is free takes the oldest, whatever it is and whoever had it."""

    def _deal(self, case: Case, keeps: str | None = None) -> None:
        self.pool.append(case.script.id)
        for agent in sorted(self.at_work - set(self.busy)):
            self.seek(agent)

    def next_of(self, agent: str) -> Case | None:
        if not self.pool:
            return None
        name = min(self.pool, key=self._since)
        self.pool.remove(name)
        self.given.append(Given(agent, self.cases[name].band, self.now))
        return self.cases[name]

    def _deal_pool(self) -> None:
        for agent in sorted(self.at_work - set(self.busy)):
            self.seek(agent)
