"""The list of invoices as a table: more of it at once than buttons can show."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.filters import owed
from handlers.invoices.filter.actions import filter_of
from handlers.ui.context import services_and_actor
from handlers.ui.names import ICONS, OVERDUE_ICON, initials
from handlers.ui.navigation import pressed_again
from handlers.ui.table import Table
from handlers.ui.table_message import send_tables
from handlers.ui.texts import Texts, cut, day_month
from handlers.ui.widgets import texts_of
from services.core.invoice_row import InvoiceRow
from services.invoices.views import InvoiceList

ROWS = 30
NAME = 30
"""Letters of a client's name: thirty long ones are more than a message as text can hold."""


async def send(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    if pressed_again(callback, manager):
        return
    services, actor = services_and_actor(manager)
    invoice_filter = filter_of(manager)
    found = await services.invoices.list(actor, invoice_filter, limit=ROWS)
    await send_tables(manager, [_table(texts_of(manager), found, owed=owed(invoice_filter.shows))])


def _table(texts: Texts, found: InvoiceList, *, owed: bool) -> Table:
    """One sum a line, so that a phone shows it whole: what is owed, or what the invoice is about. The total stands
    below where it is of one currency."""
    totals: tuple[tuple[str, ...], ...] = ()
    if len(found.totals) == 1:
        (sums,) = found.totals
        whole = sums.balance if owed else sums.total
        totals = ((texts.plain("invoice-col-total"), "", "", str(texts.value(whole))),)
    shown = len(found.rows)
    columns = ("number", "client", "due", "balance" if owed else "sum")
    return Table(
        texts.plain(
            "invoice-table-title", shown=shown, count=found.count, all="yes" if shown == found.count else "no"
        ),
        tuple(texts.plain(f"invoice-col-{name}") for name in columns),
        tuple(_row(texts, row, owed=owed) for row in found.rows),
        totals,
        words=2,
    )


def _row(texts: Texts, row: InvoiceRow, *, owed: bool) -> tuple[str, ...]:
    icon = OVERDUE_ICON if row.overdue_days else ICONS[row.status]
    return (
        f"{icon} {row.number or texts.plain('invoice-row-draft')}",
        cut(initials(row.client_name), NAME),
        day_month(row.due_date, texts.language) if row.due_date else texts.plain("invoice-table-act"),
        str(texts.value(row.balance if owed else row.total)),
    )
