"""Keep how an issuer is written in Latin, and its currency account's bank and correspondent

Revision ID: 0009
Revises: 0008
"""

import sqlalchemy as sa
from alembic import op

from db.types import Json

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("issuers", sa.Column("latin", Json, nullable=True))
    op.add_column("bank_accounts", sa.Column("latin_bank_name", sa.String(250), nullable=True))
    op.add_column("bank_accounts", sa.Column("correspondent", sa.String(250), nullable=True))


def downgrade() -> None:
    op.drop_column("bank_accounts", "correspondent")
    op.drop_column("bank_accounts", "latin_bank_name")
    op.drop_column("issuers", "latin")
