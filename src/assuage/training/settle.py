"""Where a new model goes: into its place, or beside it when what was there hears the held-out rows better."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assuage.errors import AssuageError, InvalidInput, NotPossible
from assuage.score.manifest import MANIFEST_FILE
from assuage.score.scorer import load_scorer
from assuage.training.compare import Heard, heard
from assuage.training.split import Rows

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Place:
    """`out` is where the model shall lie; `even_if_worse` puts it there whatever it would replace."""

    out: Path
    even_if_worse: bool = False


def begin_folder(out: Path) -> Path:
    """An empty folder beside `out` to write into; InvalidInput where `out` is something else than a model."""
    if out.exists() and not (out / MANIFEST_FILE).exists() and (not out.is_dir() or any(out.iterdir())):
        raise InvalidInput(f"{out} is there and is no model folder, so it is not replaced: name another with -o")
    partial = out.with_name(f"{out.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    return partial


def settle(partial: Path, place: Place, mae: float, rows: Rows, rivals: Sequence[Heard], say: Say) -> None:
    """Puts a finished folder in place; NotPossible when a rival, or the model there, errs less on `rows`.

    `mae` is the new model's mean error of anger on those rows. What is refused is kept as `NAME.rejected`.
    """
    better = [f"that of {rival.model} {rival.mae:.4f}" for rival in rivals if rival.mae < mae]
    there = _there(place.out, rows, say)
    if there is not None and there.mae < mae and there.model not in [rival.model for rival in rivals]:
        better.append(f"that of {there.model}, which lies in {place.out}, {there.mae:.4f}")
    if not better:
        _put(partial, place.out)
        return
    figures = f"on {len(rows)} held-out rows its mean error of anger is {mae:.4f}, {' and '.join(better)}"
    if place.even_if_worse:
        say(f"worse, and put in place as asked: {figures}")
        _put(partial, place.out)
        return
    rejected = place.out.with_name(f"{place.out.name}.rejected")
    _put(partial, rejected)
    raise NotPossible(
        f"the new model is worse: {figures}; nothing was replaced, it lies in {rejected} "
        "(--even-if-worse would put it in place)"
    )


def _there(out: Path, rows: Rows, say: Say) -> Heard | None:
    """What the model that would be replaced makes of the rows; None where there is none that can be read."""
    if not (out / MANIFEST_FILE).exists():
        return None
    try:
        return heard(rows, load_scorer(out))
    except AssuageError as error:
        say(f"what lies in {out} cannot be compared and is replaced: {error}")
        return None


def _put(partial: Path, out: Path) -> None:
    if out.exists():
        shutil.rmtree(out)
    partial.rename(out)
