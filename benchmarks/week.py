"""One week of a support team on the real store, against plain round robin on the same customers.

    python benchmarks/week.py --database both --plot week.png

5,000 messages in some 3,400 conversations, 20 agents in two time zones, an outage on Tuesday afternoon, people off
sick, one who leaves on Wednesday, a process that dies on Thursday. Messages go the whole road (inbox, claim, desk);
only the readings are made up. The virtual clock drives everything, so the same seed gives the same week. The exit code
is 1 when a conversation was orphaned, somebody was given more than they may have, got an angry or furious customer
within the pause after a furious one, or a message or follow-up is missing.
"""

from __future__ import annotations

import argparse
import logging
import secrets
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from measure import show
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.pool import NullPool
from week_customers import Script, week
from week_ours import Ours
from week_peers import RoundRobin, SharedQueue
from week_report import failed, figures, store_figures, table
from week_staff import Duty, at, duties, team
from week_world import World

POSTGRES: Final = "postgresql://postgres@127.0.0.1:5432/postgres"
DRAIN_DAYS: Final = 7
"""Shifts go on so long after the week, for what was begun in it."""


@contextmanager
def database(kind: str, server: str) -> Iterator[str]:
    """The address of an empty database, gone afterwards."""
    if kind == "sqlite":
        with tempfile.TemporaryDirectory() as folder:
            yield f"sqlite:///{folder}/week.db"
        return
    url = make_url(server).set(drivername="postgresql+psycopg")
    admin = create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    name = f"assuage_week_{secrets.token_hex(6)}"
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    try:
        yield url.set(drivername="postgresql", database=name).render_as_string(hide_password=False)
    finally:
        with admin.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


def on_database(kind: str, server: str, scripts: Sequence[Script], shifts: Sequence[Duty], days: int) -> Any:
    """The week on the real store: the world as it was lived, and what the store says of it."""
    with database(kind, server) as url:
        world, started = Ours(scripts, shifts, days, url=url), time.perf_counter()
        world.run()
        seconds = time.perf_counter() - started
        world.witness.check(at(world.now))
        found = store_figures(world, seconds)
        world.store.close()
        world.witness.engine.dispose()
    return world, found


def main() -> None:
    options = arguments()
    logging.disable(logging.INFO)
    scripts = week(options.messages, options.days, options.seed)
    shifts = duties(team(), options.days + DRAIN_DAYS)
    worlds: dict[str, World] = {}
    stores: dict[str, Any] = {}
    for kind in ("sqlite", "postgresql") if options.database == "both" else (options.database,):
        worlds["ours"], stores[kind] = on_database(kind, options.url, scripts, shifts, options.days)
    for way, peer in (("round robin", RoundRobin), ("shared queue", SharedQueue)):
        worlds[way] = peer(scripts, shifts, options.days)
        worlds[way].run()
    ways = {way: figures(world) for way, world in worlds.items()}
    if options.json:
        size = {"messages": options.messages, "conversations": len(scripts), "days": options.days, "seed": options.seed}
        show("week", {**size, "ways": ways, "stores": stores})
    else:
        tell(ways, stores, len(scripts))
    if options.plot:
        from week_plot import draw

        draw(worlds, options.plot)
    sys.exit(any(failed(found) for found in stores.values()))


def tell(ways: dict[str, dict[str, Any]], stores: dict[str, Any], conversations: int) -> None:
    print(f"{conversations} conversations\n\n{table(ways)}")
    for kind, found in stores.items():
        print(f"\n{kind}: {'FAILED' if failed(found) else 'nothing orphaned, overrun or lost'}")
        for name, value in found.items():
            if name == "milliseconds_a_call":
                print("  milliseconds a call", *(f"\n    {what:16}{times}" for what, times in value.items()))
            else:
                print(f"  {name.replace('_', ' ')}: {value}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", choices=("sqlite", "postgresql", "both"), default="sqlite")
    parser.add_argument("--url", default=POSTGRES, help="a PostgreSQL server on which a database may be made")
    parser.add_argument("--messages", type=int, default=5000)
    parser.add_argument("--days", type=int, default=7, choices=range(1, 8))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--plot", type=Path, metavar="FILE.png")
    return parser.parse_args()


main()
