"""`assuage score` and `evaluate`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Final

import click

from assuage.cli.common import engine_option, model_option, read_policy
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
@click.option(
    "--recall",
    type=click.FloatRange(0, 1, min_open=True),
    default=0.8,
    show_default=True,
    help="Also say from which probability this share of each reason's cases is found.",
)
@engine_option
def evaluate(
    model: Path, data: Path, as_json: bool, output: Path | None, policy: Path | None, recall: float, engine: str | None
) -> None:
    """Compare a model with labelled messages: Pearson, error, F1 per code, calibration, slices.

    \b
    Examples:
      assuage evaluate models/anger-minilm labelled.jsonl
      assuage evaluate models/anger-minilm labelled.jsonl --json > figures.json

    Prints text and then the JSON of it; --json prints the JSON alone.
    """
    from assuage.batch.progress import progress
    from assuage.training.evaluate import as_text
    from assuage.training.evaluate import evaluate as run
    from assuage.training.labels import labelled_rows
    from assuage.wiring import open_scorer

    rows = labelled_rows(data)
    scorer = open_scorer(read_settings(model=model, engine=engine))
    with progress("scoring", len(rows)) as advance:
        result = run(rows, scorer, read_policy(policy), advance, recall)
    figures = json.dumps(result.to_json(), indent=1)
    if output is not None:
        output.write_text(figures + "\n", encoding="utf-8")
    click.echo(figures if as_json else f"{as_text(result)}\n\n{figures}")
