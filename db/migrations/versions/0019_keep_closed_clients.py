"""Keep how long a firm holds the data of clients that are closed

Revision ID: 0019
Revises: 0018
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "firms", sa.Column("keep_closed_months", sa.Integer(), nullable=True, server_default=sa.text("60"))
    )


def downgrade() -> None:
    op.drop_column("firms", "keep_closed_months")
