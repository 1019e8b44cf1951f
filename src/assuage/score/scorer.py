"""Messages to readings: the one place where preparation, windows, engine and calibration come together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal, Protocol

import numpy as np
from tokenizers import Tokenizer

from assuage.domain import ISSUES, REASONS, TREATMENTS, Message, Reading, Undetermined
from assuage.errors import MissingExtra, ModelUnusable, ScoringFailed
from assuage.score.calibration import Calibration, Probabilities, read_calibration
from assuage.score.engine import COLUMNS, Engine
from assuage.score.language import language_of
from assuage.score.manifest import CALIBRATION_FILE, ONNX_FILE, TOKENIZER_FILE, Manifest, read_manifest
from assuage.score.surface import spell_out
from assuage.score.text import prepare
from assuage.score.windows import Sizes, Windows, combine, split

LONGEST_TEXT_CHARS: Final = 200_000
"""Of a longer text the first and the last half of this are prepared and scored, and the reading says `truncated`."""


class Scorer(Protocol):
    """What the road of a message needs of a model."""

    @property
    def model(self) -> str:
        """Name and version, as stored with every reading."""
        ...

    def score(self, messages: Sequence[Message]) -> list[Reading]:
        """One reading a message, in order; raises ScoringFailed when the model breaks."""
        ...


class ModelScorer:
    """Scores with a model folder's network; the same message gets the same reading alone and in company."""

    def __init__(self, engine: Engine, tokenizer: Tokenizer, calibration: Calibration, manifest: Manifest) -> None:
        self._engine = engine
        self._tokenizer = tokenizer
        self._calibration = calibration
        self._manifest = manifest
        sizes = manifest.windows  # each window gets the two special tokens back
        self._sizes = Sizes(sizes.whole - 2, sizes.part - 2, sizes.overlap)

    @property
    def model(self) -> str:
        return self._manifest.model

    def score(self, messages: Sequence[Message]) -> list[Reading]:
        if not messages:
            return []
        try:
            return self._read(messages)
        except Exception as error:  # whatever breaks inside the libraries, the message must go to a person
            raise ScoringFailed(f"{self.model} failed on {len(messages)} message(s): {type(error).__name__}") from error

    def _read(self, messages: Sequence[Message]) -> list[Reading]:
        texts = [prepare(shorten(message.text), message.subject) for message in messages]
        windows = [self._windows(text) for text in texts]
        logits = self._engine.run([ids for each in windows for ids in each.ids])
        numbers = self._calibration.apply(combine(logits, [len(each.ids) for each in windows]))
        if not np.isfinite(numbers).all():
            raise ArithmeticError("the network answered with numbers that are none")
        return [
            self._reading(message, text, each, row)
            for message, text, each, row in zip(messages, texts, windows, numbers, strict=True)
        ]

    def _windows(self, text: str) -> Windows:
        encoding = self._tokenizer.encode(spell_out(text))
        first, *inner, last = encoding.ids
        windows = split(inner, self._sizes)
        return Windows([[first, *ids, last] for ids in windows.ids], windows.truncated)

    def _reading(self, message: Message, text: str, windows: Windows, row: Probabilities) -> Reading:
        values = dict(zip(COLUMNS, (round(float(value), 4) for value in row), strict=True))
        language = language_of(text)
        return Reading(
            anger=values["anger"],
            needs_human=values["needs_human"],
            reasons={code: values[code] for code in REASONS},
            issues={code: values[code] for code in ISSUES},
            treatment={code: values[code] for code in TREATMENTS},
            model=self.model,
            scored_text=text,
            language=language,
            truncated=windows.truncated or len(message.text) > LONGEST_TEXT_CHARS,
            undetermined=_undetermined(text, language, self._manifest.languages),
        )


def shorten(text: str) -> str:
    half = LONGEST_TEXT_CHARS // 2
    return text if len(text) <= LONGEST_TEXT_CHARS else f"{text[:half]}\n{text[-half:]}"


def _undetermined(text: str, language: str | None, known: Sequence[str]) -> Undetermined | None:
    if not any(char.isalnum() for char in text):
        return "no_text"
    return "language" if language is not None and language not in known else None


def load_scorer(folder: Path, engine: Literal["onnx", "torch"] = "onnx", threads: int = 0) -> ModelScorer:
    """The scorer of a model folder; ModelUnusable says which file is wrong and what to do."""
    manifest = read_manifest(folder)
    try:
        tokenizer = Tokenizer.from_file(str(manifest.verified(TOKENIZER_FILE)))
    except ModelUnusable:
        raise
    except Exception as error:  # the tokenizer library raises plain Exception
        raise ModelUnusable(f"{folder / TOKENIZER_FILE} is not a tokenizer ({error})") from error
    calibration = read_calibration(manifest.verified(CALIBRATION_FILE))
    return ModelScorer(_load_engine(manifest, engine, threads), tokenizer, calibration, manifest)


def _load_engine(manifest: Manifest, engine: Literal["onnx", "torch"], threads: int) -> Engine:
    if engine == "onnx":
        from assuage.score.onnx_engine import OnnxEngine

        return OnnxEngine(manifest.verified(ONNX_FILE), threads)
    try:
        from assuage.score.torch_engine import TorchEngine
    except ImportError as error:
        raise MissingExtra("the torch engine", "train") from error
    for name in ("model.safetensors", "heads.safetensors", "config.json"):
        manifest.verified(name)
    return TorchEngine(manifest.folder)
