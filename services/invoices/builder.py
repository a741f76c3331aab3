"""From rows to what is shown and printed: totals, the view of an invoice, and its document."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from db.models import BankAccount, Client, Contract, Invoice, Issuer
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import Billing, InvoiceState, ObjectType, VatMode
from services.core.audit import audit_views
from services.core.invoice_row import build_invoice_row, invoice_act_term
from services.documents.invoice.model import (
    DocumentLine,
    InvoiceDocument,
    InvoiceLayout,
    format_payment_purpose,
    group_vat_by_label,
)
from services.documents.pdf.unprintable import Unprintable, find_unprintable
from services.documents.text.wordings import primary_language
from services.domain.errors import DomainError
from services.domain.ids import ContractId, InvoiceId, IssuerId, LineId, MatterId, StageId
from services.domain.invoicing.number_template import counter_year, render_number
from services.domain.money.money import Currency, Money
from services.domain.ports import Translator
from services.domain.requisites.model import Country, Requisites
from services.firms.appearance_storage import load_appearance
from services.firms.foreign_details import (
    DetailQuestion,
    in_latin,
    needs_latin_payee,
    open_questions,
    spell_issuer,
)
from services.firms.requisites_storage import load_requisites, with_account
from services.invoices.client_abroad import vat_question
from services.invoices.draft_warnings import draft_warnings, load_billed
from services.invoices.page_language import is_in_latin, layout_of, page_language, page_languages
from services.invoices.page_lines import has_formula_rate, line_words, vat_label
from services.invoices.page_words import PageTranslator
from services.invoices.part_month import part_month_question
from services.invoices.parts import InvoiceParts, invoice_rate, line_rate, load_parts, vat_choice
from services.invoices.views import Correction, InvoiceView, LineView, VatSum, Warning
from services.invoices.wording import REASON_KEYS, say_in
from services.reminders.wakeup import load_usable
from services.tasks.esf import esf_state

TIMELINE = 30
UNDECLINED_HUNDREDTHS = frozenset({Currency.KZT, Currency.UZS})
"""«00 тиын» and «00 тийин» are the custom of forms in Kazakhstan and Uzbekistan, and no reader abroad knows better."""


async def build_view(
    uow: UnitOfWork, invoice: Invoice, today: date, parts: InvoiceParts | None = None
) -> InvoiceView:
    """`parts` are those that the act at hand has loaded; they are read where it has none."""
    parts = parts or await load_parts(uow, invoice)
    client, issuer, contract, matter = parts.client, parts.issuer, parts.contract, parts.matter
    rows, totals = parts.lines, parts.totals
    rate = invoice_rate(invoice, issuer)
    currency = Currency(invoice.currency)
    warnings: tuple[Warning, ...] = ()
    over = next_number = corrects = None
    unprintable: tuple[Unprintable, ...] = ()
    questions: tuple[DetailQuestion, ...] = ()
    if invoice.status == InvoiceState.DRAFT:
        warnings, over = draft_warnings(invoice, parts, today, await load_billed(uow, [parts]))
        account = await uow.issuers.account_for(issuer.id, invoice.currency)
        if account is None:
            warnings = (Warning.NO_ACCOUNT, *warnings)
        page = build_document(invoice, parts, account, ParametersOnly(), number="", draft=True)
        unprintable = find_unprintable(page)
        questions = foreign_questions(invoice, issuer, account)
        next_number = await peek_number(uow, invoice, issuer)
    if invoice.corrects_id is not None and (original := await uow.invoices.get(invoice.corrects_id)):
        corrects = Correction(InvoiceId(original.id), original.number)
    # Asked as the forecast of reminders asks, which stands on the same card.
    advance = (await load_usable(uow, (invoice.client_id,))).of(invoice)
    return InvoiceView(
        row=build_invoice_row(invoice, client.name, today),
        issuer_id=IssuerId(issuer.id),
        issuer_name=issuer.name,
        issuer_country=Country(issuer.country),
        esf=await esf_state(uow, invoice, issuer),
        contract_id=ContractId(contract.id) if contract else None,
        contract_number=contract.number if contract else None,
        contract_signed_on=contract.signed_on if contract else None,
        contract_title=contract.title if contract else None,
        billing=Billing(contract.billing) if contract else None,
        matter_id=MatterId(matter.id) if matter else None,
        matter_name=matter.name if matter else None,
        lines=tuple(
            LineView(
                id=LineId(line.id),
                position=line.position,
                description=line.description,
                quantity=Decimal(line.quantity_milli).scaleb(-3),
                unit=line.unit,
                price=Money(line.price_minor, currency),
                amount=computed.amount,
                gross=computed.gross,
                vat=computed.vat,
                vat_rate_bp=line_rate(line, rate),
                own_vat_rate_bp=line.vat_rate_bp,
                stage_id=StageId(line.stage_id) if line.stage_id else None,
                retainer_month=line.retainer_month,
            )
            for line, computed in zip(rows, totals.lines, strict=True)
        ),
        currency=currency,
        subtotal=totals.amount,
        discount=totals.discount,
        discount_bp=invoice.discount_bp,
        vat=vat_choice(invoice),
        vat_total=totals.vat,
        vat_sums=tuple(VatSum(group.rate_bp, group.vat) for group in totals.per_rate),
        written_off=Money(invoice.written_off_minor, currency),
        advance=Money(advance, currency),
        due_fixed=invoice.due_fixed,
        service_from=invoice.service_from,
        service_to=invoice.service_to,
        language=page_language(invoice, issuer),
        languages=page_languages(invoice, issuer),
        neutral_wording=contract is not None and contract.neutral_wording,
        note=invoice.note,
        next_number=next_number,
        warnings=warnings,
        over_contract_by=over,
        part_month=part_month_question(contract, rows) if invoice.status == InvoiceState.DRAFT else None,
        corrects=corrects,
        moves_payments=invoice.moves_payments,
        void_reason=invoice.void_reason,
        write_off_reason=invoice.write_off_reason,
        issued_at=invoice.issued_at,
        file_id=invoice.file_id,
        timeline=audit_views(await uow.audit.timeline(ObjectType.INVOICE, invoice.id, TIMELINE)),
        unprintable=unprintable,
        questions=questions,
        formula_rate=has_formula_rate(invoice, issuer),
        abroad=vat_question(issuer, client) if invoice.status == InvoiceState.DRAFT else None,
    )


class ParametersOnly:
    """Stands for the locale files where a page is looked through for letters: the product's own words have theirs."""

    def get(self, _key: str, _language: str, params: Mapping[str, object]) -> str:
        return " ".join(map(str, params.values()))


