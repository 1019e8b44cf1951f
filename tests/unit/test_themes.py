"""Themes: each sentence is one a good writer might send (C1 to C5)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from assuage.reply.check import check
from assuage.reply.facts import facts_of
from assuage.reply.themes import THEMES, Theme

_CHOICE = re.compile(r"\(([^()]*\|[^()]*)\)")
_FORBIDDEN = re.compile(r"\b(?:policy|unfortunately|inconvenience|frustration|just|simply)\b|!", re.IGNORECASE)
MOST_WORDS = 20


def sentences(theme: Theme) -> tuple[str, ...]:
    return (*theme.strong, *theme.mild, *theme.sorry)


def spoken(sentence: str) -> Iterator[str]:
    """The sentence with every choice made."""
    found = _CHOICE.search(sentence)
    if found is None:
        yield sentence
        return
    for choice in found[1].split("|"):
        yield from spoken(sentence[: found.start()] + choice + sentence[found.end() :])


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.code)
def test_every_sentence_passes_the_reply_check(theme: Theme) -> None:
    faults = [check(f"{said[0].upper()}{said[1:]}.") for each in sentences(theme) for said in spoken(each)]
    assert [fault for found in faults for fault in found] == []


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.code)
def test_every_sentence_is_a_short_clause_in_plain_words(theme: Theme) -> None:
    for sentence in sentences(theme):
        assert re.match(r"[a-z(']|I\b", sentence), sentence
        assert "." not in sentence, sentence
        assert _FORBIDDEN.search(sentence) is None, sentence
        assert all(len(said.split()) <= MOST_WORDS for said in spoken(sentence)), sentence


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.code)
def test_there_is_a_choice_for_the_angry_and_for_the_calm(theme: Theme) -> None:
    assert len(theme.strong) >= 5
    assert len(theme.mild) >= 4


def test_no_sentence_belongs_to_two_themes() -> None:
    said = [sentence for theme in THEMES for sentence in sentences(theme)]
    assert sorted({each for each in said if said.count(each) > 1}) == []


def test_no_two_themes_share_a_code() -> None:
    assert len({theme.code for theme in THEMES}) == len(THEMES)


@pytest.mark.parametrize("text", ["a", " ", "my my ", "the order not ", "you lost my ", "on hold for ", "claim "])
def test_a_hostile_text_is_read_to_its_end(text: str) -> None:
    assert facts_of((text * 200_000)[:200_000]).text
