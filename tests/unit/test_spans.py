"""Words that made a message angry, from the evidence of its tokens: exact places, honest claims."""

from __future__ import annotations

import math
import re
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assuage.score.places import places
from assuage.score.spans import ENOUGH, Claim, Window, claims, pieces, spans, weigh

CALM = 0.05


def scale(logit: float) -> float:
    return 1 / (1 + math.exp(-logit))


def window(text: str, evidence: dict[str, float], logit: float = 2.0) -> Window:
    """One token a word; words not named have no evidence."""
    words = [(found.start(), found[0]) for found in re.finditer(r"\S+", text)]
    numbers = np.array([evidence.get(word.strip(".,!"), 0.0) for _, word in words], dtype=np.float32)
    return Window(logit, np.array([start for start, _ in words], dtype=np.int64), numbers)


def named(text: str, *windows: Window) -> list[str]:
    return [text[slice(*claim.stretch)] for claim in claims(pieces(text), windows, CALM, scale)]


TEXT = "Hello there. I ordered a lamp on Monday, and you useless people sent a shoe. Kind regards"


def test_the_phrase_that_carries_the_anger_is_named() -> None:
    assert named(TEXT, window(TEXT, {"useless": 4.0, "shoe": 0.3})) == ["and you useless people"]


def test_as_many_are_named_as_take_away_enough() -> None:
    found = named(TEXT, window(TEXT, {"useless": 1.9, "shoe": 1.6, "lamp": 0.9, "Hello": 0.1}))
    assert found == ["and you useless people", "a shoe."]


def test_a_calm_text_has_none() -> None:
    assert named(TEXT, window(TEXT, {"useless": 4.0}, logit=-2.5)) == []


def test_words_that_make_it_calmer_are_never_named() -> None:
    found = named(TEXT, window(TEXT, {"useless": 0.4, "Kind": -2.0}))
    assert found == ["and you useless people"]


def test_a_text_without_words_has_none() -> None:
    assert claims([], [window("", {})], CALM, scale) == []


def test_every_window_that_is_angry_is_brought_down() -> None:
    text = f"{TEXT}. It is a disgrace. Bye"
    first, second = window(text, {"useless": 4.0}), window(text, {"disgrace": 4.0})
    assert named(text, first, second) == ["and you useless people", "It is a disgrace."]


def test_the_claims_are_what_the_evidence_takes_away() -> None:
    evidence = {"useless": 1.9, "shoe": 1.6, "lamp": 0.9}
    found = claims(pieces(TEXT), [window(TEXT, evidence)], CALM, scale)
    assert sum(claim.weight for claim in found) == pytest.approx(scale(2.0) - scale(2.0 - 3.5))
    assert found[0].weight / found[1].weight == pytest.approx(1.9 / 1.6, rel=1e-3)


def test_evidence_counts_for_the_phrase_its_token_begins_in() -> None:
    at = np.array([0, 3, 4, 9, 20], dtype=np.int64)
    evidence = np.array([1, 2, 4, 8, 16], dtype=np.float32)
    assert weigh([(0, 4), (5, 10)], at, evidence).tolist() == [3, 8]


NUMBERS = st.lists(st.floats(-3, 3, width=32), min_size=1, max_size=40)
LINES = st.text(alphabet=st.sampled_from("ab, .!\n>'é😡"), max_size=80)


@given(LINES, NUMBERS, st.floats(-4, 6))
def test_spans_are_exact_in_order_and_apart(text: str, numbers: list[float], logit: float) -> None:
    starts = np.array([found.start() for found in re.finditer(r"\S+", text)], dtype=np.int64)
    evidence = np.resize(np.array(numbers, dtype=np.float32), len(starts))
    found = claims(pieces(text), [Window(logit, starts, evidence)], CALM, scale)
    marked = spans(found, places(text, text), text, text)
    assert all(text[span.start : span.end] == span.text and span.text.strip() for span in marked)
    assert all(one.end <= other.start for one, other in pairwise(marked))
    assert sum(claim.weight for claim in found) <= max(0.0, scale(logit) - CALM) + 1e-6


def test_neighbours_are_one_span_and_their_weights_add_up() -> None:
    text = "You liars, you thieves. Bye"
    marked = spans([Claim((0, 10), 0.2), Claim((11, 23), 0.3)], places(text, text), text, text)
    assert [(span.text, span.weight) for span in marked] == [("You liars, you thieves.", 0.5)]


def test_they_stand_in_the_text_as_received() -> None:
    received = "<p>Hello,</p><p>you <b>useless</b> lot &amp; co</p><blockquote>your lamp has shipped</blockquote>"
    read = "Hello,\n\nyou useless lot & co"
    at = read.index("you")
    (span,) = spans([Claim((at, len(read)), 0.4)], places(received, read), read, received)
    assert received[span.start : span.end] == "you <b>useless</b> lot &amp; co"


def test_enough_is_more_than_half() -> None:
    assert 0.5 < ENOUGH < 1
