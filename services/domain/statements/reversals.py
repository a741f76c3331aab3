"""Finds the payments that the bank takes back: posting them would be wrong, and one that is recorded has to go."""

from collections import defaultdict
from collections.abc import Iterable

from db.vocabulary.statements import EntryDirection
from services.domain.statements.book import normalise_account, normalise_tax_id
from services.domain.statements.familiarity import fold_purpose
from services.domain.statements.model import Entry


def pair_reversals(entries: Iterable[Entry]) -> dict[int, int]:
    """By the position of each reversal, that of the incoming payment of the same sum which it takes back: of several
    the one that agrees most by reference, document, party and purpose, and of equal ones the latest before it."""
    incoming: dict[tuple[str, int], list[Entry]] = defaultdict(list)
    reversals: list[Entry] = []
    for entry in entries:
        if takes_money_back(entry):
            reversals.append(entry)
        elif entry.direction is EntryDirection.IN and not (entry.is_reversal or entry.is_pending):
            incoming[entry.currency, entry.amount_minor].append(entry)
    found: dict[int, int] = {}
    taken_positions: set[int] = set()
    for reversal in reversals:
        before = [
            entry
            for entry in incoming.get((reversal.currency, reversal.amount_minor), ())
            if entry.booked_on <= reversal.booked_on and entry.position not in taken_positions
        ]
        if before:
            taken = max(
                before, key=lambda entry: (_agreement(entry, reversal), entry.booked_on, entry.position)
            )
            found[reversal.position] = taken.position
            taken_positions.add(taken.position)
    return found


def takes_money_back(entry: Entry) -> bool:
    """Whether money that came is taken out again."""
    return entry.is_reversal and entry.direction is EntryDirection.OUT and not entry.is_pending


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
