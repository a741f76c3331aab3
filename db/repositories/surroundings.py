"""What stands around invoices that money is about to be put on, asked in one statement: mostly nothing does, and
whoever records a payment then asks no more."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, bindparam, select
from sqlalchemy.orm import InstrumentedAttribute

from db.models import Hold, Invoice, Payment, Task
from db.prepared import prepared
from db.repositories.contract_advance import LYING_OF_CLIENT
from db.repositories.payment import LYING_ADVANCE
from db.tenancy import AsyncTenantSession
from db.vocabulary.enums import HoldKind, TaskKind, TaskState


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Of some invoices of a client, and of the client, before the money. It holds until the end of a transaction that
    has locked the client's ledger."""

    known: bool
    """A payment with the key is there."""
    controlled: bool
    """Somebody has an open task to look after the payment of one of the invoices."""
    claimed: bool
    """The client has said of one of the invoices that it is paid."""
    reminded: bool
    """The client has an open invoice that was sent."""
    advanced: bool
    """Money of the client lies on an advance, of a contract or not."""
    declined: bool
    """An advance was declined for an open invoice of the client."""


def _one(query: Select[int]) -> ScalarSelect[int]:
    return query.limit(1).scalar_subquery()


def _surroundings(
    are_named: Callable[[InstrumentedAttribute[Any]], ColumnElement[bool]],
) -> Select[*tuple[Any, ...]]:
    sent = select(Invoice.id).where(
        Invoice.client_id == bindparam("client_id"), Invoice.is_open, Invoice.sent_at.is_not(None)
    )
    return select(
        _one(select(Payment.id).where(Payment.act_key == bindparam("key"))),
        _one(
            select(Task.id).where(
                are_named(Task.invoice_id),
                Task.kind == TaskKind.PAYMENT_CONTROL.value,
                Task.state == TaskState.OPEN.value,
            )
        ),
        _one(select(Hold.id).where(are_named(Hold.invoice_id), Hold.kind == HoldKind.CLAIM.value)),
        _one(sent),
        _one(LYING_ADVANCE),
        _one(LYING_OF_CLIENT),
        _one(sent.where(Invoice.advance_declined_minor.is_not(None))),
    )


_OF_ONE = prepared(_surroundings(lambda column: column == bindparam("invoice_id")))
_OF_SEVERAL = prepared(_surroundings(lambda column: column.in_(bindparam("invoice_ids", expanding=True))))


class SurroundingsRepository:
    def __init__(self, session: AsyncTenantSession) -> None:
        self._session = session

    async def of(self, invoice_ids: Collection[int], client_id: int, act_key: str) -> Surroundings:
        asked: dict[str, object] = {"client_id": client_id, "key": act_key}
        if len(invoice_ids) == 1:
            (asked["invoice_id"],) = invoice_ids
        else:
            asked["invoice_ids"] = sorted(invoice_ids)
        query = _OF_ONE if len(invoice_ids) == 1 else _OF_SEVERAL
        row = (await self._session.execute(query, asked)).one()
        known, control, claim, sent, general, of_contract, declined = (each is not None for each in row)
        return Surroundings(known, control, claim, sent, general or of_contract, declined)
