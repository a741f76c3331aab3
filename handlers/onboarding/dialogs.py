from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row

from handlers.onboarding import actions, getters
from handlers.requisites import CardForm, card_windows
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
            state=OnboardingSG.country,
            getter=getters.country,
        ),
        *card_windows(card),
        on_process_result=actions.vat_chosen,
    ),
)
