"""Find invoices by the period of their services, by the sum of a payment and while unsent, from indexes

Revision ID: 0039
Revises: 0036
"""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_invoices_services",
        "invoices",
        ["firm_id", "service_from", "client_id", "id"],
        sqlite_where=sa.text("service_from IS NOT NULL"),
        postgresql_where=sa.text("service_from IS NOT NULL"),
    )
    unsent = sa.text("status = 'issued' AND paid_minor + written_off_minor < total_minor AND sent_at IS NULL")
    op.create_index(
        "ix_invoices_unsent",
        "invoices",
        ["firm_id", "client_id", "id"],
        sqlite_where=unsent,
        postgresql_where=unsent,
    )
    op.create_index("ix_payments_amount", "payments", ["firm_id", "amount_minor", "client_id", "kind", "id"])


def downgrade() -> None:
    op.drop_index("ix_payments_amount", table_name="payments")
    op.drop_index("ix_invoices_unsent", table_name="invoices")
    op.drop_index("ix_invoices_services", table_name="invoices")
