"""Keep why an invoice asks for less than was agreed

Revision ID: 0047
Revises: 0043
"""

import sqlalchemy as sa
from alembic import op

revision = "0047"
down_revision = "0043"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
OF_INVOICE = sa.text("line_id IS NULL")
CORRECTS = sa.text("corrects_id IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "write_downs",
        sa.Column("id", ID, nullable=False),
        sa.Column("invoice_id", ID, nullable=False),
        sa.Column("line_id", ID, nullable=True),
        sa.Column("agreed_minor", sa.BigInteger(), nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=True),
        sa.Column("member_id", ID, nullable=False),
        sa.Column("client_id", ID, nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name=op.f("fk_write_downs_firm_id_client_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "invoice_id"],
            ["invoices.firm_id", "invoices.id"],
            name=op.f("fk_write_downs_firm_id_invoice_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "line_id"],
            ["invoice_lines.firm_id", "invoice_lines.id"],
            name=op.f("fk_write_downs_firm_id_line_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "member_id"],
            ["members.firm_id", "members.id"],
            name=op.f("fk_write_downs_firm_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_write_downs_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_write_downs")),
        sa.UniqueConstraint("firm_id", "line_id", name=op.f("uq_write_downs_firm_id_line_id")),
    )
    with op.batch_alter_table("write_downs") as table:
        table.create_index(op.f("ix_write_downs_firm_id_client_id"), ["firm_id", "client_id"])
        table.create_index(op.f("ix_write_downs_firm_id_invoice_id"), ["firm_id", "invoice_id"])
        table.create_index(
            "uq_write_downs_invoice",
            ["firm_id", "invoice_id"],
            unique=True,
            sqlite_where=OF_INVOICE,
            postgresql_where=OF_INVOICE,
        )
    with op.batch_alter_table("invoices") as table:
        table.create_index(
            "ix_invoices_corrects",
            ["firm_id", "corrects_id"],
            sqlite_where=CORRECTS,
            postgresql_where=CORRECTS,
        )


def downgrade() -> None:
    with op.batch_alter_table("invoices") as table:
        table.drop_index("ix_invoices_corrects")
    op.drop_table("write_downs")
