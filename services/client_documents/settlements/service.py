"""Papers about money: what they would say, and making them. What is made is frozen: later money changes the next."""

from datetime import date
from typing import Any

from db.models import Client, ClientDocument, ClientDocumentInvoice, Issuer, Payment
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind, DocumentState
from services.client_documents.issuing import issue_document
from services.client_documents.settlements.building import build_certificate, build_heading, build_receipt
from services.client_documents.settlements.starting import load_parties, start_document
from services.client_documents.settlements.views import (
    AccountPeriod,
    ClientAccount,
    NewReconciliation,
    PaperOfPayment,
    ReceiptsTaken,
)
from services.core.document_sent import mark_document_sent
from services.core.read_memo import read_once
from services.core.unit_of_work import UnitOfWorkFactory
from services.documents.plain_values import same_but_number
from services.domain.access import Actor, ContactActor, Permission, for_contact, permitted
from services.domain.calendar.dates import local_date
from services.domain.calendar.possible_days import EARLIEST
from services.domain.errors import BadInput, NotFound
from services.domain.ids import ClientId, DocumentId, InvoiceId, IssuerId, PaymentId
from services.domain.money.ledger import cut_period
from services.domain.money.money import Currency
from services.domain.ports import Clock, Translator
from services.payments.ledger import load_entries
from services.payments.receipts import papers_of

MOST_RECEIPTS = 10
"""That a client is given at once."""


