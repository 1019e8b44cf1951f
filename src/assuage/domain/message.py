"""A message, what is heard in it, and what is decided about it.

The label codes are those of the labelling guideline; a model's manifest must name the same ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

Channel = Literal["email", "chat", "sms", "social", "review", "call_transcript", "form"]
Band = Literal["calm", "annoyed", "angry", "furious"]
Queue = Literal["script", "person", "experienced"]
Undetermined = Literal["no_text", "language", "machine_mail", "not_language"]
Tier = Literal["new", "standard", "experienced"]

BANDS: tuple[Band, ...] = ("calm", "annoyed", "angry", "furious")
TIERS: tuple[Tier, ...] = ("new", "standard", "experienced")

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


_ALONE: Final = "message:"


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
    customer_name: str | None = None
    """How they are called in an answer, such as `Mrs Abernethy` or `Kirsi`."""
    channel: Channel | None = None
    subject: str | None = None
    sent_at: datetime | None = None
    product: str | None = None
    time_zone: str | None = None

    @property
    def thread(self) -> str:
        """The conversation it belongs to; a message that names none is a conversation of its own."""
        return self.conversation_id or f"{_ALONE}{self.id}"


def alone(thread: str) -> str | None:
    """The id of the message that is this whole conversation; None for a conversation with a name of its own."""
    return thread.removeprefix(_ALONE) if thread.startswith(_ALONE) else None


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
    `undetermined` says why a model has no say: no words (`no_text`), a `language` it was not trained on,
    `machine_mail` (automatic replies, bounces, newsletters, alerts), or `not_language` (logs, data, struck keys).
    `fallback` is true when the model could not be asked and a crude word list stood in for it. `uncertainty` is how
    far off `anger` is likely to be (the expected absolute error), None where the model that read it gave none.
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
    uncertainty: float | None = None


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
    tier: Tier = "new"
    """The least experience that suits the band."""


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
