from operator import itemgetter

from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Row, Select, Start, SwitchTo

from handlers.export.delivery import export_buttons
from handlers.reports import actions, getters
from handlers.ui.paged_list import PageRow
from handlers.ui.periods import period_buttons, period_step
from handlers.ui.search_window import search_window
from handlers.ui.states import ExportSG, ReportListSG, ReportsSG
from handlers.ui.widgets import B, Back, Button, Cancel, R, T, paged, window

dialogs = (
    Dialog(
        search_window(
            T("report-home"),
            Row(
                Button(B("report-ages"), "ages", actions.show),
                Button(B("report-months"), "months", actions.show),
            ),
            Row(
                Button(B("report-debtors"), "debtors", actions.show),
                Button(B("report-lawyers"), "lawyers", actions.show),
            ),
            Row(
                Button(B("report-matters"), "matters", actions.show),
                Button(B("report-contracts"), "contracts", actions.show),
            ),
            Row(
                Button(B("report-expected"), "expected", actions.show),
                Button(B("report-issuers"), "issuers", actions.show),
            ),
            Row(
                SwitchTo(B("report-turnover"), "to_turnover", ReportsSG.turnover),
                SwitchTo(B("report-paying"), "to_paying", ReportsSG.paying),
            ),
            Row(
                Start(B("report-export"), "export", ExportSG.kind, when=actions.may_export),
                Start(B("archive-package"), "package", ExportSG.month, when=actions.may_export),
            ),
            Cancel(label="button-back"),
            state=ReportsSG.home,
        ),
        window(
            T("report-turnover-window"),
            Column(
                Select(
                    R("report-turnover-row"),
                    id="turnover.i",
                    item_id_getter=itemgetter("id"),
                    items="turnover",
                    on_click=actions.turnover_picked,
                )
            ),
            PageRow("turnover"),
            period_buttons("turnover_span"),
            Button(B("report-table"), "turnover_table", actions.show_turnover, when="turnover_total"),
            Back(ReportsSG.home),
            period_step("turnover_days"),
            state=ReportsSG.turnover,
            getter=getters.turnover,
        ),
        window(
            T("report-paying-window"),
            paged("paying", R("report-paying-row"), actions.payer_picked),
            period_buttons("paying_span"),
            Button(B("report-table"), "paying_table", actions.show_paying, when="paying_total"),
            Back(ReportsSG.home),
            period_step("paying_days"),
            state=ReportsSG.paying,
            getter=getters.paying,
        ),
        on_start=actions.opened,
    ),
    Dialog(
        search_window(
            T("report-owed"),
            paged("owed", R("invoice-row"), actions.invoice_picked),
            Cancel(label="button-back"),
            state=ReportListSG.owed,
            getter=getters.owed,
        ),
        search_window(
            T("report-issued"),
            paged("issued", R("invoice-row"), actions.invoice_picked),
            SwitchTo(B("report-to-received"), "to_received", ReportListSG.received),
            Cancel(label="button-back"),
            state=ReportListSG.issued,
            getter=getters.issued,
        ),
        search_window(
            T("report-received"),
            paged("received", R("report-received-row"), actions.payment_picked),
            export_buttons(actions.export_request, "received", one_c=True),
            Back(ReportListSG.issued),
            state=ReportListSG.received,
            getter=getters.received,
        ),
        search_window(
            T("report-debtors-list"),
            paged("debtors", R("report-debt-row"), actions.debtor_picked),
            Cancel(label="button-back"),
            state=ReportListSG.debtors,
            getter=getters.debtors,
        ),
        search_window(
            T("report-expected-list"),
            paged("expected", R("invoice-row"), actions.invoice_picked),
            Cancel(label="button-back"),
            state=ReportListSG.expected,
            getter=getters.expected,
        ),
    ),
)
