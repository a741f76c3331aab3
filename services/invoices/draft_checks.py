"""Looks at many drafts as issuing one would, with as many questions as for one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.models import BankAccount, Client, Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import InvoiceState, InvoiceStatus
from services.documents.pdf.unprintable import find_unprintable
from services.domain.money.money import Currency, Money
from services.firms.foreign_details import DetailQuestion
from services.invoices.builder import ParametersOnly, build_document, foreign_questions
from services.invoices.draft_warnings import draft_warnings, load_billed
from services.invoices.parts import InvoiceParts, totals_of
from services.invoices.views import InvoiceView, Warning


@dataclass(frozen=True, slots=True)
class DraftCheck:
    """What there is to say of a draft before it is issued."""

    is_draft: bool
    has_lines: bool
    total: Money
    warnings: tuple[Warning, ...]
    questions: tuple[DetailQuestion, ...]
    is_printable: bool


def check_of(view: InvoiceView) -> DraftCheck:
    return DraftCheck(
        view.row.status is InvoiceStatus.DRAFT,
        bool(view.lines),
        view.row.total,
        view.warnings,
        view.questions,
        not view.unprintable,
    )


async def check_drafts(
    uow: UnitOfWork, invoice_ids: Sequence[int], today: date
) -> list[tuple[Invoice, Client, DraftCheck]]:
    """In their order; without those that this unit of work does not see. What is no draft is only said to be none."""
    invoices = await uow.invoices.get_many(invoice_ids, bare=True)
    found = invoices.values()
    clients = await uow.clients.get_many({each.client_id for each in found})
    contracts = await uow.contracts.get_many({each.contract_id for each in found if each.contract_id})
    issuers = {each: await uow.issuers.get(each) for each in sorted({one.issuer_id for one in found})}
    lines = await uow.invoices.lines_of(invoices)
    accounts: dict[tuple[int, str], BankAccount | None] = {}
    drafts: dict[int, InvoiceParts] = {}
    for invoice in found:
        client, issuer = clients.get(invoice.client_id), issuers[invoice.issuer_id]
        if client is None or issuer is None:
            continue
        key = issuer.id, invoice.currency
        if key not in accounts:
            accounts[key] = await uow.issuers.account_for(*key)
        own = lines.get(invoice.id, [])
        contract = contracts.get(invoice.contract_id or 0)
        # Pages do not print the matter.
        parts = InvoiceParts(client, issuer, contract, None, own, totals_of(invoice, issuer, own))
        drafts[invoice.id] = parts
    billed = await load_billed(uow, drafts.values())
    checked = []
    for invoice_id in [each for each in invoice_ids if each in drafts]:
        invoice, parts = invoices[invoice_id], drafts[invoice_id]
        total = Money(invoice.total_minor, Currency(invoice.currency))
        if invoice.status != InvoiceState.DRAFT:
            check = DraftCheck(False, bool(parts.lines), total, (), (), True)
        else:
            account = accounts[parts.issuer.id, invoice.currency]
            warnings, _ = draft_warnings(invoice, parts, today, billed)
            page = build_document(invoice, parts, account, ParametersOnly(), number="", draft=True)
            check = DraftCheck(
                True,
                bool(parts.lines),
                total,
                warnings if account is not None else (Warning.NO_ACCOUNT, *warnings),
                foreign_questions(invoice, parts.issuer, account),
                not find_unprintable(page),
            )
        checked.append((invoice, parts.client, check))
    return checked
