"""Keep the staff's notes on cards, and who approves drafts

Revision ID: 0043
Revises: 0042
"""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"
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
    op.create_table(
        "approvals",
        sa.Column("id", ID, nullable=False),
        sa.Column("invoice_id", ID, nullable=False),
        sa.Column("author_id", ID, nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("remark", sa.String(length=500), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", ID, nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("client_id", ID, nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name=op.f("fk_approvals_firm_id_client_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "invoice_id"],
            ["invoices.firm_id", "invoices.id"],
            name=op.f("fk_approvals_firm_id_invoice_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "author_id"],
            ["members.firm_id", "members.id"],
            name=op.f("fk_approvals_firm_id_author_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "decided_by"],
            ["members.firm_id", "members.id"],
            name=op.f("fk_approvals_firm_id_decided_by"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_approvals_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approvals")),
        sa.UniqueConstraint("firm_id", "invoice_id", name=op.f("uq_approvals_firm_id_invoice_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("firms") as table:
        table.add_column(sa.Column("approval", sa.Boolean(), server_default=sa.false(), nullable=False))
        table.add_column(
            sa.Column("approval_roles", sa.String(length=40), server_default=sa.text("''"), nullable=False)
        )
    with op.batch_alter_table("members") as table:
        table.add_column(sa.Column("approves", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("members") as table:
        table.drop_column("approves")
    with op.batch_alter_table("firms") as table:
        table.drop_column("approval_roles")
        table.drop_column("approval")
    op.drop_table("approvals")
    op.drop_table("staff_notes")
