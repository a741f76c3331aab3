"""The row of a paper about money, before it is issued in the same act."""

from datetime import date
from typing import Any

from db.models import Client, ClientDocument, Issuer
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind
from services.domain.errors import NotFound
from services.domain.money.money import Currency
from services.domain.ports import Clock
from services.invoices.page_language import usual_language


async def start_document(
    uow: UnitOfWork,
    clock: Clock,
    kind: DocumentKind,
    client: Client,
    issuer: Issuer,
    currency: Currency,
    day: date,
    key: str | None,
    **values: Any,
) -> ClientDocument:
    document = ClientDocument(
        kind=kind.value,
        client_id=client.id,
        issuer_id=issuer.id,
        currency=currency.value,
        document_date=day,
        language=usual_language(issuer, client, currency),
        draft_key=key,
        created_at=clock.now(),
        **values,
    )
    uow.client_documents.add(document)
    await uow.flush()
    return document


async def load_parties(uow: UnitOfWork, client_id: int, issuer_id: int) -> tuple[Client, Issuer]:
    client, issuer = await uow.clients.get(client_id), await uow.issuers.get(issuer_id)
    if client is None or issuer is None:
        raise NotFound
    return client, issuer
