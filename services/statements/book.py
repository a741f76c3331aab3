"""Reads out of the books what a statement is compared with."""

import asyncio
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import InvoiceState
from services.domain.calendar.dates import local_date
from services.domain.ids import ClientId, InvoiceId, IssuerId, PaymentId
from services.domain.statements.book import (
    Book,
    Claim,
    ClientFacts,
    InvoiceFacts,
    OwnAccount,
    OwnParty,
    PayerDecision,
    RecordedPayment,
)

NEAR = timedelta(days=10)
"""A payment that was recorded by hand so near to a line's day may be that line."""


async def load_book(uow: UnitOfWork, issuer_id: int, first: date, last: date) -> Book:
    """All that the unit of work sees. `first` and `last` are the days of the statement's lines."""
    zone = (await uow.firms.firm()).timezone
    found = uow.statement_book
    claims = await found.claims()
    answered = await found.answered_claims([row.id for row in claims])
    invoices, clients, issuers = await found.invoices(), await found.clients(), await found.issuers()
    accounts = await uow.statements.own_accounts()
    payers = await uow.statements.payers()
    recorded = await found.recorded_by_hand(issuer_id, first - NEAR, last + NEAR)

    def build() -> Book:
        return Book(
            invoices=tuple(map(_invoice, invoices)),
            clients=tuple(
                ClientFacts(
                    id=ClientId(row.id),
                    names=_names(row.name, row.requisites),
                    tax_ids=_filled([row.tax_id, row.requisites.get("pinfl")]),
                    accounts=_accounts(row.requisites, row.accounts),
                )
                for row in clients
            ),
            own_accounts=tuple(
                OwnAccount(number, IssuerId(row.issuer_id))
                for row in accounts
                for number in _filled([row.iban, row.account])
            ),
            own_parties=tuple(
                OwnParty(IssuerId(row.id), _names(row.name, row.requisites), _filled([row.tax_id]))
                for row in issuers
            ),
            decisions=tuple(
                PayerDecision(
                    row.payer_key,
                    ClientId(row.client_id) if row.client_id is not None else None,
                    local_date(row.created_at, zone),
                )
                for row in payers
            ),
            claims=tuple(
                Claim(InvoiceId(row.invoice_id), local_date(row.created_at, zone))
                for row in claims
                if row.id not in answered
            ),
            recorded=tuple(
                RecordedPayment(
                    PaymentId(row.id),
                    ClientId(row.client_id),
                    IssuerId(row.issuer_id),
                    row.amount_minor,
                    row.currency,
                    row.received_on,
                )
                for row in recorded
            ),
        )

    return await asyncio.to_thread(build)  # of thousands of rows


def _invoice(row: Any) -> InvoiceFacts:
    return InvoiceFacts(
        id=InvoiceId(row.id),
        number=row.number,
        issued_on=row.invoice_date,
        balance_minor=int(row.balance_minor),
        currency=row.currency,
        client_id=ClientId(row.client_id),
        issuer_id=IssuerId(row.issuer_id),
        due_on=row.due_date,
        contract_number=row.contract_number or "",
        state=InvoiceState(row.status),
    )


def _names(name: str, requisites: Mapping[str, Any]) -> tuple[str, ...]:
    return _filled([name, *(requisites.get(each) for each in ("name", "short_name", "other_name"))])


def _accounts(requisites: Mapping[str, Any], further: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    return _filled([each.get(field) for each in (requisites, *further) for field in ("iban", "account")])


def _filled(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))
