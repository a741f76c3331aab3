"""Says which lines are no payment of a client, by direction, parties and the words that the purpose begins with."""

from db.vocabulary.statements import EntryDirection, LineReason
from services.domain.patterns import compiled_later
from services.domain.statements.book import normalise_tax_id
from services.domain.statements.book_index import BookIndex
from services.domain.statements.headings import heading, is_corrected, is_for_something_else, is_undone
from services.domain.statements.model import Entry, Party
from services.domain.statements.payer import Payer
from services.domain.statements.purpose import Purpose

_INCOME_OF_A_BANK = compiled_later("706[0-9]{17}")
"""Russian banks book their fees there."""


def no_payment_reason(
    index: BookIndex, entry: Entry, purpose: Purpose, payer: Payer, *, names_invoice: bool
) -> LineReason | None:
    """Why the line pays nothing; None for money that came and may pay an invoice."""
    if entry.is_pending:
        return LineReason.PENDING
    if entry.is_reversal:
        return LineReason.REVERSAL
    if entry.direction is EntryDirection.INTERNAL:
        return LineReason.OWN_TRANSFER
    begins = heading(purpose)
    if entry.direction is EntryDirection.OUT:
        if is_own(index, entry.payee):
            return LineReason.OWN_TRANSFER
        is_to_bank = _INCOME_OF_A_BANK.fullmatch(entry.payee.account) is not None
        return begins or (LineReason.FEE if is_to_bank else LineReason.OUTGOING)
    if names_invoice or payer.clients:
        return None
    if is_own(index, entry.payer):
        return LineReason.OWN_TRANSFER
    has_stranger = bool(payer.tax_id or payer.account or payer.name)
    if begins is LineReason.OWN_TRANSFER and has_stranger:
        return LineReason.OWN_TRANSFER if index.is_own_name(payer.name) else None
    return begins


def is_own(index: BookIndex, party: Party) -> bool:
    """Whether the party is the firm itself: an account or a tax number of an issuer."""
    return index.is_own_account(party.account) or index.is_own_tax_id(normalise_tax_id(party.tax_id))


def needs_a_look(index: BookIndex, entry: Entry, purpose: Purpose) -> bool:
    """Whether money that came begins like a refund, a fee, an own transfer or a penalty, came back, sets something
    right, or comes from the firm."""
    return (
        heading(purpose) is not None
        or is_for_something_else(purpose)
        or is_undone(purpose)
        or is_corrected(purpose)
        or is_own(index, entry.payer)
    )
