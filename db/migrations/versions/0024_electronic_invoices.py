"""Keep what electronic invoices need, and the number of the state's own

Revision ID: 0024
Revises: 0023
"""

import sqlalchemy as sa
from alembic import op

from db.types import Json

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("clients", sa.Column("einvoice", Json, nullable=True))
    op.add_column("issuers", sa.Column("einvoice", Json, nullable=True))
    op.add_column("invoices", sa.Column("einvoice", Json, nullable=True))
    op.add_column("invoices", sa.Column("esf_number", sa.String(length=80), nullable=True))
    op.add_column("invoices", sa.Column("esf_norm", sa.String(length=80), nullable=True))
    op.create_index(
        "ix_invoices_esf",
        "invoices",
        ["firm_id", "esf_norm", "client_id", "id"],
        sqlite_where=sa.text("esf_norm IS NOT NULL"),
        postgresql_where=sa.text("esf_norm IS NOT NULL"),
    )


def downgrade() -> None:
    op.drop_index("ix_invoices_esf", table_name="invoices")
    op.drop_column("invoices", "esf_norm")
    op.drop_column("invoices", "esf_number")
    op.drop_column("invoices", "einvoice")
    op.drop_column("issuers", "einvoice")
    op.drop_column("clients", "einvoice")
