"""A new client: a card, a file or just a name, and «Сохранить»."""

from aiogram_dialog import Dialog

from handlers.clients.list import actions, getters
from handlers.requisites import CardForm, card_windows
from handlers.ui.states import NewClientSG
from handlers.ui.widgets import B, Button, T

new_client = CardForm(
    states=NewClientSG,
    ask="client-ask-card",
    save="client-save",
    then=actions.card_given,
    own=False,
    heading=(
        T("client-twin", when="has_twin"),
        Button(B("client-twin-open"), "twin", actions.open_duplicate, when="has_twin"),
    ),
)

dialogs = (Dialog(*card_windows(new_client), on_start=actions.form_opened, getter=getters.duplicate),)
