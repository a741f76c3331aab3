"""Archives through the whole bot: PDFs of a list, the package of a month, stopping, and a process that is killed."""

import asyncio
import io
from collections.abc import AsyncIterator
from zipfile import ZipFile

import pytest
import pytest_asyncio
from openpyxl import load_workbook
from sqlalchemy import select

from db.models import OpenFile
from db.vocabulary.enums import Role
from services.invoices.views import InvoiceView
from tests.documents.pdf.reading import text_of
from tests.e2e.conftest import Desk
from tests.sandbox.user import User
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

ARCHIVE, PACKAGE, STOP = "🗂 Архив PDF", "📦 Пакет за месяц", "✖️ Остановить"
LAWYER = 2001
MANY = 250


async def issued(desk: Desk, name: str, count: int = 1) -> list[InvoiceView]:
    client = await factories.add_client(desk.services, desk.owner, name)
    return [
        await factories.issued_invoice(desk.services, desk.owner, client.id, "1000.00") for _ in range(count)
    ]


def opened(content: bytes) -> ZipFile:
    made = ZipFile(io.BytesIO(content))
    assert made.testzip() is None
    return made


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def lawyer(desk: Desk) -> AsyncIterator[User]:
    """A colleague with one client."""
    actor = await factories.add_member(desk.services, desk.owner, Role.LAWYER, LAWYER, "Пётр")
    client = await factories.add_client(desk.services, actor, "ООО «Своя»")
    await factories.issued_invoice(desk.services, desk.owner, client.id)
    user = desk.sandbox.user(LAWYER, "Пётр", language_code="ru")
    await user.send("/start")
    yield user


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def many(desk: Desk) -> None:
    """More than are drawn while the chat waits."""
    await issued(desk, "ООО «Много»", MANY)


async def test_the_list_with_its_filter_is_the_archive(desk: Desk) -> None:
    (rose,) = await issued(desk, "ООО «Роза»")
    (lotus,) = await issued(desk, "ООО «Лотос»")
    user = desk.user
    await user.send("/invoices")
    await user.press(ARCHIVE)
    made = opened(await user.expect_document("Счета на *.zip", fresh=False))
    day = f"{rose.row.invoice_date:%d.%m.%Y}"
    names = [
        f"Счёт № {rose.row.number} от {day} — ООО Роза.pdf",
        f"Счёт № {lotus.row.number} от {day} — ООО Лотос.pdf",
    ]
    assert made.namelist() == names
    assert f"№ {lotus.row.number} от" in text_of(made.read(names[1]))
    await user.expect("2 файла", fresh=False)
    await user.send("/invoices")
    await user.send("лотос")
    await user.send("/invoices")
    await user.press("Аннулированы")
    await user.expect(absent=[ARCHIVE])


async def test_a_lawyer_gets_own_clients_only(desk: Desk, lawyer: User) -> None:
    await lawyer.send("/invoices")
    await lawyer.press(ARCHIVE)
    (name,) = opened(await lawyer.expect_document("*.zip", fresh=False)).namelist()
    assert name.endswith(" — ООО Своя.pdf")
    await lawyer.send("/reports")
    await lawyer.expect(absent=[PACKAGE])


