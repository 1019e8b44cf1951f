"""How long the server takes for each page of the console over a store of 100,000 conversations.

    python benchmarks/console.py [--database postgresql://user@host/EMPTY_DATABASE] [--conversations N] [--keep FOLDER]

A synthetic store is filled first (see `console_store.py`; some minutes), on SQLite unless an empty PostgreSQL database
is named; a second run with the same `--keep` finds it filled. Then `assuage serve` in a process of its own, the sign-in
form, and every page in turn, called over one connection on this machine: the first call, and the median and 95th
percentile of the rounds after it; beside them the processor time that the server spent, which other work on the machine
changes less. Once more with supervisors who listen for news on the page Now and fetch it whenever
something changes, as their browsers do, while somebody in the roster comes or goes every two seconds.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, Final

import httpx
from console_store import NAME, PASSWORD, fill
from measure import show
from server_start import wait_for_address

from assuage.home import open_store
from assuage.roster import Presence
from assuage.settings import Settings, read_settings
from assuage.store.looked import CallingAsked
from assuage.store.sql import SqlStore
from assuage.store.values import TasksAsked

ROUNDS: Final = 20
LISTENERS: Final = 5
CHANGES_EVERY_SECONDS: Final = 2.0
TARGET_MS: Final = 300
WHAT_IF: Final = "what-if "
WHAT_IF_TARGET_MS: Final = 1000


def pages(store: SqlStore) -> dict[str, str]:
    """By name, the path below /console; of a kind of page, the heaviest one."""
    talked = max(store.calling(CallingAsked()), key=lambda each: len(each.turns))
    return {
        "now": "/",
        "now, waiting": "/?which=waiting",
        "now, alarms": "/?which=alarms",
        "now, of one agent": "/?owner=a02",
        "now, furious": "/?band=furious",
        "conversations": "/conversations",
        "conversations, resolved": "/conversations?state=resolved",
        "conversations, of a customer": f"/conversations?q={talked.customer}",
        "people": "/people",
        "people, versions": "/people/versions",
        "conversation": f"/conversations/{talked.id}",
        "its openers": f"/parts/counsel?conversation={talked.id}",
        "thresholds, 30 days": "/thresholds?days=30",
        "thresholds, 92 days": "/thresholds?days=92",
        "what-if, 30 days": f"{WHAT_IF}30",
        "what-if, 92 days": f"{WHAT_IF}92",
        "thresholds, versions": "/thresholds/versions",
        "causes, 7 days": "/causes?days=7",
        "causes, 90 days": "/causes?days=90",
        "follow-ups": "/follow-ups",
        "follow-ups, coming": "/follow-ups?tab=coming",
        "follow-ups, done": "/follow-ups?tab=done",
        "health": "/health",
        "quarantine": "/health/quarantine",
        "account": "/account",
        "accounts": "/accounts",
    }


@dataclass(frozen=True, slots=True)
class Server:
    """A server in a process of its own, and somebody who is signed in to it."""

    process: int
    client: httpx.Client
    csrf: str
    tries: Iterator[int] = field(default_factory=lambda: count(50))

    def what_if(self, path: str) -> httpx.Response:
        """Another line each time, so that no answer is one that was kept."""
        days, angry = path.removeprefix(WHAT_IF), 40 + next(self.tries) * 7 % 300 / 10
        told = {"HX-Request": "true", "HX-Target": "what-if", "X-CSRF-Token": self.csrf}
        return self.client.post("/thresholds/what-if", data={"days": days, "angry_from": f"{angry}"}, headers=told)

    def processor_ms(self) -> float:
        """Processor time so far, of all its threads."""
        threads = Path(f"/proc/{self.process}/task").glob("*/schedstat")
        return sum(int(each.read_text().split()[0]) for each in threads) / 1e6


@contextmanager
def serving(settings: Settings) -> Iterator[Server]:
    ours = {"ASSUAGE_HOME": str(settings.home), "ASSUAGE_DATABASE_URL": settings.database_url or ""}
    log = settings.home / "serve.log"
    with log.open("wb") as out:
        command = [sys.executable, "-u", "-m", "assuage", "serve", "--port", "0"]
        server = subprocess.Popen(command, stdout=out, stderr=out, env={**os.environ, **ours})
    try:
        address = wait_for_address(log)
        with httpx.Client(base_url=f"{address}/console", timeout=120, follow_redirects=True) as client:
            client.post("/sign-in", data={"name": NAME, "password": PASSWORD}).raise_for_status()
            csrf = re.search(r'name="csrf" value="([^"]+)"', client.get("/").text)
            while "loading" in client.get("/thresholds").text:  # the readings of the last months
                time.sleep(0.2)
            yield Server(server.pid, client, csrf[1] if csrf else "")
    finally:
        server.terminate()
        server.wait(60)


def measured(server: Server, paths: Mapping[str, str], rounds: int) -> dict[str, dict[str, float]]:
    """All in turn, so that a machine that slows down slows all of them."""
    took: dict[str, list[tuple[float, float]]] = {name: [] for name in paths}
    for _ in range(rounds + 1):
        for name, path in paths.items():
            took[name].append(called(server, path))
    return {name: summed(calls) for name, calls in took.items()}


def called(server: Server, path: str) -> tuple[float, float]:
    """Milliseconds from the call to its answer, and those that the server's processor worked."""
    worked, started = server.processor_ms(), time.perf_counter()
    answer = server.what_if(path) if path.startswith(WHAT_IF) else server.client.get(path)
    spent = (time.perf_counter() - started) * 1000
    if not answer.is_success:
        raise SystemExit(f"{answer.request.url} answered {answer.status_code}")
    return spent, server.processor_ms() - worked


