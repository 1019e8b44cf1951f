"""How far off a reading's anger is likely to be."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assuage.errors import ModelUnusable
from assuage.score.calibration import Calibration, read_calibration
from assuage.score.engine import COLUMNS
from assuage.score.uncertainty import SIGNS, Uncertainty, read_uncertainty, signs_of
from assuage.store.codec import READING

from .road import reading

LINE = Uncertainty((0.0, 0.4, 0.0, 0.0), bias=0.02, floor=0.03, ceiling=0.1)


def plain(uncertainty: Uncertainty | None) -> Calibration:
    ones, zeros = (1.0,) * (len(COLUMNS) - 1), (0.0,) * (len(COLUMNS) - 1)
    return Calibration((0.0, 1.0), (0.0, 1.0), ones, zeros, uncertainty)


def numbers(*anger: float) -> Any:
    rows = np.zeros((len(anger), len(COLUMNS)))
    rows[:, 0] = anger
    return rows


def test_the_signs_of_a_text_are_its_anger_and_what_is_undecided_about_it() -> None:
    rows = numbers(0.2, 1.0)
    rows[0, 1:] = 0.5
    assert signs_of(rows) == pytest.approx(np.array([[0.2, 0.16, 1.0, 1.0], [1.0, 0.0, 0.0, 0.0]]))


def test_it_stays_between_floor_and_ceiling() -> None:
    assert plain(LINE).uncertainties(numbers(0.0, 0.1, 0.5)) == [0.03, 0.056, 0.1]


def test_a_model_made_without_it_gives_none() -> None:
    assert plain(None).uncertainties(numbers(0.1, 0.5)) == [None, None]


@pytest.mark.parametrize("uncertainty", [None, LINE], ids=["without", "with"])
def test_a_calibration_is_read_as_it_was_written(uncertainty: Uncertainty | None, tmp_path: Path) -> None:
    written = plain(uncertainty)
    (tmp_path / "c.json").write_text(json.dumps(written.to_json()))
    assert read_calibration(tmp_path / "c.json") == written


@pytest.mark.parametrize("wrong", [{"floor": 0.2}, {"ceiling": 2}, {"weights": {}}, {"bias": None}], ids=str)
def test_one_that_makes_no_sense_is_refused(wrong: dict[str, Any], tmp_path: Path) -> None:
    raw = plain(LINE).to_json()
    raw["uncertainty"] = {**raw["uncertainty"], **wrong}
    (tmp_path / "c.json").write_text(json.dumps(raw))
    with pytest.raises(ModelUnusable, match=r"c\.json"):
        read_calibration(tmp_path / "c.json")


def test_every_sign_has_its_weight_by_name() -> None:
    assert tuple(LINE.to_json()["weights"]) == SIGNS
    assert read_uncertainty(LINE.to_json()) == LINE


def test_a_reading_stored_before_there_was_any_still_loads() -> None:
    heard = replace(reading(0.4), uncertainty=0.07)
    stored = READING.to_json(heard)
    assert READING.from_json(stored) == heard
    del stored["uncertainty"]
    assert READING.from_json(stored) == replace(heard, uncertainty=None)


def test_it_is_fitted_to_be_higher_where_errors_are_larger() -> None:
    calibrate = pytest.importorskip("assuage.training.calibrate")
    rng = np.random.default_rng(1)
    rows = rng.uniform(size=(400, len(COLUMNS)))
    signs = signs_of(rows)
    errors = np.clip(0.02 + 0.6 * signs[:, 1] + rng.normal(0, 0.02, len(rows)), 0, 1)
    found = calibrate.fit_uncertainty(signs, errors).apply(signs)
    order = np.argsort(found)
    assert errors[order[:100]].mean() + 0.05 < errors[order[-100:]].mean()
    assert found.mean() == pytest.approx(errors.mean(), abs=0.01)


def test_a_sign_that_never_varies_gets_no_weight() -> None:
    calibrate = pytest.importorskip("assuage.training.calibrate")
    signs = np.array([[0.5, anger, 0.1, 0.1] for anger in np.linspace(0, 1, 50)])
    assert calibrate.fit_uncertainty(signs, signs[:, 1] / 4).weights[::2] == (0.0, 0.0)
