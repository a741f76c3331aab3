"""The trail: who did what to which object."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, TenantOwned
from db.types import Id, Json, UtcDateTime


class AuditEntry(Base, TenantOwned):
    """Who did what to which object, with before and after. Written by services, never changed."""

    __tablename__ = "audit_entries"
    __table_args__ = (
        Index(None, "firm_id", "object_type", "object_id", "at"),
        Index(
            "ix_audit_entries_invoice",
            "firm_id",
            "invoice_id",
            postgresql_where=text("invoice_id IS NOT NULL"),
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
