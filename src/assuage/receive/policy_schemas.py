"""The shapes of requests about the policy and of people's corrections; the answers are the records of `replay`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Any, Final

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from assuage.domain import REASONS
from assuage.receive.schemas import Name
from assuage.replay.crew import Work
from assuage.replay.past import Feedback
from assuage.replay.recommend import Aim
from assuage.replay.report import Frame
from assuage.whatif import MOST_CHANGES, period

_THRESHOLDS: Final = {"furious_from": 0.75, "reasons_from": {"repeat_contact": 0.5}}
Code = Annotated[str, Field(pattern=f"^({'|'.join(REASONS)})$")]
Note = Annotated[Name, Field(max_length=2000)]


class PolicyRequest(BaseModel):
    """A policy to put in force; fields it leaves out have their defaults, not the values in force."""

    model_config = ConfigDict(extra="forbid")

    policy: Mapping[str, Any] = Field(description="As GET /v1/policy shows it.", examples=[_THRESHOLDS])
    note: Note = Field(description="Why; kept with the version.", min_length=1, examples=["fewer misses on refunds"])
    author: Name = Field(description="Who.", min_length=1, examples=["ama"])
    based_on: int | None = Field(
        default=None,
        ge=1,
        description="The version that the change was made from; 409 when another is in force by now.",
        examples=[3],
    )


class WhatIf(BaseModel):
    """Which messages to look at, and how long they keep people busy."""

    model_config = ConfigDict(extra="forbid")

    since: AwareDatetime | None = Field(default=None, description="From when; 30 days before the end if left out.")
    until: AwareDatetime | None = Field(default=None, description="Until when; now if left out.")
    handling_minutes: float = Field(default=12, gt=0, le=1440, description="Time an agent spends on one message.")
    at_once: int = Field(default=1, ge=1, le=100, description="Messages an agent works on at the same time.")

    def frame(self, most_changes: int = 0) -> Frame:
        since, until = period(self.since, self.until, 30, datetime.now(UTC))
        return Frame(since, until, Work(self.handling_minutes, self.at_once), most_changes=most_changes)


class ReplayRequest(WhatIf):
    """A candidate policy to try on stored readings; fields it leaves out have their defaults."""

    policy: Mapping[str, Any] = Field(description="The candidate, as GET /v1/policy shows it.", examples=[_THRESHOLDS])
    changes: int = Field(default=50, ge=0, le=MOST_CHANGES, description="How many changed messages to list.")


class RecommendRequest(WhatIf):
    """What the recommended thresholds should keep to."""

    miss_rate: float = Field(default=0.05, gt=0, lt=1, description="Most furious customers to miss, as a ratio.")
    confidence: float = Field(default=0.95, gt=0, lt=1, description="How sure the second promise is.")
    occupancy: float = Field(default=0.85, gt=0, le=1, description="Share of the experienced team's time to fill.")

    def aim(self) -> Aim:
        return Aim(self.miss_rate, self.confidence, self.occupancy)


class FeedbackRequest(BaseModel):
    """What a person says of a message after the fact; at least one of anger, needs_human and reasons."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"anger": 0.9, "needs_human": True, "reasons": ["repeat_contact"], "author": "ama"}]
        },
    )

    author: Name = Field(min_length=1, description="Who says so.", examples=["ama"])
    anger: float | None = Field(default=None, ge=0, le=1, description="How angry the message really is.")
    needs_human: bool | None = Field(default=None, description="Whether a person had to answer it.")
    reasons: list[Code] | None = Field(default=None, max_length=len(REASONS), description="Reasons that really apply.")
    note: Note = ""

    @model_validator(mode="after")
    def _says_something(self) -> FeedbackRequest:
        if self.anger is None and self.needs_human is None and self.reasons is None:
            raise ValueError("give at least one of anger, needs_human and reasons")
        return self

    def feedback(self, message_id: str) -> Feedback:
        reasons = None if self.reasons is None else tuple(dict.fromkeys(self.reasons))
        return Feedback(message_id, self.author, datetime.now(UTC), self.anger, self.needs_human, reasons, self.note)
