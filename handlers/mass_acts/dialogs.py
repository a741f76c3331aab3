"""Windows of acts on many invoices."""

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column

from handlers.mass_acts import actions, getters
from handlers.ui.search_window import search_window
from handlers.ui.states import MassActSG
from handlers.ui.widgets import B, Back, Button, Cancel, ConfirmButton, DangerButton, R, T, paged

mass_acts = Dialog(
    search_window(
        T("mass-home", when="some"),
        T("mass-home-none", when=~F["some"]),
        Button(B("mass-all-issue"), "all_issue", actions.offer_picked, when="drafts"),
        Button(B("mass-all-retainers"), "all_retainers", actions.offer_picked, when="retainers"),
        Button(B("mass-all-send"), "all_send", actions.offer_picked, when="unsent"),
        Button(B("mass-all-remind"), "all_remind", actions.offer_picked, when="overdue"),
        Cancel(label="button-back"),
        state=MassActSG.home,
        getter=getters.offer,
    ),
    search_window(
        T("mass-head"),
        T("mass-page-will", when="ticked"),
        T("mass-page-lines", when="any"),
        T("mass-page-none", when=~F["ticked"]),
        T("mass-page-aside", when="left_out"),
        T("mass-page-beyond", when="more"),
        paged("items", R("mass-item"), actions.item_pressed),
        ConfirmButton("confirm", "mass-go", actions.confirm, when="ticked"),
        Cancel(label="button-back"),
        state=MassActSG.page,
        getter=getters.page,
    ),
    search_window(
        T("mass-mode-ask"),
        Column(
            Button(B("sending-mode-auto"), "mode_auto", actions.mode_pressed),
            Button(B("sending-mode-confirm"), "mode_confirm", actions.mode_pressed),
            Button(B("sending-mode-off"), "mode_off", actions.mode_pressed),
        ),
        Back(MassActSG.page),
        state=MassActSG.mode,
        getter=getters.page,
    ),
    search_window(
        T("mass-work-now", when="working"),
        T("mass-work-stopping", when="stopping"),
        T("mass-work-over", when="over"),
        T("mass-work-done", when="some"),
        T("mass-work-later", when=F["some"] & F["later"]),
        T("mass-work-under-way", when=F["some"] & F["under_way"]),
        T("mass-work-rest", when="rest"),
        paged("undone", R("mass-item"), actions.undone_pressed),
        DangerButton("stop", "mass-stop", actions.stop, when="working"),
        Cancel(label="button-back"),
        state=MassActSG.work,
        getter=getters.work,
    ),
    on_start=actions.opened,
)
