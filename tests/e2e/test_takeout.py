"""«📤 Забрать всё» through the whole bot and into an empty installation, and «📅 Календарь»."""

import io
import json
import re
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from db.models import AuditEntry
from db.vocabulary.enums import Billing, Role, TaskKind
from services.contracts.views import NewContract
from services.domain.ids import ContractId
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind
from services.domain.money.money import Currency, Money
from services.tasks.views import NewTask
from tests.bot.test_commands import command
from tests.documents.pdf.reading import text_of
from tests.e2e.conftest import OWNER, Desk
from tests.support import factories
from tests.support.prefork import Sandbox

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

LAWYER = 2001
SCAN = b"%PDF-1.4 scan of a contract"


async def contract_with_file(desk: Desk, client_id: int) -> None:
    new = NewContract(
        client_id=client_id,
        issuer_id=(await desk.services.issuers.list(desk.owner))[0].id,
        number="7-2026",
        signed_on=date(2026, 2, 1),
        subject="Спор",
        currency=Currency.RUB,
        billing=Billing.FIXED,
        amount=Money.of(5000, Currency.RUB),
        terms=PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
    )
    contract = await desk.services.contracts.create(desk.owner, new)
    user = desk.user
    await user.send("7-2026")
    await user.press("✏️ Изменить")
    await user.press("📎 Файл")
    await user.upload(SCAN, name="Договор 7-2026.pdf")
    await user.expect("Договор 7-2026.pdf", fresh=False)
    assert (await desk.services.contracts.card(desk.owner, ContractId(contract.row.id))).file_id


async def test_the_owner_takes_everything_and_an_empty_installation_goes_on_with_it(
    desk: Desk, tmp_path: Path
) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Ромашка»")
    await factories.add_member(desk.services, desk.owner, Role.LAWYER, LAWYER, "Пётр")
    paid = await factories.issued_invoice(desk.services, desk.owner, client.id, "1000.00")
    await factories.paid(desk.services, desk.owner, paid, "400.00")
    void = await factories.issued_invoice(desk.services, desk.owner, client.id, "77.00")
    await desk.services.invoices.void(desk.owner, void.row.id, "Ошибка")
    await contract_with_file(desk, client.id)
    user = desk.user
    await user.send("/settings")
    await user.press("📤 Забрать всё")
    await user.expect("всё о ваших клиентах")
    await user.press("📤 Собрать архив")
    content = await user.expect_document("Всё на *.zip", fresh=False)
    await user.expect("Здесь всё, что есть у фирмы", "ПРОЧТИТЕ.txt", fresh=False)
    with ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        files = {name: archive.read(name) for name in archive.namelist()}
    assert list(files)[-1] == "manifest.json"
    day = f"{paid.row.invoice_date:%d.%m.%Y}"
    page = files[f"pdf/Счета/Счёт № {paid.row.number} от {day} — ООО Ромашка.pdf"]
    assert f"№ {paid.row.number} от" in text_of(page)
    assert f"pdf/Счета/Счёт № {void.row.number} от {day} — ООО Ромашка.pdf" in files
    assert files["Договоры/Договор 7-2026 — ООО Ромашка.pdf"] == SCAN
    book = load_workbook(io.BytesIO(files["Книга.xlsx"]))
    assert book.sheetnames == [
        "Клиенты",
        "Договоры",
        "Дела",
        "Счета",
        "Строки счетов",
        "Оплаты",
        "Авансы",
        "Акты",
        "Задачи",
        "Заметки",
        "Журнал действий",
    ]
    assert "python -m bot import" in files["ПРОЧТИТЕ.txt"].decode("utf-8-sig")
    assert "python -m bot import" in files["README.txt"].decode("utf-8-sig")
    assert files.keys() - {"manifest.json"} == json.loads(files["manifest.json"])["files"].keys()
    async with desk.session() as session:
        trail = select(AuditEntry.member_name).where(AuditEntry.action == "taken_out")
        assert (await session.scalars(trail)).all() == [desk.owner.name]

    # Nobody but an owner is offered it.
    lawyer = desk.sandbox.user(LAWYER, "Пётр", language_code="ru")
    await lawyer.send("/start")
    await lawyer.send("/settings")
    await lawyer.expect("Ваша роль", absent=["📤 Забрать всё"])

    (tmp_path / "all.zip").write_bytes(content)
    done = command(tmp_path, "import", "all.zip", DATABASE_URL="sqlite:///new.db")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "Nothing was sent." in done.stdout
    assert "FAULT" not in done.stdout
    again = command(tmp_path, "import", "all.zip", DATABASE_URL="sqlite:///new.db")
    assert again.returncode == 1
    assert again.stderr.startswith("There are books in this database already")
    # The new bot knows its people, and what Telegram gives to no other bot it says in words.
    async with Sandbox() as elsewhere:
        await elsewhere.start_bot({"DATABASE_URL": f"sqlite:///{tmp_path / 'new.db'}"})
        moved = elsewhere.user(OWNER, "Анна", last_name="Иванова", language_code="ru")
        await moved.send("/start")
        await moved.expect(buttons=["📂 Счета"])
        await moved.send(str(paid.row.number))
        await moved.expect("600,00")
        await moved.send("/menu")
        await moved.send("7-2026")
        await moved.press("📎 Файл")
        await moved.expect("его получил другой бот")
        elsewhere.assert_clean(allow=["wrong file identifier"])


async def test_a_member_gets_a_calendar_of_own_clients_and_tasks(desk: Desk) -> None:
    lawyer = await factories.add_member(desk.services, desk.owner, Role.LAWYER, LAWYER + 1, "Вера")
    client = await factories.add_client(desk.services, lawyer, "ООО «Лютик, сад; и \\ двор»")
    invoice = await factories.issued_invoice(desk.services, desk.owner, client.id, "1234.56")
    due = invoice.row.due_date
    assert due is not None
    await desk.services.tasks.create(
        lawyer,
        NewTask(invoice.row.id, TaskKind.OTHER, due, factories.act_key(), note="Позвонить\nи спросить"),
    )
    user = desk.sandbox.user(LAWYER + 1, "Вера", language_code="ru")
    await user.send("/start")
    await user.send("/tasks")
    await user.press("📅 Календарь")
    content = await user.expect_document("Календарь на *.ics", fresh=False)
    await user.expect("2 записи", "повторов не будет", fresh=False)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    said = content.decode().replace("\r\n ", "")
    assert said.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert f"SUMMARY:💰 Срок оплаты: счёт № {invoice.row.number} · Лютик\\, сад\\; и \\\\ двор\r\n" in said
    assert "DESCRIPTION:К оплате 1 234\\,56 ₽\r\n" in re.sub("[\xa0\u202f]", " ", said)
    assert f"DTSTART;VALUE=DATE:{due:%Y%m%d}\r\n" in said
    assert f"SUMMARY:📌 10:00 Позвонить: счёт № {invoice.row.number} · Лютик" in said
    assert "DESCRIPTION:Позвонить\\nи спросить\r\n" in said
    assert "Ромашка" not in said  # the owner's client
    uids = re.findall(r"UID:(.*)\r\n", said)
    assert len(set(uids)) == 2
    # Paid: the same entry says so, and is not a second one.
    await factories.paid(desk.services, desk.owner, invoice, "1234.56")
    await user.press("📅 Календарь")
    later = (await user.expect_document("Календарь на *.ics", fresh=False)).decode().replace("\r\n ", "")
    assert set(re.findall(r"UID:(.*)\r\n", later)) == set(uids)
    assert "SUMMARY:✅ Закрыт: счёт №" in later
    assert "STATUS:CANCELLED" in later
