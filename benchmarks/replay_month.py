"""A synthetic month of 100,000 readings (seed 7) in a store, and 20 agents, for `replay.py` and `whatif.py`.

Busy days and quiet nights, 44 words a message, readings with every probability, 2,000 people's corrections.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
from sqlalchemy import insert

from assuage.domain import ISSUES, REASONS, TREATMENTS, Reading, Span
from assuage.store.codec import READING
from assuage.store.sql import SqlStore
from assuage.store.tables import feedback, messages, readings

MESSAGES, LABELLED = 100_000, 2_000
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
