"""What every store promises about the people who sign in: accounts, their sessions, wrong tries."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from assuage.domain import Account
from assuage.store.values import OpenSession, Tries


class Accounted(Protocol):
    """The part of a store that is about signing in. Tokens and names tried come as their sha256 and stay so."""

    def accounts(self) -> list[Account]:
        """All of them, by name."""
        ...

    def account(self, name: str) -> Account | None: ...

    def add_account(self, account: Account) -> bool:
        """False, and nothing is stored, when there is one of this name."""
        ...

    def save_account(self, account: Account, even_last: bool = False) -> None:
        """Stores all but the password and the times; the sessions of a disabled one end.

        NotFound when there is none of this name. NotPossible when no administrator who can sign in would be left; not
        so with `even_last`.
        """
        ...

    def save_password(self, name: str, password: str, was: str | None = None, keep: str | None = None) -> bool:
        """A new hash; all sessions end but `keep`.

        False, and nothing is stored, when there is no such account, or its hash is not what it `was`.
        """
        ...

    def renew_hash(self, name: str, was: str, password: str) -> None:
        """Another hash of the same password; does nothing when the hash is not what it `was`."""
        ...

    def remove_account(self, name: str) -> bool:
        """Takes it away with its sessions; False when there is none, NotPossible as in `save_account`."""
        ...

    def open_session(self, token: str, account: Account, now: datetime, until: datetime) -> bool:
        """False when the account is not as given any more: gone, disabled, or with another password or subject."""
        ...

    def session(self, token: str) -> OpenSession | None:
        """The session, whether it has run out or not; what has is for the caller to see."""
        ...

    def note_seen(self, token: str, now: datetime) -> None: ...

    def close_session(self, token: str) -> bool: ...

    def end_sessions(self, name: str, keep: str | None = None) -> int:
        """Ends all sessions of an account but `keep`; returns how many."""
        ...

    def forget_sessions(self, now: datetime, idle_since: datetime) -> int:
        """Drops those that have run out, or were last seen before `idle_since`; returns how many."""
        ...

    def tries(self, name: str) -> Tries:
        """Those in vain since the last success."""
        ...

    def note_try(self, name: str, was: Tries, now: datetime) -> bool:
        """One more, begun now; False, and nothing is counted, when another was counted since it `was` so."""
        ...

    def forget_tries(self, name: str) -> None: ...

    def forget_old_tries(self, before: datetime) -> int:
        """Drops those of names that were last tried before that; returns how many."""
        ...
