"""The form of Kazakhstan: a notice, the sample payment order with IIK, Kbe and KNP, then the invoice."""

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.blocks import CONTENT_WIDTH, LEFT_EDGE, RIGHT_EDGE
from services.documents.pdf.canvas import THIN_RULE, Canvas, QrMatrix
from services.documents.pdf.closing import closing_blocks, single_signatory
from services.documents.pdf.heading import (
    agreed_blocks,
    described,
    invoice_title_block,
    letterhead_blocks,
    parties_blocks,
)
from services.documents.pdf.look import Look
from services.documents.pdf.pagination import Block
from services.documents.pdf.payment_table import code_height, draw_code
from services.documents.pdf.structure import Element
from services.documents.pdf.table import table_blocks
from services.documents.pdf.totals import totals_blocks
from services.documents.text.party import describe_party_lines, format_identifiers, party_name
from services.documents.text.wordings import FormLabels, form_labels, primary_language
from services.domain.requisites.model import Requisites

QR_SIZE = 30.0
_SECOND_COLUMN_WIDTH, _THIRD_COLUMN_WIDTH = 58.0, 44.0  # widths of the columns of the sample order


def build_blocks(document: InvoiceDocument, code: QrMatrix | None, look: Look, alt: str) -> list[Block]:
    labels, language = form_labels(document.language), primary_language(document.language)
    issuer = document.issuer
    return [
        *letterhead_blocks(look, labels),
        notice_block(labels, look),
        payment_order_block(issuer, labels, code, look, alt, language),
        invoice_title_block(document, look),
        *parties_blocks(
            (
                described(labels.seller, issuer, *describe_party_lines(issuer, language)),
                described(labels.buyer, document.client, *describe_party_lines(document.client, language)),
            ),
            look,
        ),
        *agreed_blocks(document, labels, labels.contract, look),
        *table_blocks(document, labels, look, description=labels.description_kz),
        *totals_blocks(document, labels, look, words_label=f"{labels.total_due.partition(' / ')[0]}: "),
        *closing_blocks(document, labels, single_signatory(document, labels.performer), look),
    ]


def notice_block(labels: FormLabels, look: Look) -> Block:
    lines = [
        line for text in labels.notice.split(" / ") for line in look.label.wrap(text, CONTENT_WIDTH * 0.85)
    ]
    element = Element("P")

    def draw(canvas: Canvas, top: float) -> None:
        canvas.begin(element)
        for line in lines:
            canvas.center((LEFT_EDGE + RIGHT_EDGE) / 2, top, line, look.label)
            top += look.label.leading

    return Block(len(lines) * look.label.leading, draw)


def payment_order_block(
    issuer: Requisites, labels: FormLabels, code: QrMatrix | None, look: Look, alt: str, language: str
) -> Block:
    """The sample payment order: two rows of three cells, with the code of the payment link at the right, if any."""
    width = CONTENT_WIDTH - QR_SIZE - 8 if code else CONTENT_WIDTH
    second_width, third_width = (
        (_SECOND_COLUMN_WIDTH - 6, _THIRD_COLUMN_WIDTH - 16)
        if code
        else (_SECOND_COLUMN_WIDTH, _THIRD_COLUMN_WIDTH)
    )
    first_width = width - second_width - third_width
    widths = (first_width, second_width, third_width)
    padding = 0.6 + look.padding * 0.4
    upper = (
        (labels.beneficiary, look.name.wrap(party_name(issuer), first_width - 4)),
        (labels.iik, [issuer.iban or ""]),
        (labels.kbe, [issuer.kbe or ""]),
    )
    lower = (
        (labels.beneficiary_bank, look.name.wrap(issuer.bank_name or "", first_width - 4)),
        (labels.bic, [issuer.bic or ""]),
        (labels.knp_short if code else labels.knp, [issuer.knp or ""]),
    )
    identifiers = look.body.wrap(format_identifiers(issuer, language), first_width - 4)
    rows = [
        [
            (look.label.wrap(label, width - 4), values)
            for (label, values), width in zip(row, widths, strict=True)
        ]
        for row in (upper, lower)
    ]
    label_heights = [max(len(labels) for labels, _ in row) * look.label.leading for row in rows]
    value_heights = [max(len(values) for _, values in row) * look.name.leading for row in rows]
    value_heights[0] = max(value_heights[0], (len(rows[0][0][1]) + len(identifiers)) * look.name.leading)
    heights = [label + value + 2 * padding for label, value in zip(label_heights, value_heights, strict=True)]
    heading_lines = look.name.wrap(labels.order_heading, CONTENT_WIDTH)
    heading_height = len(heading_lines) * look.name.leading + 1.4
    columns = (LEFT_EDGE, LEFT_EDGE + first_width, LEFT_EDGE + first_width + second_width)

    def draw(canvas: Canvas, top: float) -> None:
        canvas.begin(Element("P"))
        canvas.lines(LEFT_EDGE, top, heading_lines, look.name)
        first_top = top + heading_height
        bottom = first_top + sum(heights)
        canvas.box(LEFT_EDGE, first_top, width, bottom - first_top, THIN_RULE)
        canvas.rule(LEFT_EDGE, first_top + heights[0], LEFT_EDGE + width, first_top + heights[0], THIN_RULE)
        for x in columns[1:]:
            canvas.rule(x, first_top, x, bottom, THIN_RULE)
        row_top = first_top
        for index, (row, height) in enumerate(zip(rows, heights, strict=True)):
            for place, (x, (names, values)) in enumerate(zip(columns, row, strict=True)):
                canvas.begin(Element("P"))
                canvas.lines(x + 2, row_top + padding, names, look.label)
                y = canvas.lines(x + 2, row_top + padding + label_heights[index], values, look.name)
                if index == 0 and place == 0:
                    canvas.lines(x + 2, y, identifiers, look.body)
            row_top += height
        if code:
            draw_code(canvas, code, first_top, QR_SIZE, labels.link, look, alt)

    return Block(
        heading_height + max(sum(heights), code_height(QR_SIZE, labels.link, look) if code else 0),
        draw,
        space=5 * look.air,
    )
