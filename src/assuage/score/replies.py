"""A model's opinion of an agent's draft: a probability for each fault of the reply check.

An encoder gives vectors (from four depths) for the whole draft, each sentence and the customer's message; two linear
readers a fault weigh them, one the whole draft, one its worst sentence, and one more reader says whether the draft has
any fault at all. Where the model is missing or broken the rules of the check stand alone, and `model` says so.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final, Protocol, cast

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from assuage.domain import FAULTS
from assuage.errors import ModelUnusable
from assuage.reply.check.text import sentences
from assuage.reply.values import Scores
from assuage.score.manifest import MANIFEST_FILE, ONNX_FILE, TOKENIZER_FILE, sha256
from assuage.score.onnx_engine import OnnxEncoder

log = logging.getLogger(__name__)

FORMAT: Final = 3
HEAD_FILE: Final = "head.npz"
RULES: Final = "rules"
"""The `model` of a check that no model took part in."""
LONGEST_TOKENS: Final = 256
MOST_SENTENCES: Final = 24
LIKELIEST: Final = 1.5
"""The likeliest fault of a draft counts for this much more, so it is shown from a third on."""

Vectors = NDArray[np.float32]


class ReplyScorer(Protocol):
    @property
    def model(self) -> str:
        """Name and version of what scores, or `rules`."""
        ...

    @property
    def is_loaded(self) -> bool:
        """Whether asking for `model` costs nothing: one that loads its folder at the first draft has done so."""
        ...

    def score(self, reply: str, customer: str = "", customer_anger: float | None = None) -> Scores | None:
        """A probability for each fault, 0.5 being where a fault is worth showing; None where there is no model."""
        ...


class RulesAlone:
    """No model: the check's rules decide."""

    model = RULES
    is_loaded = True

    def score(self, reply: str, customer: str = "", customer_anger: float | None = None) -> Scores | None:  # noqa: ARG002
        return None


@dataclass(frozen=True, slots=True)
class Views:
    """What the encoder made of a draft: `whole` and `customer` (depths, width), `parts` (sentences, depths, width)."""

    whole: Vectors
    parts: Vectors
    customer: Vectors | None


@dataclass(frozen=True, slots=True)
class Head:
    """A linear reader a fault on the whole draft, another on its sentences, of which the worst counts.

    `whole` (faults + 1, features), `part` (faults + 1, depths * width), `bias` (faults + 1), the last row being that of
    any fault at all; `centres` (3, depths, width): what the training set's drafts, sentences and customers have in
    common.
    """

    whole: Vectors
    part: Vectors
    bias: Vectors
    centres: Vectors

    def scores(self, views: Views, anger: float | None) -> Scores:
        worst = (part_features(views.parts, self.centres) @ self.part.T).max(axis=0)
        logits = self.whole @ features(views, self.centres, anger) + worst + self.bias
        return dict(zip(FAULTS, probabilities(logits), strict=True))


def probabilities(logits: Vectors) -> list[float]:
    """Of each fault, from its logit given that the draft has some fault and, last, the logit of any fault at all."""
    *given_any, any_fault = 1 / (1 + np.exp(-np.clip(logits, -30, 30)))
    chances = np.array(given_any) * any_fault
    likeliest = chances.argmax()
    chances[likeliest] = min(1.0, LIKELIEST * chances[likeliest])
    return [round(float(chance), 4) for chance in chances]


class Reader:
    """Turns a draft into the vectors that a head is fitted on; training and serving share it."""

    def __init__(self, encoder: OnnxEncoder, tokenizer: Tokenizer) -> None:
        self._encoder = encoder
        self._tokenizer = tokenizer
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(LONGEST_TOKENS)

    def views(self, reply: str, customer: str) -> Views:
        parts = [each.plain for each in sentences(reply)[:MOST_SENTENCES]] or [reply]
        texts = [reply, *parts, *([customer] if customer.strip() else [])]
        vectors = self._encoder.run([self._tokenizer.encode(text).ids for text in texts])
        end = len(parts) + 1
        return Views(vectors[0], vectors[1:end], vectors[end] if end < len(texts) else None)


