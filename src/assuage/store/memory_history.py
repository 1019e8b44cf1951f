"""Stored readings of a period, and people's corrections of them, in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import numpy as np

from assuage.domain import ISSUES, REASONS, TREATMENTS, Reading
from assuage.replay.past import FACTS, Feedback, News, Past, past
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
        return _past(found)

    def news(self, mark: float | None, since: datetime, most: int) -> News:
        with self._lock:
            now = datetime.now(UTC).timestamp()
            if mark is not None:
                read = [e for e in self._entries.values() if e.decided_at and e.decided_at.timestamp() >= mark]
                said = [each for each in self._feedback if each.at.timestamp() >= mark]
                return News(now, since, _past(read), tuple(said))
            known = sorted(self._entries.values(), key=lambda each: each.received_at)
            wanted = [each for each in known if each.received_at >= since][-most:]
            begin = wanted[0].received_at if len(wanted) == most else since
            said = [each for each in self._feedback if self._entries[each.message_id].received_at >= begin]
            return News(now, begin, _past(wanted), tuple(said))

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

    def feedback_for(self, message_ids: Sequence[str]) -> list[Feedback]:
        with self._lock:
            return [each for each in self._feedback if each.message_id in set(message_ids)]


def _past(entries: Sequence[Entry]) -> Past:
    read = [(each, each.reading) for each in sorted(entries, key=lambda e: e.received_at) if each.reading]
    rows = [_facts(entry, reading) for entry, reading in read]
    facts = [[row[place] for row in rows] for place in range(len(FACTS))]
    return past(facts, np.array([_numbers(reading) for _, reading in read], dtype=np.float64))


def _facts(entry: Entry, reading: Reading) -> tuple[Any, ...]:
    """In the order of FACTS."""
    about = entry.message
    received_at = entry.received_at.timestamp()
    whose = (about.id, about.conversation_id, about.customer, about.product)
    return *whose, received_at, reading.model, reading.undetermined


def _numbers(reading: Reading) -> list[float | None]:
    judged = ((reading.reasons, REASONS), (reading.issues, ISSUES), (reading.treatment, TREATMENTS))
    probabilities = [heard.get(code) for heard, codes in judged for code in codes]
    return [reading.anger, reading.needs_human, reading.fallback, *probabilities]
