"""The electronic form of an issued invoice: what it lacks, the answers, and the parts of its file."""

from dataclasses import replace
from datetime import date

from db.models import Client, Invoice, Issuer
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, InvoiceState, ObjectType
from services.core.audit import record
from services.core.unit_of_work import UnitOfWorkFactory
from services.documents.einvoice.completeness import (
    Fact,
    Owner,
    find_gaps,
    may_have_file,
    suggested_endpoint,
)
from services.documents.einvoice.facts import ExtraFacts, InvoiceFacts, PartyFacts
from services.documents.einvoice.mapping import (
    address_of_buyer,
    address_of_seller,
    category_of,
    contact_of,
    delivery_day,
    endpoint_of,
    map_invoice,
    registration_of,
    vat_id_of,
)
from services.documents.einvoice.model import Profile, VatCategory
from services.documents.einvoice.vat import has_plain_rates
from services.documents.invoice.model import InvoiceDocument, InvoicePage
from services.domain.access import Actor, Permission, permitted
from services.domain.errors import Conflict, DomainError, NotFound
from services.domain.ids import InvoiceId
from services.domain.ports import Clock
from services.einvoices.answers import Answer, parse_answer
from services.einvoices.views import ElectronicForm, FileParts, KnownFacts


class ElectronicInvoiceService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.INVOICE_READ)
    async def form(self, actor: Actor, invoice_id: InvoiceId, profile: Profile) -> ElectronicForm:
        """What the file would say, and what it lacks. Raises `Conflict` for an invoice that can't have one."""
        async with self._work.read(actor) as uow:
            invoice, document, facts = await _load(uow, invoice_id)
            client = await uow.clients.get(invoice.client_id)
        known = _known(document, facts)
        return ElectronicForm(
            number=document.number,
            client_name=client.name if client else "",
            known=known,
            gaps=find_gaps(document, facts, profile),
            suggestions={
                fact: text
                for fact, text in (
                    (Fact.SELLER_ENDPOINT, suggested_endpoint(known.seller_vat)),
                    (Fact.BUYER_ENDPOINT, suggested_endpoint(known.buyer_vat)),
                    (Fact.BUYER_REFERENCE, facts.contract_number),
                )
                if text
            },
            reason=document.vat_reason,
        )

    @permitted(Permission.INVOICE_READ)
    async def parts(self, actor: Actor, invoice_id: InvoiceId, profile: Profile) -> FileParts:
        """What the file is written from. Raises `error-einvoice-lacks` while something is missing, `Conflict` for an
        invoice that can't have one."""
        async with self._work.read(actor) as uow:
            _, document, facts = await _load(uow, invoice_id)
            images = await uow.images.load(document.appearance.images)
        if find_gaps(document, facts, profile):
            raise DomainError("error-einvoice-lacks")
        return FileParts(InvoicePage(document, images), map_invoice(document, facts))

    @permitted(Permission.INVOICE_ISSUE)
    async def answer(self, actor: Actor, invoice_id: InvoiceId, fact: Fact, text: str) -> Answer:
        """Keeps a fact on the card that it is of; for a day and a category `text` is their stored form.

        What an issuer's card says already is changed by the owner only: `error-einvoice-owner`. Raises as
        `parse_answer`, and `NotFound` for what the actor does not see. Returns what was kept.
        """
        async with self._work.write(actor) as uow:
            invoice, _, _ = await _load(uow, invoice_id)
            value = parse_answer(fact, text)
            match fact.owner:
                case Owner.ISSUER:
                    issuer = await uow.issuers.get(invoice.issuer_id, lock=True)
                    if issuer is None:
                        raise NotFound
                    self._keep_of_party(uow, actor, issuer, ObjectType.ISSUER, value)
                case Owner.CLIENT:
                    client = await uow.clients.get(invoice.client_id, lock=True)
                    if client is None or client.erased_at is not None:
                        raise NotFound
                    self._keep_of_party(uow, actor, client, ObjectType.CLIENT, value)
                case Owner.INVOICE:
                    locked = await uow.invoices.get(invoice_id, lock=True)
                    if locked is None:
                        raise NotFound
                    known = InvoiceFacts.from_dict(locked.einvoice)
                    locked.einvoice = replace(known, **value.changes).to_dict()
                    if (before := known.to_dict()) != locked.einvoice:
                        self._record(uow, actor, ObjectType.INVOICE, locked.id, before, locked.einvoice)
        return value

    def _keep_of_party(
        self,
        uow: UnitOfWork,
        actor: Actor,
        row: Issuer | Client,
        kind: ObjectType,
        value: Answer,
    ) -> None:
        known = PartyFacts.from_dict(row.einvoice)
        is_known = any(getattr(known, name) for name in value.changes)
        kept = replace(known, **value.changes)
        if kept == known:
            return
        if kind is ObjectType.ISSUER and is_known and not actor.may(Permission.ISSUER_EDIT):
            raise DomainError("error-einvoice-owner")
        row.einvoice = kept.to_dict()
        self._record(uow, actor, kind, row.id, known.to_dict(), row.einvoice)

    def _record(
        self,
        uow: UnitOfWork,
        actor: Actor,
        kind: ObjectType,
        object_id: int,
        before: dict[str, str],
        after: dict[str, str],
    ) -> None:
        changed = [name for name in {**before, **after} if before.get(name) != after.get(name)]
        record(
            uow,
            self._clock,
            actor,
            AuditAction.CHANGED,
            kind,
            object_id,
            before={f"einvoice_{name}": before.get(name) for name in changed},
            after={f"einvoice_{name}": after.get(name) for name in changed},
        )


