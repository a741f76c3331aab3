"""What the windows of approving show."""

from typing import Any

from aiogram_dialog import DialogManager

from handlers.ui.context import services_and_actor
from handlers.ui.start_data import start_int
from handlers.ui.widgets import load_page
from services.approvals.rules import ROLES_OFFERED
from services.container import Services
from services.domain.access import Actor
from services.domain.ids import InvoiceId

OFF = "-"
"""Before a role that a press takes out."""


async def rule(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    found = await services.approvals.rule(actor)
    rows = [
        {
            "id": -int(one.id) if one.by_name else int(one.id),
            "name": one.name,
            "role": one.role,
            "chosen": "yes" if one.by_name else "no",
        }
        for one in found.members
        if found.on and not one.by_role
    ]

    async def page(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        return rows[offset : offset + limit], len(rows)

    return {
        **await load_page(dialog_manager, "people", page),
        "on": "yes" if found.on else "no",
        "is_on": found.on,
        "who": [one.name for one in found.members if one.by_role or one.by_name],
        "roles": [
            {
                "id": f"{OFF}{role.value}" if role in found.roles else role.value,
                "role": role,
                "chosen": "yes" if role in found.roles else "no",
            }
            for role in ROLES_OFFERED
            if found.on
        ],
    }


def invoice_of(manager: DialogManager) -> InvoiceId:
    return InvoiceId(start_int(manager, "invoice_id"))


async def remark(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    view = await services.invoices.view(actor, invoice_of(dialog_manager))
    found = await services.approvals.of_draft(actor, invoice_of(dialog_manager))
    return {"client": view.row.client_name, "sum": view.row.total, "author": found.author}
