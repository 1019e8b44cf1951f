"""`assuage demo`: the week's messages through the real inbox, worker and store, and a supervisor's view of them."""

from __future__ import annotations

import json
import shlex
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from assuage.batch.progress import progress
from assuage.domain import BANDS, Band, Queue, Record
from assuage.metrics import Metrics
from assuage.receive.routes import accept
from assuage.receive.schemas import IncomingMessage
from assuage.score.scorer import Scorer
from assuage.settings import Settings, read_settings
from assuage.store.protocol import Store
from assuage.wiring import open_scorer, open_store, open_worker

_COLOURS: Final[dict[Band, str]] = {"calm": "green", "annoyed": "yellow", "angry": "dark_orange", "furious": "red"}
_WHO: Final[dict[Queue, str]] = {"experienced": "experienced", "person": "a person", "script": "script"}
_BAR_CELLS: Final = 10
_WIDE_COLUMNS: Final = 110


def run(settings: Settings, home: Path | None, rows: int) -> None:
    """Takes the week in, lets a worker decide it, prints the table and what to do next."""
    home = home or Path(tempfile.mkdtemp(prefix="assuage-demo-"))
    settings = read_settings(home=home, model=settings.model, database_url=f"sqlite:///{home / 'assuage.db'}")
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    console = Console()
    console.print("Loading the model ...", style="dim")
    scorer = open_scorer(settings)
    store = open_store(settings)
    ids = [accept(store, incoming, source="demo").message_id for incoming in load_week()]
    started = time.perf_counter()
    _work(settings, store, scorer, len(ids))
    seconds = time.perf_counter() - started
    records = [record for message_id in ids if (record := store.find(message_id))]
    store.close()
    console.print(_table(records, rows, wide=console.width >= _WIDE_COLUMNS))
    _summary(console, records, seconds, scorer.model)
    _next(console, home)


def _work(settings: Settings, store: Store, scorer: Scorer, count: int) -> None:
    worker = open_worker(settings, store, scorer, Metrics())
    with progress("reading the week", count) as advance:
        while taken := worker.run_once():
            advance(taken)


def load_week() -> list[IncomingMessage]:
    """The messages as a help-desk would post them, dated within the seven days before now."""
    lines = files("assuage.demo").joinpath("week.jsonl").read_text(encoding="utf-8").splitlines()
    monday = (datetime.now(UTC) - timedelta(days=7)).replace(hour=0, minute=0, second=0, microsecond=0)
    return [_incoming(json.loads(line), number, monday) for number, line in enumerate(lines, 1)]


def _incoming(row: dict[str, Any], number: int, monday: datetime) -> IncomingMessage:
    hours, minutes = map(int, row["time"].split(":"))
    return IncomingMessage(
        id=f"demo-{number:03}",
        text=row["text"],
        subject=row["subject"],
        channel=row["channel"],
        conversation_id=row["conversation"],
        customer=row["customer"],
        sent_at=monday + timedelta(days=row["day"], hours=hours, minutes=minutes),
    )


def _table(records: Sequence[Record], rows: int, wide: bool) -> Table:
    """Those that need a person, angriest first; on a narrow terminal without the sender."""
    needy = sorted(
        (r for r in records if r.reading and r.decision and r.decision.needs_human),
        key=lambda r: -(r.reading.anger if r.reading else 0.0),
    )
    title = f"The {min(rows, len(needy))} angriest of {len(needy)} messages that need a person"
    table = Table(title=title, title_style="bold", expand=True)
    table.add_column("when", no_wrap=True)
    if wide:
        table.add_column("customer", no_wrap=True, max_width=16)
    table.add_column("anger", no_wrap=True)
    table.add_column("to", no_wrap=True)
    table.add_column("what they wrote, and why a person is needed", ratio=1)
    for record in needy[:rows]:
        when, customer, *rest = _cells(record)
        table.add_row(when, *([customer] if wide else []), *rest)
    return table


def _cells(record: Record) -> tuple[str | Text, ...]:
    reading, decision = record.reading, record.decision
    if reading is None or decision is None:
        raise ValueError("only decided messages have a row")
    words = [f.code.replace("_", " ") for f in (*decision.reasons, *decision.treatment) if f.code != "high_anger"]
    if reading.undetermined:
        words = [f"not read: {reading.undetermined.replace('_', ' ')} {reading.language or ''}".strip()]
    sent = record.message.sent_at
    what = Text(_short(reading.scored_text.removeprefix("Subject: ")))
    if words:
        what.append(f"\n{', '.join(words)}", style="italic cyan")
    return (
        f"{sent:%a %H:%M}" if sent else "",
        record.message.customer or "",
        _bar(reading.anger, decision.band),
        _WHO[decision.queue],
        what,
    )


def _bar(anger: float, band: Band) -> Text:
    filled = round(anger * _BAR_CELLS)
    bar = Text("█" * filled, style=_COLOURS[band])
    bar.append("░" * (_BAR_CELLS - filled), style="dim")
    bar.append(f" {anger * 100:3.0f}")
    return bar


def _short(text: str, most_chars: int = 130) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most_chars else f"{line[: most_chars - 1].rstrip()}…"


def _summary(console: Console, records: Sequence[Record], seconds: float, model: str) -> None:
    decisions = [record.decision for record in records if record.decision]
    bands = Counter(decision.band for decision in decisions)
    queues = Counter(decision.queue for decision in decisions)
    treatment = Counter(finding.code for decision in decisions for finding in decision.treatment)
    console.print()
    console.print(f"{len(decisions)} messages in {seconds:.1f} s on this machine, read by {model}.")
    console.print("  anger:  " + ", ".join(f"{bands[band]} {band}" for band in BANDS))
    console.print(
        f"  queues: {queues['script']} a script may answer, {queues['person']} to a person, "
        f"{queues['experienced']} to experienced agents"
    )
    causes = ", ".join(f"{code.replace('_', ' ')} ({count})" for code, count in treatment.most_common(3))
    console.print(f"  how customers felt treated, most often: {causes}")


def _next(console: Console, home: Path) -> None:
    program = "assuage" if shutil.which("assuage") else shlex.quote(sys.argv[0])
    lines = (
        f'{program} score "your own text"',
        f"{program} score tickets.csv -o scored.csv",
        f"ASSUAGE_HOME={shlex.quote(str(home))} {program} serve",
    )
    console.print("\nWhat next:", style="bold")
    for line in lines:
        console.print(f"  {line}", highlight=False, soft_wrap=True)
    console.print("The last one serves this very week; it prints a key and a first call to paste.")
