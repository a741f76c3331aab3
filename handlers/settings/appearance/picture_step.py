"""The step that takes a picture, as a photo or as a file; where a colour is asked for too, also a typed one."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Document, Message, PhotoSize
from aiogram_dialog import DialogManager, DialogProtocol
from typing_extensions import override

from handlers.ui.labels import notice
from handlers.ui.text_step import Ctx, TextStep
from services.documents.colours import parse_colour
from services.domain.errors import BadInput

_ALBUM = "album"
"""In the data of the dialog: the album whose first picture was taken."""


@dataclass(frozen=True, slots=True)
class SentPicture:
    file: Document | PhotoSize
    caption: str


class PictureStep(TextStep):
    """`picture(manager, sent)` gets what was sent, of an album the first; `colour(manager, code)` a typed colour."""

    def __init__(
        self,
        id: str,
        picture: Callable[[DialogManager, SentPicture], Awaitable[Any]],
        colour: Callable[[DialogManager, str], Awaitable[Any]] | None = None,
    ) -> None:
        self.picture = picture
        super().__init__(
            id,
            _no_text if colour is None else _colour,
            _nothing if colour is None else colour,
            example="issuer-look-image-example" if colour is None else "issuer-look-colour-example",
            max_len=60,
            accepts={ContentType.PHOTO: self._taken, ContentType.DOCUMENT: self._taken},
        )

    @override
    async def process_message(self, message: Message, dialog: DialogProtocol, manager: DialogManager) -> bool:
        if message.text is None and message.content_type not in self.accepts:
            self.refuse(manager, "error-image-wanted")
            return True
        return await super().process_message(message, dialog, manager)

    async def _taken(self, message: Message, _step: TextStep, manager: DialogManager) -> None:
        file = message.document or (message.photo[-1] if message.photo else None)
        if file is None:
            return
        album = message.media_group_id
        if album is not None and manager.dialog_data.get(_ALBUM) == album:
            notice(manager, "issuer-look-album")
            return
        await self.picture(manager, SentPicture(file, message.caption or ""))
        manager.dialog_data[_ALBUM] = album  # of one whose first picture is refused, the next may do


def _colour(text: str, _ctx: Ctx) -> str:
    return parse_colour(text)


def _no_text(_text: str, _ctx: Ctx) -> str:
    raise BadInput("error-image-wanted")


async def _nothing(_manager: DialogManager, _value: Any) -> None:
    raise RuntimeError("no text is taken here")
