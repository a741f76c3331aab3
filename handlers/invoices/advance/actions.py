"""Acts of the form of an advance invoice."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.ui.context import act_key, replace_dialog, services_and_actor
from handlers.ui.start_data import start_int_or_none
from handlers.ui.states import AdvanceInvoiceSG, DraftSG
from handlers.ui.text_step import Ctx
from handlers.ui.widgets import notice
from services.domain.ids import ContractId
from services.domain.money.money import Currency, Money
from services.domain.money.parsing import parse_amount as read_amount


def contract_of(manager: DialogManager) -> ContractId:
    return ContractId(start_int_or_none(manager, "contract_id") or int(manager.dialog_data["contract_id"]))


async def form_opened(_start_data: Any, manager: DialogManager) -> None:
    if start_int_or_none(manager, "contract_id") is not None:
        await _resume(manager)


async def contract_picked(
    _callback: CallbackQuery, _select: Any, manager: DialogManager, contract_id: int
) -> None:
    manager.dialog_data["contract_id"] = contract_id
    if not await _resume(manager):
        await manager.switch_to(AdvanceInvoiceSG.amount)


async def _resume(manager: DialogManager) -> bool:
    """A draft of the contract that waits is opened rather than a second one made beside it."""
    services, actor = services_and_actor(manager)
    waiting = await services.advance_drafts.waiting(actor, contract_of(manager))
    if waiting is None:
        return False
    notice(manager, "invoice-draft-resumed")
    await replace_dialog(manager, DraftSG.main, {"invoice_id": waiting.row.id})
    return True


def parse_amount(text: str, ctx: Ctx) -> Money:
    return read_amount(text, Currency(ctx.data["currency"]))


async def fill_up(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """The sum that stood on the button."""
    data = manager.dialog_data
    await amount_given(manager, Money(int(data["missing"]), Currency(data["currency"])))


async def amount_given(manager: DialogManager, amount: Money) -> None:
    services, actor = services_and_actor(manager)
    contract_id = contract_of(manager)
    key = act_key(manager, f"a{contract_id}")
    draft = await services.advance_drafts.make(actor, contract_id, amount, key)
    await replace_dialog(manager, DraftSG.main, {"invoice_id": draft.row.id})
