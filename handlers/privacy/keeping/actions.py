from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.privacy.keeping.getters import LAW
from handlers.ui.context import services_and_actor
from handlers.ui.states import EraseSG, KeepingSG
from handlers.ui.widgets import notice


async def clients_chosen(_query: CallbackQuery, _widget: Any, manager: DialogManager, chosen: str) -> None:
    services, actor = services_and_actor(manager)
    await services.retention.keep_clients(actor, None if chosen == LAW else int(chosen))
    await _chosen(manager)


async def talks_chosen(_query: CallbackQuery, _widget: Any, manager: DialogManager, chosen: str) -> None:
    services, actor = services_and_actor(manager)
    await services.retention.keep_talks(actor, int(chosen))
    await _chosen(manager)


async def payloads_chosen(_query: CallbackQuery, _widget: Any, manager: DialogManager, chosen: str) -> None:
    services, actor = services_and_actor(manager)
    await services.retention.keep_payloads(actor, int(chosen))
    await _chosen(manager)


async def _chosen(manager: DialogManager) -> None:
    notice(manager, "keeping-chosen")
    await manager.switch_to(KeepingSG.main)


async def client(_query: CallbackQuery, _widget: Any, manager: DialogManager, number: int) -> None:
    await manager.start(EraseSG.ask, data={"client_id": number})


async def erase_clients(_query: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await _erased(manager, "keeping-clients-erased", await services.retention.erase_clients(actor))


async def erase_talks(_query: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await _erased(manager, "keeping-talks-erased", await services.retention.erase_talks(actor))


async def _erased(manager: DialogManager, key: str, count: int) -> None:
    notice(manager, key, count=count)
    await manager.switch_to(KeepingSG.main)
