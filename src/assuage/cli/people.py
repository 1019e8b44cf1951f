"""`assuage agents`: the roster from and to files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import yaml

from assuage.cli.common import author_option, note_option, with_store
from assuage.errors import UnreadableFile
from assuage.roster import Agent, Roster, csv_rows, parse_roster, rows_in, to_csv, to_json, to_rows


@click.group()
def agents() -> None:
    """The roster: who may be given conversations, and what each carries."""


@agents.command("show")
@click.option("--format", "kind", type=click.Choice(["table", "csv", "json", "yaml"]), default="table")
def agents_show(kind: str) -> None:
    """Print the roster in force: as a table with everyone's load, or in a form that `apply` reads.

    \b
    Examples:
      assuage agents show
      assuage agents show --format csv > roster.csv
    """
    if kind == "table":
        click.echo(with_store(_table))
        return
    roster = with_store(lambda store: store.current_roster()).roster
    click.echo(_written(roster, kind), nl=False)


@agents.command("apply")
@click.argument("file", type=click.Path(path_type=Path))
@note_option
@author_option
def agents_apply(file: Path, note: str, author: str) -> None:
    """Put a roster in force from a CSV, YAML or JSON file; conversations of those who left are given to others.

    \b
    Example:
      assuage agents apply roster.csv --note "Ama is back, Cy joins"

    A CSV file has a line an agent and the columns id, name, tier, hours, and where wanted time_zone, languages, issues,
    products (several with ; between, or the word any), capacity, angry_capacity, pause_minutes.
    """
    from assuage.casework import save_roster

    roster = parse_roster(read_rows(file))
    saved = with_store(lambda store: save_roster(store, roster, author, note))
    click.echo(f"version {saved.version} is in force: {len(roster.agents)} agents")


def read_rows(file: Path) -> list[Any]:
    """The agents in a file as rows; the suffix says the format."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile(f"cannot read {file}: {error}") from error
    match file.suffix.lower():
        case ".csv":
            return csv_rows(text, str(file))
        case ".yaml" | ".yml" | ".json":
            return _rows_of(file, text)
    raise UnreadableFile(f"{file}: a roster is a .csv, .yaml or .json file")


def _rows_of(file: Path, text: str) -> list[Any]:
    """YAML (of which JSON is a part): a list of agents, or one under `agents`."""
    try:
        read = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise UnreadableFile(f"{file} cannot be read: {' '.join(str(error).split())}") from error
    except ValueError as error:
        raise UnreadableFile(f"{file} holds a date or a number that is none ({error}): put it in quotes") from error
    except RecursionError as error:
        raise UnreadableFile(f"{file} is no roster: it is nested too deep") from error
    return rows_in(read, str(file))


def _written(roster: Roster, kind: str) -> str:
    match kind:
        case "json":
            return to_json(roster)
        case "yaml":
            return str(yaml.safe_dump(to_rows(roster), sort_keys=False, allow_unicode=True))
    return to_csv(roster)


def _table(store: Any) -> str:
    """A line an agent: who, experience, whether at work, what they carry."""
    from datetime import UTC, datetime

    from assuage.decide.team import Team

    saved, now = store.current_roster(), datetime.now(UTC)
    if not saved.roster.agents:
        return "there is nobody in the roster yet: assuage agents apply roster.csv --note ..."
    team = Team(saved.roster, store.current_policy().policy, now, store.loads())
    lines = [f"roster version {saved.version}, {saved.created_at:%Y-%m-%d %H:%M} UTC by {saved.author}: {saved.note}"]
    lines.append(f"{'':<16} {'tier':<12} {'now':<16} {'open':>7} {'angry':>7}")
    for agent in sorted(saved.roster.agents.values(), key=lambda each: each.name.lower()):
        load = team.load(agent.id)
        opened = f"{load.open + load.elsewhere}/{team.capacity(agent, 'furious')}"
        angry = f"{load.angry}/{team.angry_capacity(agent)}"
        lines.append(f"{agent.name:<16} {agent.tier:<12} {_state(agent, team):<16} {opened:>7} {angry:>7}")
    return "\n".join(lines)


def _state(agent: Agent, team: Any) -> str:
    if not team.load(agent.id).available:
        return "away"
    if not agent.on_duty(team.now):
        start = agent.next_start(team.now)
        return f"from {start:%a %H:%M}" if start else "off duty"
    return "pause" if team.pause_ends(agent) else "at work"
