"""What the window of printing shows."""

from typing import Any

from aiogram_dialog import DialogManager

from handlers.printing.documents import document_of


async def copies(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"document": (await document_of(dialog_manager)).title}
