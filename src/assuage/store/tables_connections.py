"""The tables of help-desks: connections, what they delivered, and what is to be done for them. As in `tables`."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Double,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    literal_column,
)

from assuage.store.tables import SERIAL, metadata

connections: Final = Table(
    "connections",
    metadata,
    Column("name", Text, primary_key=True),
    Column("helpdesk", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("sealed", Text, nullable=False),
    Column("options", JSON, nullable=False),
    Column("people", JSON, nullable=False),
    Column("groups", JSON, nullable=False),
    Column("writes", JSON, nullable=False),
    Column("per_minute", Integer, nullable=False),
    Column("paused", Integer, nullable=False),
    Column("lease_until", Double, nullable=False, default=0.0),
    Column("lease_token", Text),
    Column("delivered_at", Double),
    Column("refused", Integer, nullable=False, default=0),
    Column("refused_at", Double),
    Column("refusal", Text),
    Column("trouble", Text),
    Column("trouble_at", Double),
    Column("polled_at", Double),
)

deliveries: Final = Table(
    "deliveries",
    metadata,
    Column("connection", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("received_at", Double, nullable=False),
    Index(None, "received_at"),
)

quarantine: Final = Table(
    "quarantine",
    metadata,
    Column("id", SERIAL, primary_key=True, autoincrement=True),
    Column("connection", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("headers", JSON, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("body_sha256", Text, nullable=False),
    Column("received_at", Double, nullable=False),
    UniqueConstraint("connection", "body_sha256"),
    sqlite_autoincrement=True,  # people hold these ids: one that is gone never comes back as another's
)

outbox: Final = Table(
    "outbox",
    metadata,
    Column("id", SERIAL, primary_key=True, autoincrement=True),
    Column("key", Text, nullable=False),
    Column("connection", Text, nullable=False),
    Column("conversation_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("occasion", BigInteger, nullable=False),
    Column("what", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("due_at", Double, nullable=False),
    Column("written", Text),
    Column("why", Text),
    Column("changed_at", Double, nullable=False),
    UniqueConstraint("key"),
    Index(None, "state", "changed_at"),
    Index(None, "connection", "state", "changed_at"),
    sqlite_autoincrement=True,
)
WAITING: Final[Any] = outbox.c.state == literal_column("'waiting'")
"""Written out, for an index of waiting rows serves no statement that is planned before its values are known."""
Index(
    "ix_outbox_waiting",
    outbox.c.connection,
    outbox.c.due_at,
    outbox.c.id,
    sqlite_where=WAITING,
    postgresql_where=WAITING,
)
