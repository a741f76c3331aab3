"""«✅ Выставить» under the offer of the next advance invoice, pressed by somebody who has to ask."""

import shutil
from datetime import timedelta
from pathlib import Path

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from db.vocabulary.approvals import ApprovalState
from db.vocabulary.enums import InvoiceStatus, Role
from handlers.ui.callbacks import NotificationButton
from tests.handlers.in_process_bot import Room, buttons
from tests.support import factories
from tests.support.fakes import FakeClock

ANNA, BORIS = 1001, 2001


async def test_a_draft_that_waits_for_approval_goes_on_waiting(
    sqlite_template: Path, tmp_path: Path, clock: FakeClock
) -> None:
    path = tmp_path / "deposit.db"
    shutil.copy(sqlite_template, path)
    room = Room(path, clock)
    services = room.services
    boris = await factories.found_firm(services, BORIS, "Борис")
    anna = await factories.add_member(services, boris, Role.LAWYER, ANNA, "Анна")
    client = await factories.add_client(services, anna)
    draft = (await factories.draft_invoice(services, anna, client.id)).row
    await services.drafts.set_invoice_date(anna, draft.id, clock.now().date())
    await services.approvals.switch(boris, True)
    await services.approvals.send(anna, draft.id)
    clock.advance(days=1)
    room.world.add_person(ANNA, "Анна", language_code="ru")
    await room.say(ANNA, "/start")
    button = NotificationButton(act="deposit_issue", id=draft.id, firm=anna.firm_id)
    offer = [[InlineKeyboardButton(text="✅ Выставить", callback_data=button.pack())]]
    await room.bot.send_message(
        ANNA, "Аванс ниже порога", reply_markup=InlineKeyboardMarkup(inline_keyboard=offer)
    )
    live = room.live(ANNA)
    await room.press(ANNA, live, buttons(live)[0])
    found = (await services.invoices.view(anna, draft.id)).row
    assert (found.status, found.invoice_date) == (InvoiceStatus.DRAFT, clock.now().date() - timedelta(days=1))
    assert (await services.approvals.of_draft(anna, draft.id)).state is ApprovalState.WAITING
    answer = [*room.world.presses.values()][-1].answer
    assert answer is not None
    assert "соглас" in (answer.text or "").casefold()
    await room.close()
