"""Stored readings of a period, and people's corrections of them, in memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import numpy as np

from assuage.domain import ISSUES, REASONS, Reading
from assuage.replay.past import FACTS, Feedback, Past, past
from assuage.store.memory_cases import MemoryCases
from assuage.store.memory_desk import Entry


class MemoryHistory(MemoryCases):
    """The part of `MemoryStore` that looks back."""

    def __init__(self) -> None:
        super().__init__()
        self._feedback: list[Feedback] = []

    def history(self, since: datetime, until: datetime) -> Past:
        with self._lock:
            found = [each for each in self._entries.values() if since <= each.received_at < until]
        read = [(each, each.reading) for each in sorted(found, key=lambda e: e.received_at) if each.reading]
        rows = [_facts(entry, reading) for entry, reading in read]
        facts = [[row[place] for row in rows] for place in range(len(FACTS))]
        return past(facts, np.array([_numbers(reading) for _, reading in read], dtype=np.float64))

    def add_feedback(self, given: Feedback) -> Feedback | None:
        kept = replace(given, at=datetime.now(UTC))
        with self._lock:
            if given.message_id not in self._entries:
                return None
            self._feedback.append(kept)
        return kept

    def feedback(self, since: datetime, until: datetime) -> list[Feedback]:
        with self._lock:
            return [each for each in self._feedback if since <= self._entries[each.message_id].received_at < until]


def _facts(entry: Entry, reading: Reading) -> tuple[Any, ...]:
    """In the order of FACTS."""
    about = entry.message
    received_at = entry.received_at.timestamp()
    return about.id, about.conversation_id, about.customer, received_at, reading.model, reading.undetermined


def _numbers(reading: Reading) -> list[float | None]:
    reasons = [reading.reasons.get(code) for code in REASONS]
    return [reading.anger, reading.needs_human, reading.fallback, *reasons, *map(reading.issues.get, ISSUES)]
