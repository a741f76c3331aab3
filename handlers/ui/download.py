"""Brings a file that somebody has sent: the whole of it, no larger than it may be."""

import logging
from io import BytesIO

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import Document, PhotoSize
from typing_extensions import Buffer, override

from services.domain.errors import DomainError

log = logging.getLogger(__name__)

DOWNLOAD_SECONDS = 15
"""Half of what a handler may take: the file has to be read, too."""


async def download(
    bot: Bot, file: Document | PhotoSize, most_bytes: int, *, too_big: DomainError, lost: DomainError
) -> bytes:
    """Raises `too_big` for what has more bytes than may come, and `lost` for what comes in part or not at all."""
    if (file.file_size or 0) > most_bytes:
        raise too_big
    content = _Limited(most_bytes)
    try:
        await bot.download(file, destination=content, timeout=DOWNLOAD_SECONDS)
    except _TooBigError:
        raise too_big from None
    except (TelegramAPIError, OSError, TimeoutError) as error:
        log.info("a file did not come: %s", type(error).__name__)
        raise lost from None
    if file.file_size is not None and len(content.getvalue()) != file.file_size:
        log.info("a file came with another size than it has")
        raise lost
    return content.getvalue()


class _TooBigError(Exception):
    pass


class _Limited(BytesIO):
    """A file that comes in. What was said of its size before need not be true."""

    def __init__(self, most_bytes: int) -> None:
        super().__init__()
        self._most_bytes = most_bytes

    @override
    def write(self, part: Buffer, /) -> int:
        written = super().write(part)
        if self.tell() > self._most_bytes:
            raise _TooBigError
        return written
