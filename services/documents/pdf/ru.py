"""The Russian form as 1C prints it: bank details at the top, the code beside them."""

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.blocks import (
    BODY_STYLE,
    CONTENT_WIDTH,
    LABEL_STYLE,
    amount_in_words_blocks,
    field_blocks,
    format_invoice_title,
    format_service_period,
    title_block,
)
from services.documents.pdf.canvas import THIN_RULE, Canvas, QrMatrix
from services.documents.pdf.closing import closing_blocks, organisation_signatories
from services.documents.pdf.labels import RU_LABELS
from services.documents.pdf.pagination import Block
from services.documents.pdf.table import LEFT_EDGE, RIGHT_EDGE, table_blocks, totals_block
from services.documents.pdf.typeface import Style
from services.documents.text.party import describe_party, join_present, labelled, party_name
from services.domain.requisites.model import Requisites

QR_SIZE = 34.0  # millimetres of the printed code; apps want 30 and more
_CAPTION_STYLE = Style(7, grey=80)
_KEY_WIDTH = 14.0  # width of the column «БИК», «Сч. №»
_VALUE_WIDTH = 44.0


def build_blocks(document: InvoiceDocument, code: QrMatrix | None) -> list[Block]:
    issuer = document.issuer
    return [
        bank_block(issuer, code),
        title_block(format_invoice_title(document), space=6),
        *field_blocks("Исполнитель", describe_party(issuer), party_name(issuer), space=3),
        *field_blocks("Заказчик", describe_party(document.client), party_name(document.client)),
        *field_blocks("Основание", document.basis),
        *field_blocks("Период услуг", format_service_period(document)),
        *table_blocks(document, RU_LABELS),
        totals_block(document, RU_LABELS),
        *amount_in_words_blocks(document),
        *closing_blocks(document, organisation_signatories(document)),
    ]


def bank_block(issuer: Requisites, code: QrMatrix | None) -> Block:
    """The payee's bank and account as a table of the standard form, with the code at the right."""
    width = CONTENT_WIDTH - QR_SIZE - 8 if code else CONTENT_WIDTH
    left_width = width - _KEY_WIDTH - _VALUE_WIDTH
    text_width = left_width - 4
    bank_lines = BODY_STYLE.wrap(issuer.bank_name or "", text_width)
    tax_numbers = join_present(labelled("ИНН", issuer.tax_id), labelled("КПП", issuer.kpp), separator="   ")
    payee_lines = BODY_STYLE.wrap(party_name(issuer), text_width)
    line_height = BODY_STYLE.leading
    bank_height = max(2 * line_height + 1.5, len(bank_lines) * line_height) + _CAPTION_STYLE.leading + 2.0
    tax_height = line_height + 2.4
    payee_height = max(len(payee_lines), 2) * line_height + _CAPTION_STYLE.leading + 2.0
    height = bank_height + tax_height + payee_height
    key_x, value_x = LEFT_EDGE + left_width, LEFT_EDGE + left_width + _KEY_WIDTH

    def draw(canvas: Canvas, top: float) -> None:
        tax_top, payee_top, bottom = top + bank_height, top + bank_height + tax_height, top + height
        canvas.box(LEFT_EDGE, top, width, height, THIN_RULE)
        canvas.rule(LEFT_EDGE, tax_top, LEFT_EDGE + width, tax_top, THIN_RULE)
        canvas.rule(LEFT_EDGE, payee_top, key_x, payee_top, THIN_RULE)
        canvas.rule(key_x, top, key_x, bottom, THIN_RULE)
        canvas.rule(value_x, top, value_x, bottom, THIN_RULE)
        middle = top + line_height + 2.4
        canvas.rule(key_x, middle, LEFT_EDGE + width, middle, THIN_RULE)
        canvas.lines(LEFT_EDGE + 2, top + 1.2, bank_lines, BODY_STYLE)
        canvas.text(LEFT_EDGE + 2, tax_top - _CAPTION_STYLE.leading - 0.6, "Банк получателя", _CAPTION_STYLE)
        canvas.text(key_x + 2, top + 1.2, "БИК", BODY_STYLE)
        canvas.text(value_x + 2, top + 1.2, issuer.bic or "", BODY_STYLE)
        canvas.text(key_x + 2, middle + 1.2, "Сч. №", BODY_STYLE)
        canvas.text(value_x + 2, middle + 1.2, issuer.corr_account or "", BODY_STYLE)
        canvas.text(LEFT_EDGE + 2, tax_top + 1.2, tax_numbers, BODY_STYLE)
        canvas.text(key_x + 2, tax_top + 1.2, "Сч. №", BODY_STYLE)
        canvas.text(value_x + 2, tax_top + 1.2, issuer.account or "", BODY_STYLE)
        canvas.lines(LEFT_EDGE + 2, payee_top + 1.2, payee_lines, BODY_STYLE)
        canvas.text(LEFT_EDGE + 2, bottom - _CAPTION_STYLE.leading - 0.6, "Получатель", _CAPTION_STYLE)
        if code:
            canvas.code(code, RIGHT_EDGE - QR_SIZE, top, QR_SIZE)
            canvas.center(RIGHT_EDGE - QR_SIZE / 2, top + QR_SIZE + 1.2, "Оплата по QR-коду", LABEL_STYLE)

    return Block(max(height, QR_SIZE + 1.2 + LABEL_STYLE.leading if code else 0), draw)
