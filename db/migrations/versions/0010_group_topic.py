"""Keep the topic of the group that the firm's news go to

Revision ID: 0010
Revises: 0009
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("firms", sa.Column("group_thread_id", ID, nullable=True))


def downgrade() -> None:
    op.drop_column("firms", "group_thread_id")
