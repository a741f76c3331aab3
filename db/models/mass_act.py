"""Acts on many invoices at once: what somebody has confirmed, and what has become of each item."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKeyConstraint, Index, String, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, Created, TenantOwned
from db.types import Id, Json, NullableJson, UtcDateTime
from db.vocabulary.mass_acts import MassItemState, MassState

UNDER_WAY = text(f"state IN ('{MassState.WORKING}', '{MassState.ENDED}')")
WAITING = text(f"state = '{MassItemState.WAITING}'")


class MassAct(Base, TenantOwned, Created):
    """Begins as the plan that a page shows; confirmed, it is worked through item by item under a lease."""

    __tablename__ = "mass_acts"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        UniqueConstraint("firm_id", "act_key"),
        ForeignKeyConstraint(["firm_id", "member_id"], ["members.firm_id", "members.id"]),
        Index(None, "firm_id", "member_id"),
        Index("ix_mass_acts_under_way", "lease_until", sqlite_where=UNDER_WAY, postgresql_where=UNDER_WAY),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    member_id: Mapped[int] = mapped_column(Id)
    """In whose name everything is done: what this member may, at the time of each item."""
    act_key: Mapped[str] = mapped_column(String(60))
    """Of the page."""
    kind: Mapped[str] = mapped_column(String(12))
    """A `MassKind`."""
    state: Mapped[str] = mapped_column(String(10))
    """A `MassState`."""
    options: Mapped[dict[str, Any]] = mapped_column(Json)
    """`month` of retainers, `mode` of reminding for clients that have none, `beyond`: how many the page had no room
    for."""
    stop_asked: Mapped[bool] = mapped_column(default=False, server_default=false())
    lease_token: Mapped[str | None] = mapped_column(String(40))
    lease_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """Whoever works on it renews it with each item; afterwards anybody may go on."""
    started_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class MassItem(Base, TenantOwned):
    """One invoice, or one contract that is to be billed. It holds numbers and words of ours only: names are read where
    they stand, by whoever may see them."""

    __tablename__ = "mass_act_items"
    __table_args__ = (
        ForeignKeyConstraint(
            ["firm_id", "act_id"], ["mass_acts.firm_id", "mass_acts.id"], ondelete="CASCADE"
        ),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(["firm_id", "contract_id"], ["contracts.firm_id", "contracts.id"]),
        Index("ix_mass_act_items_place", "firm_id", "act_id", "state", "place"),
        Index(None, "firm_id", "client_id"),
        Index(None, "firm_id", "contract_id"),
        # Two who start at once: the second one's row is refused, so that nothing is taken twice.
        Index(
            "uq_mass_act_items_invoice",
            "firm_id",
            "kind",
            "invoice_id",
            unique=True,
            sqlite_where=WAITING,
            postgresql_where=WAITING,
        ),
        Index(
            "uq_mass_act_items_contract",
            "firm_id",
            "kind",
            "contract_id",
            unique=True,
            sqlite_where=WAITING,
            postgresql_where=WAITING,
        ),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    act_id: Mapped[int] = mapped_column(Id)
    kind: Mapped[str] = mapped_column(String(12))
    """The act's."""
    place: Mapped[int]
    client_id: Mapped[int] = mapped_column(Id)
    invoice_id: Mapped[int | None] = mapped_column(Id)
    """Without a foreign key: a draft may be discarded, and the report still says so."""
    contract_id: Mapped[int | None] = mapped_column(Id)
    amount_minor: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    """As shown; of what is done, as it was done."""
    ways: Mapped[dict[str, Any] | None] = mapped_column(NullableJson)
    """Of sending and reminding, as shown: ids of contacts, and whether by e-mail."""
    state: Mapped[str] = mapped_column(String(10))
    """A `MassItemState`."""
    reason: Mapped[str | None] = mapped_column(String(20))
    """A `MassReason`."""
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
