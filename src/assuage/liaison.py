"""What people ask of a connection by hand: is it let in, poll it now, try a delivery again."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from assuage.act.bucket import Bucket
from assuage.act.calling import Line
from assuage.act.polling import poll
from assuage.connections import account_of, happenings_of, helpdesk_of, named
from assuage.errors import HelpdeskTrouble, NotFound, NotPossible
from assuage.helpdesks.values import Delivery
from assuage.intake import Taken, take_in
from assuage.store.protocol import Store
from assuage.vault import Vault


@dataclass(frozen=True, slots=True)
class Ping:
    """`detail` says as whom we are let in, or why we are not."""

    ok: bool
    detail: str


def ping(store: Store, vault: Vault, name: str) -> Ping:
    """Tries a connection's credentials, and notes what came of it."""
    connection = named(store, name)
    helpdesk = helpdesk_of(connection)
    if not helpdesk.writes and not helpdesk.polls:
        return Ping(True, f"{helpdesk.title} only sends: nothing is called there")
    try:
        with Line(connection.url, Bucket(connection.per_minute)) as line:
            who = line.hold(helpdesk.ping(account_of(connection, vault)))
    except HelpdeskTrouble as error:
        store.note_trouble(name, str(error))
        return Ping(False, str(error))
    store.note_trouble(name, None)
    return Ping(True, f"let in as {who}")


def poll_now(store: Store, vault: Vault, name: str) -> Taken:
    """What was said there since the last poll; NotPossible where a help-desk cannot be asked."""
    connection = named(store, name)
    if not helpdesk_of(connection).polls:
        raise NotPossible(f"{helpdesk_of(connection).title} delivers again what was missed: it is not polled")
    with Line(connection.url, Bucket(connection.per_minute)) as line:
        state = store.connection_states()[name]
        return poll(store, line, account_of(connection, vault), connection, state)


def replay(store: Store, quarantined_id: int) -> Taken:
    """Reads a delivery in quarantine again, perhaps with an adapter that knows more by now; Unreadable when not."""
    kept = store.find_quarantined(quarantined_id)
    if kept is None:
        raise NotFound("there is nothing with this number in quarantine")
    connection = named(store, kept.connection)
    happenings = happenings_of(connection, Delivery("", kept.headers, kept.body))
    key = hashlib.sha256(kept.body).hexdigest()
    taken = take_in(store, connection, happenings, datetime.now(UTC), key)
    store.leave_quarantine(kept.id)
    return taken
