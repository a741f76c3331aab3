from collections.abc import Callable
from typing import Any

from aiogram import F
from aiogram.fsm.state import State
from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Column, Keyboard, Select, SwitchTo
from aiogram_dialog.widgets.text import Text

from handlers.search import actions, getters, picker
from handlers.ui.parsing import plain_text
from handlers.ui.states import SearchSG
from handlers.ui.widgets import B, Back, Button, Cancel, R, T, TextStep, paged, picks, window


def _first(id_: str, row: Text, on_click: Callable[..., Any], items: str) -> Keyboard:
    """The best of one kind, on the page of the results."""
    return Column(
        Select(
            row,
            id=id_,
            item_id_getter=lambda item: item["id"] if isinstance(item, dict) else item.id,
            items=items,
            type_factory=int,
            on_click=on_click,
        )
    )


def _group(name: str, row: Text, on_click: Callable[..., Any], state: State, getter: Any) -> Window:
    """All of one kind."""
    return window(
        T(f"search-all-{name}"),
        paged(name, row, on_click),
        Back(SearchSG.results),
        TextStep(
            f"find_{name}",
            plain_text,
            actions.search_again,
            example="menu-search-example",
            max_len=100,
        ),
        state=state,
        getter=getter,
    )


dialogs = (
    Dialog(
        window(
            T("search-text", text=F["summary"]),
            T("search-task", when="task"),
            Column(picks("report", "reports", actions.report_opened)),
            _first("f_client", R("search-client-row"), actions.client_picked, "clients"),
            SwitchTo(B("search-more-clients"), "m_clients", SearchSG.clients, when="more_clients"),
            _first("f_contract", R("search-contract-row"), actions.contract_picked, "contracts"),
            SwitchTo(B("search-more-contracts"), "m_contracts", SearchSG.contracts, when="more_contracts"),
            _first("f_matter", R("search-matter-row"), actions.matter_picked, "matters"),
            SwitchTo(B("search-more-matters"), "m_matters", SearchSG.matters, when="more_matters"),
            _first("f_invoice", R("invoice-row"), actions.invoice_picked, "invoices"),
            SwitchTo(B("search-more-invoices"), "m_invoices", SearchSG.invoices, when="more_invoices"),
            _first("f_document", R("search-document-row"), actions.document_picked, "documents"),
            SwitchTo(B("search-more-documents"), "m_documents", SearchSG.documents, when="more_documents"),
            Button(B("task-button"), "task", actions.task_asked, when="task"),
            Cancel(label="button-back"),
            TextStep("find", plain_text, actions.search_again, example="menu-search-example", max_len=100),
            state=SearchSG.results,
            getter=getters.results,
        ),
        _group("invoices", R("invoice-row"), actions.invoice_picked, SearchSG.invoices, getters.invoices),
        _group("clients", R("search-client-row"), actions.client_picked, SearchSG.clients, getters.clients),
        _group(
            "contracts",
            R("search-contract-row"),
            actions.contract_picked,
            SearchSG.contracts,
            getters.contracts,
        ),
        _group("matters", R("search-matter-row"), actions.matter_picked, SearchSG.matters, getters.matters),
        _group(
            "documents",
            R("search-document-row"),
            actions.document_picked,
            SearchSG.documents,
            getters.documents,
        ),
        on_process_result=actions.task_made,
    ),
    picker.dialog,
)
