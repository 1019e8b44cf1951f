"""A seeded week of customers: who writes when, how angry, about what, and what they write after an answer.

Everything a customer will ever write is drawn beforehand, together with the minutes an agent will need to answer it,
so that every way of routing meets the same customers with the same work. An answer helps or fails by the draw, not by
who gives it: nothing here assumes that experience helps.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from assuage.decide import decide
from assuage.domain import BANDS, ISSUES, REASONS, TREATMENTS, Band, Reading
from assuage.policy import Policy

POLICY: Final = Policy()
MODEL: Final = "week@1"
DAY_WEIGHTS: Final = (1.25, 1.1, 1.0, 1.0, 0.95, 0.55, 0.5)
OUTAGE_HOUR: Final = 14
OUTAGE_SHARE: Final = 0.05
"""Conversations of the week that begin in the two hours of the outage."""
USUAL: Final = (0.64, 0.255, 0.077, 0.028)
IN_OUTAGE: Final = (0.28, 0.42, 0.2, 0.1)
"""How many begin calm, annoyed, angry, furious."""
ANGER: Final[dict[Band, tuple[float, float]]] = {
    "calm": (0.02, 0.22),
    "annoyed": (0.27, 0.57),
    "angry": (0.62, 0.78),
    "furious": (0.82, 0.98),
}
SCRIPTED: Final[dict[Band, float]] = {"calm": 0.55, "annoyed": 0.3, "angry": 0.0, "furious": 0.0}
"""How many of a band a script may answer."""
MINUTES: Final[dict[Band, float]] = {"calm": 8, "annoyed": 11, "angry": 15, "furious": 19}
"""The median time an agent needs for an answer; lognormal around it."""
HELPS: Final = 0.74
PRODUCTS: Final = (None, None, "app", "router", "card")
ISSUE_WEIGHTS: Final = (20, 12, 18, 14, 4, 10, 8, 6, 3, 5)
WORDS: Final[dict[Band, str]] = {
    "calm": "Could you have a look at my question, and tell me what I have to do, when it suits you?",
    "annoyed": "I expected this to be settled by now, and I would like to know why it still is not.",
    "angry": "This is not acceptable. I have been waiting for days and nobody has done anything about it at all.",
    "furious": "I have had enough of you. This is outrageous, you have lied to me twice and I want it put right NOW.",
}
When = Literal["start", "after a reply", "without waiting", "after resolution"]


@dataclass(frozen=True, slots=True)
class Said:
    """A customer's message: when it comes (minutes after what `when` names), what is heard in it, its work."""

    when: When
    delay: float
    reading: Reading
    needs_human: bool
    minutes: float


@dataclass(frozen=True, slots=True)
class Script:
    """Everything one customer will write in one conversation; `starts` in minutes from the start of the week."""

    id: str
    starts: float
    turns: tuple[Said, ...]
    product: str | None
    time_zone: str
    channel: Literal["email", "chat"]


def week(messages: int, days: int, seed: int) -> list[Script]:
    """Conversations with so many messages in all, in the order they begin."""
    rng = random.Random(seed)
    starts, count = list(_starts(rng, messages, days)), 0
    scripts: list[Script] = []
    while count < messages:
        start, in_outage = starts[len(scripts)]
        script = _script(rng, f"c-{len(scripts):04}", start, in_outage)
        count += len(script.turns)
        scripts.append(script)
    last, over = scripts[-1], count - messages
    turns = last.turns[: len(last.turns) - over]
    scripts[-1] = Script(last.id, last.starts, turns, last.product, last.time_zone, last.channel)
    return sorted(scripts, key=lambda each: each.starts)


def outage_day(days: int) -> int:
    """The day of the outage, counted from 0: a Tuesday."""
    return min(1, days - 1)


