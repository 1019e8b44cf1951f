"""A store as a large company has it after 92 days, for `console.py`: conversations and all that hangs on them.

Each is led through the steps that routing itself takes, at its own times (`console_life.py`); only the writing is in
bulk and past the inbox, whose clock would put all of them into one hour.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import numpy as np
from console_heard import Readings, starts
from console_life import ANSWER, Firm, Life, live
from sqlalchemy import insert, text

from assuage.accounts import add_account
from assuage.casework import save_roster
from assuage.domain import Message
from assuage.policy import parse_policy
from assuage.roster import parse_roster
from assuage.store import desk, records
from assuage.store.sql import SqlStore
from assuage.store.tables import conversations, decisions, events, feedback, messages, offers, readings, replies, tasks
from assuage.store.tables_connections import outbox
from assuage.store.values import Connection, Outcome

DAYS: Final = 92
OPEN_SHARE: Final = 0.03
"""Of all conversations: open, and a person is needed."""
LABELLED: Final = 2_000
ERRANDS: Final = 20_000
NAME: Final = "bench"
PASSWORD: Final = "a kettle and a lamp"
HOURS: Final = ("mon-fri 08:00-16:00", "mon-sun 10:00-18:00", "mon-sun 14:00-22:00", "always")
TIERS: Final = ("new", "standard", "experienced", "standard")
ROSTER: Final = [
    {"id": f"a{n:02}", "name": f"Agent {n}", "tier": TIERS[n % 4], "hours": HOURS[n % 4], "time_zone": "Europe/London"}
    for n in range(30)
]
_MANY: Final = 5_000

Rows = dict[Any, list[dict[str, Any]]]


def fill(store: SqlStore, count: int) -> None:
    """Takes some minutes for 100,000."""
    firm = _found(store)
    begun = starts(firm.dice, count, firm.now - timedelta(days=DAYS), DAYS)
    left, rows = round(count * OPEN_SHARE), _no_rows()
    for number in reversed(range(count)):  # the newest are those still open
        life = live(firm, number, datetime.fromtimestamp(min(begun[number], firm.now.timestamp() - 60), UTC), left > 0)
        left -= life.is_calling
        _add(rows, life)
        if number % _MANY == 0:
            _write(store, rows)
            rows = _no_rows()
    _corrections(store, firm, count)
    _helpdesks(store, firm, count)
    with store._engine.begin() as db:  # noqa: SLF001  no protocol has a word for it
        if db.dialect.name == "postgresql":  # which in production does it by itself, in time
            db.execute(text("ANALYZE"))


def _found(store: SqlStore) -> Firm:
    """Policy, people, and who signs in."""
    dice = np.random.default_rng(7)
    store.save_policy(parse_policy({"furious_from": 0.78}), NAME, "as we like it")
    save_roster(store, parse_roster(ROSTER), NAME, "thirty people")
    add_account(store, NAME, "Bench", "admin", agent="a00", password=PASSWORD)
    return Firm(store.current_policy(), store.current_roster(), datetime.now(UTC), dice, Readings(dice))


def _no_rows() -> Rows:
    """In the order in which they are written."""
    return {table: [] for table in (messages, readings, decisions, conversations, events, tasks, replies, offers)}


def _add(rows: Rows, life: Life) -> None:
    for message, outcome in life.said:
        at = message.sent_at.timestamp() if message.sent_at else 0.0
        rows[messages].append(_message_row(message, at))
        rows[readings].append(records.reading_row(outcome) | {"read_at": at + 1})
        rows[decisions].append(records.decision_row(outcome) | {"decided_at": at + 1})
        rows[offers] += _offer_rows(message, outcome, at)
    rows[conversations].append(desk._conversation_row(life.case, life.floor))  # noqa: SLF001  the very rows of the desk
    rows[events] += map(desk._event_row, life.events)  # noqa: SLF001  as above
    rows[tasks] += [desk._task_row(task, life.floor.policy) for task in life.tasks]  # noqa: SLF001  as above
    rows[replies] += [desk._reply_row(reply, reply.sent_at or life.floor.now) for reply in life.replies]  # noqa: SLF001


def _message_row(message: Message, at: float) -> dict[str, Any]:
    names = ("id", "source", "external_id", "text", "conversation_id", "customer", "channel", "product")
    state = {"sent_at": at, "received_at": at, "state": "decided", "attempts": 1, "lease_until": 0.0}
    return {name: getattr(message, name) for name in names} | state


def _offer_rows(message: Message, outcome: Outcome, at: float) -> list[dict[str, Any]]:
    """Three openers for whoever answered it."""
    if not outcome.decision.needs_human:
        return []
    about = {"message_id": message.id, "conversation_id": message.thread, "customer": message.customer}
    same = {"second_contact": 0, "round": 1, "text": ANSWER, "at": at}
    return [about | same | {"style": style} for style in ("plain", "warm", "brief")]


def _write(store: SqlStore, rows: Rows) -> None:
    for table, waiting in rows.items():
        _insert(store, table, waiting)


def _insert(store: SqlStore, table: Any, rows: Sequence[dict[str, Any]]) -> None:
    with store._engine.begin() as db:  # noqa: SLF001  no protocol stores what is past
        for start in range(0, len(rows), _MANY):
            db.execute(insert(table), rows[start : start + _MANY])


def _corrections(store: SqlStore, firm: Firm, count: int) -> None:
    chosen: Iterable[int] = map(int, firm.dice.choice(count, min(LABELLED, count), replace=False))
    drawn = [(f"m-{number}-0", float(firm.dice.beta(1, 3))) for number in chosen]
    body, at = {"reasons": None, "note": ""}, firm.now.timestamp()
    same = {"author": NAME, "body": body, "at": at}
    rows = [{"message_id": name, "anger": anger, "needs_human": int(anger > 0.6), **same} for name, anger in drawn]
    _insert(store, feedback, rows)


def _helpdesks(store: SqlStore, firm: Firm, count: int) -> None:
    """Three of them, what was written into their tickets, and what could not be understood; all resting."""
    for name in ("shop", "care", "trade"):
        store.save_connection(Connection(name, "zendesk", "https://desk.example", "sealed", paused=True))
    for number in range(200):
        store.quarantine("care", "the payload is not JSON", [], f"{number}".encode())
    _insert(store, outbox, [_errand_row(number, firm, count) for number in range(ERRANDS)])


def _errand_row(number: int, firm: Firm, count: int) -> dict[str, Any]:
    at = firm.now.timestamp() - number * 60
    ticket, state = f"shop:{number % count}", "dead" if number % 200 == 0 else "done"
    about = {
        "key": f"{ticket}:{number}",
        "connection": "shop",
        "conversation_id": ticket,
        "kind": "tags",
        "occasion": 1,
    }
    end = {"state": state, "attempts": 1, "due_at": at, "why": "done", "changed_at": at}
    return about | end | {"what": "{}", "written": None}
