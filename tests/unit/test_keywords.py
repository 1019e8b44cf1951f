"""The word list that stands in for a model."""

from __future__ import annotations

import pytest

from assuage.domain import Message, Reading
from assuage.score.keywords import KeywordScorer


def read(text: str) -> Reading:
    return KeywordScorer(fallback=True).score([Message(id="m", text=text)])[0]


@pytest.mark.parametrize(
    "text",
    [
        "I am not angry, just asking",
        "We live in Madison near the chateau",
        "never disappointed so far",
        "A nice courtesy",
        "where is my order",
    ],
)
def test_harmless_words_are_not_anger(text: str) -> None:
    assert read(text).anger == 0.0


def test_open_anger_is_heard_and_the_reading_is_marked() -> None:
    reading = read("This is a disgrace. You are useless liars and I am furious.")
    assert reading.anger >= 0.6
    assert reading.fallback


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("I want to speak to a manager", "asks_for_person"),
        ("this is the third time I write", "repeat_contact"),
        ("my lawyer will be in touch", "legal_or_regulator"),
    ],
)
def test_plain_reasons_are_heard(text: str, reason: str) -> None:
    assert read(text).reasons[reason] >= 0.5
