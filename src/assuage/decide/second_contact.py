"""When the first person has done what they could and another, experienced one should take over (C11)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from assuage.decide.anger import standing_anger, trend_of
from assuage.decide.words import percent
from assuage.domain import Turn
from assuage.policy import Policy

BROKEN_PROMISE: Final = 0.1
"""What each broken promise adds to anger that stands or rises: 0.46 with one counts as 0.56."""
ENOUGH_SAID: Final = 0.25
"""Weight (four words) from which what stands is judged; fewer words ("0093", "No.") only by themselves."""

MISTRUST: Final[Mapping[str, str]] = {
    "asks_for_person": "The customer asks for someone else",
    "staff_complaint": "The customer no longer trusts the person: a complaint of staff",
    "legal_or_regulator": "The customer turns to lawyers or regulators instead",
}
"""Reasons that, after a real reply, say that trust in the person is gone."""


@dataclass(frozen=True, slots=True)
class SecondContact:
    """A case for a second person: how strong (0..1, at least the policy's `second_contact_from`), and why.

    `because` holds sentences for a supervisor, the strongest argument first.
    """

    strength: float
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What the person who has it has seen: their real replies, the anger before the last of them and after it.

    `reasons` are those of the customer's latest turn; `known` holds the most that was heard of each before their first
    real reply.
    """

    replies: int
    before: float
    after: float
    known: Mapping[str, float]
    reasons: Mapping[str, float]


def second_contact(
    turns: Sequence[Turn], policy: Policy, *, person: str | None = None, broken_promises: int = 0
) -> SecondContact | None:
    """The case for a second person after the customer's latest turn; None where there is none.

    There is none before the person who has it has really replied, while the customer has not yet answered their last
    reply, nor when the anger falls and trust holds. `turns` are one episode's, oldest first. `person` is who has it;
    left out, the agent who wrote last. Pass it after a hand-over, or the first person's replies still count against
    a second one who has not written yet.
    """
    stretch = _stretch(turns, person)
    if stretch is None or stretch.replies < policy.second_contact_after_replies:
        return None
    arguments = sorted(_arguments(stretch, policy, broken_promises), key=lambda argument: -argument[0])
    strong = [argument for argument in arguments if argument[0] >= policy.second_contact_from]
    if not strong:
        return None
    return SecondContact(strength=strong[0][0], because=tuple(sentence for _, sentence in strong))


def _stretch(turns: Sequence[Turn], person: str | None) -> _Stretch | None:
    """What the person has seen, or None where the customer has not answered a real reply of theirs."""
    replies = _replies(turns, person)
    last = max((number for number, turn in enumerate(turns) if turn.by == "customer"), default=-1)
    if not replies or replies[-1] > last or not turns[last].weight:
        return None
    standing = standing_anger(turns)
    after = standing[last] if turns[last].weight >= ENOUGH_SAID else turns[last].anger
    known: dict[str, float] = {}
    for turn in turns[: replies[0]]:
        known |= {code: max(value, known.get(code, 0.0)) for code, value in turn.reasons.items()}
    return _Stretch(len(replies), standing[replies[-1]], after, known, turns[last].reasons)


def _replies(turns: Sequence[Turn], person: str | None) -> list[int]:
    """Where the real replies of the person are, since anyone else last wrote and after a customer first did."""
    writers = [turn.agent for turn in turns if turn.by == "agent"]
    who = person if person is not None or not writers else writers[-1]
    first = next((number for number, turn in enumerate(turns) if turn.by == "customer"), len(turns))
    replies: list[int] = []
    for number, turn in enumerate(turns):
        if turn.by == "agent" and turn.agent != who:
            replies = []
        elif turn.by == "agent" and turn.attempt and number > first:
            replies.append(number)
    return replies


def _arguments(stretch: _Stretch, policy: Policy, broken_promises: int) -> Iterator[tuple[float, str]]:
    """Each argument with its strength, whether strong enough or not.

    A complaint or a lawyer speaks of the person only where it was not half as plain before their first reply. Asking
    for someone else always does: who asked a machine for a person before, now asks a person for another.
    """
    rise = round(stretch.after - stretch.before, 4)
    strength = stretch.after + BROKEN_PROMISE * broken_promises
    broken = f" Promises to them that were broken: {broken_promises}." if broken_promises else ""
    if rise >= policy.second_contact_rise:
        sentence = f"Anger rose by {percent(rise)} to {percent(stretch.after)} of 100 over the last reply."
        yield min(1.0, round(strength + rise / 2, 4)), sentence + broken
    elif trend_of(rise) != "falling":
        sentence = f"Anger stays at {percent(stretch.after)} of 100 after {_times(stretch.replies)} by the same person."
        yield min(1.0, round(strength, 4)), sentence + broken
    for code, sentence in MISTRUST.items():
        probability = stretch.reasons.get(code, 0.0)
        if code == "asks_for_person" or probability >= 2 * stretch.known.get(code, 0.0):
            yield probability, f"{sentence}: {percent(probability)} %."


def _times(replies: int) -> str:
    return "a real reply" if replies == 1 else f"{replies} real replies"
