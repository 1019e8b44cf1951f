"""What a model's scores change: faults that the rules miss are added, those it is sure are none are dropped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from assuage.domain import FaultCode
from assuage.reply.check.acknowledgement import BETTER as BEGIN_WITH
from assuage.reply.check.acknowledgement import WHY as UNHEARD
from assuage.reply.check.families import Family
from assuage.reply.check.freebies import BETTER as ASK_FIRST
from assuage.reply.check.freebies import WHY as BOUGHT_OFF
from assuage.reply.check.text import Sentence
from assuage.reply.values import Fault, Scores

SHOWN_AT: Final = 0.5
DROPPED_BELOW: Final = 0.06
"""What the rules say does not count where the model is as sure as this that it is not so."""
UNHEARD_BELOW: Final = 0.2
"""The same for no_acknowledgement: whether a feeling was named the model hears better than any wording tells."""
FEWEST_WORDS: Final = 10
"""In a shorter draft the rules always count: the model learnt from longer ones and is deaf to "calm down"."""
_JARGON: Final = (
    "It is written in words of the house that a customer cannot know.",
    "Say what it means for them, and when, as you would to a neighbour.",
)

Advice = Mapping[FaultCode, tuple[str, str]]


def advice(families: Iterable[Family]) -> Advice:
    """Why and better for each fault, for a draft that shows it as a whole rather than in certain words."""
    said: dict[FaultCode, tuple[str, str]] = {}
    for family in families:
        said.setdefault(family.code, (family.why, family.better))
    return said | {
        "no_acknowledgement": (UNHEARD, BEGIN_WITH),
        "freebie_first": (BOUGHT_OFF, ASK_FIRST),
        "jargon": _JARGON,
    }


def weighed(
    found: Sequence[Fault], draft: Sequence[Sentence], scores: Scores, answers: bool, said: Advice
) -> Iterator[Fault]:
    """The faults found, unless the model is sure of the contrary; then those it adds, over the whole draft.

    `answers` says whether a customer's message is known; without it nobody can tell what should be acknowledged.
    """
    words = sum(len(sentence.plain.split()) for sentence in draft)
    for fault in found:
        score = scores.get(fault.code, 1.0)
        if words < FEWEST_WORDS or score >= _least(fault.code):
            yield replace(fault, probability=max(score, SHOWN_AT))
    known = {fault.code for fault in found}
    for code, score in scores.items():
        if score >= SHOWN_AT and code not in known and (answers or code != "no_acknowledgement"):
            end = draft[0].end if code == "no_acknowledgement" else draft[-1].end
            yield Fault(code, draft[0].start, end, "", *said[code], probability=score)


def _least(code: FaultCode) -> float:
    return UNHEARD_BELOW if code == "no_acknowledgement" else DROPPED_BELOW
