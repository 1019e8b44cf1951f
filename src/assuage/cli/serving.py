"""`assuage serve`, `work` and `demo`."""

from __future__ import annotations

from pathlib import Path

import click

from assuage.cli.common import database_option, log, model_option
from assuage.settings import read_settings


@click.command()
@click.option("--host", help="Address to listen on. [default: 127.0.0.1]")
@click.option("--port", type=click.IntRange(0, 65535), help="Port to listen on. [default: 8000]")
@click.option("--no-worker", is_flag=True, help="Only take messages in; `assuage work` decides them elsewhere.")
@database_option
@model_option
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
    log(settings)
    run(settings, with_worker=not no_worker, say=click.echo)


@click.command()
@database_option
@model_option
def work(database_url: str | None, model: Path | None) -> None:
    """Run only a worker: decides what other processes take in.

    \b
    Example:
      ASSUAGE_DATABASE_URL=postgresql://assuage@db/assuage assuage work
    """
    from assuage.serve import work as run

    settings = read_settings(database_url=database_url, model=model)
    log(settings)
    run(settings, say=click.echo)


@click.command()
@click.option(
    "--home", type=click.Path(path_type=Path), help="Where the demo keeps its database. [default: a new folder]"
)
@click.option("--rows", type=click.IntRange(1, 500), default=12, show_default=True, help="Rows of the table.")
@model_option
def demo(home: Path | None, rows: int, model: Path | None) -> None:
    """Bring a made-up help-desk's week through the whole road and show what a supervisor would see.

    \b
    Example:
      assuage demo
    """
    from assuage.demo.run import run

    run(read_settings(model=model), home, rows)
