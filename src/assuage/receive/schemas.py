"""The shapes of requests and answers, as the contract writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field

from assuage.domain import Channel, Event, Message, Record, alone, plain
from assuage.policy import PolicyVersion
from assuage.policy.model import TimeZone
from assuage.score.text import is_blank
from assuage.views import ActionView, DecisionView, ReadingView, action_view, decision_view, reading_view

EXAMPLE_TEXT = (
    "This is the third time I write about the refund for order 5521. "
    "You promised a call on Monday and nobody called. I want to speak to a manager."
)


def _readable(text: str) -> str:
    if is_blank(text):
        raise ValueError("is empty or only white space")
    return _storable(text)


def _storable(text: str) -> str:
    """NUL, which PostgreSQL cannot store, becomes U+FFFD, one character for one."""
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise ValueError("holds half a character (an unpaired surrogate)")
    return text.replace("\x00", "\ufffd")


_NOT_IN_ID: Final = r"\s/?#%\\\x00-\x1f\x7f"
"""What cannot stand in a path segment; an id does not begin with a dot either."""


def _plausible(time: datetime) -> datetime:
    if not 1970 <= time.year <= 2199:
        raise ValueError("is not a time between 1970 and 2199")
    return time


def _named(conversation: str) -> str:
    if alone(conversation) is not None:
        raise ValueError("begins with `message:`, our name for a message without a conversation: choose another")
    return conversation


Moment = Annotated[AwareDatetime, AfterValidator(_plausible)]
Text = Annotated[str, AfterValidator(_readable)]
_ID: Final = rf"^[^{_NOT_IN_ID}.][^{_NOT_IN_ID}]*$"
Id = Annotated[str, Field(min_length=1, max_length=200, pattern=_ID)]
Name = Annotated[str, Field(max_length=500), AfterValidator(_storable)]


class Incoming(BaseModel):
    """One customer message."""

    model_config = ConfigDict(extra="forbid")

    id: Id | None = Field(default=None, description="The sender's id; posting it again is the same message.")
    text: Text = Field(description="What the customer wrote: plain text or HTML, as received.", examples=[EXAMPLE_TEXT])
    subject: Name | None = Field(default=None, examples=["Refund for order 5521"])
    channel: Channel | None = Field(default=None, examples=["email"])


class IncomingMessage(Incoming):
    """One customer message for the inbox."""

    conversation_id: Annotated[Name, AfterValidator(_named)] | None = Field(default=None, examples=["ticket-881"])
    customer: Name | None = Field(default=None, description="Who wrote it: any stable name or id.", examples=["c-204"])
    customer_name: Annotated[Name, Field(max_length=100), AfterValidator(plain)] | None = Field(
        default=None, description="How to address them in an answer.", examples=["Mrs Larkin"]
    )
    sent_at: Moment | None = Field(default=None, description="When it was written, with its time zone.")
    product: Name | None = Field(default=None, description="What it is about; agents may have it as a skill.")
    time_zone: TimeZone | None = Field(
        default=None,
        description="Where the customer lives, for follow-ups in their working hours.",
        examples=["Europe/Dublin"],
    )


class ScoreRequest(BaseModel):
    model_config = ConfigDict(extra="forbid")

    messages: Annotated[list[Incoming], Field(min_length=1)]


class ScoreAnswer(BaseModel):
    readings: list[ReadingView]


class AcceptedView(BaseModel):
    message_id: str
    duplicate: bool = Field(description="True when this message was here already.")


class MessageView(BaseModel):
    """A message and what has become of it; `reading` and `decision` are null until it is decided."""

    message_id: str
    state: Literal["waiting", "decided"]
    conversation_id: str | None
    customer: str | None
    channel: str | None
    subject: str | None
    text: str
    sent_at: datetime | None
    received_at: datetime
    reading: ReadingView | None
    decision: DecisionView | None
    actions: list[ActionView] = Field(description="What was decided because of it, and how far that went.")


class PolicyView(BaseModel):
    version: int
    policy: Mapping[str, Any]
    author: str
    note: str
    created_at: datetime


class Problem(BaseModel):
    """RFC 9457 problem details."""

    type: str = Field(examples=["about:blank"])
    title: str
    status: int
    detail: str
    errors: list[dict[str, str]] | None = None


def to_message(incoming: Incoming, message_id: str, key: str | None = None, source: str = "api") -> Message:
    """The record for the inbox or for scoring at once; `key` makes a second delivery recognisable."""
    return Message(id=message_id, external_id=key, source=source, **incoming.model_dump(exclude={"id", "history"}))


def message_view(record: Record, actions: Sequence[Event] = ()) -> MessageView:
    message = record.message
    return MessageView(
        message_id=message.id,
        state=record.state,
        conversation_id=message.conversation_id,
        customer=message.customer,
        channel=message.channel,
        subject=message.subject,
        text=message.text,
        sent_at=message.sent_at,
        received_at=record.received_at,
        reading=_record_reading(record),
        decision=_record_decision(record),
        actions=list(map(action_view, actions)),
    )


def _record_reading(record: Record) -> ReadingView | None:
    if record.reading is None or record.decision is None:
        return None
    return reading_view(record.message.id, record.reading, record.decision)


def _record_decision(record: Record) -> DecisionView | None:
    if record.decision is None or record.decided_at is None:
        return None
    return decision_view(record.decision, record.decided_at)


def policy_view(saved: PolicyVersion) -> PolicyView:
    return PolicyView(
        version=saved.version,
        policy=saved.policy.model_dump(mode="json"),
        author=saved.author,
        note=saved.note,
        created_at=saved.created_at,
    )
