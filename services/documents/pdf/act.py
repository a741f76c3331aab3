"""The act of services: parties, basis, lines, the statement that all is done, and the signatures of both sides."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from services.documents.act.model import Acceptance, ActPage
from services.documents.invoice.model import InvoiceLayout
from services.documents.pdf.act_labels import ActLabels, act_labels
from services.documents.pdf.blocks import (
    BODY_STYLE,
    CONTENT_WIDTH,
    LABEL_STYLE,
    NAME_STYLE,
    amount_in_words_blocks,
    field_blocks,
    format_service_period,
    framed_blocks,
    keep_together,
    paragraph_blocks,
    title_block,
)
from services.documents.pdf.canvas import HAIRLINE, Canvas
from services.documents.pdf.labels import FORM_LABELS, KZ_LABELS, FormLabels
from services.documents.pdf.pagination import Block
from services.documents.pdf.sheet import Sheet, draw_sheet, in_printable_letters
from services.documents.pdf.table import LEFT_EDGE, RIGHT_EDGE, table_blocks, totals_block
from services.documents.text.formats import format_long_date, format_short_date
from services.documents.text.party import (
    capitalise_first,
    format_contacts,
    format_identifiers,
    join_present,
    party_name,
)
from services.domain.requisites.model import Requisites

_GAP = 12.0  # between the columns of the signatures
_COLUMN = (CONTENT_WIDTH - _GAP) / 2
_ROOM_TO_SIGN = 9.0
_LONGEST_NUMBER = 40  # in the footer


def render_act(page: ActPage) -> bytes:
    """The PDF, A4. The same page gives the same bytes; safe to call from any thread."""
    printable = in_printable_letters(replace(page, language=page.form_language))
    labels = act_labels(printable.layout, printable.language)
    sheet = Sheet(
        title=_running_title(printable, labels),
        language=printable.language,
        date=printable.date,
        author=party_name(printable.issuer),
        page_label=FORM_LABELS[printable.language].page,
        watermark=labels.draft if printable.draft else labels.void if printable.void else "",
    )
    return draw_sheet(sheet, _blocks(printable, labels))


def _running_title(page: ActPage, labels: ActLabels) -> str:
    number = page.number if len(page.number) <= _LONGEST_NUMBER else page.number[: _LONGEST_NUMBER - 1] + "…"
    template = labels.running_title if number else labels.running_title_of_draft
    return template.format(number=number, date=format_short_date(page.date))


def _blocks(page: ActPage, labels: ActLabels) -> list[Block]:
    language, sheet = page.language, page.sheet
    form = _form_labels(page, labels)
    number = f"{labels.number_sign}{page.number} " if page.number else ""
    title = labels.title.format(number=number, date=format_long_date(page.date, language))
    return [
        *_form_blocks(labels.form),
        title_block(title, space=3 if labels.form else 0),
        *field_blocks(labels.issuer, _describe(page.issuer, language), party_name(page.issuer), space=4),
        *field_blocks(labels.client, _describe(page.client, language), party_name(page.client)),
        *field_blocks(labels.basis, page.basis),
        *field_blocks(
            labels.invoices if len(page.invoices) > 1 else labels.invoice, ", ".join(page.invoices)
        ),
        *field_blocks(labels.period, format_service_period(sheet)),
        *table_blocks(sheet, form, with_vat=page.layout is InvoiceLayout.UZ),
        totals_block(sheet, form),
        *amount_in_words_blocks(sheet),
        *_closing_blocks(page, labels),
    ]


def _form_labels(page: ActPage, labels: ActLabels) -> FormLabels:
    form = KZ_LABELS if page.layout is InvoiceLayout.KZ else FORM_LABELS[page.language]
    return replace(form, total_due=labels.total)


def _form_blocks(text: str) -> list[Block]:
    """The number of a form that a law prescribes, small and at the right."""
    lines = LABEL_STYLE.wrap(text, CONTENT_WIDTH / 2) if text else []

    def block_of_line(line: str) -> Block:
        def draw(canvas: Canvas, top: float) -> None:
            canvas.right(RIGHT_EDGE, top, line, LABEL_STYLE)

        return Block(LABEL_STYLE.leading, draw)

    return [block_of_line(line) for line in lines]


def _describe(party: Requisites, language: str) -> str:
    return join_present(format_identifiers(party, language), party.address, format_contacts(party, language))


def _closing_blocks(page: ActPage, labels: ActLabels) -> list[Block]:
    statement = paragraph_blocks(labels.statement, BODY_STYLE, space=4)
    mark = framed_blocks(labels.mark, _accepted(page.acceptance, labels)) if page.acceptance else []
    return keep_together([*statement, *mark, _signatures_block(page, labels)])


def _accepted(acceptance: Acceptance, labels: ActLabels) -> str:
    by = f": {acceptance.name}" if acceptance.name else ""
    return labels.accepted[acceptance.way].format(date=format_short_date(acceptance.day), by=by)


def _signatures_block(page: ActPage, labels: ActLabels) -> Block:
    """Both sides beside each other: who signs, room to sign, the date, and room for a seal."""
    columns = [
        _column(page.issuer, labels.signed_by_issuer, labels.issuer_role, labels),
        _column(page.client, labels.signed_by_client, labels.client_role, labels),
    ]
    head_height = max(len(column.head) for column in columns) * BODY_STYLE.leading
    role_height = max(len(column.role) for column in columns) * BODY_STYLE.leading
    date_lines = LABEL_STYLE.wrap(labels.signed_on, _COLUMN - 34)
    date_height = max(len(date_lines) * LABEL_STYLE.leading, 5.0) + 2
    height = head_height + 2 + role_height + _ROOM_TO_SIGN + BODY_STYLE.leading + 2 + date_height
    has_stamp = any(column.stamp for column in columns)
    height += LABEL_STYLE.leading + 2 if has_stamp else 0

    def draw(canvas: Canvas, top: float) -> None:
        for column, x in zip(columns, (LEFT_EDGE, LEFT_EDGE + _COLUMN + _GAP), strict=True):
            canvas.text(x, top, column.head[0], NAME_STYLE)
            canvas.lines(x, top + NAME_STYLE.leading, column.head[1:], BODY_STYLE)
            canvas.lines(x, top + head_height + 2, column.role, BODY_STYLE)
            line = top + head_height + 2 + role_height + _ROOM_TO_SIGN
            canvas.rule(x, line, x + _COLUMN * 0.45, line, HAIRLINE)
            name = BODY_STYLE.wrap(column.name, _COLUMN * 0.52)[:1]
            canvas.lines(x + _COLUMN * 0.48, line - BODY_STYLE.leading + 0.6, name, BODY_STYLE)
            dated = line + BODY_STYLE.leading + 2
            canvas.lines(x, dated, date_lines, LABEL_STYLE)
            label_width = max(map(LABEL_STYLE.width, date_lines)) + 3
            rule = dated + len(date_lines) * LABEL_STYLE.leading
            canvas.rule(x + label_width, rule, x + _COLUMN, rule, HAIRLINE)
            if column.stamp:
                canvas.text(x, dated + date_height, column.stamp, LABEL_STYLE)

    return Block(height, draw, space=5.0)


@dataclass(frozen=True, slots=True)
class _Column:
    head: Sequence[str]
    role: Sequence[str]
    name: str
    stamp: str


def _column(party: Requisites, side: str, default_role: str, labels: ActLabels) -> _Column:
    own_name = party_name(party) if party.kind.is_individual else ""
    role = capitalise_first(party.signatory_title or default_role)
    return _Column(
        [side, *BODY_STYLE.wrap(party_name(party), _COLUMN)],
        BODY_STYLE.wrap(role, _COLUMN),
        party.signatory_name or own_name,
        "" if party.kind.is_individual else labels.stamp,
    )
