"""Causes in plain words: their titles, their sentences, and what stands below the lists."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from assuage.decide.words import plural

_ISSUES: Final[Mapping[str, str]] = {
    "billing": "bills and charges",
    "refund": "refund",
    "delivery": "delivery",
    "product": "faulty or wrong goods",
    "outage": "something is down",
    "access": "no access",
    "cancellation": "cancellation",
    "booking": "booking",
    "fraud_privacy": "fraud or privacy",
    "other": "something not on the list",
}
_TREATMENTS: Final[Mapping[str, str]] = {
    "ignored": "no answer",
    "passed_around": "being passed around",
    "long_wait": "a long wait",
    "broken_promise": "a broken promise",
    "rude": "rude treatment",
    "misled": "being misled",
    "policy_wall": "rules instead of help",
}
_REASONS: Final[Mapping[str, str]] = {
    "repeat_contact": "having to write again",
    "legal_or_regulator": "talk of lawyers or a regulator",
    "safety_or_harm": "a risk of harm",
    "churn_threat": "leaving over it",
    "publicity_threat": "going public with it",
    "staff_complaint": "a complaint about a colleague",
}
_OF_THE_WRITER: Final[Mapping[str, str]] = {
    "asks_for_person": "asking for a person",
    "vulnerable": "somebody vulnerable is affected",
    "abuse": "insults",
    "high_anger": "open anger",
    "unusual": "a matter too unusual for a script",
}
GROWN: Final = 1.05
"""Growth of all messages below which nobody is told of it."""
METHOD: Final = (
    "Counted are messages that sounded annoyed or angrier, or needed a person. For each combination of product, issue, "
    "treatment and reason, the customers who wrote of it are held against those in as long a time before. Listed as "
    "rising is only what chance and the growth of all messages do not explain, with the number of combinations looked "
    "at taken into account: of the causes listed, at most about 1 in 20 is there by chance."
)
NEW_MODEL: Final = (
    "Another model has read messages in this period than before it, so a rise may come from how messages are read: "
    "open the examples before you act."
)
NO_WHOLE_WEEKS: Final = (
    "The period is no whole number of weeks, so it holds other weekdays than the time it is compared with."
)


def title(codes: Mapping[str, str]) -> str:
    """`Refund together with a broken promise`, `Kettle K2: delivery`, `Going public with it`."""
    parts = [
        words[codes[kind]]
        for kind, words in (("issue", _ISSUES), ("treatment", _TREATMENTS), ("reason", _REASONS))
        if kind in codes
    ]
    said = " together with ".join(parts)
    if product := codes.get("product"):
        return f"{product}: {said}" if said else product
    return said[:1].upper() + said[1:]


def treatment(code: str) -> str:
    return _TREATMENTS.get(code, code.replace("_", " "))


def reason(code: str) -> str:
    """Also of those that make no cause: they tell of the writer."""
    return {**_REASONS, **_OF_THE_WRITER}.get(code, code.replace("_", " "))


def counted(name: str, now: int, before: int, period: timedelta) -> str:
    """`Refund together with a broken promise: 34 messages in 7 days, 12 in the 7 days before.`"""
    return f"{name}: {plural(now, 'message')} in {length(period)}, {before} in the {length(period)} before."


def length(period: timedelta) -> str:
    days = period / timedelta(days=1)
    return f"{period / timedelta(hours=1):.0f} hours" if days < 2 else f"{days:.0f} days"


def counted_alone(name: str, now: int, period: timedelta) -> str:
    """Where there is nothing to compare with."""
    return f"{name}: {plural(now, 'message')} in {length(period)}."


def customers(now: int, before: int) -> str:
    """How many people that is, and how many times as many as before."""
    if not before:
        return f"From {plural(now, 'customer')}; before, nobody wrote of it."
    return f"From {plural(now, 'customer')}, {before} before: {_times(now / before)}."


def _times(ratio: float) -> str:
    if 0.95 <= ratio < 1.05:
        return "as many as before"
    return f"{ratio:.1f} times as many" if ratio < 10 else f"{ratio:.0f} times as many"


def grown(expected: float) -> str:
    return f"{expected:.0f} were to be expected from the growth of all messages."


def grown_overall(growth: float) -> str:
    """What growth does to all causes; "" where there is none to speak of."""
    if growth < GROWN:
        return ""
    return (
        f"{growth:.1f} times as many customers as before wrote at all, so as many times more is expected of each cause."
    )


def unlikely(chance: float) -> str:
    odds = "1 time in 1,000" if chance < 0.001 else f"1 time in {_round(1 / chance):,}"
    seldom = "less than " if chance < 0.001 else "about "
    return f"Chance alone would do this {seldom}{odds}."


def _round(odds: float) -> int:
    """To one digit, as precise as such odds are."""
    size = int(10 ** (len(str(int(odds))) - 1))
    return int(odds / size) * size


def nothing_before(period: timedelta) -> str:
    return (
        f"Too few customers wrote in the {length(period)} before to compare with, so nothing is said of what rises. "
        "Come back later, or choose a shorter period."
    )
