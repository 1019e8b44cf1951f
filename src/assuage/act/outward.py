"""One errand to a help-desk: what should stand in the ticket by now is written there, or a text is asked for."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime

from assuage.act.calling import Line
from assuage.act.wishes import is_written, wish_for, written_of
from assuage.connections import helpdesk_of
from assuage.errands import ticket_of
from assuage.errors import NotFound, NotPossible
from assuage.helpdesks.values import Account, Wanted
from assuage.helpdesks.writing import Wish, write
from assuage.intake import seen_owner, take_in
from assuage.store.protocol import Store
from assuage.store.values import Connection, ErrandState, StoredErrand


@dataclass(frozen=True, slots=True)
class Ended:
    """`written` is what stands there from now on by our hand; None leaves what was remembered."""

    state: ErrandState
    why: str
    written: str | None = None


def do(store: Store, line: Line, account: Account, connection: Connection, stored: StoredErrand) -> Ended:
    """How it ended; HelpdeskTrouble when the help-desk did not let us."""
    if stored.errand.kind == "fetch":
        return _fetched(store, line, account, connection, stored)
    wish = _wish(store, connection, stored)
    if isinstance(wish, str):
        return Ended("left", wish)
    if is_written(wish, stored):
        return Ended("done", "it was written before")
    ticket = ticket_of(stored.errand.conversation_id)[1]
    written = line.hold(write(helpdesk_of(connection), account, ticket, wish))
    if written.state == "done":
        return Ended("done", written.why, written_of(wish))
    if stored.errand.kind == "owner" and written.ticket.is_open and written.ticket.owner is not None:
        # Somebody has it there whom we did not know of: what people do counts.
        seen = seen_owner(connection, ticket, written.ticket.owner, datetime.now(UTC))
        store.deliver(connection.name, None, [], [seen])
    return Ended("left", written.why)


def _wish(store: Store, connection: Connection, stored: StoredErrand) -> Wish | str:
    conversation = store.find_conversation(stored.errand.conversation_id)
    if conversation is None:
        return "we do not know this conversation"
    try:
        return wish_for(store, connection, stored, conversation)
    except (NotFound, NotPossible) as error:
        return str(error)


def _fetched(store: Store, line: Line, account: Account, connection: Connection, stored: StoredErrand) -> Ended:
    wanted = Wanted(**json.loads(stored.errand.what))
    happenings = line.hold(helpdesk_of(connection).fetch(account, wanted))
    taken = take_in(store, connection, happenings, datetime.now(UTC))
    return Ended("done", f"fetched: {taken.messages} new" if taken.messages else "fetched: nothing new")