async def peek_number(uow: UnitOfWork, invoice: Invoice, issuer: Issuer) -> str:
    """The number that the draft would get if it were issued now."""
    year = counter_year(issuer.number_template, invoice.invoice_date)
    last = await uow.issuers.last_seq(issuer.id, issuer.number_series, year)
    seq = issuer.number_start if last is None else last + 1
    return render_number(issuer.number_template, invoice.invoice_date.year, seq)


def build_document(
    invoice: Invoice,
    parts: InvoiceParts,
    account: BankAccount | None,
    translator: Translator,
    *,
    number: str,
    draft: bool,
) -> InvoiceDocument:
    """Everything that the page prints, from the rows as they are now, in the page's language."""
    client, issuer, contract = parts.client, parts.issuer, parts.contract
    page, language = page_language(invoice, issuer), primary_language(page_language(invoice, issuer))
    words = PageTranslator(translator)
    mode = VatMode(invoice.vat_mode)
    rate = invoice_rate(invoice, issuer)
    currency = Currency(invoice.currency)
    printed = tuple(
        DocumentLine(
            description=name,
            quantity=Decimal(line.quantity_milli).scaleb(-3),
            unit=unit,
            price=Money(line.price_minor, currency),
            discount=computed.discount,
            net=computed.net,
            vat=computed.vat,
            gross=computed.gross,
            vat_label=vat_label(line_rate(line, rate), formula=has_formula_rate(invoice, issuer)),
        )
        for line, computed in zip(parts.lines, parts.totals.lines, strict=True)
        for name, unit in (line_words(invoice, contract, line, language, words),)
    )
    layout = layout_of(issuer, currency)
    requisites = with_account(load_requisites(issuer), account)
    spelled = spell_issuer(issuer, account)
    is_foreign = layout is InvoiceLayout.INTERNATIONAL and needs_latin_payee(currency, language)
    # A transfer through SWIFT carries Latin letters only; a bank of the country reads Russian, whatever the page is in.
    purpose_language = "en" if is_foreign else "ru"
    return InvoiceDocument(
        number=number,
        date=invoice.invoice_date,
        due_date=invoice.due_date,
        payment_term=_term_text(invoice, language, words),
        issuer=in_latin(requisites, spelled) if is_in_latin(layout, page) else requisites,
        client=client_requisites(client),
        lines=printed,
        currency=currency,
        layout=layout,
        language=page,
        basis=basis_text(contract, language, words),
        purpose=format_payment_purpose(
            number,
            invoice.invoice_date,
            group_vat_by_label(printed, currency),
            subject=translator.get("document-subject", purpose_language, {}),
            basis=basis_text(contract, purpose_language, translator),
            code=(requisites.knp or "") if layout is InvoiceLayout.UZ else "",
            language=purpose_language,
            for_advance=invoice.is_for_advance,
        ),
        vat_reason=say_in(language, invoice.vat_reason or "", REASON_KEYS, words),
        prices_include_vat=mode is not VatMode.ON_TOP,
        period_start=invoice.service_from,
        period_end=invoice.service_to,
        notes=invoice.note or "",
        payment_link=issuer.payment_link or "",
        decline_minor=currency not in UNDECLINED_HUNDREDTHS,
        accountant=requisites.accountant or "",
        draft=draft,
        payee_name=spelled.name if is_foreign else "",
        payee_bank=spelled.bank if is_foreign else "",
        correspondent=(account.correspondent if account and is_foreign else None) or "",
        appearance=load_appearance(issuer),
    )


