"""Capitals, emoji and their kin in words."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assuage.score.surface import origins, spell_out


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
        pytest.param("Order 8841234, booking QX7T2L, #71645", "Order 12345, booking 12345, 12345", id="order numbers"),
        pytest.param("£12345 in 2024, AA67", "£12345 in 2024, AA67", id="amounts, years and flights stay"),
        pytest.param("good morning, where", "Hello, where", id="greeting"),
        pytest.param("Dear Mrs Patel,\n\nno", "Hello,\n\nno", id="whoever is greeted"),
        pytest.param("Subject: Bill\n\nHEY you took it", "Subject: Bill\n\nHello you took it", id="greeting below"),
        pytest.param("Hello? HELLO ANYONE", "Hello? * HELLO * ANYONE", id="a call is no greeting"),
        pytest.param("I say hi to you", "I say hi to you", id="nor is a word within"),
        pytest.param("Siobhan told me", "Alex told me", id="name"),
        pytest.param("i told sarah", "i told Alex", id="name in small letters"),
        pytest.param("Emma O'Neill rang", "Alex  rang", id="surname"),
        pytest.param("Emma Called me", "Alex Called me", id="an ordinary word is no surname"),
        pytest.param("DeShawn and LaToya", "Alex and Alex", id="names with a capital inside"),
        pytest.param("Jack will mark it", "Alex will mark it", id="names that are words, by their capital"),
        pytest.param("will you hope, may I", "will you hope, may I", id="words that are names"),
        pytest.param("Hi, this is Xochitl", "Hello, this is Alex", id="a name of nobody listed, by what stands before"),
        pytest.param("So Tekle told me", "So Alex told me", id="by what stands after"),
        pytest.param("I am done. Bertil", "I am done. Alex", id="at the end"),
        pytest.param("Name: Tekle Abayq", "Name: Alex ", id="with a surname"),
        pytest.param("This is Ridiculous", "This is Ridiculous", id="an ordinary word with a capital"),
        pytest.param("Late again. Ugh", "Late again. Ugh", id="nor is a cry"),
        pytest.param("it is Monday", "it is Monday", id="nor are days names"),
        pytest.param("A Muslim, a hindu", "A Christian, a Christian", id="faiths"),
        pytest.param("our mosque", "our church", id="where they pray"),
        pytest.param("Polish customers polish", "British customers polish", id="nationalities, by their capital"),
        pytest.param("", "", id="empty"),
    ],
)
def test_surface_becomes_words(text: str, spelt: str) -> None:
    assert spell_out(text) == spelt


def test_each_character_knows_where_it_came_from() -> None:
    text = "SO bad 😡\ufe0f #NeverAgain, soooo LATE at www.x.example ok"
    spelt, places = spell_out(text), origins(text)
    assert len(places) == len(spelt)
    assert places == sorted(places)
    begins = {
        word: text[places[spelt.index(word)] :] for word in ("bad", "pouting", "Again", "so ", "LATE", "link", "ok")
    }
    assert {word: rest[: len(word)] for word, rest in begins.items()} == {
        "bad": "bad",
        "pouting": "😡\ufe0f #Nev",
        "Again": "Again",
        "so ": "soo",
        "LATE": "LATE",
        "link": "www.",
        "ok": "ok",
    }


PARTS = [
    "Hi",
    "dear ",
    "Sarah",
    " Patel",
    "O'",
    "De",
    "Muslim",
    "church",
    "12345",
    "#A-99",
    *"abAB  xX_#@.,\n1",
    "😡\ufe0f",
]


@given(st.lists(st.sampled_from(PARTS)).map("".join))
def test_origins_fit_every_text(text: str) -> None:
    places = origins(text)
    assert len(places) == len(spell_out(text))
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("X" * 60 + "a", id="masked"),
        pytest.param("XX " * 20_000 + "a", id="masked words"),
        pytest.param("a" * 50_000 + "1", id="stretched"),
        pytest.param("A" * 50_000 + "b", id="shouted"),
        pytest.param("ab" * 50_000 + "1", id="long word"),
        pytest.param("x_" * 50_000, id="joints"),
        pytest.param("A1" * 50_000 + "-", id="order numbers"),
        pytest.param("dear aaaa\n" * 10_000, id="greetings"),
        pytest.param("Sarah Bxyzq " * 10_000, id="names"),
    ],
)
def test_hostile_texts_cost_little(hostile: str) -> None:
    """A pattern that backtracks would take hours on these; half a minute is far beyond any slow machine."""
    started = time.process_time()
    spell_out(hostile)
    assert time.process_time() - started < 30
