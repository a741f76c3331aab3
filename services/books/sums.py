"""Sums of issued invoices: the lines, the stored totals and the frozen page say the same."""

from collections.abc import Container, Sequence
from hashlib import sha256

from db.models import Invoice, InvoiceLine, Issuer
from db.queries import BookQueries
from services.books.views import Proof, invoice_name
from services.documents.invoice.model import InvoiceDocument
from services.domain.errors import DomainError
from services.domain.invoicing.number_template import normalise_number
from services.invoices.parts import totals_of

Sums = tuple[int, int, int]
"""Net, VAT and total, in minor units."""


async def prove_sums(books: BookQueries) -> tuple[Proof, Proof]:
    """Of sums, and of pages: both are read with the same rows."""
    issuers = await books.issuers()
    images = {key for key, png in (await books.images()).items() if sha256(png).hexdigest() == key[1]}
    invoices = lines = 0
    wrong_sums: list[str] = []
    wrong_pages: list[str] = []
    async for rows, lines_of in books.issued():
        for invoice in rows:
            invoices += 1
            lines += len(lines_of[invoice.id])
            wrong_sums += _faults_of_sums(invoice, issuers.get(invoice.issuer_id), lines_of[invoice.id])
            wrong_pages += _faults_of_page(invoice, images)
    for contract in await books.half_files():
        wrong_pages.append(
            f"Contract {contract.id} (client {contract.client_id}, firm {contract.firm_id}) has half a file:"
            " the name or Telegram's id of it is missing."
        )
    return (
        Proof(
            "sums",
            f"{invoices} invoices with {lines} lines: lines, VAT and totals agree.",
            tuple(wrong_sums),
        ),
        Proof(
            "files",
            f"{invoices} frozen pages: each can be drawn again and says what its row says.",
            tuple(wrong_pages),
        ),
    )


def _faults_of_sums(invoice: Invoice, issuer: Issuer | None, lines: Sequence[InvoiceLine]) -> list[str]:
    name = invoice_name(invoice.firm_id, invoice.id, invoice.number)
    stored = (invoice.net_minor, invoice.vat_minor, invoice.total_minor)
    faults = []
    if stored[0] + stored[1] != stored[2]:
        faults.append(f"Of {name} net {stored[0]} and VAT {stored[1]} are not its total {stored[2]}.")
    if issuer is None:
        return [*faults, f"Of {name} the issuer {invoice.issuer_id} is gone."]
    try:
        totals = totals_of(invoice, issuer, list(lines))
    except (DomainError, ValueError) as error:
        return [*faults, f"The lines of {name} come to nothing: {_said(error)}."]
    counted = (totals.net.minor, totals.vat.minor, totals.gross.minor)
    if counted != stored:
        faults.append(f"The lines of {name} come to {_spell(counted)}, and the row says {_spell(stored)}.")
    return faults


def _faults_of_page(invoice: Invoice, images: Container[tuple[int, str]]) -> list[str]:
    """`images` holds the firm and the digest of each image that is there and whole."""
    name = invoice_name(invoice.firm_id, invoice.id, invoice.number)
    if not invoice.number or invoice.issued_at is None:
        return [f"Of {name} number or time of issue is missing, though it is issued."]
    faults = []
    if invoice.number_norm != normalise_number(invoice.number)[:60]:
        faults.append(f"The search does not find {name} by its number.")
    try:
        page = InvoiceDocument.from_snapshot(invoice.snapshot or {})
        printed = (page.total.minor - page.vat.minor, page.vat.minor, page.total.minor)
    except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError, DomainError) as error:
        return [*faults, f"The page of {name} can't be drawn again: {_said(error)}."]
    if any((invoice.firm_id, digest) not in images for digest in page.appearance.images):
        faults.append(f"The page of {name} prints a logo, a signature or a stamp that is gone or damaged.")
    stored = (invoice.net_minor, invoice.vat_minor, invoice.total_minor)
    if printed != stored:
        faults.append(f"The page of {name} says {_spell(printed)}, and the row says {_spell(stored)}.")
    if (page.number, page.date, page.currency.value) != (
        invoice.number,
        invoice.invoice_date,
        invoice.currency,
    ):
        faults.append(f"The page of {name} has another number, date or currency than the row.")
    return faults


def _said(error: Exception) -> str:
    """The kind of the error only: its words may hold what is on the page."""
    return type(error).__name__


def _spell(sums: Sums) -> str:
    net, vat, total = sums
    return f"{total} ({net} and VAT {vat}, minor units)"