async def test_the_package_of_a_month(desk: Desk) -> None:
    (paid, void) = await issued(desk, "ООО «Пакет»", 2)
    await factories.paid(desk.services, desk.owner, paid, "400.00")
    await desk.services.invoices.void(desk.owner, void.row.id, "Ошибка")
    user = desk.user
    await user.send(str(paid.row.number))
    await user.press("📄 Акт")
    await user.press("✅ Составить")
    await user.expect("составлен, не отправлен")
    await user.send("/reports")
    await user.press(PACKAGE)
    await user.expect("Пакет за месяц", "За какой месяц?")
    label = MONTHS[paid.row.invoice_date.month - 1]
    await user.press(f"{label} {paid.row.invoice_date.year}")
    made = opened(await user.expect_document(f"Пакет за {label.lower()} *.zip", fresh=False))
    names = made.namelist()
    (register,) = (name for name in names if name.startswith("Счета ") and name.endswith(".xlsx"))
    (payments,) = (name for name in names if name.startswith("Оплаты ") and name.endswith(".xlsx"))
    pages = [name for name in names if name.startswith("Счета/")]
    (act,) = (name for name in names if name.startswith("Акты и другие документы/"))
    assert act.endswith(" — ООО Пакет.pdf")
    rows = load_workbook(io.BytesIO(made.read(register))).active
    assert rows is not None
    numbers = {str(row[0].value) for row in rows.iter_rows(min_row=2) if row[0].value}
    assert {str(paid.row.number), str(void.row.number)} <= numbers
    assert all(any(f"№ {number} " in page for page in pages) for number in numbers if number.startswith("20"))
    assert load_workbook(io.BytesIO(made.read(payments))).active["G2"].value == 400
    assert "Сумма=400.00\r\n" in made.read("kl_to_1c.txt").decode("cp1251")
    assert "как выписку банка" in made.read("О файле для 1С.txt").decode("utf-8-sig")


async def test_a_month_without_anything_says_so(desk: Desk) -> None:
    user = desk.user
    await user.send("/reports")
    await user.press(PACKAGE)
    earliest = user.live.labels[-2]  # before «◀️ Назад»
    await user.press(earliest)
    await user.expect("Выгружать нечего")


async def test_progress_moves_others_are_answered_and_it_can_be_stopped(
    desk: Desk, lawyer: User, many: None
) -> None:
    """It stands in the change of its progress message, for as long as the test wants."""
    user = desk.user
    await user.send("/invoices")
    standing = desk.sandbox.faults.add("editMessageText", hang="before")
    await user.press(ARCHIVE, wait=False)
    assert await desk.sandbox.until(standing.reached.is_set, 20)
    await user.expect("⏳ Собираю архив", "Пока можно работать дальше", buttons=[STOP], fresh=False)
    await lawyer.send("/invoices", wait=False)
    await lawyer.expect("Счета · все", "100 000,00")
    await user.press(STOP, wait=False)
    standing.release()
    await user.expect("Остановлено, файла не будет.", fresh=False)

    await user.send("/help")
    await user.expect("Как это работает")


async def test_the_progress_says_how_far_it_is_and_the_file_takes_its_place(desk: Desk, many: None) -> None:
    user = desk.user
    await user.send("/invoices")
    standing = desk.sandbox.faults.add("editMessageText", hang="after")
    await user.press(ARCHIVE, wait=False)
    assert await desk.sandbox.until(standing.reached.is_set, 20)
    await user.expect(" из 2", buttons=[STOP], fresh=False)
    standing.release()
    made = opened(await user.expect_document("Счета на *.zip", within=60))
    assert len(made.namelist()) >= MANY
    await user.expect(f"{len(made.namelist())} файл", fresh=False)
    gone = lambda: not any("⏳" in shown.text for shown in user.messages)  # noqa: E731
    assert await desk.sandbox.until(gone, 20)
    below = lambda: user.messages[-1].text.startswith("Счета · все")  # noqa: E731
    assert await desk.sandbox.until(below, 20), "the window stands below the file again"
    await desk.sandbox.settle()


async def test_a_killed_bot_says_that_nothing_comes(desk: Desk, many: None) -> None:
    user = desk.user
    await user.send("/invoices")
    standing = desk.sandbox.faults.add("editMessageText", hang="before")
    tap = await user.press(ARCHIVE, wait=False)
    assert await desk.sandbox.until(lambda: standing.reached.is_set() and tap.answer is not None, 20)
    await desk.sandbox.kill_bot()
    standing.release()
    await desk.sandbox.start_bot()
    await user.expect("Не успел приготовить файл", fresh=False, within=20)
    for _ in range(100):
        async with desk.session() as session:
            left = list(await session.scalars(select(OpenFile)))
        if not left:
            break
        await asyncio.sleep(0.05)
    assert left == []


MONTHS = (
    "Январь",
    "Февраль",
    "Март",
    "Апрель",
    "Май",
    "Июнь",
    "Июль",
    "Август",
    "Сентябрь",
    "Октябрь",
    "Ноябрь",
    "Декабрь",
)
