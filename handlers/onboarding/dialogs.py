from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row

from handlers.onboarding import actions, getters
from handlers.requisites import CardForm, card_windows
from handlers.ui.states import OnboardingSG
from handlers.ui.widgets import B, T, window

card = CardForm(
    states=OnboardingSG,
    ask="onboarding-card",
    save="onboarding-card-right",
    then=actions.card_confirmed,
    own=True,
    back=OnboardingSG.country,
    can_cancel=False,
)

dialogs = (
    Dialog(
        window(
            T("onboarding-country", name=F["person_name"]),
            Row(
                Button(B("card-country", country="RU"), "RU", actions.country),
                Button(B("card-country", country="KZ"), "KZ", actions.country),
            ),
            Row(
                Button(B("card-country", country="UZ"), "UZ", actions.country),
                Button(B("card-country", country="BY"), "BY", actions.country),
            ),
            Button(B("card-country", country="OTHER"), "OTHER", actions.country),
            state=OnboardingSG.country,
            getter=getters.country,
        ),
        *card_windows(card),
        on_process_result=actions.vat_chosen,
    ),
)
