"""Work given to people from lists, in the chat: tasks for picked invoices, and picked clients to a colleague."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.i18n import FluentTranslator
from db.engine import Database
from db.models import Client, Task
from db.vocabulary.enums import Billing, Role
from services.container import build
from services.domain.calendar.dates import local_date
from services.domain.money.money import Currency, Money
from services.domain.ports import SystemClock, SystemTokens
from tests.conftest import migrate
from tests.support import factories
from tests.support.prefork import Sandbox

pytestmark = pytest.mark.e2e

OWNER, LAWYER = 1001, 1002


async def test_tasks_and_clients_are_given_to_people_from_lists(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'people.db'}"
    migrate(url)
    database, clock = Database(url), SystemClock()
    services = build(database, clock, SystemTokens(), FluentTranslator())
    owner = await factories.found_firm(services, OWNER, "Анна")
    lawyer = await factories.add_member(services, owner, Role.LAWYER, LAWYER, "Борис")
    vega = await factories.add_client(services, lawyer, "ООО «Вега»")
    orion = await factories.add_client(services, owner, "ООО «Орион»")
    for client in (vega, vega, orion):
        await factories.issued_invoice(services, owner, client.id)
    await factories.draft_invoice(services, owner, orion.id)
    fee = Money.of(30_000, Currency.RUB)
    month = local_date(clock.now(), owner.timezone).replace(day=1)
    await factories.stages_contract(
        services,
        owner,
        vega.id,
        number="1/26",
        signed_on=month,
        billing=Billing.RETAINER,
        fee=fee,
        billing_day=1,
        stages=(),
    )
    await factories.stages_contract(services, owner, orion.id, number="2/26")

    async with Sandbox() as sandbox:
        anna, boris = sandbox.user(OWNER, "Анна"), sandbox.user(LAWYER, "Борис")
        await sandbox.start_bot({"DATABASE_URL": url, "SCHEDULER_TICK_SECONDS": "1"})
        await boris.send("/menu")
        await boris.expect(buttons=["👥 Клиенты"])
        await anna.send("/invoices")
        await anna.press("☑️ Выбрать")
        await anna.press("☑️ Отметить все (4)")
        await anna.press("📌 Поставить задачи")
        await anna.expect("Что сделать по каждому из 4 счетов?")
        await anna.send("сверить остаток")
        await anna.expect("📝 сверить остаток", "К какому дню?", buttons=["Завтра"])
        await anna.send("вчера")
        await anna.expect("Это время уже прошло", "К какому дню?")
        await anna.press("Завтра")
        await anna.expect("Кому поручить?", buttons=["👤 Кто ведёт клиента", "Борис · юрист"])
        await anna.press("👤 Кто ведёт клиента")
        await anna.expect(
            "Поставить задачи",
            "📝 сверить остаток",
            "👤 кто ведёт клиента",
            "3 счёта на 300 000,00 ₽",
            "→ Борис",
            "Не войдут (1):",
            "ещё черновик:",
            buttons=["📌 Поставить (3)"],
        )
        await anna.press("☑️ Вега · 2026-0001 · 100 000 ₽")
        await anna.tap_many("📌 Поставить (2)", 2)
        await anna.expect("Готово: 2 из 2", "Задачи поставлены: 2 счёта на 200 000,00 ₽.", within=20)

        await anna.send("/clients")
        await anna.press("☑️ Выбрать")
        await anna.expect("Выберите клиентов", buttons=["⬜️ Вега · Борис", "⬜️ Орион · Анна"])
        await anna.press("☑️ Отметить все (2)")
        await anna.press("💼 Передать юристу")
        await anna.expect("Кому передать клиентов?", absent=["пропадут"])
        await anna.press("Борис · юрист")
        await anna.expect(
            "Передать клиентов: Борис",
            "Передам 1 клиента.",
            "Не войдут (1):",
            "и так ведёт:",
            "• Вега",
            buttons=["💼 Передать (1)", "☑️ Орион · Анна"],
        )
        await anna.tap_many("💼 Передать (1)", 2)
        await anna.expect("Готово: 1 из 1", "Теперь ведёт Борис, сообщение ушло.", within=20)
        await boris.expect("Анна передаёт вам клиента", buttons=["👤 Открыть клиента"], within=20)
        await boris.press("👤 Открыть клиента")
        await boris.expect("ООО «Орион»", "Ведёт Борис")

        # Contracts: the month of retainers, and the clients of what was picked.
        await anna.send("/contracts")
        await anna.press("☑️ Выбрать")
        await anna.expect("Выберите договоры", buttons=["⬜️ Вега · 1/26", "⬜️ Орион · 2/26"])
        await anna.press("⬜️ Вега · 1/26")
        await anna.expect("Отмечено: 1.", buttons=["☑️ Вега · 1/26"])
        await anna.press("☑️ Отметить все (2)")
        await anna.press("🔁 Выставить абонентские за")
        await anna.expect(
            "Абонентские за",
            "Выставлю: 1 счёт на 30 000,00 ₽",
            "Не войдут (1):",
            "не абонентский:",
            buttons=["✅ Выставить (1)"],
        )
        await anna.tap_many("✅ Выставить (1)", 2)
        await anna.expect("Готово: 1 из 1", "Выставлено: 1 счёт на 30 000,00 ₽.", within=20)
        await anna.press("◀️ Назад")
        await anna.press("📌 Поставить задачи")
        await anna.expect("Что сделать по каждому неоплаченному счёту этих договоров?")
        await anna.send("позвонить завтра")
        await anna.press("👤 Кто ведёт клиента")
        await anna.expect("📝 позвонить", "1 счёт на 30 000,00 ₽", buttons=["📌 Поставить (1)"])
        await anna.press("◀️ Назад")
        await anna.press("💼 Передать юристу")
        await anna.press("Борис · юрист")
        await anna.expect("Передать клиентов: Борис", "и так ведёт:", absent=["Передать (1)"])
        sandbox.assert_clean()

    async with AsyncSession(database.reader) as session:
        tasks = list(await session.scalars(select(Task).order_by(Task.invoice_id)))
        tomorrow = local_date(clock.now(), owner.timezone) + timedelta(days=1)
        assert [(row.note, row.assignee_id) for row in tasks] == [
            ("сверить остаток", lawyer.member_id),
            ("сверить остаток", owner.member_id),
        ]
        assert {local_date(row.due_at, owner.timezone) for row in tasks} == {tomorrow}
        leads = await session.scalars(select(Client.responsible_id))
        assert set(leads) == {lawyer.member_id}
    await database.close()
