"""How the machine fares, as facts; and what of it needs a look, the gravest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from assuage.connections import helpdesk_of
from assuage.decide.words import plural, span
from assuage.store.values import Backlog, Connection, ConnectionState
from assuage.store.watched import Database, Readings, VersionNote, Work

SLOW: Final = timedelta(minutes=1)
STUCK: Final = timedelta(minutes=5)
"""A message that waits longer than that for its decision is slow; longer than that, something is wrong."""
_WRITES_LATE: Final = timedelta(minutes=15)
_LATELY: Final = timedelta(days=1)
SOME_FALLBACK: Final = 0.01
MUCH_FALLBACK: Final = 0.1
"""Shares of the latest messages that the model could not read."""

Gravity = Literal["bad", "mind"]
Alive = Literal["works", "stopped", "elsewhere"]


@dataclass(frozen=True, slots=True)
class Concern:
    """Something that needs a look; `where` is the address where one sees more."""

    gravity: Gravity
    text: str
    where: str


@dataclass(frozen=True, slots=True)
class ConnectionLine:
    """A help-desk that is connected, what became of it lately, and what waits for it."""

    name: str
    title: str
    url: str
    writes: bool
    polls: bool
    paused: bool
    state: ConnectionState
    work: Work


@dataclass(frozen=True, slots=True)
class Machine:
    """Worker (decides what comes in), sender (calls help-desks) and database; the inbox and since when it waits.

    `elsewhere`: another process does this.
    """

    worker: Alive
    sender: Alive
    inbox: Backlog
    waits_since: datetime | None
    database: Database


@dataclass(frozen=True, slots=True)
class Models:
    """What reads messages and checks drafts; `readings` are the latest ones, at most a day old.

    `reply` is None while no draft has been checked: the model is loaded with the first one.
    """

    model: str
    reply: str | None
    readings: Readings

    @property
    def fallback_ratio(self) -> float:
        return self.readings.fallback / self.readings.count if self.readings.count else 0.0

    @property
    def others(self) -> tuple[str, ...]:
        """Other models that read messages lately: of an older version, or in another process."""
        return tuple(sorted(set(self.readings.models) - {self.model}))


@dataclass(frozen=True, slots=True)
class InForce:
    """The versions that count now."""

    policy: VersionNote
    roster: VersionNote
    wordings: VersionNote
    agents: int


def connection_lines(
    connections: Sequence[Connection], states: dict[str, ConnectionState], work: dict[str, Work]
) -> tuple[ConnectionLine, ...]:
    return tuple(
        _line(each, states[each.name], work.get(each.name, Work())) for each in connections if each.name in states
    )


def _line(connection: Connection, state: ConnectionState, work: Work) -> ConnectionLine:
    kind = helpdesk_of(connection)
    return ConnectionLine(
        name=connection.name,
        title=kind.title,
        url=connection.url,
        writes=bool(kind.writes or kind.polls),
        polls=kind.polls,
        paused=connection.paused,
        state=state,
        work=work,
    )


def concerns(
    machine: Machine, lines: Sequence[ConnectionLine], models: Models, agents: int, now: datetime
) -> tuple[Concern, ...]:
    """All that needs a look: what is bad first, in each the order in which a message travels."""
    found = [*_machine(machine, now), *_models(models)]
    for line in lines:
        found += _connection(line, now)
    if not agents:
        found.append(Concern("mind", "Nobody is in the roster, so whoever needs a person waits.", "/people"))
    return tuple(sorted(found, key=lambda each: each.gravity != "bad"))


def verdict(found: Sequence[Concern]) -> str:
    """One sentence on top of the page."""
    if not found:
        return "All is well."
    rest = len(found) - 1
    more = f" {plural(rest, 'other thing').capitalize()} {'needs' if rest == 1 else 'need'} a look too." if rest else ""
    return f"{found[0].text}{more}"


def _machine(machine: Machine, now: datetime) -> Iterator[Concern]:
    if machine.worker == "stopped":
        yield Concern(
            "bad", "The worker has stopped: messages come in, and nobody decides them. Restart assuage.", "#inbox"
        )
    age = timedelta(seconds=machine.inbox.oldest_seconds)
    if age > SLOW:
        who = " Is `assuage work` running?" if machine.worker == "elsewhere" else ""
        waits = f"{_waits(machine.inbox.waiting, 'message')} for a decision, the oldest for {_since(age)}.{who}"
        yield Concern("bad" if age > STUCK else "mind", waits, "#inbox")
    if machine.sender == "stopped":
        yield Concern("bad", "Nothing is written to help-desks: the sender has stopped. Restart assuage.", "#inbox")


def _models(models: Models) -> Iterator[Concern]:
    share = models.fallback_ratio
    if share >= SOME_FALLBACK:
        text = (
            f"The model could not read {share:.0%} of the latest {plural(models.readings.count, 'message')}: a word "
            "list stood in, and people get them all. The server's log says why."
        )
        yield Concern("bad" if share >= MUCH_FALLBACK else "mind", text, "#model")


def _connection(line: ConnectionLine, now: datetime) -> Iterator[Concern]:
    where, state = f"#c-{line.name}", line.state
    if state.trouble is not None and not line.paused:
        yield Concern("bad", f"The connection {line.name} cannot be called: {_sentence(state.trouble)}", where)
    if state.refused_at is not None and now - state.refused_at < _LATELY:
        why = _sentence(state.refusal or "")
        yield Concern("mind", f"Somebody called the hook of {line.name} and could not prove who they are: {why}", where)
    if line.work.dead:
        yield Concern("mind", f"{plural(line.work.dead, 'thing')} could not be written to {line.name}.", "#dead")
    if line.work.quarantined:
        kept = f"{_could_not(line.work.quarantined)} of {line.name} could not be understood."
        yield Concern("mind", kept, "#quarantine")
    oldest = line.work.oldest_at
    if oldest is not None and now - oldest > _WRITES_LATE and not line.paused and state.trouble is None:
        waits = f"{_waits(line.work.waiting, 'thing')} to be done for {line.name}"
        yield Concern("mind", f"{waits}, the oldest for {_since(now - oldest)}.", where)
    if line.paused:
        yield Concern(
            "mind", f"The connection {line.name} is paused: nothing is written there until it goes on.", where
        )


def _could_not(count: int) -> str:
    return "1 delivery" if count == 1 else f"{count} deliveries"


def _waits(count: int, what: str) -> str:
    return f"{plural(count, what)} {'waits' if count == 1 else 'wait'}"


def _since(age: timedelta) -> str:
    return span(age.total_seconds() / 60)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