def features(views: Views, centres: Vectors, anger: float | None) -> Vectors:
    """What the head sees beside the sentences: the draft, the customer's message, their anger, whether it is known."""
    heard = views.customer
    customer = np.zeros_like(views.whole) if heard is None else _unit(heard - centres[2])
    known = anger is not None and heard is not None
    extra = np.array([anger if known else 0.0, float(known)], dtype=np.float32)
    return np.concatenate([_unit(views.whole - centres[0]).ravel(), customer.ravel(), extra])


def part_features(parts: Vectors, centres: Vectors) -> Vectors:
    """(sentences, depths * width): each sentence's direction from what sentences have in common."""
    return _unit(parts - centres[1]).reshape(len(parts), -1)


def _unit(vectors: Vectors) -> Vectors:
    return cast("Vectors", vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9))


class ModelReplyScorer:
    """A model folder's opinion."""

    is_loaded = True

    def __init__(self, reader: Reader, head: Head, model: str) -> None:
        self.reader = reader
        self._head = head
        self.model = model

    def score(self, reply: str, customer: str = "", customer_anger: float | None = None) -> Scores | None:
        if not reply.strip():
            return None
        return self._head.scores(self.reader.views(reply, customer), customer_anger)


class LazyReplyScorer:
    """Loads its folder at the first draft; a folder that cannot be used, or a model that breaks, leaves the rules."""

    def __init__(self, folder: Path, threads: int = 0) -> None:
        self._folder = folder
        self._threads = threads

    @property
    def model(self) -> str:
        return self._scorer.model

    @property
    def is_loaded(self) -> bool:
        return "_scorer" in self.__dict__

    def score(self, reply: str, customer: str = "", customer_anger: float | None = None) -> Scores | None:
        try:
            return self._scorer.score(reply, customer, customer_anger)
        except Exception as error:  # noqa: BLE001 - whatever breaks inside the libraries, the rules still answer
            log.warning("the reply model failed on a draft (%s); the rules alone checked it", type(error).__name__)
            return None

    @cached_property
    def _scorer(self) -> ReplyScorer:
        try:
            return load_reply_scorer(self._folder, self._threads)
        except ModelUnusable as error:
            log.warning("replies are checked by rules alone: %s", error)
            return RulesAlone()


def load_reply_scorer(folder: Path, threads: int = 0) -> ModelReplyScorer:
    """The scorer of a folder made by `assuage train-replies`; ModelUnusable says which file is wrong."""
    manifest = _read_manifest(folder)
    for name in (ONNX_FILE, TOKENIZER_FILE, HEAD_FILE):
        _verify(folder / name, manifest["files"].get(name))
    try:
        tokenizer = Tokenizer.from_file(str(folder / TOKENIZER_FILE))
        with np.load(folder / HEAD_FILE, allow_pickle=False) as arrays:
            head = Head(*(arrays[name].astype(np.float32) for name in ("whole", "part", "bias", "centres")))
    except Exception as error:  # both libraries raise many kinds
        raise ModelUnusable(f"{folder} cannot be loaded: {error}") from error
    reader = Reader(OnnxEncoder(folder / ONNX_FILE, threads), tokenizer)
    return ModelReplyScorer(reader, head, f"{manifest['name']}@{manifest['version']}")


def _read_manifest(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST_FILE
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelUnusable(f"no reply model in {folder}: set ASSUAGE_REPLY_MODEL") from error
    if not isinstance(manifest, dict) or manifest.get("faults") != list(FAULTS) or manifest.get("format") != FORMAT:
        raise ModelUnusable(f"{path} is of another version of assuage: train it again")
    if not {"name", "version", "files"} <= set(manifest) or not isinstance(manifest["files"], dict):
        raise ModelUnusable(f"{path} lacks a part: copy the model folder again")
    return manifest


def _verify(path: Path, expected: str | None) -> None:
    try:
        found = sha256(path)
    except OSError as error:
        raise ModelUnusable(f"{path} cannot be read ({error.strerror}): copy the model folder again") from error
    if found != expected:
        raise ModelUnusable(f"{path} is damaged or was changed (sha256 differs): copy the model folder again")
