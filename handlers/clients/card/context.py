"""Which client the open dialog is about, and its card."""

from aiogram_dialog import DialogManager

from handlers.ui.context import services_and_actor
from handlers.ui.start_data import start_int
from services.clients.views import ClientView
from services.domain.ids import ClientId


def client_of(manager: DialogManager) -> ClientId:
    """The client that the open dialog is about."""
    return ClientId(start_int(manager, "client_id"))


async def view_of(manager: DialogManager) -> ClientView:
    services, actor = services_and_actor(manager)
    return await services.clients.get(actor, client_of(manager))
