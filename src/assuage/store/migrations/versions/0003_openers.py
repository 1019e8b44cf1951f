"""Openers that were offered, companies' wordings, and customers' names."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_NEW_FIELDS = ("office_hours", "office_days", "holiday_calendar", "fault_verdicts")
_SERIAL = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.add_column("messages", sa.Column("customer_name", sa.Text))
    op.create_table(
        "wordings",
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("body", sa.JSON, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("created_at", sa.Double, nullable=False),
    )
    op.create_table(
        "offers",
        sa.Column("seq", _SERIAL, primary_key=True, autoincrement=True),
        sa.Column("message_id", sa.Text, nullable=False),
        sa.Column("conversation_id", sa.Text, nullable=False),
        sa.Column("customer", sa.Text),
        sa.Column("second_contact", sa.Integer, nullable=False),
        sa.Column("round", sa.Integer, nullable=False),
        sa.Column("style", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("at", sa.Double, nullable=False),
    )
    for column in ("message_id", "conversation_id", "customer", "at"):
        op.create_index(f"ix_offers_{column}", "offers", [column])


def downgrade() -> None:
    policies = sa.table("policies", sa.column("version", sa.Integer), sa.column("body", sa.JSON))
    db = op.get_bind()
    for version, body in db.execute(sa.select(policies.c.version, policies.c.body)).all():
        old = {name: value for name, value in body.items() if name not in _NEW_FIELDS}
        db.execute(sa.update(policies).where(policies.c.version == version).values(body=old))
    op.drop_table("offers")
    op.drop_table("wordings")
    op.drop_column("messages", "customer_name")
