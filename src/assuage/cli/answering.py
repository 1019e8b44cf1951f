"""`assuage brief` and `assuage wordings`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import click
import yaml

from assuage.cli.common import author_option, model_option, note_option, read_policy, with_store
from assuage.domain import Channel
from assuage.errors import InvalidWordings, UnreadableFile
from assuage.reply.openers.trial import tried
from assuage.reply.wordings import Wordings, parse_wordings
from assuage.settings import read_settings

CHANNELS = get_args(Channel)


@click.command()
@click.argument("text")
@click.option("--channel", type=click.Choice(CHANNELS), help="How it came in, and how it will be answered.")
@click.option("--customer-name", help="How the customer is called, for the greeting.")
@click.option("--agent-name", help="Who answers.")
@click.option("--second-contact", is_flag=True, help="Whoever answers takes over from somebody.")
@click.option("--wordings", "wordings_file", type=click.Path(path_type=Path), help="A company's wordings (YAML).")
@click.option("--policy", type=click.Path(path_type=Path), help="Thresholds from a JSON file instead of the defaults.")
@click.option("--seed", default="", help="Another text here, other openers.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@model_option
def brief(
    text: str,
    channel: Channel | None,
    customer_name: str | None,
    agent_name: str | None,
    second_contact: bool,
    wordings_file: Path | None,
    policy: Path | None,
    seed: str,
    as_json: bool,
    model: Path | None,
) -> None:
    """Read a customer's message for the agent: three lines, and three ways to begin the answer.

    \b
    Examples:
      assuage brief "Third time I write. You promised a call on Monday and nobody rang."
      assuage brief "$(cat mail.txt)" --channel email --customer-name "Mrs Larkin" --wordings ours.yaml

    Nothing is stored; asked again with the same --seed, the openers are the same.
    """
    from assuage.batch.answer import Asked, brief_text

    wordings = read_wordings(wordings_file) if wordings_file else Wordings()
    asked = Asked(text, channel, customer_name, agent_name, second_contact, seed)
    click.echo(brief_text(asked, read_settings(model=model), read_policy(policy), wordings, as_json))


@click.group()
def wordings() -> None:
    """The company's own wordings: show, check, put in force."""


@wordings.command("show")
def wordings_show() -> None:
    """Print the wordings in force as YAML.

    \b
    Example:
      assuage wordings show > wordings.yaml
    """
    saved = with_store(lambda store: store.current_wordings())
    click.echo(written(saved.wordings), nl=False)


@wordings.command("validate")
@click.argument("file", type=click.Path(path_type=Path))
def wordings_validate(file: Path) -> None:
    """Check a YAML file of wordings and say what is wrong with it.

    \b
    Example:
      assuage wordings validate wordings.yaml
    """
    read_wordings(file)
    click.echo(f"{file} holds valid wordings")


@wordings.command("apply")
@click.argument("file", type=click.Path(path_type=Path))
@note_option
@author_option
def wordings_apply(file: Path, note: str, author: str) -> None:
    """Put a file's wordings in force as a new version, from the next opener on.

    \b
    Example:
      assuage wordings apply wordings.yaml --note "our name, and no 'kindly'"
    """
    wanted = read_wordings(file)
    saved = with_store(lambda store: store.save_wordings(wanted, author, note))
    click.echo(f"version {saved.version} is in force")


def read_wordings(file: Path) -> Wordings:
    """The wordings in a YAML (or JSON) file."""
    return tried(parse_wordings(read_yaml(file)))


def read_yaml(file: Path) -> Any:
    try:
        return yaml.safe_load(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile(f"cannot read {file}: {error}") from error
    except (yaml.YAMLError, ValueError) as error:
        raise InvalidWordings(f"{file} cannot be read: {' '.join(str(error).split())}") from error
    except RecursionError as error:
        raise InvalidWordings(f"{file} is nested too deep") from error


def written(held: Wordings) -> str:
    body = json.loads(held.model_dump_json(exclude_none=True))
    return str(yaml.safe_dump(body, sort_keys=False, allow_unicode=True, width=100))
