"""Rows held out, a model before and after on them, and what takes the place of what."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assuage.errors import InvalidInput, NotPossible
from assuage.score.keywords import KeywordScorer
from assuage.training.compare import Comparison, Heard, as_text, compare, difference, heard
from assuage.training.settle import Place, begin_folder, settle
from assuage.training.split import parts


def rows(count: int, start: int = 0) -> list[dict[str, Any]]:
    return [{"text": f"text {number}", "anger": number % 10 / 10} for number in range(start, start + count)]


def texts(some: list[dict[str, Any]]) -> set[str]:
    return {row["text"] for row in some}


# holding out


@pytest.mark.parametrize(("count", "held_out"), [(40, 20), (100, 20), (300, 60)])
def test_a_fifth_is_held_out_and_no_fewer_than_twenty(count: int, held_out: int) -> None:
    found = parts(rows(count), None, seed=7)
    assert (len(found.held_out), len(found.learnt), found.calibrating) == (held_out, count - held_out, [])
    assert not texts(found.learnt) & texts(found.held_out)


def test_the_seed_alone_decides_the_split() -> None:
    assert parts(rows(100), None, 7) == parts(rows(100), None, 7)
    assert parts(rows(100), None, 7) != parts(rows(100), None, 8)


def test_held_out_rows_are_spread_over_the_range_of_anger() -> None:
    assert {row["anger"] for row in parts(rows(200), None, 7).held_out} == {n / 10 for n in range(10)}


def test_a_text_that_stands_there_twice_is_never_held_out() -> None:
    twice = [*rows(100), *({**row, "text": row["text"].upper() + " "} for row in rows(30))]
    found = parts(twice, None, 7)
    assert not texts(found.held_out) & texts(rows(30))
    assert len(found.learnt) + len(found.held_out) == 130


def test_rows_of_the_users_own_held_out_file_are_not_learnt() -> None:
    found = parts(rows(100), rows(30, 90), 7)
    assert len(found.learnt) == 90
    assert found.held_out == rows(30, 90)


def test_with_many_held_out_rows_half_of_them_calibrate() -> None:
    found = parts(rows(2000), None, 7)
    assert (len(found.learnt), len(found.calibrating), len(found.held_out)) == (1600, 200, 200)
    assert not texts(found.calibrating) & texts(found.held_out)


@pytest.mark.parametrize(
    ("some", "given", "says"),
    [
        pytest.param(rows(39), None, "39 rows with different texts are too few .* it takes 40", id="few rows"),
        pytest.param(rows(10) * 10, None, "0 rows with different texts", id="always the same"),
        pytest.param(rows(100), rows(5, 200), "100 rows to learn from and 5 held out are too few", id="few held out"),
    ],
)
def test_too_few_rows_are_refused(some: list[dict[str, Any]], given: list[dict[str, Any]] | None, says: str) -> None:
    with pytest.raises(InvalidInput, match=says):
        parts(some, given, 7)


# before and after


def model(name: str, errors: list[float]) -> Heard:
    return Heard(name, np.array(errors), 0.5, None, None, None)


def found(before: list[float], after: list[float]) -> Comparison:
    some = rows(len(before))
    return compare("held-out rows", some, model("old@1", before), model("new@2", after), seed=7)


def test_the_interval_of_the_difference_is_the_same_for_the_same_seed_and_holds_the_mean() -> None:
    rng = np.random.default_rng(1)
    before, after = rng.uniform(0.1, 0.3, 60), rng.uniform(0.0, 0.2, 60)
    low, high = difference(before, after, 7)
    assert difference(before, after, 7) == (low, high)
    assert low < (after - before).mean() < high < 0


@pytest.mark.parametrize(
    ("before", "after", "worse", "says"),
    [
        pytest.param([0.2] * 60, [0.1] * 60, False, "60 rows are few", id="better"),
        pytest.param([0.2] * 300, [0.1] * 300, False, "interval -0.100 to -0.100).", id="better on many rows"),
        pytest.param([0.1] * 60, [0.2] * 60, True, "changes by +0.100", id="worse"),
        pytest.param([0.1, 0.3] * 30, [0.3, 0.1] * 30, False, "do not tell which model is better", id="alike"),
    ],
)
def test_the_page_says_how_sure_a_difference_is(
    before: list[float], after: list[float], worse: bool, says: str
) -> None:
    result = found(before, after)
    assert result.is_worse is worse
    assert says in as_text(result)


def test_only_what_is_labelled_is_compared() -> None:
    plain: list[dict[str, Any]] = [
        {"text": "I am furious, this is a disgrace!", "anger": 0.9},
        {"text": "thank you", "anger": 0.0},
    ]
    bare = heard(plain, KeywordScorer())
    assert (bare.needs_human_f1, bare.codes_f1) == (None, None)
    labelled = [{**row, "needs_human": row["anger"] > 0.5, "reasons": ["high_anger"]} for row in plain]
    full = heard(labelled, KeywordScorer())
    assert full.needs_human_f1 is not None
    assert full.codes_f1 is not None
    assert full.mae == bare.mae


# taking a place


def partial(out: Path) -> Path:
    folder = begin_folder(out)
    (folder / "manifest.json").write_text("{}")
    return folder


def test_a_model_that_is_not_worse_takes_its_place(tmp_path: Path) -> None:
    settle(partial(tmp_path / "m"), Place(tmp_path / "m"), 0.1, rows(20), [model("old@1", [0.1])], print)
    assert (tmp_path / "m" / "manifest.json").exists()
    assert not (tmp_path / "m.partial").exists()


def test_a_worse_model_is_kept_beside_and_both_figures_are_said(tmp_path: Path) -> None:
    old = partial(tmp_path / "m").rename(tmp_path / "m")
    with pytest.raises(NotPossible, match=r"error of anger is 0.2000, that of old@1 0.1000; .* lies in .*m.rejected"):
        settle(partial(old), Place(old), 0.2, rows(20), [model("old@1", [0.1])], lambda _: None)
    assert (tmp_path / "m.rejected" / "manifest.json").exists()
    assert old.exists()


def test_a_worse_model_takes_its_place_when_asked_to_and_it_is_said(tmp_path: Path) -> None:
    said: list[str] = []
    place = Place(tmp_path / "m", even_if_worse=True)
    settle(partial(place.out), place, 0.2, rows(20), [model("old@1", [0.1])], said.append)
    assert (tmp_path / "m" / "manifest.json").exists()
    assert said[0].startswith("worse, and put in place as asked")


def test_what_cannot_be_compared_is_replaced_and_it_is_said(tmp_path: Path) -> None:
    old = partial(tmp_path / "m").rename(tmp_path / "m")
    said: list[str] = []
    settle(partial(old), Place(old), 0.2, rows(20), [], said.append)
    assert "cannot be compared and is replaced" in said[0]


def test_a_folder_that_is_no_model_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text("dear all")
    with pytest.raises(InvalidInput, match="is no model folder"):
        begin_folder(tmp_path / "letters")
