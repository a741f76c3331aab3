from typing import Any

from aiogram_dialog import DialogManager

from handlers.bring_in.actions import KEPT
from handlers.ui.texts import Markup


async def report(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What the last file was found to be, or that it is being looked at."""
    data = dialog_manager.dialog_data.get(KEPT, {})
    stage = data.get("stage", "")
    return {
        "checking": stage == "checking",
        "writing": stage == "writing",
        "done": stage == "done",
        "may_write": stage == "good",
        "lines": "" if stage in ("checking", "writing") else Markup("\n\n".join(data.get("lines", ()))),
    }
