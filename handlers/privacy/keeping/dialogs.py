from operator import itemgetter
from typing import Any

from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Select, SwitchTo
from aiogram_dialog.widgets.kbd.select import OnItemClick

from handlers.privacy.keeping import actions, getters
from handlers.ui.states import KeepingSG
from handlers.ui.widgets import B, Back, Cancel, DangerButton, T, paged, window


def _choices(id_: str, chosen: OnItemClick[Any, str]) -> Column:
    return Column(
        Select(
            B("settings-choice"),
            id=id_,
            item_id_getter=itemgetter("id"),
            items="choices",
            on_click=chosen,
        )
    )


dialog = Dialog(
    window(
        T("keeping-main"),
        SwitchTo(B("keeping-clients"), "clients", KeepingSG.clients),
        SwitchTo(B("keeping-talks"), "talks", KeepingSG.talks),
        SwitchTo(B("keeping-payloads"), "payloads", KeepingSG.payloads),
        SwitchTo(B("keeping-look"), "look", KeepingSG.due, when="due"),
        Cancel(label="button-back"),
        state=KeepingSG.main,
        getter=getters.terms,
    ),
    window(
        T("keeping-clients-ask"),
        _choices("clients_for", actions.clients_chosen),
        Back(KeepingSG.main),
        state=KeepingSG.clients,
        getter=getters.client_terms,
    ),
    window(
        T("keeping-talks-ask"),
        _choices("talks_for", actions.talks_chosen),
        Back(KeepingSG.main),
        state=KeepingSG.talks,
        getter=getters.talk_terms,
    ),
    window(
        T("keeping-payloads-ask"),
        _choices("payloads_for", actions.payloads_chosen),
        Back(KeepingSG.main),
        state=KeepingSG.payloads,
        getter=getters.payload_terms,
    ),
    window(
        T("keeping-due"),
        paged("rows", B("keeping-row"), actions.client, item_id=itemgetter("id")),
        SwitchTo(B("keeping-all-clients"), "all_clients", KeepingSG.ask_clients, when="clients"),
        SwitchTo(B("keeping-all-talks"), "all_talks", KeepingSG.ask_talks, when="talks"),
        Back(KeepingSG.main),
        state=KeepingSG.due,
        getter=getters.due,
    ),
    window(
        T("keeping-clients-sure"),
        DangerButton("erase_clients", "privacy-erase-yes", actions.erase_clients),
        Back(KeepingSG.due),
        state=KeepingSG.ask_clients,
        getter=getters.terms,
    ),
    window(
        T("keeping-talks-sure"),
        DangerButton("erase_talks", "privacy-erase-yes", actions.erase_talks),
        Back(KeepingSG.due),
        state=KeepingSG.ask_talks,
        getter=getters.terms,
    ),
)
