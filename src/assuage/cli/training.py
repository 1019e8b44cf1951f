"""`assuage train` and `assuage feedback`: a model from labels, and labels from what people corrected."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import click

from assuage.cli.common import Group, with_store
from assuage.cli.whatif import moment
from assuage.errors import InvalidInput, MissingExtra, UnreadableFile
from assuage.settings import default_model

BASE: Final = "base"


@click.command()
@click.argument("data", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="Model folder to write.")
@click.option(
    "--from", "start", metavar="MODEL | base",
    help="Model folder to go on from, or base: the encoder alone. [default: the shipped model; base for a folder]",
)  # fmt: skip
@click.option("--dev", type=click.Path(exists=True, path_type=Path), help="Held-out labelled file, never learnt from.")
@click.option("--check", type=click.Path(exists=True, path_type=Path), help="Labelled file to report on besides.")
@click.option("--text-column", default="text", show_default=True, help="Column or field that holds the message.")
@click.option("--anger-column", default="anger", show_default=True, help="Column or field with the anger, 0 to 1.")
@click.option(
    "--epochs", type=click.IntRange(1, 100), help="Passes. [default: 6; from base 4, then 8 varied and 3 of pairs]"
)
@click.option("--batch", type=click.IntRange(2, 512), help="Texts a step. [default: 16; from base 32]")
@click.option("--seed", type=int, help="Start of the random numbers. [default: 7]")
@click.option("--even-if-worse", is_flag=True, help="Replace a model even if it hears the held-out rows better.")
@click.option("--fresh", is_flag=True, help="From base: start anew even if there is a checkpoint.")
def train(data: tuple[Path, ...], start: str | None, **options: Any) -> None:
    """Train on labelled messages and write a model folder: weights, ONNX, calibration, card.

    \b
    Examples:
      assuage train ours.csv -o models/ours
      assuage train ours.jsonl --dev held-out.jsonl --from models/ours -o models/ours-2
      assuage train export.csv --text-column body --anger-column score -o models/ours
      assuage train ../shared/data -o models/anger-minilm

    Files (CSV, JSON Lines, Parquet; `text` and `anger` are enough) are learnt on top of the shipped model, and the
    report says what became better or worse on rows held out. A model that hears those rows worse than the one it
    started from, or than the one in OUTPUT, does not replace it. A folder is read as described in docs/training.md
    and trains from the base encoder.
    """
    # ONNX Runtime's quantiser sets up logging on import if nobody has; its notes on each operator help no one.
    logging.basicConfig(level=logging.WARNING)
    if start == BASE or (start is None and any(path.is_dir() for path in data)):
        _from_base(data, **options)
    elif any(path.is_dir() for path in data):
        raise InvalidInput("a folder of data trains from the base encoder: leave out --from, or name files")
    else:
        _on_top(data, default_model() if start is None else Path(start), **options)


def _from_base(
    data: Sequence[Path], output: Path, dev: Path | None, fresh: bool, even_if_worse: bool, **options: Any
) -> None:
    try:
        from assuage.training.recipe import Recipe
        from assuage.training.settle import Place
        from assuage.training.train import train as run
    except ImportError as error:
        raise MissingExtra("training", "train") from error
    from assuage.batch.progress import training_progress
    from assuage.training.evaluate import as_text
    from assuage.training.labels import Names

    if options["check"] is not None:
        raise InvalidInput("--check goes with training on top of a model: use assuage evaluate afterwards")
    with training_progress() as report:
        recipe = Recipe(**_given(options))
        names = Names(options["text_column"], options["anger_column"])
        result = run(data, Place(output, even_if_worse), dev, recipe, fresh, report, _say, names)
    click.echo(f"{as_text(result)}\n\nwritten to {output}")


def _on_top(data: Sequence[Path], start: Path, output: Path, even_if_worse: bool, fresh: bool, **options: Any) -> None:
    try:
        from assuage.training.adapt import Adaptation
        from assuage.training.own import Asked, train_on_top
        from assuage.training.settle import Place
    except ImportError as error:
        raise MissingExtra("training", "train") from error
    from assuage.batch.progress import training_progress
    from assuage.training.labels import Names

    if fresh:
        raise InvalidInput("--fresh goes with training from the base: a run on top of a model has no checkpoints")
    names = Names(options["text_column"], options["anger_column"])
    place = Place(output, even_if_worse)
    asked = Asked(data, start, place, options["dev"], options["check"], names, Adaptation(**_given(options)))
    with training_progress() as report:
        train_on_top(asked, report, _say, click.echo)
    click.echo(f"written to {output}")


def _given(options: dict[str, Any]) -> dict[str, Any]:
    return {name: options[name] for name in ("epochs", "batch", "seed") if options[name] is not None}


def _say(line: str) -> None:
    click.echo(line, err=True)


@click.group(cls=Group)
def feedback() -> None:
    """What people corrected, as labels."""


@feedback.command()
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, allow_dash=True), required=True,
    help="JSON Lines to write; - for the terminal.",
)  # fmt: skip
@click.option("--since", callback=moment, help="Only corrections of messages received from then on.")
@click.option("--until", callback=moment, help="Only corrections of messages received before.")
def export(output: Path, since: datetime | None, until: datetime | None) -> None:
    """Write people's corrections as labelled messages, for `assuage train`.

    \b
    Examples:
      assuage feedback export -o labels.jsonl
      assuage feedback export -o - --since 2026-05-01 | wc -l

    The file holds what customers wrote: keep it as safe as the database.
    """
    from assuage.corrections import Period, label_lines

    left_out: Counter[str] = Counter()
    written = with_store(lambda store: _write(output, label_lines(store, Period(since, until), left_out)))
    _say(f"{written} labelled messages" + ("" if str(output) == "-" else f" in {output}"))
    for why, count in sorted(left_out.items()):
        _say(f"{count} left out: the corrections {why}")


def _write(output: Path, lines: Iterator[str]) -> int:
    written = 0
    try:
        with click.open_file(str(output), "w", encoding="utf-8") as file:
            for line in lines:
                file.write(line)
                written += 1
    except OSError as error:
        raise UnreadableFile(f"cannot write {output}: {error.strerror}") from error
    return written
