"""The first decision about a message: its band, whether a person is needed, and which queue takes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from assuage.decide.words import percent
from assuage.domain import Band, Decision, Finding, Queue, Reading, Tier, Undetermined
from assuage.policy import Policy

REASON_SENTENCES: Final = {
    "asks_for_person": "The customer asks for a person",
    "repeat_contact": "This is not their first contact about it",
    "legal_or_regulator": "Lawyers, courts or regulators are mentioned",
    "safety_or_harm": "Someone may come to harm",
    "vulnerable": "Someone vulnerable is affected",
    "churn_threat": "The customer is leaving or says so",
    "publicity_threat": "The customer speaks of going public",
    "staff_complaint": "The customer complains of how a member of staff behaved",
    "abuse": "Staff are insulted",
    "high_anger": "The customer is openly angry",
    "unusual": "The case is too unusual for a script",
}

UNDETERMINED_SENTENCES: Final[Mapping[Undetermined, str]] = {
    "no_text": "There are no words to go by, so someone should look at what was sent.",
    "language": "It is written in a language the model was not trained on ({language}); someone who reads it should.",
    "machine_mail": "A program seems to have written this; someone should see whether a customer is behind it.",
    "not_language": "It holds no sentences, such as a log or data; someone should see what the customer means by it.",
}


def decide(reading: Reading, policy: Policy, policy_version: int) -> Decision:
    """What to do with a message, and why. Where the model has no say (undetermined, fallback) a person decides."""
    band = band_of(reading.anger, policy)
    tier = policy.tier_for_band[band]
    reasons = _above(reading.reasons, policy.reasons_from)
    because = _because(reading, band, reasons, policy)
    return Decision(
        band=band,
        needs_human=bool(because),
        queue=_queue(tier, bool(because)),
        reasons=reasons,
        issues=_above(reading.issues, dict.fromkeys(reading.issues, policy.issues_from)),
        treatment=_above(reading.treatment, dict.fromkeys(reading.treatment, policy.treatment_from)),
        because=because or (f"A script may answer: anger {percent(reading.anger)} of 100, no reason for a person.",),
        policy_version=policy_version,
        model=reading.model,
        tier=tier,
    )


def band_of(anger: float, policy: Policy) -> Band:
    if anger >= policy.furious_from:
        return "furious"
    if anger >= policy.angry_from:
        return "angry"
    return "annoyed" if anger >= policy.annoyed_from else "calm"


def _above(probabilities: Mapping[str, float], thresholds: Mapping[str, float]) -> tuple[Finding, ...]:
    """The codes at or above their thresholds, highest first."""
    found = [Finding(code, value) for code, value in probabilities.items() if value >= thresholds[code]]
    return tuple(sorted(found, key=lambda finding: -finding.probability))


def _because(reading: Reading, band: Band, reasons: tuple[Finding, ...], policy: Policy) -> tuple[str, ...]:
    """The sentences that call for a person; none means that a script may answer."""
    sentences = []
    if reading.fallback:
        sentences.append("The model could not be asked; a person should look.")
    if reading.undetermined:
        sentences.append(UNDETERMINED_SENTENCES[reading.undetermined].format(language=reading.language))
    if band in ("angry", "furious"):
        at_least = policy.furious_from if band == "furious" else policy.angry_from
        sentences.append(f"Anger {percent(reading.anger)} of 100: {band} (from {percent(at_least)}).")
    sentences += [_reason_sentence(finding, policy) for finding in reasons]
    if reading.needs_human >= policy.needs_human_from:
        sure, at_least = percent(reading.needs_human), percent(policy.needs_human_from)
        sentences.append(f"A scripted answer would be wrong: {sure} % (from {at_least}).")
    return tuple(sentences)


def _reason_sentence(finding: Finding, policy: Policy) -> str:
    sure, at_least = percent(finding.probability), percent(policy.reasons_from[finding.code])
    return f"{REASON_SENTENCES[finding.code]}: {sure} % (from {at_least})."


def _queue(tier: Tier, needs_human: bool) -> Queue:
    if not needs_human:
        return "script"
    return "experienced" if tier == "experienced" else "person"
