"""The policy's fields: every number a supervisor may tune, each with its default, range, unit and help."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from assuage.domain import FAULTS, REASONS, RULES, Band, FaultCode, Rule, Stage, Tier, Verdict, plain, shown
from assuage.policy.checks import contradictions


def time_zone(name: str) -> str:
    """The name of a time zone that this machine knows, or ValueError."""
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError) as error:
        raise ValueError("is no time zone this machine knows: write e.g. Europe/London") from error
    return name


def known_calendar(name: str) -> str:
    """The name of a calendar that the holidays library has, "" for none, or ValueError."""
    if name:
        import holidays  # slow to load, and seldom named

        country, dash, part = name.partition("-")
        known = holidays.list_supported_countries()
        if country not in known:
            raise ValueError("is no country whose holidays are known: write e.g. GB, US or GB-SCT")
        if dash and part not in known[country]:
            raise ValueError(f"{country} has no part {shown(part)}: choose of {', '.join(known[country]) or 'none'}")
    return name


def _number(unit: str, least: float, most: float) -> Any:
    return Field(ge=least, le=most, json_schema_extra={"unit": unit})


Probability = Annotated[float, _number("probability, 0 to 1", 0, 1)]
Anger = Annotated[float, _number("anger, 0 to 1 (shown as 0 to 100)", 0, 1)]
Severity = Annotated[float, _number("severity, 0 to 1", 0, 1)]
Strength = Annotated[float, _number("strength, 0 to 1", 0, 1)]
Points = Annotated[float, _number("points of priority", 0, 100)]
Minutes = Annotated[float, _number("minutes", 0, 60 * 24 * 30)]
Hours = Annotated[float, _number("hours", 0, 24 * 7)]
Days = Annotated[float, _number("days", 0, 366)]
Count = Annotated[int, _number("conversations", 0, 1000)]
Hour = Annotated[int, _number("hour of the day", 0, 24)]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
TimeZone = Annotated[str, Field(max_length=100), AfterValidator(time_zone)]

DEFAULT_REASON_THRESHOLDS: Final[Mapping[str, float]] = {
    **dict.fromkeys(REASONS, 0.4),
    "asks_for_person": 0.2,
    "safety_or_harm": 0.2,
    "vulnerable": 0.2,
    "staff_complaint": 0.3,
    "churn_threat": 0.3,
    "publicity_threat": 0.3,
}
"""Four in five cases of a reason are found (`assuage evaluate --recall 0.8`) where at least half of what is named is
right. Threats to leave or to go public and `unusual` are told too badly for that."""
DEFAULT_SEVERITY: Final[Mapping[str, float]] = {
    **dict.fromkeys(REASONS, 0.0),
    "safety_or_harm": 1.0,
    "vulnerable": 0.9,
    "legal_or_regulator": 0.7,
    "staff_complaint": 0.4,
    "churn_threat": 0.3,
    "publicity_threat": 0.3,
    "repeat_contact": 0.3,
    "asks_for_person": 0.2,
    "unusual": 0.2,
}
DEFAULT_TIERS: Final[Mapping[Band, Tier]] = {
    "calm": "new",
    "annoyed": "new",
    "angry": "standard",
    "furious": "experienced",
}
DEFAULT_VERDICTS: Final[Mapping[FaultCode, Verdict]] = {**dict.fromkeys(FAULTS, "warn"), "liability": "approve"}
DEFAULT_TARGETS: Final[Mapping[Band, float]] = {"calm": 480, "annoyed": 240, "angry": 60, "furious": 15}


class Policy(BaseModel):
    """What a supervisor decides; `Policy()` is the policy of a new installation."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    annoyed_from: Anger = Field(
        default=0.25,
        description="Anger from which a message counts as annoyed: displeasure that an answer should acknowledge.",
    )
    angry_from: Anger = Field(
        default=0.6,
        description="Anger from which a message counts as angry: open complaint, sharp tone, blame. "
        "Such a message always goes to a person.",
    )
    furious_from: Anger = Field(
        default=0.8, description="Anger from which a message counts as furious: rage, contempt, ultimatum."
    )
    needs_human_from: Probability = Field(
        default=0.4,
        description="Probability that a scripted answer would be wrong, from which a message goes to a person.",
    )
    reasons_from: Mapping[str, Probability] = Field(
        default=DEFAULT_REASON_THRESHOLDS,
        description="For each reason the probability from which it is named and sends the message to a person. "
        "Lower means fewer misses and more false alarms.",
        json_schema_extra={"unit": "probability, 0 to 1"},
    )
    issues_from: Probability = Field(
        default=0.3, description="Probability from which an issue (what went wrong) is named."
    )
    treatment_from: Probability = Field(
        default=0.3, description="Probability from which a treatment (how the customer was treated) is named."
    )
    tier_for_band: Mapping[Band, Tier] = Field(
        default=DEFAULT_TIERS,
        description="For each band the least experience of an agent who may take it: new, standard or experienced.",
        json_schema_extra={"unit": "tier"},
    )
    response_target_minutes: Mapping[Band, Minutes] = Field(
        default=DEFAULT_TARGETS,
        description="For each band the time within which a person should answer; waiting is measured against it.",
        json_schema_extra={"unit": "minutes"},
    )
    priority_anger_points: Points = Field(
        default=30, description="Most points that anger can add to a conversation's priority."
    )
    priority_severity_points: Points = Field(
        default=50, description="Most points that the gravest reason can add, so that polite and severe beats loud."
    )
    priority_waiting_points: Points = Field(
        default=20, description="Points for a wait as long as the target; twice as many at twice the target and beyond."
    )
    priority_promise_points: Points = Field(default=20, description="Points for a promise that was broken.")
    severity_of_reasons: Mapping[str, Severity] = Field(
        default=DEFAULT_SEVERITY,
        description="For each reason how grave it is; the gravest one found counts for the priority.",
        json_schema_extra={"unit": "severity, 0 to 1"},
    )
    open_cap: Count = Field(
        default=8, description="Open conversations an agent may have at once, unless the roster says otherwise."
    )
    angry_cap: Count = Field(
        default=3, description="Angry or furious ones among them, unless the roster says otherwise."
    )
    reserved_for_angry: Count = Field(
        default=1, description="Places of every experienced agent that only angry and furious conversations may fill."
    )
    pause_minutes: Minutes = Field(
        default=30,
        description="Time after being given a furious customer in which an agent gets no angry or furious one, "
        "unless the roster says otherwise.",
    )
    fairness_hours: Hours = Field(
        default=8, description="The stretch over which anger is shared out evenly among those on duty: a shift."
    )
    burst_minutes: Minutes = Field(
        default=10, description="Time after being given a conversation in which an agent is less likely to get another."
    )
    second_contact_from: Strength = Field(
        default=0.6,
        description="Strength of the case for a second person from which one is suggested. It is the anger still there "
        "after the first person's real replies, with half of its rise added, or the probability that the customer has "
        "lost trust in them, whichever is higher.",
    )
    second_contact_automatic_from: Strength = Field(
        default=0.6,
        description="Strength from which the second person is given it without a click; between the two it is "
        "suggested. Not below second_contact_from.",
    )
    second_contact_after_replies: Annotated[int, _number("replies", 1, 20)] = Field(
        default=1, description="Real replies of the first person before a second contact is thought of."
    )
    second_contact_rise: Anger = Field(
        default=0.15,
        description="Rise in anger over a real reply from which it counts as rising and strengthens the case.",
    )
    episode_ends_after_days: Days = Field(
        default=14,
        description="Silence after which a conversation nobody had to look at begins anew with the next message.",
    )
    waiting_alarm_minutes: Minutes = Field(
        default=10, description="Wait without an owner that raises an alarm and names the fall-back owner."
    )
    silence_alarm_ratio: Annotated[float, _number("times the response target", 1, 100)] = Field(
        default=2, description="Wait for an owner's answer, in response targets, that raises an alarm."
    )
    fallback_owner: Annotated[str, Field(max_length=200), AfterValidator(plain)] = Field(
        default="",
        description="Who answers for conversations that wait too long; an agent's id or any name.",
        json_schema_extra={"unit": "agent or name"},
    )
    promise_reminder_minutes: Minutes = Field(
        default=60, description="Time before a promise is due at which its owner is reminded."
    )
    promise_grace_minutes: Minutes = Field(
        default=15, description="Time after a promise was due before it counts as broken."
    )
    follow_up_days: Annotated[tuple[Days, ...], Field(max_length=10)] = Field(
        default=(3, 21),
        description="Days after resolution at which the customer is asked whether all is well.",
        json_schema_extra={"unit": "days"},
    )
    follow_up_hours: tuple[Hour, Hour] = Field(
        default=(9, 17),
        description="From and until which hour of the customer's day a follow-up may fall.",
        json_schema_extra={"unit": "hours of the day"},
    )
    time_zone: TimeZone = Field(
        default="UTC",
        description="Time zone of customers whose own is not known, such as Europe/London.",
        json_schema_extra={"unit": "time zone"},
    )
    office_hours: tuple[Hour, Hour] = Field(
        default=(9, 17),
        description="From and until which hour the company works; `by the end of the day` in a reply means the latter.",
        json_schema_extra={"unit": "hours of the day"},
    )
    office_days: Annotated[tuple[Weekday, ...], Field(max_length=7)] = Field(
        default=("mon", "tue", "wed", "thu", "fri"),
        description="The days of the week on which it works; `within two working days` in a reply counts these.",
        json_schema_extra={"unit": "days of the week"},
    )
    holiday_calendar: Annotated[str, Field(max_length=20), AfterValidator(known_calendar)] = Field(
        default="",
        description="Whose public holidays are no working days: a country such as GB or US, or a part of one such as "
        "GB-SCT or US-CA; empty for none.",
        json_schema_extra={"unit": "country, or country-part"},
    )
    fault_verdicts: Mapping[FaultCode, Verdict] = Field(
        default=DEFAULT_VERDICTS,
        description="For each fault that the reply check knows what follows from it: off, warn, approve (a second pair "
        "of eyes), block.",
        json_schema_extra={"unit": "verdict"},
    )
    stages: Mapping[Rule, Stage] = Field(
        default=dict.fromkeys(RULES, "automatic"),
        description="For each rule how far it goes: shadow (recorded only), suggest (a person confirms), automatic.",
        json_schema_extra={"unit": "stage"},
    )

    @model_validator(mode="after")
    def _consistent(self) -> Policy:
        if trouble := contradictions(self):
            raise ValueError("; ".join(trouble))
        return self
