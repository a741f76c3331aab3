"""Keep every account of a client, and which account of ours is the main one of its currency

Revision ID: 0007
Revises: 0006
"""

import sqlalchemy as sa
from alembic import op

from db.types import Json

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Until now a currency had one account in use, so each of them is the main one.
    op.add_column(
        "bank_accounts", sa.Column("is_main", sa.Boolean(), server_default=sa.true(), nullable=False)
    )
    op.add_column("clients", sa.Column("accounts", Json, server_default=sa.text("'[]'"), nullable=False))


def downgrade() -> None:
    op.drop_column("clients", "accounts")
    op.drop_column("bank_accounts", "is_main")
