"""The Russian form, as 1C has taught everybody to read it: bank details on top, the code beside them."""

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.canvas import THIN, Canvas, Matrix
from services.documents.pdf.closing import closing, organisation_signs
from services.documents.pdf.details import description, full_name, joined, pair
from services.documents.pdf.flow import Block
from services.documents.pdf.labels import RU
from services.documents.pdf.parts import (
    BODY,
    FULL,
    LABEL,
    field,
    invoice_title,
    service_period,
    title,
    words,
)
from services.documents.pdf.table import LEFT, RIGHT, table, totals
from services.documents.pdf.typeface import Style
from services.domain.requisites.model import Requisites

CODE = 34.0  # millimetres of the printed code; apps want 30 and more
_CAPTION = Style(7, grey=80)
_KEY = 14.0  # width of the column «БИК», «Сч. №»
_VALUE = 44.0


def blocks(document: InvoiceDocument, code: Matrix | None) -> list[Block]:
    issuer = document.issuer
    return [
        bank(issuer, code),
        title(invoice_title(document), space=6),
        *field("Исполнитель", description(issuer), full_name(issuer), space=3),
        *field("Заказчик", description(document.client), full_name(document.client)),
        *field("Основание", document.basis),
        *field("Период услуг", service_period(document)),
        *table(document, RU),
        totals(document, RU),
        *words(document),
        *closing(document, organisation_signs(document)),
    ]


def bank(issuer: Requisites, code: Matrix | None) -> Block:
    """The payee's bank and account as a table of the standard form, with the code at the right."""
    width = FULL - CODE - 8 if code else FULL
    left = width - _KEY - _VALUE
    text = left - 4
    bank_name = BODY.wrap(issuer.bank_name or "", text)
    tax = joined(pair("ИНН", issuer.tax_id), pair("КПП", issuer.kpp), by="   ")
    payee = BODY.wrap(full_name(issuer), text)
    line = BODY.leading
    first = max(2 * line + 1.5, len(bank_name) * line) + _CAPTION.leading + 2.0
    second = line + 2.4
    third = max(len(payee), 2) * line + _CAPTION.leading + 2.0
    height = first + second + third
    key, value = LEFT + left, LEFT + left + _KEY

    def draw(canvas: Canvas, top: float) -> None:
        a, b, end = top + first, top + first + second, top + height
        canvas.box(LEFT, top, width, height, THIN)
        canvas.rule(LEFT, a, LEFT + width, a, THIN)
        canvas.rule(LEFT, b, key, b, THIN)
        canvas.rule(key, top, key, end, THIN)
        canvas.rule(value, top, value, end, THIN)
        middle = top + line + 2.4
        canvas.rule(key, middle, LEFT + width, middle, THIN)
        canvas.lines(LEFT + 2, top + 1.2, bank_name, BODY)
        canvas.text(LEFT + 2, a - _CAPTION.leading - 0.6, "Банк получателя", _CAPTION)
        canvas.text(key + 2, top + 1.2, "БИК", BODY)
        canvas.text(value + 2, top + 1.2, issuer.bic or "", BODY)
        canvas.text(key + 2, middle + 1.2, "Сч. №", BODY)
        canvas.text(value + 2, middle + 1.2, issuer.corr_account or "", BODY)
        canvas.text(LEFT + 2, a + 1.2, tax, BODY)
        canvas.text(key + 2, a + 1.2, "Сч. №", BODY)
        canvas.text(value + 2, a + 1.2, issuer.account or "", BODY)
        canvas.lines(LEFT + 2, b + 1.2, payee, BODY)
        canvas.text(LEFT + 2, end - _CAPTION.leading - 0.6, "Получатель", _CAPTION)
        if code:
            canvas.code(code, RIGHT - CODE, top, CODE)
            canvas.center(RIGHT - CODE / 2, top + CODE + 1.2, "Оплата по QR-коду", LABEL)

    return Block(max(height, CODE + 1.2 + LABEL.leading if code else 0), draw)
