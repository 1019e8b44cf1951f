"""Codes in plain words, as the pages show them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from assuage.domain import Band, Stage, Tier

REASONS: Final[Mapping[str, str]] = {
    "asks_for_person": "asks for a person",
    "repeat_contact": "not the first time they write",
    "legal_or_regulator": "mentions lawyers or a regulator",
    "safety_or_harm": "someone may come to harm",
    "vulnerable": "someone vulnerable is affected",
    "churn_threat": "is leaving, or says so",
    "publicity_threat": "threatens to go public",
    "staff_complaint": "complains of a member of staff",
    "abuse": "insults staff",
    "high_anger": "openly angry",
    "unusual": "too unusual for a script",
}
ISSUES: Final[Mapping[str, str]] = {
    "billing": "a bill or charge",
    "refund": "a refund",
    "delivery": "a delivery",
    "product": "a faulty product",
    "outage": "something is down",
    "access": "cannot get in",
    "cancellation": "a cancellation",
    "booking": "a booking",
    "fraud_privacy": "fraud or privacy",
    "other": "something else",
}
TREATMENTS: Final[Mapping[str, str]] = {
    "ignored": "felt ignored",
    "passed_around": "passed around",
    "long_wait": "a long wait",
    "broken_promise": "a promise not kept",
    "rude": "treated rudely",
    "misled": "misled",
    "policy_wall": "rules instead of help",
}
BANDS: Final[Mapping[Band, str]] = {"calm": "Calm", "annoyed": "Annoyed", "angry": "Angry", "furious": "Furious"}
TIERS: Final[Mapping[Tier, str]] = {
    "new": "new agent",
    "standard": "standard agent",
    "experienced": "experienced agent",
}
STAGES: Final[Mapping[Stage, str]] = {"shadow": "only recorded", "suggest": "suggested", "automatic": "automatic"}
CHANNELS: Final[Mapping[str, str]] = {
    "email": "e-mail",
    "chat": "chat",
    "sms": "text message",
    "social": "social media",
    "review": "review",
    "call_transcript": "call",
    "form": "form",
}
TRENDS: Final[Mapping[str, str]] = {"rising": "rising", "falling": "falling", "steady": "steady"}


def said(code: str) -> str:
    """A reason, issue or treatment in plain words; a code nobody knows, with spaces."""
    for table in (REASONS, TREATMENTS, ISSUES):
        if code in table:
            return table[code]
    return code.replace("_", " ")


ERRANDS: Final[Mapping[str, str]] = {
    "tags": "tags for the ticket",
    "priority": "the ticket's priority",
    "owner": "the ticket's owner",
    "group": "the ticket's group",
    "note": "a note in the ticket",
    "fetch": "a text that was to be asked for",
    "answered": "an answer that was told",
    "closed": "the closing of a ticket",
    "assigned": "a new owner that was told",
}
"""What is done for a help-desk, or told by one."""
