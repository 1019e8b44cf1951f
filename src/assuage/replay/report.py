"""A replay: two policies on the same stored readings, and everything that differs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, TypeVar

import numpy as np

from assuage.domain import BANDS, TIERS, Band, Queue, Tier
from assuage.policy import Policy, diff
from assuage.replay.changes import Changes, changes
from assuage.replay.crew import Work, crew
from assuage.replay.labels import Judged, Label, judge, labelled_rows
from assuage.replay.load import Load, calendar, load
from assuage.replay.outcomes import QUEUES, Outcomes, outcomes
from assuage.replay.past import Past, Whole
from assuage.replay.waiting import BandWait, waiting
from assuage.roster import Roster

_Name = TypeVar("_Name", bound=str)

LEFT_TO_SERVE: Final = timedelta(days=7)
"""How long after the period the simulated agents go on working off what is left of it."""
NO_ROSTER: Final = "No roster was given, so there is nothing said of capacity and waiting."
NO_LABELS: Final = (
    "Nobody has corrected a reading of this period, so there is nothing said of misses: "
    "send corrections to POST /v1/messages/{id}/feedback."
)
FAIR_SAMPLE: Final = (
    "Labels count as a fair sample of the stream only if the corrected messages were drawn at random. "
    "Corrections that people volunteer are mostly of what went wrong, and overstate it."
)
NOTHING_READ: Final = "No message of this period has been read."


@dataclass(frozen=True, slots=True)
class Counted:
    """Messages under the policy in force and under the candidate."""

    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of the policy that differs; a key of a mapping is dotted."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Compared:
    """Something measured under the policy in force and under the candidate."""

    before: Judged
    after: Judged


@dataclass(frozen=True, slots=True)
class Waits:
    """By band, the angriest first; None without a roster."""

    before: tuple[BandWait, ...] | None
    after: tuple[BandWait, ...] | None


@dataclass(frozen=True, slots=True)
class Report:
    """What a candidate policy would have done beside the one in force, on the messages of a period.

    `tiers` counts messages that need a person by the least experience they ask for. `labels` is None
    where there are none; `notes` says what is missing and what to beware of.
    """

    since: datetime
    until: datetime
    messages: int
    policy: tuple[Difference, ...]
    bands: Mapping[Band, Counted]
    queues: Mapping[Queue, Counted]
    tiers: Mapping[Tier, Counted]
    changes: Changes
    load: Load
    waiting: Waits
    labels: Compared | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What a replay looks at: from when (inclusive) to when, with which agents and work, listing how many changes."""

    since: datetime
    until: datetime
    work: Work = field(default_factory=Work)
    roster: Roster | None = None
    most_changes: int = 20


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """What one policy does with the messages of a frame; it takes no time to compare two that are made."""

    policy: Policy
    outcomes: Outcomes
    waiting: tuple[BandWait, ...] | None


def side(readings: Past, policy: Policy, frame: Frame) -> Side:
    """Every message decided, and the waiting simulated."""
    decided = outcomes(readings, policy)
    return Side(policy, decided, waits(readings, decided, policy, frame))


def replay(readings: Past, before: Policy, after: Policy, by_id: Mapping[str, Label], frame: Frame) -> Report:
    """Both policies on every reading; nothing is scored again. Labels are judged by the first policy's `angry_from`."""
    return compare(readings, side(readings, before, frame), side(readings, after, frame), by_id, frame)


def compare(readings: Past, before: Side, after: Side, by_id: Mapping[str, Label], frame: Frame) -> Report:
    """As `replay`, of sides made from the same readings in the same frame."""
    old, new = before.outcomes, after.outcomes
    labelled = labelled_rows(readings, by_id)
    angry_from = before.policy.angry_from
    return Report(
        since=frame.since,
        until=frame.until,
        messages=len(readings),
        policy=tuple(Difference(each.field, each.before, each.after) for each in diff(before.policy, after.policy)),
        bands=_counted(BANDS, old.band, new.band),
        queues=_counted(QUEUES, old.queue, new.queue),
        tiers=_counted(TIERS, old.tier[old.needs_human], new.tier[new.needs_human]),
        changes=changes(readings, old, new, frame.most_changes),
        load=_load(readings, old, new, before.policy, frame),
        waiting=Waits(before.waiting, after.waiting),
        labels=Compared(*(judge(each, labelled, angry_from) for each in (old, new))) if labelled else None,
        notes=_notes(readings, labelled, frame),
    )


def _counted(names: Sequence[_Name], before: Whole, after: Whole) -> dict[_Name, Counted]:
    old, new = (np.bincount(each, minlength=len(names)) for each in (before, after))
    return {name: Counted(int(old[code]), int(new[code])) for code, name in enumerate(names)}


def _load(readings: Past, before: Outcomes, after: Outcomes, policy: Policy, frame: Frame) -> Load:
    """Hours of the week are those of the policy's time zone; caps that the roster leaves open are the policy's."""
    hours = calendar(frame.since, frame.until, policy.time_zone)
    hands = None if frame.roster is None else crew(frame.roster, policy, frame.work, frame.since, frame.until)
    return load(readings, before, after, hours, frame.work.handling_minutes, hands)


def waits(readings: Past, decided: Outcomes, policy: Policy, frame: Frame) -> tuple[BandWait, ...] | None:
    """Waiting under one policy, simulated until a week after the period; None without a roster."""
    if frame.roster is None:
        return None
    hands = crew(frame.roster, policy, frame.work, frame.since, frame.until + LEFT_TO_SERVE)
    return waiting(readings, decided, policy, hands, frame.work.handling_minutes)


def _notes(readings: Past, labelled: Sequence[object], frame: Frame) -> tuple[str, ...]:
    notes = (
        (not len(readings), NOTHING_READ),
        (frame.roster is None, NO_ROSTER),
        (not labelled, NO_LABELS),
        (bool(labelled), FAIR_SAMPLE),
    )
    return tuple(note for applies, note in notes if applies)
