"""Every write is done exactly once, while the help-desk fails three calls in ten: seen from the help-desk's own state.

    python benchmarks/faults.py [--decisions 1000] [--trouble 0.3] [--seed 1] [--database memory|sqlite]

Customers write into a simulated help-desk (`assuage.simulator`), which posts signed webhooks, some of them twice, to
the real application; the worker decides with a word list, so that no model is measured; the sender writes tags,
priority, owner and note over HTTP, through every trouble the simulator knows, its waits shortened to nothing. Some
customers write again, furious, and it is all written anew. Before the first write some tickets are deleted there (404)
and some refuse every change (422): only their errands may end among the dead.
"""

from __future__ import annotations

import argparse
import logging
import random
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from fastapi.testclient import TestClient
from measure import show

from assuage import casework
from assuage.act.sender import Sender, SenderPace
from assuage.act.wishes import priority_of, reference_of, tags_of
from assuage.connections import Wanted, connect
from assuage.domain import Conversation
from assuage.metrics import Metrics
from assuage.parts import Gate, Parts
from assuage.pipeline import work_once
from assuage.receive.app import build_app
from assuage.recent import Recent
from assuage.roster import parse_roster
from assuage.score.keywords import KeywordScorer
from assuage.simulator.control import written
from assuage.simulator.helpdesk import Simulator
from assuage.simulator.hook import Hook
from assuage.simulator.server import listening
from assuage.simulator.troubles import Troubles
from assuage.store.engine import open_engine
from assuage.store.memory import MemoryStore
from assuage.store.protocol import Store
from assuage.store.sql import SqlStore
from assuage.vault import Vault, new_key

NAME: Final = "sim"
SECRET: Final = "told-to-both-sides"
PEOPLE: Final = {"ama": "9001", "bo": "9002", "nia": "9003", "ruth": "9004", "tom": "9005"}
GROUPS: Final = {"new": "40", "standard": "40", "experienced": "41"}
ROSTER: Final = [
    {"id": name, "name": name.capitalize(), "tier": "experienced", "hours": "always"}
    | {"capacity": 1000, "angry_capacity": 1000, "pause_minutes": 0}
    for name in PEOPLE
]
FIRST: Final = (
    "Third time I ask where order {} is. I want to speak to a manager.",
    "Order {} never came. This is unacceptable, and my lawyer will hear of it.",
    "You are a disgrace. Order {} is late yet again, and I am furious. This is ridiculous.",
)
AGAIN: Final = "Nobody has called about order {}. This is a disgrace, pathetic and unacceptable, and I am furious."
KINDS: Final = ("tags", "priority", "owner", "note")


@dataclass(slots=True)
class Run:
    """`references` are the notes each ticket must have had; `hopeless` the tickets where nothing can be written."""

    store: Store
    simulator: Simulator
    sender: Sender
    rng: random.Random
    tickets: list[int] = field(default_factory=list)
    references: dict[int, set[str]] = field(default_factory=dict)
    hopeless: set[int] = field(default_factory=set)
    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    rounds: int = 0

    def timed(self, what: str, began: float) -> None:
        self.seconds[what] += time.perf_counter() - began

    def conversation(self, ticket: int) -> Conversation:
        found = self.store.find_conversation(f"{NAME}:{ticket}")
        assert found is not None, f"ticket {ticket} never came in"
        return found

    def say(self, customers: int) -> None:
        began = time.perf_counter()
        for number in range(customers):
            text = FIRST[number % len(FIRST)].format(number)
            self.tickets.append(self.simulator.customer_says(None, text, f"Customer {number}"))
        self.timed("webhooks", began)

    def say_again(self, tickets: list[int]) -> None:
        began = time.perf_counter()
        for ticket in tickets:
            self.simulator.customer_says(ticket, AGAIN.format(ticket))
        self.timed("webhooks", began)

    def decide(self) -> None:
        """All that came in; then every note that is due by now is known."""
        began = time.perf_counter()
        while work_once(self.store, KeywordScorer(), 32, 120):
            pass
        casework.tick(self.store)
        self.timed("deciding", began)
        for ticket in self.tickets:
            self.references.setdefault(ticket, set()).add(reference_of(self.conversation(ticket)))

    def make_hopeless(self, deleted: int, refusing: int) -> None:
        chosen = self.rng.sample(self.tickets, deleted + refusing)
        for ticket in chosen[:deleted]:
            self.simulator.desk.delete(ticket)
        for ticket in chosen[deleted:]:
            self.simulator.desk.find(ticket).broken = True
        self.hopeless |= set(chosen)

    def write(self) -> None:
        """Until nothing waits any more."""
        began = time.perf_counter()
        while self.store.errands(NAME, ["waiting"], 1):
            self.rounds += self.sender.run_once() > 0
        self.timed("writing", began)


