"""The shapes of briefs, openers, checked drafts and wordings over HTTP."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, Field

from assuage.counsel import Counsel
from assuage.decide.anger import Trend, anger_of
from assuage.domain import Band, Conversation, FaultCode, Record, Verdict
from assuage.drafts import Checked, Draft
from assuage.policy import Policy
from assuage.receive.case_schemas import Asked, CaseView, TaskView, case_view, task_view
from assuage.receive.policy_schemas import Note
from assuage.receive.schemas import IncomingMessage, Moment, Name, Text
from assuage.reply.values import Brief, Fault, Promise, PromiseKind, Style
from assuage.store.values import Offer, WordingsVersion
from assuage.views import DecisionView, FindingView, ReadingView, SpanView, decision_view, reading_view


class OpenerView(BaseModel):
    """A first sentence or two, ready to be sent or changed."""

    style: Style
    text: str


class BriefView(BaseModel):
    """Three lines that save the reading; empty where the messages say nothing of it."""

    happened: str
    wants: str
    tried: str


class CounselView(BaseModel):
    """What an agent should know before writing, and how they might begin."""

    conversation_id: str
    message_id: str = Field(description="The customer's latest message, which the openers answer.")
    brief: BriefView
    anger: float
    trend: Trend
    band: Band
    reasons: list[FindingView]
    spans: list[SpanView]
    promises: list[TaskView] = Field(description="What this customer was promised and has not got yet.")
    openers: list[OpenerView]


class HistoryTurn(Asked):
    """Something said before assuage knew of the conversation."""

    by: Literal["customer", "agent", "bot"]
    text: Text
    agent: Name | None = None
    sent_at: Moment


class TriageAsked(IncomingMessage):
    """One customer message, with what was said before if assuage does not know it."""

    history: Annotated[list[HistoryTurn], Field(max_length=50)] = Field(
        default_factory=list,
        description="Earlier turns, oldest first; read only when the conversation is new to assuage.",
    )


class TriageAnswer(BaseModel):
    """What was heard, what is to be done, and how an answer might begin."""

    message_id: str
    duplicate: bool = Field(description="True when this message was here already.")
    reading: ReadingView
    decision: DecisionView
    routing: CaseView | None
    counsel: CounselView


def _says_something(done: str) -> str:
    if not any(char.isalnum() for char in done):
        raise ValueError("says nothing of what was done")
    return done


class ClosingAsked(Asked):
    """What was done, in the agent's words."""

    done: Annotated[list[Annotated[Name, AfterValidator(_says_something)]], Field(min_length=1, max_length=10)] = Field(
        examples=[["refunded £35 to your card", "corrected the address on the account"]]
    )


class TextView(BaseModel):
    text: str


class CheckAsked(Asked):
    """A draft, and what it answers: a text, or a conversation that assuage knows."""

    reply: Text = Field(examples=["I'm sorry for any inconvenience. As per our policy, refunds take 28 days."])
    customer: Text | None = Field(default=None, description="The message that the draft answers.")
    conversation_id: Name | None = Field(default=None, description="Instead of `customer`: what it last wrote counts.")
    sent_at: Moment | None = Field(default=None, description="When it is sent: promises count from then.")

    def draft(self) -> Draft:
        return Draft(self.reply, self.customer, self.conversation_id, self.sent_at)


class FaultView(BaseModel):
    """Something that will make the customer angrier; offsets are characters of the draft."""

    code: FaultCode
    verdict: Verdict
    start: int
    end: int
    text: str
    why: str
    better: str
    probability: float


class PromiseView(BaseModel):
    """Something the draft says will be done; `due_at` is null where it names no time that can be known."""

    what: PromiseKind
    start: int
    end: int
    text: str
    due: str | None
    due_at: datetime | None


class CheckAnswer(BaseModel):
    """`verdict` is the gravest of the faults', `off` when there is none."""

    verdict: Verdict
    faults: list[FaultView]
    promises: list[PromiseView]
    model: str = Field(description="The reply model, or `rules` where the rules alone were asked.")


class WordingsAsked(Asked):
    wordings: Mapping[str, Any]
    author: Name = Field(description="Who.", min_length=1, examples=["ama"])
    note: Note = Field(description="Why; kept with the version.", min_length=1, examples=["our name and sign-off"])
    based_on: int | None = Field(default=None, description="The version it was made from: 409 if another is in force.")


class WordingsView(BaseModel):
    version: int
    wordings: Mapping[str, Any]
    author: str
    note: str
    created_at: datetime


def counsel_view(found: Counsel) -> CounselView:
    reading, decision, conversation = found.record.reading, found.record.decision, found.conversation
    if reading is None or decision is None:
        raise ValueError("counsel is of a decided message")
    anger = anger_of(conversation.turns) if conversation else None
    return CounselView(
        conversation_id=found.record.message.thread,
        message_id=found.record.message.id,
        brief=brief_view(found.brief),
        anger=reading.anger,
        trend=anger.trend if anger else "steady",
        band=decision.band,
        reasons=[FindingView(code=each.code, probability=each.probability) for each in _reasons(found)],
        spans=[SpanView(start=s.start, end=s.end, text=s.text, weight=s.weight) for s in reading.spans],
        promises=list(map(task_view, found.promises)),
        openers=list(map(opener_view, found.offers)),
    )


def triage_answer(record: Record, found: Counsel, duplicate: bool, policy: Policy) -> TriageAnswer:
    if record.reading is None or record.decision is None or record.decided_at is None:
        raise ValueError("counsel is of a decided message")
    return TriageAnswer(
        message_id=record.message.id,
        duplicate=duplicate,
        reading=reading_view(record.message.id, record.reading, record.decision),
        decision=decision_view(record.decision, record.decided_at),
        routing=case_view(found.conversation, policy) if found.conversation else None,
        counsel=counsel_view(found),
    )


def brief_view(lines: Brief) -> BriefView:
    return BriefView(happened=lines.happened, wants=lines.wants, tried=lines.tried)


def opener_view(offer: Offer) -> OpenerView:
    return OpenerView(style=offer.style, text=offer.text)


def check_answer(checked: Checked) -> CheckAnswer:
    return CheckAnswer(
        verdict=checked.verdict,
        faults=[FaultView.model_validate({**_fields(fault), "verdict": what}) for fault, what in checked.faults],
        promises=[PromiseView.model_validate(_fields(promise)) for promise in checked.promises],
        model=checked.model,
    )


def wordings_view(saved: WordingsVersion) -> WordingsView:
    return WordingsView(
        version=saved.version,
        wordings=saved.wordings.model_dump(mode="json"),
        author=saved.author,
        note=saved.note,
        created_at=saved.created_at,
    )


def _reasons(found: Counsel) -> Sequence[Any]:
    """Those of the whole episode, where it is known."""
    conversation: Conversation | None = found.conversation
    if conversation is not None:
        return conversation.reasons
    return found.record.decision.reasons if found.record.decision else ()


def _fields(record: Fault | Promise) -> dict[str, Any]:
    return {name: getattr(record, name) for name in record.__slots__}
