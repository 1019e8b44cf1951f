"""What must not matter is changed while a model learns, and nothing else."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assuage.training.augment import (
    NAMES,
    Change,
    framed,
    in_company,
    introduced,
    other_handles,
    other_kin,
    other_names,
    other_numbers,
    polite,
    settled,
    shouted,
    small_letters,
    typos,
    varied,
)

TEXT = "Hi, I'm Sarah. @acme_help order 8841234 is 3 days late, your agent David was rude. Sarah"


def rng(seed: int = 1) -> np.random.Generator:
    return np.random.default_rng(seed)


def test_a_name_becomes_the_same_other_name_everywhere() -> None:
    changed = other_names(TEXT, rng())
    first, last = re.findall(r"I'm (\w+)\.|(\w+)$", changed)
    assert first[0] == last[1] != "Sarah"
    assert first[0] in NAMES
    assert len(changed.split()) == len(TEXT.split())


def test_handles_change_and_the_rest_stays() -> None:
    changed = other_handles(TEXT, rng())
    assert "@acme_help" not in changed
    assert re.sub(r"@\w+", "", changed) == re.sub(r"@\w+", "", TEXT)


def test_long_numbers_change_and_counts_of_days_stay() -> None:
    changed = other_numbers(TEXT, rng())
    assert "8841234" not in changed
    assert "3 days late" in changed
    assert re.sub(r"\d", "0", changed) == re.sub(r"\d", "0", TEXT)


@pytest.mark.parametrize("seed", range(12))
def test_typos_touch_few_letters(seed: int) -> None:
    changed = typos(TEXT, rng(seed))
    assert changed != TEXT or seed
    assert abs(len(changed) - len(TEXT)) <= 2
    assert len(set(TEXT.split()) - set(changed.split())) <= 2


@pytest.mark.parametrize(
    ("text", "small"), [("Where Is It", "where is it"), ("Where IS it, IDIOTS", "Where IS it, IDIOTS")]
)
def test_shouting_stays(text: str, small: str) -> None:
    assert small_letters(text, rng()) == small


def test_a_frame_leaves_the_message_whole() -> None:
    assert all(TEXT in framed(TEXT, rng(seed)) for seed in range(8))


def test_company_leaves_both_whole() -> None:
    assert all(TEXT in (both := in_company(TEXT, "Thanks.", rng(seed))) and "Thanks." in both for seed in range(8))


@pytest.mark.parametrize("change", [introduced, polite, settled])
def test_what_is_said_besides_leaves_the_message_whole(change: Change) -> None:
    changed = [change(TEXT, rng(seed)) for seed in range(12)]
    assert all(TEXT in each and len(each) > len(TEXT) and "{" not in each for each in changed)


def test_relatives_change_all_together_or_not_at_all() -> None:
    text = "My wife called Mrs Brown and her daughter."
    assert {other_kin(text, rng(seed)) for seed in range(12)} == {text, "My husband called Mr Brown and her son."}


def test_shouting_changes_nothing_but_the_case() -> None:
    changed = [shouted(TEXT, rng(seed)) for seed in range(12)]
    assert all(each.lower() == TEXT.lower() and each != TEXT for each in changed)


@given(st.text(max_size=120), st.integers(0, 50))
def test_any_text_can_be_varied_and_the_same_seed_gives_the_same(text: str, seed: int) -> None:
    assert varied(text, rng(seed)) == varied(text, rng(seed))
