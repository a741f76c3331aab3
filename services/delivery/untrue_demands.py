"""A demand on its way says what was owed when it was issued: when that has changed, it stays, and staff are told."""

from db.models import Delivery
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind, DocumentState
from services.client_documents.demands.debt import load_debt
from services.client_documents.demands.telling import tell_lawyer
from services.domain.ports import Clock


async def stop_untrue_demand(uow: UnitOfWork, clock: Clock, row: Delivery) -> bool:
    """Whether the message must not leave. The client's ledger is locked: no payment comes between this and sending."""
    document = await uow.client_documents.get(row.document_id or 0)
    if document is None or document.kind != DocumentKind.DEMAND or document.state != DocumentState.ISSUED:
        return False
    debt = await load_debt(uow, document)
    if not debt.is_paid and not debt.changed:
        return False
    await tell_lawyer(
        uow,
        clock,
        document,
        f"demand-stopped:{document.id}:{row.id}",
        "pushed-demand-stopped",
        {"left": debt.left, "was": debt.demanded, "paid": "yes" if debt.is_paid else "no"},
    )
    return True
