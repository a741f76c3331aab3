"""Setting the rule, and returning a draft with a remark."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.enums import Role
from handlers.approvals.getters import OFF, invoice_of
from handlers.ui.context import services_and_actor
from handlers.ui.widgets import notice
from services.domain.ids import MemberId


async def switch_on(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.approvals.switch(actor, True)


async def switch_off(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.approvals.switch(actor, False)


async def role(_callback: CallbackQuery, _widget: Any, manager: DialogManager, value: str) -> None:
    """The button says what it makes of the role, so that a tap that comes twice changes it once."""
    services, actor = services_and_actor(manager)
    await services.approvals.set_role(actor, Role(value.removeprefix(OFF)), not value.startswith(OFF))


async def person(_callback: CallbackQuery, _widget: Any, manager: DialogManager, number: int) -> None:
    """Likewise: a number below zero takes the member out."""
    services, actor = services_and_actor(manager)
    await services.approvals.set_member(actor, MemberId(abs(number)), number > 0)


async def give_back(manager: DialogManager, remark: str) -> None:
    services, actor = services_and_actor(manager)
    view = await services.approvals.give_back(actor, invoice_of(manager), remark)
    notice(manager, "approval-given-back", author=view.author)
    await manager.done()
