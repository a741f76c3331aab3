"""Scores what a line may pay: the invoices that it names, and those of who pays, of the contract, of the sum.

Points of domain facts 4.7: number and date 50, number 35, tax number or the client's account 30, payer who paid so
before 10, sum 25, contract 10, name up to 10. «Я оплатил» adds 5: it tells which of two is meant, and no more.
"""

from collections.abc import Iterable, Sequence

from db.vocabulary.statements import LineEvidence
from services.domain.ids import ClientId, InvoiceId, IssuerId
from services.domain.statements.book_index import BookIndex
from services.domain.statements.model import Entry
from services.domain.statements.naming import NamedInvoice, names_contract
from services.domain.statements.payer import Payer, name_score, paid_so_before, payer_evidence
from services.domain.statements.purpose import Purpose
from services.domain.statements.verdict import Allocation, Candidate

MOST_CANDIDATES = 3
MOST_SPREAD = 100
"""Invoices that one payment is put on."""
PAYER_SCORE, DECIDED_SCORE, AMOUNT_SCORE, CONTRACT_SCORE, CLAIM_SCORE = 30, 10, 25, 10, 5


class CandidateSearch:
    """The candidates of one line."""

    def __init__(
        self, index: BookIndex, entry: Entry, purpose: Purpose, payer: Payer, issuer_id: IssuerId | None
    ) -> None:
        self._index, self._entry, self._purpose, self._payer = index, entry, purpose, payer
        self._issuer_id = issuer_id

    def of_group(self, named: Sequence[NamedInvoice]) -> Candidate | None:
        """The named invoices together, in their order; None when they are of several clients or issuers."""
        first = self._index.invoices[named[0].id]
        invoices = [self._index.invoices[each.id] for each in named]
        if any((each.client_id, each.issuer_id) != (first.client_id, first.issuer_id) for each in invoices):
            return None
        weakest = min(named, key=lambda each: each.score)
        return self._score(
            first.client_id, first.issuer_id, [each.id for each in named], weakest.score, weakest.evidence
        )

    def of_named(self, named: NamedInvoice) -> Candidate:
        invoice = self._index.invoices[named.id]
        return self._score(invoice.client_id, invoice.issuer_id, [named.id], named.score, named.evidence)

    def of_payer(self) -> list[Candidate]:
        """Invoices of the sum, then the oldest due of each client who may pay; an advance where nothing is open."""
        found: list[Candidate] = []
        for client_id in sorted(self._payer.clients or self._payer.by_name):
            entry = self._entry
            fitting = self._index.open_of_client_with_amount(
                client_id, entry.currency, entry.amount_minor, MOST_CANDIDATES
            )
            found.extend(self._of_invoice(each) for each in fitting if self._is_of_issuer(each))
            found.extend(self._spread(client_id, issuer_id) for issuer_id in self._issuers_of(client_id))
        return found

    def of_others(self) -> list[Candidate]:
        """Of the contract that the purpose names, and of the sum where few have it."""
        ids: list[InvoiceId] = []
        for contract in self._purpose.contracts[:5]:
            ids.extend(self._index.open_under_contract(contract.number, MOST_CANDIDATES))
        entry = self._entry
        fitting = self._index.open_with_amount(entry.currency, entry.amount_minor, MOST_CANDIDATES + 1)
        if len(fitting) <= MOST_CANDIDATES:  # more of the same sum tell nothing
            ids.extend(fitting)
        return [
            self._of_invoice(each)
            for each in dict.fromkeys(ids)
            if self._is_of_issuer(each) and self._index.invoices[each].currency == entry.currency
        ]

    def _issuers_of(self, client_id: ClientId) -> list[IssuerId]:
        """Whose money it is: the account's issuer, else those whom the client owes."""
        if self._issuer_id is not None:
            return [self._issuer_id]
        owed = [each for each in self._index.issuers_of(client_id) if self._oldest(client_id, each)]
        return owed[:MOST_CANDIDATES]

    def _oldest(self, client_id: ClientId, issuer_id: IssuerId) -> Sequence[InvoiceId]:
        return self._index.open_of_client(client_id, issuer_id, self._entry.currency, MOST_SPREAD)

    def _is_of_issuer(self, invoice_id: InvoiceId) -> bool:
        return self._issuer_id is None or self._index.invoices[invoice_id].issuer_id == self._issuer_id

    def _of_invoice(self, invoice_id: InvoiceId) -> Candidate:
        invoice = self._index.invoices[invoice_id]
        return self._score(invoice.client_id, invoice.issuer_id, [invoice_id], 0, None)

    def _spread(self, client_id: ClientId, issuer_id: IssuerId) -> Candidate:
        """As many of the oldest due as the money reaches."""
        left, covered = self._entry.amount_minor, list[InvoiceId]()
        for each in self._oldest(client_id, issuer_id):
            if left <= 0:
                break
            covered.append(each)
            left -= self._index.balance(each)
        return self._score(client_id, issuer_id, covered, 0, None)

    def _score(
        self,
        client_id: ClientId,
        issuer_id: IssuerId,
        invoices: Sequence[InvoiceId],
        number_score: int,
        number_evidence: LineEvidence | None,
    ) -> Candidate:
        fits = bool(invoices) and sum(map(self._index.balance, invoices)) == self._entry.amount_minor
        under_contract = any(names_contract(self._index, self._purpose, each) for each in invoices)
        said_paid = any(each in self._index.claimed for each in invoices)
        points = (
            (number_evidence, number_score),
            (LineEvidence.AMOUNT, AMOUNT_SCORE if fits else 0),
            (payer_evidence(self._payer, client_id), PAYER_SCORE),
            (LineEvidence.PAID_SO_BEFORE, DECIDED_SCORE if paid_so_before(self._payer, client_id) else 0),
            (LineEvidence.CONTRACT, CONTRACT_SCORE if under_contract else 0),
            (LineEvidence.NAME, name_score(self._index, self._payer, client_id)),
            (LineEvidence.CLAIM, CLAIM_SCORE if said_paid else 0),
        )
        told = [(evidence, score) for evidence, score in points if evidence is not None and score]
        allocations, advance = self._allocate(invoices)
        return Candidate(
            client_id,
            issuer_id,
            allocations,
            advance,
            sum(score for _, score in told),
            tuple(evidence for evidence, _ in told),
        )

    def _allocate(self, invoices: Sequence[InvoiceId]) -> tuple[tuple[Allocation, ...], int]:
        """On the invoices in their order; what is left is the client's advance, which a person puts elsewhere."""
        left, allocations = self._entry.amount_minor, dict[InvoiceId, int]()
        for invoice_id in invoices:
            if part := min(left, self._index.balance(invoice_id)):
                allocations[invoice_id] = part
                left -= part
        return tuple(allocations.items()), left


def best_first(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Each way to put the money once, with its best score; equal ones by client and invoices, whatever the order of
    the book."""
    best: dict[tuple[ClientId, IssuerId, frozenset[Allocation]], Candidate] = {}
    for each in candidates:
        key = each.client_id, each.issuer_id, frozenset(each.allocations)
        if key not in best or each.score > best[key].score:
            best[key] = each
    return sorted(
        best.values(), key=lambda each: (-each.score, each.client_id, each.issuer_id, each.allocations)
    )
