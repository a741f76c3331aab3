"""The data of an invoice for the state's electronic invoice (ЭСФ), and the number that comes back."""

from collections.abc import Mapping
from dataclasses import replace

from db.models import Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, InvoiceState, ObjectType
from services.core.audit import record
from services.core.unit_of_work import UnitOfWorkFactory
from services.documents.einvoice.mapping import unit_price
from services.documents.invoice.model import InvoiceDocument, InvoiceLayout
from services.domain.access import Actor, Permission, permitted
from services.domain.errors import BadInput, Conflict, NotFound
from services.domain.ids import InvoiceId
from services.domain.invoicing.number_template import normalise_number
from services.domain.money.money import sum_money
from services.domain.ports import Clock
from services.domain.requisites.model import Country, Requisites
from services.domain.tax.esf import ESF_COUNTRIES
from services.domain.text_input import parse_line
from services.esf.views import EsfData, EsfLine
from services.firms.requisites_storage import load_requisites
from services.tasks.esf import close_esf_tasks, esf_state, esf_turnover, reopen_esf_task

NUMBER_LIMIT = 80


class EsfService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.INVOICE_READ)
    async def data(self, actor: Actor, invoice_id: InvoiceId) -> EsfData:
        """Raises `Conflict` for a draft and for an issuer whose country has no ЭСФ."""
        async with self._work.read(actor) as uow:
            invoice = await _get(uow, invoice_id)
            client, issuer, contract, _ = await uow.invoices.parties(invoice)
            country = Country(issuer.country)
            if invoice.snapshot is None:
                raise Conflict("error-invoice-draft")
            if country not in ESF_COUNTRIES:
                raise Conflict("error-esf-none", number=invoice.number or "")
            if invoice.is_for_advance:
                raise Conflict("error-esf-advance", number=invoice.number or "")
            document = InvoiceDocument.from_snapshot(invoice.snapshot)
            state = await esf_state(uow, invoice, issuer)
            turnover_on, is_known = await esf_turnover(uow, invoice)
        lines = tuple(
            EsfLine(
                description=" ".join(line.description.split()),
                unit=line.unit,
                quantity=line.quantity,
                price=unit_price(line.net, line.quantity),
                net=line.net,
                rate=line.vat_label,
                vat=line.vat,
                gross=line.gross,
            )
            for line in document.lines
        )
        return EsfData(
            country=country,
            invoice_number=document.number,
            client_name=client.name,
            number=invoice.esf_number,
            due_on=state.due_on if state else None,
            supplier=_supplier(document, load_requisites(issuer)),
            buyer=document.client,
            contract_number=contract.number if contract else None,
            contract_date=contract.signed_on if contract else None,
            turnover_on=turnover_on,
            turnover_known=is_known,
            lines=lines,
            net=sum_money((line.net for line in document.lines), document.currency),
            vat=document.vat,
            gross=document.total,
            reason=document.vat_reason,
        )

    @permitted(Permission.INVOICE_ISSUE)
    async def set_number(self, actor: Actor, invoice_id: InvoiceId, number: str) -> str | None:
        """Keeps the number and closes the task. The same number again changes nothing.

        Returns the number of another invoice that has the same one: an act of both has one ЭСФ, or it is a mistake.
        Raises `error-esf-number` for what is none, `Conflict` for a draft, a void invoice and an issuer whose country
        has no ЭСФ.
        """
        async with self._work.write(actor) as uow:
            invoice = await _locked(uow, invoice_id)
            text = parse_line(number, NUMBER_LIMIT, "error-esf-number")
            if not any(map(str.isdigit, text)):
                raise BadInput("error-esf-number", text, limit=NUMBER_LIMIT)
            norm = normalise_number(text)[:NUMBER_LIMIT]
            other = await uow.invoices.by_esf(norm, besides=invoice.id)
            if invoice.esf_norm == norm:
                return other
            before = {"esf": invoice.esf_number} if invoice.esf_number else None
            invoice.esf_number, invoice.esf_norm = text, norm
            self._record(uow, actor, invoice, before, {"esf": text})
            await close_esf_tasks(uow, self._clock, actor, invoice, done=True)
            return other

    @permitted(Permission.INVOICE_ISSUE)
    async def clear_number(self, actor: Actor, invoice_id: InvoiceId) -> None:
        """The number was a mistake; the task that it closed is open again."""
        async with self._work.write(actor) as uow:
            invoice = await _locked(uow, invoice_id)
            if invoice.esf_number is None:
                return
            before = {"esf": invoice.esf_number}
            invoice.esf_number = invoice.esf_norm = None
            self._record(uow, actor, invoice, before, {"esf": None})
            _, issuer, _, _ = await uow.invoices.parties(invoice)
            await reopen_esf_task(uow, self._clock, actor, invoice, issuer)

    def _record(
        self,
        uow: UnitOfWork,
        actor: Actor,
        invoice: Invoice,
        before: Mapping[str, str | None] | None,
        after: Mapping[str, str | None],
    ) -> None:
        record(
            uow,
            self._clock,
            actor,
            AuditAction.ESF_NOTED,
            ObjectType.INVOICE,
            invoice.id,
            before=dict(before) if before else None,
            after=dict(after),
        )


async def _get(uow: UnitOfWork, invoice_id: InvoiceId, *, lock: bool = False) -> Invoice:
    invoice = await uow.invoices.get(invoice_id, lock=lock)
    if invoice is None:
        raise NotFound
    return invoice


async def _locked(uow: UnitOfWork, invoice_id: InvoiceId) -> Invoice:
    invoice = await _get(uow, invoice_id, lock=True)
    if invoice.status == InvoiceState.DRAFT:
        raise Conflict("error-invoice-draft")
    if invoice.status == InvoiceState.VOID:
        raise Conflict("error-invoice-void", number=invoice.number or "")
    _, issuer, _, _ = await uow.invoices.parties(invoice)
    if Country(issuer.country) not in ESF_COUNTRIES:
        raise Conflict("error-esf-none", number=invoice.number or "")
    if invoice.is_for_advance:
        raise Conflict("error-esf-advance", number=invoice.number or "")
    return invoice


def _supplier(document: InvoiceDocument, card: Requisites) -> Requisites:
    """As the page has it; one for abroad has it in Latin, which the state's form does not take."""
    if document.layout is not InvoiceLayout.INTERNATIONAL:
        return document.issuer
    return replace(document.issuer, name=card.name, short_name=card.short_name, address=card.address)
