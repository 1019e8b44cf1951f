"""The command line: thin. Each command reads its options, calls one part, prints the result.

Exit codes: 0 all well; 1 something is wrong and stderr says what to do; 2 wrong usage; 3 done, but some rows failed.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from getpass import getuser
from pathlib import Path
from typing import Any, Final, NoReturn, TypeVar

import click

from assuage import __version__
from assuage.errors import AssuageError, InvalidPolicy, MissingExtra, UnreadableFile
from assuage.policy import Policy, diff, parse_policy
from assuage.settings import Settings, read_settings
from assuage.store.protocol import SCOPES, Scope, Store

EXIT_ROWS_WITH_ERRORS: Final = 3
_FORMATS: Final = click.Choice(["csv", "jsonl", "parquet", "txt"])
_Result = TypeVar("_Result")
_Command = TypeVar("_Command", bound=Callable[..., Any])


class _Group(click.Group):
    """Prints our own errors as one line instead of a traceback, and keeps examples in help as they are written."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except AssuageError as error:
            click.echo(f"assuage: {error}", err=True)
            ctx.exit(1)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(1)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="assuage")
def main() -> None:
    """Hears how angry a customer's message is, says why, and says who should answer."""


def _model_option(command: _Command) -> _Command:
    return click.option("--model", type=click.Path(path_type=Path), help="Model folder. [env: ASSUAGE_MODEL]")(command)


def _engine_option(command: _Command) -> _Command:
    option = click.option("--engine", type=click.Choice(["onnx", "torch"]), help="What runs the model. [default: onnx]")
    return option(command)


# scoring


@main.command()
@click.argument("inputs", nargs=-1, required=True, metavar="TEXT | FILE... | -")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Result file; its suffix says the format.")
@click.option("--format", "kind", type=_FORMATS, help="Format of the input, where its suffix does not say it.")
@click.option("--text-column", default="text", show_default=True, help="Column or field that holds the message.")
@click.option("--limit", type=click.IntRange(min=1), help="Score only the first N rows.")
@click.option("--policy", type=click.Path(path_type=Path), help="Thresholds from a JSON file instead of the defaults.")
@click.option("--json", "as_json", is_flag=True, help="The reading of a TEXT as JSON.")
@_model_option
@_engine_option
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
        click.echo(score_text(inputs[0], settings, _read_policy(policy), as_json))
        return
    failed = score_files(inputs, output, kind, text_column, limit, _read_policy(policy), settings)
    if failed:
        sys.exit(EXIT_ROWS_WITH_ERRORS)


def _names_file(argument: str) -> bool:
    """A path that exists, `-`, or one word with a known suffix (so that a mistyped file name is not scored)."""
    if argument == "-":
        return True
    try:
        if Path(argument).exists():
            return True
    except (OSError, ValueError):  # too long for a path, or with a NUL
        return False
    suffixes = (".csv", ".jsonl", ".ndjson", ".parquet", ".txt")
    return len(argument.split()) == 1 and argument.lower().endswith(suffixes)


