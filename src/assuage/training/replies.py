"""Training the head of the reply check: a frozen encoder, int8, and two linear readers a fault on its vectors."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256 as digest
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold
from tokenizers import Tokenizer
from torch import Tensor, nn, stack
from transformers import BertModel

from assuage.domain import FAULTS
from assuage.errors import InvalidInput
from assuage.reply.values import Scores
from assuage.score.manifest import MANIFEST_FILE, ONNX_FILE, TOKENIZER_FILE, sha256
from assuage.score.onnx_engine import OnnxEncoder
from assuage.score.replies import FORMAT, HEAD_FILE, Head, Reader, Vectors, Views, features, part_features
from assuage.score.torch_engine import load_encoder, masked_mean
from assuage.training.export import quantised_onnx
from assuage.training.reply_figures import LabelledReply, as_text, measured, reply_card

NAME: Final = "reply-minilm"
CARD_FILE: Final = "CARD.md"
_DEPTHS: Final = (0, 2, 4, 6)
_ANY: Final = "any"
"""Stands for the reader of whether a draft has some fault, whichever."""
_BY_CUSTOMER: Final = frozenset({"no_acknowledgement", _ANY})
"""Faults that depend on what the customer wrote; for the others it only adds noise."""
_WHOLE_DRAFT: Final = frozenset({"no_acknowledgement", "robotic", _ANY})
"""Faults that no single sentence has."""
_ROUNDS: Final = 3

Anger = Callable[[Sequence[str]], Sequence[float | None]]
Matrix = NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True)
class ReplyRecipe:
    """`strength` is the inverse of the penalty; `shown_at` the probability of a fault, and `any_at` that of any fault
    at all, that become 0.5."""

    strength: float = 3.0
    shown_at: float = 0.57
    any_at: float = 0.27
    folds: int = 5
    seed: int = 0


class Layers(nn.Module):
    """Ids and mask to the mean token vector at each depth: (texts, depths, width)."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        encoder.set_attn_implementation("eager")
        self.encoder = encoder

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        found = self.encoder(input_ids=ids, attention_mask=mask, output_hidden_states=True)
        return stack([masked_mean(found.hidden_states[depth], mask) for depth in _DEPTHS], dim=1)


