"""What another policy would have done, and which to choose: the store's past, put through the pure `replay`.

The command line, the API and the benchmark all ask here. Nothing is scored again and nothing is put in force.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import inf
from typing import Final

from assuage.errors import InvalidInput
from assuage.policy import Policy
from assuage.recent import Recent
from assuage.replay.labels import labels
from assuage.replay.recommend import Aim, Recommendation, recommend
from assuage.replay.report import Frame, Report, compare, replay
from assuage.store.protocol import Store

MOST_CHANGES: Final = 1000
_LONGEST: Final = timedelta(days=400)


def period(since: datetime | None, until: datetime | None, days: float, now: datetime) -> tuple[datetime, datetime]:
    """From when to when: what is not named is `now`, and `days` before the end. InvalidInput explains."""
    if not 0 < days < inf:
        raise InvalidInput("the period's days must be a number above 0")
    given = [each for each in (since, until) if each]
    if not all(each.tzinfo and 1971 <= each.year <= 2199 for each in given):
        raise InvalidInput("the period must lie between 1971 and 2199, its times with a time zone")
    end = until or now
    start = since or end - timedelta(days=days)
    if start >= end:
        raise InvalidInput(f"the period ends ({end:%Y-%m-%d %H:%M}) before it begins ({start:%Y-%m-%d %H:%M})")
    if end - start > _LONGEST:
        raise InvalidInput(f"the period is longer than {_LONGEST.days} days: choose a shorter one")
    return start.astimezone(UTC), end.astimezone(UTC)


def replay_stored(store: Store, candidate: Policy, frame: Frame) -> Report:
    """The candidate beside the policy in force, on everything read in the frame's period."""
    readings = store.history(frame.since, frame.until)
    by_id = labels(store.feedback(frame.since, frame.until))
    return replay(readings, store.current_policy().policy, candidate, by_id, with_roster(store, frame))


def replay_recent(recent: Recent, store: Store, candidate: Policy, frame: Frame) -> Report:
    """As `replay_stored`, on what is held in memory: within `recent.since` and now, and much sooner."""
    framed = with_roster(store, frame)
    readings = recent.readings(frame.since, frame.until)
    before, after = (recent.side(readings, each, framed) for each in (store.current_policy().policy, candidate))
    return compare(readings, before, after, recent.labels(frame.since, frame.until), framed)


def recommend_recent(recent: Recent, store: Store, frame: Frame, aim: Aim) -> Recommendation:
    """As `recommend_stored`, on what is held in memory."""
    readings, by_id = recent.readings(frame.since, frame.until), recent.labels(frame.since, frame.until)
    return recommend(readings, store.current_policy().policy, by_id, with_roster(store, frame), aim)


def recommend_stored(store: Store, frame: Frame, aim: Aim) -> Recommendation:
    """Thresholds for the policy in force, from everything read and labelled in the frame's period."""
    readings = store.history(frame.since, frame.until)
    by_id = labels(store.feedback(frame.since, frame.until))
    return recommend(readings, store.current_policy().policy, by_id, with_roster(store, frame), aim)


def with_roster(store: Store, frame: Frame) -> Frame:
    """The frame with the roster it names, else the one in force; without anyone in it there is none."""
    stored = store.current_roster().roster
    return replace(frame, roster=frame.roster or (stored if stored.agents else None))
