"""Conversations, their journal, tasks, replies, rosters, presences, feedback; a tier for each band in policies."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_SERIAL = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_BANDS = ("calm", "annoyed", "angry", "furious")
_TIERS = {"calm": "new", "annoyed": "new", "angry": "standard", "furious": "experienced"}


def upgrade() -> None:
    op.add_column("messages", sa.Column("product", sa.Text))
    op.add_column("messages", sa.Column("time_zone", sa.Text))
    op.create_index("ix_messages_received_at", "messages", ["received_at"])
    _conversations()
    _events()
    _tasks()
    _replies()
    _people()
    op.create_table(
        "feedback",
        sa.Column("seq", _SERIAL, primary_key=True, autoincrement=True),
        sa.Column("message_id", sa.Text, sa.ForeignKey("messages.id", ondelete="CASCADE"), nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("anger", sa.Double),
        sa.Column("needs_human", sa.Integer),
        sa.Column("body", sa.JSON, nullable=False),
        sa.Column("at", sa.Double, nullable=False),
    )
    op.create_index("ix_feedback_message_id", "feedback", ["message_id"])
    _tiers_for_bands()


def _conversations() -> None:
    op.create_table(
        "conversations",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("band", sa.Text, nullable=False),
        sa.Column("flagged_at", sa.Double),
        sa.Column("holder", sa.Text),
        sa.Column("angry", sa.Integer, nullable=False),
        sa.Column("placed_at", sa.Double),
        sa.Column("asks", sa.Text),
        sa.Column("urgency", sa.Double, nullable=False),
        sa.Column("alarmed_at", sa.Double),
        sa.Column("alarm_from", sa.Double),
        sa.Column("updated_at", sa.Double, nullable=False),
        sa.Column("body", sa.JSON, nullable=False),
    )
    partial = (
        ("held", ["holder", "angry"], "holder"),
        ("placed", ["placed_at"], "placed_at"),
        ("urgent", ["urgency"], "placed_at"),
        ("asking_urgent", ["asks", "urgency"], "asks"),
        ("asking_long", ["asks", "placed_at"], "asks"),
        ("alarmed", ["alarmed_at"], "alarmed_at"),
        ("alarming", ["alarm_from"], "alarm_from"),
    )
    for name, columns, present in partial:
        where = sa.text(f"{present} IS NOT NULL")
        op.create_index(
            f"ix_conversations_{name}", "conversations", columns, sqlite_where=where, postgresql_where=where
        )


def _events() -> None:
    op.create_table(
        "events",
        sa.Column("seq", _SERIAL, primary_key=True, autoincrement=True),
        sa.Column("conversation_id", sa.Text, nullable=False),
        sa.Column("message_id", sa.Text),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("agent", sa.Text),
        sa.Column("band", sa.Text),
        sa.Column("body", sa.JSON, nullable=False),
    )
    op.create_index("ix_events_conversation_id_seq", "events", ["conversation_id", "seq"])
    op.create_index("ix_events_message_id", "events", ["message_id"])
    op.create_index("ix_events_kind_at_agent_band", "events", ["kind", "at", "agent", "band"])


def _tasks() -> None:
    op.create_table(
        "tasks",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("conversation_id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("stage", sa.Text, nullable=False),
        sa.Column("owner", sa.Text),
        sa.Column("due_at", sa.Double, nullable=False),
        sa.Column("wake_at", sa.Double),
        sa.Column("body", sa.JSON, nullable=False),
    )
    waking = sa.text("wake_at IS NOT NULL")
    op.create_index("ix_tasks_conversation_id", "tasks", ["conversation_id"])
    op.create_index("ix_tasks_due_at", "tasks", ["due_at"])
    op.create_index("ix_tasks_waking", "tasks", ["wake_at"], sqlite_where=waking, postgresql_where=waking)


def _replies() -> None:
    op.create_table(
        "replies",
        sa.Column("seq", _SERIAL, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("conversation_id", sa.Text, nullable=False),
        sa.Column("agent", sa.Text),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("sent_at", sa.Double),
        sa.Column("received_at", sa.Double, nullable=False),
        sa.UniqueConstraint("source", "id", name="uq_replies_source_id"),
    )
    op.create_index("ix_replies_conversation_id", "replies", ["conversation_id"])


def _people() -> None:
    op.create_table(
        "rosters",
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("body", sa.JSON, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("created_at", sa.Double, nullable=False),
    )
    op.create_table(
        "presences",
        sa.Column("agent", sa.Text, primary_key=True),
        sa.Column("available", sa.Integer, nullable=False),
        sa.Column("elsewhere", sa.Integer, nullable=False),
        sa.Column("changed_at", sa.Double, nullable=False),
    )


def _tiers_for_bands() -> None:
    """`experienced_from_band` became a tier for every band."""
    policies = sa.table("policies", sa.column("version", sa.Integer), sa.column("body", sa.JSON))
    db = op.get_bind()
    for version, body in db.execute(sa.select(policies.c.version, policies.c.body)).all():
        kept = dict(json.loads(body) if isinstance(body, str) else body)
        band = kept.pop("experienced_from_band", "furious")
        experienced = _BANDS[_BANDS.index(band) :]
        kept["tier_for_band"] = {each: "experienced" if each in experienced else _TIERS[each] for each in _BANDS}
        db.execute(sa.update(policies).where(policies.c.version == version).values(body=kept))


def downgrade() -> None:
    for table in ("feedback", "presences", "rosters", "replies", "tasks", "events", "conversations"):
        op.drop_table(table)
    op.drop_index("ix_messages_received_at", "messages")
    for column in ("time_zone", "product"):  # not as a batch: SQLite would drop the table, and all that hangs on it
        op.drop_column("messages", column)
    policies = sa.table("policies", sa.column("version", sa.Integer), sa.column("body", sa.JSON))
    db = op.get_bind()
    for version, body in db.execute(sa.select(policies.c.version, policies.c.body)).all():
        old = {name: body[name] for name in _OLD_FIELDS if name in body}
        tiers = body.get("tier_for_band", _TIERS)
        old["experienced_from_band"] = next((b for b in _BANDS if tiers[b] == "experienced"), "furious")
        db.execute(sa.update(policies).where(policies.c.version == version).values(body=old))


_OLD_FIELDS = (
    "annoyed_from",
    "angry_from",
    "furious_from",
    "needs_human_from",
    "reasons_from",
    "issues_from",
    "treatment_from",
)
