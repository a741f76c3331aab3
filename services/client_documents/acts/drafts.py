"""Drafts of acts: filled from invoices, or from a contract and a period, and changed against them."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from db.models import ClientDocument, ClientDocumentInvoice, Contract, Invoice, Issuer
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind, DocumentState
from db.vocabulary.enums import AuditAction, Billing, ObjectType
from services.client_documents.acts.content import MAX_LINES, ActContent, ActLine, LineChange, numbered
from services.client_documents.acts.page import content_of, store_content
from services.client_documents.builder import build_document_view
from services.client_documents.service import lock_document
from services.client_documents.views import DocumentView
from services.contracts.builder import contract_vat
from services.core.audit import record
from services.core.unit_of_work import UnitOfWorkFactory
from services.documents.invoice.model import LANGUAGES
from services.documents.text.wordings import primary_language
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import add_months, local_date, month_end
from services.domain.calendar.possible_days import check_document_day
from services.domain.errors import BadInput, Conflict, NotFound
from services.domain.ids import ContractId, DocumentId, InvoiceId
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock, Translator
from services.domain.requisites.model import Country
from services.domain.tax.vat_choice import VatChoice, vat_rate_on
from services.firms.requisites_storage import load_requisites
from services.invoices.drafts.lines import lines_from_contract
from services.invoices.page_language import layout_of, page_language, usual_language
from services.invoices.page_words import PageTranslator
from services.invoices.parts import invoice_rate, line_rate, totals_of, vat_choice
from services.invoices.wording import UNIT_KEYS, say_in, say_line_in

MAX_INVOICES = 50


class ActDraftService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, translator: Translator) -> None:
        self._work = work
        self._clock = clock
        self._translator = translator

    @permitted(Permission.DOCUMENT_DRAFT)
    async def from_invoices(
        self, actor: Actor, invoice_ids: tuple[InvoiceId, ...], key: str, *, resume: bool = False
    ) -> DocumentView:
        """A filled act of these invoices, dated today. `key` is the tap's own (at most 60 characters): the same tap
        makes one draft. With `resume` a draft about the same invoices that waits already is returned instead.

        Raises `NotFound`; `error-act-nothing`, `error-act-invoices` (not all of one client, issuer, contract and
        currency), `error-act-vat` (different VAT), `error-act-invoice-state` for a draft or a void one.
        """
        wanted = sorted(set(invoice_ids))
        if not wanted or len(wanted) > MAX_INVOICES:
            raise BadInput("error-act-nothing")
        async with self._work.write(actor) as uow:
            if made := await uow.client_documents.by_draft_key(key):
                return await self._view(uow, actor, made)
            invoices = await _invoices(uow, wanted)
            await uow.clients.lock_ledger(invoices[0].client_id)
            if resume and (waiting := await _waiting(uow, wanted)):
                return await self._view(uow, actor, waiting)
            document = await self._of_invoices(uow, actor, invoices, key)
            return await self._view(uow, actor, document)

    @permitted(Permission.DOCUMENT_DRAFT)
    async def from_contract(
        self, actor: Actor, contract_id: ContractId, since: date, until: date, key: str
    ) -> DocumentView:
        """An act of the contract's invoices of the period: of those that no act is about yet, or of all when each has
        one. Without any: the next stage, the retainer or the rest of the price, as on a draft of an invoice.

        Raises `NotFound`, and as `from_invoices`.
        """
        if since > until:
            since, until = until, since
        async with self._work.write(actor) as uow:
            if made := await uow.client_documents.by_draft_key(key):
                return await self._view(uow, actor, made)
            contract = await uow.contracts.get(contract_id)
            if contract is None:
                raise NotFound
            await uow.clients.lock_ledger(contract.client_id)
            found = [
                invoice
                for invoice in await uow.client_documents.invoices_of_contract(contract.id, since, until)
                if (invoice.issuer_id, invoice.currency) == (contract.issuer_id, contract.currency)
            ]
            covered = await uow.client_documents.covered([each.id for each in found], DocumentKind.ACT)
            left = [invoice for invoice in found if invoice.id not in covered] or found
            if left:
                document = await self._of_invoices(uow, actor, left[:MAX_INVOICES], key)
            else:
                document = await self._of_contract(uow, actor, contract, since, until, key)
            document.period_from, document.period_to = since, until
            await uow.flush()
            return await self._view(uow, actor, document)

    @permitted(Permission.DOCUMENT_DRAFT)
    async def set_date(self, actor: Actor, document_id: DocumentId, day: date) -> DocumentView:
        """Raises as `check_document_day`."""
        async with self._work.write(actor) as uow:
            document = await _lock_draft(uow, document_id)
            _, issuer, contract = await uow.client_documents.parties(document)
            signed_on = contract.signed_on if contract else None
            check_document_day(day, self._today(actor), signed_on, load_requisites(issuer))
            document.document_date = day
            await uow.flush()
            return await self._view(uow, actor, document)

    @permitted(Permission.DOCUMENT_DRAFT)
    async def set_period(
        self, actor: Actor, document_id: DocumentId, since: date, until: date
    ) -> DocumentView:
        async with self._work.write(actor) as uow:
            document = await _lock_draft(uow, document_id)
            if until < since:
                raise BadInput("error-invoice-period")
            document.period_from, document.period_to = since, until
            await uow.flush()
            return await self._view(uow, actor, document)

    @permitted(Permission.DOCUMENT_DRAFT)
    async def set_language(self, actor: Actor, document_id: DocumentId, language: str) -> DocumentView:
        """Of the page: one that its form knows."""
        async with self._work.write(actor) as uow:
            document = await _lock_draft(uow, document_id)
            issuer = await _issuer(uow, document.issuer_id)
            if language not in LANGUAGES[layout_of(issuer, Currency(document.currency))]:
                raise ValueError(f"no pages in {language!r}")
            document.language = language
            await uow.flush()
            return await self._view(uow, actor, document)

    @permitted(Permission.DOCUMENT_DRAFT)
    async def add_line(self, actor: Actor, document_id: DocumentId, change: LineChange) -> DocumentView:
        """Raises `BadInput` for what a line can't have."""
        return await self._change(actor, document_id, lambda content: content.with_new_line(change))

    @permitted(Permission.DOCUMENT_DRAFT)
    async def change_line(
        self, actor: Actor, document_id: DocumentId, line_id: int, change: LineChange
    ) -> DocumentView:
        """Raises `NotFound`, and `BadInput` for what a line can't have."""
        return await self._change(
            actor, document_id, lambda content: content.with_changed_line(line_id, change)
        )

    @permitted(Permission.DOCUMENT_DRAFT)
    async def remove_line(self, actor: Actor, document_id: DocumentId, line_id: int) -> DocumentView:
        return await self._change(actor, document_id, lambda content: content.without_line(line_id))

    async def _change(
        self, actor: Actor, document_id: DocumentId, change: Callable[[ActContent], ActContent]
    ) -> DocumentView:
        async with self._work.write(actor) as uow:
            document = await _lock_draft(uow, document_id)
            store_content(document, change(content_of(document)))
            await uow.flush()
            return await self._view(uow, actor, document)

    async def _of_invoices(
        self, uow: UnitOfWork, actor: Actor, invoices: Sequence[Invoice], key: str
    ) -> ClientDocument:
        first = invoices[0]
        issuer = await _issuer(uow, first.issuer_id)
        language = page_language(first, issuer)
        lines: list[ActLine] = []
        for invoice in invoices:
            lines += await self._lines_of(uow, invoice, issuer, language)
        choice = vat_choice(first)
        content = ActContent(choice.mode, invoice_rate(first, issuer), choice.reason, numbered(lines))
        starts = [each for one in invoices for each in (one.service_from or one.service_to,) if each]
        ends = [each for one in invoices for each in (one.service_to or one.service_from,) if each]
        document = await self._start(
            uow,
            actor,
            key,
            client_id=first.client_id,
            issuer_id=first.issuer_id,
            contract_id=first.contract_id,
            language=language,
            currency=first.currency,
            period_from=min(starts, default=None),
            period_to=max(ends, default=None),
        )
        for invoice in invoices:
            uow.client_documents.add(
                ClientDocumentInvoice(
                    client_id=document.client_id, document_id=document.id, invoice_id=invoice.id
                )
            )
        store_content(document, content)
        await uow.flush()
        return document

    async def _lines_of(
        self, uow: UnitOfWork, invoice: Invoice, issuer: Issuer, language: str
    ) -> list[ActLine]:
        rows = await uow.invoices.lines(invoice.id)
        rate, currency = invoice_rate(invoice, issuer), Currency(invoice.currency)
        spoken, words = primary_language(language), PageTranslator(self._translator)
        return [
            ActLine(
                0,
                say_line_in(spoken, row.description, row.retainer_month, words),
                Decimal(row.quantity_milli).scaleb(-3),
                say_in(spoken, row.unit, UNIT_KEYS, words),
                Money(row.price_minor, currency),
                computed.discount,
                line_rate(row, rate),
            )
            for row, computed in zip(rows, totals_of(invoice, issuer, rows).lines, strict=True)
        ]

    async def _of_contract(
        self, uow: UnitOfWork, actor: Actor, contract: Contract, since: date, until: date, key: str
    ) -> ClientDocument:
        issuer, client = await _issuer(uow, contract.issuer_id), await uow.clients.get(contract.client_id)
        if client is None:
            raise NotFound
        currency = Currency(contract.currency)
        language = usual_language(issuer, client, currency)
        vat: VatChoice = contract_vat(contract)
        country = Country(issuer.country)
        rate = vat_rate_on(vat, country, until)
        # Lines are filled as on an invoice of the period, which is not made.
        like = Invoice(invoice_date=since, language=language, currency=contract.currency)
        drafted = [
            line
            for month in _months_of(contract, since, until)
            for line in (await lines_from_contract(uow, contract, like, self._translator, month)).lines
        ]
        lines = [
            ActLine(
                0,
                line.edit.description,
                line.edit.quantity,
                line.edit.unit,
                line.edit.price,
                Money.zero(currency),
                vat_rate_on(vat, country, min(month_end(line.retainer_month), until))
                if line.retainer_month
                else rate,
            )
            for line in drafted
        ]
        document = await self._start(
            uow,
            actor,
            key,
            client_id=contract.client_id,
            issuer_id=contract.issuer_id,
            contract_id=contract.id,
            language=language,
            currency=contract.currency,
        )
        store_content(document, ActContent(vat.mode, rate, vat.reason, numbered(lines)))
        await uow.flush()
        return document

    async def _start(self, uow: UnitOfWork, actor: Actor, key: str, **values: Any) -> ClientDocument:
        document = ClientDocument(
            kind=DocumentKind.ACT.value,
            created_by=actor.member_id,
            draft_key=key,
            state=DocumentState.DRAFT.value,
            document_date=self._today(actor),
            created_at=self._clock.now(),
            **values,
        )
        uow.client_documents.add(document)
        await uow.flush()
        record(uow, self._clock, actor, AuditAction.DRAFTED, ObjectType.DOCUMENT, document.id)
        return document

    async def _view(self, uow: UnitOfWork, actor: Actor, document: ClientDocument) -> DocumentView:
        return await build_document_view(uow, document, self._today(actor), self._translator)

    def _today(self, actor: Actor) -> date:
        return local_date(self._clock.now(), actor.timezone)


