"""The list of invoices as a table: more of it at once than buttons can show."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.flow import acting
from handlers.invoices.filtering import filter_of
from handlers.invoices.parts import pressed_again
from handlers.invoices.wording import ICONS, LATE, brief
from handlers.reports.table import Table
from handlers.table_message import send_tables
from handlers.texts import Texts, day_month
from handlers.widgets import texts_of
from services.invoice_views import InvoiceList, InvoiceRow

ROWS = 30
NAME = 30
"""Letters of a client's name: thirty long ones are more than a message as text can hold."""


async def send(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    if pressed_again(callback, manager):
        return
    services, actor = acting(manager)
    found = await services.invoices.filtered(actor, filter_of(manager), limit=ROWS)
    await send_tables(manager, [_table(texts_of(manager), found)])


def _table(texts: Texts, found: InvoiceList) -> Table:
    """The sums stand below where they are of one currency."""
    total = None
    if len(found.totals) == 1:
        (sums,) = found.totals
        total = (
            texts.plain("invoice-col-total"),
            "",
            "",
            str(texts.value(sums.total)),
            str(texts.value(sums.balance)),
        )
    shown = len(found.rows)
    return Table(
        texts.plain(
            "invoice-table-title", shown=shown, count=found.count, all="yes" if shown == found.count else "no"
        ),
        tuple(
            texts.plain(f"invoice-col-{name}") for name in ("number", "client", "due", "total_sum", "balance")
        ),
        tuple(_row(texts, row) for row in found.rows),
        total,
    )


def _row(texts: Texts, row: InvoiceRow) -> tuple[str, ...]:
    icon = LATE if row.overdue_days else ICONS[row.status]
    name = brief(row.client_name)
    return (
        f"{icon} {row.number or texts.plain('invoice-row-draft')}",
        name if len(name) <= NAME else name[: NAME - 1].rstrip() + "…",
        day_month(row.due_date, texts.language),
        str(texts.value(row.total)),
        str(texts.value(row.balance)),
    )
