"""Policy: every number a supervisor may tune, each with its default, range, unit and help.

The form, the documentation and the command line are made from these fields. A policy is a value: it is validated when
made, compared field by field, and saved under a version number by the store.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, JsonValue, ValidationError, model_validator

from assuage.domain import REASONS, Band
from assuage.errors import InvalidPolicy

Probability = Annotated[float, Field(ge=0.0, le=1.0)]
UNIT_PROBABILITY: Final[dict[str, JsonValue]] = {"unit": "probability, 0 to 1"}
UNIT_ANGER: Final[dict[str, JsonValue]] = {"unit": "anger, 0 to 1 (shown as 0 to 100)"}
UNIT_BAND: Final[dict[str, JsonValue]] = {"unit": "band"}

DEFAULT_REASON_THRESHOLDS: Final[Mapping[str, float]] = {
    **dict.fromkeys(REASONS, 0.4),
    "safety_or_harm": 0.3,
    "vulnerable": 0.3,
    "churn_threat": 0.3,
    "publicity_threat": 0.3,
    "high_anger": 0.5,
}


class Policy(BaseModel):
    """What a supervisor decides; `Policy()` is the policy of a new installation."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    annoyed_from: Probability = Field(
        default=0.25,
        description="Anger from which a message counts as annoyed: displeasure that an answer should acknowledge.",
        json_schema_extra=UNIT_ANGER,
    )
    angry_from: Probability = Field(
        default=0.6,
        description="Anger from which a message counts as angry: open complaint, sharp tone, blame. "
        "Such a message always goes to a person.",
        json_schema_extra=UNIT_ANGER,
    )
    furious_from: Probability = Field(
        default=0.8,
        description="Anger from which a message counts as furious: rage, contempt, ultimatum.",
        json_schema_extra=UNIT_ANGER,
    )
    experienced_from_band: Band = Field(
        default="furious",
        description="The band from which a message goes to experienced agents only.",
        json_schema_extra=UNIT_BAND,
    )
    needs_human_from: Probability = Field(
        default=0.4,
        description="Probability that a scripted answer would be wrong, from which a message goes to a person.",
        json_schema_extra=UNIT_PROBABILITY,
    )
    reasons_from: Mapping[str, Probability] = Field(
        default=DEFAULT_REASON_THRESHOLDS,
        description="For each reason the probability from which it is named and sends the message to a person. "
        "Lower means fewer misses and more false alarms.",
        json_schema_extra=UNIT_PROBABILITY,
    )
    issues_from: Probability = Field(
        default=0.3,
        description="Probability from which an issue (what went wrong) is named.",
        json_schema_extra=UNIT_PROBABILITY,
    )
    treatment_from: Probability = Field(
        default=0.3,
        description="Probability from which a treatment (how the customer was treated) is named.",
        json_schema_extra=UNIT_PROBABILITY,
    )

    @model_validator(mode="after")
    def _consistent(self) -> Policy:
        if not self.annoyed_from < self.angry_from < self.furious_from:
            raise ValueError(
                "the bands must rise: annoyed_from < angry_from < furious_from, not "
                f"{self.annoyed_from}, {self.angry_from}, {self.furious_from}"
            )
        if unknown := sorted(set(self.reasons_from) - set(REASONS)):
            raise ValueError(f"reasons_from names unknown reasons: {', '.join(unknown)}")
        if missing := sorted(set(REASONS) - set(self.reasons_from)):
            raise ValueError(f"reasons_from lacks: {', '.join(missing)}")
        return self


@dataclass(frozen=True, slots=True)
class PolicyVersion:
    """A saved policy: who saved it, when and why."""

    version: int
    policy: Policy
    author: str
    note: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Change:
    """One field that differs; `field` is dotted for a reason's threshold (`reasons_from.abuse`)."""

    field: str
    before: object
    after: object


def parse_policy(raw: object) -> Policy:
    """A policy from JSON values; fields left out keep their defaults, single reasons too. Errors name the field."""
    try:
        if isinstance(raw, dict) and isinstance(raw.get("reasons_from"), dict):
            raw = {**raw, "reasons_from": {**DEFAULT_REASON_THRESHOLDS, **raw["reasons_from"]}}
        return Policy.model_validate(raw)
    except ValidationError as error:
        raise InvalidPolicy("; ".join(_plain(detail) for detail in error.errors())) from error


def _plain(detail: Mapping[str, Any]) -> str:
    field = ".".join(str(part) for part in detail["loc"])
    text = str(detail["msg"]).removeprefix("Value error, ")
    return f"{field}: {text}" if field else text


def diff(before: Policy, after: Policy) -> list[Change]:
    """The fields that differ, in the order of the form."""
    old, new = _flat(before), _flat(after)
    return [Change(field, old[field], new[field]) for field in new if old[field] != new[field]]


def _flat(policy: Policy) -> dict[str, object]:
    flat: dict[str, object] = {}
    for field, value in policy.model_dump(mode="json").items():
        if isinstance(value, dict):
            flat |= {f"{field}.{key}": value[key] for key in sorted(value)}
        else:
            flat[field] = value
    return flat
