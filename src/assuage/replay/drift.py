"""Whether what comes in, or how it is read, has changed: a period held against the time before it.

- *Distribution of anger*: the population stability index over tenths of the reference, with its usual bands: below 0.1
  nothing to speak of, from 0.1 some change, from 0.25 much (Siddiqi: Credit Risk Scorecards, 2006). Few messages give
  a high index by chance alone, so it must also exceed what 1 in 100 unchanged samples of this size exceed: the
  chi-squared quantile times (1/n + 1/m) (Yurdakul: Statistical Properties of Population Stability Index, 2018).
- *Shares*: the difference must be large enough to matter (3 points of 100, or half as many again of at least 1), and
  its 99 % interval must not hold zero (Newcombe: Interval estimation for the difference between independent
  proportions, Statistics in Medicine 17, 1998, method 10).
- *Mean anger*: 5 points of 100, and beyond the same confidence by Welch's standard error.
- *Messages a day*: half as many again, or a third fewer; no test, since counts of days vary for many reasons.

With 99 % a measure, a look at unchanged messages is asked for seldom but not never. With fewer than 100 messages on
either side nothing is said.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

import numpy as np

from assuage.policy import Policy
from assuage.replay.bounds import wilson
from assuage.replay.outcomes import outcomes
from assuage.replay.past import Flags, Floats, Past

Name = Literal[
    "anger_distribution", "mean_anger", "needs_human", "undetermined", "other_language", "fallback", "messages_a_day"
]

FEWEST: Final = 100
SOME, MUCH = 0.1, 0.25
"""The usual bands of the population stability index."""
_TENTHS: Final = 10
_CONFIDENCE: Final = 0.99
_Z: Final = 2.5758
_LARGE_SHARE, _SMALL_SHARE, _LARGE_ANGER, _LARGE_RATIO = 0.03, 0.01, 0.05, 1.5
_NEW_MODEL_FROM: Final = 0.01
_CHI_SQUARED_99: Final = (6.635, 9.210, 11.345, 13.277, 15.086, 16.812, 18.475, 20.090, 21.666)
"""By degrees of freedom, from one."""
_SHARES: Final[dict[Name, str]] = {
    "needs_human": "needed a person",
    "undetermined": "could not be judged",
    "other_language": "were in a language that is not supported",
    "fallback": "were read by the word list because the model could not be asked",
}


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that may drift; `look` is true where somebody should see why, `because` says it in a sentence.

    `now` and `reference` are shares (0..1), anger (0..1) or messages a day; the index of `anger_distribution` stands in
    `now`, and its reference is 0: no change.
    """

    name: Name
    now: float
    reference: float
    look: bool
    because: str


@dataclass(frozen=True, slots=True)
class ModelShare:
    """Which part of the messages a model has read."""

    model: str
    now: float
    reference: float


@dataclass(frozen=True, slots=True)
class Drift:
    """A period against its reference, which ends where the period begins.

    With too few messages `enough` is false and there are no measures; `because` says which of these it is.
    """

    reference_since: datetime
    since: datetime
    until: datetime
    messages: int
    reference_messages: int
    enough: bool
    look: bool
    measures: tuple[Measure, ...]
    models: tuple[ModelShare, ...]
    because: str


def drift(readings: Past, policy: Policy, since: datetime, until: datetime, reference_since: datetime) -> Drift:
    """`readings` from `reference_since` to `until`; what lies outside is left out. Whole weeks compare best."""
    edges = np.searchsorted(readings.received_at, [each.timestamp() for each in (reference_since, since, until)])
    start, middle, end = edges.tolist()
    before, now = readings.only(np.arange(start, middle)), readings.only(np.arange(middle, end))
    enough = min(len(now), len(before)) >= FEWEST
    measures = tuple(_measures(now, before, policy, (until - since, _known(before, since)))) if enough else ()
    models = tuple(_models(now, before)) if enough else ()
    look = any(each.look for each in measures) or any(_is_new(each) for each in models)
    because = _because(measures, models) if enough else _too_few(len(now), len(before))
    return Drift(reference_since, since, until, len(now), len(before), enough, look, measures, models, because)


def _known(before: Past, since: datetime) -> timedelta:
    """How long the reference really is: from its first message on, as there are none from before an installation."""
    return max(timedelta(days=1), timedelta(seconds=since.timestamp() - float(before.received_at[0])))


