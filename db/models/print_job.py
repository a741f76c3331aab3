"""What was sent to the office's printer. A row is claimed before anything is sent, so that nothing is printed twice."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, Integer, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, ClientOwned, Created
from db.types import Id, UtcDateTime
from db.vocabulary.printing import PrintState

UNDER_WAY = text(f"state IN ('{PrintState.WAITING}', '{PrintState.SENDING}', '{PrintState.TAKEN}')")


class PrintJob(Base, ClientOwned, Created):
    __tablename__ = "print_jobs"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        UniqueConstraint("firm_id", "act_key"),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(["firm_id", "member_id"], ["members.firm_id", "members.id"]),
        CheckConstraint("copies > 0", name="copies"),
        Index(None, "firm_id", "client_id"),
        Index(None, "firm_id", "member_id"),
        Index(
            "ix_print_jobs_under_way",
            "lease_until",
            sqlite_where=UNDER_WAY,
            postgresql_where=UNDER_WAY,
        ),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    member_id: Mapped[int] = mapped_column(Id)
    """Who asked, and hears what came of it."""
    act_key: Mapped[str] = mapped_column(String(60))
    """Of the press: redelivered, it is the same job."""
    document: Mapped[str] = mapped_column(String(60))
    """As the person is told of it: «Счёт № 2026-0012»."""
    copies: Mapped[int] = mapped_column(Integer)
    state: Mapped[str] = mapped_column(String(10))
    """A `PrintState`."""
    reason: Mapped[str | None] = mapped_column(String(20))
    """A `PrintReason`."""
    printer_job: Mapped[int | None] = mapped_column(Integer)
    """The printer's own number of the job, from the moment when it was accepted."""
    lease_until: Mapped[datetime] = mapped_column(UtcDateTime)
    """Whoever has not said by then what came of it is gone."""
