"""Recurring causes (C15): what makes more customers angry than before, and what goes on making many of them so.

Counted are messages that are more than routine: annoyed or angrier, or in need of a person. For each combination of
product, issue, treatment and telling reason, the customers who write of it in the period are held against those in as
long a time before. A cause rises when more write of it than chance and the growth of all messages explain (`chance`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import numpy as np

from assuage.insights import words
from assuage.insights.chance import LEVEL, by_chance, corrected
from assuage.insights.counting import FEWEST, Codes, Combination, Rows, Sheet, combinations, distinct, sheet, wrote
from assuage.insights.kinds import marks
from assuage.insights.sifting import Sieve, apart, sifted
from assuage.insights.trends import Step, counts, step_of
from assuage.policy import Policy
from assuage.replay.outcomes import ANGRY, bands, outcomes
from assuage.replay.past import Past

EXAMPLES: Final = 5
_FEWEST_TO_COMPARE: Final = 20
"""Customers before the period below which nothing is said of rises."""


@dataclass(frozen=True, slots=True)
class Example:
    """A message to read; `conversation_id` as `Message.thread`."""

    message_id: str
    conversation_id: str
    anger: float


@dataclass(frozen=True, slots=True)
class Cause:
    """A combination of codes, None where any will do, with what it brought in the period and as long before.

    `expected` is how many customers there would have been had nothing but the number of all messages changed; `ratio`
    is customers against customers before, None without any before. `chance` is the probability of such a rise when
    nothing has changed, corrected for all combinations looked at. `weight` is what the lists are sorted by: customers
    beyond the expected (in the list of steady causes: all) times mean anger. `trend` counts messages by step, oldest
    first, over both stretches. `examples` are the angriest, one a conversation.
    """

    title: str
    product: str | None
    issue: str | None
    treatment: str | None
    reason: str | None
    messages: int
    messages_before: int
    conversations: int
    customers: int
    customers_before: int
    expected: float
    ratio: float | None
    mean_anger: float
    angry: int
    chance: float
    weight: float
    trend: tuple[int, ...]
    examples: tuple[Example, ...]
    because: tuple[str, ...]

    @property
    def codes(self) -> Codes:
        """Kinds and codes, those that the cause is made of."""
        kinds = {"product": self.product, "issue": self.issue, "treatment": self.treatment, "reason": self.reason}
        return frozenset((kind, code) for kind, code in kinds.items() if code)


@dataclass(frozen=True, slots=True)
class Causes:
    """What recurs in a period. `messages` are all that were read, `counted` those that were more than routine.

    `growth` is how many times as many customers wrote as before, at least 1; None when too few wrote before to compare,
    and then nothing rises. `looked_at` is the number of combinations. `step` says what a place of `trend` stands for.
    """

    since: datetime
    until: datetime
    before_since: datetime
    messages: int
    messages_before: int
    counted: int
    looked_at: int
    growth: float | None
    step: Step
    rising: tuple[Cause, ...]
    steady: tuple[Cause, ...]
    notes: tuple[str, ...]
    method: str = words.METHOD


@dataclass(frozen=True, slots=True, eq=False)
class _Study:
    """What is counted of both stretches; `starts` is the place among all messages of the period's first."""

    counted: Past
    policy: Policy
    since: datetime
    until: datetime
    starts: int
    on: Sheet
    growth: float | None
    limit: int

    @property
    def share(self) -> float:
        """Of the customers over both stretches, those to expect in the period when nothing but growth went on."""
        return 1.0 if self.growth is None else self.growth / (1 + self.growth)


@dataclass(frozen=True, slots=True, eq=False)
class _Tested:
    found: Combination
    chance: float


def reach(since: datetime, until: datetime) -> datetime:
    """From when readings are needed: the period and as long before."""
    return since - (until - since)


def causes(readings: Past, policy: Policy, since: datetime, until: datetime, limit: int = 10) -> Causes:
    """At most `limit` rising and as many steady causes; `readings` must cover `reach(since, until)` to `until`."""
    study = _study(readings, policy, since, until, limit)
    tested = _tested(list(combinations(marks(study.counted, policy), study.on)), study)
    rising = _rising(tested, study)
    return Causes(
        since=since,
        until=until,
        before_since=reach(since, until),
        messages=len(readings) - study.starts,
        messages_before=study.starts,
        counted=int(study.on.in_period.sum()),
        looked_at=len(tested),
        growth=study.growth,
        step=step_of(until - since),
        rising=tuple(rising),
        steady=tuple(_steady(tested, rising, study)),
        notes=tuple(_notes(readings, study)),
    )


def _study(readings: Past, policy: Policy, since: datetime, until: datetime, limit: int) -> _Study:
    decided = outcomes(readings, policy)
    counted = readings.only(np.flatnonzero(decided.needs_human | (decided.band > 0)))
    starts = int(np.searchsorted(readings.received_at, since.timestamp()))
    on = sheet(counted, since.timestamp())
    return _Study(counted, policy, since, until, starts, on, _growth(readings, starts), limit)


