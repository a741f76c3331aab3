"""Lines of a bank's statement as a reader gives them, for tests of what becomes of them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from db.vocabulary.statements import EntryDirection, StatementFormat
from services.domain.statements.model import Entry, Party, Statement

OWN_ACCOUNT = "40702810000000000777"
"""Of `tests.support.factories.russian_firm`."""
ROMASHKA = Party("ООО «РОМАШКА»", "7700000880", "40702810810000000555", "044525974")
DAY = date(2026, 11, 24)


def entry(
    position: int, amount: int, purpose: str = "", payer: Party = ROMASHKA, day: date = DAY, **fields: Any
) -> Entry:
    """`amount` in roubles."""
    values: dict[str, Any] = {
        "direction": EntryDirection.IN,
        "payee": Party("ООО «ЮФ «ПРИМЕР»", "7700000778", OWN_ACCOUNT, "044525225"),
        "document_number": str(300 + position),
        "currency": "RUB",
    }
    return Entry(
        position=position,
        booked_on=day,
        amount_minor=amount * 100,
        payer=payer,
        purpose=purpose,
        **(values | fields),
    )


def fee(position: int, amount: int, day: date = DAY) -> Entry:
    """What the bank takes."""
    return entry(
        position,
        amount,
        "Комиссия за ведение счета",
        Party("ООО «ЮФ «ПРИМЕР»", "7700000778", OWN_ACCOUNT),
        day,
        direction=EntryDirection.OUT,
        payee=Party("ПАО СБЕРБАНК", "7707083893", "47422810000000000001", "044525225"),
    )


def statement(
    *entries: Entry, account: str = OWN_ACCOUNT, opening: int = 1_000_00, **fields: Any
) -> Statement:
    days = [one.booked_on for one in entries]
    moved = sum(
        one.amount_minor if one.direction is EntryDirection.IN else -one.amount_minor for one in entries
    )
    values: dict[str, Any] = {
        "format": StatementFormat.ONE_C,
        "currency": "RUB",
        "period_from": min(days, default=DAY),
        "period_to": max(days, default=DAY),
        "opening_minor": opening,
        "closing_minor": opening + moved,
    }
    return Statement(account=account, entries=tuple(entries), **(values | fields))


def numbered(entries: Sequence[Entry]) -> list[Entry]:
    from dataclasses import replace

    return [replace(one, position=position) for position, one in enumerate(entries, 1)]
