"""A page with two people on it, and the bot that a test answers for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from aiogram import Bot
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultUnion,
    Update,
)
from fpdf import FPDF
from playwright.async_api import Page, expect

from tests.sandbox.browser import PaneView
from tests.sandbox.server import Server
from tests.sandbox.world import World

ANNA, IVAN, TRICKY = 101, 202, 303
TRICKY_NAME = "<b>Ю🦊</b>"


@dataclass
class Desk:
    """The page with Anna on the left and Ivan on the right, and a bot to answer them."""

    world: World
    bot: Bot
    page: Page
    server: Server
    left: PaneView
    right: PaneView
    troubles: list[str]
    offset: int = 0

    async def open(self, address: str = f"#left={ANNA}&right={IVAN}") -> None:
        await self.page.goto("about:blank")
        await self.page.goto(self.server.url + "/" + address)
        await expect(self.left.part("picker")).not_to_be_empty()

    async def update(self) -> Update:
        """The next thing that reaches the bot."""
        (update,) = await self.bot.get_updates(offset=self.offset, limit=1, timeout=10)
        self.offset = update.update_id + 1
        return update

    async def tapped(self, **answer: Any) -> None:
        """Take a tap and answer it."""
        query = (await self.update()).callback_query
        assert query is not None
        await self.bot.answer_callback_query(query.id, **answer)

    async def asked(self, results: list[InlineQueryResultUnion], **more: Any) -> str:
        """Take an inline query and answer it; its text."""
        query = (await self.update()).inline_query
        assert query is not None
        await self.bot.answer_inline_query(query.id, results, cache_time=0, is_personal=True, **more)
        return query.query


def keyboard(*rows: list[InlineKeyboardButton]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=list(rows))


def key(label: str, **more: Any) -> InlineKeyboardButton:
    return InlineKeyboardButton(
        text=label, callback_data=None if more.keys() - {"style"} else label[:30], **more
    )


def invoice_pdf() -> bytes:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=20)
    pdf.cell(text="Invoice 2026-0012")
    return bytes(pdf.output())
