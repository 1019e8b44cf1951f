"""What can be practised on a difficult conversation, and what a good first answer acknowledges: in plain words.

The letters are those of what good care of an angry customer asks for (C1 acknowledge ... C17 partner).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from assuage.domain import Band

MOST: Final = 4


@dataclass(frozen=True, slots=True)
class Practice:
    """A row of the guideline, and what it asks for here."""

    row: str
    asks: str


_ALWAYS: Final = (
    Practice("C1", "Acknowledge the anger first, as strong as it is, before any facts."),
    Practice("C3", "Say back what happened, in their words, and check that you have understood."),
)
_BY_CODE: Final[Mapping[str, Practice]] = {
    "safety_or_harm": Practice(
        "C10", "Someone may come to harm: that comes before everything else, and a person acts."
    ),
    "vulnerable": Practice("C10", "Answer as a person would: somebody here needs care, not a script."),
    "broken_promise": Practice("C12", "Promise only what will be done, with a time, and write it down."),
    "passed_around": Practice("C6", "Own it: one name that sees it through. Send them nowhere else."),
    "policy_wall": Practice("C5", "No walls: not one word of policy, website or another department."),
    "ignored": Practice("C6", "Own it: say who you are and that you will see this through."),
    "rude": Practice("C4", "Stay calm and plain; do not defend the colleague, and blame nobody."),
    "misled": Practice("C7", "Apologise for what they were told, without excuses and without promises on liability."),
    "long_wait": Practice("C7", "Apologise for the wait itself, and name how long it was."),
    "repeat_contact": Practice("C11", "They need not repeat themselves: show that you have read all of it."),
    "staff_complaint": Practice("C4", "Take the complaint about a colleague seriously; blame and defend nobody."),
    "legal_or_regulator": Practice("C7", "Own the experience; admit nothing you do not know, and do not argue."),
    "churn_threat": Practice("C9", "Thank them for the chance to put it right; do not bargain."),
    "publicity_threat": Practice("C4", "Answer the trouble and not the threat."),
    "abuse": Practice("C4", "Do not take it personally: answer what is behind the insults."),
    "asks_for_person": Practice("C10", "They asked for a person: be one, with your name."),
}
_STRONG: Final = Practice("C8", "Ask what they would consider fair, then say who does what by when.")

_ACKNOWLEDGED: Final[Mapping[str, str]] = {
    "ignored": "that nobody answered them",
    "passed_around": "that they were sent from one to the next",
    "long_wait": "how long they had to wait",
    "broken_promise": "that a promise to them was broken",
    "rude": "that they were treated without respect",
    "misled": "that they were told something that was not so",
    "policy_wall": "that they were given rules instead of help",
    "repeat_contact": "that this is not the first time they write",
    "safety_or_harm": "that somebody may be in danger, before anything else",
    "vulnerable": "what they are going through, gently",
    "staff_complaint": "that how a colleague behaved was part of it",
    "churn_threat": "that they are close to leaving, and why",
}
_FIRST: Final = ("safety_or_harm", "vulnerable")
_STRENGTH: Final[Mapping[Band, str]] = {
    "furious": "that they are furious, in plain words; a word like inconvenience would be an insult",
    "angry": "that they are angry, and have a reason to be",
    "annoyed": "that this is annoying, without drama",
    "calm": "what worries them; there is no anger to calm",
}


def practices(band: Band, codes: Sequence[str]) -> tuple[Practice, ...]:
    """At most MOST, those that hold for every angry customer first; `codes` are treatments and reasons."""
    found = tuple(dict.fromkeys([*_ALWAYS, *(_BY_CODE[code] for code in codes if code in _BY_CODE)]))
    return (*found[: MOST - 1], _STRONG) if band in ("angry", "furious") else found[:MOST]


def acknowledges(band: Band, codes: Sequence[str], points: Sequence[str]) -> tuple[str, ...]:
    """What a good first answer acknowledges, the feeling first; `points` are what happened, turned to the customer."""
    return tuple(_acknowledged(band, codes, points))


def _acknowledged(band: Band, codes: Sequence[str], points: Sequence[str]) -> Iterator[str]:
    yield _STRENGTH[band]
    known = sorted((code for code in codes if code in _ACKNOWLEDGED), key=lambda code: code not in _FIRST)
    yield from (_ACKNOWLEDGED[code] for code in known[:MOST])
    yield from (f"and says it back to them: {point}" for point in points)
