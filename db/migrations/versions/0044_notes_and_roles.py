"""Keep the staff's notes on cards

Revision ID: 0044
Revises: 0040
"""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0040"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
ON_CLIENT = sa.text("contract_id IS NULL AND invoice_id IS NULL")


def upgrade() -> None:
    op.create_table(
        "staff_notes",
        sa.Column("id", ID, nullable=False),
        sa.Column("contract_id", ID, nullable=True),
        sa.Column("invoice_id", ID, nullable=True),
        sa.Column("text", sa.String(length=1000), nullable=False),
        sa.Column("text_norm", sa.String(length=1100), nullable=False),
        sa.Column("member_id", ID, nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("client_id", ID, nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name=op.f("fk_staff_notes_firm_id_client_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "contract_id"],
            ["contracts.firm_id", "contracts.id"],
            name=op.f("fk_staff_notes_firm_id_contract_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "invoice_id"],
            ["invoices.firm_id", "invoices.id"],
            name=op.f("fk_staff_notes_firm_id_invoice_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "member_id"],
            ["members.firm_id", "members.id"],
            name=op.f("fk_staff_notes_firm_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_staff_notes_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_notes")),
        sa.UniqueConstraint("firm_id", "contract_id", name=op.f("uq_staff_notes_firm_id_contract_id")),
        sa.UniqueConstraint("firm_id", "invoice_id", name=op.f("uq_staff_notes_firm_id_invoice_id")),
    )
    with op.batch_alter_table("staff_notes") as table:
        table.create_index(op.f("ix_staff_notes_firm_id_client_id"), ["firm_id", "client_id"])
        table.create_index(
            "uq_staff_notes_client",
            ["firm_id", "client_id"],
            unique=True,
            sqlite_where=ON_CLIENT,
            postgresql_where=ON_CLIENT,
        )


def downgrade() -> None:
    op.drop_table("staff_notes")
