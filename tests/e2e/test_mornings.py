"""A morning of the whole bot: the summary and the retainers come by themselves, once, over a kill too."""

import asyncio
import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Contract, Delivery, Invoice, InvoiceLine, Reminder
from db.vocabulary.enums import AutoIssue, Billing, PartMonth, TaskKind
from services.container import Services, build
from services.contracts.views import NewContract
from services.core.invoice_row import InvoiceRow
from services.domain.access import Actor
from services.domain.ids import InvoiceId
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind, TermsUnit
from services.domain.money.money import Currency, Money
from services.domain.ports import SystemTokens
from services.invoices.sending import SendTargets
from services.reminders.overdue import key_of_day
from services.tasks.views import NewTask
from tests.conftest import migrate
from tests.sandbox.transcript import Shown
from tests.support import factories
from tests.support.fakes import FakeClock
from tests.support.prefork import Sandbox
from tests.support.shifted_clock_bot import SHIFT, shift_to
from tests.support.texts import TRANSLATOR

pytestmark = pytest.mark.e2e

OWNER = 1001
NINE = datetime(2026, 12, 1, 6, tzinfo=UTC)
"""In Moscow; a Tuesday, and the day on which the retainers are billed."""
TEN_DAYS = PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10)


async def test_what_comes_by_itself_comes_once(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'mornings.db'}"
    migrate(url)
    database, clock = Database(url), FakeClock(NINE - timedelta(days=10))
    services = build(database, clock, SystemTokens(), TRANSLATOR)
    owner = await factories.found_firm(services, OWNER, "Анна Иванова")
    client = await factories.add_client(services, owner, "ООО «Ромашка»")
    draft = await factories.draft_invoice(services, owner, client.id)
    await services.drafts.set_due_date(owner, draft.row.id, date(2026, 12, 1))
    awaited = (await services.invoices.issue(owner, draft.row.id)).row
    issued = await retainer(services, owner, "ООО «Сам»", AutoIssue.ISSUE)
    drafted = await retainer(services, owner, "ООО «Черновик»", AutoIssue.DRAFT)

    async with Sandbox() as sandbox:
        sandbox.command = (*sandbox.command[:-1], "tests.support.shifted_clock_bot")
        anna = sandbox.user(OWNER, "Анна")
        sandbox.world.send(OWNER, "/start")
        sandbox.world.updates.drop_all()
        shift = shift_to(NINE - timedelta(seconds=8))
        env = {"DATABASE_URL": url, "SCHEDULER_TICK_SECONDS": "1", SHIFT: f"{shift}"}
        await sandbox.start_bot(env)

        def heard(*parts: str) -> int:
            said = [(message.text or "").replace("\xa0", " ") for message in anna.messages]
            return sum(all(part in text for part in parts) for text in said)

        def everything() -> bool:
            return bool(
                heard("Утро, ") and heard("🔁 Автоматически выставлен счёт №") and heard("📝 Готов черновик")
            )

        assert await sandbox.until(everything, 60), sandbox.transcript(OWNER)
        assert heard("Утро, ", "Сегодня ждём: Ромашка 100 000,00 ₽") == 1
        assert heard("выставлен счёт", "ООО «Сам»", "50 000,00 ₽", "Клиенту ещё не отправлен") == 1
        assert heard("черновик", "ООО «Черновик»", "50 000,00 ₽") == 1

        # What arrived has to be recorded too: an unknown end would be told to staff once more, and rightly.
        assert await recorded(database), sandbox.transcript(OWNER)
        await sandbox.restart_bot(kill=True)
        clock.set(NINE - timedelta(minutes=1))
        for note in ("первая", "вторая"):
            # Told by a tick of its own: between two of them every other tick has run as well.
            await due_now(services, owner, awaited.id, note)
            assert await sandbox.until(lambda: heard("📌", note), 60), sandbox.transcript(OWNER)  # noqa: B023
        assert (heard("Утро, "), heard("выставлен счёт"), heard("черновик")) == (1, 1, 1)
        sandbox.assert_clean()

    async with AsyncSession(database.reader) as session:
        (digest,) = await session.scalars(select(Delivery).where(Delivery.kind == "digest"))
        assert (digest.state, digest.payload) == ("sent", {"day": "2026-12-01"})
        assert digest.created_at >= NINE, "not before nine"
        rows = await session.execute(
            select(Invoice.contract_id, Invoice.status, InvoiceLine.retainer_month, Invoice.number)
            .join(InvoiceLine, InvoiceLine.invoice_id == Invoice.id)
            .where(Invoice.contract_id.is_not(None))
            .order_by(Invoice.contract_id)
        )
        assert [(contract, status, month, number is None) for contract, status, month, number in rows] == [
            (issued, "issued", date(2026, 12, 1), False),
            (drafted, "draft", date(2026, 12, 1), True),
        ]
        assert set(await session.scalars(select(Contract.next_issue_on))) == {date(2027, 1, 1)}
    await database.close()


