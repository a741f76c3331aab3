from aiogram import F
from aiogram_dialog import Dialog

from handlers.invoices.advance import actions, getters
from handlers.invoices.list import actions as list_actions
from handlers.invoices.list import getters as list_getters
from handlers.ui.list_search import list_search
from handlers.ui.states import AdvanceInvoiceSG
from handlers.ui.widgets import B, Button, Cancel, R, T, TextStep, paged, window

advance_invoice = Dialog(
    window(
        T("advance-invoice-contract", when=~F["searching"] & F["contracts"]),
        T("invoice-new-not-found", when=F["searching"] & ~F["contracts"]),
        T("advance-invoice-found", when=F["searching"] & F["contracts"]),
        T("advance-invoice-no-contracts", when=~F["searching"] & ~F["contracts"]),
        paged("contracts", R("invoice-contract-row"), actions.contract_picked),
        Button(B("invoice-search-over"), "over", list_actions.contract_search_over, when="searching"),
        Cancel(),
        list_search(
            "search",
            "contracts",
            list_getters.contracts,
            actions.contract_picked,
            example="invoice-search-example",
        ),
        state=AdvanceInvoiceSG.contract,
        getter=list_getters.contracts,
    ),
    window(
        T("advance-invoice-amount"),
        Button(B("advance-invoice-fill"), "fill", actions.fill_up, when="is_missing"),
        TextStep("amount", actions.parse_amount, actions.amount_given, example="payment-amount-example"),
        Cancel(),
        state=AdvanceInvoiceSG.amount,
        getter=getters.amount,
    ),
    on_start=actions.form_opened,
)
