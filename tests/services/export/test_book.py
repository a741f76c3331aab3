"""The workbook of «Забрать всё»: every sheet, for people, and what the other exports do not have."""

import io
from dataclasses import replace
from datetime import date
from typing import Any

import openpyxl
import pytest

from db.engine import Database
from db.vocabulary.enums import ObjectType, PaymentMethod, Role
from services.container import build
from services.domain.errors import Forbidden
from services.domain.money.money import Currency, Money
from services.payments.views import NewAdvance
from tests.support.factories import VAT, act_key, add_client, found_firm, issued_invoice
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.texts import TRANSLATOR

pytestmark = pytest.mark.alone


async def test_it_holds_lines_advances_and_the_journal(
    database: Database, clock: FakeClock, tokens: FakeTokens
) -> None:
    services = build(database, clock, tokens, TRANSLATOR)
    owner = await found_firm(services, vat=VAT)
    client = await add_client(services, owner, "ООО «Ромашка»")
    invoice = await issued_invoice(services, owner, client.id, "122.00")
    issuer = (await services.issuers.list(owner))[0]
    await services.advances.record(
        owner,
        NewAdvance(
            client.id,
            issuer.id,
            Money.of("70.00", Currency.RUB),
            date(2026, 11, 20),
            PaymentMethod.BANK,
            act_key(),
        ),
    )
    await services.notes.write(owner, ObjectType.INVOICE, invoice.row.id, "Звонить после обеда", None)
    target = io.BytesIO()
    await services.export.book(owner, target)
    book = openpyxl.load_workbook(target)
    assert book.sheetnames[4:7] == ["Строки счетов", "Оплаты", "Авансы"]
    assert book.sheetnames[-1] == "Журнал действий"

    def row(title: str) -> dict[str, Any]:
        headings, first, *_ = book[title].iter_rows(values_only=True)
        return dict(zip(headings, first, strict=True))

    line = row("Строки счетов")
    assert (line["Номер"], line["Услуга"], line["Единица"]) == (
        invoice.row.number,
        "Юридические услуги",
        "усл.",
    )
    assert (line["Количество"], line["Цена"], line["Сумма"], line["Валюта"]) == (1, 122, 122, "RUB")
    advance = row("Авансы")
    assert (advance["Контрагент"], advance["Аванс"], advance["Договор №"]) == ("ООО «Ромашка»", 70, None)
    note = row("Заметки")
    assert (note["Контрагент"], note["Номер"], note["Заметка"]) == (
        "ООО «Ромашка»",
        invoice.row.number,
        "Звонить после обеда",
    )
    # A rate that follows the day of the service is a rate, and no «без НДС».
    assert (row("Счета")["Ставка НДС"], row("Счета")["Сумма НДС"]) == ("22%", 22)
    assert book["Журнал действий"].max_row > 5

    english = replace(owner, language="en")
    target = io.BytesIO()
    await services.export.book(english, target)
    assert openpyxl.load_workbook(target).sheetnames[4] == "Invoice lines"
    with pytest.raises(Forbidden):
        await services.export.book(replace(owner, role=Role.ACCOUNTANT), io.BytesIO())
