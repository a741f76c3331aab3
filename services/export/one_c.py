"""The payments of one issuer as a file that 1С loads like a bank's statement, in the dialect of its country."""

import asyncio
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from db.models import BankAccount, Client, Issuer, Payment
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import PaymentKind, PaymentMethod
from services.documents.bank_statement.one_c_writing import (
    KAZAKH,
    RUSSIAN,
    UZBEK,
    OneCDialect,
    WrittenAccount,
    WrittenDocument,
    WrittenFile,
    WrittenParty,
    write_one_c,
)
from services.documents.bank_statement.values import clean_account, currency_of_account
from services.domain.countries import CURRENCY_BY_COUNTRY
from services.domain.errors import BadInput
from services.domain.invoicing.number_template import normalise_number
from services.domain.ports import Translator
from services.domain.requisites.model import Country, Requisites
from services.domain.statements.model import Entry, Party
from services.domain.statements.purpose import read_purpose
from services.export.layout import ExportContext
from services.statements.stored import entry_from_json

DIALECTS: Mapping[str, OneCDialect] = {
    Country.RU: RUSSIAN,
    Country.UZ: UZBEK,
    Country.KZ: KAZAKH,
}
MOST_DOCUMENTS = 20_000
"""As many as our reader takes of a file."""
LANGUAGE = "ru"
"""Of what the file says, whoever asks for it: its keys are Russian, and a payment is worded once."""
_NUMBER = re.compile(r"[\w/-]{1,20}")


@dataclass(frozen=True, slots=True)
class OneCPart:
    """A payment, and what the statement of a bank said of it, if it came by one."""

    payment: Payment
    client: Client
    invoices: Sequence[tuple[str, date]]
    source: Payment | None
    """Of a refund: the payment that is given back."""
    entry: Entry | None
    account: str


@dataclass(slots=True)
class OneCCollected:
    issuer: Issuer
    currency: str
    parts: list[OneCPart] = field(default_factory=list)
    not_bank: int = 0
    other_currency: int = 0
    reversed: int = 0
    accounts: Sequence[BankAccount] = ()
    own_accounts: frozenset[str] = frozenset()


async def find_issuer(uow: UnitOfWork, context: ExportContext) -> tuple[Issuer | None, bool]:
    """Whose payments the file is of, None where nobody has any, and whether issuers of other countries have some, too.
    Raises where it is to be chosen, or of a country whose banks don't write the format."""
    query = context.query
    ids = await uow.exports.issuers_of_payments(context.scope, query.since, query.until)
    issuers = (await uow.issuers.get_many(ids)).values()
    fitting = [issuer for issuer in issuers if issuer.country in DIALECTS]
    if issuers and not fitting:
        raise BadInput("error-export-1c-country")
    if len(fitting) > 1:
        raise BadInput("error-export-1c-issuer")
    return (fitting[0] if fitting else None), len(issuers) > len(fitting)


async def begin(uow: UnitOfWork, issuer: Issuer) -> OneCCollected:
    everybodys = await uow.statements.own_accounts()
    found = OneCCollected(issuer, CURRENCY_BY_COUNTRY[Country(issuer.country)].value)
    # Those in use first, and of them the one that invoices name.
    mine = [*await uow.issuers.accounts(issuer.id), *everybodys]
    found.accounts = [
        row
        for row in dict.fromkeys(mine)
        if row.issuer_id == issuer.id and row.currency == found.currency and _number_of(row)
    ]
    if not found.accounts:
        raise BadInput("error-export-1c-account", issuer=issuer.name, currency=found.currency)
    found.own_accounts = frozenset(map(_number_of, everybodys))
    return found


async def collect(uow: UnitOfWork, rows: Sequence[tuple[Payment, Client]], found: OneCCollected) -> None:
    """Adds what goes into the file, and counts what does not."""
    reversed_ids = await uow.payments.reversed_ids([payment for payment, _ in rows])
    wanted = []
    for payment, client in rows:
        if payment.kind == PaymentKind.REVERSAL:
            continue
        if payment.id in reversed_ids:
            found.reversed += 1
        elif payment.method != PaymentMethod.BANK:
            found.not_bank += 1
        elif payment.currency != found.currency:
            found.other_currency += 1
        else:
            wanted.append((payment, client))
    sources = await uow.exports.payments_by_id([one.refunds_id for one, _ in wanted if one.refunds_id])
    invoices = await uow.exports.invoices_of_payments([*[one.id for one, _ in wanted], *sources])
    received = [one.id for one, _ in wanted if one.kind == PaymentKind.RECEIVED]
    lines = await uow.exports.lines_of_payments(received)
    usual = _number_of(found.accounts[0])
    known = set(map(_number_of, found.accounts))
    for payment, client in wanted:
        data, account = lines.get(payment.id, (None, ""))
        account = clean_account(account)
        found.parts.append(
            OneCPart(
                payment,
                client,
                invoices.get(payment.refunds_id or payment.id, ()),
                sources.get(payment.refunds_id or 0),
                # What a bank said of a person whose data were erased is not told again.
                entry_from_json(data) if data is not None and client.erased_at is None else None,
                account if account in known else usual,
            )
        )
    if len(found.parts) > MOST_DOCUMENTS:
        raise BadInput("error-export-too-long")


def period(found: OneCCollected, since: date | None, until: date | None, today: date) -> tuple[date, date]:
    """The days that were asked for, as far as they have come; where an end is open, those of the payments."""
    days = [part.payment.received_on for part in found.parts]
    return since or min(days), max(*days, min(until, today)) if until else max(days)


