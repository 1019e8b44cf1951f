"""The clockwork that every way of routing runs on: customers write, agents come, work, answer and go.

A way of routing subclasses `World` and says where a message goes, what an agent does next, and what happens to
unanswered work when someone goes home. Who writes what, and how long an answer takes, it cannot touch.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from week_customers import POLICY, Said, Script
from week_staff import LEAVER, Duty, at, team

from assuage.decide.anger import anger_of
from assuage.decide.triage import band_of
from assuage.decide.turns import customer_turn
from assuage.domain import BANDS, Band, Turn

LEAVES_HOUR: Final = 11
ROSTER: Final = team().agents


@dataclass(slots=True)
class Case:
    """A conversation as it stands: how much of its script was said, its anger, since when its customer waits."""

    script: Script
    said: int = 0
    episode: int = 1
    turns: list[Turn] = field(default_factory=list)
    band: Band = "calm"
    flagged: bool = False
    resolved: bool = False
    since: float | None = None
    worst: Band = "calm"
    answers: int = 0
    work: float = 0.0

    @property
    def last(self) -> Said:
        return self.script.turns[self.said - 1]

    def hear(self, said: Said, now: float) -> None:
        """One more message: the episode's anger, and whether a person is needed, as the product would hear it."""
        if self.resolved:
            self.episode, self.turns, self.flagged, self.resolved, self.answers = self.episode + 1, [], False, False, 0
        self.said += 1
        self.turns.append(customer_turn(str(self.said), at(now), said.reading))
        self.band = band_of(anger_of(self.turns).current, POLICY)
        self.flagged = self.flagged or said.needs_human
        if self.flagged:
            self.worst = self.band if self.since is None else max(self.worst, self.band, key=BANDS.index)
            self.work = max(self.work, said.minutes)
            self.since = now if self.since is None else self.since


@dataclass(frozen=True, slots=True)
class Answer:
    """A person's answer: `first` of the episode or a later one; times in minutes. The customer waited from `since`."""

    case: str
    agent: str
    band: Band
    since: float
    begun: float
    at: float
    first: bool
    understood: bool
    """Whether the agent speaks the customer's language."""

    @property
    def waited(self) -> float:
        return self.at - self.since


@dataclass(frozen=True, slots=True)
class Given:
    """A conversation that came to an agent by the routing."""

    agent: str
    band: Band
    at: float


