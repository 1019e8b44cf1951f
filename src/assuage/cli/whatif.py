"""`assuage policy replay` and `recommend`: what-if on stored readings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from assuage.cli.common import read_policy, with_store
from assuage.cli.people import read_rows
from assuage.cli.upkeep import policy
from assuage.roster import Roster, parse_roster

__all__ = ["policy"]

_Command = TypeVar("_Command", bound=Callable[..., Any])


def moment(_context: click.Context, _option: click.Parameter, text: str | None) -> datetime | None:
    """A date or a time; one without a time zone is UTC."""
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(f"{text!r} is no time: write 2026-05-01 or 2026-05-01T08:00+02:00") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _frame_options(command: _Command) -> _Command:
    """The period, the roster and the work that a what-if looks at."""
    for option in (
        click.option("--json", "as_json", is_flag=True, help="The figures as JSON."),
        click.option("--at-once", type=int, default=1, show_default=True, help="Messages an agent works on at once."),
        click.option(
            "--handling-minutes", type=float, default=12, show_default=True, help="Time an agent spends on a message."
        ),
        click.option("--roster", type=click.Path(path_type=Path), help="Roster file instead of the one in force."),
        click.option(
            "--days", type=click.FloatRange(0, 400, min_open=True), default=30, show_default=True,
            help="Length of the period where --since is not given.",
        ),
        click.option("--until", callback=moment, help="End of the period. [default: now]"),
        click.option("--since", callback=moment, help="Start of the period: a date or a time, UTC unless it says."),
    ):  # fmt: skip
        command = option(command)
    return command


@policy.command("replay")
@click.argument("file", type=click.Path(path_type=Path))
@_frame_options
@click.option("--changes", type=click.IntRange(0, 1000), default=20, show_default=True, help="How many to list.")
def policy_replay(
    file: Path,
    since: datetime | None,
    until: datetime | None,
    days: float,
    roster: Path | None,
    handling_minutes: float,
    at_once: int,
    as_json: bool,
    changes: int,
) -> None:
    """Show what a file's thresholds would have done with the messages of a period.

    \b
    Examples:
      assuage policy replay policy.json
      assuage policy replay policy.json --since 2026-05-01 --until 2026-06-01 --roster roster.csv
      assuage policy replay policy.json --json > report.json

    Compares with the policy in force: who would have gone where, the load and the waits of the roster's agents, misses
    by people's corrections, and which messages change. Nothing is scored again and nothing is put in force.
    """
    from assuage.replay.crew import Work
    from assuage.replay.report import Frame
    from assuage.replay.words import report_text
    from assuage.whatif import period, replay_stored

    candidate = read_policy(file)
    start, end = period(since, until, days, datetime.now(UTC))
    frame = Frame(start, end, Work(handling_minutes, at_once), _read_roster(roster), changes)
    report = with_store(lambda store: replay_stored(store, candidate, frame))
    click.echo(as_json_text(report) if as_json else report_text(report))


@policy.command("recommend")
@_frame_options
@click.option("--miss-rate", type=float, default=0.05, show_default=True, help="Most furious customers to miss.")
@click.option("--confidence", type=float, default=0.95, show_default=True, help="How sure the second promise is.")
@click.option("--occupancy", type=float, default=0.85, show_default=True, help="Share of the team's time to fill.")
def policy_recommend(
    since: datetime | None,
    until: datetime | None,
    days: float,
    roster: Path | None,
    handling_minutes: float,
    at_once: int,
    as_json: bool,
    miss_rate: float,
    confidence: float,
    occupancy: float,
) -> None:
    """Recommend thresholds: one that fills the experienced team, and two that bound the misses of furious customers.

    \b
    Examples:
      assuage policy recommend --roster roster.csv
      assuage policy recommend --miss-rate 0.02 --confidence 0.99 --days 90

    The bounds on misses come from people's corrections of a random share of the messages; with too few of them it says
    how many it takes. Nothing is put in force.
    """
    from assuage.replay.crew import Work
    from assuage.replay.recommend import Aim
    from assuage.replay.report import Frame
    from assuage.replay.words import recommendation_text
    from assuage.whatif import period, recommend_stored

    aim = Aim(miss_rate, confidence, occupancy)
    start, end = period(since, until, days, datetime.now(UTC))
    frame = Frame(start, end, Work(handling_minutes, at_once), _read_roster(roster))
    advice = with_store(lambda store: recommend_stored(store, frame, aim))
    click.echo(as_json_text(advice) if as_json else recommendation_text(advice))


def _read_roster(path: Path | None) -> Roster | None:
    return parse_roster(read_rows(path)) if path else None


def as_json_text(result: object) -> str:
    from pydantic import TypeAdapter

    return TypeAdapter(type(result)).dump_json(result, indent=1).decode()
