"""Windows of the list and of the picker."""

from aiogram import F
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Group, Row, SwitchTo

from handlers.clients.list import actions, getters, picking
from handlers.export.delivery import ExportRequest, export_buttons
from handlers.ui import list_filter
from handlers.ui.list_search import list_search
from handlers.ui.picking import opened, pick_keyboard
from handlers.ui.search_window import search_window
from handlers.ui.states import ClientsSG, PickClientSG
from handlers.ui.widgets import B, Back, Button, Cancel, R, T, paged, picks, window
from services.export.service import ExportKind


def _export_request(manager: DialogManager) -> ExportRequest:
    return ExportRequest((ExportKind.CLIENTS,), cards=getters.filter_of(manager))


dialogs = (
    Dialog(
        window(
            T("client-list"),
            T(F["hint"]),
            T("filter-text", text=F["summary"], when="summary"),
            paged("clients", R("client-row"), actions.client_opened),
            Button(B("client-search-over"), "over", actions.search_over, when="searching"),
            Row(
                picks("show", "shows", actions.show_picked),
                when=F["shows"].len() > 1,
            ),
            list_filter.filter_buttons(ClientsSG.filter),
            Group(
                Button(B("invoice-list-table"), "table", actions.as_table, when=F["clients_pages"] > 1),
                export_buttons(_export_request, "clients"),
                width=3,
            ),
            SwitchTo(B("mass-pick"), "pick", ClientsSG.pick, on_click=opened, when="may_pick"),
            Button(B("client-new-named"), "new_named", actions.new_named, when="may_add_named"),
            Row(
                Button(B("client-new"), "new", actions.new, when="may_add"),
                Cancel(label="button-back"),
            ),
            list_search(
                "search", "clients", getters.clients, actions.client_opened, example="client-search-example"
            ),
            state=ClientsSG.list,
            getter=getters.clients,
        ),
        search_window(
            T("mass-pick-clients-ask"),
            *pick_keyboard(picking.all_shown),
            Button(B("mass-do-hand"), "do_hand", picking.hand_over, when="some"),
            Back(ClientsSG.list),
            state=ClientsSG.pick,
            getter=picking.picks,
        ),
        list_filter.card_window(ClientsSG.filter, ClientsSG.list, getters.choices),
        on_start=actions.list_opened,
        on_process_result=actions.opened_after,
    ),
    Dialog(
        window(
            T(F["asked"]),
            paged("clients", R("client-row-name"), actions.picked),
            Button(B("client-search-over"), "over", actions.search_over, when="searching"),
            Button(B("client-new-named"), "new_named", actions.new_named, when="may_add_named"),
            Row(
                Button(B("client-new"), "new", actions.new, when="may_add"),
                Cancel(),
            ),
            list_search("search", "clients", getters.choice, actions.picked, example="client-search-example"),
            state=PickClientSG.list,
            getter=getters.choice,
        ),
        on_process_result=actions.picked_new,
    ),
)
