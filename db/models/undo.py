"""What can be taken back for a minute: an act, and the rows that it changed as they were before it."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKeyConstraint, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, Created, TenantOwned
from db.types import Id, Json, UtcDateTime


class UndoTicket(Base, TenantOwned, Created):
    """The right of one member to undo one act until a moment. Made in the transaction of the act.

    It goes soon after its moment: `rows` hold values that may be personal.
    """

    __tablename__ = "undo_tickets"
    __table_args__ = (
        ForeignKeyConstraint(["firm_id", "member_id"], ["members.firm_id", "members.id"]),
        Index(None, "firm_id"),
        Index(None, "until"),
        # A number is never given twice: a button of a former act would else undo a later one.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    member_id: Mapped[int] = mapped_column(Id)
    """Who acted: nobody else undoes it."""
    permission: Mapped[str] = mapped_column(String(40))
    """What the act has asked for, and its undoing asks for again."""
    action: Mapped[str] = mapped_column(String(40))
    """An `AuditAction`."""
    object_type: Mapped[str] = mapped_column(String(20))
    """An `ObjectType`."""
    object_id: Mapped[int] = mapped_column(Id)
    client_id: Mapped[int | None] = mapped_column(Id)
    """The one client whose rows it changed, if any."""
    acts: Mapped[list[int]] = mapped_column(Json)
    """Ids of what the act has put on the trail."""
    rows: Mapped[list[dict[str, Any]]] = mapped_column(Json)
    """`db.row_changes.ChangedRow`, each; empty once it is undone."""
    until: Mapped[datetime] = mapped_column(UtcDateTime)
    undone_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
