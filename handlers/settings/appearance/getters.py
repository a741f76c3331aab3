from typing import Any

from aiogram_dialog import DialogManager

from handlers.ui.start_data import start_int
from services.container import Services
from services.documents.colours import PRESETS
from services.documents.images.model import ImageRole
from services.domain.access import Actor
from services.domain.ids import IssuerId
from services.firms.appearance import AppearanceView

ROLE = "role"
"""Of the image that is asked for, in the data of the dialog."""


def issuer_id(manager: DialogManager) -> IssuerId:
    return IssuerId(start_int(manager, "issuer_id"))


async def main(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    view = await services.appearances.get(actor, issuer_id(dialog_manager))
    accent = view.appearance.accent
    return {
        "name": view.name,
        **{role.value: "yes" if view.has(role) else "no" for role in ImageRole},
        "colour": colour_name(accent),
        "code": accent,
        "signs": view.has(ImageRole.SIGNATURE) or view.has(ImageRole.STAMP),
        "plain": not view.appearance.images and not accent,
    }


def colour_name(accent: str) -> str:
    """A word of the locale files."""
    if not accent:
        return "none"
    return next((name for name, colour in PRESETS.items() if colour == accent), "own")


async def image(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    role = ImageRole(dialog_manager.dialog_data[ROLE])
    view = await services.appearances.get(actor, issuer_id(dialog_manager))
    return {"role": role.value, "has": view.has(role), "state": "yes" if view.has(role) else "no"}


async def roles(**_: Any) -> dict[str, Any]:
    return {"roles": [{"id": role.value, "role": role.value} for role in ImageRole]}


async def colour(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    view: AppearanceView = await services.appearances.get(actor, issuer_id(dialog_manager))
    accent = view.appearance.accent
    return {
        "has": bool(accent),
        "colour": colour_name(accent),
        "code": accent,
        "colours": [
            {"id": name, "colour": name, "chosen": "yes" if code == accent else "no"}
            for name, code in PRESETS.items()
        ],
    }
