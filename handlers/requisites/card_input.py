"""The step that takes a card: text of any length, and files."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.enums import ContentType
from aiogram.fsm.context import FSMContext
from aiogram.types import Message
from aiogram_dialog import DialogManager, DialogProtocol
from typing_extensions import override

from handlers.ui.download import download
from handlers.ui.labels import notice, texts_of
from handlers.ui.parsing import plain_text
from handlers.ui.text_step import LONG_MESSAGE, LONGEST, TextStep
from services.documents.company_card.apart import extract_text_apart
from services.documents.company_card.files import MAX_BYTES
from services.domain.errors import BadInput, DomainError

MESSAGE_LIMIT = 4096
LONGEST_PASTE = 20_000  # a dozen cards; what a contract's last pages take
_PARTS = "card_parts"

Taken = Callable[[DialogManager, str], Awaitable[Any]]


class CardStep(TextStep):
    """`taken(manager, text)` gets what was typed, the text of a file, or a whole paste so far.

    Telegram splits a long paste into messages that follow each other directly. Other steps drop the rest of one;
    here each part comes with all before it: `rest(manager, before, part)` returns the two as one text.
    `example(manager)` is a good answer. `whole` asks for a whole card, so that a photo of one is told what to do.
    """

    def __init__(
        self,
        id: str,
        taken: Taken,
        rest: Callable[[DialogManager, str, str], Awaitable[str]],
        example: Callable[[DialogManager], str],
        *,
        whole: bool = False,
    ) -> None:
        accepts: dict[str, Callable[[Message, TextStep, DialogManager], Awaitable[Any]]]
        accepts = {ContentType.DOCUMENT: self._file}
        if whole:
            accepts[ContentType.PHOTO] = self._photo
        super().__init__(
            id,
            plain_text,
            taken,
            example="card-example-text",
            accepts=accepts,
        )
        self.max_len = MESSAGE_LIMIT
        self.rest = rest
        self.good = example

    @override
    async def process_message(self, message: Message, dialog: DialogProtocol, manager: DialogManager) -> bool:
        before = manager.dialog_data.pop(_PARTS, None)
        text = message.text or ""
        follows = before is not None and message.message_id == before["id"] + 1 and bool(text)
        if len(text) < LONGEST and not follows:
            return await super().process_message(message, dialog, manager)
        whole = len(text) + (len(before["text"]) if before and follows else 0)
        if whole > LONGEST_PASTE:
            self.refuse(manager, "error-too-long", limit=LONGEST_PASTE)
            return True
        manager.dialog_data[_PARTS] = {"id": message.message_id, "text": text}
        await _let_the_rest_in(manager)
        if before is None or not follows:
            return await super().process_message(message, dialog, manager)
        try:
            joined = await self.rest(manager, before["text"], text)
            manager.dialog_data[_PARTS]["text"] = joined
        except DomainError as error:
            self.refuse(manager, error)
        return True

    @override
    def refuse(self, manager: DialogManager, key: str | DomainError, **params: Any) -> None:
        notice(manager, key, example=self.good(manager), **params)

    async def _file(self, message: Message, _step: TextStep, manager: DialogManager) -> None:
        document = message.document
        if document is None:
            return
        name = document.file_name or ""
        content = await download(
            manager.middleware_data["bot"],
            document,
            MAX_BYTES,
            too_big=BadInput("error-card-file-too-big", name),
            lost=BadInput("error-card-file-lost", name),  # half of a card would be read as a card
        )
        text = await extract_text_apart(content, name)
        await self.then(manager, text)

    async def _photo(self, message: Message, _step: TextStep, manager: DialogManager) -> None:
        """The words below the picture are read, the picture is not, and that is said."""
        if message.caption:
            await self.then(manager, message.caption)
            notice(manager, "error-card-file-photo")
            return
        raise BadInput("error-card-file-photo", "")


async def _let_the_rest_in(manager: DialogManager) -> None:
    """Let the next parts of a paste through: the gate before the dialogs drops them unless it forgets the first."""
    state: FSMContext = manager.middleware_data["state"]
    values = await state.get_data()
    if values.pop(LONG_MESSAGE, None) is not None:
        await state.set_data(values)


def good_card(manager: DialogManager) -> str:
    return texts_of(manager).plain("card-example-text")
