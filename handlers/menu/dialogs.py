from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Row, Start

from handlers.menu import actions, getters
from handlers.ui.search_window import search_window
from handlers.ui.states import (
    Clients,
    Contracts,
    Invoices,
    Matters,
    Menu,
    NewInvoice,
    PickInvoice,
    Reports,
    Settings,
    Tasks,
)
from handlers.ui.widgets import B, Back, Button, T, window

dialogs = (
    Dialog(
        search_window(
            T("menu-title"),
            T(F["state"]),
            T("menu-today", when="today"),
            T("menu-drafts", when="drafts"),
            Row(
                Start(B("menu-new-invoice"), "new", NewInvoice.contract),
                Start(B("menu-invoices"), "invoices", Invoices.list),
            ),
            Row(
                Start(B("menu-payment"), "payment", PickInvoice.list, when="may_pay"),
                Start(B("menu-clients"), "clients", Clients.list),
            ),
            Row(
                Start(B("menu-contracts"), "contracts", Contracts.list),
                Start(B("menu-matters"), "matters", Matters.list),
            ),
            Row(
                Start(B("menu-tasks"), "tasks", Tasks.list),
                Start(B("menu-reports"), "reports", Reports.home, when="may_report"),
            ),
            Start(B("menu-settings"), "settings", Settings.home),
            Button(B("menu-as-client"), "as_client", actions.as_client, when="is_contact"),
            state=Menu.home,
            getter=getters.home,
        ),
        window(T("menu-help-text", staff=F["staff"]), Back(Menu.home), state=Menu.help, getter=getters.help_),
    ),
)
