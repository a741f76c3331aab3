"""Keep a firm's rates of central banks, and what a contract says of paying late

Revision ID: 0030
Revises: 0029
"""

import sqlalchemy as sa
from alembic import op

from db.types import Id

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "interest_rates",
        sa.Column("id", Id, nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("percent_bp", sa.Integer(), nullable=False),
        sa.Column("known_until", sa.Date(), nullable=False),
        sa.Column("source", sa.String(250), nullable=False),
        sa.Column("entered_by", Id, nullable=False),
        sa.Column("firm_id", Id, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "entered_by"],
            ["members.firm_id", "members.id"],
            name="fk_interest_rates_firm_id_entered_by",
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name="fk_interest_rates_firm_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_interest_rates"),
        sa.UniqueConstraint("firm_id", "kind", "since", name="uq_interest_rates_firm_id_kind_since"),
    )
    with op.batch_alter_table("interest_rates") as table:
        table.create_index("ix_interest_rates_firm_id_entered_by", ["firm_id", "entered_by"])
    with op.batch_alter_table("contracts") as table:
        table.add_column(sa.Column("penalty_ppm", sa.Integer(), nullable=True))
        table.add_column(sa.Column("penalty_cap_bp", sa.Integer(), nullable=True))
        table.add_column(sa.Column("penalty_cap_minor", sa.BigInteger(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("contracts") as table:
        table.drop_column("penalty_cap_minor")
        table.drop_column("penalty_cap_bp")
        table.drop_column("penalty_ppm")
    op.drop_table("interest_rates")
