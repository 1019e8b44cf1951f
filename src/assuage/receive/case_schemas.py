"""The shapes of conversations, tasks and people over HTTP."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from assuage.decide.anger import Trend, anger_of
from assuage.decide.priority import priority, total, waits_since
from assuage.domain import Band, Conversation, Place, Task, TaskState, Tier
from assuage.policy import Policy
from assuage.receive.schemas import Id, MessageView, Moment, Name, Text
from assuage.store.values import Reply
from assuage.views import ActionView, FindingView

Note = Annotated[Name, Field(description="Why, or anything the next reader should know; kept in the journal.")]


class Asked(BaseModel):
    """A body in which nothing may stand that is not understood."""

    model_config = ConfigDict(extra="forbid")


class PromiseAsked(Asked):
    """Something an agent said they would do, and by when."""

    what: Annotated[Name, Field(min_length=1)] = Field(examples=["call back"])
    due_at: Moment = Field(description="By when, with its time zone.")


class ReplyAsked(Asked):
    """What an agent answered; without `agent` it was a machine."""

    id: Id | None = Field(default=None, description="The sender's id; posting it again is the same reply.")
    agent: Name | None = Field(default=None, examples=["ama"])
    text: Text = Field(examples=["I am so sorry, Kirsi. I have the bags on my screen and will call you by five."])
    sent_at: Moment | None = None
    promises: Annotated[list[PromiseAsked], Field(max_length=20)] | None = Field(
        default=None, description="What it promises; left out, promises are found in the text. [] says there are none."
    )


class TakeAsked(Asked):
    agent: Name = Field(examples=["ama"])


class HandOnAsked(Asked):
    """Handed to a colleague, or with `to` null back to a waiting place."""

    to: Name | None = Field(examples=["bo"])
    by: Name = Field(examples=["ama"])
    owner: Name | None = Field(
        default=None, description="Who has it as far as you know: 409 when that has changed.", examples=["ama"]
    )
    note: Note = ""


class ByAsked(Asked):
    """Who decides this, and why."""

    by: Name = Field(examples=["ama"])
    note: Note = ""


class PromisedAsked(PromiseAsked):
    agent: Name = Field(examples=["ama"])


class TaskAsked(Asked):
    """Done, cancelled, or moved to another time."""

    by: Name = Field(examples=["ama"])
    state: Literal["done", "cancelled"] | None = None
    due_at: Moment | None = None


class PlaceView(BaseModel):
    since: datetime
    because: str = Field(examples=["Ama and Cy are full of angry conversations (3 of 3 and 3 of 3)."])
    next_chance: datetime | None
    alarmed_at: datetime | None
    watcher: str | None


class AngerView(BaseModel):
    original: float
    current: float
    peak: float
    trend: Trend


class PartView(BaseModel):
    name: str
    points: float
    because: str


class PriorityView(BaseModel):
    points: float
    parts: list[PartView]


class CaseView(BaseModel):
    """What routing knows of a conversation in its present episode."""

    conversation_id: str
    state: Literal["open", "resolved"]
    episode: int
    needs_human: bool
    owner: str | None
    proposed: bool = Field(description="True while the owner is only proposed (stage suggest or shadow).")
    waiting: PlaceView | None
    second_contact: Literal["suggested", "wanted", "made"] | None
    contacts: list[str]
    former_owner: str | None
    anger: AngerView
    band: Band
    tier: Tier
    reasons: list[FindingView]
    issues: list[FindingView]
    priority: PriorityView
    unanswered_since: datetime | None
    target_minutes: float
    alarm: str | None
    broken_promises: int
    customer: str | None
    channel: str | None
    product: str | None
    language: str | None
    opened_at: datetime
    flagged_at: datetime | None
    updated_at: datetime
    resolved_at: datetime | None


class ReplyView(BaseModel):
    id: str
    agent: str | None
    text: str
    sent_at: datetime | None


class TaskView(BaseModel):
    """A follow-up or a promise."""

    id: str
    kind: Literal["follow_up", "promise"]
    state: TaskState
    conversation_id: str
    episode: int
    what: str
    owner: str | None
    due_at: datetime
    remind_at: datetime | None


class ConversationView(BaseModel):
    """A conversation's messages, oldest first; `routing` is null until the first one is decided."""

    conversation_id: str
    messages: list[MessageView]
    replies: list[ReplyView]
    routing: CaseView | None
    tasks: list[TaskView]
    journal: list[ActionView]


class ReplyAnswer(BaseModel):
    duplicate: bool = Field(description="True when this reply was here already.")
    routing: CaseView


def case_view(conversation: Conversation, policy: Policy) -> CaseView:
    anger = anger_of(conversation.turns)
    parts = priority(conversation, anger.current, policy, datetime.now(UTC))
    same = (
        "state",
        "episode",
        "owner",
        "proposed",
        "second_contact",
        "former_owner",
        "band",
        "tier",
        "alarm",
        "broken_promises",
        "customer",
        "channel",
        "product",
        "language",
        "opened_at",
        "flagged_at",
        "updated_at",
        "resolved_at",
    )
    return CaseView(
        conversation_id=conversation.id,
        needs_human=conversation.flagged_at is not None,
        waiting=_place(conversation.place),
        contacts=list(conversation.contacts),
        anger=AngerView(original=anger.original, current=anger.current, peak=anger.peak, trend=anger.trend),
        reasons=[FindingView(code=each.code, probability=each.probability) for each in conversation.reasons],
        issues=[FindingView(code=each.code, probability=each.probability) for each in conversation.issues],
        priority=PriorityView(
            points=round(total(parts), 1),
            parts=[PartView(name=each.name, points=round(each.points, 1), because=each.because) for each in parts],
        ),
        unanswered_since=waits_since(conversation),
        target_minutes=policy.response_target_minutes[conversation.band],
        **{name: getattr(conversation, name) for name in same},
    )


def _place(place: Place | None) -> PlaceView | None:
    return PlaceView.model_validate(place, from_attributes=True) if place else None


def reply_view(reply: Reply) -> ReplyView:
    return ReplyView(id=reply.id, agent=reply.agent, text=reply.text, sent_at=reply.sent_at)


def task_view(task: Task) -> TaskView:
    return TaskView.model_validate(task, from_attributes=True)
