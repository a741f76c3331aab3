"""Keep which process handles which chat

Revision ID: 0044
Revises: 0043
"""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "instances",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("alive_until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("bot_id", "name", name=op.f("pk_instances")),
    )
    op.create_table(
        "lane_holders",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("lane", sa.String(length=40), nullable=False),
        sa.Column("holder", sa.String(length=40), nullable=False),
        sa.Column("former", sa.String(length=40), nullable=True),
        sa.PrimaryKeyConstraint("bot_id", "lane", name=op.f("pk_lane_holders")),
    )
    with op.batch_alter_table("lane_holders") as table:
        table.create_index(op.f("ix_lane_holders_bot_id_holder"), ["bot_id", "holder"])
    with op.batch_alter_table("open_files") as table:
        table.add_column(sa.Column("holder", sa.String(length=40), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("open_files") as table:
        table.drop_column("holder")
    op.drop_table("lane_holders")
    op.drop_table("instances")
