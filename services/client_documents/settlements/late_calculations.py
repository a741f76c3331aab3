"""«Расчёт»: what an invoice's delay costs, on paper. It is made when somebody asks for it, and sent by somebody."""

from datetime import date, timedelta

from db.models import ClientDocumentInvoice
from db.vocabulary.documents import DocumentKind, DocumentState
from services.client_documents.issuing import issue_document
from services.client_documents.settlements.building import build_heading
from services.client_documents.settlements.late_building import build_calculation
from services.client_documents.settlements.starting import load_parties, start_document
from services.core.unit_of_work import UnitOfWorkFactory
from services.documents.plain_values import same_but_number
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.errors import BadInput, NotFound
from services.domain.ids import DocumentId, InvoiceId
from services.domain.money.money import Currency
from services.domain.ports import Clock, Translator


class LatePaperService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, translator: Translator) -> None:
        self._work = work
        self._clock = clock
        self._translator = translator

    @permitted(Permission.DOCUMENT_ISSUE)
    async def make(self, actor: Actor, invoice_id: InvoiceId, on: date, act_key: str) -> DocumentId:
        """The calculation by the end of `on`, numbered and frozen. While it would say the same as the last one of the
        same day, it is that one. Nothing is charged, and nothing is sent.

        Raises `NotFound`, `error-late-future` for a day that is not over: nobody knows yet what will be paid; and as
        `build_calculation`.
        """
        today = local_date(self._clock.now(), actor.timezone)
        if on > today:
            raise BadInput("error-late-future", date=today)
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
            page = await build_calculation(uow, heading, invoice, on, actor.timezone, self._translator)
            kinds = DocumentKind.CALCULATION, (DocumentState.ISSUED,)
            for last in (await uow.client_documents.of_invoices([invoice.id], *kinds))[:1]:
                whole = await uow.client_documents.get(last.id)
                if whole is not None and same_but_number(whole.snapshot, page.to_snapshot()):
                    return DocumentId(last.id)
            document = await start_document(
                uow,
                self._clock,
                DocumentKind.CALCULATION,
                client,
                issuer,
                currency,
                today,
                act_key,
                created_by=actor.member_id,
                contract_id=invoice.contract_id,
                period_from=page.due_on + timedelta(days=1),
                period_to=on,
            )
            uow.client_documents.add(
                ClientDocumentInvoice(client_id=client.id, document_id=document.id, invoice_id=invoice.id)
            )
            await uow.flush()
            await issue_document(uow, self._clock, self._translator, actor, document)
            return DocumentId(document.id)
