"""Keep demands for what is overdue: their term, since when it runs, and the firm's own wording

Revision ID: 0031
Revises: 0030
"""

import sqlalchemy as sa
from alembic import op

from db.types import Id, UtcDateTime

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

WATCHED = sa.text("watch_at IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "demand_wordings",
        sa.Column("id", Id, nullable=False),
        sa.Column("language", sa.String(10), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("firm_id", Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name="fk_demand_wordings_firm_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_demand_wordings"),
        sa.UniqueConstraint("firm_id", "language", name="uq_demand_wordings_firm_id_language"),
    )
    op.create_table(
        "demands",
        sa.Column("id", Id, nullable=False),
        sa.Column("document_id", Id, nullable=False),
        sa.Column("term_days", sa.Integer(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.Column("sent_way", sa.String(10), nullable=True),
        sa.Column("posted_on", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("watch_at", UtcDateTime(), nullable=True),
        sa.Column("client_id", Id, nullable=False),
        sa.Column("firm_id", Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"], ["clients.firm_id", "clients.id"], name="fk_demands_firm_id_client_id"
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "document_id"],
            ["client_documents.firm_id", "client_documents.id"],
            name="fk_demands_firm_id_document_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["firm_id"], ["firms.id"], name="fk_demands_firm_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_demands"),
        sa.UniqueConstraint("firm_id", "document_id", name="uq_demands_firm_id_document_id"),
    )
    op.create_index(
        "ix_demands_watch", "demands", ["watch_at"], sqlite_where=WATCHED, postgresql_where=WATCHED
    )


def downgrade() -> None:
    op.drop_index("ix_demands_watch", table_name="demands")
    op.drop_table("demands")
    op.drop_table("demand_wordings")
