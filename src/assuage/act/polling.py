"""Looking for what was missed, where a help-desk does not deliver again what it could not deliver."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from assuage.act.calling import Line
from assuage.connections import helpdesk_of
from assuage.helpdesks.values import Account
from assuage.intake import Taken, take_in
from assuage.store.protocol import Store
from assuage.store.values import Connection, ConnectionState

OVERLAP: Final = timedelta(minutes=5)
"""How far a poll reaches back before the last one, for clocks that differ and messages that showed up late."""


def is_due(connection: Connection, state: ConnectionState, minutes: float, now: datetime) -> bool:
    """Whether it is time to look again; with `minutes` 0 it never is."""
    if minutes == 0 or not helpdesk_of(connection).polls:
        return False
    return state.polled_at is None or now - state.polled_at >= timedelta(minutes=minutes)


def poll(store: Store, line: Line, account: Account, connection: Connection, state: ConnectionState) -> Taken:
    """Takes in what was said since the last poll; HelpdeskTrouble when the help-desk did not let us."""
    began = datetime.now(UTC)
    since = (state.polled_at or began) - OVERLAP
    taken = take_in(store, connection, line.hold(helpdesk_of(connection).recent(account, since)), began)
    store.note_poll(connection.name, began)
    return taken
