"""The trail: who did what to which object."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, String, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, TenantOwned
from db.trail_digest import Act
from db.types import Id, Json, UtcDateTime

SEALED, UNSEALED = text("seq IS NOT NULL"), text("seq IS NULL")


class AuditEntry(Base, TenantOwned):
    """Who did what to which object, with before and after. Written by services, never changed.

    Triggers of both databases refuse to delete an entry and to change it, but for two acts: to seal it, once, and to
    erase values of somebody who asks for it (`db/trail_digest.py` says what then stays).
    """

    __tablename__ = "audit_entries"
    __table_args__ = (
        Index(None, "firm_id", "object_type", "object_id", "at"),
        Index(
            "ix_audit_entries_invoice",
            "firm_id",
            "invoice_id",
            postgresql_where=text("invoice_id IS NOT NULL"),
        ),
        # A chain has no forks.
        Index(
            "ix_audit_entries_chain",
            "firm_id",
            "seq",
            unique=True,
            sqlite_where=SEALED,
            postgresql_where=SEALED,
        ),
        # What is still to be sealed: mostly nothing.
        Index(
            "ix_audit_entries_unsealed",
            "firm_id",
            "id",
            sqlite_where=UNSEALED,
            postgresql_where=UNSEALED,
        ),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    member_id: Mapped[int | None] = mapped_column(Id)
    """Empty when the system acted by itself."""
    member_name: Mapped[str | None] = mapped_column(String(130))
    action: Mapped[str] = mapped_column(String(40))
    object_type: Mapped[str] = mapped_column(String(20))
    object_id: Mapped[int] = mapped_column(Id)
    invoice_id: Mapped[int | None] = mapped_column(Id)
    """Set for acts that belong on an invoice's timeline although their object is another (a payment)."""
    before: Mapped[dict[str, Any] | None] = mapped_column(Json)
    after: Mapped[dict[str, Any] | None] = mapped_column(Json)
    seq: Mapped[int | None] = mapped_column(Id)
    """The place in the firm's chain; empty until the entry is sealed."""
    link: Mapped[str | None] = mapped_column(String(64))
    """The digest of this entry and of the link before it."""
    salt: Mapped[str | None] = mapped_column(String(43))
    """Of the digests of its values; gone when one of them was erased."""
    erased: Mapped[dict[str, Any] | None] = mapped_column(
        JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
    )
    """What stays of erased values, as `db.trail_digest.Erased` writes it."""

    def as_act(self) -> Act:
        return Act(
            firm_id=self.firm_id,
            id=self.id,
            at=self.at,
            member_id=self.member_id,
            member_name=self.member_name,
            action=self.action,
            object_type=self.object_type,
            object_id=self.object_id,
            invoice_id=self.invoice_id,
            before=self.before,
            after=self.after,
        )
