"""The tables of those who sign in: accounts, their sessions, names tried in vain. As in `tables`."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, Double, Index, Integer, Table, Text

from assuage.store.tables import metadata

accounts: Final = Table(
    "accounts",
    metadata,
    Column("name", Text, primary_key=True),
    Column("shown", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("agent", Text),
    Column("password", Text),
    Column("subject", Text),
    Column("disabled", Integer, nullable=False),
    Column("created_at", Double, nullable=False),
    Column("signed_in_at", Double),
)

sessions: Final = Table(
    "sessions",
    metadata,
    Column("token_sha256", Text, primary_key=True),
    Column("account", Text, nullable=False),
    Column("opened_at", Double, nullable=False),
    Column("seen_at", Double, nullable=False),
    Column("until", Double, nullable=False),
    Index(None, "account"),
)

sign_in_failures: Final = Table(
    "sign_in_failures",
    metadata,
    Column("name_sha256", Text, primary_key=True),
    Column("tries", Integer, nullable=False),
    Column("last_at", Double, nullable=False),
    Index(None, "last_at"),
)
