"""A company's own words in the reply check (row C5)."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from assuage.reply.check import CompanyWord, check, verdict


@pytest.mark.parametrize(
    ("pattern", "draft", "found"),
    [
        ("refund*", "Your refunds are on the way.", ["refunds"]),
        ("refund", "Your refunds are on the way.", []),
        ("call cent?r*", "Our call  centre and call centers.", ["call  centre", "call centers"]),
        ("colo?r", "Color or colour?", ["Color", "colour"]),
        ("don't know", "I don\u2019t know.", ["don\u2019t know"]),
        ("c++", "We use C++ here.", ["C++"]),
    ],
    ids=["star", "whole words", "phrase", "one letter or none", "typographic quote", "signs are themselves"],
)
def test_a_word_is_found_as_a_whole_and_with_wildcards(pattern: str, draft: str, found: list[str]) -> None:
    """C5: wildcards, word boundaries, any capitals."""
    word = CompanyWord.model_construct(**CompanyWord(pattern="xx").model_dump() | {"pattern": pattern})
    assert [fault.text for fault in check(draft, words=[word]) if fault.code == "company_word"] == found


def test_a_negated_word_is_let_through_where_that_is_set() -> None:
    """C5: "we are not a call centre" is fine."""
    word = CompanyWord(pattern="call centre", unless_negated=True)
    assert check("We are not a call centre.", words=[word]) == ()
    assert [fault.code for fault in check("Ring the call centre.", words=[word])] == ["company_word"]


def test_a_word_brings_its_own_reason_and_verdict() -> None:
    """C5: the company says why, what else, and how grave."""
    word = CompanyWord(pattern="cheap*", why="We say good value.", better="good value", verdict="block")
    (fault,) = check("It's the cheapest one.", words=[word])
    assert (fault.why, fault.better, verdict([fault])) == ("We say good value.", "good value", "block")
    assert check("It's the cheapest one.", words=[word.model_copy(update={"verdict": "off"})]) == ()


@pytest.mark.parametrize("pattern", ["", "*", "? *", "a" * 201], ids=["empty", "star", "wildcards", "too long"])
def test_a_pattern_must_say_something(pattern: str) -> None:
    """C5: a wildcard alone would flag everything."""
    with pytest.raises(ValidationError):
        CompanyWord(pattern=pattern)


def test_many_wildcards_do_not_keep_the_checker_busy() -> None:
    """C5: a careless list must not slow the desk."""
    check("ab " * 7000, words=[CompanyWord(pattern="a*b*c")])
    with pytest.raises(ValidationError, match="more than 2 wildcards"):
        CompanyWord(pattern="a*b*a*b*c")
