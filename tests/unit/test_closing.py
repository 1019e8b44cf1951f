"""The text that says a matter is settled (C13), and the two that ask whether it stayed so (C14)."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assuage.domain import Channel
from assuage.reply.actions import action, done_sentences
from assuage.reply.closing import Voice, closing_text, follow_up_text, time_ago
from assuage.reply.values import Fact, FactKind, Facts


def fact(kind: FactKind, said: str, weight: float = 0.5, value: str | None = None) -> Fact:
    return Fact(kind, 0, 0, "", said, value, weight=weight)


def facts(*found: Fact) -> Facts:
    return Facts("", found)


POINTS = facts(
    fact("thing", "your heat pump", 0.9),
    fact("point", "the fitter has missed three visits", 0.9),
    fact("point", "you have paid for a month of it", 0.8),
    fact("point", "the manual is in Finnish", 0.1),
)
DONE = ["repaired the pump", "I've refunded £60 to your card"]
VOICE = Voice("email", "Ms Adeola", "Rowan", "Fenholt Heating")
SEEDS = [str(number) for number in range(40)]
EMPTY_WORDS = re.compile(
    r"\b(?:survey|rate|rating|feedback|score|offer|discount|upgrade|newsletter|valued|delighted)\b|!", re.IGNORECASE
)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_closing_restates_the_points_and_what_was_done(seed: str) -> None:
    """C13, C3: the customer's own points, the actions, that this problem is settled, and whom to come back to."""
    text = closing_text(POINTS, DONE, Voice("email", "Ms Adeola", "Rowan", "Fenholt Heating", seed=seed))
    assert "the fitter had missed three visits" in text
    assert "you had paid for a month of it" in text
    assert "Finnish" not in text
    assert "I have repaired the pump and refunded £60 to your card." in text
    assert re.search(r"your heat pump.{0,30} (?:settled|in order)|settles .*your heat pump", text)
    assert "Rowan" in text.split("Thank you")[0]
    assert text.startswith("Dear Ms Adeola,\n\n")
    assert text.endswith("\nRowan\nFenholt Heating")


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("channel", ["chat", "sms", "social"])
def test_a_closing_is_short_where_messages_are_short(channel: Channel, seed: str) -> None:
    text = closing_text(POINTS, DONE[:1], Voice(channel, "Ms Adeola", "Rowan", "Fenholt Heating", seed=seed))
    assert "\n" not in text
    assert len(text) <= 400
    assert "Fenholt" not in text
    assert "I have repaired the pump." in text


@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_is_cheerful_to_the_bereaved(seed: str) -> None:
    """C4: a bereaved writer gets no cheerful tone."""
    grieving = facts(fact("circumstance", "", value="bereavement"), fact("thing", "the account", 0.5))
    for text in (
        closing_text(grieving, ["closed the account"], Voice("email", seed=seed, agent_name="Rowan")),
        follow_up_text(grieving, 1, 3, Voice("email", seed=seed, agent_name="Rowan")),
    ):
        assert not re.search(r"best wishes|chance|glad|happy|pleased", text, re.IGNORECASE)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("number", "days", "since"), [(1, 3, "three days"), (2, 21, "three weeks")])
def test_a_follow_up_asks_after_this_matter(number: Literal[1, 2], days: int, since: str, seed: str) -> None:
    """C14: whether the specific thing has held, and how to reach the named person."""
    text = follow_up_text(POINTS, number, days, Voice("email", "Ms Adeola", "Rowan", seed=seed))
    assert since in text.lower()
    assert "your heat pump" in text
    assert "?" in text
    assert "Rowan" in text.split("?")[1]
    assert not EMPTY_WORDS.search(text)


def test_the_first_follow_up_recalls_what_was_done() -> None:
    assert "By then I had repaired the pump." in follow_up_text(POINTS, 1, 3, VOICE, DONE[:1])


def test_the_same_seed_writes_the_same_text_and_seeds_differ() -> None:
    texts = {closing_text(POINTS, DONE, Voice("email", "Ms Adeola", "Rowan", seed=seed)) for seed in SEEDS}
    again = {closing_text(POINTS, DONE, Voice("email", "Ms Adeola", "Rowan", seed=seed)) for seed in SEEDS}
    assert texts == again
    assert len(texts) >= 30


def test_american_spelling_changes_our_words_alone() -> None:
    said = facts(fact("point", "you have asked for an answer straight away"))
    texts = [
        closing_text(said, [], Voice("email", agent_name="Rowan", spelling="american", seed=seed)) for seed in SEEDS
    ]
    assert all("asked for an answer straight away" in text for text in texts)
    assert not any("tell me straight away" in text for text in texts)
    assert any("tell me right away" in text for text in texts)


def test_without_names_nobody_is_named() -> None:
    text = closing_text(facts(), [], Voice("email"))
    assert text.startswith("Hello,")
    assert "None" not in text


ACTIONS = {
    "a participle": ("refunded £35 to your card", "I have refunded £35 to your card."),
    "an order": ("Replace the hinge", "I have replaced the hinge."),
    "an order with another form": ("Cancel the second booking.", "I have cancelled the second booking."),
    "I have": ("I have moved the booking", "I have moved the booking."),
    "we've": ("We've sent a new lamp", "I have sent a new lamp."),
    "past tense": ("I wrote to the landlord", "I have written to the landlord."),
    "somebody else": ("the roofer sealed the skylight", "The roofer sealed the skylight."),
    "somebody else, irregular": ("the driver brought it back", "The driver brought it back."),
    "how it stands": ("a second key is on its way", "A second key is on its way."),
    "a thing": ("Full refund", "This is what was done: full refund."),
    "a list mark": (" - unlocked your account;", "I have unlocked your account."),
}


@pytest.mark.parametrize(("typed", "sentence"), ACTIONS.values(), ids=ACTIONS.keys())
def test_what_the_agent_typed_is_made_to_read_right(typed: str, sentence: str) -> None:
    """C13: the action stands as a sentence, whichever way it was typed."""
    assert done_sentences([typed], "I have") == [sentence]


def test_blank_actions_say_nothing() -> None:
    assert action(" .- ") is None
    assert done_sentences(["", "  "], "I have") == []


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (1, "yesterday"),
        (3, "three days ago"),
        (7, "a week ago"),
        (21, "three weeks ago"),
        (40, "40 days ago"),
    ],
)
def test_days_are_said_as_people_say_them(days: int, words: str) -> None:
    assert time_ago(days) == words


OWN = set(
    re.findall(
        r"\w+", " ".join(closing_text(facts(), [], Voice("email", seed=seed, agent_name="Q")) for seed in SEEDS * 3)
    )
)
LETTERS = st.text("qxzvkjw", min_size=6, max_size=12)


@settings(deadline=None)
@given(st.lists(LETTERS, max_size=3), st.lists(LETTERS, max_size=3), LETTERS, st.text(max_size=20))
def test_a_closing_states_nothing_but_what_it_was_given(
    points: list[str], done: list[str], thing: str, seed: str
) -> None:
    """C3: no fact that is neither in the message nor in what the agent typed; no number of its own."""
    given_facts = facts(fact("thing", f"your {thing}"), *(fact("point", f"you lost {point}") for point in points))
    text = closing_text(given_facts, [f"sent {each}" for each in done], Voice("email", agent_name="Q", seed=seed))
    allowed = {*points, *done, thing}
    strange = {word for word in re.findall(r"\w+", text) if not word.isascii() or re.search(r"[qxzvkjw]{6,}|\d", word)}
    assert strange <= allowed
    assert thing in text
    assert all(each in text for each in done)
