from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Row, Start, SwitchTo

from handlers.reports import actions, getters
from handlers.states import Export, ReportList, Reports
from handlers.widgets import B, Back, Button, Cancel, T, paged, window

dialogs = (
    Dialog(
        window(
            T("report-home"),
            Row(
                Button(B("report-ages"), "ages", actions.show),
                Button(B("report-months"), "months", actions.show),
            ),
            Row(
                Button(B("report-debtors"), "debtors", actions.show),
                Button(B("report-lawyers"), "lawyers", actions.show),
            ),
            Start(B("report-export"), "export", Export.kind, when=actions.may_export),
            Cancel(label="button-back"),
            state=Reports.home,
        ),
    ),
    Dialog(
        window(
            T("report-owed"),
            paged("owed", B("invoice-row"), actions.invoice_picked),
            Cancel(label="button-back"),
            state=ReportList.owed,
            getter=getters.owed,
        ),
        window(
            T("report-issued"),
            paged("issued", B("invoice-row"), actions.invoice_picked),
            SwitchTo(B("report-to-received"), "to_received", ReportList.received),
            Cancel(label="button-back"),
            state=ReportList.issued,
            getter=getters.issued,
        ),
        window(
            T("report-received"),
            paged("received", B("report-received-row"), actions.payment_picked),
            Back(ReportList.issued),
            state=ReportList.received,
            getter=getters.received,
        ),
    ),
)
