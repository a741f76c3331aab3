"""Find documents to clients by number, from an index: a row carries its whole page. Keep the address of a bank

Revision ID: 0028
Revises: 0027
"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_client_documents_number",
        "client_documents",
        ["firm_id", "number_norm", "kind", "seq", "client_id", "id"],
    )
    op.add_column("bank_accounts", sa.Column("bank_address", sa.String(length=250), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("bank_accounts") as table:
        table.drop_column("bank_address")
    op.drop_index("ix_client_documents_number", table_name="client_documents")
