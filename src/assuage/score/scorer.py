"""Messages to readings: the one place where preparation, windows, engine and calibration come together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Literal, Protocol

import numpy as np
from tokenizers import Encoding, Tokenizer

from assuage.domain import ISSUES, REASONS, TREATMENTS, Message, Reading, Span
from assuage.errors import MissingExtra, ModelUnusable, ScoringFailed
from assuage.score.calibration import Calibration, Probabilities, read_calibration
from assuage.score.engine import COLUMNS, Engine, Heard
from assuage.score.language import language_of
from assuage.score.manifest import CALIBRATION_FILE, ONNX_FILE, TOKENIZER_FILE, Manifest, read_manifest
from assuage.score.places import places
from assuage.score.spans import LEAST_RISE, LONGEST_CHARS, Window, claims, pieces, spans
from assuage.score.surface import origins, spell_out
from assuage.score.text import LONGEST_TEXT_CHARS, prepare, shorten, without_subject
from assuage.score.undetermined import why_undetermined
from assuage.score.windows import Sizes, combine, split


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
        texts = [self._tokens(prepare(shorten(message.text), message.subject)) for message in messages]
        heard = self._engine.run([ids for each in texts for ids in each.windows])
        numbers = self._calibration.apply(combine(heard.logits, [len(each.windows) for each in texts]))
        if not np.isfinite(numbers).all():
            raise ArithmeticError("the network answered with numbers that are none")
        ends = np.cumsum([len(each.windows) for each in texts])
        doubts = self._calibration.uncertainties(numbers)
        return [
            replace(self._reading(message, each, row, heard.part(end - len(each.windows), end)), uncertainty=doubt)
            for message, each, row, end, doubt in zip(messages, texts, numbers, ends.tolist(), doubts, strict=True)
        ]

    def _tokens(self, text: str) -> _Tokens:
        encoding = self._tokenizer.encode(spell_out(text))
        first, *inner, last = encoding.ids
        tokens, truncated = split(range(len(inner)), self._sizes)
        windows = [[first, *inner[each[0] : each[-1] + 1], last] if each else [first, last] for each in tokens]
        return _Tokens(text, encoding, [each[0] + 1 if each else 1 for each in tokens], windows, truncated)

    def _reading(self, message: Message, tokens: _Tokens, row: Probabilities, heard: Heard) -> Reading:
        values = dict(zip(COLUMNS, (round(float(value), 4) for value in row), strict=True))
        text = tokens.text
        language = language_of(text)
        undetermined = why_undetermined(text, language, self._manifest.languages)
        return Reading(
            anger=values["anger"],
            needs_human=values["needs_human"],
            reasons={code: values[code] for code in REASONS},
            issues={code: values[code] for code in ISSUES},
            treatment={code: values[code] for code in TREATMENTS},
            model=self.model,
            scored_text=text,
            language=language,
            spans=() if undetermined else self._spans(message, tokens, values["anger"], heard),
            truncated=tokens.truncated or len(message.text) > LONGEST_TEXT_CHARS,
            undetermined=undetermined,
        )

    def _spans(self, message: Message, tokens: _Tokens, anger: float, heard: Heard) -> tuple[Span, ...]:
        if anger - self._calm < LEAST_RISE or len(message.text) > LONGEST_CHARS:
            return ()
        body = without_subject(tokens.text, message.subject)
        start = len(tokens.text) - len(body)
        windows = _windows(tokens, heard, start)
        found = claims(pieces(body), windows, self._calm, self._calibration.anger_of)
        return spans(found, places(message.text, body), body, message.text) if found else ()

    @cached_property
    def _calm(self) -> float:
        """The anger of no words at all."""
        heard = self._engine.run(self._tokens("").windows)
        return float(self._calibration.apply(heard.logits)[0, 0])


@dataclass(frozen=True, slots=True)
class _Tokens:
    """A prepared text as tokens: `windows` of ids, each with the two special ones, and which token each begins with."""

    text: str
    encoding: Encoding
    firsts: list[int]
    windows: list[list[int]]
    truncated: bool


def _windows(tokens: _Tokens, heard: Heard, start: int) -> list[Window]:
    """What `claims` wants to know of each window; places are counted from `start` of the text."""
    froms, offsets = np.array(origins(tokens.text), dtype=np.int64) - start, np.array(tokens.encoding.offsets)
    inner = [len(ids) - 2 for ids in tokens.windows]
    return [
        Window(float(heat), froms[offsets[first : first + count, 0]], evidence[1 : count + 1])
        for heat, first, count, evidence in zip(heard.logits[:, 0], tokens.firsts, inner, heard.evidence, strict=True)
    ]


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
