"""Order the keys of dialogs by their bytes, so that those of a chat stand side by side in the index

Revision ID: 0041
Revises: 0040
"""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _collate("C")


def downgrade() -> None:
    _collate(None)


def _collate(collation: str | None) -> None:
    if op.get_bind().dialect.name == "postgresql":  # SQLite orders by bytes in any case
        op.alter_column(
            "fsm_records", "key", type_=sa.String(200, collation=collation), existing_nullable=False
        )
