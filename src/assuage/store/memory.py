"""The store in memory: the same promises without a database, for tests and for scoring without traces."""

from __future__ import annotations

import secrets
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from assuage.domain import Message, Record
from assuage.errors import IdempotencyClash, Superseded
from assuage.policy import Policy, PolicyVersion
from assuage.reply.wordings import Wordings
from assuage.store.memory_accounts import MemoryAccounts
from assuage.store.memory_desk import Entry
from assuage.store.memory_history import MemoryHistory
from assuage.store.memory_looks import MemoryLooks, as_record
from assuage.store.memory_outbox import MemoryOutbox
from assuage.store.memory_watches import MemoryWatches
from assuage.store.values import (
    FIRST_AUTHOR,
    FIRST_NOTE,
    HISTORY,
    Accepted,
    ApiKey,
    Backlog,
    Claim,
    Claimed,
    Scope,
    WordingsVersion,
)
from assuage.store.versions import OURS


class MemoryStore(MemoryHistory, MemoryLooks, MemoryWatches, MemoryOutbox, MemoryAccounts):
    """One lock around plain dictionaries; gone with the process."""

    def __init__(self) -> None:
        super().__init__()
        self._policies = [PolicyVersion(1, Policy(), FIRST_AUTHOR, FIRST_NOTE, datetime.now(UTC))]
        self._wordings = [OURS]
        self._keys: dict[str, tuple[str, ApiKey]] = {}

    def accept_held(self, brought: Sequence[Message], lease_seconds: float) -> tuple[list[Accepted], Claim]:
        with self._lock:
            entries, by_key = dict(self._entries), dict(self._by_key)
            try:
                accepted = [self.accept(message) for message in brought]
            except IdempotencyClash:
                self._entries, self._by_key = entries, by_key
                raise
            new = [self._entries[each.message_id] for each in accepted if not each.duplicate]
            return accepted, _leased(new, lease_seconds)

    def accept(self, message: Message, now: datetime | None = None) -> Accepted:
        known = self._put(message, now)
        if known is None:
            return Accepted(message.id, duplicate=False)
        if known.source != HISTORY and _content(known) != _content(message):
            raise IdempotencyClash
        return Accepted(known.id, duplicate=True)

    def claim(self, limit: int, lease_seconds: float) -> Claim:
        with self._lock:
            free = [entry for entry in self._entries.values() if entry.is_free(time.time())][:limit]
            return _leased(free, lease_seconds)

    def release_all(self) -> int:
        now, released = time.time(), 0
        with self._lock:
            self._leases.clear()
            for entry in self._entries.values():
                if entry.decision is None and entry.lease_until > now:
                    entry.lease_until, entry.lease_token = 0.0, None
                    released += 1
        return released

    def backlog(self) -> Backlog:
        with self._lock:
            waiting = [entry.received_at for entry in self._entries.values() if entry.decision is None]
        age = (datetime.now(UTC) - min(waiting)).total_seconds() if waiting else 0.0
        return Backlog(len(waiting), max(0.0, age))

    def find(self, message_id: str) -> Record | None:
        with self._lock:
            entry = self._entries.get(message_id)
            return as_record(entry) if entry else None

    def conversation(self, conversation_id: str) -> list[Record]:
        with self._lock:
            return [as_record(e) for e in self._entries.values() if e.message.conversation_id == conversation_id]

    def current_policy(self) -> PolicyVersion:
        return self._policies[-1]

    def save_policy(self, policy: Policy, author: str, note: str, based_on: int | None = None) -> PolicyVersion:
        with self._lock:
            in_force = self._policies[-1].version
            if based_on not in (None, in_force):
                raise Superseded(based_on, in_force)
            saved = PolicyVersion(in_force + 1, policy, author, note, datetime.now(UTC))
            self._policies.append(saved)
        return saved

    def policy_versions(self) -> list[PolicyVersion]:
        return self._policies[::-1]

    def policy_version(self, version: int) -> PolicyVersion | None:
        return next((saved for saved in self._policies if saved.version == version), None)

    def current_wordings(self) -> WordingsVersion:
        return self._wordings[-1]

    def save_wordings(self, wanted: Wordings, author: str, note: str, based_on: int | None = None) -> WordingsVersion:
        with self._lock:
            in_force = self._wordings[-1].version
            if based_on not in (None, in_force):
                raise Superseded(based_on, in_force)
            saved = WordingsVersion(in_force + 1, wanted, author, note, datetime.now(UTC))
            self._wordings.append(saved)
        return saved

    def wordings_versions(self) -> list[WordingsVersion]:
        return self._wordings[:0:-1]

    def add_key(self, key_id: str, secret_sha256: str, name: str, scopes: Sequence[Scope]) -> ApiKey:
        key = ApiKey(key_id, name, tuple(scopes), datetime.now(UTC))
        with self._lock:
            self._keys[key_id] = (secret_sha256, key)
        return key

    def key_by_secret(self, secret_sha256: str) -> ApiKey | None:
        with self._lock:
            return next((key for secret, key in self._keys.values() if secret == secret_sha256), None)

    def keys(self) -> list[ApiKey]:
        with self._lock:
            return [key for _, key in self._keys.values()]

    def revoke_key(self, key_id: str) -> bool:
        with self._lock:
            return self._keys.pop(key_id, None) is not None

    def close(self) -> None:
        pass


def _leased(entries: Sequence[Entry], lease_seconds: float) -> Claim:
    token, until = secrets.token_hex(8), time.time() + lease_seconds
    for entry in entries:
        entry.lease_until, entry.lease_token = until, token
        entry.attempts += 1
    return Claim(token, tuple(Claimed(entry.message, entry.attempts, entry.received_at) for entry in entries))


def _content(message: Message) -> Message:
    """The message without what may differ between two deliveries of the same one."""
    return replace(message, id="", source="", external_id=None, sent_at=None)
