"""Keep the language of a client's documents, and contracts whose lines are worded neutrally

A country's own form was in Russian whatever its invoice said; now it follows the invoice. What such invoices say becomes
Russian first, so that no draft, and no copy of an invoice, changes its language in silence.

Revision ID: 0023
Revises: 0022
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

NATIONAL = (("RU", "RUB"), ("KZ", "KZT"), ("UZ", "UZS"), ("BY", "BYN"))


def upgrade() -> None:
    op.add_column("clients", sa.Column("document_language", sa.String(12), nullable=True))
    op.add_column(
        "contracts",
        sa.Column("neutral_wording", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    _set_width_of_language(12)
    for country, currency in NATIONAL:
        op.execute(
            f"UPDATE invoices SET language = 'ru' WHERE language <> 'ru' AND currency = '{currency}'"
            f" AND issuer_id IN (SELECT id FROM issuers WHERE country = '{country}')"
        )


def downgrade() -> None:
    # The country's first language, as its form was before; of two languages the first.
    op.execute("UPDATE invoices SET language = 'ru' WHERE language NOT IN ('ru', 'en')")
    _set_width_of_language(2)
    op.drop_column("contracts", "neutral_wording")
    op.drop_column("clients", "document_language")


def _set_width_of_language(length: int) -> None:
    """SQLite can't alter a column. To make the table anew would drop it, and what points to it with it."""
    if op.get_bind().dialect.name != "sqlite":
        op.alter_column("invoices", "language", type_=sa.String(length), existing_nullable=False)
        return
    op.execute("ALTER TABLE invoices RENAME COLUMN language TO former_language")
    # A column that is added may not be empty only with a default; every row is filled right after.
    op.execute(f"ALTER TABLE invoices ADD COLUMN language VARCHAR({length}) NOT NULL DEFAULT 'ru'")
    op.execute("UPDATE invoices SET language = former_language")
    op.execute("ALTER TABLE invoices DROP COLUMN former_language")
