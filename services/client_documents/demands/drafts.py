"""Drafts of demands: what is overdue is put on them by the books, the words and the term are the lawyer's."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from db.models import ClientDocument, ClientDocumentInvoice, Demand, Invoice, Issuer
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind, DocumentState
from db.vocabulary.enums import AuditAction, HoldKind, ObjectType
from services.client_documents.builder import build_document_view
from services.client_documents.demands.charges import Charges, load_charges
from services.client_documents.demands.content import DemandContent
from services.client_documents.demands.page import build_demand_page, content_of, demand_languages, still_owed
from services.client_documents.demands.views import DemandDraftView, OverdueGroup, OverdueInvoice, Wording
from services.client_documents.issuing import issue_document
from services.client_documents.service import get_document, lock_document
from services.client_documents.views import DocumentView
from services.core.audit import record
from services.core.unit_of_work import UnitOfWorkFactory
from services.documents.demand.wording import check_wording, standard_wording
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.errors import BadInput, Conflict, NotFound
from services.domain.ids import ClientId, ContractId, DocumentId, InvoiceId, IssuerId
from services.domain.money.money import Currency, Money, sum_money
from services.domain.ports import Clock, Translator
from services.invoices.page_language import usual_language

USUAL_TERM = 30
"""Days: what is usual before a commercial court of Russia is gone to; contracts have others."""
LONGEST_TERM = 180
MAX_INVOICES = 50


class DemandDraftService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, translator: Translator) -> None:
        self._work = work
        self._clock = clock
        self._translator = translator

    @permitted(Permission.DOCUMENT_ISSUE)
    async def groups(self, actor: Actor, client_id: ClientId) -> tuple[OverdueGroup, ...]:
        """What the client has not paid in time, by what one demand may be about; the longest due first."""
        today = self._today(actor)
        async with self._work.read(actor) as uow:
            if await uow.clients.get(client_id) is None:
                raise NotFound
            overdue = await uow.demands.overdue_of(client_id, today)
            issuers = await uow.issuers.get_many({invoice.issuer_id for invoice in overdue})
            found = []
            for _, each in groupby(sorted(overdue, key=_order), key=_belongs_to):
                invoices = list(each)
                first = invoices[0]
                contract = await uow.contracts.get(first.contract_id) if first.contract_id else None
                due = min(invoice.due_date for invoice in invoices if invoice.due_date is not None)
                found.append(
                    OverdueGroup(
                        IssuerId(first.issuer_id),
                        issuers[first.issuer_id].name,
                        ContractId(contract.id) if contract else None,
                        contract.number if contract else None,
                        Currency(first.currency),
                        tuple(InvoiceId(invoice.id) for invoice in invoices),
                        _debt(invoices),
                        (today - due).days,
                    )
                )
            return tuple(sorted(found, key=lambda group: -group.days))

    @permitted(Permission.DOCUMENT_ISSUE)
    async def start(self, actor: Actor, invoice_ids: tuple[InvoiceId, ...], key: str) -> DocumentId:
        """A demand for these overdue invoices, or the draft about any of them that waits already. `key` is the tap's
        own (at most 60 characters): the same tap makes one draft.

        Raises `NotFound`; `error-demand-nothing`, `error-demand-invoices` (not all of one client, issuer, contract and
        currency), `error-demand-not-overdue` (`number`).
        """
        today = self._today(actor)
        async with self._work.write(actor) as uow:
            if made := await uow.client_documents.by_draft_key(key):
                return DocumentId(made.id)
            wanted = sorted(set(invoice_ids))
            if not wanted:
                raise BadInput("error-demand-nothing")
            found = await uow.invoices.get_many(wanted, bare=True)
            if len(found) != len(wanted):
                raise NotFound
            invoices = sorted(found.values(), key=_order)[:MAX_INVOICES]
            if any(_belongs_to(each) != _belongs_to(invoices[0]) for each in invoices):
                raise BadInput("error-demand-invoices")
            await uow.clients.lock_ledger(invoices[0].client_id)
            for invoice in invoices:
                await uow.session.refresh(invoice, ["status", "paid_minor", "written_off_minor", "due_date"])
                if invoice.is_for_advance:
                    raise Conflict("error-advance-demand", number=invoice.number or "")
                if not invoice.is_overdue(today):
                    raise Conflict("error-demand-not-overdue", number=invoice.number or "")
            drafts = await uow.client_documents.of_invoices(
                wanted, DocumentKind.DEMAND, (DocumentState.DRAFT,)
            )
            if drafts:
                return DocumentId(drafts[0].id)
            return await self._start(uow, actor, invoices, today, key)

    async def _start(
        self, uow: UnitOfWork, actor: Actor, invoices: Sequence[Invoice], today: date, key: str
    ) -> DocumentId:
        first = invoices[0]
        client, issuer = await uow.clients.get(first.client_id), await uow.issuers.get(first.issuer_id)
        if client is None or issuer is None:
            raise NotFound
        document = ClientDocument(
            kind=DocumentKind.DEMAND.value,
            client_id=client.id,
            issuer_id=issuer.id,
            contract_id=first.contract_id,
            currency=first.currency,
            document_date=today,
            language=usual_language(issuer, client, Currency(first.currency)),
            draft_key=key,
            created_by=actor.member_id,
            created_at=self._clock.now(),
            content=DemandContent().to_json(),
            total_minor=_debt(invoices).minor,
        )
        uow.client_documents.add(document)
        await uow.flush()
        term = await uow.demands.last_term_days(issuer.id) or USUAL_TERM
        uow.demands.add(Demand(client_id=client.id, document_id=document.id, term_days=term))
        _claim(uow, document, [invoice.id for invoice in invoices])
        record(uow, self._clock, actor, AuditAction.DRAFTED, ObjectType.DOCUMENT, document.id)
        await uow.flush()
        return DocumentId(document.id)

    @permitted(Permission.DOCUMENT_ISSUE)
    async def open(self, actor: Actor, document_id: DocumentId) -> None:
        """A draft that has waited is dated today: what it says is as of now. What is issued stays as it is."""
        today = self._today(actor)
        async with self._work.write(actor) as uow:
            document = _demand(await get_document(uow, document_id))
            if document.state == DocumentState.DRAFT and document.document_date != today:
                document.document_date = today
                await self._recount(uow, document)

    @permitted(Permission.DOCUMENT_ISSUE)
    async def view(self, actor: Actor, document_id: DocumentId) -> DemandDraftView:
        """Raises `error-document-not-draft` for what is issued."""
        today = self._today(actor)
        async with self._work.read(actor) as uow:
            document = _draft(await get_document(uow, document_id))
            page = await build_demand_page(uow, document, self._translator, "", draft=True)
            charges = await self._charges(uow, document)
            taken = await uow.client_documents.invoices(document.id)
            mine = {invoice.id for invoice in still_owed(taken, document.document_date)}
            group = await self._group(uow, document)
            covered = await uow.client_documents.issued_about(
                [invoice.id for invoice in group], document.kind, document.id
            )
            holds = await uow.holds.in_force(document.client_id, today)
            advance = await uow.payments.advance(document.client_id, document.issuer_id, document.currency)
            return DemandDraftView(
                document=await build_document_view(uow, document, today, self._translator),
                invoices=tuple(_overdue(invoice, mine, covered) for invoice in group),
                debt=page.debt,
                total=page.total,
                parts=page.parts,
                wordings=await _wordings(uow, document, page.language),
                term_days=page.term_days,
                advance=Money(max(advance, 0), page.currency),
                settled=tuple(invoice.number or "" for invoice in taken if invoice.id not in mine),
                waits_for_payment=any(
                    hold.kind == HoldKind.CLAIM and hold.invoice_id in (None, *mine) for hold in holds
                ),
                is_charged=content_of(document).is_charged,
                charges=charges.total if charges.may_be_claimed else Money.zero(page.currency),
                missing_rate=charges.missing,
                language=page.language,
                languages=demand_languages(document, await _issuer(uow, document)),
            )

    @permitted(Permission.DOCUMENT_ISSUE)
    async def claim_all(self, actor: Actor, document_id: DocumentId) -> None:
        """«＋ остальные просроченные»."""
        async with self._work.write(actor) as uow:
            document = _draft(await lock_document(uow, document_id))
            there = {link.invoice_id for link in await uow.client_documents.links(document.id)}
            group = await self._group(uow, document)
            _claim(uow, document, [each.id for each in group[:MAX_INVOICES] if each.id not in there])
            await self._recount(uow, document)

    @permitted(Permission.DOCUMENT_ISSUE)
    async def set_claimed(
        self, actor: Actor, document_id: DocumentId, invoice_id: InvoiceId, claimed: bool
    ) -> None:
        """Raises `NotFound` for an invoice of something else, `error-demand-nothing` for the last one."""
        async with self._work.write(actor) as uow:
            document = _draft(await lock_document(uow, document_id))
            group = {invoice.id for invoice in await self._group(uow, document)}
            if invoice_id not in group:
                raise NotFound
            there = {link.invoice_id for link in await uow.client_documents.links(document.id)}
            if claimed and invoice_id not in there:
                _claim(uow, document, [invoice_id])
            elif not claimed and invoice_id in there:
                if not (there & group) - {invoice_id}:
                    raise BadInput("error-demand-nothing")
                await uow.demands.leave_out(document.id, [invoice_id])
            await self._recount(uow, document)

    @permitted(Permission.DOCUMENT_ISSUE)
    async def set_term(self, actor: Actor, document_id: DocumentId, days: int) -> None:
        """Raises `error-demand-term`."""
        if not 1 <= days <= LONGEST_TERM:
            raise BadInput("error-demand-term", str(days), limit=LONGEST_TERM)
        async with self._work.write(actor) as uow:
            document = _draft(await lock_document(uow, document_id))
            demand = await uow.demands.of_document(document.id, lock=True)
            if demand is None:
                raise NotFound
            demand.term_days = days
            await uow.flush()

    @permitted(Permission.DOCUMENT_ISSUE)
    async def set_language(self, actor: Actor, document_id: DocumentId, language: str) -> None:
        """Of the letter, one that its form knows. Raises `error-invoice-language` for another."""
        async with self._work.write(actor) as uow:
            document = _draft(await lock_document(uow, document_id))
            if language not in demand_languages(document, await _issuer(uow, document)):
                raise BadInput("error-invoice-language")
            document.language = language
            await uow.flush()

    @permitted(Permission.DOCUMENT_ISSUE)
    async def set_charged(self, actor: Actor, document_id: DocumentId, charged: bool) -> None:
        """Whether penalty or interest is claimed as well. Raises `error-demand-no-rate` (`date`) for a rate that is not
        known, `error-demand-no-charges` where no rule holds or nothing has accrued."""
        async with self._work.write(actor) as uow:
            document = _draft(await lock_document(uow, document_id))
            charges = await self._charges(uow, document)
            if charged and charges.missing is not None:
                raise Conflict("error-demand-no-rate", date=charges.missing)
            if charged and not charges.may_be_claimed:
                raise Conflict("error-demand-no-charges")
            document.content = replace(content_of(document), is_charged=charged).to_json()
            await self._recount(uow, document)

    @permitted(Permission.DOCUMENT_ISSUE)
    async def set_text(self, actor: Actor, document_id: DocumentId, language: str, text: str) -> None:
        """Of this letter only. Raises as `check_wording`."""
        await self._change(
            actor, document_id, lambda content: content.with_text(language, check_wording(text))
        )

    @permitted(Permission.DOCUMENT_ISSUE)
    async def restore_text(self, actor: Actor, document_id: DocumentId, language: str) -> None:
        """As the firm words it."""
        await self._change(actor, document_id, lambda content: content.with_text(language, None))

    @permitted(Permission.DOCUMENT_ISSUE)
    async def issue(self, actor: Actor, document_id: DocumentId) -> DocumentView:
        """Gives the number and freezes the letter as of today, once: issuing what is issued returns it as it is.
        Invoices that were paid while the draft waited are left out.

        Raises `error-demand-paid` when nothing is overdue any more, and as `issue_document`.
        """
        today = self._today(actor)
        async with self._work.write(actor) as uow:
            document = _demand(await lock_document(uow, document_id))
            if document.state == DocumentState.VOID:
                raise Conflict("error-document-void", number=document.number or "")
            if document.state == DocumentState.DRAFT:
                document.document_date = today
                taken = await uow.client_documents.invoices(document.id)
                mine = {invoice.id for invoice in still_owed(taken, today)}
                if not mine:
                    raise Conflict("error-demand-paid")
                await uow.demands.leave_out(document.id, [each.id for each in taken if each.id not in mine])
                await uow.flush()
                await issue_document(uow, self._clock, self._translator, actor, document)
            return await build_document_view(uow, document, today, self._translator)

    async def _change(
        self, actor: Actor, document_id: DocumentId, change: Callable[[DemandContent], DemandContent]
    ) -> None:
        async with self._work.write(actor) as uow:
            document = _draft(await lock_document(uow, document_id))
            document.content = change(content_of(document)).to_json()
            await uow.flush()

    async def _group(self, uow: UnitOfWork, document: ClientDocument) -> list[Invoice]:
        """Everything that the demand may be about."""
        belongs = document.client_id, document.issuer_id, document.contract_id, document.currency
        overdue = await uow.demands.overdue_of(document.client_id, document.document_date)
        return [invoice for invoice in overdue if _belongs_to(invoice) == belongs]

    async def _charges(self, uow: UnitOfWork, document: ClientDocument) -> Charges:
        taken = still_owed(await uow.client_documents.invoices(document.id), document.document_date)
        return await load_charges(uow, taken, Currency(document.currency), document.document_date)

    async def _recount(self, uow: UnitOfWork, document: ClientDocument) -> None:
        """What the draft comes to stands in the lists."""
        await uow.flush()
        page = await build_demand_page(uow, document, self._translator, "", draft=True)
        document.total_minor = page.total.minor
        await uow.flush()

    def _today(self, actor: Actor) -> date:
        return local_date(self._clock.now(), actor.timezone)


def _demand(document: ClientDocument) -> ClientDocument:
    """Raises `NotFound` for another kind."""
    if document.kind != DocumentKind.DEMAND:
        raise NotFound
    return document


async def _issuer(uow: UnitOfWork, document: ClientDocument) -> Issuer:
    issuer = await uow.issuers.get(document.issuer_id)
    if issuer is None:
        raise NotFound
    return issuer


def _draft(document: ClientDocument) -> ClientDocument:
    """Raises `NotFound` for another kind, `Conflict` for what is no draft any more."""
    _demand(document)
    if document.state != DocumentState.DRAFT:
        raise Conflict("error-document-not-draft", number=document.number or "")
    return document


def _belongs_to(invoice: Invoice) -> tuple[int, int, int | None, str]:
    return invoice.client_id, invoice.issuer_id, invoice.contract_id, invoice.currency


def _order(invoice: Invoice) -> tuple[object, ...]:
    client, issuer, contract, currency = _belongs_to(invoice)
    return client, issuer, contract or 0, currency, invoice.due_date or date.max, invoice.id


def _debt(invoices: Sequence[Invoice]) -> Money:
    """Of invoices of one currency; there is at least one, or nothing is asked."""
    currency = Currency(invoices[0].currency) if invoices else Currency.RUB
    return sum_money((Money(each.balance_minor, currency) for each in invoices), currency)


def _claim(uow: UnitOfWork, document: ClientDocument, invoice_ids: Sequence[int]) -> None:
    for invoice_id in invoice_ids:
        uow.client_documents.add(
            ClientDocumentInvoice(
                client_id=document.client_id, document_id=document.id, invoice_id=invoice_id
            )
        )


def _overdue(invoice: Invoice, mine: set[int], covered: dict[int, str]) -> OverdueInvoice:
    return OverdueInvoice(
        InvoiceId(invoice.id),
        invoice.number or "",
        invoice.due_date or date.max,
        Money(invoice.balance_minor, Currency(invoice.currency)),
        invoice.id in mine,
        covered.get(invoice.id),
    )


async def _wordings(uow: UnitOfWork, document: ClientDocument, languages: str) -> tuple[Wording, ...]:
    content, own = content_of(document), await uow.demands.wordings()
    return tuple(
        Wording(
            language,
            content.texts.get(language) or own.get(language) or standard_wording(language),
            is_own=language in content.texts,
            is_of_firm=language in own,
        )
        for language in languages.split("+")
    )
