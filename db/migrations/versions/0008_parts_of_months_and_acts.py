"""Keep how a contract bills a part of a month, and invoices whose term begins with the act

What is there already is not changed in silence:

- A contract that is there says nothing about parts of a month. It goes on billing whole months; where a month is only
  in part within it, the draft asks once how to count, and a retainer that issues by itself leaves that draft and tells
  the lawyer instead of issuing it.
- An issued invoice keeps the due date that its page says. A draft whose term runs from the act, and whose date nobody
  set by hand, has no due date any more: it says the term in words.

Revision ID: 0008
Revises: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

OPEN = sa.text("status = 'issued' AND paid_minor + written_off_minor < total_minor")
OPEN_COLUMNS = [
    "firm_id",
    "due_date",
    "id",
    "currency",
    "client_id",
    "total_minor",
    "paid_minor",
    "written_off_minor",
    "invoice_date",
    "matter_id",
    "contract_id",
    "issuer_id",
    "status",
]
SUMS_COLUMNS = [
    "firm_id",
    "status",
    "currency",
    "client_id",
    "total_minor",
    "paid_minor",
    "written_off_minor",
    "invoice_date",
    "due_date",
    "issuer_id",
    "id",
]


def upgrade() -> None:
    op.add_column("contracts", sa.Column("part_month", sa.String(8), nullable=True))
    op.add_column("invoices", sa.Column("act_days", sa.Integer(), nullable=True))
    op.add_column("invoices", sa.Column("act_unit", sa.String(10), nullable=True))
    op.add_column("invoices", sa.Column("act_on", sa.Date(), nullable=True))
    _set_due_date_nullable(nullable=True)
    op.execute(
        "UPDATE invoices SET due_date = NULL,"
        " act_days = (SELECT coalesce(terms_days, 0) FROM contracts WHERE contracts.id = invoices.contract_id),"
        " act_unit = (SELECT coalesce(terms_unit, 'calendar') FROM contracts"
        " WHERE contracts.id = invoices.contract_id)"
        " WHERE status = 'draft' AND NOT due_fixed"
        " AND contract_id IN (SELECT id FROM contracts WHERE terms_kind = 'days_after_act')"
    )


def downgrade() -> None:
    op.execute("UPDATE invoices SET due_date = invoice_date WHERE due_date IS NULL")
    _set_due_date_nullable(nullable=False)
    op.drop_column("invoices", "act_on")
    op.drop_column("invoices", "act_unit")
    op.drop_column("invoices", "act_days")
    op.drop_column("contracts", "part_month")


def _set_due_date_nullable(*, nullable: bool) -> None:
    """SQLite can't alter a column. To make the table anew would drop it, and what points to it with it."""
    if op.get_bind().dialect.name != "sqlite":
        op.alter_column("invoices", "due_date", existing_type=sa.Date(), nullable=nullable)
        return
    op.drop_index("ix_invoices_open", "invoices")
    op.drop_index("ix_invoices_sums", "invoices")
    op.execute("ALTER TABLE invoices RENAME COLUMN due_date TO former_due_date")
    # A column that is added may not be empty only with a default; every row is filled right after.
    added = "DATE" if nullable else "DATE NOT NULL DEFAULT '1970-01-01'"
    op.execute(f"ALTER TABLE invoices ADD COLUMN due_date {added}")
    op.execute("UPDATE invoices SET due_date = former_due_date")
    op.execute("ALTER TABLE invoices DROP COLUMN former_due_date")
    op.create_index("ix_invoices_open", "invoices", OPEN_COLUMNS, sqlite_where=OPEN)
    op.create_index("ix_invoices_sums", "invoices", SUMS_COLUMNS)
