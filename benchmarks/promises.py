"""How well promises are found in agents' replies, and how well their times are read.

    python benchmarks/promises.py [--data DIR] [--split dev] [-v] [--json]

DIR holds replies and conversations labelled by the guideline. A promise found matches a labelled one when the words
they share are at least half of the longer of the two, one to one. "exact" counts a promise as found only when it is
the very words of the label; "kind" and "due" are shares of the matched ones, "due" by the words of the time as written
but for a preposition before it.

Labels say when a promise is due in words only; `due_times.tsv` holds such words with a time at which they were sent
and the time that a reader of this project judged them to name ("-" for none), for an office in London open on weekdays
from 9 to 17. "time" is the share of labelled times in matched promises that are read as that table has them, all
replies taken as sent on Tuesday 24 November 2026 at 10:00; words that are not in the table are counted and listed.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import statistics
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from measure import show

from assuage.reply.promises import due_time, promises
from assuage.reply.values import OfficeHours, Promise

HOURS = OfficeHours("Europe/London", 9, 17, (0, 1, 2, 3, 4), "GB-ENG")
ZONE = ZoneInfo(HOURS.time_zone)
SENT = datetime(2026, 11, 24, 10, tzinfo=ZONE)
TABLE = Path(__file__).with_name("due_times.tsv")
PREPOSITION = re.compile(r"^(?:by|on|at|in|from|before|within|for) ", re.IGNORECASE)
LEANS = re.compile(r"\b(?:same|that (?:morning|evening|day)|then|afterwards)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Row:
    """One line of the table of times."""

    phrase: str
    sent_at: datetime
    due_at: datetime | None


@dataclass
class Score:
    labelled: int = 0
    found: int = 0
    matched: int = 0
    exact: int = 0
    kind: int = 0
    due: int = 0
    timed: int = 0
    """Matched promises whose labelled time stands in the table."""
    time: int = 0
    unjudged: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)

    def f1(self, right: int) -> float:
        return 2 * right / max(1, self.labelled + self.found)

    def figures(self) -> dict[str, Any]:
        matched = max(1, self.matched)
        return {
            "labelled": self.labelled,
            "found": self.found,
            "precision": round(self.matched / max(1, self.found), 3),
            "recall": round(self.matched / max(1, self.labelled), 3),
            "f1": round(self.f1(self.matched), 3),
            "exact_f1": round(self.f1(self.exact), 3),
            "kind": round(self.kind / matched, 3),
            "due": round(self.due / matched, 3),
            "time": round(self.time / max(1, self.timed), 3),
            "times_judged": self.timed,
            "times_not_in_table": len(self.unjudged),
            "p50_ms": round(statistics.median(self.milliseconds), 2),
            "max_ms": round(max(self.milliseconds), 2),
        }


def table() -> list[Row]:
    with TABLE.open(encoding="utf-8") as lines:
        rows = csv.DictReader(lines, delimiter="\t")
        return [Row(row["phrase"], local(row["sent_at"]), local_or_none(row["due_at"])) for row in rows]


def local(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=ZONE)


def local_or_none(written: str) -> datetime | None:
    return None if written == "-" else local(written)


def replies(data: Path, split: str) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    for line in (data / "replies" / f"{split}.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        yield "replies", row["reply"], row["promises"]
    for line in (data / "conversations" / f"{split}.jsonl").open(encoding="utf-8"):
        for turn in json.loads(line)["turns"]:
            if turn["by"] == "agent":
                yield "conversations", turn["text"], turn["promises"]


def words(text: str, start: int, end: int) -> set[int]:
    return {word.start() for word in re.finditer(r"\S+", text) if word.end() > start and word.start() < end}


def matches(text: str, label: dict[str, Any], promise: Promise) -> bool:
    start = text.find(label["text"])
    wanted = words(text, start, start + len(label["text"]))
    got = words(text, promise.start, promise.end)
    return 2 * len(wanted & got) >= max(len(wanted), len(got))


def measure(rows: Iterable[tuple[str, list[dict[str, Any]]]], times: dict[str, datetime | None]) -> Score:
    score = Score()
    for text, labels in rows:
        begun = time.perf_counter()
        got = list(promises(text, SENT, HOURS))
        score.milliseconds.append((time.perf_counter() - begun) * 1000)
        score.labelled += len(labels)
        score.found += len(got)
        for label in labels:
            promise = next((each for each in got if matches(text, label, each)), None)
            if promise is None:
                score.wrong.append(f"miss   {label['text']}")
                continue
            got.remove(promise)
            compare(score, label, promise, times)
        score.wrong += [f"false  {each.text}" for each in got]
    return score


def compare(score: Score, label: dict[str, Any], promise: Promise, times: dict[str, datetime | None]) -> None:
    score.matched += 1
    score.exact += promise.text == label["text"]
    score.kind += promise.what == label["what"]
    score.due += bare(promise.due) == bare(label["due"])
    if promise.what != label["what"]:
        score.wrong.append(f"kind   {promise.what}, not {label['what']}: {label['text']}")
    if bare(promise.due) != bare(label["due"]):
        score.wrong.append(f"due    {promise.due}, not {label['due']}: {label['text']}")
    if label["due"] is None or LEANS.search(label["due"]):
        return
    if label["due"] not in times:
        score.unjudged.add(label["due"])
        return
    score.timed += 1
    score.time += promise.due_at == times[label["due"]]
    if promise.due_at != times[label["due"]]:
        score.wrong.append(f"time   {promise.due_at}, not {times[label['due']]}: {label['due']}")


def bare(due: str | None) -> str | None:
    return None if due is None else PREPOSITION.sub("", due).lower()


def read_table(rows: Sequence[Row]) -> dict[str, Any]:
    wrong = [row for row in rows if due_time(row.phrase, row.sent_at, HOURS) != row.due_at]
    share = round(1 - len(wrong) / len(rows), 3)
    return {
        "phrases": len(rows),
        "right": share,
        "wrong": [f"{row.phrase} ({row.sent_at:%a %d %b %H:%M})" for row in wrong],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--split", default="dev")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    judged = table()
    times = {row.phrase: row.due_at for row in judged if row.sent_at == SENT}
    rows = list(replies(options.data, options.split))
    scores = {
        name: measure([(text, labels) for source, text, labels in rows if source == name], times)
        for name in ("replies", "conversations")
    }
    results = {name: score.figures() for name, score in scores.items()}
    if options.json:
        show("promises", {"split": options.split, **results, "table": read_table(judged)})
        return
    for name, score in scores.items():
        print(name, results[name])
        for line in score.wrong + [f"unjudged {each}" for each in sorted(score.unjudged)] if options.verbose else []:
            print("  ", line)
    print("table", read_table(judged))


main()
