"""Pairs of messages differ in one thing only, and it is said which side is the angrier."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assuage.training.pairs import alike, ordered, some_name

TEXT = "My wife asked Sarah about order 8841234 and he hung up. She has waited three weeks."
SEEDS = range(300)


def rng(seed: int) -> np.random.Generator:
    return np.random.default_rng(seed)


def test_the_same_seed_gives_the_same_pair() -> None:
    assert [alike(TEXT, rng(seed)) for seed in range(40)] == [alike(TEXT, rng(seed)) for seed in range(40)]
    assert [ordered(TEXT, rng(seed)) for seed in range(40)] == [ordered(TEXT, rng(seed)) for seed in range(40)]


def test_twins_say_the_same_of_somebody_else() -> None:
    """Whatever is changed, the words that carry the anger stand in both, but for a typing error or a capital."""
    for seed in SEEDS:
        one, other = (re.sub(r"[^a-z]", "", side.lower()) for side in alike(TEXT, rng(seed)))
        kept = [word in one and word in other for word in ("asked", "hungup", "waited", "threeweeks")]
        assert any(kept), (one, other)


def test_twins_mostly_differ() -> None:
    pairs = [alike(TEXT, rng(seed)) for seed in SEEDS]
    assert sum(one != other for one, other in pairs) > 0.9 * len(pairs)


def test_among_twins_are_names_kinds_of_people_places_relatives_ages_numbers_and_greetings() -> None:
    said = " ".join(side for seed in range(1500) for side in alike("It is late.", rng(seed)))
    for expected in ("Muslim", "Nigeria", "mother", "My name is", "years old", "Order", "Good morning", "regards"):
        assert expected in said


@pytest.mark.parametrize("seed", range(60))
def test_of_two_rungs_one_is_the_message_itself(seed: int) -> None:
    calmer, angrier = ordered(TEXT, rng(seed))
    assert TEXT in {calmer, angrier}
    assert calmer != angrier


@pytest.mark.parametrize("insult", ["useless", "idiots", "THREE WEEKS", "lawyer"])
def test_insults_shouting_and_ultimatums_are_on_the_angrier_side(insult: str) -> None:
    pairs = [ordered(TEXT, rng(seed)) for seed in range(600)]
    assert any(insult in angrier for _, angrier in pairs)
    assert not any(insult in calmer for calmer, _ in pairs)


@pytest.mark.parametrize("said", ["No rush", "sorted", "working again"])
def test_patience_and_all_is_well_are_on_the_calmer_side(said: str) -> None:
    pairs = [ordered(TEXT, rng(seed)) for seed in range(900)]
    assert any(said in calmer for calmer, _ in pairs)
    assert not any(said in angrier for _, angrier in pairs)


def test_some_names_are_nobodys() -> None:
    names = {some_name(rng(seed)) for seed in range(400)}
    assert len(names) > 250
    assert all(re.fullmatch(r"[A-Z][a-z-]+", name) for name in names)


@given(st.text(max_size=80), st.integers(0, 10_000))
def test_any_text_makes_a_pair(text: str, seed: int) -> None:
    assert all(isinstance(side, str) for side in (*alike(text, rng(seed)), *ordered(text, rng(seed))))
