"""API keys on SQL: only hashes of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import and_, insert, select, update

from assuage.store.base import Base, instant
from assuage.store.tables import api_keys, clock
from assuage.store.values import ApiKey, Scope


class Keys(Base):
    def add_key(self, key_id: str, secret_sha256: str, name: str, scopes: Sequence[Scope]) -> ApiKey:
        values = {"id": key_id, "secret_sha256": secret_sha256, "name": name, "scopes": " ".join(scopes)}
        with self._writing() as db:
            db.execute(insert(api_keys).values(created_at=clock(), **values))
            return _key(db.execute(select(api_keys).where(api_keys.c.id == key_id)).one())

    def key_by_secret(self, secret_sha256: str) -> ApiKey | None:
        query = select(api_keys).where(api_keys.c.secret_sha256 == secret_sha256, api_keys.c.revoked_at.is_(None))
        with self._reading() as db:
            row = db.execute(query).first()
        return _key(row) if row else None

    def keys(self) -> list[ApiKey]:
        query = select(api_keys).where(api_keys.c.revoked_at.is_(None)).order_by(api_keys.c.created_at, api_keys.c.id)
        with self._reading() as db:
            return [_key(row) for row in db.execute(query)]

    def revoke_key(self, key_id: str) -> bool:
        live = and_(api_keys.c.id == key_id, api_keys.c.revoked_at.is_(None))
        with self._writing() as db:
            return bool(db.execute(update(api_keys).where(live).values(revoked_at=clock())).rowcount)


def _key(row: Any) -> ApiKey:
    scopes = cast("tuple[Scope, ...]", tuple(row.scopes.split()))
    return ApiKey(row.id, row.name, scopes, cast("datetime", instant(row.created_at)))
