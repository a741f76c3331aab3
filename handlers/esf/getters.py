"""What the windows of the state's electronic invoice read."""

from typing import Any

from aiogram_dialog import DialogManager

from handlers.esf.context import invoice_of, shown_page
from handlers.esf.text import data_text, pages_of
from handlers.ui.context import services_and_actor
from handlers.ui.widgets import texts_of
from services.domain.access import Permission


async def main(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    data = await services.esf.data(actor, invoice_of(dialog_manager))
    pages = pages_of(data.lines)
    page = min(shown_page(dialog_manager), len(pages) - 1)
    dialog_manager.dialog_data["page"] = page
    return {
        "body": data_text(texts_of(dialog_manager), data, pages[page]),
        "has_earlier": page > 0,
        "has_later": page < len(pages) - 1,
        "may_enter": actor.may(Permission.INVOICE_ISSUE),
        "has_number": data.number is not None,
        "number": data.invoice_number,
        "client": data.client_name,
    }
