"""A file of the firm's bank for today: what clients have paid, one of them without a word, and the bank's own fee."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Client, Invoice
from services.documents.bank_statement.one_c_writing import (
    RUSSIAN,
    WrittenAccount,
    WrittenDocument,
    WrittenParty,
    write_one_c,
)
from services.domain.requisites.model import Requisites
from tests.demo.cast import CLIENTS, PRIMER

TOLD = 2
"""Payments that name their invoice."""


async def bank_file(database: Database, local: datetime) -> bytes:
    """1CClientBankExchange of the account in roubles. `local` is the firm's time."""
    today = local.date()
    owner, documents = _party(PRIMER), []
    for number, (invoice, client) in enumerate(await _open_invoices(database), 1):
        told = number <= TOLD
        about = f" по счету № {invoice.number} от {invoice.invoice_date:%d.%m.%Y}" if told else ""
        purpose = f"Оплата{about} за юридические услуги. НДС не выделен"
        documents.append(
            WrittenDocument(
                str(410 + number), today, today, invoice.balance_minor, False, _party(client), purpose
            )
        )
    bank = WrittenParty(
        name=PRIMER.bank_name or "",
        tax_id="7707083893",
        account="70601810000000000001",
        bank_code="044525225",
    )
    fee = "Комиссия за ведение счета по тарифу банка. НДС не облагается"
    documents.append(WrittenDocument("88001", today, today, 99_000, True, bank, fee))
    week = timedelta(7)
    written = write_one_c(
        RUSSIAN, "RUB", [WrittenAccount(owner, tuple(documents))], today - week, today, local
    )
    # The bot knows a file that it has written itself; this one is the bank's.
    return written.content.replace(b"=Schetovod\r\n", "=СберБизнес\r\n".encode(RUSSIAN.encoding))


async def _open_invoices(database: Database) -> list[tuple[Invoice, Requisites]]:
    """The newest of three clients that pay in roubles, as the story has them."""
    wanted = {
        CLIENTS[name].requisites.name: CLIENTS[name].requisites for name in ("romashka", "sokolova", "zubr")
    }
    async with AsyncSession(database.reader) as session:
        found = await session.execute(
            select(Invoice, Client.name)
            .join(Client, Client.id == Invoice.client_id)
            .where(Invoice.is_open, Invoice.currency == "RUB", Invoice.sent_at.is_not(None))
            .order_by(Invoice.invoice_date.desc(), Invoice.id.desc())
        )
        newest: dict[str, Invoice] = {}
        for invoice, name in found:
            if name in wanted and invoice.snapshot["issuer"]["account"] == PRIMER.account:
                newest.setdefault(name, invoice)
        return [(newest[name], wanted[name]) for name in wanted if name in newest]


def _party(requisites: Requisites) -> WrittenParty:
    return WrittenParty(
        name=requisites.short_name or requisites.name,
        tax_id=requisites.tax_id or "",
        kpp=requisites.kpp or "",
        account=requisites.account or "",
        bank_name=requisites.bank_name or "",
        bank_code=requisites.bic or "",
        corr_account=requisites.corr_account or "",
    )
