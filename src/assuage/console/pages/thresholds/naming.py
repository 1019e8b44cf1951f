"""The policy's fields in plain words, as their labels."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from assuage.console import words
from assuage.domain import Rule, Stage

FIELDS: Final[Mapping[str, str]] = {
    "annoyed_from": "Annoyed from",
    "angry_from": "Angry from",
    "furious_from": "Furious from",
    "needs_human_from": "A script would be wrong",
    "reasons_from": "Reasons for a person",
    "issues_from": "Name what went wrong",
    "treatment_from": "Name how they were treated",
    "tier_for_band": "Who may answer",
    "response_target_minutes": "Answer within",
    "priority_anger_points": "Urgency from anger",
    "priority_severity_points": "Urgency from a grave reason",
    "priority_waiting_points": "Urgency from waiting",
    "priority_promise_points": "Urgency from a broken promise",
    "severity_of_reasons": "How grave each reason is",
    "open_cap": "Open conversations for one person",
    "angry_cap": "Angry ones among them",
    "reserved_for_angry": "Places kept free for the angry",
    "pause_minutes": "Pause after a furious customer",
    "fairness_hours": "Share anger evenly over",
    "burst_minutes": "Breather after each conversation",
    "second_contact_from": "Suggest a second person",
    "second_contact_automatic_from": "Bring in a second person without asking",
    "second_contact_after_replies": "Replies before a second person",
    "second_contact_rise": "A rise in anger that counts",
    "episode_ends_after_days": "Silence that ends a case",
    "waiting_alarm_minutes": "Alarm when nobody has it for",
    "silence_alarm_ratio": "Alarm when its owner is silent for",
    "fallback_owner": "Who looks after what waits too long",
    "promise_reminder_minutes": "Remind before a promise is due",
    "promise_grace_minutes": "A promise is broken after",
    "follow_up_days": "Ask again after",
    "follow_up_hours": "Hours for asking again",
    "time_zone": "Customers' time zone",
    "office_hours": "Our office hours",
    "office_days": "Our working days",
    "holiday_calendar": "Public holidays of",
    "fault_verdicts": "Faults in a draft answer",
    "stages": "How far each rule goes",
}
FAULTS: Final[Mapping[str, str]] = {
    "policy_wall": "hides behind rules",
    "passing_on": "sends the customer elsewhere",
    "robotic": "sounds like a machine",
    "servile": "grovels",
    "defensive": "defends itself",
    "blaming": "blames someone",
    "minimising": "makes it small",
    "hollow_apology": "apologises without meaning it",
    "no_acknowledgement": "says nothing of the feeling",
    "freebie_first": "offers a gift before help",
    "over_promise": "promises too much",
    "liability": "admits legal fault",
    "jargon": "speaks in jargon",
}
VERDICTS: Final[Mapping[str, str]] = {
    "off": "do not look for it",
    "warn": "tell the writer",
    "approve": "ask a second pair of eyes",
    "block": "do not let it be sent",
}
RULES: Final[Mapping[Rule, str]] = {
    "assignment": "Giving conversations to people",
    "second_contact": "Bringing in a second person",
    "follow_ups": "Asking again after it is solved",
}
STAGES: Final[Mapping[Stage, str]] = {
    "shadow": "Only watch",
    "suggest": "Suggest",
    "automatic": "Do it",
}
MEANINGS: Final[Mapping[tuple[Rule, Stage], str]] = {
    ("assignment", "shadow"): "It is written down who would have got it. Nobody is asked, and no alarm rings.",
    ("assignment", "suggest"): "Somebody is proposed; it is theirs once they take it or answer. Until then it waits.",
    ("assignment", "automatic"): "The right person gets it at once.",
    ("second_contact", "shadow"): "It is written down when a second person would have come in. Nothing moves.",
    ("second_contact", "suggest"): "A second person is proposed; someone decides with a click.",
    ("second_contact", "automatic"): "A second person gets it by itself when the anger stays.",
    ("follow_ups", "shadow"): "It is written down when one should ask again. Nobody is reminded.",
    ("follow_ups", "suggest"): "The owner is reminded to ask, and writes it.",
    ("follow_ups", "automatic"): "For now the same as Suggest: a person always writes it.",
}
DAYS: Final[Mapping[str, str]] = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}
_CODES: Final[Mapping[str, Mapping[Any, str]]] = {
    "reasons_from": words.REASONS,
    "severity_of_reasons": words.REASONS,
    "tier_for_band": words.BANDS,
    "response_target_minutes": words.BANDS,
    "fault_verdicts": FAULTS,
    "stages": RULES,
}
_VALUES: Final[Mapping[str, Mapping[Any, str]]] = {
    "tier_for_band": words.TIERS,
    "fault_verdicts": VERDICTS,
    "stages": STAGES,
    "office_days": DAYS,
}
_RATIO: Final = re.compile(r"\b(?:0\.\d+|1\.0)\b")
_FIELD: Final = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b")


def key_label(field: str, key: str) -> str:
    """What a key of a mapping is called: a band, a reason, a rule."""
    return _CODES.get(field, {}).get(key, key.replace("_", " "))


def label_of(field: str, key: str | None) -> str:
    """What a setting is called where it stands alone."""
    return f"{FIELDS[field]}: {key_label(field, key)}" if key else FIELDS[field]


def value_label(field: str, value: str) -> str:
    """What a choice is called."""
    return _VALUES.get(field, {}).get(value, value)


def plainly(sentence: str) -> str:
    """A sentence of the policy's own checks or advice, its fields named by their labels, anger from 0 to 100."""
    scaled = _RATIO.sub(lambda ratio: f"{round(float(ratio[0]) * 100, 2):g}", sentence)
    named = _FIELD.sub(lambda name: f"“{FIELDS[name[0]]}”" if name[0] in FIELDS else name[0], scaled)
    return named[:1].upper() + named[1:]