async def write(
    found: OneCCollected, first: date, last: date, made_at: datetime, translator: Translator
) -> WrittenFile:
    numbers = _numbers(found.parts)
    by_account: dict[str, list[WrittenDocument]] = defaultdict(list)
    for part in found.parts:
        by_account[part.account].append(_document(part, numbers[part.payment.id], found, translator))
    accounts = [
        WrittenAccount(_owner(found.issuer, row), tuple(by_account[_number_of(row)]))
        for row in found.accounts
        if _number_of(row) in by_account
    ]
    dialect = DIALECTS[found.issuer.country]
    return await asyncio.to_thread(write_one_c, dialect, found.currency, accounts, first, last, made_at)


def _number_of(row: BankAccount) -> str:
    return clean_account(row.iban or row.account or "")


def _owner(issuer: Issuer, row: BankAccount) -> WrittenParty:
    details = issuer.requisites
    return WrittenParty(
        name=issuer.name,
        tax_id=issuer.tax_id or "",
        kpp=details.get("kpp") or "",
        account=_number_of(row),
        bank_name=row.bank_name or "",
        bank_code=row.bic or "",
        corr_account=row.corr_account or "",
        kbe=details.get("kbe") or "",
    )


def _document(part: OneCPart, number: str, found: OneCCollected, translator: Translator) -> WrittenDocument:
    payment, entry = part.payment, part.entry
    is_outgoing = payment.kind == PaymentKind.REFUND
    return WrittenDocument(
        number=number,
        dated=(entry.document_date if entry is not None else None) or payment.received_on,
        booked_on=payment.received_on,
        minor=abs(payment.amount_minor),
        is_outgoing=is_outgoing,
        other=_other_party(part, found),
        purpose=_purpose(part, translator),
        purpose_code="" if is_outgoing else found.issuer.requisites.get("knp") or "",
    )


def _other_party(part: OneCPart, found: OneCCollected) -> WrittenParty:
    """The client as the card says; where a bank has said who paid, that, completed where it is the client."""
    card = _client_party(part.client, found)
    said = part.entry.payer if part.entry is not None else Party()
    if not (said.name or said.tax_id or said.account):
        return card
    is_client = bool(said.tax_id) and said.tax_id == card.tax_id
    is_account = bool(said.account) and said.account == card.account
    return WrittenParty(
        name=said.name or (card.name if is_client else ""),
        tax_id=said.tax_id,
        kpp=card.kpp if is_client else "",
        account=said.account,
        bank_name=card.bank_name if is_account else "",
        bank_code=said.bank_code or (card.bank_code if is_account else ""),
        corr_account=card.corr_account if is_account else "",
        kbe=card.kbe if is_client else "",
    )


def _client_party(client: Client, found: OneCCollected) -> WrittenParty:
    details = Requisites.from_dict(client.requisites)
    bank = _account_of(client, found)
    return WrittenParty(
        name=client.name,
        tax_id=client.tax_id or "",
        kpp=details.kpp or "",
        account=clean_account(bank.get("iban") or bank.get("account") or ""),
        bank_name=bank.get("bank_name") or "",
        bank_code=bank.get("bic") or "",
        corr_account=bank.get("corr_account") or "",
        kbe=details.kbe or "",
    )


def _account_of(client: Client, found: OneCCollected) -> Mapping[str, Any]:
    """The client's first account that is not of another currency; one of our own would turn the payment around."""
    for bank in (client.requisites, *client.accounts):
        number = clean_account(bank.get("iban") or bank.get("account") or "")
        currency = bank.get("currency") or currency_of_account(number) or found.currency
        if number and number not in found.own_accounts and currency == found.currency:
            return bank
    return {}


def _numbers(parts: Iterable[OneCPart]) -> dict[int, str]:
    """A bank's own number stays as it is: by it the same line is known again. Of a payment recorded by hand it is the
    one that was typed, unless another has it on that day; otherwise the payment's own, which never changes."""
    found: dict[int, str] = {}
    taken: set[tuple[date, str]] = set()
    ordered = sorted(parts, key=lambda part: (part.entry is None, part.payment.id))
    for part in ordered:
        payment = part.payment
        typed = (payment.reference or "").strip()
        said = part.entry.document_number if part.entry is not None else ""
        number = said or (typed if _NUMBER.fullmatch(typed) else "")
        key = (payment.received_on, number.casefold())
        if not said and (not number or key in taken):
            number = f"SCH-{payment.id}"
        taken.add((payment.received_on, number.casefold()))
        found[payment.id] = number
    return found


def _purpose(part: OneCPart, translator: Translator) -> str:
    """A bank's words stay; invoices that they do not name are added."""
    payment = part.payment

    def say(key: str, **params: str) -> str:
        return translator.get(key, LANGUAGE, params)

    named = ", ".join(
        say("export-1c-invoice", number=number, day=f"{day:%d.%m.%Y}") for number, day in part.invoices
    )
    if payment.kind == PaymentKind.REFUND:
        source = part.source
        day = f"{source.received_on:%d.%m.%Y}" if source is not None else ""
        words = [say("export-1c-refund", day=day), *([named] if named else []), payment.reason or ""]
        return ". ".join(word for word in words if word)
    said = part.entry.purpose if part.entry is not None else ""
    if not said:
        return say("export-1c-payment", invoices=named) if named else say("export-1c-advance")
    told = {normalise_number(each.number) for each in read_purpose(said).invoices}
    unnamed = [
        say("export-1c-invoice", number=number, day=f"{day:%d.%m.%Y}")
        for number, day in part.invoices
        if normalise_number(number) not in told
    ]
    return f"{said} ({', '.join(unnamed)})" if unnamed else said
