from typing import Any
from zoneinfo import ZoneInfo

from aiogram_dialog import DialogManager

from handlers.settings.firm.timezones import zone_name
from handlers.ui.texts import Texts
from handlers.ui.widgets import texts_of
from services.container import Services
from services.domain.access import Actor, Permission
from services.domain.calendar.dates import zones_for
from services.domain.languages import LANGUAGES
from services.domain.ports import Clock
from services.firms.identity import Person


async def home(
    dialog_manager: DialogManager, services: Services, actor: Actor, person: Person, clock: Clock, **_: Any
) -> dict[str, Any]:
    firm = await services.firms.get(actor)
    return {
        "firm": firm.name,
        "role": actor.role,
        "zone": zone_name(firm.timezone, actor.language),
        "time": f"{clock.now().astimezone(ZoneInfo(firm.timezone)):%H:%M}",
        "act_days": firm.act_answer_days,
        "edits_firm": actor.may(Permission.FIRM_EDIT),
        "takes_out": actor.may(Permission.TAKE_OUT),
        "brings_in": actor.may(Permission.BRING_IN),
        "edits_rates": actor.may(Permission.RATE_EDIT),
        # Of another firm of the installation, somebody may stand there.
        "prints": actor.may(Permission.FIRM_EDIT)
        and dialog_manager.middleware_data.get("printer") is not None,
        "sees_staff": actor.may(Permission.STAFF_READ),
        "several": len(person.firms) > 1,
        "digest": await services.digests.is_enabled(actor),
        "sees_reports": actor.may(Permission.REPORT_READ),
        "picture": await services.digests.has_picture(actor),
        "email": (await services.staff.me(actor)).email or "",
    }


async def languages(dialog_manager: DialogManager, actor: Actor, **_: Any) -> dict[str, Any]:
    return {"languages": _languages(texts_of(dialog_manager), actor.language)}


async def firm_languages(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    firm = await services.firms.get(actor)
    return {"languages": _languages(texts_of(dialog_manager), firm.language)}


def _languages(texts: Texts, now: str) -> list[dict[str, str]]:
    return [
        {
            "id": language,
            "label": texts.plain("language-name", language=language),
            "chosen": "yes" if language == now else "no",
        }
        for language in LANGUAGES
    ]


async def email(services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    own = (await services.staff.me(actor)).email
    return {"email": own or "", "has_email": "yes" if own else "no"}


async def firms(person: Person, **_: Any) -> dict[str, Any]:
    return {
        "firms": [
            {
                "id": firm.firm_id,
                "label": firm.firm_name,
                "chosen": "yes" if firm.is_current else "no",
            }
            for firm in person.firms
        ]
    }


async def name(services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    return {"firm": (await services.firms.get(actor)).name}


async def zones(services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    firm = await services.firms.get(actor)
    names = zones_for(firm.country)
    if firm.timezone not in names:
        names = (firm.timezone, *names)
    return {
        "zone": zone_name(firm.timezone, actor.language),
        "zones": [
            {
                "id": zone,
                "label": zone_name(zone, actor.language),
                "chosen": "yes" if zone == firm.timezone else "no",
            }
            for zone in names
        ],
    }
