"""The model folder of this repository: whole, small enough, and the same in every engine."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from assuage.domain import Message
from assuage.score.cuts import without
from assuage.score.manifest import read_manifest
from assuage.score.scorer import ModelScorer, load_scorer
from tests.conftest import MODEL, ROOT, missing

WEEK = [json.loads(line)["text"] for line in files("assuage.demo").joinpath("week.jsonl").read_text().splitlines()]


@pytest.fixture(scope="module")
def scorer() -> ModelScorer:
    return load_scorer(MODEL)


def messages(texts: list[str]) -> list[Message]:
    return [Message(id=str(number), text=text) for number, text in enumerate(texts)]


def test_the_folder_is_whole_and_under_80_mb() -> None:
    manifest = read_manifest(MODEL)
    assert {path.name for path in MODEL.iterdir()} == {*manifest.files, "manifest.json", "CARD.md"}
    assert all(manifest.verified(name).exists() for name in manifest.files)
    assert sum(path.stat().st_size for path in MODEL.iterdir()) < 80_000_000


def test_the_card_names_the_models_version() -> None:
    assert read_manifest(MODEL).model in (MODEL / "CARD.md").read_text()


def test_a_message_is_read_alike_alone_and_in_company(scorer: ModelScorer) -> None:
    together = scorer.score(messages(WEEK))
    for number in range(0, len(WEEK), 13):
        alone = scorer.score(messages(WEEK)[number : number + 1])[0]
        assert alone.anger == pytest.approx(together[number].anger, abs=0.0011)
        assert alone.reasons == pytest.approx(together[number].reasons, abs=0.0011)


@pytest.mark.parametrize(
    ("angrier", "calmer"),
    [
        ("I am absolutely furious with you people.", "I am fairly happy with you people."),
        ("Great job losing my bag AGAIN. Truly impressive.", "Great job finding my bag again. Truly impressive."),
        ("You are thieves and liars, I will see you in court.", "Could you send me the address of the shop, please?"),
        ("Fourth week without internet and nobody calls back 😡", "Is there internet in the rooms? 😊"),
    ],
)
def test_the_angrier_of_two_is_heard_as_such(scorer: ModelScorer, angrier: str, calmer: str) -> None:
    high, low = scorer.score(messages([angrier, calmer]))
    assert high.anger > low.anger + 0.1


def test_words_named_are_those_of_the_message_and_take_away_half_of_the_rise(scorer: ModelScorer) -> None:
    """On average over the angry messages of the demo's week, measured by leaving them out."""
    calm = scorer.score(messages([""]))[0].anger
    angry = [(text, reading) for text, reading in zip(WEEK, scorer.score(messages(WEEK)), strict=True) if reading.spans]
    assert len(angry) > 20
    assert all(text[span.start : span.end] == span.text for text, reading in angry for span in reading.spans)
    cut = [without(text, [(span.start, span.end) for span in reading.spans]) for text, reading in angry]
    left = scorer.score(messages(cut))
    taken = [(was.anger - now.anger) / (was.anger - calm) for (_, was), now in zip(angry, left, strict=True)]
    assert float(np.mean(taken)) >= 0.5


def test_calm_messages_name_no_words(scorer: ModelScorer) -> None:
    texts = ["Where is my parcel? Thank you.", "Thanks, all is well now!", "Do you open on Sunday?"]
    assert [reading.spans for reading in scorer.score(messages(texts))] == [(), (), ()]


def test_the_words_of_a_long_text_are_named_wherever_they_stand(scorer: ModelScorer) -> None:
    calm = "The parcel has a blue ribbon and the box is of ordinary cardboard, about as large as a shoe box. " * 30
    rage = "You are useless, lying thieves and I am absolutely furious!"
    reading = scorer.score(messages([f"{calm}\n\n{rage}\n\n{calm}"]))[0]
    assert any(span.text in rage for span in reading.spans)


def test_no_messages_are_no_readings(scorer: ModelScorer) -> None:
    assert scorer.score([]) == []


@pytest.fixture
def transformers() -> Any:
    try:
        import torch  # noqa: F401
        import transformers
    except ImportError:
        missing("torch", "pip install 'assuage[train]'")
    return transformers


@pytest.mark.train
@pytest.mark.usefixtures("transformers")
def test_int8_onnx_agrees_with_torch_within_002_on_99_of_100(scorer: ModelScorer) -> None:
    torch_scorer = load_scorer(MODEL, engine="torch")
    found = np.array([reading.anger for reading in scorer.score(messages(WEEK))])
    expected = np.array([reading.anger for reading in torch_scorer.score(messages(WEEK))])
    assert np.mean(np.abs(found - expected) <= 0.02) >= 0.99


@pytest.mark.train
def test_transformers_loads_the_encoder_and_the_tokenizer(transformers: Any) -> None:
    encoder = transformers.AutoModel.from_pretrained(MODEL, add_pooling_layer=False, local_files_only=True)
    tokenizer = transformers.AutoTokenizer.from_pretrained(MODEL, local_files_only=True)
    encoded = tokenizer("where is my order", return_tensors="pt")
    assert encoder(**encoded).last_hidden_state.shape == (1, 6, 384)


def test_the_wheel_takes_along_what_serving_reads() -> None:
    import tomllib

    build = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]["wheel"]
    taken = {Path(source).name for source in build["force-include"]}
    assert taken == {"manifest.json", "model.onnx", "tokenizer.json", "calibration.json", "head.npz", "CARD.md"}
    assert all((ROOT / source).exists() for source in build["force-include"])
