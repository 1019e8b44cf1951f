"""What the console looks for: open conversations by urgency, tasks by state, messages by customer."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_CALLING = sa.text("state = 'open' AND flagged_at IS NOT NULL")


def upgrade() -> None:
    op.create_index(
        "ix_conversations_calling", "conversations", ["urgency"], sqlite_where=_CALLING, postgresql_where=_CALLING
    )
    op.create_index("ix_conversations_resolved", "conversations", ["state", "updated_at"])
    op.create_index("ix_tasks_state_due_at", "tasks", ["state", "due_at"])
    op.create_index("ix_messages_customer", "messages", ["customer"])


def downgrade() -> None:
    for table, name in (
        ("messages", "ix_messages_customer"),
        ("tasks", "ix_tasks_state_due_at"),
        ("conversations", "ix_conversations_resolved"),
        ("conversations", "ix_conversations_calling"),
    ):
        op.drop_index(name, table)
