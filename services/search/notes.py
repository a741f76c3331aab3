"""Cards whose note holds a text: looked at where no name, number or sum is found."""

from dataclasses import replace
from datetime import date

from db.unit_of_work import UnitOfWork
from services.core.invoice_row import build_invoice_row
from services.domain.ids import ClientId, ContractId
from services.domain.pagination import Page
from services.domain.text_folding import fold_text
from services.search.views import ClientHit, ContractHit, SearchResult

SHORTEST = 3
"""Fewer letters stand in every note."""


async def find_noted(
    uow: UnitOfWork, text: str, nothing: SearchResult, day: date, limit: int
) -> SearchResult | None:
    """`nothing` is what was found otherwise. None when no note holds the text."""
    folded = fold_text(text)
    if len(folded) < SHORTEST:
        return None
    notes = await uow.notes.saying(folded, limit)
    if not notes:
        return None
    clients = await uow.clients.get_many({note.client_id for note in notes})
    contracts = await uow.notes.contracts([note.contract_id for note in notes if note.contract_id])
    invoices = await uow.invoices.get_many([note.invoice_id for note in notes if note.invoice_id])
    of_clients = [clients[note.client_id] for note in notes if not (note.contract_id or note.invoice_id)]
    hits = tuple(ClientHit(ClientId(client.id), client.name) for client in of_clients)
    papers = tuple(
        ContractHit(ContractId(contract.id), contract.number, clients[contract.client_id].name)
        for contract in contracts.values()
    )
    rows = tuple(
        build_invoice_row(invoice, clients[invoice.client_id].name, day) for invoice in invoices.values()
    )
    return replace(
        nothing,
        clients=Page(hits, len(hits), 0, limit),
        contracts=Page(papers, len(papers), 0, limit),
        invoices=Page(rows, len(rows), 0, limit),
        understood=None,
        is_noted=True,
    )
