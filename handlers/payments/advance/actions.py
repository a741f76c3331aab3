"""Acts of the form of an advance: whose money it is, who received it in what currency, how much."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.payments.form_values import day_of, key_of, method_of, money_of
from handlers.ui.context import services_and_actor
from handlers.ui.start_data import start_int_or_none
from handlers.ui.states import NewAdvanceSG, PickClientSG
from services.domain.errors import NotFound
from services.domain.ids import ClientId, IssuerId
from services.domain.money.money import Currency, Money
from services.payments.views import NewAdvance


def client_of(manager: DialogManager) -> ClientId:
    return ClientId(start_int_or_none(manager, "client_id") or int(manager.dialog_data["client_id"]))


async def accounts(manager: DialogManager) -> list[tuple[int, str, Currency]]:
    """(issuer, its name, currency) that money may come in, the usual issuer first."""
    services, actor = services_and_actor(manager)
    issuers = sorted(await services.issuers.list(actor), key=lambda issuer: not issuer.is_default)
    return [
        (int(issuer.id), issuer.name, account.currency) for issuer in issuers for account in issuer.accounts
    ]


async def form_opened(_start_data: Any, manager: DialogManager) -> None:
    if start_int_or_none(manager, "client_id") is None:
        await manager.start(PickClientSG.list)
    else:
        await _skip_single_account(manager)


async def came_back(_start_data: Any, result: Any, manager: DialogManager) -> None:
    """A client was picked; or the card that was opened from the result has closed."""
    given = result if isinstance(result, dict) else {}
    if given.get("client_id"):
        manager.dialog_data["client_id"] = given["client_id"]
        await _skip_single_account(manager)
    elif start_int_or_none(manager, "client_id") is None and "client_id" not in manager.dialog_data:
        await manager.done()


async def _skip_single_account(manager: DialogManager) -> None:
    found = await accounts(manager)
    if len(found) == 1:
        await _choose(manager, found[0])


async def account_pressed(
    _callback: CallbackQuery, _widget: Any, manager: DialogManager, pressed: str
) -> None:
    """Raises `NotFound` for an account that is archived by now."""
    chosen = next((each for each in await accounts(manager) if account_key(*each) == pressed), None)
    if chosen is None:
        raise NotFound
    await _choose(manager, chosen)


def account_key(issuer_id: int, _name: str, currency: Currency) -> str:
    """What its button holds. Not its place: another issuer may be made the usual one meanwhile."""
    return f"{issuer_id}{currency.value}"


async def _choose(manager: DialogManager, chosen: tuple[int, str, Currency]) -> None:
    issuer_id, name, currency = chosen
    manager.dialog_data.update(issuer_id=issuer_id, issuer=name, currency=currency.value)
    await manager.switch_to(NewAdvanceSG.amount)


async def amount_given(manager: DialogManager, amount: Money) -> None:
    manager.dialog_data["amount"] = amount.minor
    await manager.switch_to(NewAdvanceSG.confirm)


async def save(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    new = NewAdvance(
        client_id=client_of(manager),
        issuer_id=IssuerId(int(manager.dialog_data["issuer_id"])),
        amount=money_of(manager),
        received_on=day_of(manager),
        method=method_of(manager),
        reference=manager.dialog_data.get("reference"),
        act_key=key_of(manager, "take"),
    )
    recorded = await services.advances.record(actor, new)
    manager.dialog_data["payment_id"] = int(recorded.id)
    await manager.switch_to(NewAdvanceSG.done)
