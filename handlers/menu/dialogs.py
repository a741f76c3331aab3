from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Row, Start

from handlers.menu import actions, getters
from handlers.ui.search_window import search_window
from handlers.ui.states import (
    BringInSG,
    ClientsSG,
    ContractsSG,
    InvoicesSG,
    MattersSG,
    MenuSG,
    NewInvoiceSG,
    PickInvoiceSG,
    ReportsSG,
    SettingsSG,
    TasksSG,
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
                Start(B("menu-new-invoice"), "new", NewInvoiceSG.contract),
                Start(B("menu-invoices"), "invoices", InvoicesSG.list),
            ),
            Row(
                Start(B("menu-payment"), "payment", PickInvoiceSG.list, when="may_pay"),
                Start(B("menu-clients"), "clients", ClientsSG.list),
            ),
            Row(
                Start(B("menu-contracts"), "contracts", ContractsSG.list),
                Start(B("menu-matters"), "matters", MattersSG.list),
            ),
            Row(
                Start(B("menu-tasks"), "tasks", TasksSG.list),
                Start(B("menu-reports"), "reports", ReportsSG.home, when="may_report"),
            ),
            Start(B("bring-in-first-button"), "bring_in", BringInSG.main, when="brings_in"),
            Start(B("menu-settings"), "settings", SettingsSG.home),
            Button(B("menu-as-client"), "as_client", actions.as_client, when="is_contact"),
            state=MenuSG.home,
            getter=getters.home,
        ),
        window(
            T("menu-help-text", staff=F["staff"]), Back(MenuSG.home), state=MenuSG.help, getter=getters.help_
        ),
    ),
)
