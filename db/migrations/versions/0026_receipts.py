"""Keep which payment a receipt confirms: one that is reversed takes its receipt along

Revision ID: 0026
Revises: 0025
"""

import sqlalchemy as sa
from alembic import op

from db.types import Id

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

OF_PAYMENT = sa.text("payment_id IS NOT NULL")


def upgrade() -> None:
    with op.batch_alter_table("client_documents") as table:
        table.add_column(sa.Column("payment_id", Id, nullable=True))
        table.create_foreign_key(
            "fk_client_documents_firm_id_payment_id", "payments", ["firm_id", "payment_id"], ["firm_id", "id"]
        )
        table.create_index(
            "ix_client_documents_payment",
            ["firm_id", "payment_id"],
            sqlite_where=OF_PAYMENT,
            postgresql_where=OF_PAYMENT,
        )


def downgrade() -> None:
    with op.batch_alter_table("client_documents") as table:
        table.drop_index("ix_client_documents_payment")
        table.drop_constraint("fk_client_documents_firm_id_payment_id", type_="foreignkey")
        table.drop_column("payment_id")
