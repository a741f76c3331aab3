"""The form of Uzbekistan: both parties with account, MFO and OKED, the table with VAT by line.

The document that counts in law is the electronic счёт-фактура; this one asks for the payment.
"""

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
from services.documents.text.party import (
    describe_party_lines,
    join_present,
    labelled,
    party_name,
)
from services.documents.text.wordings import form_labels, primary_language
from services.domain.requisites.model import Requisites


def build_blocks(document: InvoiceDocument, code: QrMatrix | None, look: Look, alt: str) -> list[Block]:
    labels, language = form_labels(document.language), primary_language(document.language)
    issuer = document.issuer
    rows = [
        PaymentRow(labels.payee, party_name(issuer), labels.inn, issuer.tax_id or ""),
        PaymentRow(labels.payee_bank, issuer.bank_name or "", labels.mfo, issuer.bic or ""),
        PaymentRow(labels.account, issuer.account or "", labels.oked, issuer.oked or ""),
    ]
    if issuer.knp:
        rows.append(PaymentRow(labels.purpose_code, issuer.knp))
    return [
        *letterhead_blocks(look, labels),
        payment_table(rows, code, labels.link, look, alt=alt),
        invoice_title_block(document, look),
        *parties_blocks(
            (
                described(labels.supplier, issuer, *_lines(issuer, language)),
                described(labels.customer, document.client, *_lines(document.client, language)),
            ),
            look,
        ),
        *agreed_blocks(document, labels, labels.contract, look),
        *table_blocks(document, labels, look, with_vat=True),
        *totals_blocks(document, labels, look),
        *closing_blocks(document, labels, organisation_signatories(document, labels), look),
    ]


def _lines(party: Requisites, language: str) -> list[str]:
    labels = form_labels(language)
    account = join_present(
        labelled(labels.account_short, party.account), party.bank_name, labelled(labels.mfo, party.bic)
    )
    return [account, *describe_party_lines(party, language)]
