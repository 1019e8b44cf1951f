"""Words that made a message angry, found by removal: exact places, honest weights, bounded cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assuage.domain import Message, Reading, Span
from assuage.score.cuts import clauses, parts, phrases, without
from assuage.score.keywords import KeywordScorer
from assuage.score.places import places
from assuage.score.removal import ENOUGH, LEAST_RISE, LONGEST_CHARS, MOST_SCORINGS, find_spans
from assuage.score.text import prepare

RAGE = "Hello there. I ordered a lamp on Monday. This is an absolute disgrace, and I am furious. Kind regards"


class Counting:
    """The word list, counting what it is asked."""

    model = KeywordScorer.model

    def __init__(self) -> None:
        self.asked = 0

    def score(self, messages: Sequence[Message]) -> list[Reading]:
        self.asked += len(messages)
        return KeywordScorer().score(messages)


def spans_of(text: str, subject: str | None = None) -> tuple[Span, ...]:
    scorer = KeywordScorer()
    message = Message("m", text, subject=subject)
    return find_spans(message, scorer.score([message])[0], scorer)


def anger(text: str, subject: str | None = None) -> float:
    return KeywordScorer().score([Message("m", text, subject=subject)])[0].anger


def test_the_angry_words_are_named_and_the_calm_ones_are_not() -> None:
    named = " ".join(span.text for span in spans_of(RAGE))
    assert "disgrace" in named or "furious" in named
    assert "lamp" not in named
    assert "Hello" not in named


def test_a_calm_text_has_no_such_words_and_costs_nothing() -> None:
    scorer = Counting()
    message = Message("m", "Where is my parcel? Thank you.")
    assert find_spans(message, KeywordScorer().score([message])[0], scorer) == ()
    assert scorer.asked == 0


@pytest.mark.parametrize(
    "change",
    [{"undetermined": "language"}, {"undetermined": "no_text"}, {"fallback": True}],
    ids=["language", "no text", "fallback"],
)
def test_where_the_model_had_no_say_no_words_are_named(change: dict[str, object]) -> None:
    message = Message("m", RAGE)
    reading = replace(KeywordScorer().score([message])[0], **change)  # type: ignore[arg-type]
    assert find_spans(message, reading, KeywordScorer()) == ()


def test_a_text_too_long_to_try_has_none() -> None:
    assert spans_of(f"{RAGE}. " * (LONGEST_CHARS // len(RAGE) + 1)) == ()


def test_a_message_that_is_all_rage_is_named_as_a_whole() -> None:
    assert [span.text for span in spans_of("Disgraceful!")] == ["Disgraceful!"]


@pytest.mark.parametrize(
    "text",
    [
        "<p>Hello,</p><p>an <b>absolute</b>&nbsp;disgrace &amp; I am <i>furious</i>.</p><p>I ordered a lamp.</p>",
        "Hello, a lamp.\n\nThis is a disgrace and I am furious.\n\nOn 1 May 2026, Bo wrote:\n> what a disgrace\n> ok",
        "> This is a disgrace\n> and I am furious\n\nThis is a disgrace and I am furious. I ordered a lamp.",
        "I  am \u200bfurious\u00a0about\tthis.\r\n\r\nWhat a dis\u00adgrace!\r\nI ordered a lamp on Monday.",
        "\U0001f621 furious \U0001f621, a disgrace! \u202eabc\u202c I ordered a lamp on Monday.",
    ],
    ids=["html", "quoted below", "quoted above", "odd blanks", "emoji and direction marks"],
)
def test_offsets_are_those_of_the_text_as_received(text: str) -> None:
    found = spans_of(text)
    assert found
    own = text.rfind("\n\n") if text.startswith(">") else 0
    quoted = text.find("On 1 May") if "On 1 May" in text else len(text)
    for span in found:
        assert text[span.start : span.end] == span.text
        assert own <= span.start < span.end <= quoted


def test_the_subject_counts_and_is_no_part_of_the_text() -> None:
    text = "I am furious. I ordered a lamp."
    found = spans_of(text, subject="What a disgrace")
    assert [text[span.start : span.end] for span in found] == [span.text for span in found]
    assert all("furious" in span.text for span in found)
    assert sum(span.weight for span in found) == pytest.approx(0.35)


WORDS = st.sampled_from(
    [
        "furious",
        "disgrace",
        "useless",
        "not angry",
        "lamp",
        "and",
        "the",
        "Monday",
        "still waiting",
        "hate",
        "<b>",
        "&amp;",
    ]
)
TEXTS = st.lists(
    st.tuples(WORDS, st.sampled_from([" ", ". ", ", ", "\n", "! ", "\n> ", "\u200b", "; "])), max_size=40
).map(lambda found: "".join(word + after for word, after in found))


@settings(deadline=None, max_examples=60)
@given(TEXTS)
def test_places_and_weights_hold_for_any_text(text: str) -> None:
    """Exact places that do not overlap; what is claimed to be taken away is; never more scorings than allowed."""
    message = Message("m", text)
    reading = KeywordScorer().score([message])[0]
    scorer = Counting()
    found = find_spans(message, reading, scorer)
    assert scorer.asked <= MOST_SCORINGS
    assert all(text[span.start : span.end] == span.text for span in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    if found:
        where = places(text, reading.scored_text)
        cut = [stretch for span in found if (stretch := where.read((span.start, span.end)))]
        left = anger(without(reading.scored_text, cut))
        assert sum(span.weight for span in found) == pytest.approx(reading.anger - left, abs=0.001)
        assert reading.anger >= LEAST_RISE


def test_half_of_the_rise_goes_where_few_words_can_do_it() -> None:
    found = spans_of(RAGE)
    assert anger(without(RAGE, [(span.start, span.end) for span in found])) <= (1 - ENOUGH) * anger(RAGE)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=300))
def test_clauses_and_phrases_leave_no_word_out(text: str) -> None:
    cut = [text[slice(*phrase)] for clause in clauses(text) for phrase in phrases(text, clause)]
    assert "".join("".join(cut).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("I waited, and nobody came. Why?", ["I waited,", "and nobody came.", "Why?"]),
        ("The man was rude and lazy because nobody looks", ["The man was rude", "and lazy because nobody looks"]),
        ("rude and lazy", ["rude and lazy"]),
        ("one \u2013 two\nthree", ["one", "\u2013 two", "three"]),
    ],
)
def test_clauses_end_where_people_pause(text: str, cut: list[str]) -> None:
    assert [text[slice(*clause)] for clause in clauses(text)] == cut


def test_phrases_begin_with_small_words() -> None:
    text = "I have been on hold for three hours"
    assert [text[slice(*each)] for each in phrases(text, (0, len(text)))] == [
        "I have been on",
        "hold",
        "for three hours",
    ]


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 12), st.integers(1, 40))
def test_parts_are_never_more_than_asked_for(most: int, count: int) -> None:
    assert len(parts("word, " * count, None, most)) <= most


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet=st.sampled_from("ab <>&;\n\u200b\u00a0x"), max_size=60))
def test_what_is_found_in_a_received_text_is_what_was_read(text: str) -> None:
    read = prepare(text)
    where = places(text, read)
    for clause in clauses(read):
        received = where.received(clause)
        if received and "<" not in text and "&" not in text:
            seen = "".join(text[slice(*received)].replace("\u200b", "").split())
            assert seen == "".join(read[slice(*clause)].split())
