"""Matches the lines of a statement with the book: what is posted, what a person decides, what is no payment.

Public: `match_file` and `match_statement` (all lines in order, with balances that shrink) and `Matcher` for one line
at a time; `Verdict` and its parts stand in `verdict`, the facts that go in in `book`, lines that came before in `keys`.

The rule (domain facts 4.7): a line is posted by itself only if the number **and** the payer or the sum agree, and the
best candidate beats the second by 20 points; never on the sum alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.vocabulary.statements import EntryDirection, LineEvidence, LineKind, LineReason
from services.domain.ids import IssuerId
from services.domain.statements.book import Book, RecordedPayment
from services.domain.statements.book_index import BookIndex
from services.domain.statements.candidates import MOST_CANDIDATES, CandidateSearch, best_first
from services.domain.statements.familiarity import Familiar
from services.domain.statements.model import Entry, Statement
from services.domain.statements.naming import Naming, find_named
from services.domain.statements.no_payment import needs_a_look, no_payment_reason
from services.domain.statements.payer import Payer, find_payer, is_party_unknown, is_somebody_else
from services.domain.statements.purpose import Purpose, read_purpose
from services.domain.statements.reversals import pair_reversals
from services.domain.statements.verdict import Candidate, Verdict

CLEAR_LEAD = 20
"""Points by which the best candidate beats the second when it is clear."""
_OLD_CODES = {"RUR": "RUB", "BYR": "BYN"}
_NUMBERS = frozenset({LineEvidence.NUMBER_AND_DATE, LineEvidence.NUMBER, LineEvidence.REFERENCE})
_PAYERS = frozenset({LineEvidence.TAX_ID, LineEvidence.ACCOUNT})


def match_file(
    book: Book, statements: Sequence[Statement], familiar: Sequence[Mapping[int, Familiar]] = ()
) -> tuple[tuple[Verdict, ...], ...]:
    """One verdict an entry of each statement of a file. An invoice that a line pays is paid for all lines that follow.
    `familiar` is what `keys.find_familiar` found for the same statements."""
    matcher = Matcher(book)
    known = familiar or [{}] * len(statements)
    return tuple(matcher.match_all(*each) for each in zip(statements, known, strict=True))


def match_statement(
    book: Book,
    statement: Statement,
    familiar: Mapping[int, Familiar] | None = None,
    taken_back: frozenset[int] = frozenset(),
) -> tuple[Verdict, ...]:
    """As `match_file`, of a file with one statement; `taken_back` are the positions of what a reversal in another file
    takes back."""
    return Matcher(book).match_all(statement, familiar or {}, taken_back)


class Matcher:
    """Holds the book's indexes and the balances that are left after the lines so far."""

    def __init__(self, book: Book) -> None:
        self._index = BookIndex(book)

    def match_all(
        self,
        statement: Statement,
        familiar: Mapping[int, Familiar],
        taken_back: frozenset[int] = frozenset(),
    ) -> tuple[Verdict, ...]:
        taken_back |= frozenset(pair_reversals(statement.entries).values())
        return tuple(
            self.match(
                entry,
                statement.account,
                statement.currency,
                familiar.get(entry.position),
                is_taken_back=entry.position in taken_back,
            )
            for entry in statement.entries
        )

    def match(
        self,
        entry: Entry,
        own_account: str = "",
        currency: str = "",
        familiar: Familiar | None = None,
        *,
        is_taken_back: bool = False,
    ) -> Verdict:
        """The verdict of the next line. What it matches is taken off the balances. `own_account` and `currency` are of
        the statement, for what the line leaves out; `is_taken_back`: a later line reverses it."""
        told = entry.currency or currency or self._index.currency_of(own_account)
        entry = replace(entry, currency=_OLD_CODES.get(told, told))
        doubts = (LineReason.REVERSED,) if is_taken_back else ()
        verdict = self._judge(entry, own_account, familiar, doubts)
        self._index.take(verdict.allocations)
        return verdict

    def _judge(
        self, entry: Entry, own_account: str, familiar: Familiar | None, doubts: tuple[LineReason, ...]
    ) -> Verdict:
        if familiar is not None and familiar.is_certain:
            return Verdict(entry.position, LineKind.KNOWN, (LineReason.KNOWN,), twin_id=familiar.line_id)
        purpose = read_purpose(entry.purpose)
        payer = find_payer(self._index, entry.payer)
        issuer_id = self._issuer_of(entry, own_account)
        naming = find_named(self._index, entry, purpose, payer, issuer_id)
        reason = no_payment_reason(
            self._index, entry, purpose, payer, names_invoice=bool(naming.invoices or naming.refusals)
        )
        if reason is not None:
            twin_id = None if familiar is None else familiar.line_id
            return Verdict(
                entry.position, LineKind.NO_PAYMENT, (reason,), numbers=naming.numbers, twin_id=twin_id
            )
        line = _Line(self._index, entry, purpose, payer, issuer_id, naming)
        return line.judge(familiar, doubts)

    def _issuer_of(self, entry: Entry, own_account: str) -> IssuerId | None:
        own = own_account or (entry.payee.account if entry.direction is EntryDirection.IN else "")
        return self._index.issuer_of(own)


