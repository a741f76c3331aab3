"""From draft to invoice: the number, the frozen page. A person presses the button, or a retainer's day has come."""

from typing import Any

from db.models import Invoice
from db.repositories import Parties
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, InvoiceState, ObjectType
from services.core.audit import record
from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.unprintable import find_unprintable
from services.domain.access import Actor
from services.domain.errors import BadInput, Conflict
from services.domain.invoicing.number_template import counter_year, normalise_number, render_number
from services.domain.money.money import Currency
from services.domain.ports import Clock, Translator
from services.domain.tax.vat_choice import check_vat_choice
from services.firms.appearance_storage import keep_images
from services.firms.foreign_details import require_details
from services.invoices.builder import build_document, foreign_questions, peek_number, require_account
from services.invoices.parts import InvoiceParts, apply_totals, load_parts, vat_choice
from services.payments.allocations import reallocate
from services.tasks.esf import plan_esf_task


async def issue_draft(
    uow: UnitOfWork,
    clock: Clock,
    translator: Translator,
    actor: Actor | None,
    invoice: Invoice,
    parties: Parties | None = None,
) -> InvoiceParts:
    """Give the locked draft its number and freeze everything; `actor` is None when the system issues. `parties` are
    those that were read with it.

    Returns what the invoice was made of. Raises `BadInput` for what the draft lacks, before anything is changed;
    IntegrityError for a number in use.
    """
    if invoice.status != InvoiceState.DRAFT:
        raise Conflict("error-changed-meanwhile")
    check_vat_choice(vat_choice(invoice))
    parts = await load_parts(uow, invoice, parties)
    issuer, totals = parts.issuer, parts.totals
    if not parts.lines:
        raise BadInput("error-invoice-no-lines")
    if totals.gross.minor <= 0:
        raise BadInput("error-invoice-zero")
    account = await uow.issuers.account_for(issuer.id, invoice.currency)
    account = require_account(account, Currency(invoice.currency))
    require_details(foreign_questions(invoice, issuer, account), Currency(invoice.currency))
    year = counter_year(issuer.number_template, invoice.invoice_date)
    seq = await uow.issuers.next_seq(issuer.id, issuer.number_series, year, issuer.number_start)
    number = render_number(issuer.number_template, invoice.invoice_date.year, seq)
    document = build_document(invoice, parts, account, translator, number=number, draft=False)
    if lost := find_unprintable(document):
        raise BadInput(
            "error-invoice-unprintable", chars=lost[0].characters, place=lost[0].place, line=lost[0].line
        )
    await keep_images(uow, clock, document.appearance)
    # All of it at once, and last: nothing that is asked above writes the row before it is whole.
    invoice.bank_account_id = account.id
    apply_totals(invoice, totals)
    invoice.number, invoice.number_norm = number, normalise_number(number)[:60]
    invoice.series, invoice.year, invoice.seq = issuer.number_series, year, seq
    invoice.issued_at, invoice.issued_by = clock.now(), actor.member_id if actor else None
    invoice.snapshot = document.to_snapshot()
    invoice.status = InvoiceState.ISSUED.value
    after: dict[str, Any] = {"number": number, "total": totals.gross}
    record(uow, clock, actor, AuditAction.ISSUED, ObjectType.INVOICE, invoice.id, after=after)
    await plan_esf_task(uow, clock, actor, invoice, issuer)
    if actor is not None and invoice.corrects_id is not None and invoice.moves_payments:
        await reallocate(uow, clock, actor, invoice, source_id=invoice.corrects_id)
    await uow.flush()
    return parts


async def draft_document(uow: UnitOfWork, translator: Translator, invoice: Invoice) -> InvoiceDocument:
    """What the page would print if the draft were issued now, marked as a draft."""
    parts = await load_parts(uow, invoice)
    account = await uow.issuers.account_for(parts.issuer.id, invoice.currency)
    number = await peek_number(uow, invoice, parts.issuer)
    return build_document(invoice, parts, account, translator, number=number, draft=True)