@dataclass(slots=True)
class World:
    """Runs until every script is said and answered; `answers` and `given` are what is measured."""

    scripts: Sequence[Script]
    shifts: Sequence[Duty]
    days: int
    now: float = 0.0
    cases: dict[str, Case] = field(default_factory=dict)
    answers: list[Answer] = field(default_factory=list)
    given: list[Given] = field(default_factory=list)
    at_work: set[str] = field(default_factory=set)
    busy: dict[str, str] = field(default_factory=dict)
    wasted: int = 0
    _heap: list[tuple[float, int, Callable[[], None]]] = field(default_factory=list)
    _count: int = 0
    _open: int = 0
    """Messages not yet written or not yet answered."""

    def run(self) -> None:
        self._open = sum(len(script.turns) for script in self.scripts)
        for script in self.scripts:
            self.cases[script.id] = Case(script)
            self.plan(script.starts, lambda script=script: self._writes(script.id))  # type: ignore[misc]
        for duty in self.shifts:
            self.plan(duty.starts, lambda duty=duty: self._begins(duty))  # type: ignore[misc]
            self.plan(duty.ends, lambda duty=duty: self._ends(duty))  # type: ignore[misc]
        self.plan(min(2, self.days - 1) * 1440 + LEAVES_HOUR * 60, self._leaves)
        self.begin()
        while self._heap and not self.over():
            self.now, _, step = heapq.heappop(self._heap)
            step()

    def plan(self, when: float, step: Callable[[], None]) -> None:
        self._count += 1
        heapq.heappush(self._heap, (when, self._count, step))

    def over(self) -> bool:
        """All is said, and nobody waits for an answer; or nobody is left to give one."""
        return (self._open == 0 and self.now > self.days * 1440) or self.now > max(duty.ends for duty in self.shifts)

    @property
    def unanswered(self) -> int:
        return self._open

    # customers

    def _writes(self, name: str) -> None:
        case = self.cases[name]
        said, waits_already = case.script.turns[case.said], case.since is not None
        case.hear(said, self.now)
        self.written(case, said)
        if case.flagged:
            self._open += (not waits_already) - 1
        else:
            self._open -= 1
            self.scripted(case)
        self._foresee(case, "without waiting")
        if not case.flagged:
            self._foresee(case, "after a reply") or self._foresee(case, "after resolution")

    def _foresee(self, case: Case, when: str) -> bool:
        if case.said < len(case.script.turns) and case.script.turns[case.said].when == when:
            self.plan(self.now + case.script.turns[case.said].delay, lambda: self._writes(case.script.id))
            return True
        return False

    # agents

    def _begins(self, duty: Duty) -> None:
        if duty.agent not in self.gone():
            if not duty.sick:
                self.at_work.add(duty.agent)
            self.signed_on(duty)
            self.seek(duty.agent)

    def _ends(self, duty: Duty) -> None:
        if duty.agent in self.at_work:
            self.at_work.discard(duty.agent)
            self.went_home(duty.agent)

    def _leaves(self) -> None:
        self.at_work.discard(LEAVER)
        self.left(LEAVER)

    def gone(self) -> set[str]:
        return {LEAVER} if self.now >= min(2, self.days - 1) * 1440 + LEAVES_HOUR * 60 else set()

    def seek(self, agent: str) -> None:
        """An agent who is at work and free takes up the next of their work."""
        if agent in self.at_work and agent not in self.busy and (case := self.next_of(agent)):
            self.busy[agent] = case.script.id
            self.plan(self.now + case.work, self._doing(agent, case, case.episode, self.now))

    def _doing(self, agent: str, case: Case, episode: int, begun: float) -> Callable[[], None]:
        return lambda: self._done(agent, case, episode, begun)

    def _done(self, agent: str, case: Case, episode: int, begun: float) -> None:
        del self.busy[agent]
        if case.since is not None and case.episode == episode and self.still_with(agent, case):
            self._answers(agent, case, begun)
        else:
            self.wasted += 1
        self.seek(agent)

    def _answers(self, agent: str, case: Case, begun: float) -> None:
        since = self.now if case.since is None else case.since
        begun = max(since, begun)
        understood = case.last.reading.language in ROSTER[agent].languages
        self.answers.append(
            Answer(case.script.id, agent, case.worst, since, begun, self.now, case.answers == 0, understood)
        )
        case.since, case.work, case.answers = None, 0.0, case.answers + 1
        self._open -= 1
        more = case.script.turns[case.said].when if case.said < len(case.script.turns) else None
        case.resolved = more in (None, "after resolution")
        self.answered(agent, case)
        self._foresee(case, "after a reply") or self._foresee(case, "after resolution")

    # what a way of routing decides

    def begin(self) -> None:
        """Before the first event."""

    def written(self, case: Case, said: Said) -> None:
        raise NotImplementedError

    def scripted(self, case: Case) -> None:
        """A script answered; no person was needed."""

    def next_of(self, agent: str) -> Case | None:
        raise NotImplementedError

    def still_with(self, agent: str, case: Case) -> bool:
        raise NotImplementedError

    def answered(self, agent: str, case: Case) -> None:
        """Says so; a case that is `resolved` is over."""

    def signed_on(self, duty: Duty) -> None:
        raise NotImplementedError

    def went_home(self, agent: str) -> None:
        raise NotImplementedError

    def left(self, agent: str) -> None:
        raise NotImplementedError


def by_agent(given: Sequence[Given]) -> dict[str, list[Given]]:
    found: dict[str, list[Given]] = defaultdict(list)
    for each in given:
        found[each.agent].append(each)
    return found
