from aiogram import F
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Group, Row, SwitchTo

from handlers.export.delivery import ExportRequest, export_buttons
from handlers.matters import actions, getters
from handlers.ui import list_filter
from handlers.ui.list_search import list_search
from handlers.ui.navigation import client_was_picked, open_history, open_tasks, pick_other_client
from handlers.ui.parsing import plain_text
from handlers.ui.search_window import search_window
from handlers.ui.states import MatterCardSG, MattersSG, NewMatterSG, PickMatterSG
from handlers.ui.widgets import B, Back, Button, Cancel, R, T, TextStep, paged, picks, window
from services.export.service import ExportKind
from services.matters.service import NAME_LIMIT, NOTE_LIMIT


def _export_request(manager: DialogManager) -> ExportRequest:
    return ExportRequest((ExportKind.MATTERS,), cards=getters.filter_of(manager))


def _name(then: actions.NameGiven) -> TextStep:
    return TextStep("name", actions.parse_name, then, example="matter-name-example", max_len=NAME_LIMIT)


matters = Dialog(
    window(
        T(F["title"]),
        T(F["hint"]),
        T("filter-text", text=F["summary"], when="summary"),
        paged("matters", R("matter-row"), actions.matter_picked),
        Button(B("matter-search-over"), "over", actions.search_over, when="searching"),
        Row(picks("show", "shows", actions.show_picked)),
        list_filter.filter_buttons(MattersSG.filter),
        Group(
            Button(B("invoice-list-table"), "table", actions.as_table, when=F["matters_pages"] > 1),
            export_buttons(_export_request, "matters"),
            width=3,
        ),
        Row(
            Button(B("matter-new"), "new", actions.new_of_list, when="may_edit"),
            Cancel(label="button-back"),
        ),
        list_search(
            "search", "matters", getters.matters, actions.matter_picked, example="matter-search-example"
        ),
        state=MattersSG.list,
        getter=getters.matters,
    ),
    list_filter.card_window(MattersSG.filter, MattersSG.list, getters.choices, client=True),
    on_process_result=actions.opened_after,
)

pick_matter = Dialog(
    window(
        T(F["asked"]),
        paged("matters", R("matter-row"), actions.picked),
        Button(B("matter-search-over"), "over", actions.search_over, when="searching"),
        Row(
            Button(B("matter-none"), "none", actions.without),
            Button(B("matter-new"), "new", actions.new_of_list, when="may_edit"),
        ),
        Cancel(label="button-back"),
        list_search("search", "matters", getters.choice, actions.picked, example="matter-search-example"),
        state=PickMatterSG.list,
        getter=getters.choice,
    ),
    on_process_result=actions.picked_new,
)

new_matter = Dialog(
    window(
        T("matter-ask-name"),
        _name(actions.created),
        Button(B("client-pick-other"), "other_client", pick_other_client, when=client_was_picked),
        Cancel(),
        state=NewMatterSG.name,
        getter=getters.new,
    ),
    on_start=actions.opened,
    on_process_result=actions.client_picked,
)

matter_card = Dialog(
    search_window(
        T("matter-card"),
        T("matter-card-note", when="note"),
        T("filter-text", text=F["money"], when="money"),
        T("reminders-text", text=F["holds"], when="holds"),
        Row(
            Button(B("matter-invoices"), "invoices", actions.open_invoices, when="invoices"),
            Button(B("matter-contracts"), "contracts", actions.open_contracts, when="contracts"),
        ),
        Row(
            Button(B("matter-payments"), "payments", actions.open_payments, when="may_payments"),
            Button(B("task-list-button"), "tasks", open_tasks, when="tasks"),
        ),
        Button(B("history-button"), "history", open_history),
        Row(
            SwitchTo(B("matter-rename"), "rename", MatterCardSG.name, when="may_edit"),
            SwitchTo(B("matter-note"), "note", MatterCardSG.note, when="may_edit"),
        ),
        Button(B("reminders-holds"), "holds", actions.open_holds, when="may_pause"),
        Button(B("matter-close"), "close", actions.close, when="may_close"),
        Button(B("matter-reopen"), "reopen", actions.reopen, when="may_reopen"),
        Row(
            Button(B("matter-client"), "client", actions.open_client, when="elsewhere"),
            Cancel(label="button-back"),
        ),
        state=MatterCardSG.main,
        getter=getters.card,
    ),
    window(
        T("matter-ask-new-name"),
        _name(actions.renamed),
        Back(MatterCardSG.main),
        state=MatterCardSG.name,
        getter=getters.card,
    ),
    window(
        T("matter-ask-note"),
        TextStep(
            "note_text", plain_text, actions.note_given, example="matter-note-example", max_len=NOTE_LIMIT
        ),
        Button(B("matter-note-remove"), "forget", actions.note_removed, when="note"),
        Back(MatterCardSG.main),
        state=MatterCardSG.note,
        getter=getters.card,
    ),
)

dialogs = (matters, pick_matter, new_matter, matter_card)
