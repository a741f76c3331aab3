from operator import itemgetter

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Column, Row, Select

from handlers.ui.states import PickVatSG
from handlers.ui.widgets import B, Back, Cancel, T, TextStep, window
from handlers.vat import actions, getters

dialogs = (
    Dialog(
        window(
            T(getters.title),
            Column(
                Button(B("vat-pick-none"), "none_first", actions.without, when="without_first"),
                Select(
                    B("vat-pick-rate"),
                    id="rate",
                    item_id_getter=itemgetter("id"),
                    items="rates",
                    on_click=actions.rate,
                ),
                Button(B("vat-pick-none"), "none", actions.without, when=~F["without_first"]),
            ),
            TextStep(
                "percent", actions.parse_rate, actions.typed_rate, example="vat-pick-example", max_len=20
            ),
            Cancel(label="button-back"),
            state=PickVatSG.rate,
            getter=getters.rates,
        ),
        window(
            T("vat-own"),
            Row(
                Button(B("vat-own-included"), "included", actions.own_mode),
                Button(B("vat-own-on-top"), "on_top", actions.own_mode),
            ),
            Back(PickVatSG.rate),
            state=PickVatSG.own,
            getter=getters.own,
        ),
        window(
            T("vat-reason"),
            T("vat-grounds", when="grounds"),
            Column(
                Select(
                    B("vat-reason-row"),
                    id="why",
                    item_id_getter=itemgetter("id"),
                    items="reasons",
                    on_click=actions.reason,
                )
            ),
            TextStep(
                "reason",
                actions.parse_reason,
                actions.typed_reason,
                example="vat-reason-example",
                max_len=250,
            ),
            Back(PickVatSG.rate),
            state=PickVatSG.reason,
            getter=getters.reasons,
        ),
    ),
)
