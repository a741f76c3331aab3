"""Find acts and other documents to clients by their numbers, from an index: a row carries its whole page

Revision ID: 0028
Revises: 0026
"""

from alembic import op

revision = "0028"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_client_documents_number",
        "client_documents",
        ["firm_id", "number_norm", "kind", "seq", "client_id", "id"],
    )


def downgrade() -> None:
    op.drop_index("ix_client_documents_number", table_name="client_documents")
