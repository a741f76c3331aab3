from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row

from handlers.onboarding import actions, getters
from handlers.requisites import CardActions, CardForm, CardStep, card_windows, good_card
from handlers.ui.states import OnboardingSG
from handlers.ui.widgets import B, T, window
from services.domain.requisites.model import Country

card = CardForm(
    states=OnboardingSG,
    ask="onboarding-card",
    save="onboarding-card-right",
    then=actions.card_confirmed,
    own=True,
    back=OnboardingSG.country,
    can_cancel=False,
)


early = CardActions(card)
"""For a card that comes before the country was asked for."""


def _country(country: Country) -> Button:
    return Button(B("card-country", country=country.value), country.value, actions.country)


dialogs = (
    Dialog(
        window(
            T("onboarding-country", name=F["person_name"]),
            Row(
                _country(Country.RU),
                _country(Country.KZ),
            ),
            Row(
                _country(Country.UZ),
                _country(Country.BY),
            ),
            _country(Country.OTHER),
            CardStep("early_card", actions.card_or_country(early), early.more_pasted, good_card),
            state=OnboardingSG.country,
            getter=getters.country,
        ),
        *card_windows(card),
        on_process_result=actions.vat_chosen,
    ),
)
