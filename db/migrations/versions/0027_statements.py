"""Keep bank statements, their lines and what staff said of payers

Revision ID: 0027
Revises: 0026
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
OF_PAYMENT = sa.text("payment_id IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "statements",
        sa.Column("id", ID, nullable=False),
        sa.Column("issuer_id", ID, nullable=False),
        sa.Column("account", sa.String(length=40), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("format", sa.String(length=10), nullable=False),
        sa.Column("period_from", sa.Date(), nullable=True),
        sa.Column("period_to", sa.Date(), nullable=True),
        sa.Column("opening_minor", sa.BigInteger(), nullable=True),
        sa.Column("closing_minor", sa.BigInteger(), nullable=True),
        sa.Column("remarks", JSON, nullable=False),
        sa.Column("file_digest", sa.String(length=64), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("sent_by", ID, nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "issuer_id"],
            ["issuers.firm_id", "issuers.id"],
            name=op.f("fk_statements_firm_id_issuer_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "sent_by"],
            ["members.firm_id", "members.id"],
            name=op.f("fk_statements_firm_id_sent_by"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_statements_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statements")),
        sa.UniqueConstraint(
            "firm_id",
            "file_digest",
            "part",
            "sent_by",
            name=op.f("uq_statements_firm_id_file_digest_part_sent_by"),
        ),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_statements_firm_id_id")),
    )
    with op.batch_alter_table("statements") as table:
        table.create_index(table.f("ix_statements_firm_id_issuer_id"), ["firm_id", "issuer_id"])
        table.create_index(table.f("ix_statements_firm_id_sent_by"), ["firm_id", "sent_by"])

    op.create_table(
        "table_layouts",
        sa.Column("id", ID, nullable=False),
        sa.Column("header_digest", sa.String(length=64), nullable=False),
        sa.Column("columns", JSON, nullable=False),
        sa.Column("decided_by", ID, nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "decided_by"],
            ["members.firm_id", "members.id"],
            name=op.f("fk_table_layouts_firm_id_decided_by"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_table_layouts_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_table_layouts")),
        sa.UniqueConstraint("firm_id", "header_digest", name=op.f("uq_table_layouts_firm_id_header_digest")),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_table_layouts_firm_id_id")),
    )
    op.create_table(
        "payer_decisions",
        sa.Column("id", ID, nullable=False),
        sa.Column("payer_key", sa.String(length=300), nullable=False),
        sa.Column("rule", sa.String(length=10), nullable=False),
        sa.Column("client_id", ID, nullable=True),
        sa.Column("decided_by", ID, nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name=op.f("fk_payer_decisions_firm_id_client_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "decided_by"],
            ["members.firm_id", "members.id"],
            name=op.f("fk_payer_decisions_firm_id_decided_by"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_payer_decisions_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payer_decisions")),
        sa.UniqueConstraint("firm_id", "payer_key", name=op.f("uq_payer_decisions_firm_id_payer_key")),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_payer_decisions_firm_id_id")),
    )
    with op.batch_alter_table("payer_decisions") as table:
        table.create_index(table.f("ix_payer_decisions_firm_id_client_id"), ["firm_id", "client_id"])

    op.create_table(
        "statement_lines",
        sa.Column("id", ID, nullable=False),
        sa.Column("statement_id", ID, nullable=False),
        sa.Column("issuer_id", ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=True),
        sa.Column("twin_id", ID, nullable=True),
        sa.Column("entry", JSON, nullable=False),
        sa.Column("booked_on", sa.Date(), nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("client_id", ID, nullable=True),
        sa.Column("verdict", JSON, nullable=False),
        sa.Column("decision", sa.String(length=10), nullable=True),
        sa.Column("payment_id", ID, nullable=True),
        sa.Column("decided_by", ID, nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_in", ID, nullable=True),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.CheckConstraint(
            "(payment_id IS NOT NULL) = (decision IS NOT NULL AND decision IN ('invoice', 'advance', 'recorded'))",
            name=op.f("ck_statement_lines_paid"),
        ),
        sa.CheckConstraint(
            "(decision IS NULL) = (decided_by IS NULL)", name=op.f("ck_statement_lines_decided")
        ),
        sa.CheckConstraint(
            "(key IS NULL) = (twin_id IS NOT NULL)", name=op.f("ck_statement_lines_one_of_each")
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name=op.f("fk_statement_lines_firm_id_client_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "decided_by"],
            ["members.firm_id", "members.id"],
            name=op.f("fk_statement_lines_firm_id_decided_by"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "decided_in"],
            ["statements.firm_id", "statements.id"],
            name=op.f("fk_statement_lines_firm_id_decided_in"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "issuer_id"],
            ["issuers.firm_id", "issuers.id"],
            name=op.f("fk_statement_lines_firm_id_issuer_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "payment_id"],
            ["payments.firm_id", "payments.id"],
            name=op.f("fk_statement_lines_firm_id_payment_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "statement_id"],
            ["statements.firm_id", "statements.id"],
            name=op.f("fk_statement_lines_firm_id_statement_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "twin_id"],
            ["statement_lines.firm_id", "statement_lines.id"],
            name=op.f("fk_statement_lines_firm_id_twin_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_statement_lines_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement_lines")),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_statement_lines_firm_id_id")),
        sa.UniqueConstraint("firm_id", "key", name=op.f("uq_statement_lines_firm_id_key")),
        sa.UniqueConstraint(
            "firm_id",
            "statement_id",
            "position",
            name=op.f("uq_statement_lines_firm_id_statement_id_position"),
        ),
    )
    with op.batch_alter_table("statement_lines") as table:
        table.create_index(table.f("ix_statement_lines_firm_id_client_id"), ["firm_id", "client_id"])
        table.create_index(table.f("ix_statement_lines_firm_id_decided_in"), ["firm_id", "decided_in"])
        table.create_index(table.f("ix_statement_lines_firm_id_twin_id"), ["firm_id", "twin_id"])
        table.create_index(
            "ix_statement_lines_movement", ["firm_id", "issuer_id", "booked_on", "amount_minor"]
        )
        table.create_index(
            "ix_statement_lines_payment",
            ["firm_id", "payment_id"],
            sqlite_where=OF_PAYMENT,
            postgresql_where=OF_PAYMENT,
        )


def downgrade() -> None:
    with op.batch_alter_table("statement_lines") as table:
        table.drop_index("ix_statement_lines_payment", sqlite_where=OF_PAYMENT, postgresql_where=OF_PAYMENT)
        table.drop_index("ix_statement_lines_movement")
        table.drop_index(table.f("ix_statement_lines_firm_id_twin_id"))
        table.drop_index(table.f("ix_statement_lines_firm_id_decided_in"))
        table.drop_index(table.f("ix_statement_lines_firm_id_client_id"))

    op.drop_table("statement_lines")
    with op.batch_alter_table("payer_decisions") as table:
        table.drop_index(table.f("ix_payer_decisions_firm_id_client_id"))

    op.drop_table("payer_decisions")
    op.drop_table("table_layouts")
    with op.batch_alter_table("statements") as table:
        table.drop_index(table.f("ix_statements_firm_id_sent_by"))
        table.drop_index(table.f("ix_statements_firm_id_issuer_id"))

    op.drop_table("statements")
