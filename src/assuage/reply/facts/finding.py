"""All finders over one text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from assuage.reply.facts.asks import asks
from assuage.reply.facts.clauses import split
from assuage.reply.facts.counts import amounts, counts
from assuage.reply.facts.echoes import echoes
from assuage.reply.facts.marks import circumstances, issues, themes, treatments
from assuage.reply.facts.points import points
from assuage.reply.facts.text import pieces, read
from assuage.reply.facts.things import numbers, people, things
from assuage.reply.facts.times import dates, durations
from assuage.reply.values import Fact, Facts


@lru_cache(maxsize=32)  # brief and openers read the same message
def facts_of(text: str) -> Facts:
    """Everything found in the text, in its order; of a long text the first 6,000 and the last 2,000 characters."""
    found = [_placed(fact, text, start) for start, piece in pieces(text) for fact in _found(read(piece))]
    return Facts(text, tuple(sorted(found, key=lambda fact: (fact.start, fact.end, fact.kind))))


def _found(text: str) -> Iterator[Fact]:
    evidence = [*durations(text), *dates(text), *counts(text), *amounts(text), *treatments(text), *issues(text)]
    evidence += [*things(text), *numbers(text)]
    evidence = list(echoes(text, evidence))
    yield from evidence
    sentences = split(text)
    yield from (*people(text), *circumstances(text), *themes(text), *asks(sentences))
    yield from points(sentences, tuple(evidence))


def _placed(fact: Fact, text: str, start: int) -> Fact:
    begin, end = fact.start + start, fact.end + start
    return replace(fact, start=begin, end=end, text=text[begin:end])
