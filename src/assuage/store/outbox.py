"""What is to be done for help-desks, on SQL: added once, claimed in rounds of one connection, ended or tried again.

Whoever needs a connection's row and errands locks the row first, so that nobody waits in a circle.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final, cast, get_args

from sqlalchemy import Connection as Database
from sqlalchemy import Subquery, and_, or_, select, union_all, update

from assuage.helpdesks.values import WriteKind
from assuage.store.base import Base, insert_into, instant
from assuage.store.connections import to_connection
from assuage.store.tables import clock
from assuage.store.tables_connections import WAITING, connections, outbox
from assuage.store.values import HEARD_KINDS, TOLD_KINDS, Errand, ErrandState, Round, StoredErrand

_NOW: Final[Any] = select(clock()).scalar_subquery()
"""The clock asked once in a statement, so that an index can be used."""

_MAY_BE_DONE: Final = or_(connections.c.paused == 0, outbox.c.kind.in_(HEARD_KINDS))
_FIRST: Final = (
    select(outbox.c.due_at)
    .where(outbox.c.connection == connections.c.name, WAITING, _MAY_BE_DONE)
    .order_by(outbox.c.due_at)
    .limit(1)
    .scalar_subquery()
)
_FREE: Final = select(connections.c.name, _FIRST.label("due_at")).where(connections.c.lease_until <= _NOW).subquery()
_NEXT: Final = select(_FREE.c.name).where(_FREE.c.due_at <= _NOW).order_by(_FREE.c.due_at, _FREE.c.name).limit(1)
"""The connection whose turn it is. One step into the index for each, however much waits for the others."""


class Outbox(Base):
    def claim_round(self, limit: int, lease_seconds: float) -> Round | None:
        """Looks first without any lock; when another was faster, looks again."""
        while (name := self._next()) is not None:
            with self._writing() as db:
                if (claimed := _claim(db, name, max(1, limit), lease_seconds)) is not None:
                    return claimed
        return None

    def _next(self) -> str | None:
        with self._reading() as db:
            return db.scalar(_NEXT)

    def end_round(self, claimed: Round) -> None:
        with self._writing() as db:
            db.execute(_give_back(claimed.connection.name, claimed.token))

    def finish_errand(
        self, claimed: Round, done: StoredErrand, state: ErrandState, why: str, written: str | None = None
    ) -> bool:
        with self._writing() as db:
            if not _is_ours(db, claimed):
                return False
            if written is not None:
                db.execute(update(outbox).where(_row_of(claimed, done)).values(written=written))
            end = update(outbox).where(_row_of(claimed, done), WAITING, _is_wanted(done))
            return db.execute(end.values(state=state, why=why, changed_at=clock())).rowcount > 0

    def postpone_errand(
        self, claimed: Round, tried: StoredErrand, seconds: float, why: str, counts: bool = True
    ) -> None:
        again = update(outbox).where(_row_of(claimed, tried), WAITING, _is_wanted(tried))
        attempts = outbox.c.attempts + int(counts)
        later = {"due_at": clock() + seconds, "attempts": attempts, "why": why, "changed_at": clock()}
        with self._writing() as db:
            if _is_ours(db, claimed):
                db.execute(again.values(later))

    def rest(self, claimed: Round, seconds: float, why: str) -> None:
        due = clock() + seconds
        calling = and_(outbox.c.connection == claimed.connection.name, outbox.c.kind.not_in(TOLD_KINDS))
        later = update(outbox).where(calling, WAITING, outbox.c.due_at < due)
        with self._writing() as db:
            if _is_ours(db, claimed):
                db.execute(later.values(due_at=due, why=why))

    def errands(
        self, connection: str | None = None, states: Sequence[ErrandState] = (), limit: int = 200
    ) -> list[StoredErrand]:
        """State by state in one statement, for that is how they are found without looking at the others."""
        newest = [_newest(connection, state, limit) for state in sorted(set(states or get_args(ErrandState)))]
        found = union_all(*map(select, newest)).subquery()
        query = select(found).order_by(found.c.changed_at.desc(), found.c.id.desc()).limit(limit)
        with self._reading() as db:
            return [_stored(row) for row in db.execute(query)]

    def find_errand(self, key: str) -> StoredErrand | None:
        with self._reading() as db:
            row = db.execute(select(outbox).where(outbox.c.key == key)).one_or_none()
        return _stored(row) if row is not None else None

    def is_fetching(self, connection: str, conversation_id: str) -> bool:
        of_it = (outbox.c.connection == connection, outbox.c.conversation_id == conversation_id)
        query = select(outbox.c.id).where(*of_it, outbox.c.kind == "fetch", WAITING).limit(1)
        with self._reading() as db:
            return db.scalar(query) is not None

    def revive_errand(self, errand_id: int) -> bool:
        ended = and_(outbox.c.id == errand_id, outbox.c.state.in_(("dead", "left")))
        anew = {"state": "waiting", "attempts": 0, "due_at": clock(), "changed_at": clock()}
        with self._writing() as db:
            return db.execute(update(outbox).where(ended).values(anew)).rowcount > 0


def connected(db: Database) -> dict[str, tuple[WriteKind, ...]]:
    rows = db.execute(select(connections.c.name, connections.c.writes).order_by(connections.c.name))
    return {row.name: tuple(row.writes) for row in rows}


def add_errands(db: Database, errands: Sequence[Errand]) -> None:
    """Those of a connection that is gone are nobody's any more."""
    if not errands:
        return
    there = set(db.scalars(select(connections.c.name).where(connections.c.name.in_({e.connection for e in errands}))))
    rows = [_new(errand) for errand in errands if errand.connection in there]
    fresh = {"state": "waiting", "attempts": 0, "due_at": clock(), "changed_at": clock()}
    insert = insert_into(db, outbox).values(fresh)
    anew = {name: insert.excluded[name] for name in ("occasion", "what", *fresh)} | {"why": None}
    left = and_(outbox.c.kind == "note", or_(outbox.c.state == "left", outbox.c.state == "dead"))
    higher = or_(
        outbox.c.occasion < insert.excluded.occasion, and_(left, outbox.c.occasion == insert.excluded.occasion)
    )
    if rows:
        db.execute(insert.on_conflict_do_update(index_elements=["key"], set_=anew, where=higher), rows)


