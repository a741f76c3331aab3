"""Let a member be nobody's any more: one whose personal data were erased has no Telegram user

Revision ID: 0019
Revises: 0018
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("members") as members:
        members.alter_column("user_id", existing_type=sa.BigInteger(), nullable=True)


def downgrade() -> None:
    # A member without a user can't be said in the former way: a user whom Telegram does not have takes the place.
    nobody = "SELECT -id, name, created_at FROM members WHERE user_id IS NULL"
    op.execute(f"INSERT INTO users (id, name, created_at) {nobody}")
    op.execute("UPDATE members SET user_id = -id WHERE user_id IS NULL")
    with op.batch_alter_table("members") as members:
        members.alter_column("user_id", existing_type=sa.BigInteger(), nullable=False)
