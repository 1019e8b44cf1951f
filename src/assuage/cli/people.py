"""`assuage agents`: the roster from and to files."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any, Final

import click
import yaml

from assuage.cli.common import author_option, note_option, with_store
from assuage.errors import InvalidRoster, UnreadableFile
from assuage.roster import ANY, Agent, Roster, parse_roster

COLUMNS: Final = tuple(Agent.model_fields)


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
            return _csv_rows(file, text)
        case ".yaml" | ".yml" | ".json":
            return _rows_of(file, text)
    raise UnreadableFile(f"{file}: a roster is a .csv, .yaml or .json file")


def _csv_rows(file: Path, text: str) -> list[Any]:
    try:
        return [_without_blanks(row) for row in csv.DictReader(io.StringIO(text))]
    except csv.Error as error:
        raise UnreadableFile(f"{file} is no table of agents: {error}") from error


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
    rows = read.get("agents") if isinstance(read, dict) else read
    if not isinstance(rows, list):
        raise InvalidRoster(f"{file}: a roster is a list of agents, or has one under `agents`")
    return rows


def _without_blanks(row: dict[str, str]) -> dict[str, str]:
    """A CSV row without its empty cells, which mean the default, and with a cell too many under its own name."""
    return {name or "a column without a name": value for name, value in row.items() if value}


def _written(roster: Roster, kind: str) -> str:
    rows = [agent.model_dump(mode="json", exclude_none=True) for agent in roster.agents.values()]
    if kind == "json":
        return json.dumps(rows, indent=1, ensure_ascii=False) + "\n"
    if kind == "yaml":
        return str(yaml.safe_dump(rows, sort_keys=False, allow_unicode=True))
    written = io.StringIO()
    table = csv.DictWriter(written, COLUMNS, lineterminator="\n")
    table.writeheader()
    for row in rows:
        table.writerow(
            {name: ";".join(value) or ANY if isinstance(value, list) else value for name, value in row.items()}
        )
    return written.getvalue()


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
