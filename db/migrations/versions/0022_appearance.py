"""Keep how each issuer's documents look: accent colour, logo, signature, stamp

Revision ID: 0022
Revises: 0021
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "printed_images",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("png", sa.LargeBinary(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("firm_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["firm_id"], ["firms.id"], name=op.f("fk_printed_images_firm_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_printed_images")),
        sa.UniqueConstraint("firm_id", "sha256", name=op.f("uq_printed_images_firm_id_sha256")),
    )
    op.add_column("issuers", sa.Column("accent", sa.String(length=7), nullable=True))
    for name in ("logo", "signature", "stamp"):
        op.add_column("issuers", sa.Column(name, sa.String(length=64), nullable=True))


def downgrade() -> None:
    for name in ("stamp", "signature", "logo", "accent"):
        op.drop_column("issuers", name)
    op.drop_table("printed_images")
