"""The demand («претензия»): paragraphs of the letter, and between them its tables, where the wording has them."""

from collections.abc import Mapping, Sequence

from services.documents.appearance import NO_IMAGES
from services.documents.demand.model import DemandPage
from services.documents.demand.wording import DemandBlock, DemandPart
from services.documents.pdf.blocks import keep_together, paragraph_blocks
from services.documents.pdf.look import Look
from services.documents.pdf.pagination import Block
from services.documents.pdf.payment_table import PaymentRow, payment_table
from services.documents.pdf.printable import in_printable_letters
from services.documents.pdf.settlement_labels import SettlementLabels, settlement_labels
from services.documents.pdf.settlement_page import (
    draw_paper,
    followed,
    heading_blocks,
    issuer_signature,
)
from services.documents.pdf.sums_table import SumsColumn, SumsRow, sums_table_blocks
from services.documents.text.formats import (
    NBSP,
    format_amount,
    format_currency,
    format_period,
    format_short_date,
)
from services.documents.text.party import party_name
from services.documents.text.wordings import FormLabels, form_labels, primary_language
from services.domain.money.money import Money
from services.domain.requisites.digit_groups import group_payment_account
from services.domain.requisites.model import Country

_MAX_LINES_KEPT = 12  # of the end of the letter; a longer one may part from the signature


def render_demand(page: DemandPage, images: Mapping[str, bytes] = NO_IMAGES) -> bytes:
    """The PDF, A4. The same page gives the same bytes; safe to call from any thread."""
    printable = in_printable_letters(page)
    return draw_paper(printable, _title, lambda look: _blocks(printable, look), images)


def _title(labels: SettlementLabels) -> str:
    return labels.demand


def _blocks(page: DemandPage, look: Look) -> list[Block]:
    labels = settlement_labels(page.language)
    letter: list[Block] = []
    for index, part in enumerate(page.parts):
        blocks = _part(page, part, labels, look)
        is_lead = (
            part.block is DemandBlock.TEXT
            and index + 1 < len(page.parts)
            and page.parts[index + 1].block is not DemandBlock.TEXT
        )
        letter += followed(blocks) if is_lead else blocks
    end = letter[-1:] if letter else []
    return [
        *heading_blocks(page, _title, (labels.creditor, labels.debtor), look),
        *letter[:-1],
        *keep_together([*end, issuer_signature(page, look)]),
    ]


def _part(page: DemandPage, part: DemandPart, labels: SettlementLabels, look: Look) -> Sequence[Block]:
    match part.block:
        case DemandBlock.INVOICES:
            return sums_table_blocks(_invoice_columns(page, labels), _invoice_rows(page, labels), look)
        case DemandBlock.CALCULATION:
            return _calculation(page, labels, look)
        case DemandBlock.DETAILS:
            return [_details(page, labels, look)]
        case DemandBlock.ENCLOSURES:
            return _enclosures(page, labels, look)
    return paragraph_blocks(part.text, look.body, space=3, look=look)


def _in_currency(page: DemandPage, title: str) -> str:
    return f"{title},{NBSP}{format_currency(page.currency, primary_language(page.language))}"


def _invoice_columns(page: DemandPage, labels: SettlementLabels) -> list[SumsColumn]:
    return [
        SumsColumn(labels.invoice, is_flexible=True),
        SumsColumn(labels.due_on),
        SumsColumn(_in_currency(page, labels.amount), is_numeric=True),
        SumsColumn(labels.paid_of, is_numeric=True),
        SumsColumn(labels.unpaid, is_numeric=True),
    ]


def _invoice_rows(page: DemandPage, labels: SettlementLabels) -> list[SumsRow]:
    language = primary_language(page.language)
    first = settlement_labels(language)

    def amount(money: Money) -> str:
        return format_amount(money, language)

    rows = [
        SumsRow(
            (
                first.for_invoice.format(number=each.number, date=format_short_date(each.date)),
                format_short_date(each.due_date),
                amount(each.amount),
                amount(each.paid),
                amount(each.left),
            )
        )
        for each in page.invoices
    ]
    if len(rows) > 1:
        rows.append(SumsRow((labels.in_all, "", "", "", amount(page.debt)), is_sum=True))
    return rows


def _calculation(page: DemandPage, labels: SettlementLabels, look: Look) -> list[Block]:
    if not page.calculation and not page.adjustments:
        return []
    language = primary_language(page.language)
    columns = [
        SumsColumn(labels.invoice, is_flexible=True),
        SumsColumn(labels.period),
        SumsColumn(labels.days, is_numeric=True),
        SumsColumn(labels.overdue_sum, is_numeric=True),
        SumsColumn(labels.rate),
        SumsColumn(_in_currency(page, labels.charged), is_numeric=True),
    ]
    rows = [
        SumsRow(
            (
                each.number,
                format_period(each.since, each.until, "ru"),
                str(each.days),
                format_amount(each.base, language),
                each.rate,
                format_amount(each.amount, language),
            )
        )
        for each in page.calculation
    ]
    first = settlement_labels(language)
    rows += [
        SumsRow(
            (
                f"{each.number}: {first.charge_cap if each.is_cap else first.charge_flat}",
                *([""] * 4),
                _signed(each.amount, language),
            )
        )
        for each in page.adjustments
    ]
    if len(rows) > 1:
        total = format_amount(page.charges, language)
        rows.append(SumsRow((labels.in_all, "", "", "", "", total), is_sum=True))
    head = f"{settlement_labels(language).calculation}: {page.rule}"
    return [
        *followed(paragraph_blocks(head, look.body, space=3, look=look)),
        *sums_table_blocks(columns, rows, look),
    ]


def _signed(money: Money, language: str) -> str:
    return f"–{format_amount(-money, language)}" if money.minor < 0 else format_amount(money, language)


def _details(page: DemandPage, labels: SettlementLabels, look: Look) -> Block:
    """The account of our requisites, as a payer copies it; each country has its own codes."""
    forms, party = form_labels(page.language), page.issuer
    rows = [
        PaymentRow(forms.payee, party_name(party)),
        PaymentRow(
            "IBAN" if party.iban else forms.account, group_payment_account(party.payment_account or "")
        ),
        _bank(page, forms),
        PaymentRow(labels.correspondent_account, party.corr_account or ""),
        PaymentRow(forms.kbe, party.kbe or "", forms.knp_short, party.knp or "")
        if party.country is Country.KZ
        else PaymentRow("", ""),
        PaymentRow(forms.purpose, page.purpose),
    ]
    shown = [row for row in rows if row.value or row.second_value]
    return payment_table(shown, None, "", look, space=3)


def _bank(page: DemandPage, forms: FormLabels) -> PaymentRow:
    party = page.issuer
    if party.swift and not party.bic:
        return PaymentRow(forms.payee_bank, party.bank_name or "", "SWIFT/BIC", party.swift)
    label = forms.mfo if party.country is Country.UZ else forms.bic
    return PaymentRow(forms.payee_bank, party.bank_name or "", label, party.bic or "")


def _enclosures(page: DemandPage, labels: SettlementLabels, look: Look) -> list[Block]:
    if not page.enclosures:
        return []
    lines = [
        block
        for number, text in enumerate(page.enclosures, 1)
        for block in paragraph_blocks(f"{number}. {text}", look.body, space=0.6, look=look)
    ]
    blocks = [*paragraph_blocks(f"{labels.enclosures}:", look.body, space=4, look=look), *lines]
    return keep_together(blocks) if len(blocks) <= _MAX_LINES_KEPT else blocks
