"""`assuage demo`: the week's messages through the real inbox, worker and store, and a supervisor's view of them."""

from __future__ import annotations

import shlex
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from assuage import casework
from assuage.batch.progress import progress
from assuage.counsel import counsel
from assuage.demo.team import ROSTER, play
from assuage.demo.week import calendar, first, load_week, staffed
from assuage.domain import BANDS, Band, Conversation, Event, Record
from assuage.home import open_store
from assuage.settings import Settings, read_settings
from assuage.store.protocol import Store
from assuage.store.values import TasksAsked
from assuage.wiring import open_scorer

_COLOURS: Final[dict[Band, str]] = {"calm": "green", "annoyed": "yellow", "angry": "dark_orange", "furious": "red"}
Cases = Mapping[str, Conversation | None]
_BAR_CELLS: Final = 10
_WIDE_COLUMNS: Final = 110


def run(settings: Settings, home: Path | None, rows: int) -> None:
    """Plays the week at its own times, prints the table, who did what, and what to do next."""
    home = home or Path(tempfile.mkdtemp(prefix="assuage-demo-"))
    settings = read_settings(home=home, model=settings.model, database_url=f"sqlite:///{home / 'assuage.db'}")
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    console = Console()
    console.print("Loading the model ...", style="dim")
    scorer = open_scorer(settings)
    store = open_store(settings)
    started = time.perf_counter()
    days = calendar(datetime.now(UTC))
    week = load_week(days)
    if not store.current_roster().roster.agents:
        casework.save_roster(store, staffed(ROSTER, days), "demo", "made-up people", first(week))
    with progress("playing the week", len(week)) as advance:
        ids = play(store, scorer, week, advance, days.now)
    seconds = time.perf_counter() - started
    records = [record for message_id in ids if (record := store.find(message_id))]
    cases = {each.message.thread: store.find_conversation(each.message.thread) for each in records}
    console.print(_table(records, cases, rows, wide=console.width >= _WIDE_COLUMNS))
    _summary(console, records, seconds, scorer.model)
    _people(console, store, [case for case in cases.values() if case])
    _answering(console, store, records)
    store.close()
    _next(console, home)


def _table(records: Sequence[Record], cases: Cases, rows: int, wide: bool) -> Table:
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
        when, customer, *rest = _cells(record, cases.get(record.message.thread))
        table.add_row(when, *([customer] if wide else []), *rest)
    return table


def _cells(record: Record, case: Conversation | None) -> tuple[str | Text, ...]:
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
        _who(case),
        what,
    )


def _who(case: Conversation | None) -> str:
    """Everyone who has had the conversation, the last one owns it."""
    if case is None or not case.contacts:
        return "waits" if case and case.place else "-"
    return ", then ".join(map(ROSTER.name, case.contacts))


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


def _people(console: Console, store: Store, cases: Sequence[Conversation]) -> None:
    """Who had what, how long customers waited for an owner, what stands out."""
    journals = [store.journal(case.id) for case in cases]
    events = Counter(event.kind for journal in journals for event in journal)
    waits = sorted(_minutes_to_owner(journal) for journal in journals if any(e.kind == "assigned" for e in journal))
    given = Counter(event.agent or "" for journal in journals for event in journal if event.kind == "assigned")
    at_once = sum(wait < 1 for wait in waits)
    console.print(
        f"  people: {len(waits)} conversations got an owner, {at_once} at once, the others when someone had room "
        "or came to work: " + ", ".join(f"{ROSTER.name(agent)} {count}" for agent, count in given.most_common())
    )
    owed = store.tasks(TasksAsked(kind="follow_up"))
    console.print(
        f"  {events['second_contact']} second contacts, {events['alarm']} alarms of age, {len(owed)} follow-ups to come"
    )


def _answering(console: Console, store: Store, records: Sequence[Record]) -> None:
    """What whoever answers the angriest message finds: three lines, and a first sentence to send."""
    angriest = max(records, key=lambda record: record.reading.anger if record.reading else 0.0)
    found = counsel(store, angriest.message.thread)
    console.print("\nOn opening the angriest one, the agent reads:", style="bold")
    for name, line in (("happened", found.brief.happened), ("want", found.brief.wants), ("tried", found.brief.tried)):
        if line:
            console.print(Text(f"  {name + ':':<10}").append(line))
    console.print("and may begin with one of three openers, such as:", style="bold")
    opener = next(offer.text for offer in found.offers if offer.style == "plain")
    console.print(Padding(Text(" ".join(opener.split()), style="italic"), (0, 2)))


def _minutes_to_owner(journal: Sequence[Event]) -> float:
    """From the first flag to the first owner."""
    flagged = next(event.at for event in journal if event.kind == "flagged")
    assigned = next(event.at for event in journal if event.kind == "assigned")
    return (assigned - flagged).total_seconds() / 60


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
    console.print(
        "The last one serves this very week. Open http://127.0.0.1:8000/console to look at it as a supervisor"
    )
    console.print("does: it prints with which name and password, and a key with a first call to paste.")
