"""Keep what was sent to the printer, so that nothing is printed twice, and which files are being made

Revision ID: 0025
Revises: 0024
"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
UNDER_WAY = sa.text("state IN ('waiting', 'sending', 'taken')")


def upgrade() -> None:
    op.create_table(
        "print_jobs",
        sa.Column("id", ID, nullable=False),
        sa.Column("member_id", ID, nullable=False),
        sa.Column("act_key", sa.String(length=60), nullable=False),
        sa.Column("document", sa.String(length=60), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.String(length=20), nullable=True),
        sa.Column("printer_job", sa.Integer(), nullable=True),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("client_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("copies > 0", name=op.f("ck_print_jobs_copies")),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name=op.f("fk_print_jobs_firm_id_client_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "member_id"],
            ["members.firm_id", "members.id"],
            name=op.f("fk_print_jobs_firm_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_print_jobs_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_jobs")),
        sa.UniqueConstraint("firm_id", "act_key", name=op.f("uq_print_jobs_firm_id_act_key")),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_print_jobs_firm_id_id")),
    )
    with op.batch_alter_table("print_jobs") as table:
        table.create_index(op.f("ix_print_jobs_firm_id_client_id"), ["firm_id", "client_id"])
        table.create_index(op.f("ix_print_jobs_firm_id_member_id"), ["firm_id", "member_id"])
        table.create_index(
            "ix_print_jobs_under_way", ["lease_until"], sqlite_where=UNDER_WAY, postgresql_where=UNDER_WAY
        )
    op.create_table(
        "open_files",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("bot_id", "chat_id", "message_id", name=op.f("pk_open_files")),
    )


def downgrade() -> None:
    op.drop_table("open_files")
    op.drop_table("print_jobs")