async def test_the_morning_leads_to_the_work_of_the_day(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'work.db'}"
    migrate(url)
    database, clock = Database(url), FakeClock(NINE - timedelta(days=10))
    services = build(database, clock, SystemTokens(), TRANSLATOR)
    owner = await factories.found_firm(services, OWNER, "Анна Иванова")
    # Sent yesterday, no step of the schedule is sent today: what goes out goes out by hand.
    clock.set(NINE - timedelta(hours=21))
    late = await overdue(services, owner, "ООО «Вега»", sent=True)
    await factories.add_contact(services, owner, late.client_id, 5001, "Иван Петров")
    unsent = await overdue(services, owner, "ООО «Орион»", sent=False)

    async with Sandbox() as sandbox:
        sandbox.command = (*sandbox.command[:-1], "tests.support.shifted_clock_bot")
        anna = sandbox.user(OWNER, "Анна")
        sandbox.user(5001, "Иван")
        sandbox.user(5002, "Пётр")
        for person in (OWNER, 5001, 5002):
            sandbox.world.send(person, "/start")
        sandbox.world.updates.drop_all()
        env = {"DATABASE_URL": url, "SCHEDULER_TICK_SECONDS": "1", SHIFT: f"{shift_to(NINE)}"}
        await sandbox.start_bot(env)
        await anna.expect(
            "Утро, ",
            "Просрочено: 2",
            "Новые просрочки: ",
            "Вега 100 000,00 ₽",
            buttons=["🔴 Просрочено (2)", "📣 Напомнить всем"],
            within=60,
        )
        await anna.press("🔴 Просрочено (2)")
        await anna.expect("просрочены", buttons=[f"🔴 {late.number}"])
        await anna.press("📣 Напомнить всем")
        await anna.expect(
            "Напомнить об оплате",
            "Напомню: 1 счёт на 100 000,00 ₽.",
            "• Вега, № ",
            ", 100 000,00 ₽ → Иван",
            "Не войдут (1):",
            "счёт не отправлен клиенту:",
            "• Орион",
            buttons=["📣 Напомнить (1)"],
        )
        # Who became ready after the page was shown has not been seen, and is not reminded.
        await services.sending.send(owner, unsent.id, SendTargets(hand=True), factories.act_key())
        await factories.add_contact(services, owner, unsent.client_id, 5002, "Пётр Сидоров")
        await anna.press("📣 Напомнить (1)")
        await anna.expect("Готово: 1 из 1", "Напомнил: 1 счёт на 100 000,00 ₽.", within=20)
        await anna.press("📣 Напомнить всем")
        await anna.expect(
            "• Орион, № ", "→ Пётр Сидоров", "сегодня уже напоминали:", "• Вега", buttons=["📣 Напомнить (1)"]
        )
        # A colleague is quicker.
        await services.manual_reminders.remind(owner, unsent.id, key_of_day(NINE.date()))
        await anna.press("📣 Напомнить (1)")
        await anna.expect("Готово: 0 из 1", "сегодня уже напоминали:", "• Орион", within=20)
        sandbox.assert_clean()
    async with AsyncSession(database.reader) as session:
        by_hand = await session.execute(
            select(Reminder.invoice_id, Reminder.recipient).where(Reminder.step.startswith("manual:"))
        )
        assert sorted((invoice, recipient) for invoice, recipient in by_hand) == [
            (late.id, "contact:1"),
            (unsent.id, "contact:2"),
        ]
    await database.close()


