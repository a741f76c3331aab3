"""The form of Uzbekistan: both parties with account, MFO and OKED, the table with VAT by line.

The document that counts in law is the electronic счёт-фактура; this one asks for the payment.
"""

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.blocks import (
    amount_in_words_blocks,
    field_blocks,
    format_invoice_title,
    format_service_period,
    title_block,
)
from services.documents.pdf.canvas import QrMatrix
from services.documents.pdf.closing import closing_blocks, organisation_signatories
from services.documents.pdf.labels import RU_LABELS
from services.documents.pdf.pagination import Block
from services.documents.pdf.payment_table import PaymentRow, payment_table
from services.documents.pdf.table import table_blocks, totals_block
from services.documents.text.party import (
    format_contacts,
    format_identifiers,
    join_present,
    labelled,
    party_name,
)
from services.domain.requisites.model import Requisites


def build_blocks(document: InvoiceDocument, code: QrMatrix | None) -> list[Block]:
    issuer = document.issuer
    rows = [
        PaymentRow("Получатель", party_name(issuer), "ИНН", issuer.tax_id or ""),
        PaymentRow("Банк получателя", issuer.bank_name or "", "МФО", issuer.bic or ""),
        PaymentRow("Расчётный счёт", issuer.account or "", "ОКЭД", issuer.oked or ""),
    ]
    return [
        payment_table(rows, code),
        title_block(format_invoice_title(document), space=6),
        *field_blocks("Исполнитель", _describe_party(issuer), party_name(issuer), space=3),
        *field_blocks("Заказчик", _describe_party(document.client), party_name(document.client)),
        *field_blocks("Договор", document.basis),
        *field_blocks("Период услуг", format_service_period(document)),
        *table_blocks(document, RU_LABELS, with_vat=True),
        totals_block(document, RU_LABELS),
        *amount_in_words_blocks(document),
        *closing_blocks(document, organisation_signatories(document)),
    ]


def _describe_party(requisites: Requisites) -> str:
    account = join_present(
        labelled("р/с", requisites.account),
        requisites.bank_name,
        labelled("МФО", requisites.bic),
        separator=", ",
    )
    return join_present(
        requisites.address, account, format_identifiers(requisites, "ru"), format_contacts(requisites, "ru")
    )
