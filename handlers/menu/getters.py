from typing import Any

from services.container import Services
from services.domain.access import Actor, Permission
from services.firms.identity import Person


async def home(services: Services, actor: Actor, person: Person, **_: Any) -> dict[str, Any]:
    desk = await services.dashboard.summary(actor)
    return {
        "firm": desk.firm_name,
        "state": "menu-money" if desk.outstanding else "menu-nothing" if desk.has_invoices else "menu-first",
        "awaited": desk.outstanding,
        # Several currencies are a line of their own.
        "late": "no" if not desk.overdue else "yes" if len(desk.outstanding) == 1 else "apart",
        "overdue": desk.overdue,
        "today": desk.due_today or desk.tasks_today,
        "due_today": desk.due_today,
        "tasks_today": desk.tasks_today,
        "both": "yes" if desk.due_today and desk.tasks_today else "no",
        "drafts": desk.drafts,
        "may_pay": actor.may(Permission.PAYMENT_RECORD),
        "may_report": actor.may(Permission.REPORT_READ),
        "brings_in": not desk.has_invoices and actor.may(Permission.BRING_IN),
        "is_contact": bool(person.contacts),
    }


async def help_(actor: Actor, **_: Any) -> dict[str, Any]:
    return {"staff": actor.role.value}
