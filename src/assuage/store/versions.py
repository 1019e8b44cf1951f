"""Policies and rosters under their version numbers, on SQL."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final, cast

from sqlalchemy import Connection, Table, func, insert, select

from assuage.errors import Superseded
from assuage.policy import Policy, PolicyVersion, parse_policy
from assuage.roster import Roster, RosterVersion, parse_roster
from assuage.store.base import Base, instant
from assuage.store.tables import clock, policies, rosters


class Versions(Base):
    def current_policy(self) -> PolicyVersion:
        with self._reading() as db:
            return newest_policy(db)

    def save_policy(self, policy: Policy, author: str, note: str, based_on: int | None = None) -> PolicyVersion:
        with self._writing() as db:
            version = _next_version(db, policies)
            if based_on not in (None, version - 1):
                raise Superseded(based_on, version - 1)
            insert_policy(db, version, policy, author, note)
            return _policy_version(db.execute(select(policies).where(policies.c.version == version)).one())

    def policy_versions(self) -> list[PolicyVersion]:
        with self._reading() as db:
            return [_policy_version(row) for row in db.execute(select(policies).order_by(policies.c.version.desc()))]

    def policy_version(self, version: int) -> PolicyVersion | None:
        with self._reading() as db:
            row = db.execute(select(policies).where(policies.c.version == version)).first()
        return _policy_version(row) if row else None

    def current_roster(self) -> RosterVersion:
        with self._reading() as db:
            return newest_roster(db)

    def roster_version(self, version: int) -> RosterVersion | None:
        if version == 0:
            return EMPTY
        with self._reading() as db:
            row = db.execute(select(rosters).where(rosters.c.version == version)).first()
        return _roster_version(row) if row else None


EMPTY: Final = RosterVersion(0, Roster(), "assuage", "nobody yet", datetime.fromisoformat("1970-01-01T00:00:00Z"))
"""The roster of a new installation."""


def newest_policy(db: Connection) -> PolicyVersion:
    return _policy_version(db.execute(select(policies).order_by(policies.c.version.desc()).limit(1)).one())


def newest_roster(db: Connection) -> RosterVersion:
    row = db.execute(select(rosters).order_by(rosters.c.version.desc()).limit(1)).first()
    return _roster_version(row) if row else EMPTY


def insert_policy(db: Connection, version: int, policy: Policy, author: str, note: str) -> None:
    body = policy.model_dump(mode="json")
    values = {"version": version, "body": body, "author": author, "note": note, "created_at": clock()}
    db.execute(insert(policies).values(values))


def insert_roster(db: Connection, roster: Roster, author: str, note: str) -> RosterVersion:
    version = _next_version(db, rosters)
    body = [agent.model_dump(mode="json") for agent in roster.agents.values()]
    values = {"version": version, "body": body, "author": author, "note": note, "created_at": clock()}
    db.execute(insert(rosters).values(values))
    return newest_roster(db)


def _next_version(db: Connection, table: Table) -> int:
    if db.dialect.name == "postgresql":
        db.exec_driver_sql(f"LOCK TABLE {table.name} IN SHARE ROW EXCLUSIVE MODE")
    return int(db.scalar(select(func.max(table.c.version))) or 0) + 1


def _policy_version(row: Any) -> PolicyVersion:
    created = cast("datetime", instant(row.created_at))
    return PolicyVersion(row.version, parse_policy(row.body), row.author, row.note, created)


def _roster_version(row: Any) -> RosterVersion:
    created = cast("datetime", instant(row.created_at))
    return RosterVersion(row.version, parse_roster(row.body), row.author, row.note, created)
