from operator import itemgetter

from aiogram import F
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Column, Group, Row, Select, SwitchTo

from handlers.contracts.card import actions, getters, picking
from handlers.contracts.deposit.actions import for_advance
from handlers.contracts.deposit.dialogs import windows as deposit_windows
from handlers.export.delivery import ExportRequest, export_buttons
from handlers.ui import list_filter
from handlers.ui.list_search import list_search
from handlers.ui.navigation import open_history, open_note, open_tasks
from handlers.ui.picking import opened, pick_keyboard
from handlers.ui.search_window import search_window
from handlers.ui.states import ContractCardSG, ContractsSG
from handlers.ui.widgets import (
    B,
    Back,
    Button,
    Cancel,
    ConfirmButton,
    R,
    T,
    paged,
    picks,
    window,
)
from services.export.service import ExportKind


def _export_request(manager: DialogManager) -> ExportRequest:
    return ExportRequest((ExportKind.CONTRACTS,), cards=getters.filter_of(manager))


dialogs = (
    Dialog(
        window(
            T("filter-text", text=F["title"]),
            T(F["hint"]),
            T("filter-text", text=F["summary"], when="summary"),
            paged("contracts", R("contract-row"), actions.open_contract),
            list_search(
                "search",
                "contracts",
                getters.contracts,
                actions.open_contract,
                example="contract-search-example",
            ),
            Button(B("contract-search-over"), "all", actions.search_over, when="query"),
            Group(
                picks("show", "states", actions.state_picked),
                width=3,
            ),
            list_filter.filter_buttons(ContractsSG.filter),
            Group(
                Button(B("invoice-list-table"), "table", actions.as_table, when=F["contracts_pages"] > 1),
                export_buttons(_export_request, "contracts"),
                width=3,
            ),
            SwitchTo(B("mass-pick"), "pick", ContractsSG.pick, on_click=opened, when="may_pick"),
            Row(
                Button(B("contract-new"), "new", actions.new_contract, when="may_edit"),
                Cancel(label="button-back"),
            ),
            state=ContractsSG.list,
            getter=getters.contracts,
        ),
        search_window(
            T("mass-pick-contracts-ask"),
            *pick_keyboard(picking.all_shown),
            Column(
                Button(B("mass-do-retainers"), "do_retainers", picking.do_with_picked),
                Button(B("mass-do-task"), "do_task", picking.do_with_picked),
                Button(B("mass-do-hand"), "do_hand_over", picking.do_with_picked),
                when="some",
            ),
            Back(ContractsSG.list),
            state=ContractsSG.pick,
            getter=picking.picks,
        ),
        list_filter.card_window(ContractsSG.filter, ContractsSG.list, getters.choices, client=True),
        on_process_result=actions.contract_created,
    ),
    Dialog(
        search_window(
            T("contract-card"),
            T("contract-card-warning", when="has_warning"),
            T("contract-notes", when="notes"),
            T("contract-card-money", when="money"),
            T("note-text", text=F["note"], when="note"),
            Button(B("contract-bill-first"), "bill_first", actions.bill_first, when="may_bill_first"),
            Column(
                Select(
                    B("contract-open-overbilled"),
                    id="overbilled",
                    item_id_getter=itemgetter("id"),
                    items="overbilled",
                    type_factory=int,
                    on_click=actions.open_invoice,
                )
            ),
            ConfirmButton("bill", "contract-bill", actions.bill, when="may_bill"),
            Button(B("contract-bill-more"), "bill_more", actions.bill, when="may_bill_more"),
            Button(B("advance-invoice-button"), "for_advance", for_advance, when="may_advance"),
            Row(
                Button(B("contract-invoices"), "invoices", actions.invoices, when="count"),
                Button(B("contract-client"), "client", actions.client),
            ),
            Button(B("doc-acts"), "documents", actions.documents),
            Column(
                Select(
                    B("contract-to-matter"),
                    id="matter",
                    item_id_getter=itemgetter("id"),
                    items="matters",
                    type_factory=int,
                    on_click=actions.matter,
                )
            ),
            Row(
                Button(B("task-list-button"), "tasks", open_tasks, when="tasks"),
                Button(B("history-button"), "history", open_history),
                Button(B("note-button"), "note", open_note),
            ),
            Row(
                Button(B("contract-edit"), "edit", actions.edit, when="may_edit"),
                Button(B("contract-file"), "file", actions.send_file, when="has_file"),
            ),
            SwitchTo(B("deposit-button"), "deposit", ContractCardSG.deposit, when="may_edit"),
            SwitchTo(B("contract-neutral-button"), "neutral", ContractCardSG.neutral, when="may_edit"),
            Button(B("penalty-button"), "penalty", actions.penalty, when="may_edit"),
            Row(
                Button(B("contract-activate"), "activate", actions.set_state, when="may_activate"),
                Button(B("contract-done"), "done", actions.set_state, when="may_end"),
                Button(B("contract-terminate"), "terminated", actions.set_state, when="may_end"),
            ),
            Cancel(label="button-back"),
            state=ContractCardSG.main,
            getter=getters.card,
        ),
        window(
            T("contract-neutral-window"),
            Button(B("contract-neutral-on"), "neutral_on", actions.neutral_on, when=F["on"] == "no"),
            Button(B("contract-neutral-off"), "neutral_off", actions.neutral_off, when=F["on"] == "yes"),
            Back(ContractCardSG.main),
            state=ContractCardSG.neutral,
            getter=getters.card,
        ),
        *deposit_windows,
    ),
)
