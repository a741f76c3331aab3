"""What the group hears, where answers to letters go, and which processes send.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Each as a plain ALTER: to rebuild `firms` on SQLite would empty what points at it.
    for name in ("group_digest", "group_alerts"):
        op.add_column("firms", sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("members", sa.Column("email", sa.String(length=254), nullable=True))
    op.create_table(
        "senders_seen",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("sender", sa.String(length=40), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("bot_id", "sender", name=op.f("pk_senders_seen")),
    )


def downgrade() -> None:
    op.drop_table("senders_seen")
    op.drop_column("members", "email")
    op.drop_column("firms", "group_alerts")
    op.drop_column("firms", "group_digest")
