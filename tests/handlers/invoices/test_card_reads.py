"""A card is read once for each press, however many ask for it, and after an act it shows what is true then."""

from collections.abc import Awaitable

import pytest

from tests.handlers.in_process_bot import Room, buttons, nothing_wrong
from tests.support.query_counter import statements

OWNER = 1001
READ = "FROM invoice_lines"
"""Only the view of an invoice reads its lines."""


@pytest.fixture
async def invoice(room: Room) -> int:
    """The card of an open invoice that nothing was paid of, opened."""
    room.world.add_person(OWNER, "Анна", language_code="ru")
    await room.say(OWNER, "/start")
    rows = room.rows(
        "SELECT id FROM invoices WHERE firm_id = 1 AND status = 'issued' AND paid_minor = 0"
        " AND currency = 'RUB' AND total_minor > 100000 ORDER BY id LIMIT 1"
    )
    found = int(rows[0][0])
    assert await reads(room, room.say(OWNER, f"/start i_{found}")) == 1
    assert room.where(OWNER) == "InvoiceCard:main"
    return found


async def reads(room: Room, act: Awaitable[None]) -> int:
    with statements(room.database) as seen, nothing_wrong(room, "a press"):
        await act
    return sum(READ in statement for statement in seen)


async def press(room: Room, key: str) -> int:
    live = room.live(OWNER)
    label = room.translator.get(key, "ru", {"balance": "", "sum": ""}).strip()
    found = next(button for button in buttons(live) if label in button["text"])
    return await reads(room, room.press(OWNER, live, found))


async def test_a_press_reads_the_invoice_once(room: Room, invoice: int) -> None:
    assert await press(room, "invoice-pdf") == 2, (
        "once to draw it; then its file is remembered, which is a write"
    )
    assert await press(room, "invoice-pdf") == 1, "what Telegram has is sent by its id"
    assert await press(room, "invoice-more") == 1
    assert await press(room, "invoice-client-button") == 1
    assert room.where(OWNER) == "ClientCard:main"


async def test_the_card_shows_what_the_act_has_changed(room: Room, invoice: int) -> None:
    await press(room, "invoice-pay")
    assert await reads(room, room.say(OWNER, "500")) == 0, "the plan names the invoice"
    assert await press(room, "payment-save") == 1, "the card; what was recorded is said without a look at it"
    assert room.where(OWNER) == "InvoiceCard:main"
    assert room.rows("SELECT paid_minor FROM invoices WHERE id = ?", (invoice,)) == [(500_00,)]
    assert "500" in room.live(OWNER).text
    for key in ("invoice-more", "invoice-write-off", "invoice-reason-hopeless", "invoice-write-off-yes"):
        await press(room, key)
    assert room.where(OWNER) == "InvoiceCard:main"
    assert room.rows("SELECT status FROM invoices WHERE id = ?", (invoice,)) == [("written_off",)]
    assert room.translator.get("invoice-pay", "ru", {}) not in " ".join(room.live(OWNER).labels)


async def test_an_update_that_comes_twice_is_answered_with_what_is_true(room: Room, invoice: int) -> None:
    """The memo is of one delivery: nothing of the first is left for the second."""
    await press(room, "invoice-pay")
    await room.say(OWNER, "500")
    live = room.live(OWNER)
    save = next(button for button in buttons(live) if "Записать" in button["text"])
    for _ in range(2):
        await room.press(OWNER, live, save)
    assert room.rows("SELECT paid_minor FROM invoices WHERE id = ?", (invoice,)) == [(500_00,)]
    assert room.where(OWNER) == "InvoiceCard:main"
