"""Anger over an episode: row C11 of the customer-care guide."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assuage.decide.anger import Anger, anger_of, standing_anger
from assuage.domain import Turn
from tests.unit.conversations import angers, customer, turns

PARTS = st.floats(0, 1)
SAID = st.one_of(PARTS, st.sampled_from(["Ann", "Ben", "Ann: receipt", "bot"]), st.builds(customer, PARTS, PARTS))
CONVERSATIONS = st.lists(SAID, max_size=12).map(lambda said: turns(*said))


@pytest.mark.parametrize(
    ("said", "anger"),
    [
        pytest.param([], Anger(), id="nobody wrote"),
        pytest.param(["bot", "Ann"], Anger(), id="no customer wrote"),
        pytest.param([0.4], Anger(0.4, 0.4, 0.4, "steady"), id="one message is steady"),
        pytest.param([0.4, 0.6], Anger(0.4, 0.6, 0.6, "rising"), id="without a reply: against the one before"),
        pytest.param([0.7, "Ann", 0.3], Anger(0.7, 0.3, 0.7, "falling"), id="it falls after a reply"),
        pytest.param([0.7, "Ann", 0.66], Anger(0.7, 0.66, 0.7, "steady"), id="one step of the guideline is the same"),
        pytest.param([0.7, "Ann", 0.65], Anger(0.7, 0.65, 0.7, "steady"), id="exactly one step too"),
        pytest.param([0.7, "Ann", 0.3, 0.4], Anger(0.7, 0.4, 0.7, "falling"), id="against the time before the reply"),
        pytest.param([0.7, "Ann", 0.3, "bot", 0.4], Anger(0.7, 0.4, 0.7, "falling"), id="a bot's words are no reply"),
        pytest.param(
            [0.7, "Ann", 0.3, "Ann: receipt", 0.4], Anger(0.7, 0.4, 0.7, "falling"), id="a receipt is no reply"
        ),
        pytest.param([0.7, "Ann"], Anger(0.7, 0.7, 0.7, "steady"), id="a reply alone changes nothing"),
        pytest.param(["Ann", 0.5], Anger(0.5, 0.5, 0.5, "steady"), id="the agent wrote first"),
        pytest.param([0.2, "Ann", customer(0.9, 0.0)], Anger(0.2, 0.2, 0.2, "steady"), id="weightless: as if not said"),
    ],
)
def test_anger_of_an_episode(said: list[Any], anger: Anger) -> None:
    assert anger_of(turns(*said)) == anger


@pytest.mark.parametrize(
    ("before", "turn", "stands"),
    [
        pytest.param(0.8, customer(0.05, 0.1), 0.725, id="C11: a curt No. does not end the anger"),
        pytest.param(0.0, customer(0.05, 0.1), 0.05, id="a curt No. begins none"),
        pytest.param(0.8, customer(0.05, 1.0), 0.05, id="thanks end it"),
        pytest.param(0.8, customer(0.2, 0.75), 0.35, id="a long calm message nearly ends it"),
        pytest.param(0.3, customer(0.9, 0.2), 0.9, id="few angry words count in full"),
        pytest.param(0.6, customer(0.0, 0.0), 0.6, id="a message nobody can read changes nothing"),
    ],
)
def test_what_stands_after_a_turn(before: float, turn: Turn, stands: float) -> None:
    assert standing_anger(turns(before, "Ann", turn)) == [before, before, stands]


@given(CONVERSATIONS)
def test_what_stands_lies_between_none_and_the_worst_that_was_said(conversation: list[Turn]) -> None:
    worst = max(angers(conversation), default=0.0)
    assert all(0 <= value <= worst + 1e-4 for value in standing_anger(conversation))


@given(CONVERSATIONS)
def test_anger_knows_its_peak_and_is_the_same_each_time(conversation: list[Turn]) -> None:
    anger = anger_of(conversation)
    assert anger.peak >= max(anger.original, anger.current)
    assert anger_of(tuple(conversation)) == anger


@given(CONVERSATIONS, PARTS)
def test_a_message_that_speaks_for_itself_stands_as_heard(conversation: list[Turn], anger: float) -> None:
    assert standing_anger([*conversation, customer(anger)])[-1] == round(anger, 4)
