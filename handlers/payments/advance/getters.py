from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.filters import InvoiceStatusFilter
from handlers.payments.advance.actions import account_key, accounts, client_of
from handlers.payments.form_values import money_of
from handlers.payments.getters import payment_terms
from handlers.ui.context import services_and_actor
from handlers.ui.texts import SYMBOLS
from handlers.ui.widgets import texts_of
from services.domain.money.money import Currency
from services.invoices.views import InvoiceFilter


async def account(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found = await accounts(dialog_manager)
    return {
        **await client(dialog_manager),
        "accounts": [
            {
                "id": account_key(issuer_id, name, currency),
                "issuer": name,
                "currency": symbol(dialog_manager, currency),
            }
            for issuer_id, name, currency in found
        ],
    }


async def client(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    found = await services.clients.get(actor, client_of(dialog_manager))
    code = dialog_manager.dialog_data.get("currency")
    return {
        "client": found.name,
        "currency": symbol(dialog_manager, Currency(code)) if code else "",
    }


def symbol(dialog_manager: DialogManager, currency: Currency) -> str:
    return SYMBOLS[texts_of(dialog_manager).language][currency]


async def confirm(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    open_ = InvoiceFilter((InvoiceStatusFilter.OPEN,), client_id=client_of(dialog_manager))
    return {
        **await client(dialog_manager),
        "amount": money_of(dialog_manager),
        "issuer": dialog_manager.dialog_data["issuer"],
        "open": (await services.invoices.list(actor, open_, limit=1)).count,
        **payment_terms(dialog_manager),
    }
