"""Finds the payments that the bank takes back within the same statement: posting them would be wrong."""

from collections import defaultdict
from collections.abc import Iterable

from db.vocabulary.statements import EntryDirection
from services.domain.statements.book import normalise_account, normalise_tax_id
from services.domain.statements.familiarity import fold_purpose
from services.domain.statements.model import Entry


def reversed_positions(entries: Iterable[Entry]) -> frozenset[int]:
    """Positions of incoming payments that a reversal of the same sum takes back: of several the one that agrees most by
    reference, document, party and purpose, and of equal ones the latest before it."""
    incoming: dict[tuple[str, int], list[Entry]] = defaultdict(list)
    reversals: list[Entry] = []
    for entry in entries:
        if entry.is_reversal and entry.direction is EntryDirection.OUT and not entry.is_pending:
            reversals.append(entry)
        elif entry.direction is EntryDirection.IN and not (entry.is_reversal or entry.is_pending):
            incoming[entry.currency, entry.amount_minor].append(entry)
    found: set[int] = set()
    for reversal in reversals:
        before = [
            entry
            for entry in incoming.get((reversal.currency, reversal.amount_minor), ())
            if entry.booked_on <= reversal.booked_on and entry.position not in found
        ]
        if before:
            taken = max(
                before, key=lambda entry: (_agreement(entry, reversal), entry.booked_on, entry.position)
            )
            found.add(taken.position)
    return frozenset(found)


def _agreement(entry: Entry, reversal: Entry) -> int:
    """How many things agree; a reversal names the payer as the one who is paid back, or as the payment did."""
    parties = (reversal.payee, reversal.payer)
    pairs = (
        (entry.bank_reference, {reversal.bank_reference}),
        (entry.document_number, {reversal.document_number}),
        (normalise_account(entry.payer.account), {normalise_account(party.account) for party in parties}),
        (normalise_tax_id(entry.payer.tax_id), {normalise_tax_id(party.tax_id) for party in parties}),
        (fold_purpose(entry.purpose), {fold_purpose(reversal.purpose)}),
    )
    return sum(bool(told) and told in others for told, others in pairs)
