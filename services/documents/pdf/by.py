"""The form of Belarus: the Russian one with УНП and an IBAN instead of the correspondent account."""

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.canvas import Matrix
from services.documents.pdf.closing import closing, organisation_signs
from services.documents.pdf.details import description, full_name
from services.documents.pdf.flow import Block
from services.documents.pdf.labels import RU
from services.documents.pdf.orders import Row, order
from services.documents.pdf.parts import field, invoice_title, service_period, title, words
from services.documents.pdf.table import table, totals
from services.domain.requisites.format import group_iban


def blocks(document: InvoiceDocument, code: Matrix | None) -> list[Block]:
    issuer = document.issuer
    rows = [
        Row("Получатель", full_name(issuer), "УНП", issuer.tax_id or ""),
        Row("Банк получателя", issuer.bank_name or "", "БИК", issuer.bic or ""),
        Row("Расчётный счёт", group_iban(issuer.iban or ""), "Валюта", document.currency.value),
    ]
    return [
        order(rows, code),
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
