"""Capitals, emoji and their kin in words."""

from __future__ import annotations

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
