"""The figures of an evaluation, against cases counted by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from assuage.domain import Reading
from assuage.policy import Policy
from assuage.training.evaluate import Evaluation, Furious, as_text, compare
from assuage.training.figures import (
    Catch,
    CodeScore,
    calibration_error,
    catch,
    code_score,
    mean_absolute_error,
    pearson,
    ranks,
    share,
    spearman,
)
from tests.unit.road import reading


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param([], [], id="none"),
        pytest.param([0.5], [1.0], id="one"),
        pytest.param([0.3, 0.1, 0.2], [3.0, 1.0, 2.0], id="all different"),
        pytest.param([0.2, 0.1, 0.2, 0.4], [2.5, 1.0, 2.5, 4.0], id="two alike share 2 and 3"),
        pytest.param([7.0, 7.0, 7.0], [2.0, 2.0, 2.0], id="all alike"),
    ],
)
def test_equal_values_share_the_mean_of_their_places(values: list[float], expected: list[float]) -> None:
    assert ranks(np.array(values)).tolist() == expected


@pytest.mark.parametrize(
    ("scores", "labels", "straight", "ordered"),
    [
        pytest.param([0.1, 0.2, 0.3], [0.2, 0.4, 0.6], 1.0, 1.0, id="on a line"),
        pytest.param([0.1, 0.2, 0.3], [0.6, 0.4, 0.2], -1.0, -1.0, id="on a falling line"),
        pytest.param([0.0, 0.5, 1.0], [0.0, 0.0, 1.0], 0.866, 0.866, id="two labels alike"),
        pytest.param([0.0, 0.1, 1.0], [0.0, 0.5, 0.6], 0.6966, 1.0, id="in order but off the line"),
        pytest.param([0.4, 0.4], [0.0, 1.0], None, None, id="scores do not vary"),
        pytest.param([0.1, 0.2, 0.3], [0.3, 0.3, 0.3], None, None, id="labels do not vary"),
        pytest.param([0.4], [0.4], None, None, id="one message"),
    ],
)
def test_pearson_asks_for_a_line_and_spearman_for_the_order(
    scores: list[float], labels: list[float], straight: float | None, ordered: float | None
) -> None:
    pair = np.array(scores), np.array(labels)
    assert (pearson(*pair), spearman(*pair)) == (straight, ordered)


@pytest.mark.parametrize(
    ("recall", "expected"),
    [
        pytest.param(0.5, Catch(0.8, 1.0, 0.5), id="half of four: the second highest"),
        pytest.param(0.6, Catch(0.31, 0.75, 0.75), id="a little more: the third, rounded down"),
        pytest.param(1.0, Catch(0.1, 0.6667, 1.0), id="all"),
    ],
)
def test_a_threshold_finds_at_least_the_share_asked_for(recall: float, expected: Catch) -> None:
    probability = np.array([0.9, 0.8, 0.5, 0.319, 0.2, 0.1])
    wanted = np.array([True, True, False, True, False, True])
    assert catch(probability, wanted, recall) == expected


def test_what_has_no_cases_has_no_threshold() -> None:
    assert catch(np.array([0.9]), np.array([False]), 0.8) is None


def test_the_mean_absolute_error_takes_both_directions() -> None:
    assert mean_absolute_error(np.array([0.2, 0.9]), np.array([0.4, 0.8])) == 0.15


@pytest.mark.parametrize(
    ("flags", "expected"), [([], None), ([True, False, False, True], 0.5), ([True, True, False], 0.6667)]
)
def test_a_share_of_nothing_is_none(flags: list[bool], expected: float | None) -> None:
    assert share(np.array(flags, dtype=bool)) == expected


@pytest.mark.parametrize(
    ("found", "wanted", "expected"),
    [
        pytest.param([1, 1, 0, 0], [1, 0, 1, 0], CodeScore(0.5, 0.5, 0.5, 2), id="one hit, one alarm, one miss"),
        pytest.param([1, 1, 1, 1], [1, 0, 0, 0], CodeScore(0.25, 1.0, 0.4, 1), id="said of all"),
        pytest.param([0, 0], [1, 1], CodeScore(0.0, 0.0, 0.0, 2), id="never said"),
        pytest.param([1, 0], [0, 0], CodeScore(0.0, 0.0, 0.0, 0), id="never labelled"),
        pytest.param([[1, 0], [1, 1]], [[1, 1], [0, 1]], CodeScore(0.6667, 0.6667, 0.6667, 3), id="a whole table"),
    ],
)
def test_precision_recall_and_f1_are_of_all_cases_together(found: Any, wanted: Any, expected: CodeScore) -> None:
    assert code_score(np.array(found, dtype=bool), np.array(wanted, dtype=bool)) == expected


@pytest.mark.parametrize(
    ("scores", "labels", "expected"),
    [
        pytest.param([], [], None, id="nothing"),
        pytest.param([0.12, 0.18, 0.95], [0.1, 0.2, 0.95], 0.0, id="errors that cancel out within a bin"),
        pytest.param([0.15, 0.25], [0.25, 0.15], 0.1, id="errors that do not, in two bins"),
        pytest.param([0.05, 0.05, 0.05, 0.85], [0.0, 0.0, 0.0, 0.45], 0.1375, id="weighted: (3 x 0.05 + 1 x 0.4) / 4"),
        pytest.param([1.0, 0.95], [0.9, 1.0], 0.025, id="a score of 1 lies in the last bin"),
        pytest.param([[0.2, 0.8], [0.25, 0.85]], [[0.0, 1.0], [1.0, 1.0]], 0.225, id="a table of probabilities"),
    ],
)
def test_calibration_error_is_the_mean_gap_of_ten_bins(scores: Any, labels: Any, expected: float | None) -> None:
    assert calibration_error(np.array(scores, dtype=float), np.array(labels, dtype=float)) == expected


def row(anger: float, **fields: Any) -> dict[str, Any]:
    return {"text": "Where is it", "anger": anger, **fields}


def compared(*pairs: tuple[dict[str, Any], Reading]) -> Evaluation:
    return compare([row for row, _ in pairs], [heard for _, heard in pairs], Policy(), "test@1")


def test_an_alarm_is_counted_among_the_furious_and_among_the_calm() -> None:
    labels, scores = [0.75, 0.9, 1.0, 0.7, 0.25, 0.2, 0.0], [0.6, 0.59, 0.9, 0.1, 0.9, 0.6, 0.1]
    result = compared(*((row(label), reading(score)) for label, score in zip(labels, scores, strict=True)))
    assert result.furious == Furious(furious=3, recall=0.6667, calm=2, false_alarms=0.5)


def test_without_furious_messages_there_is_no_recall() -> None:
    assert compared((row(0.0), reading(0.1))).furious == Furious(0, None, 1, 0.0)


def test_a_disputed_row_has_no_say_on_needs_human_and_one_on_all_else() -> None:
    labels = {"needs_human": True, "reasons": ["abuse"]}
    heard = reading(0.9, needs_human=0.9, abuse=0.9, high_anger=0.9)
    once = compared((row(0.9, **labels), heard), (row(0.9, **labels, disputed=True), heard))
    assert once.codes["needs_human"].support == 1
    assert once.codes["abuse"].support == 2
    assert once.calibration_error["needs_human"] == 0.1


def test_micro_figures_take_every_case_of_a_group_alike() -> None:
    heard = reading(0.9, issue="refund", abuse=0.9, unusual=0.9)
    result = compared(
        (row(0.9, reasons=["abuse"], issues=["refund"]), heard),
        (row(0.9, reasons=["abuse", "vulnerable"], issues=["delivery"]), heard),
    )
    assert result.micro == {
        "reasons": CodeScore(precision=0.5, recall=0.6667, f1=0.5714, support=3),
        "issues": CodeScore(precision=0.5, recall=0.5, f1=0.5, support=2),
    }
    assert result.codes["vulnerable"].recall == 0.0


def test_a_group_that_no_row_names_has_no_figures() -> None:
    result = compared((row(0.9, reasons=[]), reading(0.9)), (row(0.1), reading(0.1)))
    assert set(result.micro) == {"reasons"}
    assert set(result.calibration_error) == {"anger", "reasons"}
    assert "needs_human" not in result.codes
    assert compared((row(0.1), reading(0.1))).codes == {}


def test_probabilities_of_a_group_are_pooled_for_their_calibration_error() -> None:
    codes = compared((row(0.9, reasons=["abuse"]), reading(0.9, abuse=0.9, unusual=0.55)))
    assert codes.calibration_error["reasons"] == 0.0591  # (0.1 + 0.55 + 9 x 0) / 11


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        pytest.param({"channel": "chat"}, "channel chat", id="channel"),
        pytest.param({"source": "written", "id": "w12-0007"}, "source w12", id="a written set"),
        pytest.param({"source": "written", "id": "7"}, "source written", id="written, of no set"),
        pytest.param({"source": "cfpb:3320"}, "source cfpb", id="a complaint with its number"),
        pytest.param({"text": "word " * 15}, "up to 15 words", id="15 words"),
        pytest.param({"text": "word " * 60}, "16 to 60 words", id="60 words"),
        pytest.param({"text": "word " * 61}, "over 60 words", id="61 words"),
    ],
)
def test_a_row_is_in_the_slice_of(fields: dict[str, Any], name: str) -> None:
    assert name in [each.name for each in compared((row(0.5, **fields), reading(0.5))).slices]


def test_a_row_that_names_neither_channel_nor_source_is_in_the_slice_of_its_length_alone() -> None:
    assert [each.name for each in compared((row(0.5), reading(0.5))).slices] == ["up to 15 words"]


def test_sets_are_in_the_order_of_their_numbers() -> None:
    rows = [(row(0.5, source="written", id=f"w{number}-1"), reading(0.5)) for number in (10, 2, 1)]
    names = [each.name for each in compared(*rows).slices]
    assert names == ["source w1", "source w2", "source w10", "up to 15 words"]


def test_a_source_that_is_different_for_each_row_groups_nothing() -> None:
    rows = [(row(0.5, source=f"ticket {number}"), reading(0.5)) for number in range(61)]
    assert [each.name for each in compared(*rows).slices] == ["up to 15 words"]


def test_the_page_says_every_figure() -> None:
    heard = reading(0.8, issue="refund", needs_human=0.9, abuse=0.9)
    labels = {"needs_human": True, "reasons": ["abuse"], "issues": ["refund"], "treatment": []}
    page = as_text(compared((row(0.8, **labels), heard), (row(0.1, **labels), replace(heard, anger=0.2))))
    for words in (
        "test@1 on 2 messages",
        "Pearson 1.000   Spearman 1.000   mean absolute error 0.050",
        "furious (labelled 0.75 or more): 1.000 of 1 scored 0.60 or more",
        "calm (labelled 0.20 or less): 0.000 of 1 scored 0.60 or more",
        "calibration error   anger 0.050   needs_human 0.100   reasons 0.009   issues 0.010   treatment 0.000",
        "all reasons               1.00    1.00    1.00       2",
        "abuse                     1.00    1.00    1.00       2",
        "up to 15 words                     2     1.000   0.050",
    ):
        assert words in page
