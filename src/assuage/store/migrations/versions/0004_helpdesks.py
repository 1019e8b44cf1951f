"""Help-desks: connections, what they delivered, and what is to be done for them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_SERIAL = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    _connections()
    op.create_table(
        "deliveries",
        sa.Column("connection", sa.Text, primary_key=True),
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("received_at", sa.Double, nullable=False),
    )
    op.create_index("ix_deliveries_received_at", "deliveries", ["received_at"])
    op.create_table(
        "quarantine",
        sa.Column("id", _SERIAL, primary_key=True, autoincrement=True),
        sa.Column("connection", sa.Text, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("headers", sa.JSON, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("body_sha256", sa.Text, nullable=False),
        sa.Column("received_at", sa.Double, nullable=False),
        sa.UniqueConstraint("connection", "body_sha256"),
        sqlite_autoincrement=True,
    )
    _outbox()


def _connections() -> None:
    op.create_table(
        "connections",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("helpdesk", sa.Text, nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("sealed", sa.Text, nullable=False),
        sa.Column("options", sa.JSON, nullable=False),
        sa.Column("people", sa.JSON, nullable=False),
        sa.Column("groups", sa.JSON, nullable=False),
        sa.Column("writes", sa.JSON, nullable=False),
        sa.Column("per_minute", sa.Integer, nullable=False),
        sa.Column("paused", sa.Integer, nullable=False),
        sa.Column("lease_until", sa.Double, nullable=False),
        sa.Column("lease_token", sa.Text),
        sa.Column("delivered_at", sa.Double),
        sa.Column("refused", sa.Integer, nullable=False),
        sa.Column("refused_at", sa.Double),
        sa.Column("refusal", sa.Text),
        sa.Column("trouble", sa.Text),
        sa.Column("trouble_at", sa.Double),
        sa.Column("polled_at", sa.Double),
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", _SERIAL, primary_key=True, autoincrement=True),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("connection", sa.Text, nullable=False),
        sa.Column("conversation_id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("occasion", sa.BigInteger, nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("due_at", sa.Double, nullable=False),
        sa.Column("written", sa.Text),
        sa.Column("why", sa.Text),
        sa.Column("changed_at", sa.Double, nullable=False),
        sa.UniqueConstraint("key"),
        sqlite_autoincrement=True,
    )
    waiting = sa.text("state = 'waiting'")
    op.create_index(
        "ix_outbox_waiting",
        "outbox",
        ["connection", "due_at", "id"],
        sqlite_where=waiting,
        postgresql_where=waiting,
    )
    op.create_index("ix_outbox_state_changed_at", "outbox", ["state", "changed_at"])
    op.create_index("ix_outbox_connection_state_changed_at", "outbox", ["connection", "state", "changed_at"])


def downgrade() -> None:
    for table in ("outbox", "quarantine", "deliveries", "connections"):
        op.drop_table(table)
