from operator import itemgetter

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Group, Row, Select, SwitchTo
from aiogram_dialog.widgets.text import Format

from handlers.export import actions, archive_contents, takeout
from handlers.ui import list_filter
from handlers.ui.periods import period_buttons, period_step
from handlers.ui.states import ExportSG, TakeOutSG
from handlers.ui.widgets import B, Back, Button, Cancel, T, window


def _kind(name: str, when: str | None = None) -> Button:
    return Button(B(f"export-kind-{name}"), name, actions.kind_picked, when=when)


dialogs = (
    Dialog(
        window(
            T("export-what"),
            Row(_kind("invoices"), _kind("payments")),
            Row(_kind("clients"), _kind("contracts")),
            Row(_kind("matters"), _kind("tasks")),
            _kind("documents"),
            _kind("everything"),
            _kind("audit", when="may_audit"),
            Cancel(label="button-back"),
            state=ExportSG.kind,
            getter=actions.kinds,
        ),
        window(
            T("export-options"),
            T("export-options-period", when="dated"),
            T("export-options-several", when=F["several"]),
            T("export-options-today", when=~F["dated"]),
            period_buttons("span", when="dated"),
            SwitchTo(B("filter-issuer"), "issuers", ExportSG.issuer, when="may_issuer"),
            list_filter.currencies(),
            Row(
                Button(B("export-xlsx"), "xlsx", actions.as_xlsx),
                Button(B("export-csv"), "csv", actions.as_csv, when="may_csv"),
            ),
            Button(B("export-1c"), "one_c", actions.as_one_c, when="may_1c"),
            Back(ExportSG.kind),
            period_step("days"),
            state=ExportSG.options,
            getter=actions.options,
        ),
        window(
            T("archive-package-ask"),
            Group(
                Select(
                    Format("{item[0]}"),
                    id="month",
                    item_id_getter=itemgetter(1),
                    items="months",
                    on_click=archive_contents.month_picked,
                ),
                width=2,
            ),
            Cancel(label="button-back"),
            state=ExportSG.month,
            getter=archive_contents.months,
        ),
        list_filter.issuer_window(ExportSG.issuer, ExportSG.options, actions.options),
    ),
    Dialog(
        window(
            T("takeout-main"),
            Button(B("takeout-go"), "go", takeout.take_everything, when="may_take_out"),
            Cancel(label="button-back"),
            state=TakeOutSG.main,
            getter=actions.takes_out,
        ),
    ),
)
