"""The act of services: parties, basis, lines, the statement that all is done, and the signatures of both sides."""

from collections.abc import Mapping
from dataclasses import replace

from services.documents.act.model import Acceptance, ActPage
from services.documents.appearance import NO_IMAGES
from services.documents.pdf.act_labels import ActLabels, act_labels
from services.documents.pdf.blocks import (
    CONTENT_WIDTH,
    RIGHT_EDGE,
    facts_block,
    format_service_period,
    framed_blocks,
    keep_together,
    paragraph_blocks,
    title_block,
    under_the_parties,
)
from services.documents.pdf.canvas import Canvas
from services.documents.pdf.heading import described, letterhead_blocks, parties_blocks, with_its_date
from services.documents.pdf.look import Look, look_of
from services.documents.pdf.pagination import Block
from services.documents.pdf.printable import in_printable_letters
from services.documents.pdf.sheet import Sheet, draw_sheet
from services.documents.pdf.structure import Element
from services.documents.pdf.table import TableColumn, table_blocks
from services.documents.pdf.totals import totals_blocks
from services.documents.pdf.two_signatures import Side, two_signatures_block
from services.documents.text.formats import format_long_date, format_short_date
from services.documents.text.party import describe_party_lines, party_name
from services.documents.text.wordings import SEPARATOR, FormLabels, form_labels, primary_language

_DAYS_WIDTH, _REPORT_WIDTH = 22.0, 20.0  # of the columns of form Р-1
_LONGEST_NUMBER = 40  # in the foot


def render_act(page: ActPage, images: Mapping[str, bytes] = NO_IMAGES) -> bytes:
    """The PDF, A4. The same page gives the same bytes; safe to call from any thread."""
    printable = in_printable_letters(replace(page, language=page.form_language))
    language = primary_language(printable.language)
    labels = act_labels(printable.layout, language)
    sheet = Sheet(
        title=_running_title(printable, labels),
        language=language,
        date=printable.date,
        author=party_name(printable.issuer),
        watermark=labels.draft if printable.draft else labels.void if printable.void else "",
    )
    look = look_of(printable.appearance, images)
    return draw_sheet(sheet, lambda tightened: _blocks(printable, tightened), look)


def _running_title(page: ActPage, labels: ActLabels) -> str:
    number = page.number if len(page.number) <= _LONGEST_NUMBER else page.number[: _LONGEST_NUMBER - 1] + "…"
    template = labels.running_title if number else labels.running_title_of_draft
    return template.format(number=number, date=format_short_date(page.date))


def _blocks(page: ActPage, look: Look) -> list[Block]:
    languages, sheet = page.language.split("+"), page.sheet
    labels = act_labels(page.layout, page.language)
    form = replace(form_labels(page.language), total_due=labels.total)
    first, *further = (_title(page, language) for language in languages)
    return [
        *letterhead_blocks(look, form),
        *_form_blocks(act_labels(page.layout, languages[0]).form, look),
        title_block(first, 3 if labels.form else 0, look, subtitle="\n".join(further)),
        *parties_blocks(
            (
                described(labels.issuer, page.issuer, *describe_party_lines(page.issuer, languages[0])),
                described(labels.client, page.client, *describe_party_lines(page.client, languages[0])),
            ),
            look,
        ),
        *_agreed_blocks(page, labels, look),
        *table_blocks(
            sheet, form, look, description=labels.description, further=_further_columns(page, labels)
        ),
        *totals_blocks(sheet, form, look),
        *_closing_blocks(page, labels, form, look),
    ]


def _further_columns(page: ActPage, labels: ActLabels) -> list[TableColumn]:
    """Of form Р-1: when the services were rendered, and room for a report on them, which is filled in by hand."""
    if not labels.performed:
        return []
    first, last = page.period_start or page.period_end, page.period_end or page.period_start
    days = [format_short_date(day) for day in (first, last) if day is not None]
    said = " – ".join(dict.fromkeys(days)) or format_short_date(page.date)
    return [
        TableColumn(labels.performed, [said for _ in page.lines], is_numeric=False, max_width=_DAYS_WIDTH),
        TableColumn(labels.report, ["" for _ in page.lines], is_numeric=False, max_width=_REPORT_WIDTH),
    ]


def _title(page: ActPage, language: str) -> str:
    labels = act_labels(page.layout, language)
    number = f"{labels.number_sign}{page.number} " if page.number else ""
    text = with_its_date(labels.title, number, format_long_date(page.date, language))
    return text.replace(" ,", ",")


def _form_blocks(text: str, look: Look) -> list[Block]:
    """The number of a form that a law prescribes, small and at the right."""
    lines = look.label.wrap(text, CONTENT_WIDTH * 0.6) if text else []
    element = Element("P")

    def draw(canvas: Canvas, top: float) -> None:
        canvas.begin(element)
        for line in lines:
            canvas.right(RIGHT_EDGE, top, line, look.label)
            top += look.label.leading

    return [Block(len(lines) * look.label.leading, draw)] if lines else []


def _agreed_blocks(page: ActPage, labels: ActLabels, look: Look) -> list[Block]:
    """The contract, the invoices and the period, side by side; only what is known."""
    facts: list[tuple[str, str, int]] = []
    if page.basis:
        facts.append((labels.basis, page.basis, 1))
    if page.invoices:
        label = labels.invoices if len(page.invoices) > 1 else labels.invoice
        facts.append((label, ", ".join(page.invoices), 1))
    if not labels.performed and (
        period := format_service_period(page.sheet, primary_language(page.language))
    ):
        facts.append((labels.period, period, 1))
    if not facts:
        return []
    left = 4 - len(facts)  # quarters of the width that nobody has
    widest = max(range(len(facts)), key=lambda index: len(facts[index][1]))
    label, value, _ = facts[widest]
    facts[widest] = (label, value, 1 + left)
    return [facts_block(under_the_parties(facts, look), look, space=3.6)]


def _closing_blocks(page: ActPage, labels: ActLabels, form: FormLabels, look: Look) -> list[Block]:
    rooms = [
        block
        for place, text in enumerate(f"{labels.stocks}{SEPARATOR}{labels.annex}".split(SEPARATOR))
        if text
        for block in paragraph_blocks(text, look.label, space=0.8 if place else 4, look=look)
    ]
    statement = [
        block
        for place, text in enumerate(labels.statement.split(SEPARATOR))
        for block in paragraph_blocks(text, look.body, space=0.8 if place else 4, look=look)
    ]
    mark: list[Block] = []
    if page.acceptance:
        mark = framed_blocks(labels.mark, _accepted(page.acceptance, labels), look=look)
    return keep_together([*rooms, *statement, *mark, _signatures_block(page, labels, form, look)])


def _accepted(acceptance: Acceptance, labels: ActLabels) -> str:
    by = f": {acceptance.name}" if acceptance.name else ""
    return labels.accepted(acceptance.way).format(date=format_short_date(acceptance.day), by=by)


def _signatures_block(page: ActPage, labels: ActLabels, form: FormLabels, look: Look) -> Block:
    return two_signatures_block(
        [
            Side(labels.signed_by_issuer, page.issuer, labels.issuer_role, labels.stamp),
            Side(labels.signed_by_client, page.client, labels.client_role, labels.stamp),
        ],
        look,
        form,
        signed_on=labels.signed_on,
    )
