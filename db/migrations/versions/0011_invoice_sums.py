"""Find invoices by their sums

Revision ID: 0011
Revises: 0010
"""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_invoices_total", "invoices", ["firm_id", "total_minor", "client_id", "id"])


def downgrade() -> None:
    op.drop_index("ix_invoices_total", table_name="invoices")
