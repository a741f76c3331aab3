"""Matters: the cases and projects of clients."""

from datetime import date

from sqlalchemy import ForeignKeyConstraint, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, ClientOwned, Created
from db.types import Id


class Matter(Base, ClientOwned, Created):
    __tablename__ = "matters"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        UniqueConstraint("firm_id", "act_key"),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        Index(None, "firm_id", "client_id"),
        Index("ix_matters_search", "firm_id", "name_norm", "client_id", "closed_on", "id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    name: Mapped[str] = mapped_column(String(250))
    name_norm: Mapped[str] = mapped_column(String(260))
    note: Mapped[str | None] = mapped_column(String(1000))
    opened_on: Mapped[date]
    closed_on: Mapped[date | None]
    act_key: Mapped[str | None] = mapped_column(String(60))
