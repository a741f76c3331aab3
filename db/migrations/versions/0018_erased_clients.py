"""Keep when a client's personal data went, and until when its invoices still name it

Revision ID: 0018
Revises: 0015
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("clients", sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("clients", sa.Column("keep_until", sa.Date(), nullable=True))


def downgrade() -> None:
    op.drop_column("clients", "keep_until")
    op.drop_column("clients", "erased_at")
