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
from collections.abc import Callable
from pathlib import Path

from measure import in_turn, show, spread
from replay_month import CANDIDATE, ROSTER, SINCE, UNTIL, fill, timed

from assuage.policy import Policy, parse_policy
from assuage.replay.changes import changes
from assuage.replay.crew import Work
from assuage.replay.labels import labels
from assuage.replay.outcomes import outcomes
from assuage.replay.recommend import Aim
from assuage.replay.report import Frame, waits
from assuage.replay.words import recommendation_text, report_text
from assuage.roster import parse_roster
from assuage.store.engine import open_engine
from assuage.store.sql import SqlStore
from assuage.whatif import recommend_stored, replay_stored

RUNS = 7


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
