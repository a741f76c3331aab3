"""Open invoices in the order in which they are due, and lists and search read out of indexes alone.

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
SEARCHED = ["firm_id", "name_norm", "tax_id", "phone", "email", "responsible_id", "archived_at", "created_at"]


def upgrade() -> None:
    op.drop_index("ix_invoices_open", table_name="invoices")
    columns = ["firm_id", "due_date", "id", "currency", *REST]
    op.create_index("ix_invoices_open", "invoices", columns, sqlite_where=OPEN, postgresql_where=OPEN)
    _of_clients("id")
    op.create_index("ix_contracts_number", "contracts", ["firm_id", "number_norm", "client_id", "id"])
    op.create_index("ix_matters_search", "matters", ["firm_id", "name_norm", "client_id", "closed_on", "id"])


def downgrade() -> None:
    op.drop_index("ix_matters_search", table_name="matters")
    op.drop_index("ix_contracts_number", table_name="contracts")
    _of_clients()
    op.drop_index("ix_invoices_open", table_name="invoices")
    columns = ["firm_id", "currency", "due_date", *REST]
    op.create_index("ix_invoices_open", "invoices", columns, sqlite_where=OPEN, postgresql_where=OPEN)


def _of_clients(*more: str) -> None:
    """PostgreSQL reads an index alone only when it holds the id as well."""
    for name, columns in (
        ("ix_clients_search", SEARCHED),
        ("ix_clients_firm_id_responsible_id", ["firm_id", "responsible_id"]),
    ):
        op.drop_index(name, table_name="clients")
        op.create_index(name, "clients", [*columns, *more])
