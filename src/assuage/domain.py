"""The records that travel the road of a message: frozen values, no behaviour beyond what they say of themselves.

The label codes are those of the labelling guideline; a model's manifest must name the same ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, Literal

Channel = Literal["email", "chat", "sms", "social", "review", "call_transcript", "form"]
Band = Literal["calm", "annoyed", "angry", "furious"]
Queue = Literal["script", "person", "experienced"]
Undetermined = Literal["no_text", "language"]
Tier = Literal["new", "standard", "experienced"]
Rule = Literal["assignment", "second_contact", "follow_ups"]
Stage = Literal["shadow", "suggest", "automatic"]

BANDS: tuple[Band, ...] = ("calm", "annoyed", "angry", "furious")
TIERS: tuple[Tier, ...] = ("new", "standard", "experienced")
RULES: tuple[Rule, ...] = ("assignment", "second_contact", "follow_ups")

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


@dataclass(frozen=True, slots=True)
class Turn:
    """One contribution to a conversation, as far as routing needs it; `decide.turns` makes them.

    A customer's turn carries what was heard (probabilities, as in `Reading`) and its `weight`: how far it speaks for
    itself, 0 to 1. Few words weigh little, thanks weigh all they can, a message the model has no say about nothing.
    An agent's turn carries who wrote it and whether it was a real attempt to help (an automatic receipt is none).
    """

    by: Literal["customer", "agent", "bot"]
    id: str
    at: datetime
    anger: float = 0.0
    reasons: Mapping[str, float] = field(default_factory=dict)
    weight: float = 1.0
    agent: str | None = None
    attempt: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A waiting place: why nobody has the conversation, since when, and who watches over it.

    `alarmed_at` is when its age raised an alarm; from then on `watcher`, the policy's fall-back owner, answers for it.
    `next_chance` is when the next one who may take it comes on duty or ends a pause, as far as the roster tells.
    `proposed_to` is who is proposed beside an owner who keeps it until then.
    """

    since: datetime
    because: str
    next_chance: datetime | None = None
    alarmed_at: datetime | None = None
    watcher: str | None = None
    proposed_to: str | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """Everything routing knows of one conversation: its episode, its anger, who owns it, or where it waits.

    An episode runs from the first message to its resolution; what was said before does not leak into the next one.
    `contacts` are those who have had it in this episode, oldest first; `former_owner` had it at the end of the one
    before. `declined` gave it back, and are not given it again in this episode. `proposed` is true while the owner is
    only a proposal (stage `shadow` or `suggest`) that nobody has taken up.
    """

    id: str
    opened_at: datetime
    updated_at: datetime
    episode: int = 1
    state: Literal["open", "resolved"] = "open"
    customer: str | None = None
    channel: str | None = None
    product: str | None = None
    language: str | None = None
    time_zone: str | None = None
    turns: tuple[Turn, ...] = ()
    band: Band = "calm"
    tier: Tier = "new"
    reasons: tuple[Finding, ...] = ()
    issues: tuple[Finding, ...] = ()
    flagged_at: datetime | None = None
    owner: str | None = None
    owned_since: datetime | None = None
    proposed: bool = False
    contacts: tuple[str, ...] = ()
    declined: tuple[str, ...] = ()
    former_owner: str | None = None
    second_contact: Literal["suggested", "wanted", "made"] | None = None
    place: Place | None = None
    alarm: str | None = None
    broken_promises: int = 0
    model: str | None = None
    resolved_at: datetime | None = None


TaskState = Literal["waiting", "due", "done", "broken", "cancelled"]


@dataclass(frozen=True, slots=True)
class Task:
    """Something owed to a customer at a time: a follow-up after resolution, or a promise an agent made.

    A promise has a reminder before it is due; unkept after its time it is `broken`.
    """

    id: str
    kind: Literal["follow_up", "promise"]
    conversation_id: str
    episode: int
    due_at: datetime
    what: str
    owner: str | None = None
    state: TaskState = "waiting"
    remind_at: datetime | None = None
    stage: Stage = "automatic"


EventKind = Literal[
    "flagged",
    "assigned",
    "proposed",
    "waits",
    "taken",
    "handed_on",
    "released",
    "second_contact",
    "replied",
    "alarm",
    "resolved",
    "reopened",
    "follow_up",
    "promise",
]


@dataclass(frozen=True, slots=True)
class Event:
    """A line of a conversation's journal: what happened, by whom, why, and under which policy, roster and model.

    `facts` holds what an assignment was decided from, enough to decide it again.
    """

    kind: EventKind
    conversation_id: str
    at: datetime
    actor: str
    because: tuple[str, ...] = ()
    message_id: str | None = None
    agent: str | None = None
    band: Band | None = None
    policy_version: int | None = None
    roster_version: int | None = None
    model: str | None = None
    stage: Stage | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
