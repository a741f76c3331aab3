from typing import Any

from aiogram_dialog import Dialog, DialogManager

from handlers.history.text import line
from handlers.invoices.text import brief
from handlers.ui.paged_list import PageRow
from handlers.ui.search_window import place
from handlers.ui.start_data import start_int, start_str
from handlers.ui.states import History
from handlers.ui.widgets import Cancel, T, load_page, texts_of, today
from services.container import Services
from services.core.audit import HistoryRow, ObjectType
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
        "of": texts("history-of", kind=kind.value, name=brief(name) if kind is ObjectType.CLIENT else name)
        if name or kind is ObjectType.TASK
        else texts("history-draft"),
        "lines": texts.join(line(texts, row, kind, today(dialog_manager)) for row in page["events"]),
    }


dialogs = (
    Dialog(
        place(
            T("history-list"),
            PageRow("events"),
            Cancel(label="button-back"),
            state=History.list,
            getter=events,
        )
    ),
)