def _starts(rng: random.Random, most: int, days: int) -> Iterator[tuple[float, bool]]:
    """Minutes and whether the outage made them write: working days and hours of Europe and of America."""
    hours = range(24 * days)
    weights = [DAY_WEIGHTS[hour // 24] * _hour_weight(hour % 24) for hour in hours]
    for _ in range(most):
        if rng.random() < OUTAGE_SHARE:
            yield (outage_day(days) * 24 + OUTAGE_HOUR) * 60 + 120 * rng.random() ** 1.5, True
        else:
            yield (rng.choices(hours, weights)[0] + rng.random()) * 60, False


def _hour_weight(hour: int) -> float:
    """Few at night; Europe's day has its peak at 10, America's at 18 (UTC)."""
    europe, america = (math.exp(-(((hour - peak + 12) % 24 - 12) ** 2) / 18) for peak in (10.5, 18))
    return 0.08 + europe + 0.8 * america


def _script(rng: random.Random, name: str, start: float, in_outage: bool) -> Script:
    band = rng.choices(BANDS, IN_OUTAGE if in_outage else USUAL)[0]
    issue = "outage" if in_outage else rng.choices(ISSUES, ISSUE_WEIGHTS)[0]
    language = rng.choices(("en", "de", "fr"), (88, 8, 4))[0]
    anger, reasons = rng.uniform(*ANGER[band]), _reasons(rng, band)
    turns = [_said(rng, "start", 0.0, (anger, reasons, issue, language))]
    while len(turns) < 6 and (following := _next(rng, anger, turns[-1].needs_human)):
        when, anger, reasons = following
        turns.append(_said(rng, when, _delay(rng, when), (anger, reasons, issue, language)))
    zone = rng.choice(("Europe/Berlin", "America/New_York"))
    return Script(name, start, tuple(turns), rng.choice(PRODUCTS), zone, rng.choice(("email", "chat")))


def _next(rng: random.Random, anger: float, person: bool) -> tuple[When, float, list[str]] | None:
    """What the customer writes next, if anything: more before an answer, after it, or after all seemed well."""
    draw = rng.random()
    if person and draw < 0.05:
        return "without waiting", min(0.98, anger + 0.15), ["repeat_contact"]
    if draw > (0.34 if person else 0.22):
        return ("after resolution", rng.uniform(0.1, 0.7), ["repeat_contact"]) if draw > 0.97 else None
    if rng.random() < HELPS:
        return "after a reply", anger * rng.uniform(0.2, 0.6), []
    asks = rng.random() < (0.4 if anger > POLICY.angry_from else 0.2)
    return "after a reply", min(0.98, anger + rng.uniform(0.05, 0.25)), ["asks_for_person"] if asks else []


def _delay(rng: random.Random, when: When) -> float:
    """Minutes: half an hour for more of the same, an hour or two for an answer, half a day to come back."""
    median = {"without waiting": 25.0, "after a reply": 70.0, "after resolution": 700.0}[when]
    return min(36 * 60.0, rng.lognormvariate(math.log(median), 0.9))


def _reasons(rng: random.Random, band: Band) -> list[str]:
    """Reasons go with anger, and a few grave ones come politely."""
    likely = {
        "repeat_contact": (0.02, 0.12, 0.3, 0.45)[BANDS.index(band)],
        "churn_threat": (0.01, 0.04, 0.12, 0.3)[BANDS.index(band)],
        "legal_or_regulator": (0.003, 0.01, 0.05, 0.15)[BANDS.index(band)],
        "staff_complaint": (0.003, 0.02, 0.08, 0.15)[BANDS.index(band)],
        "abuse": (0, 0, 0.02, 0.2)[BANDS.index(band)],
        "asks_for_person": (0.05, 0.1, 0.15, 0.2)[BANDS.index(band)],
        "vulnerable": 0.01,
        "safety_or_harm": 0.004,
    }
    return [code for code, share in likely.items() if rng.random() < share]


def _said(rng: random.Random, when: When, delay: float, heard: tuple[float, list[str], str, str]) -> Said:
    anger, reasons, issue, language = heard
    band = next(band for band in reversed(BANDS) if anger >= ANGER[band][0] - 0.02 or band == "calm")
    scripted = not reasons and rng.random() < SCRIPTED[band]
    reading = Reading(
        anger=round(anger, 3),
        needs_human=0.1 if scripted else 0.8,
        reasons={code: 0.8 if code in reasons else 0.02 for code in REASONS},
        issues={code: 0.9 if code == issue else 0.02 for code in ISSUES},
        treatment=dict.fromkeys(TREATMENTS, 0.05),
        model=MODEL,
        scored_text=" ".join([WORDS[band]] * 2),
        language=language,
    )
    minutes = rng.lognormvariate(math.log(MINUTES[band]), 0.45)
    return Said(when, delay, reading, decide(reading, POLICY, 1).needs_human, minutes)
