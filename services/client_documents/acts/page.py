"""From a draft to the page that is printed."""

from decimal import Decimal

from db.models import ClientDocument
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import VatMode
from services.client_documents.acts.content import ActContent, act_totals
from services.documents.act.model import ActPage
from services.documents.invoice.model import LANGUAGES, DocumentLine
from services.documents.text.formats import format_short_date
from services.documents.text.wordings import primary_language
from services.domain.errors import BadInput
from services.domain.money.money import Currency
from services.domain.ports import Translator
from services.domain.tax.vat import format_rate
from services.firms.appearance_storage import load_appearance
from services.firms.foreign_details import in_latin, spell_issuer
from services.firms.requisites_storage import load_requisites, with_account
from services.invoices.builder import UNDECLINED_HUNDREDTHS, basis_text, client_requisites
from services.invoices.page_language import is_in_latin, layout_of
from services.invoices.page_words import PageTranslator
from services.invoices.wording import REASON_KEYS, UNIT_KEYS, neutral_line, say_in


def content_of(document: ClientDocument) -> ActContent:
    """Raises LookupError for a document that is no draft any more."""
    if document.content is None:
        raise LookupError("only a draft has content")
    return ActContent.from_json(document.content, Currency(document.currency))


def require_complete(document: ClientDocument) -> None:
    """Raises `error-act-no-lines`, `error-act-zero`."""
    if not content_of(document).lines:
        raise BadInput("error-act-no-lines")
    if document.total_minor <= 0:
        raise BadInput("error-act-zero")


def store_content(document: ClientDocument, content: ActContent) -> None:
    """Puts the lines and what they come to on the draft. Raises `error-amount-too-big`."""
    totals = act_totals(content, Currency(document.currency))
    document.content = content.to_json()
    document.vat_minor, document.total_minor = totals.vat.minor, totals.gross.minor


async def build_act_page(
    uow: UnitOfWork, document: ClientDocument, translator: Translator, number: str, *, draft: bool
) -> ActPage:
    """Everything that the page prints, from the rows as they are now, in the page's language."""
    client, issuer, contract = await uow.client_documents.parties(document)
    content, currency = content_of(document), Currency(document.currency)
    layout = layout_of(issuer, currency)
    known = LANGUAGES[layout]
    page_language = document.language if document.language in known else known[0]
    language, words = primary_language(page_language), PageTranslator(translator)
    is_neutral = contract is not None and contract.neutral_wording
    account = await uow.issuers.account_for(issuer.id, document.currency)
    requisites = (
        load_requisites(issuer) if account is None else with_account(load_requisites(issuer), account)
    )
    if is_in_latin(layout, page_language):
        requisites = in_latin(requisites, spell_issuer(issuer, account))
    lines = tuple(
        DocumentLine(
            description=name,
            quantity=line.quantity.normalize() if line.quantity % 1 else line.quantity.quantize(Decimal(1)),
            unit=unit,
            price=line.price,
            discount=computed.discount,
            net=computed.net,
            vat=computed.vat,
            gross=computed.gross,
            vat_label="" if line.vat_rate_bp is None else f"{format_rate(line.vat_rate_bp)}%",
        )
        for line, computed in zip(content.lines, act_totals(content, currency).lines, strict=True)
        for name, unit in (
            neutral_line(language, line.unit, words)
            if is_neutral
            else (line.description, say_in(language, line.unit, UNIT_KEYS, words)),
        )
    )
    key = "document-act-invoice"
    return ActPage(
        number=number,
        date=document.document_date,
        issuer=requisites,
        client=client_requisites(client),
        lines=lines,
        currency=currency,
        layout=layout,
        language=page_language,
        basis=basis_text(contract, language, words),
        invoices=tuple(
            words.get(
                key,
                language,
                {"number": invoice.number or "", "date": format_short_date(invoice.invoice_date)},
            )
            for invoice in await uow.client_documents.invoices(document.id)
        ),
        vat_reason=say_in(language, content.vat_reason or "", REASON_KEYS, words),
        prices_include_vat=content.vat_mode is not VatMode.ON_TOP,
        period_start=document.period_from,
        period_end=document.period_to,
        decline_minor=currency not in UNDECLINED_HUNDREDTHS,
        draft=draft,
        appearance=load_appearance(issuer),
    )
