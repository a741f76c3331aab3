"""Tasks: what a member does about an invoice."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, ClientOwned, Created
from db.types import Id, UtcDateTime
from db.vocabulary.enums import TaskState

OPEN = text(f"state = '{TaskState.OPEN}'")


class Task(Base, ClientOwned, Created):
    __tablename__ = "tasks"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        UniqueConstraint("firm_id", "act_key"),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(["firm_id", "invoice_id"], ["invoices.firm_id", "invoices.id"]),
        ForeignKeyConstraint(["firm_id", "assignee_id"], ["members.firm_id", "members.id"]),
        ForeignKeyConstraint(["firm_id", "created_by"], ["members.firm_id", "members.id"]),
        Index(None, "firm_id", "assignee_id", "state"),
        Index(None, "firm_id", "invoice_id"),
        Index(
            "ix_tasks_open",
            "firm_id",
            "due_at",
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        ),
        Index(
            "ix_tasks_due",
            "due_at",
            sqlite_where=text(f"{OPEN.text} AND told_at IS NULL"),
            postgresql_where=text(f"{OPEN.text} AND told_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    invoice_id: Mapped[int] = mapped_column(Id)
    kind: Mapped[str] = mapped_column(String(16))
    """A `TaskKind`."""
    assignee_id: Mapped[int] = mapped_column(Id)
    created_by: Mapped[int] = mapped_column(Id)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When the assignee was told that it is due; empty again when it is put off or given to somebody else."""
    note: Mapped[str | None] = mapped_column(String(1000))
    state: Mapped[str] = mapped_column(String(10), default=TaskState.OPEN)
    """A `TaskState`."""
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    closed_by: Mapped[int | None] = mapped_column(Id)
    act_key: Mapped[str | None] = mapped_column(String(60))
