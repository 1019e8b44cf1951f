"""Connections and what they delivered, in memory: the twin of `connections` and `deliveries`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

from assuage.domain import Message
from assuage.errors import NotFound
from assuage.store.memory_cases import MemoryCases
from assuage.store.values import HEARD_KINDS, Accepted, Connection, ConnectionState, Errand, Quarantined, StoredErrand


class MemoryConnections(MemoryCases):
    """The part of `MemoryStore` that help-desks deliver to."""

    def __init__(self) -> None:
        super().__init__()
        self._states: dict[str, ConnectionState] = {}
        self._deliveries: dict[tuple[str, str], datetime] = {}
        self._quarantined: dict[tuple[str, bytes], Quarantined] = {}
        self._quarantined_ids = count(1)
        self._leases: dict[str, tuple[str, float]] = {}

    def connections(self) -> list[Connection]:
        with self._lock:
            return [self._cases.connections[name] for name in sorted(self._cases.connections)]

    def connection(self, name: str) -> Connection | None:
        return self._cases.connections.get(name)

    def save_connection(self, connection: Connection) -> None:
        with self._lock:
            self._cases.connections[connection.name] = connection
            self._states.setdefault(connection.name, ConnectionState())

    def remove_connection(self, name: str) -> bool:
        with self._lock:
            if self._cases.connections.pop(name, None) is None:
                return False
            self._states.pop(name)
            self._leases.pop(name, None)
            self._deliveries = {key: at for key, at in self._deliveries.items() if key[0] != name}
            self._quarantined = {key: each for key, each in self._quarantined.items() if key[0] != name}
            errands = self._cases.errands
            self._cases.errands = {key: each for key, each in errands.items() if each.errand.connection != name}
            return True

    def connection_states(self) -> dict[str, ConnectionState]:
        with self._lock:
            return {name: self._states[name] for name in sorted(self._states)}

    def note_refusal(self, connection: str, why: str) -> None:
        now = datetime.now(UTC)
        self._note(connection, lambda was: replace(was, refused=was.refused + 1, refused_at=now, refusal=why))

    def note_trouble(self, connection: str, why: str | None) -> None:
        now = None if why is None else datetime.now(UTC)
        self._note(connection, lambda was: replace(was, trouble=why, trouble_at=now or was.trouble_at))

    def note_poll(self, connection: str, until: datetime) -> None:
        self._note(connection, lambda was: replace(was, polled_at=until))

    def _note(self, connection: str, change: Callable[[ConnectionState], ConnectionState]) -> None:
        with self._lock:
            if connection in self._states:
                self._states[connection] = change(self._states[connection])

    def deliver(
        self, connection: str, key: str | None, messages: Sequence[Message], errands: Sequence[Errand]
    ) -> list[Accepted] | None:
        with self._lock:
            self._must_be_there(connection)
            if key is not None and (connection, key) in self._deliveries:
                return None
            if key is not None:
                now = self._deliveries[connection, key] = datetime.now(UTC)
                self._note(connection, lambda was: replace(was, delivered_at=now))
            known = [self._put(message) for message in messages]
            self._cases.add_errands(errands)
        pairs = zip(messages, known, strict=True)
        return [Accepted((first or message).id, duplicate=first is not None) for message, first in pairs]

    def _must_be_there(self, connection: str) -> None:
        if connection not in self._cases.connections:
            raise NotFound(f"there is no connection {connection}")

    def forget_deliveries(self, before: datetime) -> int:
        with self._lock:
            kept = {key: at for key, at in self._deliveries.items() if at >= before}
            forgotten = len(self._deliveries) - len(kept)
            self._deliveries = kept
            self._quarantined = {key: each for key, each in self._quarantined.items() if each.received_at >= before}
            errands = self._cases.errands
            self._cases.errands = {key: each for key, each in errands.items() if not _is_over(each, before)}
        return forgotten

    def quarantine(self, connection: str, why: str, headers: Sequence[tuple[str, str]], body: bytes) -> int:
        with self._lock:
            self._must_be_there(connection)
            known = self._quarantined.get((connection, body))
            if known is None:
                number, now = next(self._quarantined_ids), datetime.now(UTC)
                known = Quarantined(number, connection, why, tuple(headers), body, now)
                self._quarantined[connection, body] = known
        return known.id

    def quarantined(self, connection: str | None = None, limit: int = 200) -> list[Quarantined]:
        with self._lock:
            found = [each for each in self._quarantined.values() if connection in (None, each.connection)]
        return found[::-1][:limit]

    def leave_quarantine(self, quarantined_id: int) -> bool:
        with self._lock:
            kept = {key: each for key, each in self._quarantined.items() if each.id != quarantined_id}
            was_there = len(kept) < len(self._quarantined)
            self._quarantined = kept
        return was_there


def _is_over(stored: StoredErrand, before: datetime) -> bool:
    """Whether something told or fetched came to an end before that."""
    ended = stored.errand.kind in HEARD_KINDS and stored.state != "waiting"
    return ended and stored.changed_at is not None and stored.changed_at < before
