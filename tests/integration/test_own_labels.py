"""A user's labels on top of the shipped model: from a CSV file to a model that serves, or that is refused."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from assuage.errors import ModelUnusable
from tests.conftest import MODEL, Command, missing
from tests.integration.test_training import ANGRY, CALM

pytestmark = pytest.mark.train


@pytest.fixture(scope="module", autouse=True)
def _torch() -> None:
    try:
        import onnxscript  # noqa: F401
        import torch  # noqa: F401
    except ImportError:
        missing("training", "pip install 'assuage[train]'")


def write(path: Path, count: int, anger: Sequence[float], start: int = 0) -> Path:
    """Rows of `text,anger`, angry texts and calm ones in turn, with these angers."""
    texts = [text for pair in zip(ANGRY, CALM, strict=True) for text in pair]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["text", "anger"])
        rows.writerows(
            [f"{texts[n % len(texts)]}, order {n + start}", anger[n % len(texts) % len(anger)]] for n in range(count)
        )
    return path


def test_a_users_csv_becomes_a_model_that_serves(assuage: Command, tmp_path: Path) -> None:
    data = write(tmp_path / "mine.csv", 60, (0.5, 0.3))
    done = assuage("train", data, "-o", tmp_path / "mine", "--epochs", "2", "--check", data)
    shown, told = done.stdout.decode(), done.stderr.decode()
    assert done.returncode == 0, told
    assert "learning from mine.csv (40 rows) on top of anger-minilm@" in told
    assert "20 held out to compare by; too few to calibrate anew" in told
    assert "held-out rows, 20 rows" in shown
    assert "mine.csv, 60 rows" in shown
    card = (tmp_path / "mine" / "CARD.md").read_text()
    assert shown.split("\n\n")[0] in card
    assert (tmp_path / "mine" / "calibration.json").read_bytes() == (MODEL / "calibration.json").read_bytes()
    manifest = json.loads((tmp_path / "mine" / "manifest.json").read_text())
    assert manifest["started_from"].startswith("anger-minilm@")
    before, after = (
        json.loads(assuage("score", ANGRY[0], "--json", "--model", model).stdout)["anger"]
        for model in (MODEL, tmp_path / "mine")
    )
    assert after < before - 0.02


def test_a_model_that_became_worse_is_refused(assuage: Command, tmp_path: Path) -> None:
    """It learns that the calm are angry; the held-out rows say otherwise."""
    data, held_out = write(tmp_path / "mine.csv", 24, (0.0, 1.0)), write(tmp_path / "dev.csv", 20, (0.8, 0.0), 100)
    done = assuage("train", data, "--dev", held_out, "-o", tmp_path / "mine", "--epochs", "2")
    assert done.returncode == 1
    assert "the new model is worse: on 20 held-out rows its mean error of anger is" in done.stderr.decode()
    assert not (tmp_path / "mine").exists()
    assert (tmp_path / "mine.rejected" / "manifest.json").exists()


@pytest.mark.parametrize(
    ("options", "says"),
    [
        pytest.param(["few.csv"], "30 rows with different texts are too few", id="few rows"),
        pytest.param(["percent.csv"], "percent.csv, line 2: 'anger' is 50, above 1", id="percent"),
        pytest.param(["few.csv", "--fresh"], "no checkpoints", id="fresh without a base"),
        pytest.param(["few.csv", "--from", "base", "--check", "few.csv"], "assuage evaluate", id="check from the base"),
        pytest.param(["few.csv", "--from", "base"], "--dev", id="no held-out rows from the base"),
        pytest.param([".", "--from", MODEL], "leave out --from", id="a folder of data on top"),
        pytest.param(["few.csv", "--from", "nowhere"], "no model in nowhere", id="no model to go on from"),
        pytest.param(["enough.csv", "-o", "letters"], "is no model folder", id="a place that is taken"),
    ],
)
def test_what_cannot_be_trained_is_said_before_it_begins(
    assuage: Command, tmp_path: Path, options: list[str], says: str
) -> None:
    write(tmp_path / "few.csv", 30, (0.5,))
    write(tmp_path / "enough.csv", 60, (0.5,))
    write(tmp_path / "percent.csv", 60, (50,))
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text("dear all")
    done = assuage("train", *(["-o", "m"] if "-o" not in options else []), *options)
    assert (done.returncode, done.stderr.decode().count("\n")) == (1, 1)
    assert says in done.stderr.decode()


def test_a_model_without_its_weights_says_where_they_are(tmp_path: Path) -> None:
    from assuage.training.own import read_start

    for name in ("manifest.json", "model.onnx", "tokenizer.json", "calibration.json"):
        (tmp_path / name).symlink_to(MODEL / name)
    with pytest.raises(ModelUnusable, match=r"holds no model.safetensors, .* name that folder with --from"):
        read_start(tmp_path)


def test_what_a_row_does_not_say_the_old_model_says_at_less_weight() -> None:
    from assuage.score.torch_engine import load_network
    from assuage.training.adapt import Adaptation, Adapting
    from assuage.training.data import guideline_example
    from assuage.training.own import read_start

    start = read_start(MODEL)
    run = Adapting(load_network(MODEL), start.calibration, Adaptation(old_weight=0.25))
    rows = [{"text": "My bill is wrong", "anger": 0.45}, {"text": "My bill is wrong", "anger": 0.45, "issues": []}]
    lessons = run.lessons(start.tokenizer, list(map(guideline_example, rows)))
    assert not np.isnan(lessons.targets).any()
    assert sorted(set(lessons.weights[0].tolist())) == [0.25, 1.0]
    assert (lessons.weights[0] == 1).sum() == 1
    assert (lessons.weights[1] == 1).sum() == 11
    anger = np.interp(lessons.targets[:, 0], start.calibration.anger_from, start.calibration.anger_to)
    assert anger == pytest.approx([0.45, 0.45], abs=1e-5)


def test_a_run_goes_part_of_the_way_from_the_old_weights_to_the_new() -> None:
    import torch

    from assuage.score.torch_engine import load_network
    from assuage.training.adapt import Adaptation, Adapting
    from assuage.training.data import guideline_example
    from assuage.training.own import read_start

    start, old = read_start(MODEL), load_network(MODEL)
    run = Adapting(old, start.calibration, Adaptation(epochs=1, batch=2))
    examples = [guideline_example({"text": text, "anger": 1.0}) for text in CALM]
    run.learn(run.lessons(start.tokenizer, examples), lambda *_: None)
    for kept, expected in ((0.0, old), (1.0, run.network)):
        for one, other in zip(run.between(kept).parameters(), expected.parameters(), strict=True):
            assert torch.equal(one, other.cpu())
    assert any(
        not torch.equal(one, other) for one, other in zip(old.parameters(), run.network.parameters(), strict=True)
    )


def test_only_probabilities_with_enough_rows_of_both_kinds_are_calibrated_anew() -> None:
    from assuage.score.calibration import read_calibration
    from assuage.score.engine import COLUMNS
    from assuage.training.own import calibrated_anew

    old = read_calibration(MODEL / "calibration.json")
    rng = np.random.default_rng(1)
    logits = rng.normal(size=(200, len(COLUMNS))).astype(np.float32)
    targets = np.full_like(logits, np.nan)
    targets[:, 0] = rng.uniform(size=200)
    targets[:, 1] = logits[:, 1] + rng.normal(size=200) > 0
    new = calibrated_anew(old, logits, targets)
    assert new.anger_to != old.anger_to
    assert new.scale[0] != old.scale[0]
    assert (new.scale[1:], new.shift[1:]) == (old.scale[1:], old.shift[1:])
