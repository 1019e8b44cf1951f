"""The shapes in which readings and decisions leave: over HTTP, in files, from the command line. Others rely on them."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, Field

from assuage.domain import Band, Decision, Event, EventKind, Finding, Queue, Reading, Span, Stage, Tier, Undetermined


class FindingView(BaseModel):
    code: str
    probability: float


class SpanView(BaseModel):
    start: int
    end: int
    text: str
    weight: float


class ReadingView(BaseModel):
    """What was heard in a message, under a policy."""

    id: str
    anger: float = Field(ge=0, le=1, examples=[0.62])
    uncertainty: float | None = Field(
        ge=0,
        le=1,
        examples=[0.08],
        description="How far off `anger` is likely to be (expected absolute error); null where the model does not say.",
    )
    band: Band
    needs_human: bool
    reasons: list[FindingView]
    issues: list[FindingView]
    treatment: list[FindingView]
    spans: list[SpanView]
    language: str | None = Field(examples=["en"])
    scored_text: str
    truncated: bool
    undetermined: bool
    undetermined_because: Undetermined | None = Field(
        description="Why the model has no say: no words, another language, a program's mail, or no language at all."
    )
    fallback: bool
    model: str = Field(examples=["anger-minilm@3f2a9c1d"])


class DecisionView(BaseModel):
    """What is to be done with a message and why."""

    band: Band
    needs_human: bool
    queue: Queue
    tier: Tier
    because: list[str]
    policy_version: int
    model: str
    decided_at: datetime


class ActionView(BaseModel):
    """Something that was decided or done: by whom, why, and under which versions.

    `state`: `done`, `proposed` (someone has to confirm it), or `recorded` (stage shadow: nobody was asked).
    """

    kind: EventKind
    state: Literal["done", "proposed", "recorded"]
    at: datetime
    actor: str
    agent: str | None
    because: list[str]
    stage: Stage | None
    policy_version: int | None
    roster_version: int | None
    model: str | None


def action_view(event: Event) -> ActionView:
    return ActionView(
        kind=event.kind,
        state={"shadow": "recorded", "suggest": "proposed"}.get(event.stage or "", "done"),
        at=event.at,
        actor=event.actor,
        agent=event.agent,
        because=list(event.because),
        stage=event.stage,
        policy_version=event.policy_version,
        roster_version=event.roster_version,
        model=event.model,
    )


def reading_view(message_id: str, reading: Reading, decision: Decision) -> ReadingView:
    return ReadingView(
        id=message_id,
        anger=reading.anger,
        uncertainty=reading.uncertainty,
        band=decision.band,
        needs_human=decision.needs_human,
        reasons=_findings(decision.reasons),
        issues=_findings(decision.issues),
        treatment=_findings(decision.treatment),
        spans=[_span(span) for span in reading.spans],
        language=reading.language,
        scored_text=reading.scored_text,
        truncated=reading.truncated,
        undetermined=reading.undetermined is not None,
        undetermined_because=reading.undetermined,
        fallback=reading.fallback,
        model=reading.model,
    )


def _findings(findings: tuple[Finding, ...]) -> list[FindingView]:
    return [FindingView(code=finding.code, probability=finding.probability) for finding in findings]


def _span(span: Span) -> SpanView:
    return SpanView(start=span.start, end=span.end, text=span.text, weight=span.weight)


def decision_view(decision: Decision, decided_at: datetime) -> DecisionView:
    return DecisionView(
        band=decision.band,
        needs_human=decision.needs_human,
        queue=decision.queue,
        tier=decision.tier,
        because=list(decision.because),
        policy_version=decision.policy_version,
        model=decision.model,
        decided_at=decided_at,
    )
