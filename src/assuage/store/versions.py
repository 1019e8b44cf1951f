"""Policies, rosters and wordings under their version numbers, on SQL."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final, TypeVar, cast

from sqlalchemy import Connection, Row, Table, func, insert, select

from assuage.errors import Superseded
from assuage.policy import Policy, PolicyVersion, parse_policy
from assuage.reply.wordings import Wordings
from assuage.roster import Roster, RosterVersion, parse_roster
from assuage.store.base import Base, instant
from assuage.store.tables import clock, policies, rosters, wordings
from assuage.store.values import WordingsVersion

_Version = TypeVar("_Version")
_LONG_AGO: Final = datetime.fromisoformat("1970-01-01T00:00:00Z")

EMPTY: Final = RosterVersion(0, Roster(), "assuage", "nobody yet", _LONG_AGO)
"""The roster of a new installation."""
OURS: Final = WordingsVersion(0, Wordings(), "assuage", "nothing of the company's own yet", _LONG_AGO)
"""The wordings of a new installation."""


class Versions(Base):
    def current_policy(self) -> PolicyVersion:
        with self._reading() as db:
            return newest_policy(db)

    def save_policy(self, policy: Policy, author: str, note: str, based_on: int | None = None) -> PolicyVersion:
        with self._writing() as db:
            return _policy_version(_save(db, policies, policy.model_dump(mode="json"), author, note, based_on))

    def policy_versions(self) -> list[PolicyVersion]:
        return self._all(policies, _policy_version)

    def policy_version(self, version: int) -> PolicyVersion | None:
        return self._one(policies, version, _policy_version)

    def current_wordings(self) -> WordingsVersion:
        with self._reading() as db:
            return newest_wordings(db)

    def save_wordings(self, wanted: Wordings, author: str, note: str, based_on: int | None = None) -> WordingsVersion:
        with self._writing() as db:
            return _wordings_version(_save(db, wordings, wanted.model_dump(mode="json"), author, note, based_on))

    def wordings_versions(self) -> list[WordingsVersion]:
        return self._all(wordings, _wordings_version)

    def current_roster(self) -> RosterVersion:
        with self._reading() as db:
            return newest_roster(db)

    def roster_version(self, version: int) -> RosterVersion | None:
        return EMPTY if version == 0 else self._one(rosters, version, _roster_version)

    def _one(self, table: Table, version: int, to_version: Callable[[Row[Any]], _Version]) -> _Version | None:
        with self._reading() as db:
            row = db.execute(select(table).where(table.c.version == version)).first()
        return to_version(row) if row else None

    def _all(self, table: Table, to_version: Callable[[Row[Any]], _Version]) -> list[_Version]:
        with self._reading() as db:
            return [to_version(row) for row in db.execute(select(table).order_by(table.c.version.desc()))]


def newest_policy(db: Connection) -> PolicyVersion:
    return _policy_version(cast("Row[Any]", _newest(db, policies)))


def newest_roster(db: Connection) -> RosterVersion:
    row = _newest(db, rosters)
    return _roster_version(row) if row else EMPTY


def newest_wordings(db: Connection) -> WordingsVersion:
    row = _newest(db, wordings)
    return _wordings_version(row) if row else OURS


def insert_policy(db: Connection, version: int, policy: Policy, author: str, note: str) -> None:
    _insert(db, policies, version, policy.model_dump(mode="json"), author, note)


def insert_roster(db: Connection, roster: Roster, author: str, note: str) -> RosterVersion:
    body = [agent.model_dump(mode="json") for agent in roster.agents.values()]
    return _roster_version(_save(db, rosters, body, author, note))


def _save(db: Connection, table: Table, body: Any, author: str, note: str, based_on: int | None = None) -> Row[Any]:
    """The row of the next version; Superseded when it was made from another than the one in force."""
    if db.dialect.name == "postgresql":
        db.exec_driver_sql(f"LOCK TABLE {table.name} IN SHARE ROW EXCLUSIVE MODE")
    in_force = int(db.scalar(select(func.max(table.c.version))) or 0)
    if based_on not in (None, in_force):
        raise Superseded(based_on, in_force)
    _insert(db, table, in_force + 1, body, author, note)
    return db.execute(select(table).where(table.c.version == in_force + 1)).one()


def _insert(db: Connection, table: Table, version: int, body: Any, author: str, note: str) -> None:
    values = {"version": version, "body": body, "author": author, "note": note, "created_at": clock()}
    db.execute(insert(table).values(values))


def _newest(db: Connection, table: Table) -> Row[Any] | None:
    return db.execute(select(table).order_by(table.c.version.desc()).limit(1)).first()


def _created(row: Any) -> datetime:
    return cast("datetime", instant(row.created_at))


def _policy_version(row: Any) -> PolicyVersion:
    return PolicyVersion(row.version, parse_policy(row.body), row.author, row.note, _created(row))


def _roster_version(row: Any) -> RosterVersion:
    return RosterVersion(row.version, parse_roster(row.body), row.author, row.note, _created(row))


def _wordings_version(row: Any) -> WordingsVersion:
    return WordingsVersion(row.version, Wordings.model_validate(row.body), row.author, row.note, _created(row))
