"""Asks Telegram who the bot is, and what time it is there, without aiogram's machinery around a running bot."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import aiohttp
from aiogram.client.telegram import TelegramAPIServer

TIMEOUT = 10.0
"""Seconds."""
REFUSED = frozenset({401, 404})
"""What Telegram answers to a token that it does not know."""


class TelegramUnreachableError(Exception):
    """The message says in a few words what came instead of an answer; it never holds the token."""


@dataclass(frozen=True, slots=True)
class TelegramAnswer:
    username: str | None
    """None: the token is refused."""
    at: datetime | None
    """The server's clock in UTC, to the second."""


async def ask_telegram(token: str, api_url: str) -> TelegramAnswer:
    """Raises `TelegramUnreachableError`."""
    url = TelegramAPIServer.from_base(api_url).api_url(token=token, method="getMe")
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMEOUT)) as session,
            session.get(url) as response,
        ):
            at = _date(response.headers.get("Date"))
            if response.status in REFUSED:
                return TelegramAnswer(None, at)
            answer = await response.json() if response.status == 200 else {}
    except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as error:
        raise TelegramUnreachableError(type(error).__name__) from None
    if not isinstance(answer, dict) or not isinstance(answer.get("result"), dict):
        raise TelegramUnreachableError(f"HTTP {response.status}")
    return TelegramAnswer(str(answer["result"].get("username", "")), at)


def _date(header: str | None) -> datetime | None:
    try:
        return parsedate_to_datetime(header).astimezone(UTC) if header else None
    except ValueError:
        return None
