"""Bill advances of contracts, keep what of such an advance was used or returned, and deposits of contracts

Revision ID: 0032
Revises: 0030
"""

import sqlalchemy as sa
from alembic import op

from db.types import Id, UtcDateTime

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

OF_ADVANCE = sa.text("advance_invoice_id IS NOT NULL")
FOR_ADVANCE = sa.text("kind = 'advance'")
FELL = sa.text("deposit_fell_at IS NOT NULL")
SUMS = ["firm_id", "status", "currency", "client_id", "total_minor", "paid_minor", "written_off_minor"]
SUMS += ["invoice_date", "due_date", "issuer_id", "id"]
RECENT = ["firm_id", "invoice_date", "id", "client_id", "status", "currency", "total_minor", "paid_minor"]
RECENT += ["written_off_minor"]
KEYS = {
    "payments": "fk_payments_firm_id_advance_invoice_id",
    "allocations": "fk_allocations_firm_id_advance_invoice_id",
}
LYING = ["firm_id", "client_id", "contract_id", "issuer_id", "currency", "paid_minor", "id"]


def upgrade() -> None:
    op.add_column("invoices", sa.Column("kind", sa.String(10), nullable=False, server_default="services"))
    for name, columns in (("ix_invoices_sums", SUMS), ("ix_invoices_recent", RECENT)):
        op.drop_index(name, table_name="invoices")
        op.create_index(name, "invoices", [*columns, "kind"])
    op.create_index(
        "ix_invoices_advance", "invoices", LYING, sqlite_where=FOR_ADVANCE, postgresql_where=FOR_ADVANCE
    )
    for name in ("payments", "allocations"):
        with op.batch_alter_table(name) as table:
            table.add_column(sa.Column("advance_invoice_id", Id, nullable=True))
            table.create_foreign_key(
                KEYS[name],
                "invoices",
                ["firm_id", "advance_invoice_id"],
                ["firm_id", "id"],
            )
            if name == "allocations":
                table.create_check_constraint("not_onto_itself", "advance_invoice_id <> invoice_id")
            table.create_index(
                f"ix_{name}_advance",
                ["firm_id", "advance_invoice_id"],
                sqlite_where=OF_ADVANCE,
                postgresql_where=OF_ADVANCE,
            )
    op.add_column("contracts", sa.Column("deposit_minor", sa.BigInteger, nullable=True))
    op.add_column("contracts", sa.Column("deposit_threshold_minor", sa.BigInteger, nullable=True))
    op.add_column(
        "contracts", sa.Column("deposit_below", sa.Boolean, nullable=False, server_default=sa.false())
    )
    op.add_column("contracts", sa.Column("deposit_fell_at", UtcDateTime, nullable=True))
    op.add_column(
        "contracts", sa.Column("deposit_falls", sa.Integer, nullable=False, server_default=sa.text("0"))
    )
    op.create_index(
        "ix_contracts_deposit", "contracts", ["deposit_fell_at"], sqlite_where=FELL, postgresql_where=FELL
    )


def downgrade() -> None:
    op.drop_index("ix_contracts_deposit", table_name="contracts")
    for column in ("falls", "fell_at", "below", "threshold_minor", "minor"):
        op.drop_column("contracts", f"deposit_{column}")
    for name in ("allocations", "payments"):
        with op.batch_alter_table(name) as table:
            table.drop_index(f"ix_{name}_advance")
            if name == "allocations":
                table.drop_constraint("not_onto_itself", type_="check")
            table.drop_constraint(KEYS[name], type_="foreignkey")
            table.drop_column("advance_invoice_id")
    op.drop_index("ix_invoices_advance", table_name="invoices")
    for name, columns in (("ix_invoices_recent", RECENT), ("ix_invoices_sums", SUMS)):
        op.drop_index(name, table_name="invoices")
        op.create_index(name, "invoices", columns)
    op.drop_column("invoices", "kind")
