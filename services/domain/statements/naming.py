"""Finds the invoices that a line names: by the numbers of its purpose and by its structured reference."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from db.vocabulary.enums import InvoiceState
from db.vocabulary.statements import LineEvidence, LineReason
from services.domain.ids import InvoiceId, IssuerId
from services.domain.invoicing.number_template import normalise_number
from services.domain.statements.book_index import BookIndex
from services.domain.statements.model import Entry
from services.domain.statements.named_numbers import NamedNumber, is_number_like
from services.domain.statements.payer import Payer
from services.domain.statements.purpose import Purpose, read_purpose
from services.domain.statements.purpose_words import NumberKind

NUMBER_AND_DATE_SCORE, NUMBER_SCORE, VAGUE_SCORE = 50, 35, 20

_REFUSALS = {
    InvoiceState.VOID: LineReason.VOID_INVOICE,
    InvoiceState.DRAFT: LineReason.DRAFT_INVOICE,
    InvoiceState.WRITTEN_OFF: LineReason.WRITTEN_OFF_INVOICE,
}


@dataclass(frozen=True, slots=True)
class NamedInvoice:
    """An open invoice of the right currency that the line names."""

    id: InvoiceId
    score: int
    evidence: LineEvidence
    is_strict: bool
    """The number alone says little: payer and sum have to agree both."""
    is_only_proposed: bool = False
    """The end of the number is all that was written, or it is another's when read on: never posted by itself."""


@dataclass(frozen=True, slots=True)
class Naming:
    invoices: tuple[NamedInvoice, ...]
    """In the order in which the purpose names them, each once."""
    is_ambiguous: bool
    """One number is of several open invoices."""
    refusals: tuple[LineReason, ...]
    refused_numbers: tuple[str, ...]
    refused_invoices: tuple[InvoiceId, ...]
    unknown_numbers: tuple[str, ...]
    numbers: tuple[str, ...]
    """All that are said to be of invoices."""
    parties: tuple[str, ...]
    """Whose the invoices are said to be."""


class _Search:
    def __init__(self, index: BookIndex, entry: Entry, payer: Payer, issuer_id: IssuerId | None) -> None:
        self._index, self._entry, self._payer, self._issuer_id = index, entry, payer, issuer_id
        self.found: dict[InvoiceId, NamedInvoice] = {}
        self.refusals: dict[LineReason, None] = {}
        self.refused: dict[str, None] = {}
        self.refused_invoices: dict[InvoiceId, None] = {}
        self.unknown: dict[str, None] = {}
        self.is_ambiguous = False

    def add_number(self, number: NamedNumber) -> None:
        is_bare = number.kind is NumberKind.BARE
        invoices, guessed = self._invoices_of(number)
        is_short = not invoices and not is_bare and number.number.isdecimal()
        if is_short:
            clients = sorted(self._payer.clients)
            invoices = tuple(
                each for client in clients for each in self._index.of_client_with_tail(client, number.number)
            )
        usable = self._usable(number.number, invoices, refuses=bool(invoices) and not (is_bare or is_short))
        if not (is_bare or usable) and (is_short or not invoices):
            self.unknown[number.number] = None
        if len(usable) > 1:  # one number of two issuers: the payer tells
            of_payer = [
                each for each in usable if self._index.invoices[each].client_id in self._payer.clients
            ]
            usable = of_payer if len(of_payer) == 1 else usable
        self.is_ambiguous |= len(usable) > 1
        for invoice_id in usable:
            self._add(invoice_id, number, guessed, is_short)

    def add_reference(self, reference: str) -> bool:
        """Whether an invoice has the structured reference."""
        invoices = self._index.with_reference(reference)
        for invoice_id in self._usable(reference, invoices, refuses=bool(invoices)):
            self.found.setdefault(
                invoice_id,
                NamedInvoice(invoice_id, NUMBER_AND_DATE_SCORE, LineEvidence.REFERENCE, is_strict=False),
            )
        return bool(invoices)

    def _invoices_of(self, number: NamedNumber) -> tuple[tuple[InvoiceId, ...], bool]:
        """The invoices with this number, and whether it took a guess to find them."""
        for reading in filter(None, (number.spread_of, number.number, *number.readings)):
            if invoices := self._index.with_number(reading):
                return self._as_written(reading, invoices), False
        for guess in number.guesses:
            if invoices := self._index.with_number(guess):
                return self._as_written(guess, invoices), True
        return (), False

    def _as_written(self, number: str, invoices: tuple[InvoiceId, ...]) -> tuple[InvoiceId, ...]:
        """Of «12» and «0012», which compare equal, the one that is written so."""
        written = number.casefold()
        exact = tuple(each for each in invoices if self._index.invoices[each].number.casefold() == written)
        return exact or invoices

    def _usable(self, number: str, invoices: Iterable[InvoiceId], *, refuses: bool) -> list[InvoiceId]:
        """The open ones in the line's currency and of the account's issuer; of the others why not."""
        here, reasons = [], dict[LineReason, None]()
        of_issuer = [
            each
            for each in invoices
            if self._issuer_id is None or self._index.invoices[each].issuer_id == self._issuer_id
        ]
        for invoice_id in of_issuer:
            invoice = self._index.invoices[invoice_id]
            if invoice.state in _REFUSALS:
                reasons[_REFUSALS[invoice.state]] = None
            elif not self._index.is_open(invoice_id):
                reasons[LineReason.PAID_INVOICE] = None
            elif invoice.currency != self._entry.currency:
                reasons[LineReason.WRONG_CURRENCY] = None
            else:
                here.append(invoice_id)
        if not of_issuer:
            reasons[LineReason.OTHER_ISSUER] = None
        if not here and refuses:
            self.refusals.update(reasons)
            self.refused[number] = None
            self.refused_invoices.update(dict.fromkeys(of_issuer))
        return here

    def _add(self, invoice_id: InvoiceId, number: NamedNumber, guessed: bool, is_short: bool) -> None:
        issued_on = self._index.invoices[invoice_id].issued_on
        if number.day == issued_on:
            score, evidence = NUMBER_AND_DATE_SCORE, LineEvidence.NUMBER_AND_DATE
        else:
            score, evidence = NUMBER_SCORE, LineEvidence.NUMBER
        is_other_day = number.day is not None and number.day != issued_on and not number.shares_day
        contradicts = is_other_day or self._entry.booked_on < issued_on
        # «№ 1 2» is 1, unless there is a 12.
        is_another_too = not guessed and any(map(self._index.with_number, number.guesses))
        is_told = number.kind is NumberKind.INVOICE and not (
            number.is_vague or guessed or _may_be_two(number)
        )
        is_strict = contradicts or not is_told
        if number.kind is NumberKind.BARE:
            score = min(score, VAGUE_SCORE if number.is_vague else NUMBER_SCORE)
        elif is_short:
            score = min(score, VAGUE_SCORE)
        named = NamedInvoice(invoice_id, score, evidence, is_strict, is_short or is_another_too)
        earlier = self.found.get(invoice_id)
        if earlier is None or (earlier.is_strict, -earlier.score) > (named.is_strict, -named.score):
            self.found[invoice_id] = named


