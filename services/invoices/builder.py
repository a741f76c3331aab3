"""From rows to what is shown and printed: totals, the view of an invoice, and its document."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from db.models import BankAccount, Client, Contract, Invoice, InvoiceLine, Issuer, Matter
from db.repositories.contract import ContractSums
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import Billing, ContractState, InvoiceState, ObjectType, VatMode
from services.contracts.builder import remaining_amount
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
from services.domain.invoicing.totals import InvoiceTotals, LineInput, compute_totals
from services.domain.money.money import Currency, Money
from services.domain.ports import Translator
from services.domain.requisites.model import Country, Requisites
from services.domain.tax.vat_choice import VatChoice, vat_rate_on
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
from services.invoices.page_language import is_in_latin, layout_of, page_language, page_languages
from services.invoices.page_lines import has_formula_rate, line_words, vat_label
from services.invoices.page_words import PageTranslator
from services.invoices.part_month import part_month_question
from services.invoices.views import WITHOUT_VAT, Correction, InvoiceView, LineView, VatSum, Warning
from services.invoices.wording import REASON_KEYS, say_in
from services.reminders.wakeup import load_usable
from services.tasks.esf import esf_state

OLD_DAYS = 31
TIMELINE = 30
UNDECLINED_HUNDREDTHS = frozenset({Currency.KZT, Currency.UZS})
"""«00 тиын» and «00 тийин» are the custom of forms in Kazakhstan and Uzbekistan, and no reader abroad knows better."""


@dataclass(frozen=True, slots=True)
class InvoiceParts:
    """The rows around an invoice and what its lines come to: read once and passed to all that an act makes of them."""

    client: Client
    issuer: Issuer
    contract: Contract | None
    matter: Matter | None
    lines: list[InvoiceLine]
    totals: InvoiceTotals


async def load_parts(uow: UnitOfWork, invoice: Invoice) -> InvoiceParts:
    return await _parts_of(uow, invoice, await uow.invoices.parties(invoice))


async def load_with_parts(uow: UnitOfWork, invoice_id: InvoiceId) -> tuple[Invoice, InvoiceParts] | None:
    found = await uow.invoices.with_parties(invoice_id)
    if found is None:
        return None
    invoice, parties = found
    return invoice, await _parts_of(uow, invoice, parties)


async def _parts_of(
    uow: UnitOfWork, invoice: Invoice, parties: tuple[Client, Issuer, Contract | None, Matter | None]
) -> InvoiceParts:
    client, issuer, contract, matter = parties
    lines = await uow.invoices.lines(invoice.id)
    return InvoiceParts(client, issuer, contract, matter, lines, totals_of(invoice, issuer, lines))


def vat_choice(invoice: Invoice) -> VatChoice:
    return VatChoice(VatMode(invoice.vat_mode), invoice.vat_code, invoice.vat_rate_bp, invoice.vat_reason)


def service_date(invoice: Invoice) -> date:
    """The rate of VAT follows the service, not the paper (domain rule of the Russian law 425-ФЗ)."""
    return invoice.service_to or invoice.invoice_date


def invoice_rate(invoice: Invoice, issuer: Issuer) -> int | None:
    return vat_rate_on(vat_choice(invoice), Country(issuer.country), service_date(invoice))


def line_rate(line: InvoiceLine, rate_bp: int | None) -> int | None:
    """What a line bears on an invoice of `rate_bp` (None: an invoice without VAT)."""
    if rate_bp is None or line.vat_rate_bp == WITHOUT_VAT:
        return None
    return rate_bp if line.vat_rate_bp is None else line.vat_rate_bp


def totals_of(invoice: Invoice, issuer: Issuer, lines: list[InvoiceLine]) -> InvoiceTotals:
    currency = Currency(invoice.currency)
    rate = invoice_rate(invoice, issuer)
    inputs = [
        LineInput(
            quantity=Decimal(line.quantity_milli).scaleb(-3),
            price=Money(line.price_minor, currency),
            vat_rate_bp=line_rate(line, rate),
        )
        for line in lines
    ]
    discount: Money | int | None = invoice.discount_bp
    if invoice.discount_minor is not None:
        discount = Money(invoice.discount_minor, currency)
    return compute_totals(inputs, VatMode(invoice.vat_mode), discount if inputs else None, currency=currency)


def apply_totals(invoice: Invoice, totals: InvoiceTotals) -> None:
    invoice.net_minor = totals.net.minor
    invoice.vat_minor = totals.vat.minor
    invoice.total_minor = totals.gross.minor


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
        warnings, over = await _warnings(uow, invoice, parts, today)
        account = await uow.issuers.account_for(issuer.id, invoice.currency)
        if account is None:
            warnings = (Warning.NO_ACCOUNT, *warnings)
        page = build_document(invoice, parts, account, _ParametersOnly(), number="", draft=True)
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


class _ParametersOnly:
    """Stands for the locale files where a page is looked through for letters: the product's own words have theirs."""

    def get(self, _key: str, _language: str, params: Mapping[str, object]) -> str:
        return " ".join(map(str, params.values()))


