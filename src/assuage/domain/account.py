"""The people who sign in to the console: what they are called, what they may, and one signed-in browser of theirs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Role = Literal["viewer", "agent", "supervisor", "admin"]
ROLES: tuple[Role, ...] = ("viewer", "agent", "supervisor", "admin")
"""In rising order: each may what those before it may."""


@dataclass(frozen=True, slots=True)
class Account:
    """`name` is what one signs in with, `shown` what others read; `agent` is who one is in the roster, if anyone.

    `password` is a hash, or None for those who come through the identity provider alone; `subject` is then who they are
    there, once they have come: it stays the same when they are renamed.
    """

    name: str
    shown: str
    role: Role
    agent: str | None = None
    password: str | None = field(default=None, repr=False)
    disabled: bool = False
    created_at: datetime | None = None
    signed_in_at: datetime | None = None
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Identity:
    """Who an identity provider says somebody is; `values` are those of the claim that gives a role."""

    subject: str
    name: str
    shown: str
    values: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Session:
    """One browser in which somebody is signed in, `until` then at the latest; `csrf` comes with all that it changes."""

    account: Account
    csrf: str = field(repr=False)
    opened_at: datetime
    seen_at: datetime
    until: datetime


def may(role: Role, needed: Role) -> bool:
    """Whether someone with `role` may do what asks for `needed`."""
    return ROLES.index(role) >= ROLES.index(needed)
