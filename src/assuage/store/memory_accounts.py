"""Accounts and sessions in memory: the twin of `accounts`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from assuage.domain import Account
from assuage.errors import NotFound, NotPossible
from assuage.store.memory_cases import MemoryCases
from assuage.store.values import LAST_ADMIN, OpenSession, Tries


class MemoryAccounts(MemoryCases):
    """The part of `MemoryStore` that people sign in to."""

    def __init__(self) -> None:
        super().__init__()
        self._accounts: dict[str, Account] = {}
        self._sessions: dict[str, OpenSession] = {}
        self._tries: dict[str, Tries] = {}

    def accounts(self) -> list[Account]:
        with self._lock:
            return [self._accounts[name] for name in sorted(self._accounts)]

    def account(self, name: str) -> Account | None:
        return self._accounts.get(name)

    def add_account(self, account: Account) -> bool:
        with self._lock:
            if account.name in self._accounts:
                return False
            self._accounts[account.name] = replace(account, created_at=datetime.now(UTC), signed_in_at=None)
            return True

    def save_account(self, account: Account, even_last: bool = False) -> None:
        with self._lock:
            was = self._accounts.get(account.name)
            if not even_last and (account.disabled or account.role != "admin"):
                self._leave_an_admin(account.name)
            if was is None:
                raise NotFound("there is no account with this name")
            self._accounts[account.name] = replace(
                account, password=was.password, created_at=was.created_at, signed_in_at=was.signed_in_at
            )
            if account.disabled:
                self.end_sessions(account.name)

    def save_password(self, name: str, password: str, was: str | None = None, keep: str | None = None) -> bool:
        with self._lock:
            found = self._accounts.get(name)
            if found is None or was not in (None, found.password):
                return False
            self._accounts[name] = replace(found, password=password)
            self.end_sessions(name, keep)
            return True

    def renew_hash(self, name: str, was: str, password: str) -> None:
        with self._lock:
            found = self._accounts.get(name)
            if found is not None and found.password == was:
                self._accounts[name] = replace(found, password=password)

    def remove_account(self, name: str) -> bool:
        with self._lock:
            self._leave_an_admin(name)
            self.end_sessions(name)
            return self._accounts.pop(name, None) is not None

    def open_session(self, token: str, account: Account, now: datetime, until: datetime) -> bool:
        with self._lock:
            found = self._accounts.get(account.name)
            if found is None or found.disabled:
                return False
            if (found.password, found.subject) != (account.password, account.subject):
                return False
            self._accounts[account.name] = replace(found, signed_in_at=now)
            self._sessions[token] = OpenSession(found, now, now, until)
            return True

    def session(self, token: str) -> OpenSession | None:
        with self._lock:
            found = self._sessions.get(token)
            return replace(found, account=self._accounts[found.account.name]) if found else None

    def note_seen(self, token: str, now: datetime) -> None:
        with self._lock:
            if token in self._sessions:
                self._sessions[token] = replace(self._sessions[token], seen_at=now)

    def close_session(self, token: str) -> bool:
        with self._lock:
            return self._sessions.pop(token, None) is not None

    def end_sessions(self, name: str, keep: str | None = None) -> int:
        return self._drop(lambda token, session: session.account.name == name and token != keep)

    def forget_sessions(self, now: datetime, idle_since: datetime) -> int:
        return self._drop(lambda _token, session: session.until <= now or session.seen_at < idle_since)

    def tries(self, name: str) -> Tries:
        return self._tries.get(name, Tries())

    def note_try(self, name: str, was: Tries, now: datetime) -> bool:
        with self._lock:
            if self.tries(name).count != was.count:
                return False
            self._tries[name] = Tries(was.count + 1, now)
            return True

    def forget_tries(self, name: str) -> None:
        with self._lock:
            self._tries.pop(name, None)

    def forget_old_tries(self, before: datetime) -> int:
        with self._lock:
            old = [name for name, each in self._tries.items() if each.last_at and each.last_at < before]
            for name in old:
                del self._tries[name]
            return len(old)

    def _leave_an_admin(self, name: str) -> None:
        admins = [each.name for each in self._accounts.values() if each.role == "admin" and not each.disabled]
        if admins == [name]:
            raise NotPossible(LAST_ADMIN)

    def _drop(self, is_over: Callable[[str, OpenSession], bool]) -> int:
        with self._lock:
            over = [token for token, session in self._sessions.items() if is_over(token, session)]
            for token in over:
                del self._sessions[token]
            return len(over)
