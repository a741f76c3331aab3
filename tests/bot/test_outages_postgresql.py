"""PostgreSQL goes away, in every way there is, while somebody works: nothing is lost, and nothing is done twice."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.telegram import dispatcher
from bot.telegram.fsm_storage import BufferedStorage
from bot.telegram.inbox_start import THREE_STRIKES
from db.models import Delivery, InboxUpdate
from db.outage import ConnectionLost
from db.vocabulary.enums import SendOutcome
from services.invoices.views import InvoiceView
from tests.bot import outage_causes
from tests.bot.outage_causes import PostgresCauses
from tests.bot.outage_desk import OWNER, OutageDesk
from tests.bot.outage_story import LATER, lines, story
from tests.conftest import migrate
from tests.support import postgres
from tests.support.own_postgres import Server, Wire
from tests.support.prefork import Sandbox

pytestmark = [pytest.mark.e2e, pytest.mark.postgres, pytest.mark.asyncio(loop_scope="module")]


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def on_postgres(postgres_cluster: postgres.Cluster) -> AsyncIterator[tuple[OutageDesk, Server, Wire]]:
    """A desk on a server of its own. `postgres_cluster` says whether there can be one."""
    server = Server()
    wire = Wire(server)
    async with AsyncExitStack() as stack:
        stack.callback(server.end)
        await wire.start()
        stack.push_async_callback(wire.end)
        await server.tell("CREATE DATABASE desk")
        migrate(server.url("desk"))
        sandbox = await stack.enter_async_context(Sandbox())
        desk = OutageDesk(sandbox, wire.url("desk"))
        await desk.open()
        stack.push_async_callback(desk.close)
        yield desk, server, wire
        sandbox.assert_clean(allow=["query is too old"])  # a tap that waits is answered in its first process


@pytest.mark.parametrize(
    "cause",
    [
        pytest.param(cause, marks=pytest.mark.soak if cause in {"closed", "read_only"} else ())
        for cause in outage_causes.POSTGRES
    ],
)
async def test_postgres(on_postgres: Any, cause: str, caplog: pytest.LogCaptureFixture) -> None:
    desk, server, _ = on_postgres
    await story(desk, getattr(PostgresCauses(server, "desk"), cause), caplog)


@pytest.mark.parametrize("answered", [True, False], ids=["committed", "not committed"])
@pytest.mark.parametrize("table", ["payments", "handled_updates"])
async def test_a_commit_whose_answer_is_lost(on_postgres: Any, table: str, answered: bool) -> None:
    """The connection dies during COMMIT, after the server made it or before: the act is done once in both cases."""
    desk, _, wire = on_postgres
    invoice = await desk.ask_for_payment("ООО «Сосна»")
    await desk.database.close()  # new connections spell out their statements, so that the wire knows them
    cuts = wire.cuts
    wire.answered, wire.cut_at = answered, table
    await desk.user.press("✅ Записать")
    assert wire.cuts == cuts + 1
    assert await desk.money(invoice) == (100_000, 1)
    await desk.user.expect("Записал 1 000,00 ₽", fresh=False)


async def test_killed_connections_are_one_line(on_postgres: Any, caplog: pytest.LogCaptureFixture) -> None:
    desk, server, _ = on_postgres
    caplog.clear()
    for name in ("ООО «Дуб»", "ООО «Клён»"):
        invoice = await desk.ask_for_payment(name)
        await server.hang_up()
        await desk.user.press("✅ Записать")
        assert await desk.money(invoice) == (100_000, 1)
    assert len(lines(caplog)) <= 1, lines(caplog)
    assert [record for record in caplog.records if record.exc_info] == []


async def test_a_tap_that_waited_too_long_is_not_done_and_says_so(on_postgres: Any) -> None:
    desk, server, _ = on_postgres
    invoice = await desk.ask_for_payment("ООО «Ясень»")
    async with PostgresCauses(server, "desk").stopped():
        tap = await desk.user.press("✅ Записать", wait=False)
        await desk.until(lambda: tap.answer)
        assert tap.answer.text == LATER
        desk.clock.advance(seconds=151)
        await desk.until(
            lambda: any("«✅ Записать» не выполнено" in each.text for each in desk.user.messages)
        )
    await desk.sandbox.settle()
    assert await desk.money(invoice) == (0, 0)
    await desk.user.press("✅ Записать")
    await desk.user.expect("Записал 1 000,00 ₽", fresh=False)
    assert await desk.money(invoice) == (100_000, 1)


async def test_an_update_that_meets_an_outage_of_its_own_holds_up_nobody(
    on_postgres: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It looks like the environment's fault each time, and the database takes every other write: it is given up."""
    desk, server, _ = on_postgres
    monkeypatch.setattr(dispatcher, "LONGEST_PAUSE", 0)
    invoice = await desk.ask_for_payment("ООО «Ива»")
    await server.tell(
        """CREATE FUNCTION always() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE 'deadlock detected' USING ERRCODE = 'deadlock_detected'; END $$""",
        "CREATE TRIGGER always BEFORE INSERT ON payments EXECUTE FUNCTION always()",
        database="desk",
    )
    await desk.user.press("✅ Записать")
    await desk.user.expect("Не получилось", "Код:", fresh=False)
    await desk.user.send("/menu")
    await desk.user.expect(buttons=["📂 Счета"])
    await server.tell("DROP FUNCTION always CASCADE", database="desk")
    assert await desk.money(invoice) == (0, 0)
    assert caplog.text.count("incident") == 1


