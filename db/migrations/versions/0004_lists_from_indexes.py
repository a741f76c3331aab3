"""Search and the lists of clients, contracts and matters, read out of indexes alone.

Revision ID: 0004
Revises: 0003
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

SEARCHED = ["firm_id", "name_norm", "tax_id", "phone", "email", "responsible_id", "archived_at", "created_at"]
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
]


def upgrade() -> None:
    _of_clients("id")
    _sums("issuer_id")
    op.create_index("ix_contracts_number", "contracts", ["firm_id", "number_norm", "client_id", "id"])
    op.create_index("ix_matters_search", "matters", ["firm_id", "name_norm", "client_id", "closed_on", "id"])


def downgrade() -> None:
    op.drop_index("ix_matters_search", table_name="matters")
    op.drop_index("ix_contracts_number", table_name="contracts")
    _of_clients()
    _sums()


def _sums(*more: str) -> None:
    op.drop_index("ix_invoices_sums", table_name="invoices")
    op.create_index("ix_invoices_sums", "invoices", [*SUMMED, *more])


def _of_clients(*more: str) -> None:
    """PostgreSQL reads an index alone only when it holds the id as well."""
    for name, columns in (
        ("ix_clients_search", SEARCHED),
        ("ix_clients_firm_id_responsible_id", ["firm_id", "responsible_id"]),
    ):
        op.drop_index(name, table_name="clients")
        op.create_index(name, "clients", [*columns, *more])
