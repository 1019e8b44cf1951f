"""When a second person should take over: row C11 of the customer-care guide."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from assuage.decide.second_contact import second_contact
from assuage.policy import Policy
from tests.unit.conversations import customer, turns

POLICY = Policy()
PARTS = st.floats(0, 1)
REASONS = st.sampled_from(["asks_for_person", "staff_complaint", "legal_or_regulator"])
CUSTOMERS = st.builds(
    lambda anger, weight, reasons: customer(anger, weight, **reasons),
    PARTS,
    PARTS,
    st.dictionaries(REASONS, PARTS, max_size=3),
)
CONVERSATIONS = st.lists(st.one_of(CUSTOMERS, st.sampled_from(["Ann", "Ben", "Ann: receipt", "bot"])), max_size=12)


@pytest.mark.parametrize(
    "said",
    [
        pytest.param([0.7, "Ann", 0.7], id="C11: the anger stays after a real reply"),
        pytest.param([0.7, "Ann", 0.66], id="C11: a step less is not less"),
        pytest.param([0.3, "Ann", 0.5], id="C11: the anger rises over a reply"),
        pytest.param([0.7, "Ann", customer(0.05, 0.08), "Ann", 0.7], id="C11: a curt No. is no relief"),
        pytest.param([0.7, "Ann", customer(0.7, 0.08)], id="two words, but furious ones"),
        pytest.param([0.7, "Ann", customer(0.6, 0.3)], id="what was left unsaid counts too"),
        pytest.param([0.7, "Ann", 0.2, "Ann", 0.7], id="it fell and came back"),
        pytest.param([0.2, "Ann", customer(0.3, asks_for_person=0.8)], id="they ask for someone else"),
        pytest.param([0.9, "Ann", customer(0.4, asks_for_person=0.8)], id="they ask for someone else, calmer"),
        pytest.param(
            [customer(0.4, asks_for_person=0.9), "bot", "Ann", customer(0.3, asks_for_person=0.7)],
            id="asked a machine for a person, now asks a person for another",
        ),
        pytest.param([0.3, "Ann", customer(0.4, staff_complaint=0.81)], id="they complain of the person"),
        pytest.param([0.3, "Ann", customer(0.4, legal_or_regulator=0.9)], id="a lawyer after a reply"),
        pytest.param([0.7, "Ann", "Ann", 0.7], id="two replies in a row"),
        pytest.param([0.7, "Ann: receipt", "Ann", 0.7], id="a receipt, then a reply"),
        pytest.param([0.7, "Ann", "Ann: receipt", 0.7], id="a reply, then a receipt"),
        pytest.param([0.7, "Ann", 0.7, "bot"], id="a machine's word afterwards changes nothing"),
        pytest.param([0.7, "Ann", 0.7, "Ben", 0.7], id="the second person did not bring relief either"),
    ],
)
def test_a_second_person_is_called_for(said: list[Any]) -> None:
    found = second_contact(turns(*said), POLICY)
    assert found is not None
    assert POLICY.second_contact_from <= found.strength <= 1
    assert found.because


@pytest.mark.parametrize(
    "said",
    [
        pytest.param([], id="nobody wrote"),
        pytest.param([0.9], id="no reply yet"),
        pytest.param([0.9, "bot", 0.9], id="C11: a bot's words are no attempt"),
        pytest.param([0.9, "Ann: receipt", 0.9], id="C11: a receipt is no attempt"),
        pytest.param([0.9, "Ann"], id="the customer has not answered yet"),
        pytest.param([0.7, "Ann", customer(0.05, 0.08)], id="an order number or a No. alone makes no case"),
        pytest.param([0.9, "Ann", 0.9, "Ann"], id="nor answered the second reply"),
        pytest.param([0.9, "Ann", 0.6], id="C11: the anger falls"),
        pytest.param([0.9, "Ann", 0.1], id="the first person is doing well"),
        pytest.param([0.0, "Ann", 0.0], id="the customer only wants a fact"),
        pytest.param([0.3, "Ann", 0.4], id="annoyed, no more"),
        pytest.param([0.0, "Ann", 0.25], id="it rises to nothing that matters"),
        pytest.param(["Ann", 0.8], id="the agent wrote first: that answers no anger"),
        pytest.param([0.7, "Ann", 0.7, "Ben"], id="a second person has just taken over"),
        pytest.param([0.7, "Ann", 0.7, "Ben: receipt", 0.7], id="the second person has not really replied"),
        pytest.param([0.7, "Ann", 0.7, "Ben", 0.3], id="the second person brought relief"),
        pytest.param([0.7, "Ann", customer(0.9, 0.0)], id="the answer cannot be read"),
        pytest.param(
            [customer(0.8, staff_complaint=0.8), "Ann", customer(0.5, staff_complaint=0.8)],
            id="the complaint is of someone else, from before",
        ),
        pytest.param(
            [customer(0.8, legal_or_regulator=0.8), "Ann", customer(0.5, legal_or_regulator=0.7)],
            id="the lawyer was there before",
        ),
    ],
)
def test_the_first_person_keeps_it(said: list[Any]) -> None:
    assert second_contact(turns(*said), POLICY) is None


@pytest.mark.parametrize(
    ("said", "broken", "strength", "because"),
    [
        pytest.param(
            [0.7, "Ann", 0.7, "Ann", 0.72],
            0,
            0.72,
            ("Anger stays at 72 of 100 after 2 real replies by the same person.",),
            id="stays",
        ),
        pytest.param(
            [0.4, "Ann", 0.65],
            0,
            0.775,
            ("Anger rose by 25 to 65 of 100 over the last reply.",),
            id="rises: half of the rise is added",
        ),
        pytest.param(
            [0.6, "Ann", customer(0.6, staff_complaint=0.81)],
            0,
            0.81,
            (
                "The customer no longer trusts the person: a complaint of staff: 81 %.",
                "Anger stays at 60 of 100 after a real reply by the same person.",
            ),
            id="the strongest argument first",
        ),
        pytest.param(
            [0.52, "Ann", 0.52],
            1,
            0.62,
            ("Anger stays at 52 of 100 after a real reply by the same person. Promises to them that were broken: 1.",),
            id="a broken promise weighs with anger that stays",
        ),
        pytest.param([0.6, "Ann", 1.0], 3, 1.0, None, id="never above 1"),
    ],
)
def test_it_says_how_strong_the_case_is_and_why(
    said: list[Any], broken: int, strength: float, because: tuple[str, ...] | None
) -> None:
    found = second_contact(turns(*said), POLICY, broken_promises=broken)
    assert found is not None
    assert found.strength == strength
    assert because is None or found.because == because


def test_a_broken_promise_alone_is_no_case() -> None:
    assert second_contact(turns(0.6, "Ann", 0.2), POLICY, broken_promises=2) is None


def test_the_policy_sets_how_many_replies_the_first_person_has() -> None:
    patient = Policy(second_contact_after_replies=2)
    assert second_contact(turns(0.7, "Ann", 0.7), patient) is None
    assert second_contact(turns(0.7, "Ann", 0.7, "Ann", 0.7), patient)
    assert second_contact(turns(0.7, "Ann", 0.7, "Ben", 0.7), patient) is None, "another person begins at nought"


def test_the_policy_sets_how_strong_a_case_must_be_and_what_counts_as_rising() -> None:
    assert (
        second_contact(turns(0.6, "Ann", 0.6), Policy(second_contact_from=0.65, second_contact_automatic_from=0.65))
        is None
    )
    assert second_contact(turns(0.45, "Ann", 0.56), POLICY) is None
    assert second_contact(turns(0.45, "Ann", 0.56), Policy(second_contact_rise=0.1))


def test_what_is_done_without_a_click_cannot_be_less_sure_than_what_is_suggested() -> None:
    with pytest.raises(ValidationError, match="second_contact_automatic_from"):
        Policy(second_contact_from=0.6, second_contact_automatic_from=0.5)


def test_after_a_hand_over_the_first_persons_replies_do_not_count_against_the_second() -> None:
    """The second person has it, but has not written yet when the customer writes again."""
    said = turns(0.7, "Ann", 0.7, 0.8)
    assert second_contact(said, POLICY, person="Ann")
    assert second_contact(said, POLICY, person="Ben") is None


@given(CONVERSATIONS)
def test_never_before_a_real_reply(said: list[Any]) -> None:
    without = [one for one in said if one not in ("Ann", "Ben")]
    assert second_contact(turns(*without), POLICY) is None


@given(CONVERSATIONS)
def test_the_same_turns_give_the_same_answer(said: list[Any]) -> None:
    assert second_contact(turns(*said), POLICY) == second_contact(tuple(turns(*said)), POLICY)


@given(CONVERSATIONS)
def test_thanks_after_a_reply_end_the_case(said: list[Any]) -> None:
    assert second_contact(turns(*said, 0.7, "Ann", 0.1), POLICY) is None


@given(CONVERSATIONS, PARTS)
def test_machines_do_not_matter(said: list[Any], anger: float) -> None:
    said = [*said, anger]
    people = [one for one in said if one != "bot"]
    assert second_contact(turns(*said), POLICY) == second_contact(turns(*people), POLICY)


@given(CONVERSATIONS, PARTS, PARTS)
def test_a_stricter_policy_never_finds_more(said: list[Any], one: float, other: float) -> None:
    loose, strict = (
        second_contact(turns(*said), Policy(second_contact_from=value, second_contact_automatic_from=value))
        for value in sorted((one, other))
    )
    assert strict is None or (loose is not None and loose.strength == strict.strength)


@given(CONVERSATIONS, st.integers(0, 3))
def test_a_broken_promise_never_weakens_the_case(said: list[Any], broken: int) -> None:
    kept = second_contact(turns(*said), POLICY)
    found = second_contact(turns(*said), POLICY, broken_promises=broken)
    assert kept is None or (found is not None and found.strength >= kept.strength)
