"""A conversation over its turns: who has it, where it waits, what is owed, what happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from assuage.domain.message import Band, Finding, Tier

Rule = Literal["assignment", "second_contact", "follow_ups"]
Stage = Literal["shadow", "suggest", "automatic"]

RULES: tuple[Rule, ...] = ("assignment", "second_contact", "follow_ups")


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
    alarmed_at: datetime | None = None
    heard: str | None = None
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
    "confirmed",
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
