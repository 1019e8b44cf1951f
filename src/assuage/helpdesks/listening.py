"""What adapters have in common that only listen: nothing can be asked of the other side, and nothing written there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from assuage.errors import NotPossible
from assuage.helpdesks.values import Account, Change, Happening, Steps, Ticket, Wanted

_WHY = "a connection of this kind only listens: nothing can be read or written there"


class OnlyListens:
    """The half of `Helpdesk` that calls out. `look` and `change` raise NotPossible; the others find nothing."""

    __slots__ = ()

    def ping(self, at: Account) -> Steps[str]:
        yield from ()
        return "nobody, since nothing is asked there"

    def look(self, at: Account, ticket: str) -> Steps[Ticket]:
        yield from ()
        raise NotPossible(_WHY)

    def change(self, at: Account, ticket: Ticket, change: Change) -> Steps[None]:
        yield from ()
        raise NotPossible(_WHY)

    def fetch(self, at: Account, wanted: Wanted) -> Steps[Sequence[Happening]]:
        yield from ()
        return []

    def recent(self, at: Account, since: datetime) -> Steps[Sequence[Happening]]:
        yield from ()
        return []
