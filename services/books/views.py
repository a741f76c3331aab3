"""What a proof says: how much was looked at, and what is wrong, in sentences for whoever runs the process.

They name rows by their ids and invoices by their numbers, and no client: logs and terminals are read by others.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Proof:
    area: str
    looked_at: str
    """One sentence: what and how many."""
    faults: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """What is worth knowing and no fault."""


def invoice_name(firm_id: int, invoice_id: int, number: str | None) -> str:
    """«invoice 2026-0012 (id 12, firm 1)»."""
    return f"invoice {number or 'without a number'} (id {invoice_id}, firm {firm_id})"


def in_words(numbers: Iterable[int], limit: int = 5) -> str:
    """«3, 5 to 9 and 11»; of many runs the first."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    texts = [str(first) if first == last else f"{first} to {last}" for first, last in runs]
    if len(texts) > limit:
        return ", ".join(texts[:limit]) + f" and {len(texts) - limit} more gaps"
    return " and ".join([", ".join(texts[:-1]), texts[-1]] if len(texts) > 1 else texts)
