"""«🖨 Печать» through the whole bot, on a real IPP server; and what is left of it when the bot is killed."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import PrintJob
from db.vocabulary.printing import PrintState
from services.container import build
from services.domain.ports import SystemClock, SystemTokens
from services.invoices.views import InvoiceView
from tests.conftest import migrate
from tests.documents.pdf.reading import text_of
from tests.e2e.conftest import OWNER, Desk
from tests.support import factories
from tests.support.office_printer import OfficePrinter, office_printer
from tests.support.prefork import Sandbox
from tests.support.texts import TRANSLATOR

pytestmark = [pytest.mark.e2e, pytest.mark.printer, pytest.mark.asyncio(loop_scope="module")]

PRINT, BACK = "🖨 Печать", "◀️ Назад"


class Office(Desk):
    printer: OfficePrinter

    def __init__(self, printer: OfficePrinter, *parts: Any) -> None:
        super().__init__(*parts)
        self.printer = printer

    async def jobs(self) -> list[PrintJob]:
        async with self.session() as session:
            return list(await session.scalars(select(PrintJob).order_by(PrintJob.id)))


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def room(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Office]:
    folder: Path = tmp_path_factory.mktemp("office")
    url = f"sqlite+aiosqlite:///{folder / 'office.db'}"
    migrate(url)
    database = Database(url)
    try:
        async with office_printer(folder / "printer") as printer, Sandbox() as sandbox:
            services = build(database, SystemClock(), SystemTokens(), TRANSLATOR, sandbox.wake)
            owner = await factories.found_firm(services, OWNER, "Анна Иванова")
            await sandbox.start_bot(
                {"DATABASE_URL": url, "SCHEDULER_TICK_SECONDS": "1", "PRINTER_URI": printer.uri}
            )
            user = sandbox.user(OWNER, "Анна", last_name="Иванова", language_code="ru")
            await user.send("/start")
            yield Office(printer, sandbox, database, services, owner, user)
            sandbox.assert_clean()
    finally:
        await database.close()


@pytest.fixture
def office(room: Office) -> Office:
    room.printer.forget()
    return room


async def open_card(desk: Desk, name: str) -> InvoiceView:
    client = await factories.add_client(desk.services, desk.owner, f"ООО «{name}»")
    invoice = await factories.issued_invoice(desk.services, desk.owner, client.id, "1000.00")
    await desk.user.send("/invoices")
    await desk.user.send(str(invoice.row.number))
    await desk.user.expect(f"Счёт № {invoice.row.number} ·", buttons=["📄 PDF", PRINT])
    return invoice


async def test_an_invoice_is_printed_and_the_card_says_so(office: Office) -> None:
    invoice = await open_card(office, "Печать")
    number = invoice.row.number
    await office.user.press(PRINT)
    await office.user.expect(f"Печать · Счёт № {number}", "Сколько копий?", buttons=["1", "2", "3", BACK])
    await office.user.press("2")
    await office.user.expect(f"Счёт № {number}. Напечатано.", "ООО «Печать»", buttons=[PRINT])
    ((page, copies),) = office.printer.pages
    assert copies == 2
    assert f"№ {number} от" in text_of(page)
    # Who owns the firm knows whose printer it is.
    await office.user.send("/settings")
    await office.user.expect("Принтер один на весь бот", buttons=["🏢 Наши реквизиты"])


async def test_copies_may_be_typed_and_nonsense_is_asked_again(office: Office) -> None:
    await open_card(office, "Копии")
    await office.user.press(PRINT)
    for wrong in ("ноль", "0", "-1", "100", "2,5", "99999999999999999999"):
        await office.user.send(wrong)
        await office.user.expect(
            "Копий может быть от 1 до 99. Напишите число, например: 5.", "Сколько копий?"
        )
    await office.user.send("7")
    await office.user.expect("Напечатано.")
    assert [copies for _, copies in office.printer.pages] == [7]


async def test_quick_taps_are_one_page(office: Office) -> None:
    await open_card(office, "Тап")
    await office.user.press(PRINT)
    await office.user.tap_many("1", 6)
    await office.user.expect("Напечатано.", fresh=False)
    assert len(office.printer.pages) == 1


async def test_a_slow_printer_holds_nobody_up_and_then_tells(office: Office) -> None:
    invoice = await open_card(office, "Медленный")
    office.printer.wish("sleep 5")
    await office.user.press(PRINT)
    await office.user.press("1")
    await office.user.expect(f"⏳ Счёт № {invoice.row.number}: печатаю.", fresh=False)
    await office.user.send("/help")
    await office.user.expect("Как это работает")
    await office.user.expect(f"Счёт № {invoice.row.number}. Напечатано.", fresh=False, within=20)
    assert len(office.printer.pages) == 1


async def test_no_paper(office: Office) -> None:
    invoice = await open_card(office, "Бумага")
    office.printer.want_paper()
    await office.user.press(PRINT)
    await office.user.press("1")
    await office.user.expect(
        f"Счёт № {invoice.row.number}. Нет бумаги. Положите бумагу", fresh=False, within=20
    )
    assert office.printer.pages == []
    office.printer.load_paper()
    await office.printer.wait_for_pages(1)
    assert [job.state for job in (await office.jobs())[-1:]] == [PrintState.LEFT]


async def test_a_refusal(office: Office) -> None:
    await open_card(office, "Отказ")
    office.printer.wish("exit 1")
    await office.user.press(PRINT)
    await office.user.press("1")
    await office.user.expect("Принтер отказал.")


async def test_a_draft_is_printed_as_a_draft(office: Office) -> None:
    client = await factories.add_client(office.services, office.owner, "ООО «Черновик»")
    await factories.draft_invoice(office.services, office.owner, client.id)
    await office.user.send("/invoices")
    await office.user.press("⚪ черновик")
    await office.user.press("⋯ Ещё")
    await office.user.press(PRINT)
    await office.user.expect("Печать · Черновик счёта")
    await office.user.press("1")
    await office.user.expect("Черновик счёта. Напечатано.")


async def test_an_act_is_printed_from_its_own_card(office: Office) -> None:
    invoice = await open_card(office, "Акт")
    await office.user.press("📄 Акт")
    await office.user.press("✅ Составить")
    await office.user.expect("составлен, не отправлен", buttons=["📄 PDF", PRINT])
    await office.user.press(PRINT)
    await office.user.expect("Печать · Акт № ", "Сколько копий?")
    await office.user.press("2")
    await office.user.expect("Акт № ", "Напечатано.", buttons=[PRINT])
    ((page, copies),) = office.printer.pages
    assert copies == 2
    assert "Акт" in text_of(page)
    assert str(invoice.row.number) in text_of(page)


async def test_a_kill_while_the_page_is_at_the_printer_prints_nothing_twice(office: Office) -> None:
    """The tap was not confirmed to Telegram, so that it comes again; and the person hears that nobody knows."""
    invoice = await open_card(office, "Обрыв")
    office.printer.wish("sleep 4")
    await office.user.press(PRINT)
    await office.user.press("1", wait=False)
    for _ in range(200):
        if (jobs := await office.jobs())[-1:] and jobs[-1].state == PrintState.TAKEN:
            break
        await asyncio.sleep(0.05)
    await office.sandbox.kill_bot()
    await office.sandbox.start_bot()
    await office.user.expect(
        f"Счёт № {invoice.row.number}. Не знаю, напечатано ли: посмотрите на принтер.", fresh=False, within=20
    )
    await office.printer.wait_for_pages(1)
    await office.sandbox.settle()
    assert len(office.printer.pages) == 1
    assert (await office.jobs())[-1].state == PrintState.UNKNOWN


async def test_a_kill_when_the_tap_was_confirmed_is_told_as_well(office: Office) -> None:
    invoice = await open_card(office, "Тишина")
    office.printer.wish("sleep 6")
    await office.user.press(PRINT)
    await office.user.press("1")
    await office.user.expect(f"⏳ Счёт № {invoice.row.number}: печатаю.", fresh=False)
    await office.sandbox.kill_bot()
    async with AsyncSession(office.database.writer) as session:
        await session.execute(update(PrintJob).values(lease_until=PrintJob.created_at))
        await session.commit()
    await office.sandbox.start_bot()
    await office.user.expect(f"Счёт № {invoice.row.number}. Не знаю, напечатано ли", fresh=False, within=20)
    await office.printer.wait_for_pages(1)
    assert len(office.printer.pages) == 1
    assert (await office.jobs())[-1].state == PrintState.UNKNOWN
