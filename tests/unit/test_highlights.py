"""Words that made messages angry, kept for pages: asked for once, a few at a time, by any thread."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from assuage.console.highlights import Highlights, Piece, pieces
from assuage.decide.triage import decide
from assuage.domain import Message, Reading, Record, Span
from assuage.errors import ScoringFailed
from assuage.policy import Policy
from assuage.score.keywords import KeywordScorer

RAGE = "I ordered a lamp. This is a disgrace, and I am furious."


class Scorer:
    """The word list, counting its calls; broken while `broken`."""

    model = "words@1"

    def __init__(self, broken: bool = False) -> None:
        self.broken = broken
        self.texts = 0
        self.at_once = 0
        self.most_at_once = 0

    def score(self, messages: Sequence[Message]) -> list[Reading]:
        if self.broken:
            raise ScoringFailed("the model broke")
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        self.texts += len(messages)
        readings = KeywordScorer().score(messages)
        self.at_once -= 1
        return readings


def record(id: str = "m", text: str = RAGE, **fields: object) -> Record:  # noqa: A002 - the field's own name
    message = Message(id, text)
    reading = KeywordScorer().score([message])[0]
    decision = decide(reading, Policy(), 1)
    return Record(message, "decided", datetime.now(UTC), reading, decision)


def test_words_are_found_once_and_then_known() -> None:
    scorer = Scorer()
    kept = Highlights(scorer)
    assert kept.known(record()) is None
    found = kept.find([record()])["m"]
    asked = scorer.texts
    assert found
    assert kept.known(record()) == found
    assert kept.find([record()]) == {"m": found}
    assert scorer.texts == asked


def test_what_needs_nobody_is_not_looked_into() -> None:
    assert Highlights(Scorer()).known(record(text="Where is my parcel?")) == ()


def test_a_few_are_looked_into_at_a_time() -> None:
    kept = Highlights(Scorer())
    many = [record(f"m-{number}") for number in range(5)]
    assert list(kept.find(many, most=2)) == ["m-0", "m-1"]
    assert list(kept.find(many, most=2)) == ["m-0", "m-1", "m-2", "m-3"]


def test_those_looked_at_longest_ago_are_forgotten() -> None:
    kept = Highlights(Scorer(), most=2)
    kept.find([record("a"), record("b")])
    kept.known(record("a"))
    kept.find([record("c")])
    assert kept.known(record("b")) is None
    assert kept.known(record("a"))


def test_what_breaks_the_model_has_no_words_and_is_not_tried_again() -> None:
    scorer = Scorer(broken=True)
    kept = Highlights(scorer)
    assert kept.find([record()]) == {"m": ()}
    scorer.broken = False
    assert kept.known(record()) == ()


def test_one_message_is_looked_into_at_a_time_however_many_ask() -> None:
    scorer = Scorer()
    kept = Highlights(scorer)
    threads = [threading.Thread(target=kept.find, args=([record()],)) for _ in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    alone = Scorer()
    Highlights(alone).find([record()])
    assert scorer.texts == alone.texts
    assert scorer.most_at_once == 1


@pytest.mark.parametrize(
    ("spans", "told"),
    [
        ([], [Piece(RAGE)]),
        ([Span(0, 9, "I ordered", 0.1)], [Piece("I ordered", True), Piece(RAGE[9:])]),
        (
            [Span(18, 37, RAGE[18:37], 0.2), Span(30, 45, RAGE[30:45], 0.1)],
            [Piece(RAGE[:18]), Piece(RAGE[18:37], True), Piece(RAGE[37:45], True), Piece(RAGE[45:])],
        ),
    ],
    ids=["none", "at the start", "overlapping"],
)
def test_pieces_are_the_text_with_marks(spans: list[Span], told: list[Piece]) -> None:
    assert list(pieces(record(), spans)) == told
    assert "".join(piece.text for piece in pieces(record(), spans)) == RAGE


def test_marks_are_right_in_what_came_as_html() -> None:
    text = "<p>I ordered a&nbsp;lamp.</p><p>This is a <b>disgrace</b>.</p>"
    start = text.index("<b>disgrace") + 3
    shown = pieces(record(text=text), [Span(start, start + 8, "disgrace", 0.3)])
    assert [piece.text for piece in shown if piece.is_marked] == ["disgrace"]
