"""A roster as text and back: CSV, which spreadsheets read, and JSON. What is written is read again as it was."""

from __future__ import annotations

import csv
import io
import json
from typing import Any, Final

from assuage.errors import InvalidRoster, UnreadableFile
from assuage.roster.model import ANY, Agent, Roster

COLUMNS: Final = tuple(Agent.model_fields)


def csv_rows(text: str, name: str = "the text") -> list[dict[str, str]]:
    """A line an agent; an empty cell means the default. UnreadableFile names `name`.

    Cells may stand between commas, semicolons (as spreadsheets of some countries write) or tabs (as they copy).
    """
    text = text.removeprefix("\ufeff").lstrip()
    try:
        table = csv.DictReader(io.StringIO(text), delimiter=_delimiter(text.partition("\n")[0]))
        return [_without_blanks(row) for row in table]
    except csv.Error as error:
        raise UnreadableFile(f"{name} is no table of agents: {error}") from error


def json_rows(text: str, name: str = "the text") -> list[Any]:
    """A list of agents, or one under `agents`."""
    try:
        return rows_in(json.loads(text.removeprefix("\ufeff")), name)
    except RecursionError as error:
        raise UnreadableFile(f"{name} is no roster: it is nested too deep") from error
    except ValueError as error:
        raise UnreadableFile(f"{name} is not JSON: {error}") from error


def rows_in(read: object, name: str = "the text") -> list[Any]:
    rows = read.get("agents") if isinstance(read, dict) else read
    if not isinstance(rows, list):
        raise InvalidRoster(f"{name}: a roster is a list of agents, or has one under `agents`")
    return rows


def to_rows(roster: Roster) -> list[dict[str, Any]]:
    """Plain values, an agent each, without what is left to the policy."""
    return [agent.model_dump(mode="json", exclude_none=True) for agent in roster.agents.values()]


def to_json(roster: Roster) -> str:
    return json.dumps(to_rows(roster), indent=1, ensure_ascii=False) + "\n"


def to_csv(roster: Roster) -> str:
    written = io.StringIO()
    table = csv.DictWriter(written, COLUMNS, lineterminator="\n")
    table.writeheader()
    for row in to_rows(roster):
        table.writerow(
            {name: ";".join(value) or ANY if isinstance(value, list) else value for name, value in row.items()}
        )
    return written.getvalue()


def _delimiter(head: str) -> str:
    """What stands between the names of the columns."""
    return max((",", ";", "\t"), key=head.count)


def _without_blanks(row: dict[str, str]) -> dict[str, str]:
    """A row without its empty cells, and with a cell too many under its own name."""
    return {name or "a column without a name": value for name, value in row.items() if value}