def read_replies(path: Path, anger: Anger) -> list[LabelledReply]:
    """Labelled drafts (JSON Lines with `reply`, `faults` and maybe `customer`), with the customer's anger as heard."""
    try:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        customers = [str(row.get("customer") or "") for row in rows]
        return [
            LabelledReply(str(row["reply"]), text, heard, frozenset(row["faults"]))
            for row, text, heard in zip(rows, customers, anger(customers), strict=True)
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InvalidInput(f"{path} is no file of labelled replies: {error}") from error


def export_encoder(base: Path, folder: Path) -> Reader:
    """Writes the encoder's ONNX and tokenizer, and reads with what was written, so that nothing differs in service."""
    folder.mkdir(parents=True, exist_ok=True)
    encoder = load_encoder(base)
    encoder.train(mode=False)
    quantised_onnx(Layers(encoder), folder / ONNX_FILE, "vectors")
    shutil.copyfile(base / TOKENIZER_FILE, folder / TOKENIZER_FILE)
    return Reader(OnnxEncoder(folder / ONNX_FILE), Tokenizer.from_file(str(folder / TOKENIZER_FILE)))


def views_of(reader: Reader, rows: Sequence[LabelledReply]) -> list[Views]:
    return [reader.views(row.reply, row.customer) for row in rows]


def fit_head(views: Sequence[Views], rows: Sequence[LabelledReply], recipe: ReplyRecipe) -> Head:
    """Two penalised logistic regressions a fault, both classes weighted alike; moved to 0.5 as the recipe says."""
    examples = _examples(views, rows)
    fitted = [_fit_fault(code, examples, rows, recipe) for code in (*FAULTS, _ANY)]
    whole, part, bias = (np.stack(each).astype(np.float32) for each in zip(*fitted, strict=True))
    halves = np.array([recipe.shown_at] * len(FAULTS) + [recipe.any_at], dtype=np.float32)
    return Head(whole, part, bias - np.log(halves / (1 - halves)), examples.centres)


def out_of_fold(views: Sequence[Views], rows: Sequence[LabelledReply], recipe: ReplyRecipe) -> list[Scores]:
    """Each row's scores by a head that has not seen it."""
    scores: list[Scores] = [{} for _ in rows]
    for known, held in KFold(recipe.folds, shuffle=True, random_state=recipe.seed).split(rows):
        head = fit_head([views[n] for n in known], [rows[n] for n in known], recipe)
        for n in held:
            scores[n] = head.scores(views[n], rows[n].anger)
    return scores


def train_replies(data: Path, base: Path, folder: Path, anger: Anger, recipe: ReplyRecipe) -> str:
    """Writes a model folder from labelled drafts; returns the figures of its card, by heads that had not seen a row."""
    rows = read_replies(data, anger)
    reader = export_encoder(base, folder)
    views = views_of(reader, rows)
    figures = as_text(measured(rows, out_of_fold(views, rows, recipe)))
    head = fit_head(views, rows, recipe)
    np.savez(folder / HEAD_FILE, whole=head.whole, part=head.part, bias=head.bias, centres=head.centres)
    version = _write_manifest(folder, len(rows), data.name, recipe)
    (folder / CARD_FILE).write_text(reply_card(version, data.name, len(rows), figures), encoding="utf-8")
    return figures


@dataclass(frozen=True, slots=True)
class _Examples:
    """`drafts` (rows, features), `parts` (sentences, features) and the row that each sentence is from."""

    drafts: Matrix
    parts: Matrix
    row_of: NDArray[np.intp]
    centres: Vectors


def _examples(views: Sequence[Views], rows: Sequence[LabelledReply]) -> _Examples:
    parts = np.concatenate([each.parts for each in views])
    centres = np.stack(
        [
            np.mean([each.whole for each in views], axis=0),
            parts.mean(axis=0),
            np.mean([v.customer for v in views if v.customer is not None] or [np.zeros_like(parts[0])], axis=0),
        ]
    )
    drafts = np.stack([features(each, centres, row.anger) for each, row in zip(views, rows, strict=True)])
    row_of = np.repeat(np.arange(len(views)), [len(each.parts) for each in views])
    return _Examples(drafts, part_features(parts, centres), row_of, centres)


def _fit_fault(
    code: str, examples: _Examples, rows: Sequence[LabelledReply], recipe: ReplyRecipe
) -> tuple[Matrix, Matrix, Matrix]:
    """Weights on the whole draft and on a sentence, and the bias; a local fault goes by the mean of both readers."""
    faulty = np.array([bool(row.faults) if code == _ANY else code in row.faults for row in rows])
    width = examples.parts.shape[1]
    seen = np.ones(examples.drafts.shape[1], dtype=bool)
    seen[width : 2 * width] = code in _BY_CUSTOMER
    model = _fit(examples.drafts[:, seen], faulty, recipe)
    whole = np.zeros(len(seen))
    whole[seen] = model.coef_[0]
    if code in _WHOLE_DRAFT:
        return whole, np.zeros(width), model.intercept_[0]
    sentence = _fit_sentence(examples, faulty, whole[:width], recipe)
    return whole / 2, sentence.coef_[0] / 2, (model.intercept_[0] + sentence.intercept_[0]) / 2


def _fit_sentence(examples: _Examples, faulty: NDArray[np.bool_], start: Matrix, recipe: ReplyRecipe) -> Any:
    """Of a faulty draft only the sentence that looks worst is taken to be faulty, anew in each round."""
    scores = examples.parts @ start
    model = None
    for _ in range(_ROUNDS):
        chosen = ~faulty[examples.row_of]
        chosen[[_worst(scores, examples.row_of, row) for row in np.flatnonzero(faulty).tolist()]] = True
        model = _fit(examples.parts[chosen], faulty[examples.row_of][chosen], recipe)
        scores = model.decision_function(examples.parts)
    return model


def _worst(scores: Matrix, row_of: NDArray[np.intp], row: int) -> int:
    own = np.flatnonzero(row_of == row)
    return int(own[scores[own].argmax()])


def _fit(inputs: Matrix, labels: NDArray[np.bool_], recipe: ReplyRecipe) -> Any:
    if labels.all() or not labels.any():
        raise InvalidInput("every fault needs at least one draft with it and one without it in each part of the data")
    model = LogisticRegression(C=recipe.strength, max_iter=2000, class_weight="balanced")
    return model.fit(inputs, labels)


def _write_manifest(folder: Path, rows: int, data: str, recipe: ReplyRecipe) -> str:
    files = {name: sha256(folder / name) for name in (HEAD_FILE, ONNX_FILE, TOKENIZER_FILE)}
    manifest = {
        "format": FORMAT,
        "name": NAME,
        "version": digest(json.dumps(files, sort_keys=True).encode()).hexdigest()[:8],
        "languages": ["en"],
        "faults": list(FAULTS),
        "base": "all-MiniLM-L6-v2 (Apache-2.0)",
        "licence": "Apache-2.0",
        "date": date.today().isoformat(),  # noqa: DTZ011 - the day on the trainer's wall
        "data": [f"{data} ({rows} drafts)"],
        "recipe": asdict(recipe),
        "files": files,
    }
    text = json.dumps(manifest, indent=1, ensure_ascii=False)
    (folder / MANIFEST_FILE).write_text(text + "\n", encoding="utf-8")
    return f"{NAME}@{manifest['version']}"
