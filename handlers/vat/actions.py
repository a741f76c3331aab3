from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.enums import VatMode
from handlers.ui.states import PickVatSG
from handlers.ui.widgets import Ctx
from handlers.vat.getters import usual_reasons
from services.domain.money.parsing import parse_percent
from services.domain.text_input import parse_line


async def rate(_callback: CallbackQuery, _widget: Any, manager: DialogManager, item: str) -> None:
    mode, code = item.split(".")
    await _done(manager, mode=mode, code=code)


async def without(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.switch_to(PickVatSG.reason)


def parse_rate(text: str, _ctx: Ctx) -> int:
    return parse_percent(text)


async def typed_rate(manager: DialogManager, rate_bp: int) -> None:
    manager.dialog_data["rate_bp"] = rate_bp
    await manager.switch_to(PickVatSG.own)


async def own_mode(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    await _done(manager, mode=button.widget_id, rate_bp=int(manager.dialog_data["rate_bp"]))


def parse_reason(text: str, _ctx: Ctx) -> str:
    return parse_line(text, 250, "error-vat-reason")


async def typed_reason(manager: DialogManager, reason: str) -> None:
    await _done(manager, mode=VatMode.NONE.value, reason=reason)


async def reason(_callback: CallbackQuery, _widget: Any, manager: DialogManager, number: str) -> None:
    await typed_reason(manager, usual_reasons(manager)[int(number)])


async def _done(
    manager: DialogManager,
    *,
    mode: str,
    code: str | None = None,
    rate_bp: int | None = None,
    reason: str | None = None,
) -> None:
    await manager.done({"vat": {"mode": mode, "code": code, "rate_bp": rate_bp, "reason": reason}})
