"""The second question before what can't be taken back: leaving it changes nothing, two taps on «yes» act once."""

from datetime import date

import pytest

from db.vocabulary.enums import InvoiceStatus, Role, TaskKind
from db.vocabulary.filters import TaskFilter
from services.domain.access import Actor
from services.invoices.views import InvoiceView
from services.tasks.views import NewTask, TaskListFilter
from tests.handlers import hostile_data
from tests.handlers.in_process_bot import Room, buttons, nothing_wrong
from tests.support.factories import act_key, add_client, default_issuer, issued_invoice, paid, russian_firm

pytestmark = pytest.mark.e2e

OWNER = hostile_data.USERS[Role.OWNER]


@pytest.fixture
async def owner(room: Room) -> Actor:
    room.world.add_person(OWNER, "Анна", language_code="ru")
    found = (await room.services.identity.resolve(OWNER, "Анна", None, "ru")).actor
    assert found is not None
    return found


@pytest.fixture
async def invoice(room: Room, owner: Actor) -> InvoiceView:
    issuer = await default_issuer(room.services, owner)
    await room.services.issuers.update(owner, issuer.id, russian_firm())  # a name that can be printed
    client = await add_client(room.services, owner, "ООО «Ясень»")
    return await issued_invoice(room.services, owner, client.id, "1000.00")


async def press(room: Room, part: str, times: int = 1) -> None:
    """`times` taps on the same button, as it was before the first of them."""
    live = room.live(OWNER)
    button = next((one for one in buttons(live) if part in str(one["text"])), None)
    assert button is not None, f"no «{part}» among {live.labels}"
    with nothing_wrong(room, f"[{part}]"):
        for _ in range(times):
            await room.press(OWNER, live, button)


async def open_card(room: Room, invoice: InvoiceView) -> None:
    await room.say(OWNER, "/invoices")
    await room.say(OWNER, str(invoice.row.number))


async def test_voiding_is_asked_twice_and_done_once(room: Room, owner: Actor, invoice: InvoiceView) -> None:
    async def state() -> tuple[InvoiceStatus, int]:
        view = await room.services.invoices.view(owner, invoice.row.id)
        return view.row.status, sum(event.action == "voided" for event in view.timeline)

    async def to_the_question() -> None:
        for part in ("⋯ Ещё", "🚫 Аннулировать", "Выставлен по ошибке"):
            await press(room, part)
        assert "будет аннулирован" in room.live(OWNER).text

    await open_card(room, invoice)
    await to_the_question()
    for _ in range(3):
        await press(room, "◀️ Назад")
    assert await state() == (InvoiceStatus.ISSUED, 0)
    assert f"Счёт № {invoice.row.number} · выставлен" in room.live(OWNER).text
    await to_the_question()
    await press(room, "🚫 Да, аннулировать", times=2)
    assert await state() == (InvoiceStatus.VOID, 1)
    assert f"Счёт № {invoice.row.number} · аннулирован" in room.live(OWNER).text


async def test_a_payment_is_reversed_after_a_second_question_and_once(
    room: Room, owner: Actor, invoice: InvoiceView
) -> None:
    await paid(room.services, owner, invoice, "400.00")

    async def entries() -> list[int]:
        rows = await room.services.payments.of_invoice(owner, invoice.row.id)
        return sorted(row.amount.minor for row in rows)

    async def to_the_question() -> None:
        await press(room, "↩️ Отменить оплату")
        await room.say(OWNER, "Платёж другого клиента")

    await open_card(room, invoice)
    for part in ("⋯ Ещё", "💳 Оплаты", "400,00"):
        await press(room, part)
    await to_the_question()
    for _ in range(2):
        await press(room, "◀️ Назад")
    assert await entries() == [40_000]
    await to_the_question()
    await press(room, "↩️ Да, отменить оплату", times=2)
    assert await entries() == [-40_000, 40_000]
    view = await room.services.invoices.view(owner, invoice.row.id)
    assert (view.row.status, view.row.paid.minor) == (InvoiceStatus.ISSUED, 0)


async def test_who_records_the_last_money_hears_that_the_control_has_ended(
    room: Room, owner: Actor, invoice: InvoiceView
) -> None:
    task = NewTask(invoice.row.id, TaskKind.PAYMENT_CONTROL, date(2026, 12, 1), act_key())
    await room.services.tasks.create(owner, task)
    for part, said in (("Другая", False), ("Вся сумма", True)):
        await open_card(room, invoice)
        await press(room, "💳 Записать оплату")
        if said:
            await press(room, part)
        else:
            await room.say(OWNER, "400")
        await press(room, "✅ Записать", times=2)
        texts = [message.text or "" for message in room.world.chat(OWNER).messages]
        assert any("Записал" in text for text in texts)
        assert any("Задача «Контроль оплаты» закрыта." in text for text in texts) is said
    left = await room.services.tasks.list(owner, TaskListFilter(TaskFilter.TEAM, invoice.row.id))
    assert left.total == 0
