"""What is to be done for help-desks, in memory: the twin of `outbox`."""

from __future__ import annotations

import secrets
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from assuage.store.memory_connections import MemoryConnections
from assuage.store.values import HEARD_KINDS, TOLD_KINDS, ErrandState, Round, StoredErrand


class MemoryOutbox(MemoryConnections):
    """The part of `MemoryStore` that holds errands."""

    def claim_round(self, limit: int, lease_seconds: float) -> Round | None:
        with self._lock:
            due = [each for each in self._due() if self._is_free(each.errand.connection)]
            if not due:
                return None
            name = due[0].errand.connection
            claimed = [each for each in due if each.errand.connection == name][: max(1, limit)]
            self._leases[name] = (secrets.token_hex(8), time.time() + lease_seconds)
            return Round(self._leases[name][0], self._cases.connections[name], tuple(claimed))

    def _due(self) -> list[StoredErrand]:
        now = datetime.now(UTC)
        due = [each for each in self._cases.errands.values() if each.state == "waiting" and each.due_at <= now]
        due = [each for each in due if each.errand.kind in HEARD_KINDS or not self._is_paused(each)]
        return sorted(due, key=lambda each: (each.due_at, each.id))

    def _is_paused(self, stored: StoredErrand) -> bool:
        return self._cases.connections[stored.errand.connection].paused

    def _is_free(self, connection: str) -> bool:
        _, until = self._leases.get(connection, ("", 0.0))
        return until <= time.time()

    def find_errand(self, key: str) -> StoredErrand | None:
        with self._lock:
            return self._cases.errands.get(key)

    def is_fetching(self, connection: str, conversation_id: str) -> bool:
        with self._lock:
            of_it = [each for each in self._cases.errands.values() if each.errand.conversation_id == conversation_id]
        fetches = [each for each in of_it if each.errand.connection == connection and each.errand.kind == "fetch"]
        return any(each.state == "waiting" for each in fetches)

    def end_round(self, claimed: Round) -> None:
        with self._lock:
            if self._is_ours(claimed):
                del self._leases[claimed.connection.name]

    def _is_ours(self, claimed: Round) -> bool:
        return self._leases.get(claimed.connection.name, ("", 0.0))[0] == claimed.token

    def finish_errand(
        self, claimed: Round, done: StoredErrand, state: ErrandState, why: str, written: str | None = None
    ) -> bool:
        with self._lock:
            now = self._now_of(claimed, done)
            if now is None:
                return False
            if written is not None:
                now = self._keep(replace(now, written=written))
            if not _is_wanted(now, done):
                return False
            self._keep(replace(now, state=state, why=why, changed_at=datetime.now(UTC)))
        return True

    def postpone_errand(
        self, claimed: Round, tried: StoredErrand, seconds: float, why: str, counts: bool = True
    ) -> None:
        with self._lock:
            now = self._now_of(claimed, tried)
            if now is not None and _is_wanted(now, tried):
                at = datetime.now(UTC)
                due = at + timedelta(seconds=seconds)
                self._keep(replace(now, due_at=due, attempts=now.attempts + counts, why=why, changed_at=at))

    def rest(self, claimed: Round, seconds: float, why: str) -> None:
        with self._lock:
            due = datetime.now(UTC) + timedelta(seconds=seconds)
            for each in list(self._cases.errands.values()) if self._is_ours(claimed) else []:
                calls = each.errand.connection == claimed.connection.name and each.errand.kind not in TOLD_KINDS
                if calls and each.state == "waiting" and each.due_at < due:
                    self._keep(replace(each, due_at=due, why=why))

    def _now_of(self, claimed: Round, claimed_errand: StoredErrand) -> StoredErrand | None:
        """The errand as it stands; None when it is not there or the lease was lost."""
        found = self._cases.errands.get(claimed_errand.errand.key)
        if found is None or found.id != claimed_errand.id or found.errand.connection != claimed.connection.name:
            return None
        return found if self._is_ours(claimed) else None

    def _keep(self, errand: StoredErrand) -> StoredErrand:
        self._cases.errands[errand.errand.key] = errand
        return errand

    def errands(
        self, connection: str | None = None, states: Sequence[ErrandState] = (), limit: int = 200
    ) -> list[StoredErrand]:
        with self._lock:
            every = list(self._cases.errands.values())
        found = [e for e in every if connection in (None, e.errand.connection) and (not states or e.state in states)]
        return sorted(found, key=lambda each: (each.changed_at or each.due_at, each.id), reverse=True)[:limit]

    def revive_errand(self, errand_id: int) -> bool:
        with self._lock:
            ended = [e for e in self._cases.errands.values() if e.id == errand_id and e.state in ("dead", "left")]
            now = datetime.now(UTC)
            for each in ended:
                self._keep(replace(each, state="waiting", attempts=0, due_at=now, changed_at=now))
        return bool(ended)


def _is_wanted(now: StoredErrand, claimed: StoredErrand) -> bool:
    return now.state == "waiting" and now.errand.occasion == claimed.errand.occasion
