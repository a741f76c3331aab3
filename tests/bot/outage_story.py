"""One story of people and an outage, told for each cause."""

import logging
from typing import Any

import pytest

from tests.bot.outage_desk import OWNER, OutageDesk
from tests.sandbox.user import User

LATER = "Сейчас не могу записать, повторю сам. Вам повторять не нужно."


async def story(desk: OutageDesk, away: Any, caplog: pytest.LogCaptureFixture) -> None:
    """One taps and goes on, one writes; both hear one sentence, and then everything happens in order and once."""
    invoice = await desk.ask_for_payment("ООО «Липа»")
    pending = desk.sandbox.world.updates
    before = len(texts(desk))
    caplog.clear()
    async with away():
        tap = await desk.user.press("✅ Записать", wait=False)
        await desk.user.send("/menu", wait=False)
        for _ in range(2):  # where the database can be read, the first is answered
            await desk.lawyer.send("/menu", wait=False)
        await desk.until(lambda: tap.answer and said(desk.lawyer))
        assert not await desk.watch.look()
        await desk.tick()
        assert tap.answer.text == LATER
        assert len(pending) == 4, "nothing is confirmed"
    await desk.sandbox.settle()
    assert await desk.money(invoice) == (100_000, 1), desk.sandbox.transcript()
    recorded, menu = (
        next(n for n, text in enumerate(texts(desk)[before:]) if words in text)
        for words in ("Записал 1 000,00 ₽", "Все счета оплачены")
    )
    assert recorded < menu, "in the order in which they were sent"
    for user in (desk.user, desk.lawyer):
        await user.expect(buttons=["📂 Счета"], fresh=False)
        assert said(user) == [], "what was said is over"
    assert [record.getMessage() for record in caplog.records if record.exc_info] == []
    for words in ("the database can't be written", "the database is back"):
        assert sum(words in line for line in lines(caplog)) == 1, lines(caplog)


def texts(desk: OutageDesk) -> list[str]:
    """All that was ever shown to the owner."""
    calls = [call.params for call in desk.sandbox.world.log if call.chat_id == OWNER]
    return [str(params.get("text", "")).replace("\xa0", " ") for params in calls]


def said(user: User) -> list[str]:
    """What the chat says of the outage."""
    return [shown.text for shown in user.messages if shown.text == LATER]


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
