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
    literal_column,
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
SERIAL: Final = BigInteger().with_variant(Integer, "sqlite")
"""A number that grows with each row."""


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
    Column("seq", SERIAL, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("external_id", Text),
    Column("conversation_id", Text),
    Column("customer", Text),
    Column("customer_name", Text),
    Column("channel", Text),
    Column("subject", Text),
    Column("product", Text),
    Column("time_zone", Text),
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
    Index(None, "customer"),
    Index(None, "received_at"),
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
    Index(None, "read_at"),
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


def _versioned(name: str) -> Table:
    """Whole values, each saved under the next number, with who saved it and why."""
    return Table(
        name,
        metadata,
        Column("version", Integer, primary_key=True, autoincrement=False),
        Column("body", JSON, nullable=False),
        Column("author", Text, nullable=False),
        Column("note", Text, nullable=False),
        Column("created_at", Double, nullable=False),
    )


policies: Final = _versioned("policies")
wordings: Final = _versioned("wordings")

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

# What routing knows. The body holds the whole record; the columns beside it are what is searched for.

conversations: Final = Table(
    "conversations",
    metadata,
    Column("id", Text, primary_key=True),
    Column("state", Text, nullable=False),
    Column("band", Text, nullable=False),
    Column("flagged_at", Double),
    Column("holder", Text),  # the owner while it is open
    Column("angry", Integer, nullable=False),  # 1 while the last thing the customer said was angry or furious
    Column("placed_at", Double),  # since when it is in a waiting place
    Column("asks", Text),  # the experience asked for, while in a place and proposed to nobody
    Column("urgency", Double, nullable=False),  # its priority when it last changed
    Column("alarmed_at", Double),  # since when it has an alarm that nobody has answered
    Column("alarm_from", Double),  # when its age, or the owner's silence, becomes an alarm
    Column("updated_at", Double, nullable=False),
    Column("body", JSON, nullable=False),
    Index("ix_conversations_resolved", "state", "updated_at"),
    Index(None, "updated_at"),
)
CALLING: Final[Any] = (conversations.c.state == literal_column("'open'")) & conversations.c.flagged_at.is_not(None)
"""Open, and a person is needed; written out, as the planner must know it."""
for _name, _column in (("calling", conversations.c.urgency), ("calling_long", conversations.c.flagged_at)):
    # `state` stands first, though all in it are open: without that SQLite takes the index of all open ones.
    Index(f"ix_conversations_{_name}", conversations.c.state, _column, sqlite_where=CALLING, postgresql_where=CALLING)
_held = conversations.c.holder.is_not(None)
_placed = conversations.c.placed_at.is_not(None)
_alarmed = conversations.c.alarmed_at.is_not(None)
_alarming = conversations.c.alarm_from.is_not(None)
Index(
    "ix_conversations_held", conversations.c.holder, conversations.c.angry, sqlite_where=_held, postgresql_where=_held
)
Index("ix_conversations_placed", conversations.c.placed_at, sqlite_where=_placed, postgresql_where=_placed)
Index("ix_conversations_urgent", conversations.c.urgency, sqlite_where=_placed, postgresql_where=_placed)
_asks = conversations.c.asks.is_not(None)
for _name, _column in (("asking_urgent", conversations.c.urgency), ("asking_long", conversations.c.placed_at)):
    Index(f"ix_conversations_{_name}", conversations.c.asks, _column, sqlite_where=_asks, postgresql_where=_asks)
Index("ix_conversations_alarmed", conversations.c.alarmed_at, sqlite_where=_alarmed, postgresql_where=_alarmed)
Index("ix_conversations_alarming", conversations.c.alarm_from, sqlite_where=_alarming, postgresql_where=_alarming)

events: Final = Table(
    "events",
    metadata,
    Column("seq", SERIAL, primary_key=True, autoincrement=True),
    Column("conversation_id", Text, nullable=False),
    Column("message_id", Text),
    Column("kind", Text, nullable=False),
    Column("at", Double, nullable=False),
    Column("agent", Text),
    Column("band", Text),
    Column("body", JSON, nullable=False),
    Index(None, "conversation_id", "seq"),
    Index(None, "message_id"),
    Index(None, "kind", "at", "agent", "band"),
)

tasks: Final = Table(
    "tasks",
    metadata,
    Column("id", Text, primary_key=True),
    Column("conversation_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Column("owner", Text),
    Column("due_at", Double, nullable=False),
    Column("wake_at", Double),  # when the worker must look at it next
    Column("body", JSON, nullable=False),
    Index(None, "conversation_id"),
    Index(None, "due_at"),
    Index(None, "state", "due_at"),
)
_waking = tasks.c.wake_at.is_not(None)
Index("ix_tasks_waking", tasks.c.wake_at, sqlite_where=_waking, postgresql_where=_waking)

replies: Final = Table(
    "replies",
    metadata,
    Column("seq", SERIAL, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("conversation_id", Text, nullable=False),
    Column("agent", Text),
    Column("text", Text, nullable=False),
    Column("sent_at", Double),
    Column("received_at", Double, nullable=False),
    UniqueConstraint("source", "id"),
    Index(None, "conversation_id"),
)

offers: Final = Table(
    "offers",
    metadata,
    Column("seq", SERIAL, primary_key=True, autoincrement=True),
    Column("message_id", Text, nullable=False),
    Column("conversation_id", Text, nullable=False),
    Column("customer", Text),
    Column("second_contact", Integer, nullable=False),
    Column("round", Integer, nullable=False),
    Column("style", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Double, nullable=False),
    Index(None, "message_id"),
    Index(None, "conversation_id"),
    Index(None, "customer"),
    Index(None, "at"),
)

rosters: Final = _versioned("rosters")

presences: Final = Table(
    "presences",
    metadata,
    Column("agent", Text, primary_key=True),
    Column("available", Integer, nullable=False),
    Column("elsewhere", Integer, nullable=False),
    Column("changed_at", Double, nullable=False),
)

feedback: Final = Table(
    "feedback",
    metadata,
    Column("seq", SERIAL, primary_key=True, autoincrement=True),
    Column("message_id", Text, ForeignKey("messages.id", ondelete="CASCADE"), nullable=False),
    Column("author", Text, nullable=False),
    Column("anger", Double),
    Column("needs_human", Integer),
    Column("body", JSON, nullable=False),
    Column("at", Double, nullable=False),
    Index(None, "message_id"),
    Index(None, "at"),
)