async def test_an_outage_that_the_error_handler_meets_again_is_waited_for(
    on_postgres: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """aiogram-dialog's middlewares for errors then trip over what they could not load, and raise that instead."""
    desk, _, _ = on_postgres
    load, left = BufferedStorage._load, 2

    async def away(self: BufferedStorage, key: Any) -> Any:
        nonlocal left
        if left:
            left -= 1
            raise ConnectionLost("no connection")
        return await load(self, key)

    monkeypatch.setattr(BufferedStorage, "_load", away)
    await desk.user.send("/menu")
    await desk.user.expect(buttons=["📂 Счета"])
    assert left == 0
    assert "incident" not in caplog.text


async def test_a_stop_in_an_outage_loses_nothing_and_is_no_strike(on_postgres: Any) -> None:
    """Three starts in a row meet the tap and an outage; the fourth does it."""
    desk, server, _ = on_postgres
    invoice = await desk.ask_for_payment("ООО «Тис»")
    # There is room for the tap and for a strike, and for nothing that it does.
    async with PostgresCauses(server, "desk").full(outage_causes.RECORDS):
        tap = await desk.user.press("✅ Записать", wait=False)
        await desk.until(lambda: tap.answer)
        for _ in range(THREE_STRIKES):
            await desk.restart()
            assert await waiting(desk) == 1
            assert not len(desk.sandbox.world.updates)
            desk.start()
            await desk.watch.gone()
        await desk.restart()
    desk.start()
    await desk.sandbox.settle()
    assert await desk.money(invoice) == (100_000, 1)


async def waiting(desk: OutageDesk) -> int:
    """How many updates lie in the inbox, past the bot."""
    async with AsyncSession(desk.database.reader) as session:
        return int(await session.scalar(select(func.count()).select_from(InboxUpdate)) or 0)


async def test_what_was_sent_in_an_outage_is_recorded_after_it(on_postgres: Any) -> None:
    """However long it lasts: nobody is asked whether a message left that this process knows to have left."""
    desk, server, _ = on_postgres
    hang = desk.sandbox.faults.add("sendDocument", hang="before", chat_id=5001)
    invoice, person = await desk.send_to_client("ООО «Вяз»", 5001)
    await desk.sandbox.reach(hang)
    async with PostgresCauses(server, "desk").stopped():
        hang.release()
        await desk.watch.gone()
        desk.clock.advance(hours=1)
        await desk.tick()
    await desk.watch.back()
    await desk.tick()  # would call it lost
    assert await desk.settled() is SendOutcome.SENT
    assert await states(desk, invoice) == ["sent"]
    assert sum(shown.document is not None for shown in person.messages) == 1


async def test_a_reminder_whose_hour_falls_into_an_outage_goes_out_once_after_it(on_postgres: Any) -> None:
    desk, server, _ = on_postgres
    invoice, person = await desk.send_to_client("ООО «Граб»", 5002)
    assert await desk.settled() is SendOutcome.SENT
    desk.clock.set(datetime(2026, 12, 7, 9, tzinfo=UTC))  # Monday noon in Moscow; it was due on Friday
    async with PostgresCauses(server, "desk").stopped():
        await desk.tick()
        assert not await desk.watch.look()
        await desk.tick()
    await desk.watch.back()
    before = len(person.messages)
    for _ in range(2):
        await desk.tick()
    while await states(desk, invoice) != ["sent", "sent"]:
        assert await desk.settled() is SendOutcome.SENT
    await desk.tick()
    assert await states(desk, invoice) == ["sent", "sent"]
    assert len(person.messages) == before + 1


async def states(desk: OutageDesk, invoice: InvoiceView) -> list[str]:
    """Of what was to be sent of the invoice to its client."""
    async with AsyncSession(desk.database.reader) as session:
        rows = select(Delivery.state).where(
            Delivery.client_id == invoice.row.client_id, Delivery.audience == "client"
        )
        return list(await session.scalars(rows.where(Delivery.kind.in_(["invoice", "reminder"]))))


@pytest.mark.parametrize("cause", ["stopped", "closed"])
async def test_a_start_waits_for_its_database_with_one_line(on_postgres: Any, cause: str) -> None:
    _, server, _ = on_postgres
    name = f"new_{cause}"
    await server.tell(f"CREATE DATABASE {name}")
    async with Sandbox() as sandbox:
        async with getattr(PostgresCauses(server, name), cause)():
            starting = asyncio.create_task(sandbox.start_bot({"DATABASE_URL": server.url(name)}))
            await sandbox.until(lambda: any("the start waits for it" in line for line in sandbox.output), 60)
        await starting
        user = sandbox.user(OWNER, "Анна", language_code="ru")
        await user.send("/start")
        await user.expect()
        assert await sandbox.stop_bot() == 0
        assert [line for line in sandbox.output if "Traceback" in line] == []
        assert sum("the start waits for it" in line for line in sandbox.output) == 1
