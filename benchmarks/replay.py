"""Seconds for a replay of 100,000 stored readings: from the call to the report, and where they go.

    python benchmarks/replay.py [postgresql://user@host/EMPTY_DATABASE]

A synthetic month is stored first (seed 7: busy days and quiet nights, 44 words a message, readings with every
probability and 2,000 people's corrections), on SQLite unless an empty PostgreSQL database is named. Then two policies
and a roster of 20 agents; also a recommendation, and the command `assuage policy replay` from Enter to its last line.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from measure import in_turn, show, spread
from sqlalchemy import insert

from assuage.domain import ISSUES, REASONS, TREATMENTS, Reading, Span
from assuage.policy import Policy, parse_policy
from assuage.replay.changes import changes
from assuage.replay.crew import Work
from assuage.replay.labels import labels
from assuage.replay.outcomes import outcomes
from assuage.replay.recommend import Aim
from assuage.replay.report import Frame, waits
from assuage.replay.words import recommendation_text, report_text
from assuage.roster import parse_roster
from assuage.store.codec import READING
from assuage.store.engine import open_engine
from assuage.store.sql import SqlStore
from assuage.store.tables import feedback, messages, readings
from assuage.whatif import recommend_stored, replay_stored

MESSAGES, LABELLED, RUNS = 100_000, 2_000, 7
SINCE = datetime(2026, 5, 1, tzinfo=UTC)
UNTIL = SINCE + timedelta(days=30)
WORDS = ("the", "order", "refund", "call", "nobody", "again", "days", "late", "broken", "please", "manager", "account")
CANDIDATE = {"furious_from": 0.75, "needs_human_from": 0.5, "reasons_from": {"asks_for_person": 0.5, "abuse": 0.6}}
HOURS = ("mon-fri 08:00-16:00", "mon-sun 10:00-18:00", "mon-sun 14:00-22:00", "mon-sun 22:00-06:00", "always")
ROSTER = [
    {
        "id": f"a{n}",
        "name": f"Agent {n}",
        "tier": ("new", "standard", "experienced", "standard")[n % 4],
        "hours": HOURS[n % len(HOURS)],
        "time_zone": "Europe/London",
    }
    for n in range(20)
]


def arrivals(generator: np.random.Generator) -> list[float]:
    """Seconds since 1970: five times as many at noon as at midnight, fewer on weekends."""
    hours = np.arange(30 * 24)
    busy = 1.5 - np.cos(2 * np.pi * (hours % 24) / 24)
    busy[[(SINCE + timedelta(hours=int(hour))).weekday() >= 5 for hour in hours]] *= 0.6
    chosen = generator.choice(hours, MESSAGES, p=busy / busy.sum())
    return sorted((SINCE.timestamp() + 3600 * (chosen + generator.random(MESSAGES))).tolist())


def readings_of(generator: np.random.Generator) -> list[Reading]:
    """Most are calm; every reason is rare and clear when it is there."""

    def some(codes: tuple[str, ...], clear: float) -> np.ndarray[Any, Any]:
        size = (MESSAGES, len(codes))
        return np.round(
            np.where(generator.random(size) < clear, generator.beta(6, 2, size), generator.beta(0.3, 8, size)), 4
        )

    anger = np.round(
        np.where(generator.random(MESSAGES) < 0.1, generator.beta(6, 2, MESSAGES), generator.beta(1, 5, MESSAGES)), 4
    )
    person, reasons, issues, treatment = (
        some(("p",), 0.15),
        some(REASONS, 0.015),
        some(ISSUES, 0.1),
        some(TREATMENTS, 0.03),
    )
    spans = tuple(Span(10 * n, 10 * n + 8, "of words", 0.11) for n in range(3))
    return [
        Reading(
            anger=float(anger[n]),
            needs_human=float(person[n, 0]),
            reasons=dict(zip(REASONS, reasons[n].tolist(), strict=True)),
            issues=dict(zip(ISSUES, issues[n].tolist(), strict=True)),
            treatment=dict(zip(TREATMENTS, treatment[n].tolist(), strict=True)),
            model="anger-minilm@de8bc54c",
            scored_text=" ".join(generator.choice(WORDS, 44)),
            language="en",
            spans=spans,
        )
        for n in range(MESSAGES)
    ]


def fill(store: SqlStore) -> None:
    """Written past the inbox, whose clock would put all messages into one minute."""
    generator = np.random.default_rng(7)
    heard, at = readings_of(generator), arrivals(generator)
    ids = [f"msg_{number}" for number in generator.permutation(MESSAGES)]
    for start in range(0, MESSAGES, 5_000):
        rows = range(start, start + 5_000)
        with store._engine.begin() as db:  # noqa: SLF001  no protocol stores messages of the past
            db.execute(insert(messages), [message_row(ids[n], heard[n], at[n], n) for n in rows])
            db.execute(insert(readings), [reading_row(ids[n], heard[n], at[n]) for n in rows])
    noise = generator.normal(0, 0.1, MESSAGES)
    chosen = generator.choice(MESSAGES, LABELLED, replace=False).tolist()
    with store._engine.begin() as db:  # noqa: SLF001  as above
        db.execute(insert(feedback), [feedback_row(ids[n], heard[n], float(noise[n]), at[n]) for n in chosen])


def message_row(message_id: str, heard: Reading, at: float, number: int) -> dict[str, Any]:
    about = {"conversation_id": f"t-{number // 2}", "customer": f"c-{number // 3}", "channel": "email"}
    state = {"state": "decided", "attempts": 1, "lease_until": 0.0}
    return {"id": message_id, "source": "api", "text": heard.scored_text, "received_at": at, **about, **state}


def reading_row(message_id: str, heard: Reading, at: float) -> dict[str, Any]:
    body = READING.to_json(heard)
    return {"message_id": message_id, "model": heard.model, "anger": heard.anger, "body": body, "read_at": at + 1}


def feedback_row(message_id: str, heard: Reading, noise: float, at: float) -> dict[str, Any]:
    anger = min(1.0, max(0.0, heard.anger + noise))
    body = {"reasons": None, "note": ""}
    wanted = int(anger >= 0.6 or heard.needs_human >= 0.5)
    return {"message_id": message_id, "author": "a", "anger": anger, "needs_human": wanted, "body": body, "at": at + 60}


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def parts(store: SqlStore, before: Policy, after: Policy, frame: Frame) -> dict[str, Callable[[], object]]:
    """What a replay is made of, each alone."""
    past = store.history(SINCE, UNTIL)
    old, new = outcomes(past, before), outcomes(past, after)
    return {
        "read the store": lambda: store.history(SINCE, UNTIL),
        "read corrections": lambda: labels(store.feedback(SINCE, UNTIL)),
        "decide anew, both": lambda: (outcomes(past, before), outcomes(past, after)),
        "simulate waits, both": lambda: (waits(past, old, before, frame), waits(past, new, after, frame)),
        "find changes": lambda: changes(past, old, new, 20),
    }


def command(url: str, folder: Path) -> None:
    """The whole command in a process of its own."""
    (folder / "policy.json").write_text(json.dumps(CANDIDATE), encoding="utf-8")
    (folder / "roster.json").write_text(json.dumps(ROSTER), encoding="utf-8")
    period = ["--since", SINCE.isoformat(), "--until", UNTIL.isoformat()]
    words = ["policy", "replay", str(folder / "policy.json"), "--roster", str(folder / "roster.json"), *period]
    subprocess.run(
        [sys.executable, "-m", "assuage", *words],
        env={**os.environ, "ASSUAGE_DATABASE_URL": url},
        capture_output=True,
        check=True,
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        url = sys.argv[1] if len(sys.argv) > 1 else f"sqlite:///{name}/a.db"
        store = SqlStore(open_engine(url))
        fill(store)
        frame = Frame(SINCE, UNTIL, Work(), parse_roster(ROSTER))
        candidate = parse_policy(CANDIDATE)
        shares = parts(store, Policy(), candidate, frame)
        runs = in_turn(
            RUNS,
            replay=lambda: timed(lambda: report_text(replay_stored(store, candidate, frame))),
            recommend=lambda: timed(lambda: recommendation_text(recommend_stored(store, frame, Aim()))),
            command=lambda: timed(lambda: command(url, Path(name))),
        )
        spent = in_turn(3, **{part: lambda work=work: timed(work) for part, work in shares.items()})
        report = replay_stored(store, candidate, frame)
        store.close()
    show(
        "replay",
        {
            "database": url.split(":", maxsplit=1)[0],
            "messages": report.messages,
            "to_a_person": report.load.tiers[-1].messages_before,
            "agents": len(ROSTER),
            "changed": report.changes.messages,
            "seconds": {name: spread(values) for name, values in runs.items()},
            "replay_spends": {name: spread(values) for name, values in spent.items()},
        },
    )


main()
