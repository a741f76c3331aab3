"""Chain the acts of the trail, firm by firm, in the order of their ids

Acts that are there already get their place, salt and link here; later ones get them from the job that seals. What is
computed is what `python -m bot check --deep` computes again, so the function is not copied: it never changes.

Revision ID: 0014
Revises: 0011
"""

import secrets
from collections import defaultdict
from datetime import UTC
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from db.trail_digest import START, Act, compute_link

revision = "0014"
down_revision = "0011"
branch_labels = None
depends_on = None

BATCH = 2_000

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
ENTRIES = sa.table(
    "audit_entries",
    sa.column("id", sa.BigInteger),
    sa.column("firm_id", sa.BigInteger),
    sa.column("at", sa.DateTime(timezone=True)),
    sa.column("member_id", sa.BigInteger),
    sa.column("member_name", sa.String),
    sa.column("action", sa.String),
    sa.column("object_type", sa.String),
    sa.column("object_id", sa.BigInteger),
    sa.column("invoice_id", sa.BigInteger),
    sa.column("before", JSON),
    sa.column("after", JSON),
    sa.column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite")),
    sa.column("link", sa.String(64)),
    sa.column("salt", sa.String(43)),
)
FIELDS = [ENTRIES.c[name] for name in Act.__dataclass_fields__]


def upgrade() -> None:
    op.add_column(
        "audit_entries", sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True)
    )
    op.add_column("audit_entries", sa.Column("link", sa.String(64), nullable=True))
    op.add_column("audit_entries", sa.Column("salt", sa.String(43), nullable=True))
    op.add_column(
        "audit_entries",
        sa.Column(
            "erased",
            sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql"),
            nullable=True,
        ),
    )
    _seal_all(op.get_bind())
    op.create_index(
        "ix_audit_entries_chain",
        "audit_entries",
        ["firm_id", "seq"],
        unique=True,
        sqlite_where=sa.text("seq IS NOT NULL"),
        postgresql_where=sa.text("seq IS NOT NULL"),
    )
    op.create_index(
        "ix_audit_entries_unsealed",
        "audit_entries",
        ["firm_id", "id"],
        sqlite_where=sa.text("seq IS NULL"),
        postgresql_where=sa.text("seq IS NULL"),
    )


def downgrade() -> None:
    op.drop_index("ix_audit_entries_unsealed", "audit_entries")
    op.drop_index("ix_audit_entries_chain", "audit_entries")
    for name in ("erased", "salt", "link", "seq"):
        op.drop_column("audit_entries", name)


def _seal_all(connection: sa.Connection) -> None:
    """A piece at a time, by id: the ends of all chains are remembered, the acts are not."""
    ends: dict[int, tuple[int, str]] = defaultdict(lambda: (0, START))
    sealed = (
        sa.update(ENTRIES)
        .where(ENTRIES.c.id == sa.bindparam("of_id"))
        .values({name: sa.bindparam(f"new_{name}") for name in ("seq", "link", "salt")})
    )
    last = -(1 << 62)
    while True:
        query = sa.select(*FIELDS).where(ENTRIES.c.id > last).order_by(ENTRIES.c.id).limit(BATCH)
        rows = connection.execute(query).mappings().all()
        if not rows:
            return
        last = rows[-1]["id"]
        changes: list[dict[str, Any]] = []
        for row in rows:
            seq, previous = ends[row["firm_id"]]
            # SQLite keeps no zone.
            at = row["at"] if row["at"].tzinfo else row["at"].replace(tzinfo=UTC)
            act, salt = Act(**{**row, "at": at}), secrets.token_urlsafe(24)
            ends[row["firm_id"]] = seq + 1, compute_link(previous, seq + 1, act, salt)
            changes.append(
                {
                    "of_id": row["id"],
                    "new_seq": seq + 1,
                    "new_link": ends[row["firm_id"]][1],
                    "new_salt": salt,
                }
            )
        connection.execute(sealed, changes)
