"""What the commands share: the group that turns errors into one line, options, the store and the policy."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable
from getpass import getuser
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from assuage.errors import AssuageError, InvalidPolicy, UnreadableFile
from assuage.policy import Policy, parse_policy
from assuage.settings import Settings, read_settings
from assuage.store.protocol import Store

_Result = TypeVar("_Result")
_Command = TypeVar("_Command", bound=Callable[..., Any])


class Group(click.Group):
    """Prints our own errors as one line instead of a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except AssuageError as error:
            click.echo(f"assuage: {error}", err=True)
            ctx.exit(1)
        except BrokenPipeError:  # the reader of our output has gone, as `| head` does
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(1)


def model_option(command: _Command) -> _Command:
    return click.option("--model", type=click.Path(path_type=Path), help="Model folder. [env: ASSUAGE_MODEL]")(command)


def engine_option(command: _Command) -> _Command:
    option = click.option("--engine", type=click.Choice(["onnx", "torch"]), help="What runs the model. [default: onnx]")
    return option(command)


def database_option(command: _Command) -> _Command:
    return click.option("--database-url", help="Database instead of SQLite. [env: ASSUAGE_DATABASE_URL]")(command)


def stored_text(_context: click.Context, _option: click.Parameter, text: str) -> str:
    """Bytes of another encoding reach us as halves of characters, which no database takes."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise click.BadParameter("is not UTF-8: write it in plain text, or set the terminal to UTF-8") from error
    return text


def note_option(command: _Command) -> _Command:
    return click.option("--note", required=True, callback=stored_text, help="Why; kept with the version.")(command)


def author_option(command: _Command) -> _Command:
    option = click.option("--author", default=getuser, callback=stored_text, help="Who. [default: the user]")
    return option(command)


def name_option(command: _Command) -> _Command:
    return click.option("--name", required=True, callback=stored_text, help="What the key is for.")(command)


def read_policy(path: Path | None) -> Policy:
    """The policy in a JSON file, or the defaults."""
    if path is None:
        return Policy()
    try:
        return parse_policy(json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise UnreadableFile(f"cannot read {path}: {error.strerror}") from error
    except ValueError as error:
        raise InvalidPolicy(f"{path} is not JSON: {error}") from error
    except RecursionError as error:
        raise InvalidPolicy(f"{path} is no policy: it is nested too deep") from error


def with_store(use: Callable[[Store], _Result]) -> _Result:
    from assuage.home import open_store

    store = open_store(read_settings())
    try:
        return use(store)
    finally:
        store.close()


def fail(message: str) -> NoReturn:
    click.echo(f"assuage: {message}", err=True)
    sys.exit(1)


def log(settings: Settings) -> None:
    logging.basicConfig(
        level=settings.log_level.upper(), format="%(asctime)s %(levelname)-7s %(name)s: %(message)s", stream=sys.stderr
    )
    for library in ("alembic", "httpx"):  # httpx would log the addresses of tickets
        logging.getLogger(library).setLevel(logging.WARNING)
