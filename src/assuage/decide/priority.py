"""In what order waiting conversations are served: a sum of bounded parts, so that shouting does not beat grave.

With the defaults (anger at most 30 points, severity 50, waiting 20 at the target and 40 at twice the target, a broken
promise 20):

    polite, a child may be hurt        anger 10 ->  3, severity 50          = 53
    furious, threatens to leave        anger 95 -> 29, severity 15          = 44
    furious, waiting twice the target  anger 95 -> 29, waiting 40           = 69
    calm, just asks for a person       anger 10 ->  3, severity 10          = 13
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from assuage.decide.assignment import Part
from assuage.decide.triage import REASON_SENTENCES
from assuage.decide.words import percent, plural, span
from assuage.domain import Conversation, Finding
from assuage.policy import Policy


def priority(conversation: Conversation, anger: float, policy: Policy, now: datetime) -> tuple[Part, ...]:
    """The parts of a conversation's priority at `now`; `anger` (0..1) is what stands after its last turn."""
    parts = (
        Part("anger", policy.priority_anger_points * anger, f"anger {percent(anger)} of 100"),
        _severity(conversation.reasons, policy),
        _waiting(conversation, policy, now),
        _promises(conversation.broken_promises, policy),
    )
    return tuple(part for part in parts if part.points)


def total(parts: Sequence[Part]) -> float:
    return sum(part.points for part in parts)


def _severity(reasons: Sequence[Finding], policy: Policy) -> Part:
    """The gravest reason alone counts; more of them do not add up."""
    found = [(policy.severity_of_reasons[finding.code], finding.code) for finding in reasons]
    gravest, code = max(found, default=(0.0, ""))
    words = REASON_SENTENCES[code][0].lower() + REASON_SENTENCES[code][1:] if code else ""
    return Part("severity", policy.priority_severity_points * gravest, words)


def _waiting(conversation: Conversation, policy: Policy, now: datetime) -> Part:
    """Grows with the wait for a person's answer up to twice the band's target; a clock set back counts as no wait."""
    since = waits_since(conversation)
    if since is None:
        return Part("waiting", 0.0, "")
    minutes, target = max(0.0, (now - since).total_seconds() / 60), policy.response_target_minutes[conversation.band]
    words = f"waiting {span(minutes)}, target {span(target)}"
    return Part("waiting", policy.priority_waiting_points * min(2.0, minutes / target), words)


def waits_since(conversation: Conversation) -> datetime | None:
    """Since when the customer waits for a person's answer: their first turn after the last one by an agent.

    What they wrote before a person was needed at all does not count; None when nobody has to answer.
    """
    if conversation.flagged_at is None:
        return None
    since = None
    for turn in reversed(conversation.turns):
        if turn.by == "agent":
            break
        if turn.by == "customer":
            since = max(turn.at, conversation.flagged_at)
    return since


def _promises(broken: int, policy: Policy) -> Part:
    return Part("promise", policy.priority_promise_points * bool(broken), f"{plural(broken, 'broken promise')}")