async def test_a_part_of_a_month_is_told_and_billed_by_its_days(tmp_path: Path) -> None:
    """Of 30 000 a month: from 20 November on 11 000, up to 10 December 9 677,42; where it is unsaid, both are asked."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'parts.db'}"
    migrate(url)
    database, clock = Database(url), FakeClock(datetime(2026, 11, 20, 6, tzinfo=UTC))
    services = build(database, clock, SystemTokens(), TRANSLATOR)
    owner = await factories.found_firm(services, OWNER, "Анна Иванова")
    begun = Part(signed_on=date(2026, 11, 20), day=25, part=PartMonth.DAYS)
    ends = Part(ends_on=date(2026, 12, 10), part=PartMonth.DAYS)
    await retainer(services, owner, "ООО «Начало»", AutoIssue.ISSUE, 30_000, begun)
    await retainer(services, owner, "ООО «Конец»", AutoIssue.ISSUE, 30_000, ends)
    act = PaymentTerms(TermsKind.DAYS_AFTER_ACT, 10, TermsUnit.WORKING)
    await retainer(services, owner, "ООО «Акт»", AutoIssue.ISSUE, 30_000, replace(ends, terms=act))
    await retainer(services, owner, "ООО «Вопрос»", AutoIssue.ISSUE, 30_000, replace(ends, part=None))

    async with Sandbox() as sandbox:
        sandbox.command = (*sandbox.command[:-1], "tests.support.shifted_clock_bot")
        anna = sandbox.user(OWNER, "Анна")
        sandbox.world.send(OWNER, "/start")
        sandbox.world.updates.drop_all()
        env = {"DATABASE_URL": url, "SCHEDULER_TICK_SECONDS": "1", SHIFT: f"{shift_to(NINE)}"}
        await sandbox.start_bot(env)

        names = "Начало", "Конец", "Акт", "Вопрос"

        def told() -> dict[str, Shown]:
            return {name: seen for name in names for seen in anna.messages if f"ООО «{name}»" in seen.text}

        assert await sandbox.until(lambda: len(told()) == len(names), 60), sandbox.transcript(OWNER)
        read = {
            name: re.sub(r"2026-\d{4}", "…", seen.text.replace("\xa0", " ")) for name, seen in told().items()
        }
        assert read == {
            "Начало": "🔁 Автоматически выставлен счёт № … за неполный ноябрь 2026, 11 из 30 дн.: ООО «Начало»,"
            " 11 000,00 ₽, до 11.12.2026. Клиенту ещё не отправлен.",
            "Конец": "🔁 Автоматически выставлен счёт № … за неполный декабрь 2026, 10 из 31 дн.: ООО «Конец»,"
            " 9 677,42 ₽, до 11.12.2026. Клиенту ещё не отправлен.",
            "Акт": "🔁 Автоматически выставлен счёт № … за неполный декабрь 2026, 10 из 31 дн.: ООО «Акт»,"
            " 9 677,42 ₽, срок 10 рабочих дней после акта. Клиенту ещё не отправлен.",
            "Вопрос": "⚠️ Счёт за декабрь 2026 не выставлен: ООО «Вопрос», договор № А-4.\n"
            "Месяц неполный, а в договоре не сказано, как его считать. Черновик готов, его можно выставить.",
        }
        await anna.press_on(told()["Вопрос"], "🧾 Открыть")
        sums = ["По дням: 9 677,42 ₽", "Полная плата: 30 000,00 ₽"]
        await anna.expect("Новый счёт · ООО «Вопрос»", buttons=sums)
        await anna.press("По дням: 9 677,42 ₽")
        await anna.expect("9 677,42 ₽", absent=["30 000,00"])
        await anna.press("✅ Выставить")
        await anna.expect("ООО «Вопрос»", "9 677,42 ₽", absent=["30 000,00"])
        sandbox.assert_clean()
    async with AsyncSession(database.reader) as session:
        totals = await session.execute(
            select(Invoice.status, Invoice.total_minor).order_by(Invoice.total_minor)
        )
        assert [tuple(row) for row in totals] == [("issued", 967_742)] * 3 + [("issued", 1_100_000)]
    await database.close()


async def overdue(services: Services, owner: Actor, name: str, *, sent: bool) -> InvoiceRow:
    """Since yesterday, the day on which it was issued."""
    client = await factories.add_client(services, owner, name)
    draft = await factories.draft_invoice(services, owner, client.id)
    await services.drafts.set_due_date(owner, draft.row.id, date(2026, 11, 30))
    row = (await services.invoices.issue(owner, draft.row.id)).row
    if sent:
        await services.sending.send(owner, row.id, SendTargets(hand=True), factories.act_key())
    return row


async def recorded(database: Database) -> bool:
    for _ in range(400):
        async with AsyncSession(database.reader) as session:
            if set(await session.scalars(select(Delivery.state))) == {"sent"}:
                return True
        await asyncio.sleep(0.05)  # another process writes it: there is nothing to wait on
    return False


@dataclass(frozen=True)
class Part:
    """What makes the first or the last month of a retainer a part of one."""

    signed_on: date = date(2026, 1, 10)
    ends_on: date | None = None
    day: int = 1
    part: PartMonth | None = None
    terms: PaymentTerms = TEN_DAYS


async def retainer(
    services: Services,
    owner: Actor,
    client: str,
    auto: AutoIssue,
    fee: int = 50_000,
    part: Part = Part(),
) -> int:
    """On the first day of each month."""
    made = await factories.add_client(services, owner, client)
    contract = await services.contracts.create(
        owner,
        NewContract(
            client_id=made.id,
            number=f"А-{made.id}",
            signed_on=part.signed_on,
            ends_on=part.ends_on,
            subject="Абонентское обслуживание",
            currency=Currency.RUB,
            billing=Billing.RETAINER,
            fee=Money.of(fee, Currency.RUB),
            billing_day=part.day,
            auto_issue=auto,
            part_month=part.part,
            terms=part.terms,
        ),
    )
    return contract.row.id


async def due_now(services: Services, owner: Actor, invoice: InvoiceId, note: str) -> None:
    await services.tasks.create(
        owner,
        NewTask(invoice, TaskKind.OTHER, date(2026, 12, 1), factories.act_key(), at=time(9), note=note),
    )
