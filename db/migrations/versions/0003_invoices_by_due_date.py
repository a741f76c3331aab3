"""Open invoices in the order in which they are due, and read out of the index alone.

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

OPEN = sa.text("status = 'issued' AND paid_minor + written_off_minor < total_minor")
REST = [
    "client_id",
    "total_minor",
    "paid_minor",
    "written_off_minor",
    "invoice_date",
    "matter_id",
    "contract_id",
    "issuer_id",
    "status",
]


def upgrade() -> None:
    op.drop_index("ix_invoices_open", table_name="invoices")
    columns = ["firm_id", "due_date", "id", "currency", *REST]
    op.create_index("ix_invoices_open", "invoices", columns, sqlite_where=OPEN, postgresql_where=OPEN)


def downgrade() -> None:
    op.drop_index("ix_invoices_open", table_name="invoices")
    columns = ["firm_id", "currency", "due_date", *REST]
    op.create_index("ix_invoices_open", "invoices", columns, sqlite_where=OPEN, postgresql_where=OPEN)