def _may_be_two(number: NamedNumber) -> bool:
    """«№ 12 / 26»: one number, or two."""
    behind = (guess.removeprefix(number.number) for guess in number.guesses)
    return any(rest[:1] in ("-", "/") and rest[-1:].isdecimal() for rest in behind)


def find_named(
    index: BookIndex, entry: Entry, purpose: Purpose, payer: Payer, issuer_id: IssuerId | None
) -> Naming:
    """Numbers of invoices count first; one of a счёт-фактура, or of nobody knows what, where there are none."""
    search = _Search(index, entry, payer, issuer_id)
    for reference in filter(None, dict.fromkeys((entry.creditor_reference, *purpose.creditor_references))):
        if search.add_reference(reference):
            continue
        if is_number_like(reference) and index.with_number(reference):
            search.add_number(NamedNumber(NumberKind.INVOICE, reference))
        else:
            search.unknown[reference] = None
    for kind in (NumberKind.INVOICE, NumberKind.TAX_INVOICE, NumberKind.BARE):
        if kind is NumberKind.INVOICE or not (search.found or search.refusals):
            for number in purpose.of(kind):
                search.add_number(number)
    if not (search.found or search.refusals or search.unknown):
        for number in read_purpose(entry.bank_reference).of(NumberKind.INVOICE, NumberKind.BARE):
            search.add_number(replace(number, kind=NumberKind.BARE, is_vague=True))
    return Naming(
        tuple(search.found.values()),
        search.is_ambiguous,
        tuple(search.refusals),
        tuple(search.refused),
        tuple(search.refused_invoices),
        tuple(search.unknown),
        tuple(dict.fromkeys(each.number for each in purpose.of(NumberKind.INVOICE, NumberKind.TAX_INVOICE))),
        tuple(dict.fromkeys(each.party for each in purpose.invoices if each.party)),
    )


def names_contract(index: BookIndex, purpose: Purpose, invoice_id: InvoiceId) -> bool:
    contract = index.contract_of(invoice_id)
    return bool(contract) and any(normalise_number(each.number) == contract for each in purpose.contracts)
