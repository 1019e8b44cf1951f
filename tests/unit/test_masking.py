"""Masking for training scenarios (C16): what must go is gone, what tells the story stays."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assuage.masking.masking import Known, mask
from assuage.reply.facts.text import word_set
from tests.unit.masking_texts import FRESH, TRIED, TRIED_LATER

_PLACEHOLDER = re.compile(r"\[[a-z -]+?(?: \d+)?\]")
_NO_NAMES = word_set("ms mr mrs dr prof the at dot da das de la rue rua of in")


def masked(text: str, *people: str, keep: tuple[str, ...] = ()) -> str:
    return mask([text], Known(people, keep)).texts[0]


def marked(text: str) -> tuple[str, list[str], str]:
    """The text without its braces, what stood in them, and what did not."""
    secrets = re.findall(r"\{\{(.+?)\}\}", text)
    return re.sub(r"\{\{(.+?)\}\}", r"\1", text), secrets, re.sub(r"\{\{.+?\}\}", " ", text)


def words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w{2,}", text) if word.lower() not in _NO_NAMES]


def left(text: str) -> list[str]:
    """The secrets of a marked text of which a word is still to be read, but for words that also stand elsewhere."""
    plain, secrets, rest = marked(text)
    bare = set(words(_PLACEHOLDER.sub(" ", masked(plain))))
    return [secret for secret in secrets if set(words(secret)) & (bare - set(words(rest)))]


def recall(texts: Sequence[str]) -> float:
    secrets = sum(len(marked(text)[1]) for text in texts)
    return 1 - sum(len(left(text)) for text in texts) / secrets


@pytest.mark.parametrize("text", [*TRIED, *TRIED_LATER])
def test_c16_what_identifies_somebody_is_gone(text: str) -> None:
    assert left(text) == []


def test_c16_texts_the_rules_were_not_made_on_keep_their_recall() -> None:
    """51 of 54 at first look, 53 after one mend: see docs/causes.md."""
    assert len(TRIED) + len(TRIED_LATER) + len(FRESH) >= 100
    assert recall(FRESH) >= 0.98


def test_c16_little_else_is_taken_out() -> None:
    """Of the words that identify nobody, at most 1 in 25 goes with them (foreign ones mostly)."""
    gone = told = 0
    for text in (*TRIED, *TRIED_LATER, *FRESH):
        plain, _, rest = marked(text)
        bare = set(words(_PLACEHOLDER.sub(" ", masked(plain)).lower()))
        gone += sum(word not in bare for word in words(rest.lower()))
        told += len(words(rest))
    assert gone / told < 0.04


@pytest.mark.parametrize(
    "text",
    [
        "The £489 refund took 6 weeks, 4 days and 3 hours.",
        "You charged $34.99 on 12/03/2025 at 10:30, and 64,95 euro on 3rd of May.",
        "I called 14 times on Tuesday, 20 minutes each, at 9.20 and at 5pm.",
        "In January 2024 the price was 1,200 pounds; 50% of the 3 boxes were broken.",
        "Will you please help? May I have my money back? Mark my words.",
        "To whom it may concern, I want to speak to a manager.",
        "Hi there,\n\nThanks in advance",
        "THIS IS A DISGRACE. I WANT MY MONEY BACK TODAY.",
        "The 60-inch TV with HDMI came 2 days late, the 500GB disk on the 14th.",
        "I waited 3 days on the road to nowhere.",
    ],
)
def test_what_tells_the_story_stays(text: str) -> None:
    assert masked(text) == text


def test_the_same_person_has_the_same_placeholder_in_all_texts() -> None:
    texts = mask(
        [
            "I am Rosalind Okafor-Tate, order HW-204518. I spoke to Tariq.",
            "Dear Rosalind, Tariq told me. I look into HW-204518 today. Sincerely, Deborah",
            "Mrs Okafor-Tate here again. DEBORAH did not ring, nor did tariq. And the other order, HW-204519?",
        ]
    ).texts
    assert texts == (
        "I am [name 1], order [order number]. I spoke to [name 2].",
        "Dear [name 1], [name 2] told me. I look into [order number] today. Sincerely, [name 3]",
        "[name 1] here again. [name 3] did not ring, nor did [name 2]. And the other order, [order number 2]?",
    )


def test_known_people_go_however_they_are_written() -> None:
    assert masked("bartleby rang, then BARTLEBY wrote", "Bartleby Green") == "[name 1] rang, then [name 1] wrote"
    assert masked("the green one, says Green", "Bartleby Green") == "the green one, says [name 1]"


def test_words_to_keep_stay() -> None:
    text = "Halvard Homes never answers about the Halvard sofa."
    assert "Halvard" not in masked(text)
    assert masked(text, keep=("Halvard Homes",)) == text


def test_a_name_found_once_is_found_where_nothing_tells_it() -> None:
    first, second = mask(["I spoke to Precious.", "Precious, why do you not answer?"]).texts
    assert (first, second) == ("I spoke to [name 1].", "[name 1], why do you not answer?")


def test_whose_it_is_stays_readable() -> None:
    assert masked("I have Deborah's word for it.") == "I have [name 1]'s word for it."


def test_nothing_and_no_words_are_left_alone() -> None:
    assert mask([]).texts == ()
    assert mask(["", "...", "👏👏"]).texts == ("", "...", "👏👏")
    assert mask(["nothing to hide"]).placeholders == 0


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_can_be_masked(text: str) -> None:
    assert isinstance(masked(text), str)


@settings(max_examples=60, deadline=None)
@given(st.integers(10_000, 10**15), st.sampled_from(["ring {}", "order {}", "it is {}.", "({})", "nr {} again", "{}"]))
def test_no_long_number_is_ever_left(number: int, around: str) -> None:
    assert str(number) not in masked(around.format(number))


def test_a_long_text_takes_no_time_to_speak_of() -> None:
    import time

    text = "order " + " " * 5000 + "a." * 5000 + "x" * 5000 + " I spoke to Deborah about it and waited. " * 200
    started = time.process_time()
    masked(text)
    assert time.process_time() - started < 10