def _claim(db: Database, name: str, limit: int, lease_seconds: float) -> Round | None:
    """Takes the lease when it is still free and something is still due."""
    token = secrets.token_hex(8)
    free = and_(connections.c.name == name, connections.c.lease_until <= clock())
    lease = update(connections).where(free).values(lease_until=clock() + lease_seconds, lease_token=token)
    row = db.execute(lease.returning(*connections.c)).one_or_none()
    if row is None:
        return None
    due = select(outbox).where(outbox.c.connection == name, WAITING, outbox.c.due_at <= _NOW)
    if row.paused:
        due = due.where(outbox.c.kind.in_(HEARD_KINDS))
    found = db.execute(due.order_by(outbox.c.due_at, outbox.c.id).limit(limit)).all()
    if not found:
        db.execute(_give_back(name, token))
        return None
    return Round(token, to_connection(row), tuple(map(_stored, found)))


def _give_back(name: str, token: str) -> Any:
    ours = and_(connections.c.name == name, connections.c.lease_token == token)
    return update(connections).where(ours).values(lease_until=0.0, lease_token=None)


def _is_ours(db: Database, claimed: Round) -> bool:
    """Whether nobody took the connection since; nobody does so before the transaction ends."""
    token = select(connections.c.lease_token).where(connections.c.name == claimed.connection.name)
    return db.scalar(token.with_for_update()) == claimed.token


def _row_of(claimed: Round, stored: StoredErrand) -> Any:
    return and_(outbox.c.id == stored.id, outbox.c.connection == claimed.connection.name)


def _is_wanted(stored: StoredErrand) -> Any:
    """Whether it is still what was claimed, with no higher occasion since."""
    return outbox.c.occasion == stored.errand.occasion


def _newest(connection: str | None, state: ErrandState, limit: int) -> Subquery:
    query = select(outbox).where(outbox.c.state == state)
    if connection is not None:
        query = query.where(outbox.c.connection == connection)
    return query.order_by(outbox.c.changed_at.desc(), outbox.c.id.desc()).limit(limit).subquery()


def _new(errand: Errand) -> dict[str, Any]:
    return {
        "key": errand.key,
        "connection": errand.connection,
        "conversation_id": errand.conversation_id,
        "kind": errand.kind,
        "occasion": errand.occasion,
        "what": errand.what,
    }


def _stored(row: Any) -> StoredErrand:
    errand = Errand(row.key, row.connection, row.conversation_id, row.kind, row.occasion, row.what)
    return StoredErrand(
        id=row.id,
        errand=errand,
        state=row.state,
        attempts=row.attempts,
        due_at=cast("datetime", instant(row.due_at)),
        written=row.written,
        why=row.why,
        changed_at=instant(row.changed_at),
    )
