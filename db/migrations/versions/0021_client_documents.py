"""Keep documents to clients beside invoices: acts of services first, each kind with numbers of its own

Revision ID: 0021
Revises: 0020
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from db.types import Id, UtcDateTime

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
AWAITED, OF_DOCUMENT = sa.text("ask_at IS NOT NULL"), sa.text("document_id IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "client_documents",
        sa.Column("id", Id, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("issuer_id", Id, nullable=False),
        sa.Column("contract_id", Id, nullable=True),
        sa.Column("created_by", Id, nullable=False),
        sa.Column("draft_key", sa.String(length=60), nullable=True),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("number", sa.String(length=60), nullable=True),
        sa.Column("number_norm", sa.String(length=60), nullable=True),
        sa.Column("series", sa.Integer(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("document_date", sa.Date(), nullable=False),
        sa.Column("period_from", sa.Date(), nullable=True),
        sa.Column("period_to", sa.Date(), nullable=True),
        sa.Column("language", sa.String(length=12), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("vat_minor", sa.BigInteger(), nullable=False),
        sa.Column("total_minor", sa.BigInteger(), nullable=False),
        sa.Column("content", JSON, nullable=True),
        sa.Column("snapshot", JSON, nullable=True),
        sa.Column("file_id", sa.String(length=250), nullable=True),
        sa.Column("issued_at", UtcDateTime(), nullable=True),
        sa.Column("issued_by", Id, nullable=True),
        sa.Column("sent_at", UtcDateTime(), nullable=True),
        sa.Column("opened_at", UtcDateTime(), nullable=True),
        sa.Column("void_reason", sa.String(length=500), nullable=True),
        sa.Column("response", sa.String(length=10), nullable=True),
        sa.Column("responded_on", sa.Date(), nullable=True),
        sa.Column("responded_at", UtcDateTime(), nullable=True),
        sa.Column("responded_by", sa.String(length=30), nullable=True),
        sa.Column("responded_via", sa.String(length=10), nullable=True),
        sa.Column("responder", sa.String(length=130), nullable=True),
        sa.Column("objection", sa.String(length=1000), nullable=True),
        sa.Column("ask_at", UtcDateTime(), nullable=True),
        sa.Column("client_id", Id, nullable=False),
        sa.Column("firm_id", Id, nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint(
            "state <> 'draft' OR number IS NULL", name=op.f("ck_client_documents_number_at_issue")
        ),
        sa.CheckConstraint(
            "total_minor >= 0 AND vat_minor >= 0", name=op.f("ck_client_documents_not_negative")
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name="fk_client_documents_firm_id_client_id",
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "contract_id"],
            ["contracts.firm_id", "contracts.id"],
            name="fk_client_documents_firm_id_contract_id",
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "created_by"],
            ["members.firm_id", "members.id"],
            name="fk_client_documents_firm_id_created_by",
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "issuer_id"],
            ["issuers.firm_id", "issuers.id"],
            name="fk_client_documents_firm_id_issuer_id",
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name="fk_client_documents_firm_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_client_documents"),
        sa.UniqueConstraint("firm_id", "draft_key", name="uq_client_documents_firm_id_draft_key"),
        sa.UniqueConstraint("firm_id", "id", name="uq_client_documents_firm_id_id"),
        sa.UniqueConstraint(
            "firm_id", "issuer_id", "kind", "number", name="uq_client_documents_firm_id_issuer_id_kind_number"
        ),
    )
    op.create_index(
        "ix_client_documents_ask",
        "client_documents",
        ["ask_at"],
        sqlite_where=AWAITED,
        postgresql_where=AWAITED,
    )
    op.create_index(
        "ix_client_documents_firm_id_client_id_document_date_id",
        "client_documents",
        ["firm_id", "client_id", "document_date", "id"],
    )
    op.create_index("ix_client_documents_firm_id_contract_id", "client_documents", ["firm_id", "contract_id"])

    op.create_table(
        "client_document_invoices",
        sa.Column("id", Id, nullable=False),
        sa.Column("document_id", Id, nullable=False),
        sa.Column("invoice_id", Id, nullable=False),
        sa.Column("began_term", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("client_id", Id, nullable=False),
        sa.Column("firm_id", Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name="fk_client_document_invoices_firm_id_client_id",
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "document_id"],
            ["client_documents.firm_id", "client_documents.id"],
            name="fk_client_document_invoices_firm_id_document_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "invoice_id"],
            ["invoices.firm_id", "invoices.id"],
            name="fk_client_document_invoices_firm_id_invoice_id",
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name="fk_client_document_invoices_firm_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_client_document_invoices"),
        sa.UniqueConstraint(
            "firm_id",
            "document_id",
            "invoice_id",
            name="uq_client_document_invoices_firm_id_document_id_invoice_id",
        ),
    )
    op.create_index(
        "ix_client_document_invoices_firm_id_invoice_id",
        "client_document_invoices",
        ["firm_id", "invoice_id"],
    )

    op.add_column("contracts", sa.Column("act_answer_days", sa.Integer(), nullable=True))

    with op.batch_alter_table("deliveries") as table:
        table.add_column(sa.Column("document_id", Id, nullable=True))
        table.create_index(
            "ix_deliveries_document",
            ["firm_id", "document_id"],
            sqlite_where=OF_DOCUMENT,
            postgresql_where=OF_DOCUMENT,
        )
        table.create_foreign_key(
            "fk_deliveries_firm_id_document_id",
            "client_documents",
            ["firm_id", "document_id"],
            ["firm_id", "id"],
        )

    op.add_column(
        "firms", sa.Column("act_answer_days", sa.Integer(), server_default=sa.text("5"), nullable=False)
    )

    op.add_column(
        "issuers", sa.Column("document_numbers", JSON, server_default=sa.text("'{}'"), nullable=False)
    )

    with op.batch_alter_table("number_counters") as table:
        table.add_column(
            sa.Column("kind", sa.String(length=16), server_default=sa.text("'invoice'"), nullable=False)
        )
        table.drop_constraint("uq_number_counters_firm_id_issuer_id_series_year", type_="unique")
        table.create_unique_constraint(
            "uq_number_counters_firm_id_issuer_id_kind_series_year",
            ["firm_id", "issuer_id", "kind", "series", "year"],
        )


def downgrade() -> None:
    # Nobody reads these without the documents that they are of.
    op.execute("DELETE FROM deliveries WHERE document_id IS NOT NULL")
    op.execute("DELETE FROM number_counters WHERE kind <> 'invoice'")
    with op.batch_alter_table("number_counters") as table:
        table.drop_constraint("uq_number_counters_firm_id_issuer_id_kind_series_year", type_="unique")
        table.create_unique_constraint(
            "uq_number_counters_firm_id_issuer_id_series_year", ["firm_id", "issuer_id", "series", "year"]
        )
        table.drop_column("kind")

    op.drop_column("issuers", "document_numbers")

    op.drop_column("firms", "act_answer_days")

    with op.batch_alter_table("deliveries") as table:
        table.drop_constraint("fk_deliveries_firm_id_document_id", type_="foreignkey")
        table.drop_index("ix_deliveries_document", sqlite_where=OF_DOCUMENT, postgresql_where=OF_DOCUMENT)
        table.drop_column("document_id")

    op.drop_column("contracts", "act_answer_days")

    op.drop_table("client_document_invoices")

    op.drop_table("client_documents")
