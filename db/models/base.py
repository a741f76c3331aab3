"""The declarative base and the two mixins that keep a firm's rows, and a lawyer's clients, apart."""

from datetime import datetime

from sqlalchemy import ForeignKey, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from db.types import Id, UtcDateTime

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMING)


class TenantOwned:
    """A row of one firm. The session adds the firm to every query on such a row (`db.unit_of_work`)."""

    @declared_attr
    def firm_id(cls) -> Mapped[int]:
        return mapped_column(Id, ForeignKey("firms.id", ondelete="CASCADE"), nullable=False)


class ClientOwned(TenantOwned):
    """A row that belongs to a client: seen only by those who see the client (`db.tenancy`)."""

    @declared_attr
    def client_id(cls) -> Mapped[int]:
        return mapped_column(Id, nullable=False)


class Created:
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
