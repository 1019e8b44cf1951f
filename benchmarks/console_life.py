"""The life of one conversation for `console_store.py`, by the pure steps that routing itself takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

import numpy as np
from console_heard import Readings

from assuage.decide import decide, duties
from assuage.decide.floor import Floor
from assuage.decide.hearing import hear_message, hear_reply
from assuage.decide.ownership import resolve, take
from assuage.decide.serving import serve
from assuage.decide.team import Load, Team
from assuage.decide.turns import agent_turn
from assuage.domain import Channel, Conversation, Event, Message, Task
from assuage.policy import PolicyVersion
from assuage.roster import RosterVersion
from assuage.store.values import Outcome, Reply

ANSWER: Final = (
    "I have read all you wrote and I have it in hand. I am looking at your order now and I will write again."
)
CHANNELS: Final[tuple[Channel, ...]] = ("email", "email", "email", "chat", "form", "call_transcript")
_AWAY: Final = Load(available=False)


@dataclass(slots=True)
class Firm:
    """What all conversations have in common, and the dice."""

    policy: PolicyVersion
    roster: RosterVersion
    now: datetime
    dice: np.random.Generator
    readings: Readings

    def team(self, at: datetime, someone: bool) -> Team:
        """A few people have room, or nobody has."""
        agents = list(self.roster.roster.agents)
        free = {agents[n] for n in self.dice.integers(0, len(agents), 4)} if someone else set()
        return Team(self.roster.roster, self.policy.policy, at, {name: _AWAY for name in agents if name not in free})

    def chance(self, of: float) -> bool:
        return bool(self.dice.random() < of)

    def minutes(self, mean: float) -> timedelta:
        return timedelta(minutes=float(self.dice.exponential(mean)))


@dataclass(slots=True)
class Life:
    """What has become of one conversation so far; `floor` is the moment it stands at."""

    firm: Firm
    number: int
    floor: Floor
    said: list[tuple[Message, Outcome]] = field(default_factory=list)
    replies: list[Reply] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    @property
    def id(self) -> str:
        return f"t-{self.number}"

    @property
    def case(self) -> Conversation:
        return self.floor.known[self.id]

    @property
    def tasks(self) -> Sequence[Task]:
        return list(self.floor.known_tasks.values())

    @property
    def is_calling(self) -> bool:
        return self.case.state == "open" and self.case.flagged_at is not None

    def move(self, at: datetime, someone: bool = True) -> Floor:
        """On to another moment."""
        self.events += self.floor.events
        firm, before = self.firm, self.floor
        self.floor = Floor(at, firm.policy, firm.roster, firm.team(at, someone), dict(before.known))
        self.floor.known_tasks = dict(before.known_tasks)
        return self.floor


def live(firm: Firm, number: int, begun: datetime, stays: bool) -> Life:
    """One conversation from its first message to now; it is left open if it `stays` and needs a person."""
    life = Life(firm, number, Floor(begun, firm.policy, firm.roster, firm.team(begun, someone=False)))
    at, talk = begun, 1 + firm.chance(0.2) + (int(firm.dice.integers(2, 5)) if firm.chance(0.03) else 0)
    for _ in range(talk):
        _hears(life, at, someone=not stays or firm.chance(0.6))
        if life.is_calling and life.case.owner is None and not stays:
            take(life.floor, life.case, str(firm.dice.choice(list(firm.roster.roster.agents))))
        at += firm.minutes(90)
        if at < firm.now and life.case.owner and firm.chance(0.5 if stays else 0.97):
            _answers(life, at)
            at += firm.minutes(240)
        if at >= firm.now:
            break
    resolves = life.case.owner is not None and not stays if life.is_calling else firm.chance(0.5)
    if resolves and at < firm.now:
        _resolves(life, at)
    _catches_up(life)
    life.move(firm.now, someone=False)
    return life


def _hears(life: Life, at: datetime, someone: bool) -> None:
    """The customer writes; whoever needs a person gets one, or waits."""
    firm, reading, floor = life.firm, life.firm.readings.next(), life.move(at, someone)
    message = Message(
        id=f"m-{life.number}-{len(life.said)}",
        text=reading.scored_text,
        external_id=f"m-{life.number}-{len(life.said)}",
        conversation_id=life.id,
        customer=f"c-{life.number * 7919 % 60_000}",
        channel=CHANNELS[life.number % len(CHANNELS)],
        product=("kettle", "lamp", "sofa", None)[life.number % 4],
        sent_at=at,
    )
    decision = decide(reading, firm.policy.policy, firm.policy.version)
    case = hear_message(floor, message, reading, decision)
    if case.place is not None:
        serve(floor, [case])
    life.said.append((message, Outcome(message.id, reading, decision)))


def _answers(life: Life, at: datetime) -> None:
    """One answer in ten promises something."""
    floor, owner = life.move(at), life.case.owner or ""
    name = f"r-{life.number}-{len(life.replies)}"
    hear_reply(floor, life.case, agent_turn(f"bench:{name}", at, owner, ANSWER))
    life.replies.append(Reply(name, life.id, ANSWER, owner, "bench", at))
    if life.firm.chance(0.1):
        due = at + timedelta(hours=float(life.firm.dice.uniform(2, 48)))
        task = duties.promise(floor, life.case, "call you back", due, owner)
        if due < life.firm.now and life.firm.chance(0.9):
            duties.change(floor, life.case, task, "done", None, owner)


def _resolves(life: Life, at: datetime) -> None:
    """What was owed afterwards has been done, but for the latest and a few."""
    floor, owner = life.move(at), life.case.owner or "a00"
    resolve(floor, life.case, owner, "")
    for task in life.tasks:
        is_open = task.state in ("waiting", "due")
        if is_open and task.due_at < life.firm.now - timedelta(days=1) and life.firm.chance(0.98):
            duties.change(floor, life.case, task, "done", None, owner)


def _catches_up(life: Life) -> None:
    """What time has brought by now, so that the worker finds nothing to do: due, broken, alarms."""
    for _ in range(2):  # a promise falls due, and then is broken
        floor = life.move(life.firm.now, someone=False)
        times = [(task, duties.wake_at(task, floor.policy)) for task in life.tasks]
        duties.wake(floor, [task for task, when in times if when is not None and when <= floor.now])
    alarm = duties.alarm_at(life.case, floor.policy)
    if alarm is not None and alarm <= floor.now:
        duties.watch(floor, [life.case])