@main.command()
@click.argument("model", type=click.Path(path_type=Path))
@click.argument("data", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Only the figures as JSON.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the JSON to this file too.")
@click.option("--policy", type=click.Path(path_type=Path), help="Thresholds from a JSON file instead of the defaults.")
@_engine_option
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
    from assuage.training.data import guideline_rows
    from assuage.training.evaluate import as_text
    from assuage.training.evaluate import evaluate as run
    from assuage.wiring import open_scorer

    rows = guideline_rows(data)
    scorer = open_scorer(read_settings(model=model, engine=engine))
    with _progress("scoring", len(rows)) as advance:
        result = run(rows, scorer, _read_policy(policy), advance)
    figures = json.dumps(result.to_json(), indent=1)
    if output is not None:
        output.write_text(figures + "\n", encoding="utf-8")
    click.echo(figures if as_json else f"{as_text(result)}\n\n{figures}")


@main.command()
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
    try:
        from assuage.training.fit import Recipe
        from assuage.training.train import train as run
    except ImportError as error:
        raise MissingExtra("training", "train") from error
    from assuage.training.evaluate import as_text

    given = {"epochs": epochs, "batch": batch, "seed": seed}
    recipe = Recipe(**{name: value for name, value in given.items() if value is not None})
    with _training_progress() as report:
        result = run(data, output, dev, recipe, fresh, report, lambda line: click.echo(line, err=True))
    click.echo(f"{as_text(result)}\n\nwritten to {output}")


# serving


def _database_option(command: _Command) -> _Command:
    return click.option("--database-url", help="Database instead of SQLite. [env: ASSUAGE_DATABASE_URL]")(command)


@main.command()
@click.option("--host", help="Address to listen on. [default: 127.0.0.1]")
@click.option("--port", type=click.IntRange(0, 65535), help="Port to listen on. [default: 8000]")
@click.option("--no-worker", is_flag=True, help="Only take messages in; `assuage work` decides them elsewhere.")
@_database_option
@_model_option
def serve(host: str | None, port: int | None, no_worker: bool, database_url: str | None, model: Path | None) -> None:
    """Run the API and a worker in one process.

    \b
    Examples:
      assuage serve
      assuage serve --port 9000
      ASSUAGE_DATABASE_URL=postgresql://assuage@db/assuage assuage serve --host 0.0.0.0 --no-worker

    The first start makes a key and prints it once; `assuage keys create` makes more.
    """
    from assuage.serve import serve as run

    settings = read_settings(host=host, port=port, database_url=database_url, model=model)
    _log(settings)
    run(settings, with_worker=not no_worker, say=click.echo)


@main.command()
@_database_option
@_model_option
def work(database_url: str | None, model: Path | None) -> None:
    """Run only a worker: decides what other processes take in.

    \b
    Example:
      ASSUAGE_DATABASE_URL=postgresql://assuage@db/assuage assuage work
    """
    from assuage.serve import work as run

    settings = read_settings(database_url=database_url, model=model)
    _log(settings)
    run(settings, say=click.echo)


@main.command()
@click.option(
    "--home", type=click.Path(path_type=Path), help="Where the demo keeps its database. [default: a new folder]"
)
@click.option("--rows", type=click.IntRange(1, 500), default=25, show_default=True, help="Rows of the table.")
@_model_option
def demo(home: Path | None, rows: int, model: Path | None) -> None:
    """Bring a made-up help-desk's week through the whole road and show what a supervisor would see.

    \b
    Example:
      assuage demo
    """
    from assuage.demo.run import run

    run(read_settings(model=model), home, rows)


# upkeep


@main.group()
def policy() -> None:
    """Thresholds: show, check, compare, put in force."""


@policy.command("show")
@click.option("--defaults", is_flag=True, help="Those of a new installation instead of those in force.")
def policy_show(defaults: bool) -> None:
    """Print the thresholds in force as JSON.

    \b
    Example:
      assuage policy show > policy.json
    """
    saved = Policy() if defaults else _with_store(lambda store: store.current_policy()).policy
    click.echo(json.dumps(saved.model_dump(mode="json"), indent=1))


@policy.command("validate")
@click.argument("file", type=click.Path(path_type=Path))
def policy_validate(file: Path) -> None:
    """Check a JSON file of thresholds and say what is wrong with it.

    \b
    Example:
      assuage policy validate policy.json
    """

    _read_policy(file)
    click.echo(f"{file} is a valid policy")


@policy.command("diff")
@click.argument("file", type=click.Path(path_type=Path))
def policy_diff(file: Path) -> None:
    """Show what a file would change about the thresholds in force.

    \b
    Example:
      assuage policy diff policy.json
    """
    changes = diff(_with_store(lambda store: store.current_policy()).policy, _read_policy(file))
    for change in changes:
        click.echo(f"{change.field}: {change.before} -> {change.after}")
    if not changes:
        click.echo("no difference")


@policy.command("apply")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--note", required=True, help="Why; kept with the version.")
@click.option("--author", default=getuser, help="Who. [default: the user]")
def policy_apply(file: Path, note: str, author: str) -> None:
    """Put a file's thresholds in force as a new version, from the next message on.

    \b
    Example:
      assuage policy apply policy.json --note "fewer false alarms on weekends"
    """

    wanted = _read_policy(file)
    saved = _with_store(lambda store: store.save_policy(wanted, author, note))
    click.echo(f"version {saved.version} is in force")


@main.group()
def keys() -> None:
    """API keys: create, list, revoke."""


@keys.command("create")
@click.option("--name", required=True, help="What the key is for.")
@click.option(
    "--scope", "scopes", multiple=True, type=click.Choice(["ingest", "read", "supervise"]), help="Repeatable."
)
def keys_create(name: str, scopes: tuple[Scope, ...]) -> None:
    """Make a key and print it; it cannot be shown again.

    \b
    Example:
      assuage keys create --name "help-desk" --scope ingest --scope read
    """
    from assuage.receive.keys import create_key

    click.echo(_with_store(lambda store: create_key(store, name, scopes or SCOPES)))


@keys.command("list")
def keys_list() -> None:
    """List live keys without their secrets.

    \b
    Example:
      assuage keys list
    """
    for key in _with_store(lambda store: store.keys()):
        click.echo(f"{key.id}  {key.created_at:%Y-%m-%d %H:%M}  {' '.join(key.scopes):<24}  {key.name}")


@keys.command("revoke")
@click.argument("key_id")
def keys_revoke(key_id: str) -> None:
    """Make a key useless at once; KEY_ID is the first part of it, as in `assuage keys list`.

    \b
    Example:
      assuage keys revoke 1f2e3d4c
    """
    if not _with_store(lambda store: store.revoke_key(key_id)):
        _fail(f"there is no live key {key_id}: see `assuage keys list`")
    click.echo(f"{key_id} is revoked")


@main.group()
def db() -> None:
    """The database."""


@db.command("upgrade")
@_database_option
def db_upgrade(database_url: str | None) -> None:
    """Bring the database's tables to this version.

    \b
    Example:
      ASSUAGE_DATABASE_URL=postgresql://assuage@db/assuage assuage db upgrade
    """
    from assuage.store.engine import open_engine, upgrade

    settings = read_settings(database_url=database_url)
    settings.home.mkdir(parents=True, exist_ok=True)
    click.echo(f"the database is at version {upgrade(open_engine(settings.database()))}")


# helpers


def _read_policy(path: Path | None) -> Policy:
    """The policy in a JSON file, or the defaults."""
    if path is None:
        return Policy()
    try:
        return parse_policy(json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise UnreadableFile(f"cannot read {path}: {error.strerror}") from error
    except ValueError as error:
        raise InvalidPolicy(f"{path} is not JSON: {error}") from error


def _with_store(use: Callable[[Store], _Result]) -> _Result:
    from assuage.wiring import open_store

    store = open_store(read_settings())
    try:
        return use(store)
    finally:
        store.close()


def _fail(message: str) -> NoReturn:
    click.echo(f"assuage: {message}", err=True)
    sys.exit(1)


def _log(settings: Settings) -> None:
    logging.basicConfig(
        level=settings.log_level.upper(), format="%(asctime)s %(levelname)-7s %(name)s: %(message)s", stream=sys.stderr
    )
    logging.getLogger("alembic").setLevel(logging.WARNING)


@contextmanager
def _progress(what: str, total: int | None) -> Iterator[Callable[[int], None]]:
    """A progress bar on a terminal's stderr; nothing elsewhere."""
    from assuage.batch.progress import progress

    with progress(what, total) as advance:
        yield advance


@contextmanager
def _training_progress() -> Iterator[Callable[[int, int, float], None]]:
    from assuage.batch.progress import training_progress

    with training_progress() as report:
        yield report