class _Line:
    """Money that came, and what it may pay."""

    def __init__(
        self,
        index: BookIndex,
        entry: Entry,
        purpose: Purpose,
        payer: Payer,
        issuer_id: IssuerId | None,
        naming: Naming,
    ) -> None:
        self._index, self._entry, self._purpose, self._payer = index, entry, purpose, payer
        self._naming = naming
        self._search = CandidateSearch(index, entry, purpose, payer, issuer_id)

    def judge(self, familiar: Familiar | None, doubts: tuple[LineReason, ...]) -> Verdict:
        group = self._search.of_group(self._naming.invoices) if self._naming.invoices else None
        candidates = self._candidates(group)
        recorded = self._recorded(group)
        reasons = (*doubts, *self._doubts(group, candidates, familiar, recorded))
        if group is not None and not reasons:
            return self._verdict(LineKind.MATCHED, (), group, [group])
        return self._verdict(LineKind.DOUBTFUL, reasons, None, candidates, familiar, recorded)

    def _candidates(self, group: Candidate | None) -> list[Candidate]:
        if self._naming.refusals and not self._naming.invoices:
            return []  # however well the sum fits a neighbour
        found = [] if group is None else [group]
        if group is None or len(self._naming.invoices) > 1:
            found.extend(map(self._search.of_named, self._naming.invoices[: MOST_CANDIDATES + 1]))
        return best_first([*found, *self._search.of_payer(), *self._search.of_others()])

    def _doubts(
        self,
        group: Candidate | None,
        candidates: list[Candidate],
        familiar: Familiar | None,
        recorded: RecordedPayment | None,
    ) -> tuple[LineReason, ...]:
        """Why a person has to decide; none when the line is posted by itself."""
        naming, decision = self._naming, self._payer.decision
        doubts: list[LineReason] = [] if self._entry.amount_minor > 0 else [LineReason.NOT_CLEAR]
        if familiar is not None:
            doubts.append(LineReason.LOOKS_KNOWN)
        if recorded is not None:
            doubts.append(LineReason.LOOKS_RECORDED)
        doubts.extend(naming.refusals)
        if decision is not None and decision.client_id is None and not self._is_certainly_of(group):
            doubts.append(LineReason.DECIDED_NO_PAYMENT)
        if needs_a_look(self._index, self._entry, self._purpose):
            doubts.append(LineReason.RETURNED)
        if not naming.invoices:
            if not naming.refusals:
                doubts.append(
                    LineReason.UNKNOWN_NUMBER
                    if naming.unknown_numbers
                    else LineReason.NO_NUMBER
                    if candidates
                    else LineReason.NOTHING_FITS
                )
        elif group is None:
            doubts.append(LineReason.NOT_CLEAR)
        else:
            doubts.extend(self._doubts_of_group(group, candidates))
        return tuple(dict.fromkeys(doubts))

    def _is_certainly_of(self, group: Candidate | None) -> bool:
        """Whether the client pays exactly what is owed: that outweighs what was once decided for its money."""
        evidence = set() if group is None else set(group.evidence)
        return bool(evidence & _PAYERS) and LineEvidence.AMOUNT in evidence

    def _doubts_of_group(self, group: Candidate, candidates: list[Candidate]) -> list[LineReason]:
        naming, evidence = self._naming, set(group.evidence)
        is_paid_by_client, fits = bool(evidence & _PAYERS), LineEvidence.AMOUNT in evidence
        doubts: list[LineReason] = []
        decided_so = LineEvidence.PAID_SO_BEFORE in evidence and fits
        if is_somebody_else(self._index, self._payer, group.client_id) and not decided_so:
            doubts.append(LineReason.OTHER_PAYER)
        if any(is_party_unknown(self._index, self._payer, group.client_id, each) for each in naming.parties):
            doubts.append(LineReason.OTHER_PARTY)
        if group.advance_minor >= sum(minor for _, minor in group.allocations):
            doubts.append(LineReason.OVERPAID)
        is_strict = any(each.is_strict for each in naming.invoices) or bool(naming.unknown_numbers)
        if not (evidence & _NUMBERS and (is_paid_by_client or fits)):
            doubts.append(LineReason.NUMBER_ALONE)
        elif is_strict and not (is_paid_by_client and fits):
            doubts.append(LineReason.UNKNOWN_NUMBER if naming.unknown_numbers else LineReason.NOT_CLEAR)
        elif (
            any(each.is_only_proposed for each in naming.invoices)
            or naming.is_ambiguous
            or group.score - self._second_score(group, candidates) < CLEAR_LEAD
        ):
            doubts.append(LineReason.NOT_CLEAR)
        return doubts

    def _second_score(self, group: Candidate, candidates: list[Candidate]) -> int:
        """Of the best candidate that puts money on an invoice that the line does not name."""
        named, same = {each.id for each in self._naming.invoices}, frozenset(group.allocations)
        others = (
            each.score
            for each in candidates
            if frozenset(each.allocations) != same and not named.issuperset(each.invoice_ids)
        )
        return max(others, default=0)

    def _recorded(self, group: Candidate | None) -> RecordedPayment | None:
        clients = [] if group is None else [group.client_id]
        clients.extend(sorted(self._payer.clients or self._payer.by_name))
        clients.extend(self._index.invoices[each].client_id for each in self._naming.refused_invoices)
        for client_id in dict.fromkeys(clients):
            entry = self._entry
            found = self._index.recorded_like(client_id, entry.currency, entry.amount_minor, entry.booked_on)
            if found is not None:
                self._index.use_recorded(found)
                return found
        return None

    def _verdict(
        self,
        kind: LineKind,
        reasons: tuple[LineReason, ...],
        posted: Candidate | None,
        candidates: list[Candidate],
        familiar: Familiar | None = None,
        recorded: RecordedPayment | None = None,
    ) -> Verdict:
        naming = self._naming
        return Verdict(
            self._entry.position,
            kind,
            reasons,
            client_id=self._payer.sure if posted is None else posted.client_id,
            issuer_id=None if posted is None else posted.issuer_id,
            allocations=() if posted is None else posted.allocations,
            advance_minor=0 if posted is None else posted.advance_minor,
            score=0 if posted is None else posted.score,
            evidence=() if posted is None else posted.evidence,
            candidates=tuple(candidates[:MOST_CANDIDATES]),
            numbers=naming.numbers,
            refused_numbers=(*naming.refused_numbers, *naming.unknown_numbers),
            twin_id=None if familiar is None else familiar.line_id,
            recorded_id=None if recorded is None else recorded.id,
        )
