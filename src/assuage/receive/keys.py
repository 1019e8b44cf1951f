"""API keys: made here, shown once, kept as a hash, checked on every call.

A key is `asg_ID_SECRET`. The secret has 256 random bits, so one sha256 is enough; the look-up is by that hash, which
leaks nothing through its timing.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Sequence
from typing import Annotated, Any, Final

from fastapi import Depends, Request, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from assuage.errors import NotAllowed
from assuage.store.protocol import Store
from assuage.store.values import SCOPES, ApiKey, Scope

_SHAPE: Final = re.compile(r"asg_[0-9a-f]{8}_[0-9a-f]{64}", re.ASCII)
_bearer: Final = HTTPBearer(auto_error=False, description="A key made by `assuage keys create`: asg_...")


def create_key(store: Store, name: str, scopes: Sequence[Scope] = SCOPES) -> str:
    """Makes and stores a key; the returned text is the only time it can be seen."""
    key_id = secrets.token_hex(4)
    key = f"asg_{key_id}_{secrets.token_hex(32)}"
    store.add_key(key_id, _hash(key), name, scopes)
    return key


def first_key(store: Store) -> str | None:
    """A key with every scope for a store that has none; None when there is one already."""
    return None if store.keys() else create_key(store, "first start")


def check_key(store: Store, key: str | None, scope: Scope) -> ApiKey:
    """The stored key, or NotAllowed (unknown, or known without the scope)."""
    if not key:
        raise NotAllowed("this route needs a key: send it as `Authorization: Bearer asg_...`")
    found = store.key_by_secret(_hash(key)) if _SHAPE.fullmatch(key) else None
    if found is None:
        raise NotAllowed("this key is not known here: make one with `assuage keys create`")
    if scope not in found.scopes:
        raise NotAllowed(f"this key may not do that: it lacks the scope {scope}", known=True)
    return found


def needs(scope: Scope) -> Any:
    """A FastAPI dependency that lets a call pass only with a key of this scope."""

    def check(request: Request, sent: Annotated[HTTPAuthorizationCredentials | None, Security(_bearer)]) -> ApiKey:
        return check_key(request.app.state.parts.store, sent.credentials if sent else None, scope)

    return Depends(check)


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
