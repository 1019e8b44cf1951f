"""Capitals, emoji and their kin in words."""

from __future__ import annotations

import time

import pytest

from assuage.score.surface import spell_out


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        pytest.param("You are LATE", "You are * LATE", id="shouted word"),
        pytest.param("I AM ok", "I AM ok", id="two capitals are not shouting"),
        pytest.param("sooooo late", "* so late", id="stretched word"),
        pytest.param("NOOOO", "* NO", id="shouted and stretched"),
        pytest.param("bad 😡", "bad  pouting face ", id="emoji"),
        pytest.param("❤\ufe0f", " heavy black heart ", id="emoji with its variation mark"),
        pytest.param("#WorstAirlineEver", "#Worst Airline Ever", id="glued hashtag"),
        pytest.param("@acme_help", "@acme help", id="handle"),
        pytest.param("see https://example.com/a?b=C now", "see link now", id="link"),
        pytest.param("XXXX took it on XX/XX", "masked took it on masked", id="masked data"),
        pytest.param("naïve café", "naïve café", id="accents stay"),
        pytest.param("", "", id="empty"),
    ],
)
def test_surface_becomes_words(text: str, spelt: str) -> None:
    assert spell_out(text) == spelt


@pytest.mark.parametrize(
    "hostile",
    ["X" * 60 + "a", "XX " * 20_000 + "a", "a" * 50_000 + "1", "A" * 50_000 + "b", "ab" * 50_000 + "1", "x_" * 50_000],
    ids=["masked", "masked words", "stretched", "shouted", "long word", "joints"],
)
def test_hostile_texts_cost_little(hostile: str) -> None:
    """A pattern that backtracks would take hours on these; half a minute is far beyond any slow machine."""
    started = time.process_time()
    spell_out(hostile)
    assert time.process_time() - started < 30
