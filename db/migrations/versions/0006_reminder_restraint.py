"""Keep the firm's small sum and the advances that staff would not put on an invoice

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "firms", sa.Column("small_sum_minor", sa.BigInteger(), server_default=sa.text("100"), nullable=False)
    )
    op.add_column("invoices", sa.Column("advance_declined_minor", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    op.drop_column("invoices", "advance_declined_minor")
    op.drop_column("firms", "small_sum_minor")
