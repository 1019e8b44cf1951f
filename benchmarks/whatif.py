"""Seconds for a what-if on 100,000 readings in memory, as the console's page Thresholds asks for it.

    python benchmarks/whatif.py [postgresql://user@host/EMPTY_DATABASE]

The month of `replay.py` (the same seed, 20 agents, 2,000 corrections) is stored first, on SQLite unless an empty
PostgreSQL database is named. Then: the first load into memory, a refresh without news and one that brings 200 readings,
what-ifs of policies never asked before (a typical change, and one that sends two thirds of all messages to people), one
for which everything must be decided anew because there was news, and a recommendation. `processor_seconds` is what the
one thread that works spends; on a busy machine it says more than the seconds that pass.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import count

from measure import in_turn, show, spread
from replay_month import CANDIDATE, MESSAGES, ROSTER, SINCE, UNTIL, fill, timed
from sqlalchemy import text, update

from assuage.policy import Policy, parse_policy
from assuage.recent import Pace, Recent
from assuage.replay.crew import Work
from assuage.replay.recommend import Aim
from assuage.replay.report import Frame, Report
from assuage.replay.spread import found
from assuage.replay.spread import spread as histogram
from assuage.roster import parse_roster
from assuage.store.engine import open_engine
from assuage.store.sql import SqlStore
from assuage.store.tables import clock, readings
from assuage.whatif import recommend_recent, replay_recent

RUNS, NEWS, DAYS = 9, 200, 4000
LOUD = {"annoyed_from": 0.1, "angry_from": 0.2, "needs_human_from": 0.05}
NUMBERS = count()
FRAME = Frame(SINCE, UNTIL, Work(), parse_roster(ROSTER), most_changes=10)


def candidates(changed: dict[str, object]) -> Iterator[Policy]:
    """Policies that differ from each other, so that none was worked out before."""
    return (parse_policy({**changed, "furious_from": 0.75 + number / 10_000}) for number in count())


def touch(store: SqlStore) -> None:
    """The newest readings, as if they had just been made again."""
    newest = readings.c.message_id.in_(store.history(SINCE, UNTIL).ids[-NEWS:])
    with store._engine.begin() as db:  # noqa: SLF001  nothing reads a message again yet
        db.execute(update(readings).where(newest).values(read_at=clock(), model=f"again@{next(NUMBERS)}"))


def page(recent: Recent) -> object:
    """What the page itself counts before anything is tried."""
    past = recent.readings(SINCE, UNTIL)
    return histogram(past), found(past, Policy())


class Stopwatch:
    """Seconds that pass, and beside them the processor's."""

    def __init__(self) -> None:
        self.processor: dict[str, list[float]] = defaultdict(list)

    def __call__(self, name: str, work: Callable[[], object]) -> float:
        began = time.thread_time()
        passed = timed(work)
        self.processor[name].append(time.thread_time() - began)
        return passed


def measured(store: SqlStore, watch: Stopwatch) -> tuple[dict[str, list[float]], Report]:
    recent = Recent(store, days=DAYS, pace=Pace(refresh_seconds=0, anew_seconds=1e9))
    recent.refresh()
    typical, loud = candidates(dict(CANDIDATE)), candidates(dict(LOUD))
    works: dict[str, Callable[[], object]] = {
        "first_load": lambda: Recent(store, days=DAYS).refresh(),
        "touched": lambda: touch(store),
        "refresh_with_200_readings": recent.refresh,
        "page_counts_after_news": lambda: page(recent),
        "what_if_after_news": lambda: replay_recent(recent, store, next(typical), FRAME),
        "refresh_without_news": recent.refresh,
        "page_counts": lambda: page(recent),
        "what_if": lambda: replay_recent(recent, store, next(typical), FRAME),
        "what_if_two_thirds_to_people": lambda: replay_recent(recent, store, next(loud), FRAME),
        "recommendation": lambda: recommend_recent(recent, store, FRAME, Aim()),
    }
    timers = {name: (lambda name=name, work=work: watch(name, work)) for name, work in works.items()}
    runs = in_turn(RUNS, **timers)
    return runs, replay_recent(recent, store, next(loud), FRAME)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        url = sys.argv[1] if len(sys.argv) > 1 else f"sqlite:///{name}/a.db"
        store = SqlStore(open_engine(url))
        fill(store)
        if store._engine.dialect.name == "postgresql":  # noqa: SLF001  as autovacuum does within a minute
            with store._engine.begin() as db:  # noqa: SLF001
                db.execute(text("ANALYZE"))
        watch = Stopwatch()
        runs, report = measured(store, watch)
        del runs["touched"]
        store.close()
    show(
        "whatif",
        {
            "database": url.split(":", maxsplit=1)[0],
            "messages": MESSAGES,
            "agents": len(ROSTER),
            "to_people_now": report.load.tiers[-1].messages_before,
            "to_people_when_two_thirds": report.load.tiers[-1].messages_after,
            "seconds": {name: spread(values) for name, values in runs.items()},
            "processor_seconds": {name: spread(watch.processor[name]) for name in runs},
        },
    )


main()
