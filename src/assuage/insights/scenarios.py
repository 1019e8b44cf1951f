"""Training scenarios (C16): difficult conversations with everything that identifies anybody taken out.

What was heard in the conversation tells what to practise; where a customer calmed down after a reply, it is pointed out
as what worked. No masking finds everything: a person reads a scenario before it is used, and its text says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from assuage.decide.words import plural
from assuage.domain import BANDS, Band, Decision, Finding
from assuage.insights import words
from assuage.insights.practice import Practice, acknowledges, practices
from assuage.masking.masking import Known, mask
from assuage.reply.facts import facts_of

MOST_SAID: Final = 30
"""Of a long conversation the first messages and replies; a role play takes no more."""
_UNTITLED: Final = "A difficult conversation"
_MOST_POINTS: Final = 2
_HELPED: Final = 0.15
"""Fall in anger over a reply from which the reply counts as having worked."""


@dataclass(frozen=True, slots=True)
class Said:
    """A message or a reply of a conversation, as it was; `decision` and `anger` where a customer's was read."""

    by: Literal["customer", "agent"]
    at: datetime
    text: str
    anger: float | None = None
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A message or a reply without what identifies anybody. `anger` is the customer's, 0..1; `worked` marks a reply
    after which it fell clearly.
    """

    by: Literal["customer", "agent"]
    text: str
    anger: float | None = None
    worked: bool = False


@dataclass(frozen=True, slots=True)
class Scenario:
    """A conversation to practise on. `masked` is how many different things were replaced by placeholders."""

    title: str
    band: Band
    peak: float
    channel: str | None
    issues: tuple[str, ...]
    reasons: tuple[str, ...]
    treatment: tuple[str, ...]
    practise: tuple[Practice, ...]
    acknowledge: tuple[str, ...]
    lines: tuple[Line, ...]
    ended: str
    masked: int


def scenario(said: Sequence[Said], known: Known, channel: str | None = None) -> Scenario | None:
    """The conversation as a scenario; None where no customer's message of it was read. `said` is in order of time."""
    told = list(said[:MOST_SAID])
    heard = [each.decision for each in told if each.decision is not None]
    if not heard:
        return None
    masked = mask([each.text for each in told], known)
    codes = _codes(heard)
    worst = max((decision.band for decision in heard), key=BANDS.index)
    lines = tuple(_lines(told, masked.texts))
    return Scenario(
        title=words.title({kind: found[0] for kind, found in codes.items() if found and kind != "reason"}) or _UNTITLED,
        band=worst,
        peak=max(each.anger or 0.0 for each in told),
        channel=channel,
        issues=tuple(codes["issue"]),
        reasons=tuple(codes["reason"]),
        treatment=tuple(codes["treatment"]),
        practise=practices(worst, [*codes["treatment"], *codes["reason"]]),
        acknowledge=acknowledges(worst, [*codes["treatment"], *codes["reason"]], _points(lines)),
        lines=lines,
        ended=_ended(lines),
        masked=masked.placeholders,
    )


def _codes(heard: Sequence[Decision]) -> dict[str, list[str]]:
    """What was found in any of the messages, the surest first."""
    found: dict[str, dict[str, float]] = {"issue": {}, "treatment": {}, "reason": {}}
    for kind, each in (pair for decision in heard for pair in _findings(decision)):
        found[kind][each.code] = max(each.probability, found[kind].get(each.code, 0.0))
    return {kind: sorted(codes, key=lambda code: -codes[code]) for kind, codes in found.items()}


def _findings(decision: Decision) -> Iterator[tuple[str, Finding]]:
    yield from (("issue", each) for each in decision.issues)
    yield from (("treatment", each) for each in decision.treatment)
    yield from (("reason", each) for each in decision.reasons)


def _lines(told: Sequence[Said], texts: Sequence[str]) -> Iterator[Line]:
    for place, (each, text) in enumerate(zip(told, texts, strict=True)):
        yield Line(each.by, text, each.anger, worked=each.by == "agent" and _worked(told, place))


def _worked(told: Sequence[Said], place: int) -> bool:
    """Whether the customer's next message is clearly less angry than the last one before this reply."""
    before = [each.anger for each in told[:place] if each.anger is not None]
    after = [each.anger for each in told[place + 1 :] if each.anger is not None]
    last = place + 1 < len(told) and told[place + 1].by == "customer"
    return bool(last and before and after) and before[-1] - after[0] >= _HELPED


def _points(lines: Sequence[Line]) -> list[str]:
    """What happened, in the customer's words turned to them, from their angriest message that has any."""
    for line in sorted(lines, key=lambda each: -(each.anger or 0.0)):
        points = facts_of(line.text).points() if line.by == "customer" else ()
        if told := [point.said for point in points if point.role != "wanted" and "[" not in point.said]:
            return told[:_MOST_POINTS]
    return []


def _ended(lines: Sequence[Line]) -> str:
    """How it went, in a sentence."""
    angers = [line.anger for line in lines if line.anger is not None]
    replies = sum(line.by == "agent" for line in lines)
    if not replies:
        return "Nobody has answered yet: the first answer is yours."
    if lines[-1].by == "agent":
        return "The customer has not written again since this answer."
    first, last = (f"{anger * 100:.0f}" for anger in (angers[0], angers[-1]))
    went = f"The anger went from {first} to {last} of 100 over {plural(len(angers), 'message')}"
    if any(line.worked for line in lines):
        return f"{went}; what worked is marked."
    return f"{went}; no answer brought it down clearly."
