"""The records that travel the road of a message: frozen values, no behaviour beyond what they say of themselves.

The label codes are those of the labelling guideline; a model's manifest must name the same ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Channel = Literal["email", "chat", "sms", "social", "review", "call_transcript", "form"]
Band = Literal["calm", "annoyed", "angry", "furious"]
Queue = Literal["script", "person", "experienced"]
Undetermined = Literal["no_text", "language"]

BANDS: tuple[Band, ...] = ("calm", "annoyed", "angry", "furious")

REASONS = (
    "asks_for_person",
    "repeat_contact",
    "legal_or_regulator",
    "safety_or_harm",
    "vulnerable",
    "churn_threat",
    "publicity_threat",
    "staff_complaint",
    "abuse",
    "high_anger",
    "unusual",
)
ISSUES = (
    "billing",
    "refund",
    "delivery",
    "product",
    "outage",
    "access",
    "cancellation",
    "booking",
    "fraud_privacy",
    "other",
)
TREATMENTS = (
    "ignored",
    "passed_around",
    "long_wait",
    "broken_promise",
    "rude",
    "misled",
    "policy_wall",
)


@dataclass(frozen=True, slots=True)
class Message:
    """What a customer wrote, as received.

    `id` is ours and unique; `external_id` is the sender's key for it, unique within `source`, so that the same
    message posted twice is one message. Times carry a time zone.
    """

    id: str
    text: str
    source: str = "api"
    external_id: str | None = None
    conversation_id: str | None = None
    customer: str | None = None
    channel: Channel | None = None
    subject: str | None = None
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Words of the received text and how much of the rise in anger they account for (offsets in characters)."""

    start: int
    end: int
    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What a model hears in one message, before any policy: every probability, not only the high ones.

    All numbers are 0..1. Because nothing is cut off here, a stored reading can be decided again under another policy.
    `undetermined` says why a model has no say (`no_text`, `language`); `fallback` is true when the
    model could not be asked and a crude word list stood in for it.
    """

    anger: float
    needs_human: float
    reasons: Mapping[str, float]
    issues: Mapping[str, float]
    treatment: Mapping[str, float]
    model: str
    scored_text: str
    language: str | None = None
    spans: tuple[Span, ...] = ()
    truncated: bool = False
    undetermined: Undetermined | None = None
    fallback: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """A code that passed its threshold, with its probability."""

    code: str
    probability: float


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do with a message, and why: a pure function of its reading and a policy.

    `because` holds the sentences a supervisor reads; they name the numbers that decided.
    """

    band: Band
    needs_human: bool
    queue: Queue
    reasons: tuple[Finding, ...]
    issues: tuple[Finding, ...]
    treatment: tuple[Finding, ...]
    because: tuple[str, ...]
    policy_version: int
    model: str


@dataclass(frozen=True, slots=True)
class Record:
    """A stored message with all that has become of it; reading and decision are None until the worker has been by."""

    message: Message
    state: Literal["waiting", "decided"]
    received_at: datetime
    reading: Reading | None = None
    decision: Decision | None = None
    decided_at: datetime | None = None
    attempts: int = 0
