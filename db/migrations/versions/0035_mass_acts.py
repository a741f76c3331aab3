"""Keep acts on many invoices at once, so that each invoice is issued, sent or reminded of once

Revision ID: 0035
Revises: 0030
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0035"
down_revision = "0032"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON().with_variant(JSONB(), "postgresql")
UNDER_WAY = sa.text("state IN ('working', 'ended')")
WAITING = sa.text("state = 'waiting'")


def upgrade() -> None:
    op.create_table(
        "mass_acts",
        sa.Column("id", ID, nullable=False),
        sa.Column("member_id", ID, nullable=False),
        sa.Column("act_key", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("options", JSON, nullable=False),
        sa.Column("stop_asked", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("lease_token", sa.String(length=40), nullable=True),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("firm_id", ID, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "member_id"],
            ["members.firm_id", "members.id"],
            name=op.f("fk_mass_acts_firm_id_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_mass_acts_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mass_acts")),
        sa.UniqueConstraint("firm_id", "act_key", name=op.f("uq_mass_acts_firm_id_act_key")),
        sa.UniqueConstraint("firm_id", "id", name=op.f("uq_mass_acts_firm_id_id")),
    )
    with op.batch_alter_table("mass_acts") as table:
        table.create_index(op.f("ix_mass_acts_firm_id_member_id"), ["firm_id", "member_id"])
        table.create_index(
            "ix_mass_acts_under_way", ["lease_until"], sqlite_where=UNDER_WAY, postgresql_where=UNDER_WAY
        )
    op.create_table(
        "mass_act_items",
        sa.Column("id", ID, nullable=False),
        sa.Column("act_id", ID, nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("client_id", ID, nullable=False),
        sa.Column("invoice_id", ID, nullable=True),
        sa.Column("contract_id", ID, nullable=True),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("ways", JSON, nullable=True),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.String(length=20), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("firm_id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id", "act_id"],
            ["mass_acts.firm_id", "mass_acts.id"],
            name=op.f("fk_mass_act_items_firm_id_act_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "client_id"],
            ["clients.firm_id", "clients.id"],
            name=op.f("fk_mass_act_items_firm_id_client_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id", "contract_id"],
            ["contracts.firm_id", "contracts.id"],
            name=op.f("fk_mass_act_items_firm_id_contract_id"),
        ),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_mass_act_items_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mass_act_items")),
    )
    with op.batch_alter_table("mass_act_items") as table:
        table.create_index(op.f("ix_mass_act_items_firm_id_client_id"), ["firm_id", "client_id"])
        table.create_index(op.f("ix_mass_act_items_firm_id_contract_id"), ["firm_id", "contract_id"])
        table.create_index("ix_mass_act_items_place", ["firm_id", "act_id", "state", "place"])
        for column in ("invoice", "contract"):
            table.create_index(
                f"uq_mass_act_items_{column}",
                ["firm_id", "kind", f"{column}_id"],
                unique=True,
                sqlite_where=WAITING,
                postgresql_where=WAITING,
            )


def downgrade() -> None:
    op.drop_table("mass_act_items")
    op.drop_table("mass_acts")
