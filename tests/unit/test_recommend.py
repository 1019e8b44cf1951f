"""Recommended thresholds: the arithmetic, the promises simulated, and what is said when nothing can be."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assuage.errors import InvalidInput
from assuage.policy import Policy
from assuage.replay import bounds
from assuage.replay.crew import Work
from assuage.replay.labels import Label
from assuage.replay.misses import MissAdvice, miss_advice, safe_threshold, with_angry_from
from assuage.replay.recommend import Aim, recommend
from assuage.replay.report import Frame
from assuage.replay.team import filling_threshold, just_above, team_advice
from assuage.replay.words import recommendation_text
from tests.unit.test_replay import MONDAY, agent, frame, heard, roster, stored

RATES = st.floats(0.005, 0.5)
SURE = st.floats(0.5, 0.999)

# shares


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(0, 0, 0, 1), (0, 10, 0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1), (1, 100, 0.0018, 0.0545)],
)
def test_wilson_agrees_with_published_values(hits: int, of: int, low: float, high: float) -> None:
    assert bounds.wilson(hits, of) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("hits", "of", "confidence", "upper"),
    [(0, 59, 0.95, 0.04951), (0, 10, 0.95, 0.25887), (1, 10, 0.95, 0.39416), (5, 100, 0.975, 0.11283), (3, 3, 0.9, 1)],
)
def test_clopper_pearson_agrees_with_published_values(hits: int, of: int, confidence: float, upper: float) -> None:
    assert bounds.upper_bound(hits, of, confidence) == pytest.approx(upper, abs=5e-5)


@pytest.mark.parametrize(
    ("hits", "of", "chance", "expected"),
    [(0, 10, 0.5, 0.5**10), (5, 10, 0.5, 0.623046875), (10, 10, 0.5, 1), (-1, 10, 0.5, 0), (3, 10, 0, 1), (3, 9, 1, 0)],
)
def test_the_binomial_tail(hits: int, of: int, chance: float, expected: float) -> None:
    assert bounds.at_most(hits, of, chance) == pytest.approx(expected)


def test_the_binomial_tail_stays_exact_with_many_tries() -> None:
    assert bounds.at_most(500, 100_000, 0.005) == pytest.approx(0.5119, abs=1e-4)


# misses allowed


@pytest.mark.parametrize(("rate", "needed"), [(0.05, 19), (0.1, 9), (0.01, 99), (0.07, 14), (0.5, 1), (0.9, 1)])
def test_labels_needed_on_average(rate: float, needed: int) -> None:
    assert bounds.needed_on_average(rate) == needed


@pytest.mark.parametrize(
    ("rate", "confidence", "needed"), [(0.05, 0.95, 59), (0.01, 0.95, 299), (0.05, 0.99, 90), (0.5, 0.5, 1)]
)
def test_labels_needed_with_confidence(rate: float, confidence: float, needed: int) -> None:
    assert bounds.needed_with_confidence(rate, confidence) == needed


@settings(deadline=None)
@given(st.integers(0, 400), RATES, SURE)
def test_the_labels_needed_are_just_enough(labels: int, rate: float, confidence: float) -> None:
    assert (bounds.allowed_on_average(labels, rate) >= 0) is (labels >= bounds.needed_on_average(rate))
    sure = bounds.allowed_with_confidence(labels, rate, confidence)
    assert (sure >= 0) is (labels >= bounds.needed_with_confidence(rate, confidence))


@settings(deadline=None)
@given(st.integers(1, 400), RATES, SURE)
def test_misses_allowed_keep_to_their_inequalities_and_not_one_more_would(
    labels: int, rate: float, confidence: float
) -> None:
    average = bounds.allowed_on_average(labels, rate)
    assert average < 0 or (average + 1) / (labels + 1) <= rate + 1e-9
    assert average == labels or (average + 2) / (labels + 1) > rate - 1e-9
    sure = bounds.allowed_with_confidence(labels, rate, confidence)
    assert sure < 0 or bounds.upper_bound(sure, labels, confidence) <= rate + 1e-9
    assert sure + 1 >= labels or bounds.upper_bound(sure + 1, labels, confidence) > rate - 1e-9


@settings(deadline=None)
@given(st.lists(st.floats(0, 1), min_size=20, max_size=80), RATES, RATES, SURE)
def test_a_stricter_bound_never_raises_the_threshold(
    scores: list[float], one: float, other: float, confidence: float
) -> None:
    strict, loose = sorted((one, other))
    n = len(scores)
    for few, many in (
        (bounds.allowed_on_average(n, strict), bounds.allowed_on_average(n, loose)),
        (bounds.allowed_with_confidence(n, strict, confidence), bounds.allowed_with_confidence(n, loose, confidence)),
    ):
        assert few <= many
        if few >= 0:
            assert safe_threshold(scores, few) <= safe_threshold(scores, many)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=50), st.integers(0, 60))
def test_no_more_than_allowed_score_below_the_threshold(scores: list[float], allowed: int) -> None:
    assert sum(score < safe_threshold(scores, allowed) for score in scores) <= allowed


# the promises


def drawn(generator: np.random.Generator, size: int) -> np.ndarray[Any, Any]:
    """Scores of furious customers: mostly high, some heard as calm; to four decimals, as readings are."""
    return np.round(generator.beta(6, 2, size), 4)


@pytest.mark.parametrize(("labels", "rate"), [(19, 0.05), (60, 0.1), (150, 0.02)])
def test_the_promise_on_average_holds(labels: int, rate: float) -> None:
    generator = np.random.default_rng(11)
    stream = np.sort(drawn(generator, 200_000))
    missed = []
    for _ in range(3000):
        threshold = safe_threshold(drawn(generator, labels).tolist(), bounds.allowed_on_average(labels, rate))
        missed.append(np.searchsorted(stream, threshold) / len(stream))
    noise = 3 * float(np.std(missed)) / len(missed) ** 0.5
    assert float(np.mean(missed)) <= rate + noise
    assert float(np.mean(missed)) >= rate - 2 / (labels + 1) - noise


@pytest.mark.parametrize(("labels", "rate", "confidence"), [(59, 0.05, 0.95), (200, 0.1, 0.9)])
def test_the_promise_with_confidence_holds(labels: int, rate: float, confidence: float) -> None:
    generator = np.random.default_rng(12)
    stream = np.sort(drawn(generator, 200_000))
    allowed = bounds.allowed_with_confidence(labels, rate, confidence)
    broken = 0
    for _ in range(3000):
        threshold = safe_threshold(drawn(generator, labels).tolist(), allowed)
        broken += bool(np.searchsorted(stream, threshold) / len(stream) > rate)
    assert broken / 3000 <= 1 - confidence + 0.015


# the advice on misses


def furious_labels(scores: list[float]) -> tuple[Any, dict[str, Label]]:
    return stored([heard(score) for score in scores]), {f"m-{n}": Label(0.9) for n in range(len(scores))}


def both(scores: list[float], policy: Policy | None = None, rate: float = 0.1) -> tuple[MissAdvice, ...]:
    readings, by_id = furious_labels(scores)
    return miss_advice(readings, policy or Policy(), by_id, rate, 0.9)


def test_too_few_labels_are_said_with_the_number_it_takes() -> None:
    average, sure = both([0.9] * 8)
    assert (average.threshold, average.labels, average.labels_needed) == (None, 8, 9)
    assert (sure.threshold, sure.labels_needed) == (None, 22)
    assert "8 messages of this period are labelled furious" in average.because
    assert "needs 22" in sure.because


def test_only_labels_from_furious_on_count() -> None:
    readings, _ = furious_labels([0.9] * 30)
    calm = {f"m-{n}": Label(0.79, True) for n in range(30)} | {"elsewhere": Label(0.9)}
    assert miss_advice(readings, Policy(), calm, 0.1, 0.9)[0].labels == 0


def test_the_threshold_lets_just_so_many_be_missed() -> None:
    average, sure = both([n / 100 for n in range(40, 79)])
    assert (average.threshold, average.missed_then, average.missed_now) == (0.43, 3, 20)
    assert (sure.threshold, sure.missed_then) == (0.41, 1)
    assert sure.upper_bound == pytest.approx(bounds.upper_bound(1, 39, 0.9))
    assert sure.upper_bound is not None
    assert sure.upper_bound <= 0.1
    assert (average.person_now, average.person_then) == (19, 36)
    assert "lower it" in average.because


def test_the_threshold_stays_below_furious() -> None:
    average, _ = both([0.95] * 30)
    assert average.threshold == 0.7999
    assert "may rise" in average.because


def test_a_threshold_at_the_annoyed_says_that_they_must_move_too() -> None:
    average, _ = both([0.2] * 30)
    assert average.threshold == 0.2
    assert "annoyed_from (0.25) must then go below 0.2000 too" in average.because
    assert with_angry_from(Policy(), 0.2).annoyed_from == 0.1999


def test_furious_customers_heard_as_nothing_leave_no_threshold() -> None:
    average, _ = both([0.0] * 30)
    assert average.threshold is None
    assert "no threshold on anger" in average.because


def test_those_missed_by_anger_but_sent_for_other_reasons_are_counted() -> None:
    readings = stored([heard(0.1, needs_human=0.9)] + [heard(0.7)] * 30)
    average, _ = miss_advice(readings, Policy(), {f"m-{n}": Label(0.9) for n in range(31)}, 0.1, 0.9)
    assert (average.missed_then, average.sent_anyway) == (1, 1)


# the advice on the team


@given(st.lists(st.integers(0, 1000).map(lambda n: n / 1000), min_size=1, max_size=60), st.integers(0, 70))
def test_the_filling_threshold_is_the_lowest_that_fits(anger: list[float], fits: int) -> None:
    threshold = filling_threshold(np.array(anger), fits)
    assert sum(each >= threshold for each in anger) <= fits
    lower = [each for each in anger if each < threshold]
    assert not lower or sum(each >= max(lower) for each in anger) > fits


@pytest.mark.parametrize(("value", "above"), [(0.5, 0.5001), (0.29, 0.2901), (0.28999, 0.29), (0.12345, 0.1235)])
def test_just_above_has_four_decimals(value: float, above: float) -> None:
    assert just_above(value) == above


SCALE = stored([heard(n / 100) for n in range(100)])


def team(policy: Policy | None = None, occupancy: float = 1.0, **more: Any) -> Any:
    return team_advice(SCALE, policy or Policy(), frame(days=more.pop("days", 1), **more), occupancy)


@pytest.mark.parametrize(
    ("someone", "work", "occupancy", "room", "threshold"),
    [
        pytest.param({"hours": "mon 00:00-02:00", "pause_minutes": 0}, Work(12), 1, 10, 0.8901, id="handling"),
        pytest.param({"hours": "mon 00:00-02:00", "pause_minutes": 30}, Work(12), 1, 4, 0.9501, id="the pause counts"),
        pytest.param({"hours": "mon 00:00-02:00", "pause_minutes": 0}, Work(12), 0.5, 5, 0.9401, id="half the time"),
        pytest.param({"hours": "mon 00:00-02:00", "pause_minutes": 0}, Work(12, 2), 1, 20, 0.7901, id="two at once"),
        pytest.param({"pause_minutes": 0}, Work(12), 1, 120, 0.6001, id="room to spare"),
    ],
)
def test_the_team_is_filled(someone: dict[str, Any], work: Work, occupancy: float, room: int, threshold: float) -> None:
    found = team(occupancy=occupancy, roster=roster(agent(**someone), agent("b", "standard")), work=work)
    assert (found.field, found.room, found.threshold) == ("furious_from", room, threshold)
    assert found.messages_now == 20
    assert found.messages_then == sum(n / 100 >= threshold for n in range(100))
    assert found.wait.band == "furious"


def test_the_field_is_that_of_the_first_band_for_the_experienced() -> None:
    early = Policy(tier_for_band={**Policy().tier_for_band, "angry": "experienced"})
    found = team(early, roster=roster(agent(hours="mon 00:00-04:00", pause_minutes=0)))
    assert (found.field, found.threshold) == ("angry_from", 0.7901)
    for tiers in ({"angry": "standard", "furious": "standard"}, dict.fromkeys(("annoyed", "angry"), "experienced")):
        other = Policy(tier_for_band={**Policy().tier_for_band, **tiers})
        found = team(other, roster=roster(agent()))
        assert (found.field, found.threshold) == ("tier_for_band", None)


def test_a_team_without_room_is_said() -> None:
    busy = Policy(tier_for_band={**Policy().tier_for_band, "angry": "experienced"})
    for policy, someone in ((busy, {"hours": "mon 00:00-00:12"}), (Policy(), {"tier": "new"})):
        found = team(policy, roster=roster(agent(**someone)))
        assert found.threshold is None
        assert "More experienced hours" in found.because


def test_without_a_roster_or_readings_nothing_is_said_of_the_team() -> None:
    assert "No roster" in team().because
    empty = team_advice(stored([]), Policy(), frame(roster=roster(agent())), 1.0)
    assert "No message" in empty.because


# all of it


@pytest.mark.parametrize("aim", [{"miss_rate": 0}, {"confidence": 1}, {"occupancy": 0}, {"miss_rate": float("nan")}])
def test_impossible_aims_are_refused(aim: dict[str, float]) -> None:
    with pytest.raises(InvalidInput, match="must be"):
        Aim(**aim)


def test_the_text_says_what_it_costs_and_what_must_hold() -> None:
    readings, by_id = furious_labels([n / 100 for n in range(40, 79)])
    given_frame = Frame(MONDAY, MONDAY + timedelta(days=1), roster=roster(agent()))
    text = recommendation_text(recommend(readings, Policy(), by_id, given_frame, Aim(0.1, 0.9)))
    for part in ("angry_from: 0.6 -> 0.43", "with 90% confidence", "Of 39 labelled furious, 20", "fair sample",
                 "To fill 85%", "Messages a person answers: 19 now, 36 then"):  # fmt: skip
        assert part in text
