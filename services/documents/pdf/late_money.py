"""The calculation of late money: the rule, a table by periods with rates and sources, the sum in words, a signature."""

from collections.abc import Callable, Mapping

from services.documents.appearance import NO_IMAGES
from services.documents.late_money.model import LateCalculationPage, LatePeriod
from services.documents.pdf.blocks import facts_block, keep_together, paragraph_blocks
from services.documents.pdf.look import Look
from services.documents.pdf.pagination import Block
from services.documents.pdf.printable import in_printable_letters
from services.documents.pdf.settlement_labels import SettlementLabels, settlement_labels
from services.documents.pdf.settlement_page import (
    draw_paper,
    followed,
    heading_blocks,
    issuer_signature,
    languages_of,
    say_sum,
    short_day,
    sum_and_words,
)
from services.documents.pdf.sums_table import SumsColumn, SumsRow, sums_table_blocks
from services.documents.text.formats import NBSP, format_amount, format_currency, format_short_date
from services.documents.text.wordings import primary_language
from services.domain.interest.choice import LateRule


def render_late_calculation(page: LateCalculationPage, images: Mapping[str, bytes] = NO_IMAGES) -> bytes:
    """The PDF, A4. The same page gives the same bytes; safe to call from any thread."""
    printable = in_printable_letters(page)
    labels = settlement_labels(printable.language)

    def title(words: SettlementLabels) -> str:
        return words.late_penalty if printable.is_penalty else words.late_interest

    def build(look: Look) -> list[Block]:
        return [
            *heading_blocks(printable, title, (labels.issuer, labels.client), look),
            *_blocks(printable, labels, look),
        ]

    return draw_paper(printable, title, build, images)


def _blocks(page: LateCalculationPage, labels: SettlementLabels, look: Look) -> list[Block]:
    language = primary_language(page.language)
    invoice = settlement_labels(language).certified_invoice.format(
        number=page.invoice_number,
        date=format_short_date(page.invoice_date),
        amount=say_sum(page.invoice_total, language),
    )
    facts = [(labels.invoice, invoice, 2)]
    if page.basis:
        facts.append((labels.basis, page.basis, 2))
    days = [
        (labels.late_due, format_short_date(page.due_on), 2),
        (labels.late_until, format_short_date(page.until), 2),
    ]
    return [
        facts_block(facts, look),
        facts_block(days, look),
        *followed(_said(page, look, 4, _rule)),
        *sums_table_blocks(_columns(page, labels), _rows(page, settlement_labels(language)), look),
        *keep_together([*_said(page, look, 5, _conclusion), issuer_signature(page, look)]),
    ]


def _said(
    page: LateCalculationPage, look: Look, space: float, sentence: Callable[[LateCalculationPage, str], str]
) -> list[Block]:
    """A sentence in each language of the page."""
    return [
        block
        for place, language in enumerate(languages_of(page))
        for block in paragraph_blocks(
            sentence(page, language), look.body, space=0.8 if place else space, look=look
        )
    ]


def _rule(page: LateCalculationPage, language: str) -> str:
    labels = settlement_labels(language)
    said = labels.late_rules[page.rule].format(percent=_percent(page.percent_a_day, language))
    if page.cap_percent:
        return f"{said} {labels.late_cap_percent.format(percent=_percent(page.cap_percent, language))}"
    if page.cap is not None and page.rule is LateRule.CONTRACT:
        return f"{said} {labels.late_cap_sum.format(amount=say_sum(page.cap, language))}"
    return said


def _columns(page: LateCalculationPage, labels: SettlementLabels) -> list[SumsColumn]:
    currency = format_currency(page.currency, primary_language(page.language))
    return [
        SumsColumn(labels.period),
        SumsColumn(labels.late_days, is_numeric=True),
        SumsColumn(f"{labels.late_debt},{NBSP}{currency}", is_numeric=True),
        SumsColumn(labels.late_rate, is_numeric=True),
        SumsColumn(labels.late_source, is_flexible=True),
        SumsColumn(f"{labels.amount},{NBSP}{currency}", is_numeric=True),
    ]


def _rows(page: LateCalculationPage, labels: SettlementLabels) -> list[SumsRow]:
    language = primary_language(page.language)
    rows = [SumsRow(_cells(page, period, labels, language)) for period in page.periods]
    sums = [(labels.late_total, page.amount)]
    if page.flat:
        sums.insert(0, (labels.late_flat, page.flat))
    if page.is_capped:
        sums.insert(0, (labels.late_accrued, page.accrued))
        sums[-1] = (labels.late_capped, page.amount)
    rows += [
        SumsRow(("", "", "", "", name, format_amount(amount, language)), is_sum=True) for name, amount in sums
    ]
    return rows


def _cells(
    page: LateCalculationPage, period: LatePeriod, labels: SettlementLabels, language: str
) -> tuple[str, ...]:
    usual = labels.late_by_contract if page.rule is LateRule.CONTRACT else labels.late_by_law
    return (
        f"{format_short_date(period.first)}{NBSP}–{NBSP}{format_short_date(period.last)}",
        str(period.days),
        format_amount(period.debt, language),
        _percent(period.percent, language),
        period.source or usual,
        format_amount(period.amount, language),
    )


def _conclusion(page: LateCalculationPage, language: str) -> str:
    labels = settlement_labels(language)
    said = labels.late_penalty_sum if page.is_penalty else labels.late_interest_sum
    return said.format(date=short_day(page.until, language), **sum_and_words(page.amount, page, language))


def _percent(text: str, language: str) -> str:
    return text if language == "en" else text.replace(".", ",")
