"""Windows of the lists: which contract to bill, and all invoices."""

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Group, Row, SwitchTo

from handlers.export.archive_contents import archive_button
from handlers.export.delivery import ExportRequest, export_buttons
from handlers.invoices.filter import actions as filter_actions
from handlers.invoices.filter import dialogs
from handlers.invoices.filter.actions import filter_of
from handlers.invoices.list import actions as list_actions
from handlers.invoices.list import getters, picking, table
from handlers.ui import list_filter
from handlers.ui.list_search import list_search
from handlers.ui.picking import opened, pick_keyboard
from handlers.ui.search_window import search_window
from handlers.ui.states import InvoicesSG, NewInvoiceSG
from handlers.ui.widgets import B, Back, Button, Cancel, R, T, paged, picks, window
from services.export.service import ExportKind

new_invoice = Dialog(
    window(
        T(F["asked"], query=F["query"]),
        Button(
            R("invoice-new-waiting", client=F["waiting_client"], sum=F["waiting_sum"]),
            "waiting",
            list_actions.waiting_picked,
            when="waiting",
        ),
        paged("contracts", R("invoice-contract-row"), list_actions.contract_picked),
        Button(B("invoice-search-over"), "over", list_actions.contract_search_over, when="searching"),
        Row(
            Button(B("advance-invoice-button"), "for_advance", list_actions.for_advance, when="contracts"),
            Button(B("invoice-without-contract"), "without", list_actions.without_contract),
        ),
        Cancel(),
        list_search(
            "search",
            "contracts",
            getters.contracts,
            list_actions.contract_picked,
            example="invoice-search-example",
        ),
        state=NewInvoiceSG.contract,
        getter=getters.contracts,
    ),
    on_process_result=list_actions.client_picked,
)

invoice_list = Dialog(
    window(
        T("invoice-list"),
        paged("invoices", R("invoice-row"), list_actions.invoice_picked),
        Button(B("invoice-search-over"), "over", list_actions.invoice_search_over, when="searching"),
        Group(
            picks("show", "filters", list_actions.filtered),
            width=3,
            when=~F["first"],
        ),
        list_filter.filter_buttons(InvoicesSG.filter),
        Group(
            Button(B("invoice-list-table"), "table", table.send, when=F["invoices_pages"] > 1),
            export_buttons(
                lambda manager: ExportRequest((ExportKind.INVOICES,), filter_of(manager)), "invoices"
            ),
            width=3,
        ),
        archive_button(filter_of, "invoices"),
        Button(
            B("mass-all-issue", drafts=F["all_drafts"]), "all_issue", list_actions.at_once, when="all_drafts"
        ),
        Button(
            B("mass-all-remind", overdue=F["all_overdue"]),
            "all_remind",
            list_actions.at_once,
            when="all_overdue",
        ),
        Button(B("mass-open"), "at_once", list_actions.at_once, when="at_once"),
        SwitchTo(B("mass-pick"), "pick", InvoicesSG.pick, on_click=opened, when="may_pick"),
        Row(
            Button(B("invoice-list-new"), "new", list_actions.new_from_list, when="may_draft"),
            Cancel(label="button-back"),
        ),
        list_search(
            "find",
            "invoices",
            getters.invoices,
            list_actions.invoice_picked,
            example="invoice-search-example",
            widen=filter_actions.show_only,
        ),
        state=InvoicesSG.list,
        getter=getters.invoices,
    ),
    search_window(
        T("mass-pick-ask"),
        *pick_keyboard(picking.all_shown),
        Group(
            Button(B("mass-do-issue"), "do_issue", picking.do_with_picked),
            Button(B("mass-do-send"), "do_send", picking.do_with_picked),
            Button(B("mass-do-remind"), "do_remind", picking.do_with_picked),
            Button(B("mass-do-task"), "do_task", picking.do_with_picked),
            Button(B("mass-do-hand"), "do_hand_over", picking.do_with_picked),
            archive_button(picking.picked_filter, "picked", id="do_pdf", key="mass-do-pdf"),
            width=2,
            when="some",
        ),
        Back(InvoicesSG.list),
        state=InvoicesSG.pick,
        getter=picking.picks,
    ),
    dialogs.what,
    dialogs.clients,
    dialogs.status,
    dialogs.period,
    dialogs.issuer,
    on_start=list_actions.list_opened,
    on_process_result=filter_actions.picker_closed,
)
