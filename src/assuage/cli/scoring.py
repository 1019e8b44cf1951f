"""`assuage score`, `evaluate` and `train`."""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path
from typing import Final

import click

from assuage.cli.common import engine_option, model_option, read_policy
from assuage.errors import MissingExtra
from assuage.settings import read_settings

EXIT_ROWS_WITH_ERRORS: Final = 3
FORMATS: Final = click.Choice(["csv", "jsonl", "parquet", "txt"])


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="TEXT | FILE... | -")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Result file; its suffix says the format.")
@click.option("--format", "kind", type=FORMATS, help="Format of the input, where its suffix does not say it.")
@click.option("--text-column", default="text", show_default=True, help="Column or field that holds the message.")
@click.option("--limit", type=click.IntRange(min=1), help="Score only the first N rows.")
@click.option("--policy", type=click.Path(path_type=Path), help="Thresholds from a JSON file instead of the defaults.")
@click.option("--json", "as_json", is_flag=True, help="The reading of a TEXT as JSON.")
@model_option
@engine_option
def score(
    inputs: tuple[str, ...],
    output: Path | None,
    kind: str | None,
    text_column: str,
    limit: int | None,
    policy: Path | None,
    as_json: bool,
    model: Path | None,
    engine: str | None,
) -> None:
    """Score a text, or every row of CSV, JSON Lines or Parquet files.

    \b
    Examples:
      assuage score "This is the third time I ask. Where is my refund?"
      assuage score tickets.csv -o scored.csv
      assuage score mails.parquet --text-column body -o scored.parquet --limit 500
      cat tickets.jsonl | assuage score - > scored.jsonl

    Rows come out once each and in order, with the reading's fields added; a row that cannot be scored gets `error`.
    Exit code 3 says that some rows had errors.
    """
    from assuage.batch.command import score_files, score_text

    settings = read_settings(model=model, engine=engine)
    if len(inputs) == 1 and not _names_file(inputs[0]):
        click.echo(score_text(inputs[0], settings, read_policy(policy), as_json))
        return
    failed = score_files(inputs, output, kind, text_column, limit, read_policy(policy), settings)
    if failed:
        sys.exit(EXIT_ROWS_WITH_ERRORS)


def _names_file(argument: str) -> bool:
    """A path that exists, `-`, or one word with a known suffix (so that a mistyped file name is not scored)."""
    if argument == "-":
        return True
    if not argument.strip():
        return False
    try:
        if Path(argument).exists():
            return True
    except (OSError, ValueError):  # too long for a path, or with a NUL
        return False
    suffixes = (".csv", ".jsonl", ".ndjson", ".parquet", ".txt")
    return len(argument.split()) == 1 and argument.lower().endswith(suffixes)


@click.command()
@click.argument("model", type=click.Path(path_type=Path))
@click.argument("data", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Only the figures as JSON.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the JSON to this file too.")
@click.option("--policy", type=click.Path(path_type=Path), help="Thresholds from a JSON file instead of the defaults.")
@engine_option
def evaluate(
    model: Path, data: Path, as_json: bool, output: Path | None, policy: Path | None, engine: str | None
) -> None:
    """Compare a model with labelled messages: Pearson, error, F1 per code, calibration, slices.

    \b
    Examples:
      assuage evaluate models/anger-minilm labelled.jsonl
      assuage evaluate models/anger-minilm labelled.jsonl --json > figures.json

    Prints text and then the JSON of it; --json prints the JSON alone.
    """
    from assuage.batch.progress import progress
    from assuage.training.data import guideline_rows
    from assuage.training.evaluate import as_text
    from assuage.training.evaluate import evaluate as run
    from assuage.wiring import open_scorer

    rows = guideline_rows(data)
    scorer = open_scorer(read_settings(model=model, engine=engine))
    with progress("scoring", len(rows)) as advance:
        result = run(rows, scorer, read_policy(policy), advance)
    figures = json.dumps(result.to_json(), indent=1)
    if output is not None:
        output.write_text(figures + "\n", encoding="utf-8")
    click.echo(figures if as_json else f"{as_text(result)}\n\n{figures}")


@click.command()
@click.argument("data", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="Model folder to write.")
@click.option("--dev", type=click.Path(exists=True, path_type=Path), help="Held-out labelled file for calibration.")
@click.option("--epochs", type=click.IntRange(1, 100), help="Passes over the data. [default: 5]")
@click.option("--batch", type=click.IntRange(2, 512), help="Texts a step. [default: 32]")
@click.option("--seed", type=int, help="Start of the random numbers. [default: 7]")
@click.option("--fresh", is_flag=True, help="Start anew even if there is a checkpoint.")
def train(
    data: tuple[Path, ...],
    output: Path,
    dev: Path | None,
    epochs: int | None,
    batch: int | None,
    seed: int | None,
    fresh: bool,
) -> None:
    """Train a model on labelled messages and write its folder: weights, ONNX, calibration, card.

    \b
    Examples:
      assuage train ../shared/data -o models/anger-minilm
      assuage train ours.jsonl --dev held-out.jsonl -o models/ours --epochs 8

    A folder is read as described in docs/training.md; a file is labelled JSON Lines. The run saves a checkpoint after
    each epoch (OUTPUT.checkpoints) and, started again with the same options, goes on from there.
    """
    # ONNX Runtime's quantiser sets up logging on import if nobody has; its notes on each operator help no one.
    logging.basicConfig(level=logging.WARNING)
    try:
        from assuage.training.fit import Recipe
        from assuage.training.train import train as run
    except ImportError as error:
        raise MissingExtra("training", "train") from error
    from assuage.batch.progress import training_progress
    from assuage.training.evaluate import as_text

    given = {"epochs": epochs, "batch": batch, "seed": seed}
    recipe = Recipe(**{name: value for name, value in given.items() if value is not None})
    with training_progress() as report:
        result = run(data, output, dev, recipe, fresh, report, lambda line: click.echo(line, err=True))
    click.echo(f"{as_text(result)}\n\nwritten to {output}")
