"""«⏸ Пауза» under an alert that the bot has sent by itself."""

from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.ui.callbacks import NotificationButton, of_staff
from handlers.ui.navigation import open_over_menu
from handlers.ui.states import NewHoldSG
from services.container import Services
from services.domain.access import Actor
from services.domain.ids import InvoiceId

router = Router(name="reminders")
router.callback_query.filter(of_staff)


@router.callback_query(NotificationButton.filter(F.act == "pause"))
async def pause(
    _query: CallbackQuery,
    callback_data: NotificationButton,
    dialog_manager: DialogManager,
    actor: Actor,
    services: Services,
) -> None:
    """Raises `NotFound` before the menu is left, when it is no longer this person's."""
    await services.invoices.view(actor, InvoiceId(callback_data.id))
    data: dict[str, Any] = {"kind": "pause", "invoice_id": callback_data.id}
    await open_over_menu(dialog_manager, NewHoldSG.until, data)
