"""Words that made a message angry, with the real model: what is claimed to be taken away is."""

from __future__ import annotations

import pytest

from assuage.domain import Message
from assuage.score.cuts import without
from assuage.score.removal import ENOUGH, find_spans
from assuage.score.scorer import ModelScorer, load_scorer
from tests.conftest import MODEL

ANGRY = (
    "I ordered the grey sofa on 3 March. Nobody has called me back, you people are useless. Thank you, Ann",
    "Hello. Third time I write about this bill and I am sick of your lies. The account number is 5521.",
    "<p>Good morning,</p><p>my parcel is <b>late</b>.</p><p>This is an absolute disgrace!</p><p>Kind regards</p>",
    "Absolute joke of a company.",
)
CALM = ("Where is my parcel? Thank you.", "Thanks, all is well now!")


@pytest.fixture(scope="module")
def scorer() -> ModelScorer:
    return load_scorer(MODEL)


@pytest.mark.parametrize("text", ANGRY)
def test_what_is_claimed_to_be_taken_away_is(scorer: ModelScorer, text: str) -> None:
    message = Message("m", text)
    whole, calm = scorer.score([message, Message("c", "")])
    spans = find_spans(message, whole, scorer)
    assert all(text[span.start : span.end] == span.text for span in spans)
    cut = without(text, [(span.start, span.end) for span in spans])
    taken = whole.anger - scorer.score([Message("m", cut)])[0].anger
    assert sum(span.weight for span in spans) == pytest.approx(taken, abs=0.002)
    assert taken >= ENOUGH * (whole.anger - calm.anger) - 0.002


@pytest.mark.parametrize("text", CALM)
def test_calm_texts_have_no_such_words(scorer: ModelScorer, text: str) -> None:
    message = Message("m", text)
    assert find_spans(message, scorer.score([message])[0], scorer) == ()