def summed(calls: list[tuple[float, float]]) -> dict[str, float]:
    """Of the calls after the first; the processor's time is a median too."""
    (first, _), *later = calls
    spent, worked = zip(*later, strict=True)
    p95 = statistics.quantiles(spent, n=20)[-1] if len(spent) > 1 else spent[0]
    figures = {"median": statistics.median(spent), "p95": p95, "first": first, "processor": statistics.median(worked)}
    return {name: round(value) for name, value in figures.items()}


@contextmanager
def listeners(client: httpx.Client, store: SqlStore, count: int) -> Iterator[None]:
    """People who look at Now and are told of every change, while somebody comes and goes."""
    done = threading.Event()
    threads = [threading.Thread(target=_listen, args=(client, done)) for _ in range(count)]
    threads.append(threading.Thread(target=_change, args=(store, done)))
    for thread in threads:
        thread.start()
    yield
    done.set()
    for thread in threads:
        thread.join()


def _listen(client: httpx.Client, done: threading.Event) -> None:
    browser = httpx.Client(base_url=client.base_url, cookies=client.cookies, timeout=60)
    with browser as own, own.stream("GET", "/events") as heard:
        for line in heard.iter_lines():
            if done.is_set():
                return
            if line == "event: changed":
                own.get("/").raise_for_status()


def _change(store: SqlStore, done: threading.Event) -> None:
    while not done.wait(CHANGES_EVERY_SECONDS):
        store.set_presence("a01", Presence(available=int(time.time()) % 4 < 2))
    store.set_presence("a01", Presence(available=True))  # and the last news, by which the listeners leave


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", help="an empty PostgreSQL database")
    parser.add_argument("--conversations", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--keep", type=Path, help="a folder for the store, to be found there again")
    asked = parser.parse_args()
    with ExitStack() as stack:
        home = asked.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        settings = read_settings(home=home, database_url=asked.database)
        store = open_store(settings)
        stack.callback(store.close)
        if not store.accounts():
            fill(store, asked.conversations)
        server, paths = stack.enter_context(serving(settings)), pages(store)
        alone = measured(server, paths, asked.rounds)
        with listeners(server.client, store, LISTENERS):
            together = measured(server, paths, asked.rounds)
        told(settings, store, alone, together)


def target(name: str) -> int:
    return WHAT_IF_TARGET_MS if name.startswith(WHAT_IF.strip()) else TARGET_MS


def told(settings: Settings, store: SqlStore, alone: dict[str, Any], together: dict[str, Any]) -> None:
    slow = [name for name, took in alone.items() if took["median"] > target(name)]
    show(
        "console",
        {
            "database": settings.database().split(":", maxsplit=1)[0],
            "open_and_calling": store.count_calling(),
            "owed": len(store.tasks(TasksAsked(limit=100_000))),
            "milliseconds": alone,
            f"milliseconds_with_{LISTENERS}_listeners": together,
            "slower_than_they_should_be": slow,
        },
    )


main()
