"""What the running balance of a table tells: which of its sums came and which went."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from db.vocabulary.statements import EntryDirection
from services.documents.bank_statement.table_reader import TableReader


def apply_balances(reader: TableReader, opening: int | None) -> None:
    """Where no sum has a sign, the running balance tells it, whichever end of the table is the first. Nothing is told
    where both ends may be and say it differently. What the first sum was, only an opening balance tells."""
    if not reader.guessed or len(reader.guessed) != len(reader.found) or None in reader.balances:
        return
    sums = [entry.amount_minor for _, entry in reader.found]
    days = [entry.booked_on for _, entry in reader.found]
    balances = [balance for balance in reader.balances if balance is not None]
    found: list[dict[int, bool | None]] = []
    for order in (range(len(sums)), range(len(sums) - 1, -1, -1)):
        if any(days[before] > days[after] for before, after in pairwise(order)):
            continue
        signs = _signs([sums[i] for i in order], [balances[i] for i in order], opening)
        if signs is not None and (told := dict(zip(order, signs, strict=True))) not in found:
            found.append(told)
    if len(found) != 1:
        return
    reader.guessed.clear()
    unknown = [index for index, comes in found[0].items() if comes is None]
    for index, comes in found[0].items():
        if comes is False:
            account, entry = reader.found[index]
            reader.found[index] = (
                account,
                replace(entry, direction=EntryDirection.OUT, payer=entry.payee, payee=entry.payer),
            )
    for index in unknown:  # one at most
        reader.unread.append(reader.found.pop(index)[1].position)


def _signs(sums: Sequence[int], balances: Sequence[int], opening: int | None) -> Sequence[bool | None] | None:
    """Of each sum whether it came; the first one stays unknown without an opening balance. None where the balances do
    not agree, or are too few to tell."""
    signs: list[bool | None] = []
    before = opening
    for minor, balance in zip(sums, balances, strict=True):
        if before is not None and balance - before not in {minor, -minor}:
            return None
        signs.append(None if before is None else balance - before == minor)
        before = balance
    return signs if opening is not None or len(signs) > 1 else None
