from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import Data, DialogManager

from handlers.requisites import Card, CardActions, card_of
from handlers.ui.context import act_key
from handlers.ui.navigation import open_home
from handlers.ui.start_data import start_str_or_none
from handlers.ui.states import OnboardingSG, PickVatSG
from handlers.ui.widgets import notice, switch_person, texts_of
from handlers.vat import as_choice
from services.container import Services
from services.domain.errors import BadInput
from services.domain.languages import staff_language
from services.domain.requisites.fields import with_defaults
from services.domain.requisites.model import Country
from services.firms.identity import Person
from services.firms.service import NewFirm


async def country(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    manager.dialog_data["country"] = button.widget_id
    await manager.switch_to(OnboardingSG.requisites)


def card_or_country(card: CardActions) -> Callable[[DialogManager, str], Awaitable[None]]:
    """Who sends the card at once need not say the country: the card does. A typed country is taken as well."""

    async def taken(manager: DialogManager, text: str) -> None:
        words = letters_of(text)
        for one in Country:
            if words and words == letters_of(texts_of(manager).plain("card-country", country=one.value)):
                manager.dialog_data["country"] = one.value
                await manager.switch_to(OnboardingSG.requisites)
                return
        manager.dialog_data.pop("country", None)
        try:
            await card.pasted(manager, text)
        except BadInput as error:
            raise BadInput("error-onboarding-country", text) from error
        read = card_of(manager)
        if read is not None:
            manager.dialog_data["country"] = read.requisites.country.value

    return taken


def letters_of(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalpha())


async def card_confirmed(manager: DialogManager, card: Card) -> None:
    party = card.requisites
    await manager.start(
        PickVatSG.rate,
        data={"country": party.country.value, "kind": party.kind.value, "title": "onboarding-vat"},
    )


async def vat_chosen(_start_data: Data, result: Any, manager: DialogManager) -> None:
    """The last answer: the firm is founded and the menu opens, with what to do first on top."""
    if not result:
        return
    services: Services = manager.middleware_data["services"]
    person: Person = manager.middleware_data["person"]
    card = card_of(manager)
    if card is None:
        raise LookupError("VAT was chosen before there was a card")
    user = manager.middleware_data["event_from_user"]
    await services.firms.create(
        user.id,
        person.name,
        user.username,
        staff_language(person.language),
        start_str_or_none(manager, "claim"),
        manager.middleware_data["registration_open"],
        NewFirm(
            with_defaults(card.requisites),
            as_choice(result["vat"]),
            act_key=act_key(manager, "found"),
            accounts=card.others,
        ),
    )
    switch_person(
        manager,
        await services.identity.resolve(user.id, user.full_name, user.username, user.language_code),
    )
    notice(manager, "onboarding-done")
    await open_home(manager)
