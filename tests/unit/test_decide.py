"""The first decision about a message: rows C6 and C10 of the customer-care guide."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

import pytest

from assuage.decide import decide
from assuage.domain import ISSUES, REASONS, TREATMENTS, Finding, Reading, Undetermined
from assuage.policy import Policy

CALM = Reading(
    anger=0.05,
    needs_human=0.05,
    reasons=dict.fromkeys(REASONS, 0.0),
    issues=dict.fromkeys(ISSUES, 0.0),
    treatment=dict.fromkeys(TREATMENTS, 0.0),
    model="test@1",
    scored_text="text",
    language="en",
)


def reading(**changes: Any) -> Reading:
    reasons = {**CALM.reasons, **changes.pop("reasons", {})}
    return replace(CALM, reasons=reasons, **changes)


@pytest.mark.parametrize(
    ("anger", "band"),
    [
        (0.0, "calm"),
        (0.2499, "calm"),
        (0.25, "annoyed"),
        (0.5999, "annoyed"),
        (0.6, "angry"),
        (0.8, "furious"),
        (1.0, "furious"),
    ],
)
def test_bands_begin_at_their_thresholds(anger: float, band: str) -> None:
    assert decide(reading(anger=anger), Policy(), 1).band == band


@pytest.mark.parametrize(
    ("heard", "queue"),
    [
        pytest.param(reading(), "script", id="calm and plain: a script may answer"),
        pytest.param(reading(anger=0.5), "script", id="annoyed alone: a script may answer"),
        pytest.param(reading(anger=0.6), "person", id="C10: angry goes to a person"),
        pytest.param(reading(anger=0.85), "experienced", id="C10: furious goes to the experienced"),
        pytest.param(reading(needs_human=0.5), "person", id="the model says a script would be wrong"),
        pytest.param(reading(reasons={"vulnerable": 0.4}), "person", id="polite but vulnerable"),
        pytest.param(reading(reasons={"safety_or_harm": 0.3}), "person", id="someone may come to harm"),
        pytest.param(reading(reasons={"abuse": 0.39}), "script", id="below its threshold"),
        pytest.param(reading(undetermined="language", language="de"), "person", id="a language it does not know"),
        pytest.param(reading(undetermined="no_text"), "person", id="nothing to read"),
        pytest.param(reading(undetermined="machine_mail"), "person", id="a program wrote it"),
        pytest.param(reading(undetermined="not_language"), "person", id="a log"),
        pytest.param(reading(uncertainty=0.3), "script", id="uncertainty alone changes nothing"),
        pytest.param(reading(fallback=True), "person", id="the model was down"),
    ],
)
def test_the_queue_fails_towards_people(heard: Reading, queue: str) -> None:
    decision = decide(heard, Policy(), 1)
    assert decision.queue == queue
    assert decision.needs_human is (queue != "script")


@pytest.mark.parametrize("why", get_args(Undetermined))
def test_every_reason_for_having_no_say_has_its_sentence(why: Undetermined) -> None:
    first = decide(reading(undetermined=why, language="de"), Policy(), 1).because[0]
    assert "someone" in first
    assert first.endswith(".")
    assert "{" not in first
    assert ("(de)" in first) is (why == "language")


def test_every_decision_says_why_with_its_numbers() -> None:
    decision = decide(reading(anger=0.83, reasons={"repeat_contact": 0.94}), Policy(), 1)
    assert decision.because == (
        "Anger 83 of 100: furious (from 80).",
        "This is not their first contact about it: 94 % (from 40).",
    )
    assert decide(reading(), Policy(), 1).because == ("A script may answer: anger 5 of 100, no reason for a person.",)


def test_findings_are_those_above_threshold_highest_first() -> None:
    heard = replace(
        reading(reasons={"abuse": 0.6, "churn_threat": 0.9, "unusual": 0.1}),
        issues={**CALM.issues, "refund": 0.3, "billing": 0.29},
        treatment={**CALM.treatment, "rude": 0.8},
    )
    decision = decide(heard, Policy(), 1)
    assert decision.reasons == (Finding("churn_threat", 0.9), Finding("abuse", 0.6))
    assert decision.issues == (Finding("refund", 0.3),)
    assert decision.treatment == (Finding("rude", 0.8),)


def test_the_same_reading_is_decided_anew_under_another_policy() -> None:
    heard = reading(anger=0.55)
    strict = Policy(angry_from=0.5, tier_for_band={**Policy().tier_for_band, "angry": "experienced"})
    assert decide(heard, Policy(), 1).queue == "script"
    decision = decide(heard, strict, 7)
    assert (decision.queue, decision.policy_version, decision.model) == ("experienced", 7, "test@1")
