"""Many invoices at once, in the chat: looked at, ticked, confirmed once, stopped, gone on with after a restart."""

from pathlib import Path

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.i18n import FluentTranslator
from db.engine import Database
from db.models import AuditEntry, Invoice, MassAct, MassItem
from db.vocabulary.enums import AuditAction, InvoiceState
from db.vocabulary.mass_acts import MassItemState
from services.container import build
from services.domain.ports import SystemClock, SystemTokens
from tests.conftest import migrate
from tests.support import factories
from tests.support.prefork import Sandbox

pytestmark = pytest.mark.e2e

OWNER = 1001


async def test_all_drafts_are_issued_from_one_page(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'mass.db'}"
    migrate(url)
    database = Database(url)
    services = build(database, SystemClock(), SystemTokens(), FluentTranslator())
    owner = await factories.found_firm(services, OWNER, "Анна Иванова")
    vega = await factories.add_client(services, owner, "ООО «Вега»")
    await factories.draft_invoice(services, owner, vega.id)
    await factories.draft_invoice(services, owner, vega.id, "50000.00")
    orion = await factories.add_client(services, owner, "ООО «Орион»")
    await services.drafts.for_client(owner, orion.id, factories.act_key())
    many = await factories.add_client(services, owner, "ООО «Много»")

    async def count(status: InvoiceState) -> int:
        async with AsyncSession(database.reader) as session:
            query = select(func.count()).select_from(Invoice).where(Invoice.status == status)
            return int(await session.scalar(query) or 0)

    async with Sandbox() as sandbox:
        anna = sandbox.user(OWNER, "Анна")
        env = {"DATABASE_URL": url, "SCHEDULER_TICK_SECONDS": "1"}
        await sandbox.start_bot(env)
        await anna.send("/invoices")
        await anna.press("⚡️ Сразу несколько")
        await anna.expect("Сразу несколько счетов", buttons=["✅ Выставить все (3)"])
        await anna.press("✅ Выставить все (3)")
        await anna.expect(
            "Выставить черновики",
            "Получат номера: 2 счёта на 150 000,00 ₽.",
            "Не войдут (1):",
            "нет ни одной позиции:",
            "• Орион, черновик, 0,00 ₽",
            buttons=["✅ Выставить (2)"],
        )
        row = "☑️ Вега · черновик · 100 000 ₽"
        await anna.press(row)
        await anna.expect(
            "1 счёт на 50 000,00 ₽", buttons=["⬜️ Вега · черновик · 100 000 ₽", "✅ Выставить (1)"]
        )
        await anna.press("⬜️ Вега · черновик · 100 000 ₽")
        await anna.expect(buttons=["✅ Выставить (2)"])
        await anna.tap_many("✅ Выставить (2)", 2)
        await anna.expect("Готово: 2 из 2", "Выставлено: 2 счёта на 150 000,00 ₽.", within=20)
        assert await count(InvoiceState.ISSUED) == 2

        # A longer one: stopped in the middle, begun anew, and the process is killed over it.
        for _ in range(60):
            await factories.draft_invoice(services, owner, many.id)
        await anna.send("/invoices")
        await anna.press("Черновики")
        await anna.press("✅ Выставить все (61)")
        await anna.expect(buttons=["✅ Выставить (60)"], within=20)
        await anna.press("✅ Выставить (60)")
        await anna.expect("Выставляю: ", buttons=["⏹ Остановить"])
        await anna.press("⏹ Остановить")
        await anna.expect("Готово: ", " из 60", "Не сделано (", "остановлено:", within=20)
        assert await count(InvoiceState.ISSUED) < 62

        await anna.send("/invoices")
        await anna.press("Черновики")
        left = await count(InvoiceState.DRAFT)
        await anna.press(f"✅ Выставить все ({left})")
        await anna.expect(buttons=[f"✅ Выставить ({left - 1})"], within=20)
        await anna.press(f"✅ Выставить ({left - 1})")
        await anna.expect("Выставляю: ", buttons=["⏹ Остановить"])
        await sandbox.kill_bot()
        async with (
            AsyncSession(database.writer) as session,
            session.begin(),
        ):  # nobody waits for its lease to end
            await session.execute(update(MassAct).values(lease_until=SystemClock().now()))
        between = await count(InvoiceState.ISSUED)
        await sandbox.start_bot(env)
        # She has gone to other things: the menu answers, and the end comes as a message.
        await anna.send("/menu")
        await anna.expect(buttons=["📂 Счета"])
        await anna.expect("✅ Счета выставлены: ", buttons=["Показать"], within=60)
        await anna.press("Показать")
        await anna.expect("Выставить черновики", f"Готово: {left - 1} из {left - 1}")
        assert between < 62
        # Picked in a list: into one archive, and to the page of an act.
        await anna.send("/invoices")
        await anna.send("Вега")
        await anna.press("☑️ Выбрать")
        await anna.expect("Выберите счета", "Отмечено: 0.", absent=["🗂 PDF"])
        await anna.press("☑️ Отметить все (2)")
        await anna.expect("Отмечено: 2.", buttons=["✅ Выставить", "📨 Отправить", "📣 Напомнить", "🗂 PDF"])
        await anna.press("🗂 PDF")
        await anna.expect_document("*.zip", within=30)
        await anna.press("📨 Отправить")
        await anna.expect("Отправить счета клиентам", "Ничего не отмечено.", "Не войдут (2):", "некому: ")
        sandbox.assert_clean()

    async with AsyncSession(database.reader) as session:
        issued = list(await session.scalars(select(Invoice.seq).where(Invoice.status == InvoiceState.ISSUED)))
        assert sorted(issued) == list(range(1, 63))
        acts = select(func.count()).select_from(AuditEntry).where(AuditEntry.action == AuditAction.ISSUED)
        assert await session.scalar(acts) == 62
        waiting = select(MassItem).where(MassItem.state == MassItemState.WAITING)
        assert list(await session.scalars(waiting)) == []
        assert len(list(await session.scalars(select(MassAct).where(MassAct.started_at.is_not(None))))) == 3
    await database.close()
