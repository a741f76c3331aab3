"""What a proof says: how much was looked at, and what is wrong, in sentences for whoever runs the process.

They name rows by their ids and invoices by their numbers, and no client: logs and terminals are read by others.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from typing_extensions import override

_END = re.compile(r"(\d+):(\d+):([0-9a-f]{16,64})")


@dataclass(frozen=True, slots=True)
class Proof:
    area: str
    looked_at: str
    """One sentence: what and how many."""
    faults: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """What is worth knowing and no fault."""


@dataclass(frozen=True, slots=True)
class ChainEnd:
    """Where the chain of a firm ended once, as somebody noted it: «1:120:3f2a9c0d1e2f3a4b»."""

    firm_id: int
    seq: int
    link: str
    """Or its first digits."""

    @classmethod
    def parse(cls, noted: str) -> Self:
        """Raises `ValueError`."""
        match = _END.fullmatch(noted.strip())
        if match is None:
            raise ValueError("no end of a chain")
        return cls(int(match[1]), int(match[2]), match[3])

    @override
    def __str__(self) -> str:
        return f"{self.firm_id}:{self.seq}:{self.link[:16]}"


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
