"""«📤 На согласование» in the chat: asked by an assistant, returned with a remark, sent again, issued by one of two."""

import asyncio

import pytest
from sqlalchemy import select

from db.models import Delivery, Invoice
from db.vocabulary.enums import Role
from tests.e2e.conftest import Desk
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]
ASSISTANT, ACCOUNTANT = 2001, 2002


async def all_sent(desk: Desk) -> None:
    under_way = Delivery.kind == "approval", Delivery.state.in_(("queued", "sending"))
    async with asyncio.timeout(60):
        while True:
            async with desk.session() as session:
                if not (await session.scalars(select(Delivery.id).where(*under_way))).all():
                    return
            await asyncio.sleep(0.05)  # another process writes it


async def test_an_assistants_draft_is_approved(desk: Desk) -> None:
    owner, services = desk.user, desk.services
    helper = await factories.add_member(services, desk.owner, Role.ASSISTANT, ASSISTANT, "Олег")
    await factories.add_member(services, desk.owner, Role.ACCOUNTANT, ACCOUNTANT, "Мария")
    client = await factories.add_client(services, desk.owner, "ООО «Сокол»")
    await services.clients.share(desk.owner, client.id, helper.member_id)
    draft = await factories.draft_invoice(services, helper, client.id, "1000.00")
    oleg = desk.sandbox.user(ASSISTANT, "Олег", language_code="ru")
    maria = desk.sandbox.user(ACCOUNTANT, "Мария", language_code="ru")
    await maria.send("/start")

    await owner.send("/settings")
    await owner.press("✅ Согласование счетов")
    await owner.expect("Выключено", fresh=False)
    await owner.press("Включить согласование")
    await owner.expect(
        "Включено", "Согласуют: Анна Иванова", buttons=["Бухгалтер", "Юрист", "Мария"], fresh=False
    )
    await owner.tap_many("Бухгалтер", 2)  # an impatient finger switches it on once
    await owner.expect("Анна Иванова", "Мария", buttons=["● Бухгалтер"], fresh=False)

    await oleg.send("/new")
    await oleg.press("✏️ Продолжить черновик")
    await oleg.expect(
        "Выставит тот, кто согласует: Анна Иванова",
        buttons=["📤 На согласование"],
        absent=["✅ Выставить"],
        fresh=False,
    )
    await oleg.tap_many("📤 На согласование", 3)
    await oleg.expect("⏳ На согласовании с", absent=["📤 На согласование"], fresh=False)
    asked = ("просит согласовать счёт: ООО «Сокол», 1 000,00 ₽", "Юридические услуги")
    await owner.expect(*asked, buttons=["👁 Посмотреть", "✅ Выставить", "↩️ Вернуть с замечанием"])
    await maria.expect(*asked, buttons=["✅ Выставить"])

    await maria.press("↩️ Вернуть с замечанием")
    await maria.expect("Что поправить? Одной строкой. Прочитает Олег", fresh=False)
    await maria.send("Период услуг: <b>октябрь</b>")
    await maria.expect("Черновик возвращён, замечание получит Олег")
    await oleg.expect(
        "Мария возвращает черновик: ООО «Сокол», 1 000,00 ₽", "Замечание: Период услуг: <b>октябрь</b>"
    )
    await owner.expect("черновик с замечанием вернул коллега, Мария", fresh=False)
    await oleg.press("Открыть")
    await oleg.expect("↩️ Вернули, Мария: Период услуг: <b>октябрь</b>", buttons=["📤 На согласование"])
    await oleg.press("📤 На согласование")
    await owner.expect(*asked, buttons=["✅ Выставить"])
    # What is changed while somebody looks at it is not issued unseen.
    await owner.press("👁 Посмотреть")
    await owner.expect("⏳ На согласовании с", buttons=["✅ Выставить"], fresh=False)
    await services.drafts.set_note(helper, draft.row.id, "Оплата частями")
    await owner.press("✅ Выставить")
    await owner.expect("С тех пор черновик изменился", "✏️ Изменён после отправки", fresh=False)
    await services.approvals.send(helper, draft.row.id)
    for approver in (owner, maria):
        await approver.expect(*asked, buttons=["✅ Выставить"])
    await all_sent(desk)  # only what is known to have left is settled
    await owner.press("✅ Выставить")
    await owner.expect("✅ Счёт №", "выставлен: ООО «Сокол», 1 000,00 ₽", fresh=False)
    await oleg.expect("Анна Иванова выставляет ваш счёт №")
    await maria.expect("счёт выставил коллега, Анна Иванова", fresh=False)
    async with desk.session() as session:
        row = (await session.scalars(select(Invoice).where(Invoice.id == draft.row.id))).one()
    assert (row.status, row.issued_by) == ("issued", desk.owner.member_id)
