"""The form of Kazakhstan: a notice, the sample payment order with IIK, Kbe and KNP, then the invoice."""

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.canvas import THIN, Canvas, Matrix
from services.documents.pdf.closing import closing, one_signs
from services.documents.pdf.details import contacts, full_name, identifiers, joined
from services.documents.pdf.flow import Block
from services.documents.pdf.labels import KZ
from services.documents.pdf.parts import (
    BODY,
    FULL,
    LABEL,
    NAME,
    field,
    invoice_title,
    service_period,
    title,
    words,
)
from services.documents.pdf.table import LEFT, RIGHT, table, totals
from services.documents.pdf.typeface import Style
from services.domain.requisites.model import Requisites

CODE = 30.0
_NOTICE = Style(8, grey=80)
_NOTICE_TEXT = "Внимание! Оплата данного счета означает согласие с условиями оказания услуг."
_HEADING = "Образец платежного поручения"
_SECOND, _THIRD = 60.0, 44.0  # widths of the columns of the sample order


def blocks(document: InvoiceDocument, code: Matrix | None) -> list[Block]:
    return [
        notice(),
        payment_order(document.issuer, code),
        title(invoice_title(document), space=6),
        *field("Поставщик", _party(document.issuer), full_name(document.issuer), space=3),
        *field("Покупатель", _party(document.client), full_name(document.client)),
        *field("Договор", document.basis),
        *field("Период услуг", service_period(document)),
        *table(document, KZ),
        totals(document, KZ),
        *words(document, "Всего к оплате: "),
        *closing(document, one_signs(document, "исполнитель")),
    ]


def _party(party: Requisites) -> str:
    return joined(identifiers(party, "ru"), party.address, contacts(party, "ru"))


def notice() -> Block:
    lines = _NOTICE.wrap(_NOTICE_TEXT, FULL * 0.8)

    def draw(canvas: Canvas, top: float) -> None:
        for line in lines:
            canvas.center((LEFT + RIGHT) / 2, top, line, _NOTICE)
            top += _NOTICE.leading

    return Block(len(lines) * _NOTICE.leading, draw)


def payment_order(issuer: Requisites, code: Matrix | None) -> Block:
    """Two rows of three cells: who and where; the payment link's code at the right when there is one."""
    width = FULL - CODE - 8 if code else FULL
    second, third = (_SECOND - 6, _THIRD - 16) if code else (_SECOND, _THIRD)
    first = width - second - third
    line = BODY.leading
    names = NAME.wrap(full_name(issuer), first - 4)
    banks = BODY.wrap(issuer.bank_name or "", first - 4)
    upper = (len(names) + 2) * line + 2.4
    lower = (len(banks) + 1) * line + 2.4
    heading = NAME.leading + 1.6
    columns = (LEFT + first, LEFT + first + second)

    def cell(canvas: Canvas, x: float, top: float, label: str, value: str | None) -> None:
        canvas.text(x + 2, top + 1.2, label, BODY)
        canvas.text(x + 2, top + 1.2 + line, value or "", NAME)

    def draw(canvas: Canvas, top: float) -> None:
        canvas.text(LEFT, top, _HEADING, NAME)
        a = top + heading
        b, end = a + upper, a + upper + lower
        canvas.box(LEFT, a, width, end - a, THIN)
        canvas.rule(LEFT, b, LEFT + width, b, THIN)
        for x in columns:
            canvas.rule(x, a, x, end, THIN)
        canvas.text(LEFT + 2, a + 1.2, "Бенефициар:", BODY)
        under = canvas.lines(LEFT + 2, a + 1.2 + line, names, NAME)
        canvas.text(LEFT + 2, under, identifiers(issuer, "ru"), BODY)
        cell(canvas, columns[0], a, "ИИК", issuer.iban)
        cell(canvas, columns[1], a, "Кбе", issuer.kbe)
        canvas.text(LEFT + 2, b + 1.2, "Банк бенефициара:", BODY)
        canvas.lines(LEFT + 2, b + 1.2 + line, banks, BODY)
        cell(canvas, columns[0], b, "БИК", issuer.bic)
        cell(canvas, columns[1], b, "КНП" if code else "Код назначения платежа", issuer.knp)
        if code:
            canvas.code(code, RIGHT - CODE, a, CODE)
            canvas.center(RIGHT - CODE / 2, a + CODE + 1, "Оплата по ссылке", LABEL)

    height = heading + max(upper + lower, CODE + 1 + LABEL.leading if code else 0)
    return Block(height, draw, space=5)
