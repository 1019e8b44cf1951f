"""The behavioural suite: its cases are well formed, and the committed model passes as many as it did when measured."""

from __future__ import annotations

from collections import Counter
from typing import get_args

import pytest

from assuage.domain import Channel
from assuage.policy import Policy
from assuage.score.scorer import load_scorer
from assuage.training.behaviour.cases import Alike, Bounded, Frame, Kind, Ordered, read_suite
from assuage.training.behaviour.report import largest_difference
from assuage.training.behaviour.run import Outcome, by_form, by_group, run
from tests.conftest import MODEL, ROOT

SUITE = read_suite(ROOT / "benchmarks" / "behaviour")

# What anger-minilm@450479f0 reached (0.942, 0.932, 0.871), two points off, and the target for the difference (it had
# 0.016). The targets are 0.97 for invariance and 0.95 for direction.
LEAST_RATE = {"invariance": 0.92, "direction": 0.91, "expectation": 0.84}
LARGEST_DIFFERENCE = 0.02


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    return run(SUITE, load_scorer(MODEL, threads=1), Policy())


def test_there_are_some_hundreds_of_cases_of_each_form() -> None:
    forms = Counter(case.form for case in SUITE.cases)
    assert len(SUITE.cases) >= 500
    assert min(forms["invariance"], forms["direction"], forms["expectation"]) >= 100


def test_every_id_is_one_cases_own() -> None:
    ids = Counter([*(case.id for case in SUITE.cases), *(frame.id for frame in SUITE.frames)])
    assert [each for each, count in ids.items() if count > 1] == []


def test_every_case_is_of_a_channel_and_every_form_has_all_of_them() -> None:
    for form in ("invariance", "direction", "expectation"):
        assert {case.channel for case in SUITE.cases if case.form == form} == set(get_args(Channel))


def test_every_slot_of_a_text_is_filled_and_no_text_is_empty() -> None:
    texts = [text for case in SUITE.cases for text in case.texts]
    assert [text for text in texts if not text.strip() or "{" in text or "}" in text or "|" in text] == []


def test_no_two_cases_of_a_group_begin_with_the_same_text() -> None:
    first = Counter((case.group, case.texts[0]) for case in SUITE.cases)
    assert [each for each, count in first.items() if count > 1] == []


def test_the_messages_of_a_case_differ() -> None:
    several = [case for case in SUITE.cases if isinstance(case, Alike | Ordered)]
    assert [case.id for case in several if not len(set(case.texts)) == len(case.texts) >= 2] == []


def test_an_expectation_asks_something_that_can_be_met() -> None:
    assert [case.id for case in SUITE.cases if isinstance(case, Bounded) and not _sane(case)] == []


def _sane(case: Bounded) -> bool:
    least, most = case.anger_at_least, case.anger_at_most
    asks = (least, most, case.needs_human) != (None, None, None)
    return asks and 0 <= (0 if least is None else least) < (1 if most is None else most) <= 1


def test_there_are_sixty_frames_and_more() -> None:
    assert len(SUITE.frames) >= 60


def test_a_frame_has_its_slot_once_and_some_kind_fills_it() -> None:
    assert [frame.id for frame in SUITE.frames if not _one_slot(frame)] == []
    assert {frame.slot for frame in SUITE.frames} == {kind.slot for kind in SUITE.kinds}


def _one_slot(frame: Frame) -> bool:
    return frame.text.count("{") == frame.text.count(f"{{{frame.slot}}}") == 1


@pytest.mark.parametrize("kind", SUITE.kinds, ids=lambda kind: kind.name)
def test_a_kind_has_groups_with_words_of_their_own_and_ten_frames(kind: Kind) -> None:
    words = [word for group in kind.groups.values() for word in group]
    assert len(kind.groups) >= 2
    assert len(set(words)) == len(words) >= len(kind.groups)
    assert sum(frame.slot == kind.slot for frame in SUITE.frames) >= 10


@pytest.mark.parametrize("form", LEAST_RATE)
def test_the_committed_model_passes_no_fewer_than_measured(outcome: Outcome, form: str) -> None:
    rates = {tally.form: tally.rate for tally in by_form(outcome.verdicts)}
    groups = [f"{each.group} {each.rate:.0%}" for each in by_group(outcome.verdicts) if each.form == form]
    assert rates[form] >= LEAST_RATE[form], groups


def test_the_committed_model_favours_no_group_more_than_measured(outcome: Outcome) -> None:
    assert largest_difference(outcome).difference <= LARGEST_DIFFERENCE, largest_difference(outcome)
