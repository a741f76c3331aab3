from typing import Any

from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery, Document, PhotoSize
from aiogram_dialog import DialogManager

from handlers.settings.appearance.getters import ROLE, issuer_id
from handlers.settings.appearance.parsing import role_in
from handlers.settings.appearance.picture_step import SentPicture
from handlers.ui.context import services_and_actor
from handlers.ui.download import download
from handlers.ui.page_picture import draw_page, say_drawing, send_picture
from handlers.ui.states import AppearanceSG
from handlers.ui.widgets import notice, texts_of
from services.documents.colours import PRESETS
from services.documents.images.apart import clean_image_apart
from services.documents.images.model import MAX_BYTES, ImageRole
from services.domain.errors import BadInput

_SENT = "sent"
_PICTURE = "picture"
"""In the data of the dialog: the message with the sample page, which the next one takes the place of."""


async def opened(_start_data: Any, manager: DialogManager) -> None:
    await show_page(manager)


async def show_page(manager: DialogManager) -> None:
    """Sends a sample page as it looks now; the one before goes. What was chosen is stored by then in any case."""
    services, actor = services_and_actor(manager)
    page = await services.invoices.sample(actor, issuer_id(manager))
    try:
        await say_drawing(manager)
        drawn = await draw_page(page)
        sent = await send_picture(manager, drawn.png, texts_of(manager)("issuer-look-sample"))
    except TelegramAPIError:
        notice(manager, "issuer-look-unseen")
        return
    former = manager.dialog_data.get(_PICTURE)
    manager.dialog_data[_PICTURE] = sent.message_id
    if former is not None:
        try:
            await manager.middleware_data["bot"].delete_message(sent.chat.id, former)
        except TelegramAPIError:
            return  # older than two days, or deleted by hand: two samples do no harm


# Images


async def open_role(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    manager.dialog_data[ROLE] = ImageRole(button.widget_id).value
    await manager.switch_to(AppearanceSG.image)


async def picture_given(manager: DialogManager, sent: SentPicture) -> None:
    await _take(manager, ImageRole(manager.dialog_data[ROLE]), sent.file)


async def picture_sent(manager: DialogManager, sent: SentPicture) -> None:
    """Nobody has asked for it: the words below it say what it is, or a button will."""
    if (role := role_in(sent.caption)) is not None:
        await _take(manager, role, sent.file)
        return
    manager.dialog_data[_SENT] = {
        "kind": "document" if isinstance(sent.file, Document) else "photo",
        "file": sent.file.model_dump(mode="json", exclude_none=True, exclude={"thumbnail"}),
    }
    await manager.switch_to(AppearanceSG.which)


async def role_picked(_callback: CallbackQuery, _widget: Any, manager: DialogManager, role: str) -> None:
    kept = manager.dialog_data.get(_SENT)
    if kept is None:
        await manager.switch_to(AppearanceSG.main)
        return
    kind = Document if kept["kind"] == "document" else PhotoSize
    await _take(manager, ImageRole(role), kind.model_validate(kept["file"]))


async def _take(manager: DialogManager, role: ImageRole, file: Document | PhotoSize) -> None:
    services, actor = services_and_actor(manager)
    await say_drawing(manager)
    content = await download(
        manager.middleware_data["bot"],
        file,
        MAX_BYTES,
        too_big=BadInput("error-image-too-big"),
        lost=BadInput("error-image-lost"),
    )
    image = await clean_image_apart(content, role)
    await services.appearances.set_image(actor, issuer_id(manager), role, image)
    manager.dialog_data.pop(_SENT, None)
    notice(manager, "issuer-look-taken", role=role.value)
    await manager.switch_to(AppearanceSG.main)
    await show_page(manager)


async def remove(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    role = ImageRole(manager.dialog_data[ROLE])
    await services.appearances.remove_image(actor, issuer_id(manager), role)
    notice(manager, "issuer-look-removed", role=role.value)
    await manager.switch_to(AppearanceSG.main)
    await show_page(manager)


# The colour


async def open_colour(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.switch_to(AppearanceSG.colour)


async def colour_picked(_callback: CallbackQuery, _widget: Any, manager: DialogManager, name: str) -> None:
    await colour_given(manager, PRESETS[name])


async def colour_none(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await colour_given(manager, "")


async def colour_given(manager: DialogManager, code: str) -> None:
    services, actor = services_and_actor(manager)
    await services.appearances.set_accent(actor, issuer_id(manager), code)
    notice(manager, "issuer-look-coloured", chosen="yes" if code else "no")
    await manager.switch_to(AppearanceSG.main)
    await show_page(manager)
