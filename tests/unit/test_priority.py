"""In what order waiting conversations are served: bounded parts, so that shouting does not beat grave (C6, C10)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assuage.decide.priority import priority, total, waits_since
from assuage.domain import REASONS, Band, Conversation, Finding
from assuage.policy import Policy
from tests.unit.conversations import START, turns

POLICY = Policy()


def conversation(band: Band = "calm", *reasons: str, said: Any = (0.5,), **fields: Any) -> Conversation:
    found = tuple(Finding(code, 0.9) for code in reasons)
    flagged = {"flagged_at": START} | fields
    return Conversation("c", START, START, band=band, reasons=found, turns=tuple(turns(*said)), **flagged)


def points(it: Conversation, anger: float, minutes: float = 0.0, policy: Policy = POLICY) -> float:
    return total(priority(it, anger, policy, START + timedelta(minutes=minutes)))


@pytest.mark.parametrize(
    ("it", "anger", "minutes", "expected"),
    [
        pytest.param(conversation("calm", "safety_or_harm"), 0.10, 0, 53, id="polite, a child may be hurt"),
        pytest.param(conversation("furious", "churn_threat"), 0.95, 0, 43.5, id="furious, threatens to leave"),
        pytest.param(conversation("furious"), 0.95, 30, 68.5, id="furious, waiting twice the target"),
        pytest.param(conversation("calm", "asks_for_person"), 0.10, 0, 13, id="calm, just asks for a person"),
        pytest.param(conversation("furious", broken_promises=1), 0.95, 0, 48.5, id="C12: a broken promise"),
        pytest.param(conversation("furious", broken_promises=3), 0.95, 0, 48.5, id="three broken promises are one"),
        pytest.param(conversation("calm", "vulnerable", "safety_or_harm"), 0, 0, 50, id="the gravest reason counts"),
        pytest.param(conversation("calm", "abuse", "high_anger"), 0, 0, 0, id="insults are anger, not severity"),
    ],
)
def test_the_table(it: Conversation, anger: float, minutes: float, expected: float) -> None:
    """The worked values of the module's own docstring, and their neighbours."""
    assert points(it, anger, minutes) == pytest.approx(expected)


@pytest.mark.parametrize("code", ["safety_or_harm", "vulnerable", "legal_or_regulator"])
def test_polite_and_severe_beats_loud(code: str) -> None:
    """C10: the calmest customer in danger comes before the loudest one who is in none."""
    assert points(conversation("calm", code), 0.0) > points(conversation("furious", "abuse"), 1.0)


@given(
    band=st.sampled_from(["calm", "annoyed", "angry", "furious"]),
    anger=st.floats(0, 1),
    minutes=st.floats(-1e5, 1e5),
    reasons=st.lists(st.sampled_from(REASONS)),
    broken=st.integers(0, 9),
)
def test_every_part_is_bounded(band: Band, anger: float, minutes: float, reasons: list[str], broken: int) -> None:
    """However loud, long or often: no part takes more than its points, and none takes any away."""
    it = conversation(band, *reasons, broken_promises=broken)
    most = {"anger": 30, "severity": 50, "waiting": 40, "promise": 20}
    for part in priority(it, anger, POLICY, START + timedelta(minutes=minutes)):
        assert 0 < part.points <= most[part.name]


@pytest.mark.parametrize(("band", "target"), [("calm", 480), ("annoyed", 240), ("angry", 60), ("furious", 15)])
def test_waiting_grows_up_to_twice_the_bands_target(band: Band, target: float) -> None:
    it = conversation(band)
    seen = [points(it, 0.0, target * share) for share in (0, 0.5, 1, 2, 5)]
    assert seen == pytest.approx([0, 10, 20, 40, 40])


def test_nobody_starves() -> None:
    """A calm customer who has waited for two days comes before an angry one who has just written."""
    assert points(conversation("calm"), 0.1, 960) > points(conversation("angry"), 0.75)


def test_a_clock_set_back_takes_nothing_away() -> None:
    assert points(conversation("furious"), 1.0, -60) == points(conversation("furious"), 1.0)


@pytest.mark.parametrize(
    ("said", "minute"),
    [
        pytest.param((0.5,), 0, id="the first message"),
        pytest.param((0.5, 0.6, 0.7), 0, id="three in a row wait since the first"),
        pytest.param((0.5, "Ann", 0.6), 2, id="answered: since the next one"),
        pytest.param((0.5, "Ann"), None, id="answered: no wait"),
        pytest.param((0.5, "bot", 0.6), 0, id="a bot's answer is none"),
        pytest.param((), None, id="nobody wrote"),
    ],
)
def test_since_when_the_customer_waits_for_a_person(said: Any, minute: int | None) -> None:
    expected = None if minute is None else START + timedelta(minutes=minute)
    assert waits_since(conversation(said=said)) == expected


def test_each_part_says_why() -> None:
    """Complaint 10: a priority is explained."""
    it = conversation("furious", "safety_or_harm", broken_promises=1)
    parts = priority(it, 0.95, POLICY, START + timedelta(minutes=30))
    assert [(part.name, part.because) for part in parts] == [
        ("anger", "anger 95 of 100"),
        ("severity", "someone may come to harm"),
        ("waiting", "waiting 30 min, target 15 min"),
        ("promise", "1 broken promise"),
    ]


def test_parts_of_no_points_are_left_out() -> None:
    assert [part.name for part in priority(conversation(), 0.1, POLICY, START)] == ["anger"]


def test_the_points_are_the_policys() -> None:
    loud = Policy(priority_anger_points=100, priority_severity_points=0)
    assert points(conversation("furious", "safety_or_harm"), 0.9, policy=loud) == pytest.approx(90)
