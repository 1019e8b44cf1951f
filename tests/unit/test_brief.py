"""The agent's brief (row C3): what happened, what they want, what was tried."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assuage.reply.brief import LONGEST_LINE, brief
from assuage.reply.facts import facts_of
from assuage.reply.facts.text import read, word_set
from assuage.reply.facts.turn import words_of
from assuage.reply.values import Brief
from tests.unit.test_facts import ANY

SOFA = (
    "Order 55821. My sofa arrived with a broken leg on 4 March. I have called you four times and nobody has called me"
    " back. You promised me a collection on Friday. I want my £640 back. If not I will go to the ombudsman."
)


def of(*texts: str, replies: tuple[str, ...] = ()) -> Brief:
    return brief([facts_of(text) for text in texts], replies)


def test_a_brief_has_three_lines_in_the_third_person() -> None:
    """C3: it saves the reading."""
    assert of(SOFA) == Brief(
        happened="About their sofa, 55821; their sofa arrived with a broken leg on 4 March.",
        wants="They want their £640 back; they mention “ombudsman”",
        tried="They have called us four times; nobody has called them back; we promised them a collection on Friday.",
    )


@pytest.mark.parametrize("text", ["", "   ", "😡😡", "?!"])
def test_where_the_message_says_nothing_the_lines_are_empty(text: str) -> None:
    """C3: nothing is made up."""
    assert of(text) == Brief("", "", "")
    assert brief([]) == Brief("", "", "")


def test_where_nothing_can_be_told_their_own_words_stand_in_quotation_marks() -> None:
    """C3."""
    assert of("Six hours, three gates, one bottle of water.").happened == (
        "They write: “Six hours, three gates, one bottle of water.”"
    )


def test_replies_are_counted_and_the_last_is_quoted() -> None:
    """C3: what we tried."""
    line = of("My sofa is broken", replies=("We are on it.", " ", "A van comes on Friday.")).tried
    assert line == "2 replies so far, the last: “A van comes on Friday.”"


def test_the_newest_wish_comes_first() -> None:
    """C3: what they want now."""
    line = of("I want a new sofa.", "I want my money back.").wants
    assert line == "They want their money back and a new sofa."


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("Supervisor. Now. get me a manager!!", "a manager"),
        ("not a bot, a real person, for once", "They ask for a person."),
    ],
)
def test_a_call_for_a_person_is_a_wish(text: str, wish: str) -> None:
    """C3."""
    assert wish in of(text).wants


ADDED = word_set(
    "about they write want ask for a person manager call mention and reply replies so far the last them their theirs"
    " themselves we us our ours ourselves are were have to know how someone somebody is when will weren't"
)


@given(st.lists(ANY, max_size=3), st.lists(st.text(max_size=60), max_size=2))
@settings(max_examples=200, deadline=None)
def test_a_line_is_short_and_holds_no_word_that_nobody_wrote(texts: list[str], replies: list[str]) -> None:
    """C3: every fact in it occurs in the messages."""
    wrote = {word.low for text in [*texts, *replies] for word in words_of(read(text))}
    wrote |= {piece for word in wrote for piece in word.split("'")}
    for line in (lines := of(*texts, replies=tuple(replies))).happened, lines.wants, lines.tried:
        assert len(line) <= LONGEST_LINE + 2
        plain = line.split("“")[0]
        words = {word.low for word in words_of(read(plain)) if word.text[0].isalpha()}
        assert words <= wrote | ADDED, line


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("@ShopHelp two hours for a kebab", "two hours for a kebab"),
        ("A {$500.00} deposit gone, just like that. Why?", "A {$500.00} deposit gone, just like that."),
    ],
)
def test_a_quotation_is_a_whole_sentence_without_the_handle(text: str, quoted: str) -> None:
    """C3."""
    assert of(text).happened == f"They write: “{quoted}”"


def test_a_brief_of_a_hostile_text_is_made_in_well_under_a_second() -> None:
    texts = [facts_of(part * 50_000) for part in ("a.b", "@a ", "I have ", "! ")]
    started = time.process_time()
    brief(texts, ["x " * 100_000])
    assert time.process_time() - started < 20
