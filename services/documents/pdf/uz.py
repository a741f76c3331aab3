"""The form of Uzbekistan: both parties with account, MFO and OKED, the table with VAT by line.

The document that counts in law is the electronic счёт-фактура; this one asks for the payment.
"""

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.canvas import Matrix
from services.documents.pdf.closing import closing, organisation_signs
from services.documents.pdf.details import contacts, full_name, identifiers, joined, pair
from services.documents.pdf.flow import Block
from services.documents.pdf.labels import RU
from services.documents.pdf.orders import Row, order
from services.documents.pdf.parts import field, invoice_title, service_period, title, words
from services.documents.pdf.table import table, totals
from services.domain.requisites.model import Requisites


def blocks(document: InvoiceDocument, code: Matrix | None) -> list[Block]:
    issuer = document.issuer
    rows = [
        Row("Получатель", full_name(issuer), "ИНН", issuer.tax_id or ""),
        Row("Банк получателя", issuer.bank_name or "", "МФО", issuer.bic or ""),
        Row("Расчётный счёт", issuer.account or "", "ОКЭД", issuer.oked or ""),
    ]
    return [
        order(rows, code),
        title(invoice_title(document), space=6),
        *field("Исполнитель", party(issuer), full_name(issuer), space=3),
        *field("Заказчик", party(document.client), full_name(document.client)),
        *field("Договор", document.basis),
        *field("Период услуг", service_period(document)),
        *table(document, RU, with_vat=True),
        totals(document, RU),
        *words(document),
        *closing(document, organisation_signs(document)),
    ]


def party(requisites: Requisites) -> str:
    account = joined(
        pair("р/с", requisites.account), requisites.bank_name, pair("МФО", requisites.bic), by=", "
    )
    return joined(requisites.address, account, identifiers(requisites, "ru"), contacts(requisites, "ru"))
