"""The form of Belarus: the Russian one with УНП and an IBAN instead of the correspondent account."""

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.canvas import QrMatrix
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
from services.documents.pdf.payment_table import PaymentRow, payment_table
from services.documents.pdf.table import table_blocks
from services.documents.pdf.totals import totals_blocks
from services.documents.text.party import describe_party_lines, party_name
from services.documents.text.wordings import form_labels, primary_language
from services.domain.requisites.digit_groups import group_iban
from services.domain.requisites.model import Requisites


def _bank(party: Requisites) -> str:
    """A payment order in Belarus names the bank with its address."""
    return ", ".join(filter(None, (party.bank_name, party.bank_address)))


def build_blocks(document: InvoiceDocument, code: QrMatrix | None, look: Look, alt: str) -> list[Block]:
    labels, language = form_labels(document.language), primary_language(document.language)
    issuer = document.issuer
    rows = [
        PaymentRow(labels.payee, party_name(issuer), labels.unp, issuer.tax_id or ""),
        PaymentRow(labels.payee_bank, _bank(issuer), labels.bic, issuer.bic or ""),
        PaymentRow(labels.account, group_iban(issuer.iban or ""), labels.currency, document.currency.value),
    ]
    return [
        *letterhead_blocks(look, labels),
        payment_table(rows, code, labels.link, look, alt=alt),
        invoice_title_block(document, look),
        *parties_blocks(
            (
                described(labels.supplier, issuer, *describe_party_lines(issuer, language)),
                described(labels.customer, document.client, *describe_party_lines(document.client, language)),
            ),
            look,
        ),
        *agreed_blocks(document, labels, labels.basis, look),
        *table_blocks(document, labels, look),
        *totals_blocks(document, labels, look),
        *closing_blocks(document, labels, organisation_signatories(document, labels), look),
    ]