async def _load(uow: UnitOfWork, invoice_id: InvoiceId) -> tuple[Invoice, InvoiceDocument, ExtraFacts]:
    invoice = await uow.invoices.get(invoice_id)
    if invoice is None:
        raise NotFound
    if invoice.snapshot is None:
        raise Conflict("error-invoice-draft")
    if invoice.status == InvoiceState.VOID:
        raise Conflict("error-invoice-void", number=invoice.number or "")
    if invoice.is_for_advance:
        raise Conflict("error-einvoice-advance", number=invoice.number or "")
    client, issuer, contract, _ = await uow.invoices.parties(invoice)
    document = InvoiceDocument.from_snapshot(invoice.snapshot)
    if client.erased_at is not None or not may_have_file(document):
        raise Conflict("error-einvoice-none", number=invoice.number or "")
    facts = ExtraFacts(
        seller=PartyFacts.from_dict(issuer.einvoice),
        buyer=PartyFacts.from_dict(client.einvoice),
        invoice=InvoiceFacts.from_dict(invoice.einvoice),
        contract_number=contract.number if contract else "",
        act_on=invoice.act_on,
    )
    return invoice, document, facts


def _known(document: InvoiceDocument, facts: ExtraFacts) -> KnownFacts:
    issuer, client = document.issuer, document.client
    return KnownFacts(
        seller_address=address_of_seller(document, facts),
        seller_endpoint=endpoint_of(issuer, facts.seller),
        seller_contact=contact_of(issuer, facts.seller),
        seller_phone=issuer.phone or facts.seller.phone,
        seller_email=issuer.email or facts.seller.email,
        seller_vat=vat_id_of(issuer, facts.seller),
        seller_reg=registration_of(issuer, facts.seller),
        buyer_address=address_of_buyer(document, facts),
        buyer_endpoint=endpoint_of(client, facts.buyer),
        buyer_reference=facts.buyer.reference,
        buyer_vat=vat_id_of(client, facts.buyer),
        delivery=_delivery(document, facts),
        vat_category=_category_without_vat(document, facts),
    )


def _delivery(document: InvoiceDocument, facts: ExtraFacts) -> date | None:
    return delivery_day(document, facts)


def _category_without_vat(document: InvoiceDocument, facts: ExtraFacts) -> VatCategory | None:
    if not has_plain_rates(document):
        return None
    found = {category_of(line, document, facts) for line in document.lines if not line.vat_label}
    return found.pop() if found else None
