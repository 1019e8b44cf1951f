"""The console's lists by indexes of their own: SQLite prefers one that begins with what is equal, and sorts by none."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_CALLING = sa.text("state = 'open' AND flagged_at IS NOT NULL")


def upgrade() -> None:
    op.drop_index("ix_conversations_calling", "conversations")
    for name, column in (("calling", "urgency"), ("calling_long", "flagged_at")):
        op.create_index(
            f"ix_conversations_{name}",
            "conversations",
            ["state", column],
            sqlite_where=_CALLING,
            postgresql_where=_CALLING,
        )
    op.create_index("ix_conversations_updated_at", "conversations", ["updated_at"])


def downgrade() -> None:
    for name in ("updated_at", "calling_long", "calling"):
        op.drop_index(f"ix_conversations_{name}", "conversations")
    op.create_index(
        "ix_conversations_calling", "conversations", ["urgency"], sqlite_where=_CALLING, postgresql_where=_CALLING
    )
