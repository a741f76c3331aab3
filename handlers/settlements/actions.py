"""Acts of the form of a statement."""

from datetime import date
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode

from handlers.settlements.context import account_of, client_of, keep_account, keep_period, key_of, period_of
from handlers.settlements.showing import show_paper
from handlers.ui.context import act_key, services_and_actor
from handlers.ui.list_filter import days_of
from handlers.ui.navigation import pressed_again
from handlers.ui.states import ReconciliationSG
from handlers.ui.widgets import today
from services.client_documents.settlements.views import NewReconciliation
from services.domain.errors import NotFound


async def opened(_start_data: Any, manager: DialogManager) -> None:
    """Of a single account nobody is asked which."""
    services, actor = services_and_actor(manager)
    found = await services.settlements.accounts(actor, client_of(manager))
    if len(found) == 1:
        keep_account(manager, found[0])
        await manager.switch_to(ReconciliationSG.period)


async def account_pressed(
    _callback: CallbackQuery, _widget: Any, manager: DialogManager, pressed: str
) -> None:
    """Raises `NotFound` for an account that is none of the client's."""
    services, actor = services_and_actor(manager)
    found = await services.settlements.accounts(actor, client_of(manager))
    account = next((each for each in found if key_of(each) == pressed), None)
    if account is None:
        raise NotFound
    keep_account(manager, account)
    await manager.switch_to(ReconciliationSG.period)


async def span_pressed(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    """The calendar's period, up to today: nobody can vouch for days to come."""
    first, last = days_of(button.widget_id.removeprefix("span_"), today(manager))
    await period_given(manager, (first, min(last, today(manager))))


async def period_given(manager: DialogManager, days: tuple[date, date]) -> None:
    """Raises as the service does; the question then stays."""
    services, actor = services_and_actor(manager)
    issuer_id, currency = account_of(manager)
    await services.settlements.account_period(actor, client_of(manager), issuer_id, currency, *days)
    keep_period(manager, *days)
    await manager.switch_to(ReconciliationSG.preview)


async def make(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Make what the preview says, and show it. A tap that comes twice makes one."""
    if pressed_again(callback, manager):
        return
    services, actor = services_and_actor(manager)
    issuer_id, currency = account_of(manager)
    first, last = period_of(manager)
    form = NewReconciliation(
        client_of(manager), issuer_id, currency, first, last, act_key(manager, "reconcile")
    )
    document_id = await services.settlements.make_reconciliation(actor, form)
    await manager.done(show_mode=ShowMode.NO_UPDATE)
    await show_paper(manager, document_id)
