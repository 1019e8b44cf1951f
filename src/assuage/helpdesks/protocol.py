"""What every help-desk's adapter promises. Pure: it reads what came in and says what to call; others make the calls."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from assuage.helpdesks.values import (
    Account,
    Asked,
    Change,
    Delivery,
    Happening,
    Steps,
    Ticket,
    Wanted,
    WriteKind,
)


class Helpdesk(Protocol):
    """One help-desk. An adapter is a frozen dataclass without fields of its own, or a module's one instance of it."""

    @property
    def code(self) -> str:
        """Its short name in commands and addresses: `zendesk`."""
        ...

    @property
    def title(self) -> str: ...

    @property
    def asks(self) -> tuple[Asked, ...]:
        """What a connection must know beside its address and its hook's secret."""
        ...

    @property
    def signs(self) -> bool:
        """False where the help-desk can only send a token along, which proves less than a signature."""
        ...

    @property
    def chooses_secret(self) -> bool:
        """True where the help-desk makes the hook's secret and we are told; else assuage makes one."""
        ...

    @property
    def writes(self) -> frozenset[WriteKind]:
        """What can be written into a ticket there; empty for one that only sends."""
        ...

    @property
    def polls(self) -> bool:
        """Whether `recent` is there: for help-desks that do not send again what we missed."""
        ...

    def verify(self, delivery: Delivery, secrets: Sequence[str], now: datetime) -> None:
        """NotVerified unless the raw bytes come from someone who knows a secret, and lately where that is told.

        `secrets` are the one or two live ones. Every comparison takes constant time.
        """
        ...

    def delivery_id(self, delivery: Delivery) -> str | None:
        """The delivery's own id where it is signed along; None where the body alone must tell a repetition."""
        ...

    def read(self, delivery: Delivery, at: Account) -> Sequence[Happening]:
        """What happened, of a verified delivery; Unreadable for one that cannot be understood.

        Never `Said` for agents, bots, notes or our own writes.
        """
        ...

    def setup(self, url: str, secret: str | None) -> str:
        """What to click and enter on the other side, in plain lines."""
        ...

    def ping(self, at: Account) -> Steps[str]:
        """Tries the credentials; the result says who we are there."""
        ...

    def look(self, at: Account, ticket: str) -> Steps[Ticket]:
        """The ticket as it is now."""
        ...

    def change(self, at: Account, ticket: Ticket, change: Change) -> Steps[None]:
        """One change to the ticket that was just looked at, with a collision guard where there is one."""
        ...

    def fetch(self, at: Account, wanted: Wanted) -> Steps[Sequence[Happening]]:
        """What a delivery only pointed to."""
        ...

    def recent(self, at: Account, since: datetime) -> Steps[Sequence[Happening]]:
        """What customers and agents said since then, whether it was delivered or not; may repeat what is known."""
        ...
