"""Let each firm say how long it keeps personal data

Revision ID: 0020
Revises: 0019
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("firms", sa.Column("keep_clients_years", sa.Integer(), nullable=True))
    op.add_column("firms", sa.Column("keep_talks_months", sa.Integer(), server_default="36", nullable=False))
    op.add_column(
        "firms", sa.Column("keep_payloads_months", sa.Integer(), server_default="36", nullable=False)
    )


def downgrade() -> None:
    op.drop_column("firms", "keep_payloads_months")
    op.drop_column("firms", "keep_talks_months")
    op.drop_column("firms", "keep_clients_years")
