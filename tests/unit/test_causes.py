"""Recurring causes (C15): what rises, by how much, whether it is chance, and what is told once only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assuage.insights.causes import Cause, Causes, causes, reach
from assuage.insights.chance import LEVEL, by_chance, corrected
from assuage.insights.trends import counts
from assuage.policy import Policy
from assuage.replay.bounds import at_most
from tests.unit.columns import END, Heard, columns

WEEK = timedelta(days=7)


def some(now: int, before: int, *codes: str, **about: Any) -> Iterator[Heard]:
    """So many messages in the last seven days and in the seven before, a customer each, evenly spread."""
    name = "+".join((*codes, *map(str, about.values())))
    for first, count in ((0, now), (7, before)):
        for place in range(count):
            days = first + 7 * (place + 0.5) / count
            yield Heard(days=days, codes=codes, **{"customer": f"{name} {first} {place}", **about})


def calm(now: int = 100, before: int = 100) -> Iterator[Heard]:
    return some(now, before, anger=0.05)


def week(*messages: Iterator[Heard], **more: Any) -> Causes:
    return causes(columns(each for those in messages for each in those), Policy(), END - WEEK, END, **more)


def titles(found: tuple[Cause, ...]) -> list[str]:
    return [each.title for each in found]


# what rises


def test_c15_a_rising_combination_is_found_with_its_numbers_and_a_sentence() -> None:
    found = week(calm(), some(34, 12, "refund", "broken_promise"), some(20, 20, "delivery"))
    assert titles(found.rising) == ["Refund together with a broken promise"]
    (cause,) = found.rising
    assert (cause.issue, cause.treatment, cause.product, cause.reason) == ("refund", "broken_promise", None, None)
    assert (cause.messages, cause.messages_before, cause.customers, cause.customers_before) == (34, 12, 34, 12)
    assert cause.ratio == pytest.approx(34 / 12)
    assert cause.mean_anger == pytest.approx(0.7)
    assert cause.angry == 34
    assert cause.chance < LEVEL
    assert cause.because[0] == "Refund together with a broken promise: 34 messages in 7 days, 12 in the 7 days before."
    assert cause.because[1] == "From 34 customers, 12 before: 2.8 times as many."
    assert titles(found.steady) == ["Delivery"]


def test_c15_each_cause_has_examples_the_angriest_first_one_a_conversation() -> None:
    several = [
        Heard(days=1, codes=("refund",), anger=0.9, conversation="t-1", customer="a", id="second"),
        Heard(days=2, codes=("refund",), anger=0.95, conversation="t-1", customer="a", id="first"),
        Heard(days=1, codes=("refund",), anger=0.8, conversation="t-2", customer="b", id="third"),
    ]
    found = week(calm(), some(40, 5, "refund"), iter(several))
    (cause,) = found.rising
    shown = [(each.message_id, each.conversation_id, each.anger) for each in cause.examples]
    assert shown[:2] == [("first", "t-1", 0.95), ("third", "t-2", 0.8)]
    assert len(shown) == 5
    assert cause.conversations == 42


def test_c15_the_trend_counts_messages_by_day_over_both_stretches() -> None:
    (cause,) = week(calm(), some(70, 7, "outage")).rising
    assert cause.trend == (1,) * 7 + (10,) * 7


def test_c15_a_customer_who_writes_ten_times_is_one_customer() -> None:
    """Ten messages of one person are no trend: the test counts customers."""
    loud = [Heard(days=d / 2, codes=("billing", "rude"), customer="one", conversation="t") for d in range(14)]
    assert week(calm(), some(6, 6, "billing", "rude"), iter(loud)).rising == ()


def test_messages_of_one_conversation_without_a_customer_are_one_customer() -> None:
    loud = [Heard(days=d / 2, codes=("billing",), conversation="t") for d in range(14)]
    (cause,) = week(calm(), some(8, 8, "billing"), iter(loud)).steady
    assert (cause.customers, cause.messages) == (9, 22)


def test_routine_messages_do_not_count_and_polite_grave_ones_do() -> None:
    assert week(calm(), some(40, 5, "delivery", anger=0.1)).rising == ()
    grave = some(40, 5, "delivery", "vulnerable", anger=0.1)
    assert titles(week(calm(), grave).rising) == ["Delivery"]


def test_c15_the_product_is_part_of_the_cause() -> None:
    found = week(
        calm(), some(30, 4, "product", "misled", product="Kettle K2"), some(30, 30, "product", product="Toaster")
    )
    assert titles(found.rising) == ["Kettle K2: faulty or wrong goods together with being misled"]
    assert found.rising[0].product == "Kettle K2"


def test_heavier_causes_come_first_and_the_limit_holds() -> None:
    found = week(
        calm(200, 200),
        some(40, 10, "refund", anger=0.4),
        some(35, 10, "outage", anger=0.9),
        some(30, 5, "booking", anger=0.4),
    )
    assert titles(found.rising) == ["Something is down", "Refund", "Booking"]
    assert [each.weight for each in found.rising] == pytest.approx([25 * 0.9, 30 * 0.4, 25 * 0.4], rel=0.3)
    again = week(calm(200, 200), some(40, 10, "refund"), some(35, 10, "outage"), limit=1)
    assert len(again.rising) == 1


# what is told once only


def test_a_combination_that_is_nearly_all_of_its_parts_is_told_instead_of_them() -> None:
    found = week(calm(), some(40, 8, "refund", "long_wait"), some(2, 2, "refund"))
    assert titles(found.rising) == ["Refund together with a long wait"]


def test_a_part_that_rises_with_the_whole_is_not_told_beside_it() -> None:
    found = week(
        calm(200, 200),
        some(30, 10, "refund", "long_wait"),
        some(30, 10, "refund", "ignored"),
        some(60, 20, "refund"),
    )
    assert titles(found.rising) == ["Refund"]


def test_a_whole_whose_rise_is_all_of_one_part_is_not_told_beside_it() -> None:
    found = week(calm(200, 200), some(60, 5, "refund", "long_wait"), some(40, 40, "refund"), some(30, 30, "long_wait"))
    assert titles(found.rising) == ["Refund together with a long wait"]


def test_a_whole_that_rises_beyond_its_part_is_told_too() -> None:
    found = week(calm(200, 200), some(60, 5, "refund", "long_wait"), some(80, 30, "refund"))
    assert titles(found.rising) == ["Refund", "Refund together with a long wait"]


def test_codes_that_always_come_together_are_one_cause() -> None:
    """An issue alone and its product alone are the same messages."""
    found = week(calm(), some(30, 4, "outage", product="Line 3"), some(4, 4, "refund"))
    assert titles(found.rising) == ["Line 3: something is down"]


# chance


def test_more_of_everything_is_no_cause() -> None:
    found = week(calm(400, 200), some(30, 15, "refund"), some(24, 12, "delivery", "ignored"))
    assert found.growth == pytest.approx(454 / 227)
    assert found.rising == ()


def test_as_many_as_before_is_no_rise_where_everything_else_falls() -> None:
    assert week(calm(50, 400), some(30, 25, "refund")).rising == ()


def test_a_rise_beyond_the_growth_of_all_messages_names_what_was_to_be_expected() -> None:
    (cause,) = week(calm(150, 100), some(60, 10, "refund")).rising
    assert cause.expected == pytest.approx(10 * 210 / 110)
    assert "19 were to be expected from the growth of all messages." in cause.because


def test_with_nothing_before_nothing_rises_and_a_note_says_so() -> None:
    found = week(some(50, 0, "refund"))
    assert (found.rising, found.growth) == ((), None)
    assert found.notes[0].startswith("Too few customers wrote in the 7 days before")
    assert titles(found.steady) == ["Refund"]


def test_another_model_is_pointed_out() -> None:
    assert (
        "Another model" in week(calm(), some(9, 9, "refund", model="m@1"), some(9, 0, "refund", model="m@2")).notes[0]
    )
    assert week(calm(), some(9, 9, "refund")).notes == ()


def test_a_period_of_broken_weeks_is_pointed_out() -> None:
    found = causes(columns(calm()), Policy(), END - timedelta(days=10), END)
    assert any("no whole number of weeks" in note for note in found.notes)


def test_pure_chance_is_seldom_called_a_cause() -> None:
    """Forty made-up fortnights in which nothing changes: at most two name anything."""
    named = 0
    for seed in range(40):
        generator = np.random.default_rng(seed)
        codes = ("refund", "delivery", "billing", "outage", "ignored", "rude", "long_wait", "broken_promise")
        heard = [
            Heard(days=float(day), codes=tuple(code for code in codes if generator.random() < 0.15), customer=str(n))
            for n, day in enumerate(generator.random(600) * 14)
        ]
        named += bool(week(iter(heard)).rising)
    assert named <= 2


@given(st.integers(0, 60), st.integers(0, 60), st.floats(0.05, 0.95))
def test_the_chance_of_a_count_is_the_binomial_tail(now: int, before: int, share: float) -> None:
    found = by_chance(np.array([now]), np.array([before]), share)[0]
    assert found == pytest.approx(1 - at_most(now - 1, now + before, share), abs=1e-9)


def test_correction_by_hand() -> None:
    """Three probabilities: each times 3 * (1 + 1/2 + 1/3), divided by its rank, never above the next."""
    factor = 3 * (1 + 1 / 2 + 1 / 3)
    found = corrected(np.array([0.02, 0.001, 0.03]))
    assert found == pytest.approx([min(0.02 / 2, 0.03 / 3) * factor, 0.001 * factor, 0.03 / 3 * factor])
    assert corrected(np.array([])).tolist() == []


@settings(max_examples=30)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=40))
def test_the_correction_only_raises_and_keeps_the_order(chances: list[float]) -> None:
    given_, found = np.array(chances), corrected(np.array(chances))
    assert (found >= np.minimum(given_, 1)).all()
    assert (np.diff(found[np.argsort(given_)]) >= -1e-12).all()


# the edges


def test_nothing_at_all_gives_empty_lists() -> None:
    found = week(iter(()))
    assert (found.messages, found.counted, found.rising, found.steady, found.looked_at) == (0, 0, (), (), 0)


def test_what_a_model_did_not_judge_is_no_code() -> None:
    nothing = {"refund": float("nan"), "rude": float("nan")}
    assert week(calm(), some(50, 5, more=nothing)).rising == ()


def test_the_readings_needed_reach_as_long_before() -> None:
    assert reach(END - WEEK, END) == END - 2 * WEEK


def test_steps_end_with_the_period_and_a_rest_at_the_start_is_left_out() -> None:
    at = np.array([END.timestamp() - 86_400 * days for days in (179.5, 174, 8, 6.9, 0.1)])
    found = counts(at, END - timedelta(days=90), END)
    assert (len(found), found[-1], found[-2], found[0]) == (25, 2, 1, 1)
    assert len(counts(at, END - timedelta(hours=20), END)) == 40
