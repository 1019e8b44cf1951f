"""A report and a recommendation in plain text, for the supervisor who asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final

from assuage.domain import Queue, Tier
from assuage.replay.changes import Moved
from assuage.replay.labels import Share
from assuage.replay.load import HourLoad, Load, TierLoad
from assuage.replay.misses import MissAdvice
from assuage.replay.recommend import Recommendation
from assuage.replay.report import Compared, Counted, Report, Waits
from assuage.replay.team import TeamAdvice
from assuage.replay.waiting import BandWait

_QUEUES: Final[dict[Queue, str]] = {"script": "a script", "person": "a person", "experienced": "an experienced person"}
_WHO: Final[dict[Tier, str]] = {
    "experienced": "experienced only",
    "standard": "standard or experienced",
    "new": "anyone",
}
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BUSIEST: Final = 5
_TOO_MANY_LATE: Final = 0.1


def report_text(report: Report) -> str:
    """Everything in the report, a paragraph each; what could not be told is said at the end."""
    parts = (
        _head(report),
        _counts("goes to", {_QUEUES[queue]: counted for queue, counted in report.queues.items()}),
        _counts("is", {str(band): counted for band, counted in report.bands.items()}),
        _load(report.load),
        _busiest(report.load.hours),
        _waits(report.waiting),
        _labels(report.labels),
        _changes(report),
        report.notes,
    )
    return "\n\n".join("\n".join(lines) for lines in map(list, parts) if lines)


def _head(report: Report) -> Iterator[str]:
    yield f"{report.messages:,} messages {_between(report.since, report.until)}: the policy in force and the candidate"
    if not report.policy:
        yield "  The candidate is the policy in force; nothing changes."
    yield from (f"  {each.field}: {each.before} -> {each.after}" for each in report.policy)


def _between(since: datetime, until: datetime) -> str:
    return f"from {since:%Y-%m-%d %H:%M} to {until:%Y-%m-%d %H:%M} (UTC)"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The first column to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    for first, *others in (head, *rows):
        cells = [first.ljust(widths[0]), *(text.rjust(w) for text, w in zip(others, widths[1:], strict=True))]
        yield "  ".join(cells).rstrip()


def _counts(title: str, counts: Mapping[str, Counted]) -> Iterator[str]:
    rows = [(name, f"{c.before:,}", f"{c.after:,}", f"{c.after - c.before:+,}") for name, c in counts.items()]
    return _table((title, "now", "then", "change"), rows)


def _load(load: Load) -> Iterator[str]:
    def row(tier: TierLoad) -> tuple[str, ...]:
        on_duty = "-" if tier.on_duty_hours is None else f"{tier.on_duty_hours:,.0f} h"
        busy = "-" if tier.overloaded_before is None else f"{tier.overloaded_before} -> {tier.overloaded_after}"
        return (
            _WHO[tier.tier],
            f"{tier.messages_before:,} -> {tier.messages_after:,}",
            f"{tier.work_hours_before:,.0f} h -> {tier.work_hours_after:,.0f} h",
            on_duty,
            busy,
        )

    return _table(
        ("who may take it", "messages", "work", "on duty", "hours a week too full"), list(map(row, load.tiers))
    )


def _busiest(hours: Sequence[HourLoad]) -> Iterator[str]:
    """Hours of the week with the most work beyond what can be done then."""
    full = [each for each in hours if each.room_minutes is not None and each.work_minutes_after > each.room_minutes]
    full.sort(key=lambda each: (each.room_minutes or 0) - each.work_minutes_after)
    if full:
        yield "fullest hours then, on average"
    for each in full[:_BUSIEST]:
        yield (
            f"  {_WEEKDAYS[each.weekday]} {each.hour:02}:00, {_WHO[each.tier]}: "
            f"{each.work_minutes_after:.0f} minutes of work come in (now {each.work_minutes_before:.0f}), "
            f"{each.room_minutes:.0f} can be done"
        )


def _waits(waits: Waits) -> Iterator[str]:
    if waits.before is None or waits.after is None:
        return
    rows = [
        (
            now.band,
            _change(now, then, lambda w: _wait(w, w.median_minutes)),
            _change(now, then, lambda w: _wait(w, w.most_minutes)),
            f"{now.target_minutes:g} min",
            _change(now, then, lambda w: "-" if w.beyond_target_ratio is None else f"{w.beyond_target_ratio:.1%}"),
        )
        for now, then in zip(waits.before, waits.after, strict=True)
    ]
    yield from _table(
        ("wait for a person (simulated)", "half wait longer than", "1 in 20", "target", "beyond it"), rows
    )
    if lost := sum(each.never_reached for each in waits.after):
        yield f"{lost:,} messages would not have been reached within a week of the period's end."


def _change(now: BandWait, then: BandWait, show: Callable[[BandWait], str]) -> str:
    return f"{show(now)} -> {show(then)}"


def _wait(wait: BandWait, minutes: float | None) -> str:
    if minutes is None:
        return "never" if wait.messages else "-"
    return f"{minutes:.0f} min" if minutes < 120 else f"{minutes / 60:.0f} h"


def _labels(labels: Compared | None) -> Iterator[str]:
    if labels is None:
        return
    yield "by people's corrections (with the 95 % interval)"
    for name, now, then in (
        ("wanted a person, left to a script", labels.before.missed, labels.after.missed),
        ("wanted no person, sent to one", labels.before.false_alarms, labels.after.false_alarms),
    ):
        yield f"  {name}: now {_share(now)}, then {_share(then)}"


def _share(share: Share) -> str:
    if share.ratio is None:
        return "no such label"
    return f"{share.count} of {share.of} ({share.ratio:.1%}; {share.low:.1%} to {share.high:.1%})"


def _changes(report: Report) -> Iterator[str]:
    changes = report.changes
    if not changes.messages:
        return
    yield f"{changes.messages:,} messages are treated differently"
    for move in changes.moves:
        yield f"  {move.messages:,} from {_QUEUES[move.before]} to {_QUEUES[move.after]}"
    if changes.listed:
        yield f"the {len(changes.listed)} most consequential"
    yield from map(_moved, changes.listed)


def _moved(each: Moved) -> str:
    before, after = each.before, each.after
    return (
        f"  {each.message_id}  anger {each.anger * 100:.0f}  "
        f"{before.band}, {_QUEUES[before.queue]} -> {after.band}, {_QUEUES[after.queue]}"
    )


def recommendation_text(advice: Recommendation) -> str:
    """Each threshold with what it costs, and at the end what has to be true for it to hold."""
    parts = (
        (f"{advice.messages:,} messages {_between(advice.since, advice.until)}",),
        _team(advice.team, advice.aim.occupancy),
        *(_miss(each, advice.aim.miss_rate, advice.aim.confidence) for each in advice.misses),
        advice.assumes,
    )
    return "\n\n".join("\n".join(lines) for lines in map(list, parts) if lines)


def _team(team: TeamAdvice, occupancy: float) -> Iterator[str]:
    yield f"To fill {occupancy:.0%} of the experienced team's time"
    yield f"  {_threshold(team.field, team.current, team.threshold)}"
    yield f"  {team.because}"
    if team.messages_then is not None:
        yield f"  Messages from there on: {team.messages_now:,} now, {team.messages_then:,} then."
    if team.wait is not None and team.wait.messages:
        yield (
            f"  Simulated wait then: half wait longer than {_wait(team.wait, team.wait.median_minutes)}, "
            f"1 in 20 longer than {_wait(team.wait, team.wait.most_minutes)} (target {team.wait.target_minutes:g} min)."
        )
        if (team.wait.beyond_target_ratio or 0) > _TOO_MANY_LATE:
            yield (
                f"  {team.wait.beyond_target_ratio:.0%} would wait beyond the target, since they do not come when the "
                "team is there: aim for less of its time, or move its hours."
            )


def _miss(miss: MissAdvice, rate: float, confidence: float) -> Iterator[str]:
    surely = "on average" if miss.promise == "on_average" else f"with {confidence:.0%} confidence"
    yield f"To miss at most {rate:.1%} of furious customers {surely}"
    yield f"  {_threshold(miss.field, miss.current, miss.threshold)}"
    yield f"  {miss.because}"
    if miss.threshold is not None:
        yield (
            f"  Of {miss.labels} labelled furious, {miss.missed_now} score below the threshold now, {miss.missed_then} "
            f"then ({miss.sent_anyway} of those reach a person for other reasons)."
        )
        yield f"  The miss rate then is at most {miss.upper_bound:.1%} with {confidence:.0%} confidence."
        yield f"  Messages a person answers: {miss.person_now:,} now, {miss.person_then:,} then."


def _threshold(field: str, current: float, threshold: float | None) -> str:
    return f"{field}: no recommendation" if threshold is None else f"{field}: {current:g} -> {threshold:g}"
