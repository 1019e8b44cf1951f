"""What every store promises about help-desks: connections, what they delivered, and what is to be done for them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from assuage.domain import Message
from assuage.store.values import (
    Accepted,
    Connection,
    ConnectionState,
    Errand,
    ErrandState,
    Quarantined,
    Round,
    StoredErrand,
)


class Connected(Protocol):
    """The part of a store that is about help-desks."""

    def connections(self) -> list[Connection]:
        """All of them, by name."""
        ...

    def connection(self, name: str) -> Connection | None: ...

    def save_connection(self, connection: Connection) -> None:
        """Adds it, or puts it in the place of the one with its name."""
        ...

    def remove_connection(self, name: str) -> bool:
        """Takes it away with its deliveries, quarantine and errands; its messages stay. False when there is none."""
        ...

    def connection_states(self) -> dict[str, ConnectionState]:
        """What has become of each connection, by name; every connection is there."""
        ...

    def note_refusal(self, connection: str, why: str) -> None:
        """Counts a call that proved nothing; does nothing for an unknown connection."""
        ...

    def note_trouble(self, connection: str, why: str | None) -> None:
        """Why it could not be called, or None after a call that went through."""
        ...

    def note_poll(self, connection: str, until: datetime) -> None:
        """Until when its messages were looked through."""
        ...

    def deliver(
        self, connection: str, key: str | None, messages: Sequence[Message], errands: Sequence[Errand]
    ) -> list[Accepted] | None:
        """Commits all that a delivery brought, once: None, and nothing is stored, when this key came before.

        Without a key (what was fetched or polled) only messages and errands are looked at. A message that is known with
        another text (it was edited there) counts as a duplicate. A delivery notes its time. NotFound for an unknown
        connection.
        """
        ...

    def forget_deliveries(self, before: datetime) -> int:
        """Drops what deliveries left behind that is older than that; returns how many keys of them.

        These are their keys, what is in quarantine, and errands of what was told or fetched that have come to an end.
        """
        ...

    def quarantine(self, connection: str, why: str, headers: Sequence[tuple[str, str]], body: bytes) -> int:
        """Keeps a delivery that could not be understood; the same body again is kept once. Returns its id.

        NotFound for an unknown connection.
        """
        ...

    def quarantined(self, connection: str | None = None, limit: int = 200) -> list[Quarantined]:
        """The newest first."""
        ...

    def leave_quarantine(self, quarantined_id: int) -> bool:
        """Drops one, after it was understood or given up; False when it is not there."""
        ...

    def claim_round(self, limit: int, lease_seconds: float) -> Round | None:
        """The due errands of one connection that is not leased; oldest due first, None when none is.

        Of a paused one only what was told and what is to be fetched, for what comes in is heard all the same.

        Until the lease runs out or `end_round`, nobody else gets a round of this connection.
        """
        ...

    def end_round(self, claimed: Round) -> None:
        """Gives the connection back; does nothing when the lease was lost."""
        ...

    def finish_errand(
        self, claimed: Round, done: StoredErrand, state: ErrandState, why: str, written: str | None = None
    ) -> bool:
        """Puts a waiting errand in an end state; `written` None keeps what stands there.

        False when a higher occasion came in meanwhile (only `written` is stored, and it goes on waiting) or when the
        round's lease was lost to another (nothing is stored).
        """
        ...

    def postpone_errand(
        self, claimed: Round, tried: StoredErrand, seconds: float, why: str, counts: bool = True
    ) -> None:
        """Another try, by the database's clock; the attempt is counted unless told otherwise.

        Nothing when a higher occasion came in meanwhile (it is due already), or when the lease was lost to another.
        """
        ...

    def rest(self, claimed: Round, seconds: float, why: str) -> None:
        """Nothing that waits to call this connection's help-desk is due sooner than that; no attempt is counted.

        What the help-desk told goes on being worked in. Nothing when the lease was lost to another.
        """
        ...

    def errands(
        self, connection: str | None = None, states: Sequence[ErrandState] = (), limit: int = 200
    ) -> list[StoredErrand]:
        """The newest change first; without states, all."""
        ...

    def find_errand(self, key: str) -> StoredErrand | None: ...

    def is_fetching(self, connection: str, conversation_id: str) -> bool:
        """Whether a text of this conversation is still to be asked for."""
        ...

    def revive_errand(self, errand_id: int) -> bool:
        """Makes a dead or left one wait anew with no attempts behind it; False when there is no such one."""
        ...