def _measures(now: Past, before: Past, policy: Policy, lengths: tuple[timedelta, timedelta]) -> Iterator[Measure]:
    yield _distribution(now.anger, before.anger)
    yield _mean(now.anger, before.anger)
    people = outcomes(now, policy).needs_human, outcomes(before, policy).needs_human
    yield _share("needs_human", *people)
    yield _share("undetermined", now.undetermined, before.undetermined)
    yield _share("other_language", now.other_language, before.other_language)
    yield _share("fallback", now.fallback, before.fallback)
    yield _volume(len(now) / (lengths[0] / timedelta(days=1)), len(before) / (lengths[1] / timedelta(days=1)))


def _distribution(now: Floats, before: Floats) -> Measure:
    index, places = stability_index(now, before)
    chance = _CHI_SQUARED_99[places - 2] * (1 / len(now) + 1 / len(before)) if places > 1 else math.inf
    if index < max(SOME, chance):
        why = "nothing to speak of" if index < SOME else "no more than chance brings with so few messages"
        return Measure("anger_distribution", index, 0.0, look=False, because=f"Anger is spread as before: {why}.")
    much = "much" if index >= MUCH else "somewhat"
    words = (
        f"Anger is spread {much} differently than before (stability index {index:.2f}; from {SOME} it is worth a look)."
    )
    return Measure("anger_distribution", index, 0.0, look=True, because=words)


def stability_index(now: Floats, before: Floats) -> tuple[float, int]:
    """The index over tenths of `before`, and over how many places: fewer where many values are equal.

    Half a message is added to every place, so that an empty one does not make the index infinite.
    """
    edges = np.unique(np.quantile(before, np.arange(1, _TENTHS) / _TENTHS))
    places = len(edges) + 1
    new, old = (np.bincount(np.searchsorted(edges, each, side="right"), minlength=places) for each in (now, before))
    got, expected = ((each + 0.5) / (each.sum() + 0.5 * places) for each in (new, old))
    return float(((got - expected) * np.log(got / expected)).sum()), places


def _mean(now: Floats, before: Floats) -> Measure:
    new, old = float(now.mean()), float(before.mean())
    error = math.sqrt(now.var(ddof=1) / len(now) + before.var(ddof=1) / len(before))
    look = abs(new - old) >= max(_LARGE_ANGER, _Z * error)
    words = f"Mean anger is {new * 100:.0f} of 100; it was {old * 100:.0f}."
    return Measure("mean_anger", new, old, look, words)


def _share(name: Name, now: Flags, before: Flags) -> Measure:
    new, old = float(now.mean()), float(before.mean())
    grown = max(new, old) >= max(_LARGE_RATIO * min(new, old), _SMALL_SHARE)
    large = abs(new - old) >= _LARGE_SHARE or grown
    words = f"{new:.1%} of the messages {_SHARES[name]}; it was {old:.1%}."
    return Measure(name, new, old, large and _differ(now, before), words)


def _differ(now: Flags, before: Flags) -> bool:
    """Whether the interval of the difference of the two shares leaves zero out."""
    new, old = float(now.mean()), float(before.mean())
    if new < old:
        return _differ(before, now)
    low = wilson(int(now.sum()), len(now), _CONFIDENCE)[0]
    high = wilson(int(before.sum()), len(before), _CONFIDENCE)[1]
    return new - old > math.hypot(new - low, high - old)


def _volume(now: float, before: float) -> Measure:
    look = not before / _LARGE_RATIO < now < before * _LARGE_RATIO
    return Measure("messages_a_day", now, before, look, f"{now:,.0f} messages a day; before, {before:,.0f}.")


def _models(now: Past, before: Past) -> Iterator[ModelShare]:
    new, old = Counter(now.models), Counter(before.models)
    for model in sorted({*new, *old}, key=lambda each: (-new[each], each)):
        yield ModelShare(model, new[model] / len(now), old[model] / len(before))


def _is_new(share: ModelShare) -> bool:
    return share.reference == 0 and share.now >= _NEW_MODEL_FROM


def _because(measures: tuple[Measure, ...], models: tuple[ModelShare, ...]) -> str:
    if new := [each for each in models if _is_new(each)]:
        return (
            f"A model that read nothing before reads {new[0].now:.0%} of the messages now ({new[0].model}): "
            "what else has changed may come from it."
        )
    found = [each for each in measures if each.look]
    return found[0].because if found else "Messages and readings are as they were."


def _too_few(now: int, before: int) -> str:
    return (
        f"Nothing can be said yet: {now:,} messages in this period and {before:,} in the time before; "
        f"it takes {FEWEST} in each."
    )