class SettlementService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, translator: Translator) -> None:
        self._work = work
        self._clock = clock
        self._translator = translator

    @permitted(Permission.PAYMENT_READ)
    @read_once
    async def accounts(self, actor: Actor, client_id: ClientId) -> tuple[ClientAccount, ...]:
        """Every account that the client has or had, the latest used first; none before its first invoice or money."""
        async with self._work.read(actor) as uow:
            if await uow.clients.get(client_id) is None:
                raise NotFound
            purses = await uow.ledger.purses(client_id)
            issuers = await uow.issuers.get_many({issuer_id for issuer_id, _, _ in purses})
            return tuple(
                ClientAccount(IssuerId(issuer_id), issuers[issuer_id].name, Currency(currency), day)
                for issuer_id, currency, day in purses
            )

    @permitted(Permission.PAYMENT_READ)
    async def account_period(
        self,
        actor: Actor,
        client_id: ClientId,
        issuer_id: IssuerId,
        currency: Currency,
        first: date,
        last: date,
    ) -> AccountPeriod:
        """What a statement of these days would say now. Raises as `check_period`, and `NotFound`."""
        check_period(first, last, self._today(actor))
        async with self._work.read(actor) as uow:
            client, issuer = await load_parties(uow, client_id, issuer_id)
            entries = await load_entries(uow, (client.id, issuer.id, currency.value), actor.timezone)
            period = cut_period(entries, first, last, currency)
            return AccountPeriod(
                client_name=client.name,
                issuer_name=issuer.name,
                first=first,
                last=last,
                opening=period.opening,
                debit=period.debit,
                credit=period.credit,
                closing=period.closing,
                entries=len(period.entries),
            )

    @permitted(Permission.DOCUMENT_ISSUE)
    async def make_reconciliation(self, actor: Actor, new: NewReconciliation) -> DocumentId:
        """A statement of the account as the books are now, issued today. Sent twice, it is one.

        Raises as `check_period`, and `NotFound`; `LedgerMismatch` when the books contradict themselves.
        """
        today = self._today(actor)
        check_period(new.first, new.last, today)
        async with self._work.write(actor) as uow:
            if await uow.clients.lock_ledger(new.client_id) is None:
                raise NotFound
            client, issuer = await load_parties(uow, new.client_id, new.issuer_id)
            if made := await uow.client_documents.by_draft_key(new.act_key):
                return DocumentId(made.id)
            document = await self._start(
                uow,
                DocumentKind.RECONCILIATION,
                client,
                issuer,
                new.currency,
                today,
                new.act_key,
                created_by=actor.member_id,
                period_from=new.first,
                period_to=new.last,
            )
            await issue_document(uow, self._clock, self._translator, actor, document)
            return DocumentId(document.id)

    @permitted(Permission.DOCUMENT_ISSUE)
    async def make_receipt(self, actor: Actor, payment_id: PaymentId) -> DocumentId:
        """The receipt of a payment: one, until it is void. Raises `NotFound`, and as `build_receipt`."""
        async with self._work.write(actor) as uow:
            payment = await uow.payments.get(payment_id)
            if payment is None or await uow.clients.lock_ledger(payment.client_id) is None:
                raise NotFound
            document = await self._receipt(uow, actor, payment, self._today(actor))
            return DocumentId(document.id)

    @permitted(Permission.PAYMENT_READ)
    async def papers_of_payment(self, actor: Actor, payment_id: PaymentId) -> tuple[PaperOfPayment, ...]:
        """What a reversal of the payment would make void."""
        async with self._work.read(actor) as uow:
            payment = await uow.payments.get(payment_id)
            if payment is None:
                raise NotFound
            on = set(await uow.payments.allocations(payment.id))
            on |= {invoice_id for _, invoice_id in await uow.contract_advances.used_of_payment(payment.id)}
            return tuple(
                PaperOfPayment(DocumentKind(paper.kind), paper.number or "", paper.sent_at is not None)
                for paper in await papers_of(uow, payment, on)
            )

    @permitted(Permission.DOCUMENT_ISSUE)
    async def make_certificate(self, actor: Actor, invoice_id: InvoiceId, act_key: str) -> DocumentId:
        """The certificate of what is paid on the invoice by now. While nothing has changed since the last one, and the
        day is the same, it is that one. Raises `NotFound`, and as `build_certificate`."""
        today = self._today(actor)
        async with self._work.write(actor) as uow:
            invoice = await uow.invoices.get(invoice_id)
            if invoice is None or await uow.clients.lock_ledger(invoice.client_id) is None:
                raise NotFound
            await uow.session.refresh(invoice)
            if made := await uow.client_documents.by_draft_key(act_key):
                return DocumentId(made.id)
            client, issuer = await load_parties(uow, invoice.client_id, invoice.issuer_id)
            currency = Currency(invoice.currency)
            heading = build_heading(issuer, client, currency, today)
            page = await build_certificate(uow, heading, invoice, self._translator)
            kinds = DocumentKind.CERTIFICATE, (DocumentState.ISSUED,)
            for last in (await uow.client_documents.of_invoices([invoice.id], *kinds))[:1]:
                whole = await uow.client_documents.get(last.id)
                if whole is not None and same_but_number(whole.snapshot, page.to_snapshot()):
                    return DocumentId(last.id)
            document = await self._start(
                uow,
                DocumentKind.CERTIFICATE,
                client,
                issuer,
                currency,
                today,
                act_key,
                created_by=actor.member_id,
                contract_id=invoice.contract_id,
            )
            uow.client_documents.add(
                ClientDocumentInvoice(client_id=client.id, document_id=document.id, invoice_id=invoice.id)
            )
            await uow.flush()
            await issue_document(uow, self._clock, self._translator, actor, document)
            return DocumentId(document.id)

    @for_contact
    async def receipts(self, contact: ContactActor, invoice_id: InvoiceId) -> ReceiptsTaken:
        """Receipts of the payments that lie on an invoice which the client was sent, the latest payment last. Those
        that nobody has made are issued now: staff have confirmed the money. None while nothing is paid."""
        async with self._work.read_as(contact) as (uow, _):
            if await uow.portal.shown_invoice(invoice_id) is None:
                raise NotFound
            on = await uow.payments.on_invoice(invoice_id)
        if not on:
            return ReceiptsTaken((), 0)
        # Counters of numbers are not for the client's side: the firm gives the receipt.
        async with self._work.write_of_firm(contact.firm_id) as uow:
            if await uow.clients.lock_ledger(contact.client_id) is None:
                raise NotFound
            firm = await uow.firms.firm()
            on = await uow.payments.on_invoice(invoice_id)
            payments = [payment for key in on if (payment := await uow.payments.get(key)) is not None]
            made = []
            for payment in sorted(payments, key=lambda each: (each.received_on, each.id))[-MOST_RECEIPTS:]:
                today = local_date(self._clock.now(), firm.timezone)
                document = await self._receipt(uow, None, payment, today)
                await mark_document_sent(uow, self._clock, document)
                made.append(DocumentId(document.id))
            await uow.flush()
            return ReceiptsTaken(tuple(made), len(payments))

    async def _receipt(
        self, uow: UnitOfWork, actor: Actor | None, payment: Payment, today: date
    ) -> ClientDocument:
        """That of the payment, made when there is none. The client's ledger is locked."""
        for made in await uow.client_documents.receipts(payment.id):
            if made.state == DocumentState.ISSUED:
                return made
        client, issuer = await load_parties(uow, payment.client_id, payment.issuer_id)
        currency = Currency(payment.currency)
        # It says no before there is a row.
        await build_receipt(uow, build_heading(issuer, client, currency, today), payment)
        document = await self._start(
            uow,
            DocumentKind.RECEIPT,
            client,
            issuer,
            currency,
            today,
            None,
            created_by=actor.member_id if actor else payment.recorded_by,
            payment_id=payment.id,
        )
        await issue_document(uow, self._clock, self._translator, actor, document)
        return document

    async def _start(
        self,
        uow: UnitOfWork,
        kind: DocumentKind,
        client: Client,
        issuer: Issuer,
        currency: Currency,
        day: date,
        key: str | None,
        **values: Any,
    ) -> ClientDocument:
        return await start_document(uow, self._clock, kind, client, issuer, currency, day, key, **values)

    def _today(self, actor: Actor) -> date:
        return local_date(self._clock.now(), actor.timezone)


def check_period(first: date, last: date, today: date) -> None:
    """Raises `error-invoice-period`, `error-paper-future` or `error-paper-old` for days that nobody can vouch for."""
    if last < first:
        raise BadInput("error-invoice-period")
    if last > today:
        raise BadInput("error-paper-future", date=today)
    if first < EARLIEST:
        raise BadInput("error-paper-old", date=today)
