"""What a change would do, as the page says it: in counts, hours of the week, waits, misses, and messages to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from assuage.console.pages.thresholds.asked import weeks
from assuage.console.pages.thresholds.form import Said, said_changes
from assuage.console.pages.thresholds.heat import Heat, heats
from assuage.console.render import conversation_url
from assuage.domain import Band, Queue, Tier
from assuage.parts import Parts
from assuage.policy import Policy
from assuage.replay import report as told
from assuage.replay.changes import Moved
from assuage.replay.labels import Share
from assuage.replay.load import TierLoad
from assuage.replay.report import Compared, Frame, Report
from assuage.replay.spread import found
from assuage.replay.waiting import BandWait
from assuage.whatif import replay_recent

QUEUES: Final[Mapping[Queue, str]] = {
    "script": "a script may answer",
    "person": "go to a person",
    "experienced": "go to an experienced person",
}
_TO: Final[Mapping[Queue, str]] = {"script": "a script", "person": "a person", "experienced": "an experienced person"}
WHO: Final[Mapping[Tier, str]] = {
    "experienced": "Only experienced people",
    "standard": "Standard or experienced",
    "new": "All people together",
}
_NOTES: Final[Mapping[str, str]] = {
    told.NO_ROSTER: "Nobody is in the roster, so nothing can be said of hours, capacity and waiting: "
    "add your people on the page People.",
    told.NO_LABELS: "Nobody has corrected a score of these days, so nothing can be said of misses and false alarms: "
    "correct some on the page of their conversation.",
    told.FAIR_SAMPLE: "Corrections speak for all messages only if they were drawn at random. What people correct by "
    "themselves is mostly what went wrong, so the true shares are smaller.",
    told.NOTHING_READ: "No message of these days has been read yet.",
}
LIMITS: Final = (
    "Each message counts as one piece of work, so a conversation of five messages counts five times.",
    "Second persons, skills and languages are left out, so real waits are somewhat longer.",
    "People are taken to be there when their hours say so.",
    "Customers answered otherwise would have written otherwise; nobody can know that.",
    "Only the lines, the reasons, who may answer, and how much one person carries are counted here. What changes in "
    "promises, alarms, following up or draft answers shows only once it is in force.",
)


@dataclass(frozen=True, slots=True)
class Count:
    """Messages of the period under the policy in force and under the change."""

    label: str
    now: int
    then: int
    band: Band | None = None

    @property
    def change(self) -> int:
        return self.then - self.now


@dataclass(frozen=True, slots=True)
class Wait:
    """Simulated waits of a band in minutes, now and then; None is never."""

    band: Band
    now: BandWait
    then: BandWait


@dataclass(frozen=True, slots=True)
class Judgement:
    """A share by people's corrections, now and then."""

    label: str
    now: Share
    then: Share


@dataclass(frozen=True, slots=True)
class Example:
    """A message that would be treated otherwise. `loses` is true where it would lose a person or experience."""

    text: str
    anger: float
    band: Band
    band_then: Band
    before: str
    after: str
    loses: bool
    url: str


@dataclass(frozen=True, slots=True)
class Tried:
    """What a change would do to the messages of the period.

    `trouble` says why it cannot be told; then the rest is empty. `weekly` has, for each threshold on a probability, the
    messages a week that reach it now and then.
    """

    trouble: str | None = None
    messages: int = 0
    changed: tuple[Said, ...] = ()
    queues: tuple[Count, ...] = ()
    bands: tuple[Count, ...] = ()
    differ: int = 0
    moves: tuple[str, ...] = ()
    tiers: tuple[TierLoad, ...] = ()
    heats: tuple[Heat, ...] = ()
    waits: tuple[Wait, ...] = ()
    never: int = 0
    judged: tuple[Judgement, ...] = ()
    examples: tuple[Example, ...] = ()
    notes: tuple[str, ...] = ()
    weekly: Mapping[str, tuple[float, float]] | None = None

    @property
    def who(self) -> Mapping[Tier, str]:
        return WHO

    @property
    def limits(self) -> tuple[str, ...]:
        return LIMITS


def tried_of(at: Parts, in_force: Policy, candidate: Policy, frame: Frame) -> Tried:
    """The candidate beside the policy in force, on the readings in memory."""
    report = replay_recent(at.recent, at.store, candidate, frame)
    readings = at.recent.readings(frame.since, frame.until)
    span = weeks(frame)
    now, then = found(readings, in_force), found(readings, candidate)
    return Tried(
        messages=report.messages,
        changed=said_changes(in_force, candidate),
        queues=tuple(Count(QUEUES[queue], each.before, each.after) for queue, each in report.queues.items()),
        bands=tuple(Count(band, each.before, each.after, band) for band, each in report.bands.items()),
        differ=report.changes.messages,
        moves=tuple(f"{m.messages:,} from {_TO[m.before]} to {_TO[m.after]}" for m in report.changes.moves),
        weekly={name: (now[name] / span, then[name] / span) for name in now},
        tiers=report.load.tiers,
        heats=heats(report.load),
        waits=_waits(report),
        never=sum(each.never_reached for each in report.waiting.after or ()),
        judged=tuple(_judged(report.labels)),
        examples=_examples(at, report),
        notes=tuple(_NOTES[note] for note in report.notes),
    )


def _waits(report: Report) -> tuple[Wait, ...]:
    before, after = report.waiting.before or (), report.waiting.after or ()
    return tuple(Wait(now.band, now, then) for now, then in zip(before, after, strict=True))


def _judged(labels: Compared | None) -> Iterator[Judgement]:
    if labels is None:
        return
    yield Judgement("wanted a person and would be left to a script", labels.before.missed, labels.after.missed)
    yield Judgement("needed no person and would be sent to one", labels.before.false_alarms, labels.after.false_alarms)


def _examples(at: Parts, report: Report) -> tuple[Example, ...]:
    listed = [each for each in report.changes.listed if each.before.queue != each.after.queue] or list(
        report.changes.listed
    )
    records = at.store.records([each.message_id for each in listed])
    texts = {
        name: record.reading.scored_text if record.reading else record.message.text for name, record in records.items()
    }
    return tuple(_example(each, texts[each.message_id]) for each in listed if each.message_id in texts)


def _example(moved: Moved, text: str) -> Example:
    queues = list(QUEUES)
    return Example(
        text=text,
        anger=moved.anger,
        band=moved.before.band,
        band_then=moved.after.band,
        before=_TO[moved.before.queue],
        after=_TO[moved.after.queue],
        loses=queues.index(moved.after.queue) < queues.index(moved.before.queue),
        url=conversation_url(moved.conversation_id),
    )
