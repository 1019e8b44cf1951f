"""The private note in a ticket: what an agent needs to know before they answer, and how they might begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assuage.decide.anger import Trend
from assuage.decide.triage import REASON_SENTENCES
from assuage.decide.words import percent
from assuage.domain import Band
from assuage.reply.values import Brief

_TREND = {"rising": ", rising", "falling": ", falling", "steady": ""}


@dataclass(frozen=True, slots=True)
class NoteFacts:
    """`who` says whose it is or for whom it waits; `promises` what was promised and is still owed."""

    anger: float
    trend: Trend
    band: Band
    reasons: Sequence[str]
    brief: Brief
    openers: Sequence[str]
    who: str
    promises: Sequence[str] = ()


def note_text(facts: NoteFacts, mark: str) -> str:
    """Plain text of a screen at most; `mark` stands in its last line, so that the note is known as ours."""
    parts = [_heading(facts), "\n".join(_told(facts)), _openers(facts.openers), f"Written by assuage ({mark})"]
    return "\n\n".join(part for part in parts if part)


def _heading(facts: NoteFacts) -> str:
    anger = f"{facts.band.capitalize()}: anger {percent(facts.anger)} of 100{_TREND[facts.trend]}."
    return "\n".join(line for line in (anger, facts.who) if line)


def _told(facts: NoteFacts) -> list[str]:
    reasons = [REASON_SENTENCES[code][0].lower() + REASON_SENTENCES[code][1:].rstrip(".") for code in facts.reasons]
    lines = (
        ("Why a person", "; ".join(reasons)),
        ("What happened", facts.brief.happened),
        ("What they want", facts.brief.wants),
        ("What was tried", facts.brief.tried),
        ("Promised and owed", "; ".join(facts.promises)),
    )
    return [f"{name}: {text}" for name, text in lines if text]


def _openers(openers: Sequence[str]) -> str:
    if not openers:
        return ""
    return "How you might begin (change it as you like):\n\n" + "\n\n".join(f"– {text}" for text in openers)
