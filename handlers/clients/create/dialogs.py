"""A new client: a card, a file or just a name, and «Сохранить»."""

from aiogram_dialog import Dialog

from handlers.clients.list import actions, getters
from handlers.requisites import CardForm, card_windows
from handlers.ui.states import NewClientSG
from handlers.ui.widgets import B, Back, Button, T, window

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

alike = window(
    T("client-alike"),
    Button(B("client-alike-same"), "same", actions.is_alike),
    Button(B("client-alike-new"), "another", actions.is_another),
    Back(NewClientSG.check),
    state=NewClientSG.alike,
    getter=getters.alike,
)

dialogs = (Dialog(*card_windows(new_client), alike, on_start=actions.form_opened, getter=getters.duplicate),)
