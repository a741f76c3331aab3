"""The form of Kazakhstan: a notice, the sample payment order with IIK, Kbe and KNP, then the invoice."""

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.blocks import (
    BODY_STYLE,
    CONTENT_WIDTH,
    LABEL_STYLE,
    NAME_STYLE,
    amount_in_words_blocks,
    field_blocks,
    format_invoice_title,
    format_service_period,
    title_block,
)
from services.documents.pdf.canvas import THIN_RULE, Canvas, QrMatrix
from services.documents.pdf.closing import closing_blocks, single_signatory
from services.documents.pdf.labels import KZ_LABELS
from services.documents.pdf.pagination import Block
from services.documents.pdf.table import LEFT_EDGE, RIGHT_EDGE, table_blocks, totals_block
from services.documents.pdf.typeface import Style
from services.documents.text.party import format_contacts, format_identifiers, join_present, party_name
from services.domain.requisites.model import Requisites

QR_SIZE = 30.0
_NOTICE_STYLE = Style(8, grey=80)
_NOTICE_TEXT = "Внимание! Оплата данного счета означает согласие с условиями оказания услуг."
_HEADING = "Образец платежного поручения"
_SECOND_COLUMN_WIDTH, _THIRD_COLUMN_WIDTH = 60.0, 44.0  # widths of the columns of the sample order


def build_blocks(document: InvoiceDocument, code: QrMatrix | None) -> list[Block]:
    return [
        notice_block(),
        payment_order_block(document.issuer, code),
        title_block(format_invoice_title(document), space=6),
        *field_blocks("Поставщик", _describe_party(document.issuer), party_name(document.issuer), space=3),
        *field_blocks("Покупатель", _describe_party(document.client), party_name(document.client)),
        *field_blocks("Договор", document.basis),
        *field_blocks("Период услуг", format_service_period(document)),
        *table_blocks(document, KZ_LABELS),
        totals_block(document, KZ_LABELS),
        *amount_in_words_blocks(document, "Всего к оплате: "),
        *closing_blocks(document, single_signatory(document, "исполнитель")),
    ]


def _describe_party(party: Requisites) -> str:
    return join_present(format_identifiers(party, "ru"), party.address, format_contacts(party, "ru"))


def notice_block() -> Block:
    lines = _NOTICE_STYLE.wrap(_NOTICE_TEXT, CONTENT_WIDTH * 0.8)

    def draw(canvas: Canvas, top: float) -> None:
        for line in lines:
            canvas.center((LEFT_EDGE + RIGHT_EDGE) / 2, top, line, _NOTICE_STYLE)
            top += _NOTICE_STYLE.leading

    return Block(len(lines) * _NOTICE_STYLE.leading, draw)


def payment_order_block(issuer: Requisites, code: QrMatrix | None) -> Block:
    """The sample payment order: two rows of three cells, with the code of the payment link at the right, if any."""
    width = CONTENT_WIDTH - QR_SIZE - 8 if code else CONTENT_WIDTH
    second_width, third_width = (
        (_SECOND_COLUMN_WIDTH - 6, _THIRD_COLUMN_WIDTH - 16)
        if code
        else (_SECOND_COLUMN_WIDTH, _THIRD_COLUMN_WIDTH)
    )
    first_width = width - second_width - third_width
    line_height = BODY_STYLE.leading
    name_lines = NAME_STYLE.wrap(party_name(issuer), first_width - 4)
    bank_lines = BODY_STYLE.wrap(issuer.bank_name or "", first_width - 4)
    upper_height = (len(name_lines) + 2) * line_height + 2.4
    lower_height = (len(bank_lines) + 1) * line_height + 2.4
    heading_height = NAME_STYLE.leading + 1.6
    columns = (LEFT_EDGE + first_width, LEFT_EDGE + first_width + second_width)

    def cell(canvas: Canvas, x: float, top: float, label: str, value: str | None) -> None:
        canvas.text(x + 2, top + 1.2, label, BODY_STYLE)
        canvas.text(x + 2, top + 1.2 + line_height, value or "", NAME_STYLE)

    def draw(canvas: Canvas, top: float) -> None:
        canvas.text(LEFT_EDGE, top, _HEADING, NAME_STYLE)
        upper_top = top + heading_height
        lower_top, bottom = upper_top + upper_height, upper_top + upper_height + lower_height
        canvas.box(LEFT_EDGE, upper_top, width, bottom - upper_top, THIN_RULE)
        canvas.rule(LEFT_EDGE, lower_top, LEFT_EDGE + width, lower_top, THIN_RULE)
        for x in columns:
            canvas.rule(x, upper_top, x, bottom, THIN_RULE)
        canvas.text(LEFT_EDGE + 2, upper_top + 1.2, "Бенефициар:", BODY_STYLE)
        identifiers_top = canvas.lines(LEFT_EDGE + 2, upper_top + 1.2 + line_height, name_lines, NAME_STYLE)
        canvas.text(LEFT_EDGE + 2, identifiers_top, format_identifiers(issuer, "ru"), BODY_STYLE)
        cell(canvas, columns[0], upper_top, "ИИК", issuer.iban)
        cell(canvas, columns[1], upper_top, "Кбе", issuer.kbe)
        canvas.text(LEFT_EDGE + 2, lower_top + 1.2, "Банк бенефициара:", BODY_STYLE)
        canvas.lines(LEFT_EDGE + 2, lower_top + 1.2 + line_height, bank_lines, BODY_STYLE)
        cell(canvas, columns[0], lower_top, "БИК", issuer.bic)
        cell(canvas, columns[1], lower_top, "КНП" if code else "Код назначения платежа", issuer.knp)
        if code:
            canvas.code(code, RIGHT_EDGE - QR_SIZE, upper_top, QR_SIZE)
            canvas.center(RIGHT_EDGE - QR_SIZE / 2, upper_top + QR_SIZE + 1, "Оплата по ссылке", LABEL_STYLE)

    height = heading_height + max(
        upper_height + lower_height, QR_SIZE + 1 + LABEL_STYLE.leading if code else 0
    )
    return Block(height, draw, space=5)
