"""Short ways to make books and lines of statements for the rules' tests."""

from datetime import date
from typing import Any

from db.vocabulary.statements import EntryDirection, StatementFormat
from services.domain.ids import ClientId, InvoiceId, IssuerId
from services.domain.statements.book import Book, ClientFacts, InvoiceFacts, OwnAccount, OwnParty
from services.domain.statements.matching import match_statement
from services.domain.statements.model import Entry, Party, Statement
from services.domain.statements.verdict import Verdict

OWN_ACCOUNT, OWN_TAX_ID = "40702810000000000777", "7700000778"
DAY = date(2026, 3, 5)
ROMASHKA = ClientFacts(ClientId(1), ("ООО «Ромашка»",), ("7700000880",), ("40702810810000000555",))
VASILEK = ClientFacts(ClientId(2), ("ООО «Василёк»",), ("7700000990",))
BY_ROMASHKA = Party("ИНН 7700000880 ООО «РОМАШКА»", "7700000880", "40702810810000000555")
BY_VASILEK = Party("ООО «ВАСИЛЁК»", "7700000990", "40702810810000000666")
BY_STRANGER = Party("ИП Никто", "770000009920", "40802810000000000333")
OWN = Party("ООО «ЮК ПРИМЕР»", OWN_TAX_ID, OWN_ACCOUNT)


def invoice(number: str, minor: int = 100_00, client: ClientFacts = ROMASHKA, **more: Any) -> InvoiceFacts:
    """Of the number's digits as id: «ЮК-12» is invoice 12."""
    facts: dict[str, Any] = {
        "id": InvoiceId(int("".join(filter(str.isdigit, number)))),
        "issued_on": date(2026, 3, 2),
        "due_on": date(2026, 3, 12),
        "currency": "RUB",
        "issuer_id": IssuerId(1),
    }
    return InvoiceFacts(number=number, balance_minor=minor, client_id=client.id, **facts | more)


def book(
    *invoices: InvoiceFacts, clients: tuple[ClientFacts, ...] = (ROMASHKA, VASILEK), **more: Any
) -> Book:
    facts: dict[str, Any] = {
        "own_accounts": (OwnAccount(OWN_ACCOUNT, IssuerId(1)),),
        "own_parties": (OwnParty(IssuerId(1), ("ООО «ЮК Пример»",), (OWN_TAX_ID,)),),
    }
    return Book(invoices, clients, **facts | more)


def entry(purpose: str, minor: int = 100_00, payer: Party = BY_ROMASHKA, **more: Any) -> Entry:
    facts: dict[str, Any] = {
        "position": 1,
        "booked_on": DAY,
        "currency": "RUB",
        "direction": EntryDirection.IN,
        "payee": OWN,
        "document_number": "301",
    }
    return Entry(amount_minor=minor, payer=payer, purpose=purpose, **facts | more)


def statement(*entries: Entry, account: str = OWN_ACCOUNT, **more: Any) -> Statement:
    facts: dict[str, Any] = {"format": StatementFormat.ONE_C, "currency": "RUB"}
    return Statement(
        account=account,
        period_from=None,
        period_to=None,
        opening_minor=None,
        closing_minor=None,
        entries=entries,
        **facts | more,
    )


def judge(known: Book, *entries: Entry) -> tuple[Verdict, ...]:
    """The verdicts of the entries, which get positions by their order."""
    return match_statement(known, statement(*entries))
