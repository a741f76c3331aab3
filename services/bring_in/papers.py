"""Contracts and invoices out of rows."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal

from db.models import Contract, Invoice, InvoiceLine
from db.vocabulary.enums import (
    AutoIssue,
    Billing,
    ContractState,
    ContractTitle,
    InvoiceKind,
    InvoiceState,
    VatMode,
)
from services.bring_in.book import Book, ClientEntry, ContractEntry, InvoiceEntry, IssuerEntry
from services.bring_in.cells import RowCells
from services.bring_in.people import People
from services.contracts.builder import contract_terms
from services.documents.bring_in.headings import fold
from services.documents.bring_in.words import (
    BILLING_WORDS,
    NAMED_CONTRACT,
    NO_CONTRACT,
    VAT_ON_TOP,
    WITHOUT_VAT,
)
from services.documents.pdf.unprintable import find_unprintable
from services.domain.calendar.possible_days import check_due_day, check_invoice_day, check_signing_day
from services.domain.errors import BadInput, DomainError
from services.domain.invoicing.number_template import MAX_NUMBER_LENGTH, normalise_number
from services.domain.money.money import Currency, Money
from services.domain.money.parsing import parse_percent
from services.domain.name_likeness import likeness
from services.domain.ports import Translator
from services.domain.requisites.model import Country
from services.domain.tax.vat import rates_on
from services.domain.tax.vat_choice import VatChoice, check_vat_choice, vat_columns, vat_rate_on
from services.domain.text_input import parse_line
from services.firms.foreign_details import require_details
from services.firms.requisites_storage import issuer_vat_profile
from services.invoices.builder import build_document, foreign_questions, require_account
from services.invoices.page_language import usual_language
from services.invoices.parts import InvoiceParts, apply_totals, totals_of
from services.invoices.terms import DEFAULT_TERMS, set_due_date, set_terms

_BILLING_DAY = 1
_MILLI = 1000


@dataclass
class Papers:
    """Contracts and invoices of the books and of the rows so far."""

    book: Book
    people: People
    home: Currency
    now: datetime
    today: date
    member_id: int
    words: Translator
    new_contracts: list[ContractEntry] = field(default_factory=list)
    new_invoices: list[InvoiceEntry] = field(default_factory=list)
    lines: list[InvoiceLine] = field(default_factory=list)
    """One of each new invoice."""
    contract_rows: list[int] = field(default_factory=list)
    invoice_rows: list[int] = field(default_factory=list)
    without_sum: int = 0
    _bad: set[tuple[str, str]] = field(default_factory=set)
    """Kinds of papers and numbers of rows with problems."""
    _contracts: dict[str, list[ContractEntry]] = field(default_factory=dict)
    _invoices: dict[tuple[int, str], InvoiceEntry] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for contract in self.book.contracts:
            self._contracts.setdefault(contract.number_norm, []).append(contract)
        for invoice in self.book.invoices:
            self._invoices[invoice.issuer_id, invoice.number_norm] = invoice

    # --- contracts

    def take_contract(self, cells: RowCells) -> bool:
        client = self._client(cells)
        issuer = self.issuer(cells)
        number, signed_on = self._number_and_day(cells)
        currency = cells.currency(self.home)
        billing = cells.picked("billing", BILLING_WORDS) or Billing.FIXED
        amount = cells.money("amount", currency, zero=True)
        amount = amount if amount is not None and amount.minor else None
        ends_on = cells.day("ends_on")
        vat = self._vat(cells, issuer, signed_on or self.today)
        subject = cells.line("subject", 500, "error-contract-subject")
        if signed_on is not None:
            _refuse(cells, "date", check_signing_day, signed_on, self.today)
        if signed_on is not None and ends_on is not None and ends_on < signed_on:
            cells.fail("ends_on", "error-contract-end-before-start")
        if billing in (Billing.RETAINER, Billing.HOURLY) and amount is None and not cells.is_bad():
            cells.fail("amount", "error-contract-fee")
        if cells.is_bad() or client is None or signed_on is None:
            self._bad.add(("contract", normalise_number(number)[:60]))
            return False
        is_fee = billing in (Billing.RETAINER, Billing.HOURLY)
        row = Contract(
            issuer_id=issuer.row.id,
            title=ContractTitle.CONTRACT.value,
            number=number,
            number_norm=normalise_number(number)[:60],
            signed_on=signed_on,
            ends_on=ends_on,
            subject=subject or self.words.get("document-subject", "ru", {}),
            currency=currency.value,
            state=ContractState.ACTIVE.value,
            billing=billing.value,
            amount_minor=amount.minor if amount and not is_fee else None,
            fee_minor=amount.minor if amount and is_fee else None,
            billing_day=_BILLING_DAY if billing is Billing.RETAINER else None,
            auto_issue=AutoIssue.OFF.value,
            neutral_wording=False,
            created_at=self.now,
            **vat_columns(vat),
            terms_kind=DEFAULT_TERMS.kind.value,
            terms_days=DEFAULT_TERMS.days,
            terms_unit=DEFAULT_TERMS.unit.value,
        )
        entry = ContractEntry(None, client, row.number_norm, signed_on, row)
        known = self._contracts.setdefault(entry.number_norm, [])
        same = next((one for one in known if one.client is client and one.signed_on == signed_on), None)
        if same is not None:
            if same.id is None and _asked_of(same.row) != _asked_of(row):
                cells.fail("number", "error-bring-in-contract-twice", number=number)
            return False
        known.append(entry)
        self.new_contracts.append(entry)
        self.contract_rows.append(cells.row.number)
        self.without_sum += billing is Billing.FIXED and amount is None
        return True

    def _number_and_day(self, cells: RowCells) -> tuple[str, date | None]:
        number = cells.line("number", 40, "error-contract-number") or ""
        signed_on = cells.day("date")
        named = NAMED_CONTRACT.fullmatch(cells.text("title")) if not (number and signed_on) else None
        if named is not None:
            number = number or named["number"].strip("№#")
            if signed_on is None and not cells.has("date"):
                signed_on = cells.day_in("date", named["day"])
        if not number and not cells.has("number"):
            cells.fail("number", "error-bring-in-empty-cell", named="contract_number")
        if signed_on is None and not cells.has("date"):
            cells.fail("date", "error-bring-in-empty-cell", named="date")
        return number, signed_on

    # --- invoices

    def take_invoice(self, cells: RowCells) -> InvoiceEntry | None:
        """The invoice that the row brings, or the known one; None with a problem."""
        client = self._client(cells)
        contract = self._contract(cells, client)
        issuer = self.issuer(cells, contract)
        number = self._invoice_number(cells)
        day = cells.required_day("date")
        currency = cells.currency(Currency(contract.row.currency) if contract is not None else self.home)
        amount = cells.required_money("amount", currency)
        due = cells.day("due")
        vat = self._vat(cells, issuer, day or self.today)
        if vat.mode is VatMode.ON_TOP:
            vat = replace(vat, mode=VatMode.INCLUDED)  # the sum of the row is what is to be paid
        description = cells.line("description", 1000, "error-invoice-description")
        if contract is not None and contract.row.currency != currency.value:
            cells.fail("currency", "error-bring-in-contract-currency", currency=contract.row.currency)
        if day is not None:
            signed_on = contract.signed_on if contract is not None else None
            _refuse(cells, "date", check_invoice_day, day, self.today, signed_on, issuer.requisites)
            if due is not None:
                _refuse(cells, "due", check_due_day, due, day)
        if cells.is_bad() or client is None or day is None or amount is None:
            self._bad.add(("invoice", normalise_number(number)))
            return None
        known = self._invoices.get((issuer.row.id, normalise_number(number)))
        if known is not None:
            same = known.client is client and known.currency is currency and known.total_minor == amount.minor
            if not same or known.invoice_date != day:
                self._bad.add(("invoice", known.number_norm))
                cells.fail("number", "error-bring-in-number-taken", number=known.number)
                return None
            return known
        entry = self._new_invoice(cells, client, contract, issuer, number, day, due, amount, vat, description)
        if entry is None:
            self._bad.add(("invoice", normalise_number(number)))
        else:
            self._invoices[issuer.row.id, entry.number_norm] = entry
        return entry

    def _new_invoice(
        self,
        cells: RowCells,
        client: ClientEntry,
        contract: ContractEntry | None,
        issuer: IssuerEntry,
        number: str,
        day: date,
        due: date | None,
        amount: Money,
        vat: VatChoice,
        description: str | None,
    ) -> InvoiceEntry | None:
        """With its page, as issuing would freeze it; what keeps an invoice from being issued keeps it out."""
        invoice = Invoice(
            issuer_id=issuer.row.id,
            created_by=self.member_id,
            status=InvoiceState.ISSUED.value,
            kind=InvoiceKind.SERVICES.value,
            number=number,
            number_norm=normalise_number(number)[:60],
            invoice_date=day,
            language=usual_language(issuer.row, client.row, amount.currency),
            currency=amount.currency.value,
            **vat_columns(vat),
            due_fixed=False,
            moves_payments=False,
            paid_minor=0,
            written_off_minor=0,
            issued_at=self.now,
            issued_by=self.member_id,
            created_at=self.now,
        )
        if due is not None:
            set_due_date(invoice, due)
        else:
            set_terms(
                invoice, contract_terms(contract.row) if contract else DEFAULT_TERMS, issuer.row.country
            )
        line = InvoiceLine(
            position=1,
            description=description
            or (contract.row.subject if contract else self._subject(invoice.language)),
            quantity_milli=_MILLI,
            unit=self.words.get("document-unit-service", invoice.language.partition("+")[0], {}),
            price_minor=amount.minor,
        )
        try:
            check_vat_choice(vat)
            totals = totals_of(invoice, issuer.row, [line])
            account = require_account(issuer.account(amount.currency), amount.currency)
            require_details(foreign_questions(invoice, issuer.row, account), amount.currency)
            apply_totals(invoice, totals)
            invoice.bank_account_id = account.id
            parts = InvoiceParts(
                client.row, issuer.row, contract.row if contract else None, None, [line], totals
            )
            page = build_document(invoice, parts, account, self.words, number=number, draft=False)
            if lost := find_unprintable(page):
                raise BadInput(
                    "error-invoice-unprintable",
                    chars=lost[0].characters,
                    place=lost[0].place,
                    line=lost[0].line,
                )
        except DomainError as error:
            cells.refuse(None, error)
            return None
        invoice.snapshot = page.to_snapshot()
        entry = InvoiceEntry(
            id=None,
            client=client,
            issuer_id=issuer.row.id,
            number=number,
            number_norm=normalise_number(number),
            currency=amount.currency,
            total_minor=invoice.total_minor,
            invoice_date=day,
            is_payable=True,
            balance_minor=invoice.total_minor,
            row=invoice,
            contract=contract,
        )
        self.new_invoices.append(entry)
        self.lines.append(line)
        self.invoice_rows.append(cells.row.number)
        return entry

    def find_invoice(self, cells: RowCells, client: ClientEntry | None) -> InvoiceEntry | None:
        """What a payment's row is for. None is told."""
        number = cells.required("invoice")
        if not number:
            return None
        norm = normalise_number(number)
        issuers = [self.issuer(cells)] if cells.has("issuer") else list(self.book.issuers)
        found = [one for issuer in issuers if (one := self._invoices.get((issuer.row.id, norm))) is not None]
        found = [one for one in found if client is None or one.client is client]
        if not found and ("invoice", norm) in self._bad:
            cells.is_held = True
        elif not found:
            cells.fail("invoice", "error-bring-in-invoice-unknown", number=number[:40])
        elif len(found) > 1:
            cells.fail("invoice", "error-bring-in-invoice-several", number=number[:40])
        return found[0] if len(found) == 1 else None

    def issuer(self, cells: RowCells, contract: ContractEntry | None = None) -> IssuerEntry:
        """That the row names, by name or tax number; that of the contract; the usual one."""
        usual = self.book.usual_issuer
        if contract is not None:
            usual = next((one for one in self.book.issuers if one.row.id == contract.row.issuer_id), usual)
        named = cells.text("issuer")
        if not named:
            return usual
        found = [one for one in self.book.issuers if one.row.tax_id == named]
        found = found or [
            one
            for one in self.book.issuers
            if likeness(named) in {likeness(one.row.name), likeness(one.requisites.name or "")}
        ]
        if len(found) != 1:
            cells.fail("issuer", "error-bring-in-issuer", name=named[:60])
            return usual
        return found[0]

    # ---

    def _client(self, cells: RowCells) -> ClientEntry | None:
        if not cells.has("client") and not cells.has("client_tax_id"):
            cells.fail("client", "error-bring-in-empty-cell", named="client")
            return None
        return self.people.find(cells)

    def _contract(self, cells: RowCells, client: ClientEntry | None) -> ContractEntry | None:
        named = cells.text("contract")
        if not named or client is None or fold(named) in NO_CONTRACT:
            return None
        match = NAMED_CONTRACT.fullmatch(named)
        number = normalise_number(match["number"] if match else named)[:60]
        found = [one for one in self._contracts.get(number, []) if one.client is client]
        if match and len(found) > 1:
            day = cells.day_in("contract", match["day"])
            found = [one for one in found if one.signed_on == day]
        if not found and ("contract", number) in self._bad:
            cells.is_held = True
        elif not found:
            cells.fail("contract", "error-bring-in-contract-unknown", number=named[:60])
        elif len(found) > 1:
            cells.fail("contract", "error-bring-in-contract-several", number=named[:60])
        return found[0] if len(found) == 1 else None

    def _invoice_number(self, cells: RowCells) -> str:
        number = cells.required("number").strip("№# ")
        if not number:
            if cells.has("number"):
                cells.fail("number", "error-bring-in-empty-cell", named="number")
            return ""
        try:
            return parse_line(number, MAX_NUMBER_LENGTH, "error-bring-in-number")
        except DomainError as error:
            cells.refuse("number", error)
            return ""

    def _vat(self, cells: RowCells, issuer: IssuerEntry, day: date) -> VatChoice:
        """Of the cell; of an empty one the issuer's. A rate has to be one that there is, on that day or by hand."""
        own = issuer_vat_profile(issuer.row)
        text = cells.text("vat").casefold()
        try:
            vat = own if not text else self._typed_vat(text, own, Country(issuer.row.country), day)
            check_vat_choice(vat)
            vat_rate_on(vat, Country(issuer.row.country), day)
        except DomainError as error:
            cells.refuse("vat", error)
            return own
        return vat

    def _typed_vat(self, text: str, own: VatChoice, country: Country, day: date) -> VatChoice:
        for words in WITHOUT_VAT:
            if text.startswith(words):
                rest = text[len(words) :].strip(" :,;().—–-")
                return VatChoice(VatMode.NONE, reason=rest or own.reason)
        mode = VatMode.ON_TOP if any(word in text for word in VAT_ON_TOP) else VatMode.INCLUDED
        digits = re.search(r"\d+(?:[.,]\d+)?", text)
        if digits is None:
            raise BadInput("error-bring-in-vat", text)
        value = Decimal(digits[0].replace(",", "."))
        # A workbook keeps «20%» as 0.2; who writes the sign means what stands there.
        is_share = 0 < value < 1 and "%" not in text
        rate_bp = parse_percent(f"{value * 100:f}" if is_share else digits[0])
        code = next((one.code for one in rates_on(country.value, day) if one.rate_bp == rate_bp), None)
        return VatChoice(mode, code, None if code else rate_bp)

    def _subject(self, language: str) -> str:
        return self.words.get("document-subject", language.partition("+")[0], {})


def _asked_of(row: Contract) -> tuple[object, ...]:
    return row.issuer_id, row.billing, row.currency, row.amount_minor, row.fee_minor, row.ends_on


def _refuse(cells: RowCells, column: str, check: Callable[..., None], *args: object) -> None:
    try:
        check(*args)
    except DomainError as error:
        cells.refuse(column, error)
