"""The Russian form as 1C prints it: bank details at the top, the code beside them."""

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.blocks import CONTENT_WIDTH, LEFT_EDGE
from services.documents.pdf.canvas import THIN_RULE, Canvas, QrMatrix
from services.documents.pdf.closing import closing_blocks, organisation_signatories
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
from services.documents.text.party import describe_party_lines, join_present, labelled, party_name
from services.documents.text.wordings import FormLabels, form_labels, primary_language
from services.domain.requisites.model import Requisites

QR_SIZE = 34.0  # millimetres of the printed code; apps want 30 and more
_MIN_KEY_WIDTH = 14.0  # of the column «БИК», «Сч. №»
_VALUE_WIDTH = 46.0


def build_blocks(document: InvoiceDocument, code: QrMatrix | None, look: Look, alt: str) -> list[Block]:
    labels, language = form_labels(document.language), primary_language(document.language)
    return [
        *letterhead_blocks(look, labels),
        bank_block(document.issuer, labels, form_labels(language), code, look, alt),
        invoice_title_block(document, look),
        *parties_blocks(
            (
                described(labels.supplier, document.issuer, *describe_party_lines(document.issuer, language)),
                described(labels.customer, document.client, *describe_party_lines(document.client, language)),
            ),
            look,
        ),
        *agreed_blocks(document, labels, labels.basis, look),
        *table_blocks(document, labels, look),
        *totals_blocks(document, labels, look),
        *closing_blocks(document, labels, organisation_signatories(document, labels), look),
    ]


def bank_block(
    issuer: Requisites,
    labels: FormLabels,
    short_labels: FormLabels,
    code: QrMatrix | None,
    look: Look,
    alt: str,
) -> Block:
    """The payee's bank and account as a table of the standard form, with the code at the right.

    `short_labels`, of one language, name the tax numbers, which share a line.
    """
    width = CONTENT_WIDTH - QR_SIZE - 8 if code else CONTENT_WIDTH
    key_width = max(
        _MIN_KEY_WIDTH, *(look.label.width(key) + 4 for key in (labels.bic, labels.account_short))
    )
    left_width = width - key_width - _VALUE_WIDTH
    text_width = left_width - 4
    padding = 0.5 + look.padding * 0.5
    line, caption = look.body.leading, look.caption.leading
    bank_lines = look.body.wrap(issuer.bank_name or "", text_width)
    payee_lines = look.name.wrap(party_name(issuer), text_width)
    tax_numbers = join_present(
        labelled(short_labels.inn, issuer.tax_id), labelled(short_labels.kpp, issuer.kpp), separator="   "
    )
    bank_height = max(2 * (line + 2 * padding), len(bank_lines) * line + caption + 2 * padding)
    tax_height = line + 2 * padding
    payee_height = len(payee_lines) * line + caption + 2 * padding
    height = bank_height + tax_height + payee_height
    key_x, value_x = LEFT_EDGE + left_width, LEFT_EDGE + left_width + key_width
    key_shift = look.body.baseline - look.label.baseline

    def draw(canvas: Canvas, top: float) -> None:
        tax_top, payee_top, bottom = top + bank_height, top + bank_height + tax_height, top + height
        canvas.box(LEFT_EDGE, top, width, height, THIN_RULE)
        canvas.rule(LEFT_EDGE, tax_top, LEFT_EDGE + width, tax_top, THIN_RULE)
        canvas.rule(LEFT_EDGE, payee_top, key_x, payee_top, THIN_RULE)
        canvas.rule(key_x, top, key_x, bottom, THIN_RULE)
        canvas.rule(value_x, top, value_x, bottom, THIN_RULE)
        middle = top + line + 2 * padding
        canvas.rule(key_x, middle, LEFT_EDGE + width, middle, THIN_RULE)

        def pair(y: float, key: str, value: str) -> None:
            canvas.begin(Element("P"))
            canvas.text(key_x + 2, y + padding + key_shift, key, look.label)
            canvas.text(value_x + 2, y + padding, value, look.name)

        canvas.begin(Element("P"))
        canvas.lines(LEFT_EDGE + 2, top + padding, bank_lines, look.body)
        canvas.text(LEFT_EDGE + 2, tax_top - caption - 0.4, labels.payee_bank, look.caption)
        pair(top, labels.bic, issuer.bic or "")
        pair(middle, labels.account_short, issuer.corr_account or "")
        canvas.begin(Element("P"))
        canvas.text(LEFT_EDGE + 2, tax_top + padding, tax_numbers, look.body)
        pair(tax_top, labels.account_short, issuer.account or "")
        canvas.begin(Element("P"))
        canvas.lines(LEFT_EDGE + 2, payee_top + padding, payee_lines, look.name)
        canvas.text(LEFT_EDGE + 2, bottom - caption - 0.4, labels.payee, look.caption)
        if code:
            draw_code(canvas, code, top, QR_SIZE, labels.qr, look, alt)

    return Block(max(height, code_height(QR_SIZE, labels.qr, look) if code else 0), draw)
