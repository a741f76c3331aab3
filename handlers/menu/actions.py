from aiogram_dialog import DialogManager, StartMode

from handlers.states import Invoices, Menu
from handlers.widgets import Ctx


async def open_home(manager: DialogManager) -> None:
    """Leaves every flow: what was saved stays, the menu is the live message again."""
    if manager.middleware_data.get("actor") is None:
        await manager.reset_stack()
        return
    await manager.start(Menu.home, mode=StartMode.RESET_STACK)


def parse_search(text: str, _ctx: Ctx) -> str:
    return text


async def search(manager: DialogManager, text: str) -> None:
    """Text typed outside a flow looks for invoices: by number, client or tax number."""
    await manager.start(Invoices.list, data={"query": text})
