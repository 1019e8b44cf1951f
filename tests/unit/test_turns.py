"""What a message becomes in the memory of its conversation: row C11 of the customer-care guide."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assuage.decide.turns import agent_turn, bot_turn, customer_turn, is_attempt
from assuage.domain import Reading, Turn
from tests.unit.conversations import START


def reading(text: str, **changes: Any) -> Reading:
    return Reading(0.4, 0.5, {"unusual": 0.1}, {}, {}, "test@1", text, **changes)


@pytest.mark.parametrize(
    ("heard", "weight"),
    [
        pytest.param(reading("No."), 0.0769, id="one word"),
        pytest.param(reading("word " * 12), 0.5, id="twelve words are half heard"),
        pytest.param(reading("word " * 108), 0.9, id="a long letter"),
        pytest.param(reading("ok thanks"), 1.0, id="thanks count in full however short"),
        pytest.param(reading("Thank you."), 1.0, id="thank you"),
        pytest.param(reading("No thanks."), 0.1429, id="no thanks are no relief"),
        pytest.param(reading("Thanks for nothing"), 0.2, id="thanks for nothing are no relief"),
        pytest.param(reading("Nein, danke", undetermined="language"), 0.0, id="a language the model does not know"),
        pytest.param(reading("", undetermined="no_text"), 0.0, id="no text"),
    ],
)
def test_how_far_a_message_speaks_for_itself(heard: Reading, weight: float) -> None:
    turn = customer_turn("m-1", START, heard)
    assert (turn.by, turn.id, turn.at, turn.anger) == ("customer", "m-1", START, 0.4)
    assert turn.weight == weight


@pytest.mark.parametrize(
    "text",
    [
        "I've rung the depot and your parcel leaves tonight.",
        "Fixed.",
        "Our terms do not allow a refund.",
        "Thank you for contacting Brightwater. Please restart the meter and tell me what it shows.",
        "We have received your email and I have refunded the 40 euros.",
        "Sorry that you only got an automatic reply. The engineer comes at four.",
        "If you do not reply by Friday the booking lapses.",
        "Hello Mia,\n\nthe second charge was ours. It is gone.\n\nKind regards,\nTom",
        "Ihr Geld ist unterwegs.",
        "You\u2019ll have it on Monday",
    ],
)
def test_a_reply_that_tries_to_help_is_an_attempt_well_or_badly(text: str) -> None:
    assert is_attempt(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  \n",
        "👍",
        "Hello, how can I help you today?",
        "Hi Mia, let me check that for you.",
        "One moment please.",
        "Thank you for your patience!",
        "Thank you for your message. We will get back to you within two working days.\n\nKind regards,\nThe Acme team",
        "Dear customer,\n\nYour ticket #4411 has been created. One of our agents will contact you shortly.",
        "Your request 77-20 has been received. Reference 77-20.",
        "All our agents are currently busy. You are number 4 in the queue.",
        "This is an automated message. Your case was closed.",
        "Automatic reply: I'm out of the office until Monday.",
        "Your form has been received. Please do not reply to this email.",
    ],
)
def test_a_receipt_a_greeting_or_a_wait_is_no_attempt(text: str) -> None:
    assert not is_attempt(text)


@given(st.text(max_size=300))
def test_any_reply_is_one_or_the_other(text: str) -> None:
    assert is_attempt(text) in (True, False)


@pytest.mark.parametrize("piece", ["we ", "message was ", "\n", " ", "dear ", "received your ", "thanks for "])
def test_a_hostile_reply_cannot_stall(piece: str) -> None:
    started = time.perf_counter()
    is_attempt(piece * 20_000)
    assert time.perf_counter() - started < 0.5


def test_turns_of_agents_and_machines() -> None:
    assert agent_turn("r-1", START, "Ann", "I have sent it.") == Turn("agent", "r-1", START, agent="Ann", attempt=True)
    assert agent_turn("r-2", START, "Ann", "One moment please") == Turn("agent", "r-2", START, agent="Ann")
    assert bot_turn("b-1", START) == Turn("bot", "b-1", START)
