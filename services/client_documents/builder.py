"""From rows to what is shown of documents."""

from datetime import date

from db.models import ClientDocument
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind, DocumentResponse, DocumentState, ResponseWay
from db.vocabulary.enums import HoldKind, ObjectType
from services.client_documents.acts.content import act_totals
from services.client_documents.acts.page import content_of
from services.client_documents.kinds import rules_of
from services.client_documents.numbering import peek_number
from services.client_documents.terms import is_unsent, waits_for_act
from services.client_documents.views import (
    DocumentLineView,
    DocumentRow,
    DocumentView,
    LinkedInvoice,
    Response,
)
from services.core.audit import audit_views
from services.documents.invoice.model import InvoiceLayout
from services.documents.pdf.unprintable import find_unprintable
from services.domain.ids import ClientId, ContractId, DocumentId, InvoiceId, IssuerId
from services.domain.money.money import Currency, Money
from services.domain.ports import Translator
from services.invoices.page_language import layout_of

TIMELINE = 30


def dispute_prefix(document_id: int) -> str:
    """The beginning of the keys of holds that objections to the document have made."""
    return f"objected:{document_id}:"


def build_document_row(document: ClientDocument, client_name: str) -> DocumentRow:
    return DocumentRow(
        id=DocumentId(document.id),
        kind=DocumentKind(document.kind),
        number=document.number,
        client_id=ClientId(document.client_id),
        client_name=client_name,
        state=DocumentState(document.state),
        dated=document.document_date,
        total=Money(document.total_minor, Currency(document.currency)),
        is_sent=document.sent_at is not None,
        response=DocumentResponse(document.response) if document.response else None,
        responded_on=document.responded_on,
        seq=document.seq,
    )


def build_response(document: ClientDocument) -> Response | None:
    if document.response is None or document.responded_on is None or document.responded_at is None:
        return None
    return Response(
        DocumentResponse(document.response),
        document.responded_on,
        document.responded_at,
        ResponseWay(document.responded_via or ResponseWay.TELEGRAM),
        document.responder or "",
        document.objection or "",
    )


async def build_document_view(
    uow: UnitOfWork, document: ClientDocument, today: date, translator: Translator
) -> DocumentView:
    client, issuer, contract = await uow.client_documents.parties(document)
    currency, is_draft = Currency(document.currency), document.state == DocumentState.DRAFT
    page = (
        await rules_of(document).build_page(uow, document, translator, "", draft=True) if is_draft else None
    )
    return DocumentView(
        row=build_document_row(document, client.name),
        issuer_id=IssuerId(issuer.id),
        issuer_name=issuer.name,
        contract_id=ContractId(contract.id) if contract else None,
        contract_number=contract.number if contract else None,
        contract_title=contract.title if contract else None,
        invoices=await _linked(uow, document, today),
        period_from=document.period_from,
        period_to=document.period_to,
        language=document.language,
        bilingual=layout_of(issuer, currency) is InvoiceLayout.INTERNATIONAL,
        currency=currency,
        vat_total=Money(document.vat_minor, currency),
        lines=_lines(document) if is_draft else (),
        next_number=await peek_number(uow, document, issuer) if is_draft else None,
        issued_at=document.issued_at,
        sent_at=document.sent_at,
        opened_at=document.opened_at,
        response=build_response(document),
        is_answered=rules_of(document).is_answered,
        void_reason=document.void_reason,
        file_id=document.file_id,
        timeline=audit_views(await uow.audit.timeline(ObjectType.DOCUMENT, document.id, TIMELINE)),
        unprintable=find_unprintable(page.sheet) if page is not None else (),
    )


def _lines(document: ClientDocument) -> tuple[DocumentLineView, ...]:
    if document.kind != DocumentKind.ACT:
        return ()
    content = content_of(document)
    totals = act_totals(content, Currency(document.currency))
    return tuple(
        DocumentLineView(
            line.id,
            line.description,
            line.quantity,
            line.unit,
            line.price,
            line.discount,
            computed.gross,
            line.vat_rate_bp,
        )
        for line, computed in zip(content.lines, totals.lines, strict=True)
    )


async def _linked(uow: UnitOfWork, document: ClientDocument, today: date) -> tuple[LinkedInvoice, ...]:
    invoices = await uow.client_documents.invoices(document.id)
    if not invoices:
        return ()
    links = {link.invoice_id: link for link in await uow.client_documents.links(document.id)}
    others = await uow.client_documents.issued_about(
        [each.id for each in invoices], document.kind, document.id
    )
    holds = await uow.holds.in_force(document.client_id, today)
    prefix = dispute_prefix(document.id)
    disputed = {
        hold.invoice_id
        for hold in holds
        if hold.kind == HoldKind.DISPUTE and (hold.act_key or "").startswith(prefix)
    }
    return tuple(
        LinkedInvoice(
            InvoiceId(invoice.id),
            invoice.number or "",
            invoice.invoice_date,
            invoice.due_date,
            covered_by=others.get(invoice.id),
            begins_term=waits_for_act(invoice),
            began_term=links[invoice.id].began_term,
            disputed=invoice.id in disputed,
            unsent=is_unsent(invoice),
        )
        for invoice in invoices
    )
