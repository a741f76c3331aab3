"""Windows of the lists: which contract to bill, and all invoices."""

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Group, Row

from handlers import filters
from handlers.export.files import Wanted, export_buttons
from handlers.invoices import actions, as_table, dialogs_filter, filtering, getters
from handlers.invoices.filtering import filter_of
from handlers.invoices.parsing import plain_text
from handlers.states import Invoices, NewInvoice
from handlers.widgets import B, Button, Cancel, R, T, TextStep, paged, picks, window
from services.export.service import ExportKind

new_invoice = Dialog(
    window(
        T(F["asked"], query=F["query"]),
        Button(
            B("invoice-new-waiting", client=F["waiting_client"], sum=F["waiting_sum"]),
            "waiting",
            actions.waiting_picked,
            when="waiting",
        ),
        paged("contracts", R("invoice-contract-row"), actions.contract_picked),
        Button(B("invoice-search-over"), "over", actions.contract_search_over, when="searching"),
        Row(Button(B("invoice-without-contract"), "without", actions.without_contract), Cancel()),
        TextStep(
            "search", plain_text, actions.contract_searched, example="invoice-search-example", max_len=100
        ),
        state=NewInvoice.contract,
        getter=getters.contracts,
    ),
    on_process_result=actions.client_picked,
)

invoice_list = Dialog(
    window(
        T("invoice-list"),
        paged("invoices", R("invoice-row"), actions.invoice_picked),
        Button(B("invoice-search-over"), "over", actions.invoice_search_over, when="searching"),
        Group(
            picks("show", "filters", actions.filtered),
            width=3,
            when=~F["first"],
        ),
        filters.doors(Invoices.filter),
        Group(
            Button(B("invoice-list-table"), "table", as_table.send, when=F["invoices_pages"] > 1),
            export_buttons(lambda manager: Wanted((ExportKind.INVOICES,), filter_of(manager)), "invoices"),
            width=3,
        ),
        Row(
            Button(B("invoice-list-new"), "new", actions.new_from_list, when="may_draft"),
            Cancel(label="button-back"),
        ),
        TextStep("find", plain_text, actions.invoice_searched, example="invoice-search-example", max_len=100),
        state=Invoices.list,
        getter=getters.invoices,
    ),
    dialogs_filter.what,
    dialogs_filter.clients,
    dialogs_filter.status,
    dialogs_filter.period,
    dialogs_filter.issuer,
    on_start=actions.list_opened,
    on_process_result=filtering.looked_up,
)
