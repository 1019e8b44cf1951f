"""What the week comes to: waiting by band, who took the furious, pauses, anger shared out, the store's books."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import fields
from itertools import pairwise
from typing import Any

from week_customers import POLICY
from week_ours import Ours
from week_staff import Duty
from week_world import ROSTER, Answer, World, by_agent

from assuage.decide.team import BAND_WEIGHT
from assuage.domain import BANDS, TIERS


def figures(world: World) -> dict[str, Any]:
    """What is measured in the same way for every way of routing."""
    furious = [each for each in world.answers if each.band == "furious"]
    return {
        "minutes_to_first_answer": waits(each for each in world.answers if each.first),
        "minutes_to_any_answer": waits(world.answers),
        "furious_answered_by_experienced_share": share(ROSTER[each.agent].tier == "experienced" for each in furious),
        "answered_in_their_language_share": share(each.understood for each in world.answers),
        "furious_in_a_row_within_pause": in_a_row(world),
        "anger_a_shift": fairness(world),
        "answers": len(world.answers),
        "work_cut_short": world.wasted,
    }


def waits(answers: Iterable[Answer]) -> dict[str, Any]:
    by_band: dict[str, list[Answer]] = defaultdict(list)
    for each in answers:
        by_band[each.band].append(each)
    return {band: _waits(band, by_band[band]) for band in BANDS if by_band[band]}


def _waits(band: str, answers: Sequence[Answer]) -> dict[str, float]:
    waited = sorted(each.waited for each in answers)
    begun = sorted(each.begun - each.since for each in answers)
    target = POLICY.response_target_minutes[band]  # type: ignore[index]
    return {
        "count": len(waited),
        "median": round(statistics.median(waited), 1),
        "p95": round(percentile(waited, 0.95), 1),
        "within_target_share": share(each <= target for each in waited),
        "begun_median": round(statistics.median(begun), 1),
        "begun_p95": round(percentile(begun, 0.95), 1),
        "begun_within_target_share": share(each <= target for each in begun),
    }


def percentile(ordered: Sequence[float], part: float) -> float:
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def share(found: Iterable[bool]) -> float:
    values = list(found)
    return round(sum(values) / len(values), 3) if values else 0.0


def in_a_row(world: World) -> int:
    """Furious conversations given to someone within the pause after another furious one."""
    count = 0
    for them in by_agent([each for each in world.given if each.band == "furious"]).values():
        gaps = [later.at - earlier.at for earlier, later in pairwise(them)]
        count += sum(gap < POLICY.pause_minutes for gap in gaps)
    return count


def fairness(world: World) -> dict[str, float]:
    """Anger answered in a shift (furious 1, angry 0.7, annoyed 0.4, calm 0.2): median, most, Gini."""
    sums = {(duty.agent, duty.day): 0.0 for duty in world.shifts if not duty.sick and duty.day < world.days}
    for each in world.answers:
        key = (each.agent, _day(world.shifts, each))
        if key in sums:
            sums[key] += BAND_WEIGHT[each.band]
    values = sorted(sums.values())
    furious = max_furious(world)
    tiers = {tier: [value for (name, _), value in sums.items() if ROSTER[name].tier == tier] for tier in TIERS}
    ginis = {f"gini_{tier}": round(gini(them), 3) for tier, them in tiers.items()}
    rounded = {
        "median": round(statistics.median(values), 2),
        "most": round(values[-1], 2),
        "gini": round(gini(values), 3),
    }
    return {**rounded, **ginis, "most_furious_in_a_shift": furious}


def max_furious(world: World) -> int:
    counts: dict[tuple[str, int], int] = defaultdict(int)
    for each in world.answers:
        counts[each.agent, _day(world.shifts, each)] += each.band == "furious"
    return max(counts.values(), default=0)


def _day(shifts: Sequence[Duty], answer: Answer) -> int:
    """The day of the shift in which it was begun; -1 when in none."""
    return next(
        (duty.day for duty in shifts if duty.agent == answer.agent and duty.starts <= answer.begun <= duty.ends), -1
    )


def gini(values: Sequence[float]) -> float:
    """0: all the same; towards 1: one has it all."""
    ordered, count = sorted(values), len(values)
    if not sum(ordered):
        return 0.0
    return sum((2 * place - count - 1) * value for place, value in enumerate(ordered, 1)) / (count * sum(ordered))


def store_figures(world: Ours, wall_seconds: float) -> dict[str, Any]:
    """What only ours has: faults, the store's books, and what a call costs."""
    witness = world.witness
    faults = {each.name: getattr(witness.faults, each.name) for each in fields(witness.faults)}
    return {
        "faults": {name: len(found) for name, found in faults.items()},
        "examples_of_faults": [line for found in faults.values() for line in found[:3]],
        "checks": witness.checks,
        "accepted": world.accepted,
        "unanswered": world.unanswered,
        "books": witness.books(),
        "resolved_without_follow_ups": witness.resolved_without_follow_ups(len(POLICY.follow_up_days)),
        "follow_ups_done": world.followed_up,
        "journal": dict(witness.counts),
        "second_contacts": dict(witness.seconds),
        "most_waiting_at_once": world.most_places,
        "at_work_and_idle_while_someone_waits": dict(world.idle),
        "why_they_wait": dict(world.because.most_common()),
        "by_hand": dict(world.lead),
        "restart": world.restarts,
        "milliseconds_a_call": {what: _calls(times) for what, times in world.seconds.items()},
        "wall_seconds": round(wall_seconds, 1),
    }


def _calls(times: Sequence[float]) -> dict[str, float]:
    ordered = sorted(1000 * each for each in times)
    p50, p95 = (round(percentile(ordered, part), 1) for part in (0.5, 0.95))
    return {"calls": len(ordered), "p50": p50, "p95": p95, "most": round(ordered[-1], 1)}


def failed(found: dict[str, Any]) -> bool:
    """An orphan, an overrun, an angry customer too soon, a lost message, no answer at all, a missing follow-up."""
    lost = found["books"].get("messages decided", 0) != found["accepted"]
    missing = found["resolved_without_follow_ups"] + found["unanswered"]
    return any(found["faults"].values()) or lost or missing > 0


def table(ways: dict[str, dict[str, Any]]) -> str:
    """The comparison as text: one line a band and way of routing."""
    lines = [
        f"{'first answer':14}{'':16}{'count':>6}{'median':>9}{'p95':>9}{'in target':>11}{'begun: median':>15}{'p95':>8}"
    ]
    for band in reversed(BANDS):
        for way, found in ways.items():
            if row := found["minutes_to_first_answer"].get(band):
                lines.append(
                    f"{band:14}{way:16}{row['count']:6}{row['median']:8.0f}m{row['p95']:8.0f}m"
                    f"{row['within_target_share']:11.0%}{row['begun_median']:14.0f}m{row['begun_p95']:7.0f}m"
                )
    for name in list(next(iter(ways.values())))[2:]:
        lines += [f"\n{name.replace('_', ' ')}", *(f"  {way:16}{found[name]}" for way, found in ways.items())]
    return "\n".join(lines)
