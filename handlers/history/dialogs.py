from typing import Any

from aiogram_dialog import Dialog, DialogManager

from db.vocabulary.enums import ObjectType
from handlers.history.text import line
from handlers.ui.names import short_name
from handlers.ui.paged_list import PageRow
from handlers.ui.search_window import search_window
from handlers.ui.start_data import start_int, start_str
from handlers.ui.states import HistorySG
from handlers.ui.widgets import Cancel, T, load_page, texts_of, today
from services.container import Services
from services.core.audit import HistoryRow
from services.domain.access import Actor

PAGE = 10


async def events(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    kind, texts = ObjectType(start_str(dialog_manager, "kind")), texts_of(dialog_manager)
    object_id, name = start_int(dialog_manager, "id"), ""

    async def fetch(offset: int, limit: int) -> tuple[list[HistoryRow], int]:
        nonlocal name
        page = await services.audit.history(actor, kind, object_id, offset, limit)
        name = page.name
        return list(page.items), page.total

    page = await load_page(dialog_manager, "events", fetch, PAGE)
    return {
        **page,
        "of": texts(
            "history-of", kind=kind.value, name=short_name(name) if kind is ObjectType.CLIENT else name
        )
        if name or kind is ObjectType.TASK
        else texts("history-draft"),
        "lines": texts.join(line(texts, row, kind, today(dialog_manager)) for row in page["events"]),
    }


dialogs = (
    Dialog(
        search_window(
            T("history-list"),
            PageRow("events"),
            Cancel(label="button-back"),
            state=HistorySG.list,
            getter=events,
        )
    ),
)