def _months_of(contract: Contract, since: date, until: date) -> list[date]:
    """First days of the months that a retainer is due for: those whole within the period, as far as the contract
    goes; where there is none, and for any other contract, the month of its first day."""
    months: list[date] = []
    if contract.billing == Billing.RETAINER:
        first = since if since.day == 1 else add_months(since.replace(day=1), 1)
        month = max(first, contract.signed_on.replace(day=1))
        last = min(until, month_end(contract.ends_on)) if contract.ends_on else until
        while len(months) < MAX_LINES and month_end(month) <= last:
            months.append(month)
            month = add_months(month, 1)
    return months or [since.replace(day=1)]


async def _invoices(uow: UnitOfWork, wanted: Sequence[int]) -> list[Invoice]:
    """By their dates. Raises as `from_invoices`."""
    found = await uow.invoices.get_many(wanted, bare=True)
    if len(found) != len(wanted):
        raise NotFound
    invoices = sorted(found.values(), key=lambda each: (each.invoice_date, each.id))
    for invoice in invoices:
        if not invoice.is_counted:
            raise Conflict("error-act-invoice-state", number=invoice.number or "")
        if invoice.is_for_advance:
            raise Conflict("error-act-advance", number=invoice.number or "")
    first = invoices[0]
    if any(_belongs_to(each) != _belongs_to(first) for each in invoices):
        raise BadInput("error-act-invoices")
    if any((each.vat_mode, each.vat_reason) != (first.vat_mode, first.vat_reason) for each in invoices):
        raise BadInput("error-act-vat")
    return invoices


def _belongs_to(invoice: Invoice) -> tuple[object, ...]:
    return invoice.client_id, invoice.issuer_id, invoice.contract_id, invoice.currency


async def _waiting(uow: UnitOfWork, wanted: Sequence[int]) -> ClientDocument | None:
    """A draft about exactly these invoices."""
    for draft in await uow.client_documents.of_invoices(wanted, DocumentKind.ACT, (DocumentState.DRAFT,)):
        links = await uow.client_documents.links(draft.id)
        if [link.invoice_id for link in links] == list(wanted):
            return await uow.client_documents.get(draft.id)
    return None


async def _issuer(uow: UnitOfWork, issuer_id: int) -> Issuer:
    issuer = await uow.issuers.get(issuer_id)
    if issuer is None:
        raise NotFound
    return issuer


async def _lock_draft(uow: UnitOfWork, document_id: DocumentId) -> ClientDocument:
    """Raises `NotFound`, or `Conflict` when it is a draft no more or of another kind."""
    document = await lock_document(uow, document_id)
    if document.state != DocumentState.DRAFT:
        raise Conflict("error-document-not-draft", number=document.number or "")
    if document.kind != DocumentKind.ACT:
        raise NotFound
    return document
