"""Invoices by due date and by client, sorted out of indexes alone.

Revision ID: 0005
Revises: 0004
"""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

SUMMED = [
    "firm_id",
    "status",
    "currency",
    "client_id",
    "total_minor",
    "paid_minor",
    "written_off_minor",
    "invoice_date",
    "due_date",
    "issuer_id",
]
OF_CLIENT = ["firm_id", "client_id", "created_at"]
OLD = "ix_invoices_firm_id_client_id_created_at"


def upgrade() -> None:
    _sums("id")
    op.drop_index(OLD, table_name="invoices")
    op.create_index("ix_invoices_client", "invoices", [*OF_CLIENT, "invoice_date", "id"])


def downgrade() -> None:
    op.drop_index("ix_invoices_client", table_name="invoices")
    op.create_index(OLD, "invoices", OF_CLIENT)
    _sums()


def _sums(*more: str) -> None:
    op.drop_index("ix_invoices_sums", table_name="invoices")
    op.create_index("ix_invoices_sums", "invoices", [*SUMMED, *more])
