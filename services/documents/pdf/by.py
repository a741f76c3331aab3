"""The form of Belarus: the Russian one with УНП and an IBAN instead of the correspondent account."""

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
from services.documents.text.party import describe_party, party_name
from services.domain.requisites.digit_groups import group_iban


def build_blocks(document: InvoiceDocument, code: QrMatrix | None) -> list[Block]:
    issuer = document.issuer
    rows = [
        PaymentRow("Получатель", party_name(issuer), "УНП", issuer.tax_id or ""),
        PaymentRow("Банк получателя", issuer.bank_name or "", "БИК", issuer.bic or ""),
        PaymentRow("Расчётный счёт", group_iban(issuer.iban or ""), "Валюта", document.currency.value),
    ]
    return [
        payment_table(rows, code),
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
