from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Row, SwitchTo

from handlers import filters
from handlers.export import choosing
from handlers.periods import period_buttons, period_step
from handlers.states import Export
from handlers.widgets import B, Back, Button, Cancel, T, window


def _kind(name: str, when: str | None = None) -> Button:
    return Button(B(f"export-kind-{name}"), name, choosing.kind_picked, when=when)


dialogs = (
    Dialog(
        window(
            T("export-what"),
            Row(_kind("invoices"), _kind("payments")),
            Row(_kind("clients"), _kind("contracts")),
            Row(_kind("matters"), _kind("tasks")),
            _kind("everything"),
            _kind("audit", when="may_audit"),
            Cancel(label="button-back"),
            state=Export.kind,
            getter=choosing.kinds,
        ),
        window(
            T("export-options"),
            T("export-options-period", when="dated"),
            T("export-options-several", when=F["several"]),
            T("export-options-today", when=~F["dated"]),
            period_buttons("span", when="dated"),
            SwitchTo(B("filter-issuer"), "issuers", Export.issuer, when="may_issuer"),
            filters.currencies(),
            Row(
                Button(B("export-xlsx"), "xlsx", choosing.as_xlsx),
                Button(B("export-csv"), "csv", choosing.as_csv, when="may_csv"),
            ),
            Back(Export.kind),
            period_step("days"),
            state=Export.options,
            getter=choosing.options,
        ),
        filters.issuer_window(Export.issuer, Export.options, choosing.options),
    ),
)
