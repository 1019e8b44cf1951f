"""A user's labels on top of a model: the story of such a run, from files to a folder in its place, or refused."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
from tokenizers import Tokenizer

from assuage.errors import ModelUnusable
from assuage.score.calibration import Calibration, read_calibration
from assuage.score.engine import COLUMNS, Logits
from assuage.score.manifest import CALIBRATION_FILE, MANIFEST_FILE, TOKENIZER_FILE, Manifest, read_manifest
from assuage.score.scorer import load_scorer
from assuage.score.torch_engine import HEADS_FILE, load_network
from assuage.training.adapt import Adaptation, Adapting, Report
from assuage.training.calibrate import fit_calibration
from assuage.training.card import Provenance, own_card
from assuage.training.compare import Comparison, Heard, as_text, compare, heard
from assuage.training.data import guideline_example
from assuage.training.export import write_calibration
from assuage.training.labels import Names, labelled_rows
from assuage.training.mixture import token_ids
from assuage.training.settle import Place, Say, begin_folder, settle
from assuage.training.split import Parts, Rows, described, parts
from assuage.training.train import quiet, write_facts, write_network

_WEIGHTS: Final = ("model.safetensors", HEADS_FILE, "config.json", "tokenizer_config.json", TOKENIZER_FILE)
_FEWEST_OF_A_KIND: Final = 25
"""Held-out rows with a code, and without it, from which on its probability is calibrated anew."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user wants: labelled files on top of `start`, written to `place`; `dev` and `check` are files too."""

    paths: Sequence[Path]
    start: Path
    place: Place
    dev: Path | None = None
    check: Path | None = None
    names: Names = field(default_factory=Names)
    recipe: Adaptation = field(default_factory=Adaptation)


@dataclass(frozen=True, slots=True)
class Start:
    """The model that is gone on from."""

    manifest: Manifest
    origin: dict[str, Any]
    tokenizer: Tokenizer
    calibration: Calibration


def train_on_top(asked: Asked, report: Report, say: Say, tell: Say) -> list[Comparison]:
    """Learns, compares with what was before, and puts the folder in place; NotPossible when it is worse.

    The comparisons are with the starting model on the held-out rows, and on the rows of `check`; `tell` gets them as
    text before anything is put in place or refused.
    """
    quiet()
    start = read_start(asked.start)
    rows = [row for path in asked.paths for row in labelled_rows(path, asked.names)]
    given = None if asked.dev is None else labelled_rows(asked.dev, asked.names)
    checked = None if asked.check is None else labelled_rows(asked.check, asked.names)
    split = parts(rows, given, asked.recipe.seed)
    partial = begin_folder(asked.place.out)
    say(_plan(asked, start, split))
    run = Adapting(load_network(asked.start), start.calibration, asked.recipe)
    run.learn(run.lessons(start.tokenizer, list(map(guideline_example, split.learnt))), report)
    found = _write(asked, start, split, run, partial, checked)
    for each in found:
        tell(as_text(each) + "\n")
    settle(partial, asked.place, found[0].after.mae, split.held_out, [found[0].before], say)
    return found


def read_start(folder: Path) -> Start:
    """A model folder with its torch weights; ModelUnusable says what is missing and where it is."""
    manifest = read_manifest(folder)
    if missing := [name for name in _WEIGHTS if not (folder / name).exists()]:
        raise ModelUnusable(
            f"{folder} holds no {missing[0]}, only what serves: the weights to go on from are in the repository's "
            "models/ folder; name that folder with --from"
        )
    tokenizer = Tokenizer.from_file(str(manifest.verified(TOKENIZER_FILE)))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    for name in _WEIGHTS:
        manifest.verified(name)
    raw = json.loads((folder / MANIFEST_FILE).read_text(encoding="utf-8"))
    origin = {name: raw[name] for name in ("base", "licence") if name in raw}
    calibration = read_calibration(manifest.verified(CALIBRATION_FILE))
    return Start(manifest, {**origin, "started_from": manifest.model}, tokenizer, calibration)


def _plan(asked: Asked, start: Start, split: Parts) -> str:
    apart = f"{len(split.held_out)} held out to compare by"
    if split.calibrating:
        apart += f", {len(split.calibrating)} for the calibration"
    else:
        apart += "; too few to calibrate anew, so the calibration stays"
    return f"learning from {described(asked.paths, split.learnt)} on top of {start.manifest.model}; {apart}"


def _write(
    asked: Asked, start: Start, split: Parts, run: Adapting, partial: Path, checked: Rows | None
) -> list[Comparison]:
    """The whole folder with its card; the comparisons that the card shows."""
    rows = split.calibrating or split.held_out
    examples = list(map(guideline_example, rows))
    windows = [token_ids(start.tokenizer, each.text, asked.recipe.longest_tokens) for each in examples]
    agreement, logits = write_network(run.between(), start.tokenizer, asked.start, windows, partial)
    targets = np.stack([each.targets for each in examples])
    calibration = calibrated_anew(start.calibration, logits, targets) if split.calibrating else start.calibration
    write_calibration(calibration, partial)
    provenance = Provenance([described(asked.paths, split.learnt)], asked.recipe, run.seconds)
    date = write_facts(partial, asked.place.out.name, start.origin, provenance, agreement)
    seed = asked.recipe.seed
    found = [compared("held-out rows", split.held_out, asked.start, partial, seed)]
    if checked is not None and asked.check is not None:
        found.append(compared(asked.check.name, checked, asked.start, partial, seed))
    kept = f"fitted anew on {len(split.calibrating)} rows" if split.calibrating else "that of the starting model"
    page = own_card(
        asked.place.out.name, date, start.manifest.model, provenance, kept, list(map(as_text, found)), agreement
    )
    (partial / "CARD.md").write_text(page, encoding="utf-8")
    return found


def compared(what: str, rows: Rows, before: Path, after: Path, seed: int) -> Comparison:
    return compare(what, rows, _heard(rows, before), _heard(rows, after), seed)


def _heard(rows: Rows, folder: Path) -> Heard:
    return heard(rows, load_scorer(folder))


def calibrated_anew(old: Calibration, logits: Logits, targets: np.ndarray[Any, np.dtype[np.float32]]) -> Calibration:
    """Anger by these rows; each probability too, where enough of them say yes and enough say no, else as before."""
    new = fit_calibration(logits, targets)
    enough = [
        min(np.sum(targets[:, column] > 0.5), np.sum(targets[:, column] <= 0.5)) >= _FEWEST_OF_A_KIND
        for column in range(1, len(COLUMNS))
    ]
    return replace(
        new,
        scale=tuple(n if e else o for n, o, e in zip(new.scale, old.scale, enough, strict=True)),
        shift=tuple(n if e else o for n, o, e in zip(new.shift, old.shift, enough, strict=True)),
    )