def _term_text(invoice: Invoice, language: str, words: Translator) -> str:
    """«в течение 10 рабочих дней после акта»; empty where the page prints a date."""
    term = invoice_act_term(invoice)
    if term is None or invoice.due_date is not None:
        return ""
    params = {"days": term.days, "unit": term.unit.value}
    return words.get("document-term-act", language, params)


def foreign_questions(
    invoice: Invoice, issuer: Issuer, account: BankAccount | None
) -> tuple[DetailQuestion, ...]:
    """What the issuer still lacks for this invoice; the country's own form needs an account only."""
    currency = Currency(invoice.currency)
    if account is not None and layout_of(issuer, currency) is not InvoiceLayout.INTERNATIONAL:
        return ()
    return open_questions(issuer, account, currency, page_language(invoice, issuer))


def client_requisites(client: Client) -> Requisites:
    """A client may be no more than a name."""
    card = Requisites.from_dict(client.requisites)
    return card if card.name else replace(card, name=client.name)


def basis_text(contract: Contract | None, language: str, translator: Translator) -> str:
    """«Договор № 7 от 01.02.2026»; empty without a contract."""
    if contract is None:
        return ""
    signed = contract.signed_on.strftime("%d.%m.%Y")
    return translator.get(
        f"document-basis-{contract.title}", language, {"number": contract.number, "date": signed}
    )


def require_account(account: BankAccount | None, currency: Currency) -> BankAccount:
    """Raises when the issuer has nowhere to receive this currency."""
    if account is None:
        raise DomainError("error-invoice-no-account", currency=currency.value)
    return account