async def peek_number(uow: UnitOfWork, invoice: Invoice, issuer: Issuer) -> str:
    """The number that the draft would get if it were issued now."""
    year = counter_year(issuer.number_template, invoice.invoice_date)
    last = await uow.issuers.last_seq(issuer.id, issuer.number_series, year)
    seq = issuer.number_start if last is None else last + 1
    return render_number(issuer.number_template, invoice.invoice_date.year, seq)


async def _warnings(
    uow: UnitOfWork, invoice: Invoice, parts: InvoiceParts, today: date
) -> tuple[tuple[Warning, ...], Money | None]:
    found: list[Warning] = []
    over = None
    contract, lines, totals = parts.contract, parts.lines, parts.totals
    if contract is not None:
        if contract.state != ContractState.ACTIVE:
            found.append(Warning.CONTRACT_NOT_ACTIVE)
        if contract.ends_on is not None and contract.ends_on < service_date(invoice):
            found.append(Warning.CONTRACT_EXPIRED)
    if contract is not None and invoice.is_for_work:
        sums = (await uow.contracts.sums([contract.id])).get(contract.id, ContractSums())
        left = remaining_amount(contract, sums)
        if left is not None and contract.billing in (Billing.FIXED, Billing.STAGES):
            # Before the discount, as what is left. Lines beside the stages use up the contract's sum, too.
            asked = totals.amount.minor
            beside = (contract.amount_minor or 0) - sums.invoiced - sums.discounts
            left = Money(min(left.minor, beside), left.currency)
            if not lines and left.minor <= 0:
                found.append(Warning.NOTHING_LEFT)
            elif asked > left.minor:
                found.append(Warning.OVER_CONTRACT)
                over = Money(asked - left.minor, left.currency)
        billed = await uow.contracts.billed_stages(contract.id, besides=invoice.id)
        if any(line.stage_id in billed for line in lines if line.stage_id):
            found.append(Warning.STAGE_BILLED)
        for month in {line.retainer_month for line in lines if line.retainer_month}:
            if contract.id in await uow.contracts.billed_months([contract.id], month):
                found.append(Warning.MONTH_BILLED)
                break
    if part_month_question(contract, lines):
        found.append(Warning.PART_MONTH)
    if vat_question(parts.issuer, parts.client):
        without = invoice.vat_mode == VatMode.NONE
        found.append(Warning.ABROAD_WITHOUT_VAT if without else Warning.ABROAD_WITH_VAT)
    if invoice.due_date is not None and invoice.due_date < invoice.invoice_date:
        found.append(Warning.DUE_BEFORE_INVOICE)
    elif invoice.due_date is not None and invoice.due_date < today:
        found.append(Warning.DUE_PAST)
    if (today - invoice.invoice_date).days > OLD_DAYS:
        found.append(Warning.OLD_DATE)
    return tuple(found), over


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
