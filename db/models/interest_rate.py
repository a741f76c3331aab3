"""Rates of central banks that a firm has entered; the product's own stand in the code."""

from datetime import date

from sqlalchemy import ForeignKeyConstraint, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, Created, TenantOwned
from db.types import Id


class InterestRate(Base, TenantOwned, Created):
    """A rate of one `RateKind` from a day on; of the same kind and day as a published one it stands in its place."""

    __tablename__ = "interest_rates"
    __table_args__ = (
        UniqueConstraint("firm_id", "kind", "since"),
        ForeignKeyConstraint(["firm_id", "entered_by"], ["members.firm_id", "members.id"]),
        Index(None, "firm_id", "entered_by"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    kind: Mapped[str] = mapped_column(String(8))
    """A `RateKind`."""
    since: Mapped[date]
    percent_bp: Mapped[int]
    """A year, in hundredths of a percent."""
    known_until: Mapped[date]
    """The last day for which the firm has seen that the rate holds."""
    source: Mapped[str] = mapped_column(String(250))
    """Where it was read."""
    entered_by: Mapped[int] = mapped_column(Id)
