"""Policies and rosters under their version numbers, on SQL."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from sqlalchemy import Connection, func, insert, select

from assuage.errors import Superseded
from assuage.policy import Policy, PolicyVersion
from assuage.store.base import Base, instant
from assuage.store.tables import clock, policies


class Versions(Base):
    def current_policy(self) -> PolicyVersion:
        with self._reading() as db:
            row = db.execute(select(policies).order_by(policies.c.version.desc()).limit(1)).one()
        return _policy_version(row)

    def save_policy(self, policy: Policy, author: str, note: str, based_on: int | None = None) -> PolicyVersion:
        newest = select(func.max(policies.c.version))
        with self._writing() as db:
            if db.dialect.name == "postgresql":
                db.exec_driver_sql("LOCK TABLE policies IN SHARE ROW EXCLUSIVE MODE")
            in_force = int(db.scalar(newest) or 0)
            if based_on not in (None, in_force):
                raise Superseded(based_on, in_force)
            version = in_force + 1
            insert_policy(db, version, policy, author, note)
            return _policy_version(db.execute(select(policies).where(policies.c.version == version)).one())

    def policy_versions(self) -> list[PolicyVersion]:
        with self._reading() as db:
            return [_policy_version(row) for row in db.execute(select(policies).order_by(policies.c.version.desc()))]


def insert_policy(db: Connection, version: int, policy: Policy, author: str, note: str) -> None:
    body = policy.model_dump(mode="json")
    values = {"version": version, "body": body, "author": author, "note": note, "created_at": clock()}
    db.execute(insert(policies).values(values))


def _policy_version(row: Any) -> PolicyVersion:
    created = cast("datetime", instant(row.created_at))
    return PolicyVersion(row.version, Policy.model_validate(row.body), row.author, row.note, created)