def _growth(readings: Past, starts: int) -> float | None:
    now, before = wrote(readings, slice(starts, None)), wrote(readings, slice(starts))
    return max(1.0, now / before) if before >= _FEWEST_TO_COMPARE else None


def _tested(found: Sequence[Combination], study: _Study) -> list[_Tested]:
    now = np.array([each.customers for each in found], dtype=np.int64)
    before = np.array([each.customers_before for each in found], dtype=np.int64)
    chances = corrected(by_chance(now, before, study.share))
    return [_Tested(each, float(chance)) for each, chance in zip(found, chances, strict=True)]


def _rising(tested: Sequence[_Tested], study: _Study) -> list[Cause]:
    chances = {each.found.codes: each.chance for each in tested if each.chance < LEVEL}
    rises = [each.found for each in tested if each.found.codes in chances]
    kept = sifted(rises, Sieve(study.on, study.share))
    return _told(kept, chances, lambda each: each.customers - _expected(each, study), study)


def _steady(tested: Sequence[_Tested], rising: Sequence[Cause], study: _Study) -> list[Cause]:
    """The heaviest that do not rise and are no part of what does: codes alone, and pairs of half of their issue."""
    told = [cause.codes for cause in rising]
    issues = {each.found.codes: each.found.customers for each in tested}
    calm = [
        each
        for each in tested
        if each.chance >= LEVEL
        and each.found.customers >= FEWEST
        and not any(each.found.codes >= codes for codes in told)
        and _large(each.found, issues)
    ]
    chances = {each.found.codes: each.chance for each in calm}
    kept = apart([each.found for each in calm])
    return _told(kept, chances, lambda each: each.customers, study)


def _large(found: Combination, customers: Mapping[Codes, int]) -> bool:
    if len(found.marks) == 1:
        return found.marks[0].kind in ("issue", "treatment")
    issue = next((frozenset({code}) for code in found.codes if code[0] == "issue"), None)
    return issue is not None and len(found.marks) == 2 and 2 * found.customers >= customers[issue]


def _told(
    found: Sequence[Combination], chances: Mapping[Codes, float], size: Callable[[Combination], float], study: _Study
) -> list[Cause]:
    """The heaviest first: by customers, as `size` counts them, times anger."""
    weights = [size(each) * _anger(each.now, study) for each in found]
    heaviest = sorted(zip(weights, range(len(found)), strict=True), key=lambda each: -each[0])[: study.limit]
    return [_cause(found[place], chances[found[place].codes], weight, study) for weight, place in heaviest]


def _expected(each: Combination, study: _Study) -> float:
    return each.customers_before * (study.growth or 1.0)


def _anger(rows: Rows, study: _Study) -> float:
    return float(study.counted.anger[rows].mean()) if len(rows) else 0.0


def _cause(found: Combination, chance: float, weight: float, study: _Study) -> Cause:
    codes = dict(found.codes)
    title = words.title(codes)
    return Cause(
        title=title,
        product=codes.get("product"),
        issue=codes.get("issue"),
        treatment=codes.get("treatment"),
        reason=codes.get("reason"),
        messages=len(found.now),
        messages_before=len(found.before),
        conversations=distinct(study.on.conversations, found.now),
        customers=found.customers,
        customers_before=found.customers_before,
        expected=_expected(found, study),
        ratio=found.customers / found.customers_before if found.customers_before else None,
        mean_anger=_anger(found.now, study),
        angry=int((bands(study.counted.anger[found.now], study.policy) >= ANGRY).sum()),
        chance=chance,
        weight=weight,
        trend=counts(study.counted.received_at[np.concatenate([found.before, found.now])], study.since, study.until),
        examples=_examples(found.now, study),
        because=tuple(_because(title, found, chance, study)),
    )


def _examples(rows: Rows, study: _Study) -> tuple[Example, ...]:
    """The angriest message of each conversation, angriest first; of equals the newest."""
    readings = study.counted
    order = rows[np.lexsort((-readings.received_at[rows], -readings.anger[rows]))]
    _, first = np.unique(study.on.conversations[order], return_index=True)
    chosen = order[np.sort(first)][:EXAMPLES].tolist()
    return tuple(Example(readings.ids[row], readings.thread(row), float(readings.anger[row])) for row in chosen)


def _because(title: str, found: Combination, chance: float, study: _Study) -> Iterator[str]:
    period = study.until - study.since
    if study.growth is None:
        yield words.counted_alone(title, len(found.now), period)
        return
    yield words.counted(title, len(found.now), len(found.before), period)
    yield words.customers(found.customers, found.customers_before)
    if chance < LEVEL:
        if study.growth >= words.GROWN and found.customers_before:
            yield words.grown(_expected(found, study))
        yield words.unlikely(chance)


def _notes(readings: Past, study: _Study) -> Iterator[str]:
    if study.growth is None:
        yield words.nothing_before(study.until - study.since)
    before = set(readings.models[: study.starts])
    if before and set(readings.models[study.starts :]) - before:
        yield words.NEW_MODEL
    if (study.until - study.since) % timedelta(days=7):
        yield words.NO_WHOLE_WEEKS
