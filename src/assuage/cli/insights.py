"""`assuage insights` and `assuage scenarios`: what the past teaches."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from assuage.cli.common import with_store
from assuage.cli.whatif import as_json_text, moment
from assuage.errors import UnreadableFile


@click.command()
@click.option("--since", callback=moment, help="Start of the period: a date or a time, UTC unless it says.")
@click.option("--until", callback=moment, help="End of the period. [default: now]")
@click.option(
    "--days", type=click.FloatRange(0, 400, min_open=True), default=7, show_default=True,
    help="Length of the period where --since is not given.",
)  # fmt: skip
@click.option("--limit", type=click.IntRange(1, 100), default=10, show_default=True, help="How many of each list.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def insights(since: datetime | None, until: datetime | None, days: float, limit: int, as_json: bool) -> None:
    """Show what makes more customers angry than before, and what goes on making many of them so.

    \b
    Examples:
      assuage insights
      assuage insights --days 28 --limit 5
      assuage insights --since 2026-05-01 --until 2026-06-01 --json > causes.json

    A period is held against as long a time before it. What chance would bring, with so many combinations looked at, is
    not called a rise.
    """
    from assuage.insights.writing import causes_text
    from assuage.lessons import causes_of
    from assuage.whatif import period

    start, end = period(since, until, days, datetime.now(UTC))
    found = with_store(lambda store: causes_of(store, start, end, limit))
    click.echo(as_json_text(found) if as_json else causes_text(found))


@click.command()
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, allow_dash=True), required=True,
    help="Markdown, or JSON by .json; - for the terminal.",
)  # fmt: skip
@click.option(
    "--days", type=click.FloatRange(0, 400, min_open=True), default=28, show_default=True,
    help="How far back to look for conversations.",
)  # fmt: skip
@click.option("--count", type=click.IntRange(1, 100), default=10, show_default=True, help="How many scenarios.")
def scenarios(output: Path, days: float, count: int) -> None:
    """Write training scenarios: difficult conversations with what identifies anybody taken out.

    \b
    Examples:
      assuage scenarios -o scenarios.md
      assuage scenarios -o scenarios.json --days 90 --count 30

    No program finds everything that identifies somebody: a person must read the file before it is used.
    """
    from assuage.insights.writing import READ_FIRST, Scenarios, scenarios_text
    from assuage.lessons import Wanted, scenarios_of
    from assuage.whatif import period

    start, end = period(None, None, days, datetime.now(UTC))
    found = with_store(lambda store: scenarios_of(store, Wanted(start, end, count)))
    text = as_json_text(Scenarios(tuple(found))) if output.suffix == ".json" else scenarios_text(found)
    if str(output) == "-":
        click.echo(text)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UnreadableFile(f"cannot write {output}: {error.strerror}") from error
    click.echo(f"{len(found)} scenarios in {output}. {READ_FIRST}")