def wrong(run: Run, ticket: int) -> list[str]:
    """What is not as it should be in a ticket, by the help-desk's own state."""
    told, conversation = written(run.simulator.desk.find(ticket)), run.conversation(ticket)
    ours = {tag for tag in told["tags"] if tag.startswith("assuage-")}
    notes: Mapping[str, int] = told["notes"]
    checks = {
        "note missing": set(notes) >= run.references[ticket],
        "note nobody wanted": set(notes) <= run.references[ticket],
        "note twice": all(times == 1 for times in notes.values()),
        "tags": ours == tags_of(conversation),
        "a person's tag lost": not told["tags_of_people_lost"],
        "priority": told["priority"] == priority_of(conversation, run.store.current_policy().policy),
        "owner": str(told["assignee"]) == PEOPLE.get(conversation.owner or ""),
        "group": str(told["group"]) == GROUPS[conversation.tier],
        "written twice": told["writes_without_effect"] == 0,
    }
    return [name for name, fine in checks.items() if not fine]


def dead(run: Run) -> Counter[str]:
    """The dead letters, by whether they had to be."""
    found: Counter[str] = Counter()
    for each in run.store.errands(NAME, ["dead"], 1_000_000):
        ticket = int(each.errand.conversation_id.partition(":")[2])
        found["hopeless" if ticket in run.hopeless else f"in vain: {each.errand.kind}: {each.why}"] += 1
    return found


def result(run: Run) -> dict[str, Any]:
    alive = [ticket for ticket in run.tickets if ticket not in run.hopeless]
    faults: Counter[str] = Counter(what for ticket in alive for what in wrong(run, ticket))
    notes = sum(len(run.references[ticket]) for ticket in alive)
    writes: Counter[str] = Counter()
    for ticket in alive:
        writes.update(each.kind for each in run.simulator.desk.find(ticket).writes)
    messages = sum(len(run.store.conversation(f"{NAME}:{ticket}")) for ticket in run.tickets)
    letters, drawn = dead(run), run.simulator.troubles.drawn
    states = Counter(each.state for each in run.store.errands(NAME, (), 1_000_000))
    return {
        "decisions": messages,
        "tickets": len(run.tickets),
        "webhooks": {"delivered twice": drawn.pop("delivered_twice", 0), "never taken": run.simulator.undelivered},
        "calls": drawn.pop("calls"),
        "troubles": dict(sorted(drawn.items())),
        "writes": dict(sorted(writes.items())),
        "notes wanted": notes,
        "wrong": dict(faults),
        "dead": {"must be": len(KINDS) * len(run.hopeless), **letters},
        "errands": dict(states),
        "rounds": run.rounds,
        "seconds": {name: round(value, 1) for name, value in run.seconds.items()},
    }


def simulated(decisions: int, trouble: float, seed: int, store: Store) -> dict[str, Any]:
    """One whole run; about a sixth of the decisions are second messages."""
    key = Vault([new_key()])
    casework.save_roster(store, parse_roster(ROSTER), "benchmark", "")
    app = build_app(
        Parts(store, KeywordScorer(), Metrics(), Gate(1), recent=Recent(store), vault=lambda: key),
        200_000,
        docs_open=False,
    )
    simulator = Simulator(troubles=Troubles(trouble, seed), slow_seconds=0.02)
    with TestClient(app) as client, listening(simulator) as url:
        simulator.hook = Hook(lambda body, headers: post(client, body, headers), SECRET, pause_seconds=0)
        given = {"email": simulator.email, "token": simulator.token}
        connect(store, key, Wanted(NAME, "zendesk", url, given, PEOPLE, GROUPS, hook_secret=SECRET, per_minute=6000))
        made = store.connection(NAME)
        assert made is not None
        store.save_connection(replace(made, per_minute=1_000_000))  # the simulator may be asked as fast as we can
        pace = SenderPace(poll_minutes=0, wait_ratio=0)
        run = Run(store, simulator, Sender(store, lambda: key, pace, rng=random.Random(seed)), random.Random(seed))
        customers = decisions * 5 // 6
        run.say(customers)
        run.decide()
        run.make_hopeless(max(1, customers // 100), max(1, customers // 100))
        run.write()
        alive = [ticket for ticket in run.tickets if ticket not in run.hopeless]
        run.say_again(run.rng.sample(alive, decisions - customers))
        run.decide()
        run.write()
        run.sender.stop()
        return result(run)


def post(client: TestClient, body: bytes, headers: Mapping[str, str]) -> int:
    return client.post(f"/v1/hooks/{NAME}", content=body, headers=dict(headers)).status_code


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--decisions", type=int, default=1000)
    options.add_argument("--trouble", type=float, default=0.3)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--database", choices=["memory", "sqlite"], default="sqlite")
    asked = options.parse_args()
    logging.disable()  # every trouble would be told
    with tempfile.TemporaryDirectory() as folder:
        memory = asked.database == "memory"
        store: Store = MemoryStore() if memory else SqlStore(open_engine(f"sqlite:///{Path(folder)}/a.db"))
        found = simulated(asked.decisions, asked.trouble, asked.seed, store)
        store.close()
    show("faults", {"trouble": asked.trouble, "seed": asked.seed, "database": asked.database, **found})
    sys.exit(bool(found["wrong"]) or set(found["dead"]) > {"must be", "hopeless"})


main()
