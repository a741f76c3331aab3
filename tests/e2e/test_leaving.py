"""A member is removed and all that was in hand goes to a colleague, who hears of it. «👁 Что может роль» beside it."""

import pytest
from sqlalchemy import select

from db.models import Client, Member
from db.vocabulary.enums import Role
from tests.e2e.conftest import Desk
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]
LAWYER, HEIR = 2001, 2002


async def test_who_leaves_hands_everything_over(desk: Desk) -> None:
    user, services = desk.user, desk.services
    heir = desk.sandbox.user(HEIR, "Вера", last_name="Наследова", language_code="ru")
    lawyer = await factories.add_member(services, desk.owner, Role.LAWYER, LAWYER, "Пётр Юрист")
    await factories.add_member(services, desk.owner, Role.LAWYER, HEIR, "Вера Наследова")
    await factories.add_member(services, desk.owner, Role.ASSISTANT, 2003, "Олег Помощник")
    client = await factories.add_client(services, lawyer, "ООО «Сокол»")
    await factories.draft_invoice(services, lawyer, client.id)
    await heir.send("/start")

    await user.send("/settings")
    await user.press("👥 Сотрудники")
    await user.press("👁 Что может роль")
    await user.expect(
        "Юрист",
        "Видит только клиентов, которых ведёт",
        "выставлять и отправлять счета",
        "Не может:",
        "Согласование счетов выключено: эта роль выставляет счета сразу",
        fresh=False,
    )
    await user.press("Помощник")
    await user.expect("готовить черновики счетов", "Не может:", "выключено: черновики этой роли", fresh=False)
    await services.approvals.switch(desk.owner, True)
    await services.approvals.set_member(desk.owner, lawyer.member_id, True)
    await user.press("Владелец")
    await user.expect(
        "Видит всех клиентов фирмы",
        "включено: эта роль согласует",
        absent=["Не может:", "Без согласования"],
        fresh=False,
    )
    await user.press("Юрист")
    await user.expect("сама его не выставляет. Без согласования: Пётр Юрист", fresh=False)
    await user.press("Помощник")
    await user.expect("выставляет только тот, кто согласует", absent=["Без согласования"], fresh=False)
    await user.press("◀️ Назад")

    await user.press("Пётр Юрист")
    await user.press("🚫 Закрыть доступ")
    await user.expect(
        "Пётр Юрист · закрыть доступ и передать",
        "Клиентов: 1 · дел: 0 · договоров: 0",
        "черновиков: 1",
        buttons=["Вера Наследова", "Анна Иванова"],
        absent=["Олег Помощник"],
        fresh=False,
    )
    await user.press("Вера Наследова")
    await user.expect("Всё перейдёт к коллеге: Вера Наследова", "Доступ закроется сразу", fresh=False)
    await user.press("🚫 Передать и закрыть доступ")
    await user.expect("Передано: Пётр Юрист → Вера Наследова", buttons=["🚫 Пётр Юрист"], fresh=False)
    await heir.expect("Анна Иванова передаёт вам работу: Пётр Юрист", "Клиентов: 1")
    async with desk.session() as session:
        row = (await session.scalars(select(Client).where(Client.name == "ООО «Сокол»"))).one()
        members = {member.user_id: member for member in await session.scalars(select(Member))}
    assert row.responsible_id == members[HEIR].id
    assert not members[LAWYER].active
    # Who has nothing is removed as before.
    await user.press("Олег Помощник")
    await user.press("🚫 Закрыть доступ")
    await user.expect("Закрыть доступ: Олег Помощник?", fresh=False)
    await user.press("🚫 Да, закрыть")
    await user.expect("Доступ закрыт: Олег Помощник", fresh=False)
