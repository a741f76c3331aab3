"""What the rules say of a line of a statement.

Public: `Verdict` with its `Candidate`s. Their words, `LineKind`, `LineEvidence` (why a candidate) and `LineReason`
(why a line is not posted by itself), stand in `db.vocabulary.statements`.
"""

from dataclasses import dataclass

from db.vocabulary.statements import LineEvidence, LineKind, LineReason
from services.domain.ids import ClientId, InvoiceId, IssuerId, PaymentId

Allocation = tuple[InvoiceId, int]
"""An invoice and the minor units that go there."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One proposal: what a tap on it posts."""

    client_id: ClientId
    issuer_id: IssuerId
    allocations: tuple[Allocation, ...]
    """In the order in which the money is put."""
    advance_minor: int
    """What is left after the allocations."""
    score: int
    evidence: tuple[LineEvidence, ...]

    @property
    def invoice_ids(self) -> tuple[InvoiceId, ...]:
        return tuple(invoice_id for invoice_id, _ in self.allocations)


@dataclass(frozen=True, slots=True)
class Verdict:
    """For `MATCHED` the sum of allocations and advance is the line's amount; for other kinds both are empty."""

    position: int
    kind: LineKind
    reasons: tuple[LineReason, ...] = ()
    """The most telling first; empty for `MATCHED`."""
    client_id: ClientId | None = None
    """Of `MATCHED`, or the client who seems to pay."""
    issuer_id: IssuerId | None = None
    allocations: tuple[Allocation, ...] = ()
    advance_minor: int = 0
    score: int = 0
    evidence: tuple[LineEvidence, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    """At most three, the best first; of `MATCHED` the one that is posted."""
    numbers: tuple[str, ...] = ()
    """Of invoices, as the purpose names them."""
    twin_id: int | None = None
    """The stored line that this one is, or looks like."""
    recorded_id: PaymentId | None = None
    """Of `LOOKS_RECORDED`."""
    refused_numbers: tuple[str, ...] = ()
    """Those of `numbers` that are void, paid, written off or unknown."""
