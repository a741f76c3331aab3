"""The reconciliation statement: a table of four columns between two balances, the balance in words, two signatures."""

import re
from collections.abc import Mapping

from services.documents.appearance import NO_IMAGES
from services.documents.pdf.blocks import facts_block, framed_blocks, keep_together, paragraph_blocks
from services.documents.pdf.look import Look
from services.documents.pdf.pagination import Block
from services.documents.pdf.printable import in_printable_letters
from services.documents.pdf.settlement_labels import SettlementLabels, say_payment, settlement_labels
from services.documents.pdf.settlement_page import (
    draw_paper,
    followed,
    heading_blocks,
    languages_of,
    short_day,
    sum_and_words,
)
from services.documents.pdf.sums_table import SumsColumn, SumsRow, sums_table_blocks
from services.documents.pdf.two_signatures import Side, two_signatures_block
from services.documents.reconciliation.model import ReconciliationLine, ReconciliationPage
from services.documents.text.formats import (
    format_amount,
    format_currency,
    format_period,
    format_short_date,
)
from services.documents.text.party import party_name
from services.documents.text.wordings import form_labels, primary_language
from services.domain.money.money import Money

_UNDECLINED = re.compile(r'[А-ЯЁ]{2,5} ?[«"„“]|[«"„“A-Za-z]')


def render_reconciliation(page: ReconciliationPage, images: Mapping[str, bytes] = NO_IMAGES) -> bytes:
    """The PDF, A4. The same page gives the same bytes; safe to call from any thread."""
    printable = in_printable_letters(page)
    labels = settlement_labels(printable.language)
    return draw_paper(printable, _title, lambda look: _blocks(printable, labels, look), images)


def _title(labels: SettlementLabels) -> str:
    return labels.reconciliation


def _blocks(page: ReconciliationPage, labels: SettlementLabels, look: Look) -> list[Block]:
    language = primary_language(page.language)
    intros = [
        block
        for place, each in enumerate(languages_of(page))
        for block in paragraph_blocks(_intro(page, each), look.body, space=0.8 if place else 4, look=look)
    ]
    return [
        *heading_blocks(page, _title, (labels.issuer, labels.client), look),
        facts_block([(labels.period, format_period(page.first, page.last, language), 2)], look),
        *followed(intros),
        *sums_table_blocks(_columns(labels), _rows(page, settlement_labels(language)), look),
        *keep_together(
            [
                *_balance_blocks(page, look),
                *_agreement_blocks(page, labels, look),
                _signatures_block(page, labels, look),
            ]
        ),
    ]


def _intro(page: ReconciliationPage, language: str) -> str:
    labels = settlement_labels(language)
    issuer = _in_sentence(party_name(page.issuer), labels.issuer_named)
    return labels.reconciliation_intro.format(
        issuer=issuer, currency=format_currency(page.currency, language)
    )


def _columns(labels: SettlementLabels) -> list[SumsColumn]:
    return [
        SumsColumn(labels.day),
        SumsColumn(labels.document, is_flexible=True),
        SumsColumn(labels.debit, is_numeric=True),
        SumsColumn(labels.credit, is_numeric=True),
    ]


def _rows(page: ReconciliationPage, labels: SettlementLabels) -> list[SumsRow]:
    language = primary_language(page.language)

    def amount(money: Money | None) -> str:
        return "" if money is None else _signed(money, language)

    def balance(template: str, day: str, money: Money) -> SumsRow:
        """A debt stands in the debit, an advance in the credit; nothing stands in both."""
        debit = "" if money.minor < 0 else amount(money)
        credit = "" if money.minor > 0 else amount(-money)
        return SumsRow(("", template.format(date=day), debit, credit), is_sum=True)

    return [
        balance(labels.opening, short_day(page.first, language), page.opening),
        *(
            SumsRow(
                (
                    format_short_date(line.day),
                    _say_entry(line, labels),
                    amount(line.debit),
                    amount(line.credit),
                )
            )
            for line in page.lines
        ),
        SumsRow(("", labels.turnover, amount(page.debit), amount(page.credit)), is_sum=True),
        balance(labels.closing, short_day(page.last, language), page.closing),
    ]


def _signed(money: Money, language: str) -> str:
    return f"–{format_amount(-money, language)}" if money.minor < 0 else format_amount(money, language)


def _say_entry(line: ReconciliationLine, labels: SettlementLabels) -> str:
    return labels.entries[line.kind].format(
        number=line.number,
        date=format_short_date(line.document_day),
        payment=say_payment(labels, line.method, line.number),
    )


def _balance_blocks(page: ReconciliationPage, look: Look) -> list[Block]:
    return [
        block
        for place, language in enumerate(languages_of(page))
        for block in paragraph_blocks(_balance(page, language), look.name, space=1 if place else 5, look=look)
    ]


def _balance(page: ReconciliationPage, language: str) -> str:
    labels = settlement_labels(language)
    issuer = _in_sentence(party_name(page.issuer), labels.issuer_named)
    said = {"issuer": issuer, "date": short_day(page.last, language)}
    if page.creditor is None:
        return labels.no_balance.format(**said)
    template = labels.issuer_named if page.creditor is page.issuer else labels.client_named
    creditor = _in_sentence(party_name(page.creditor), template)
    return labels.balance.format(**said, **sum_and_words(page.debt, page, language), creditor=creditor)


def _agreement_blocks(page: ReconciliationPage, labels: SettlementLabels, look: Look) -> list[Block]:
    """How the client has agreed, on copies that are made later."""
    agreed = page.acceptance
    if agreed is None:
        return []
    by = f": {agreed.name}" if agreed.name else ""
    text = labels.accepted[agreed.way].format(date=format_short_date(agreed.day), by=by)
    return framed_blocks(labels.agreed, text, look=look)


def _in_sentence(name: str, template: str) -> str:
    """As it is where it needs no case: «ООО «Ромашка»», “SIA Baltijas Ceļš”; else behind the word for the side."""
    return name if _UNDECLINED.match(name) else template.format(name=name)


def _signatures_block(page: ReconciliationPage, labels: SettlementLabels, look: Look) -> Block:
    # A person signs for itself, and needs no post.
    issuer_role = "" if page.issuer.kind.is_individual else labels.issuer_role
    client_role = "" if page.client.kind.is_individual else labels.client_role
    return two_signatures_block(
        [
            Side(labels.for_issuer, page.issuer, issuer_role, labels.stamp),
            Side(labels.for_client, page.client, client_role, labels.stamp),
        ],
        look,
        form_labels(page.language),
    )
