"""The portable tables: the same on SQLite and PostgreSQL. Times are seconds since 1970 (UTC), written by the database.

A change here needs a migration beside it; a test compares the two.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ColumnElement,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.ext.compiler import compiles

metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
_Serial: Final = BigInteger().with_variant(Integer, "sqlite")


class clock(ColumnElement[float]):  # noqa: N801  used like a function in statements
    """The database's clock, now and not at the start of the transaction."""

    inherit_cache = True
    type = Double()


@compiles(clock, "postgresql")
def _postgresql_clock(_element: clock, _compiler: Any, **_options: Any) -> str:
    return "extract(epoch from clock_timestamp())::double precision"


@compiles(clock, "sqlite")
def _sqlite_clock(_element: clock, _compiler: Any, **_options: Any) -> str:
    return "((julianday('now') - 2440587.5) * 86400.0)"


messages: Final = Table(
    "messages",
    metadata,
    Column("seq", _Serial, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("external_id", Text),
    Column("conversation_id", Text),
    Column("customer", Text),
    Column("channel", Text),
    Column("subject", Text),
    Column("text", Text, nullable=False),
    Column("sent_at", Double),
    Column("received_at", Double, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("lease_until", Double, nullable=False, default=0.0),
    Column("lease_token", Text),
    UniqueConstraint("id"),
    UniqueConstraint("source", "external_id"),
    Index(None, "conversation_id"),
)
Index(
    "ix_messages_waiting",
    messages.c.seq,
    sqlite_where=messages.c.state == "waiting",
    postgresql_where=messages.c.state == "waiting",
)

readings: Final = Table(
    "readings",
    metadata,
    Column("message_id", Text, ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True),
    Column("model", Text, primary_key=True),
    Column("anger", Double, nullable=False),
    Column("body", JSON, nullable=False),
    Column("read_at", Double, nullable=False),
)

decisions: Final = Table(
    "decisions",
    metadata,
    Column("message_id", Text, ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True),
    Column("band", Text, nullable=False),
    Column("needs_human", Integer, nullable=False),
    Column("queue", Text, nullable=False),
    Column("model", Text, nullable=False),
    Column("policy_version", Integer, nullable=False),
    Column("body", JSON, nullable=False),
    Column("decided_at", Double, nullable=False),
)

policies: Final = Table(
    "policies",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("body", JSON, nullable=False),
    Column("author", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("created_at", Double, nullable=False),
)

api_keys: Final = Table(
    "api_keys",
    metadata,
    Column("id", Text, primary_key=True),
    Column("secret_sha256", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("scopes", Text, nullable=False),
    Column("created_at", Double, nullable=False),
    Column("revoked_at", Double),
)
