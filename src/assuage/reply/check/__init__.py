"""Reads an agent's draft and says what in it will make an angry customer angrier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from assuage.domain import FaultCode
from assuage.reply.check.acknowledgement import missing
from assuage.reply.check.blaming import BLAMING_OTHERS, BLAMING_YOU
from assuage.reply.check.contradicting import CONTRADICTING, VOUCHING
from assuage.reply.check.defensive import DEFENDING
from assuage.reply.check.doings import THEIR_DOING, YOUR_DOING
from assuage.reply.check.families import Family, hits
from assuage.reply.check.freebies import freebies
from assuage.reply.check.hollow_apology import HOLLOW
from assuage.reply.check.jargon import jargon
from assuage.reply.check.liability import LIABILITY
from assuage.reply.check.minimising import HUSHING, PLAYING_DOWN
from assuage.reply.check.opinion import advice, weighed
from assuage.reply.check.over_promise import OVER_PROMISE
from assuage.reply.check.passing_on import ELSEWHERE, HANDED_OVER, NOT_OURS
from assuage.reply.check.policy_wall import POLICY, POWERLESS, WEB_PAGE
from assuage.reply.check.put_through import PUT_THROUGH, THEIR_BUSINESS
from assuage.reply.check.robotic import CANNED, FORM_LETTER, TICKET
from assuage.reply.check.servile import FLATTERY, GROVELLING
from assuage.reply.check.text import Sentence, sentences
from assuage.reply.check.verdicts import verdict
from assuage.reply.check.words import CompanyWord, company_words
from assuage.reply.values import Fault, Scores

__all__ = ["CompanyWord", "check", "verdict"]

FAMILIES: Final[tuple[Family, ...]] = (
    POLICY,
    POWERLESS,
    WEB_PAGE,
    ELSEWHERE,
    NOT_OURS,
    THEIR_BUSINESS,
    HANDED_OVER,
    PUT_THROUGH,
    CANNED,
    TICKET,
    FORM_LETTER,
    GROVELLING,
    FLATTERY,
    DEFENDING,
    CONTRADICTING,
    VOUCHING,
    BLAMING_YOU,
    YOUR_DOING,
    BLAMING_OTHERS,
    THEIR_DOING,
    HUSHING,
    PLAYING_DOWN,
    HOLLOW,
    OVER_PROMISE,
    LIABILITY,
)

_ADVICE: Final = advice(FAMILIES)


def check(
    reply: str,
    customer: str = "",
    customer_anger: float | None = None,
    scores: Scores | None = None,
    words: Sequence[CompanyWord] = (),
) -> tuple[Fault, ...]:
    """The faults of a draft in the order of its text; every `text` is `reply[start:end]`.

    `customer` is the message it answers, `customer_anger` what the anger model heard in it (0 to 1), `scores` what a
    reply model makes of the draft. Without them the words alone decide.
    """
    draft = sentences(reply)
    if not draft:
        return ()
    found = list(_by_rules(draft, customer, customer_anger))
    if scores:
        found = list(weighed(found, draft, scores, bool(customer.strip()), _ADVICE))
    found += company_words(draft, words)
    return _in_order(replace(fault, text=reply[fault.start : fault.end]) for fault in found)


def _by_rules(draft: Sequence[Sentence], customer: str, anger: float | None) -> Iterator[Fault]:
    said = list(_by_families(draft))
    yield from said
    yield from freebies(draft, customer)
    yield from jargon(draft, customer)
    unacknowledged = missing(draft, customer, anger, {fault.start for fault in said})
    if unacknowledged is not None:
        yield unacknowledged


def _by_families(draft: Sequence[Sentence]) -> Iterator[Fault]:
    for sentence in draft:
        for family in FAMILIES:
            for start, end in hits(family, sentence):
                yield Fault(family.code, start, end, "", family.why, family.better)


def _in_order(faults: Iterator[Fault]) -> tuple[Fault, ...]:
    """By place; of two that overlap and say the same, the first."""
    kept: list[Fault] = []
    ends: dict[FaultCode, int] = {}
    for fault in sorted(faults, key=lambda each: (each.start, -each.end, each.code)):
        if fault.start >= ends.get(fault.code, 0):
            kept.append(fault)
            ends[fault.code] = fault.end
    return tuple(kept)
