"""Lists of clients, contracts and matters as a table: what each owes, more of them at once than buttons can show."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.filters import GroupBy
from handlers.ui.context import services_and_actor
from handlers.ui.navigation import pressed_again
from handlers.ui.table import NOTHING, Table
from handlers.ui.table_message import send_tables
from handlers.ui.texts import Texts, cut
from handlers.ui.widgets import notice, texts_of
from services.container import Services
from services.core.lists import CardFilter, Debts, PageWithTotals
from services.domain.money.money import Money

ROWS = 30
NAME = 40
"""Letters of a name: thirty long ones are more than a message as text can hold."""


def table_action(
    by: GroupBy,
    listing: Callable[[Services], Callable[..., Awaitable[PageWithTotals[Any]]]],
    narrowing: Callable[[DialogManager], CardFilter],
    named: Callable[[Texts, Any], str],
) -> Callable[[CallbackQuery, Any, DialogManager], Awaitable[None]]:
    """The action of «📋 Таблицей»: it sends the open list as a table, with the list's own filter."""

    async def as_table(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
        if pressed_again(callback, manager):
            return
        services, actor = services_and_actor(manager)
        texts = texts_of(manager)
        page = await listing(services)(actor, narrowing(manager), limit=ROWS, totals=True)
        if not page.items:
            notice(manager, "filter-nothing")
            return
        debts = await services.clients.debts(actor, by, [row.id for row in page.items])
        rows = [(named(texts, row), debts.get(row.id, Debts())) for row in page.items]
        await send_tables(manager, [_table(texts, by, rows, page)])

    return as_table


def _table(texts: Texts, by: GroupBy, rows: Sequence[tuple[str, Debts]], page: PageWithTotals[Any]) -> Table:
    def sums_text(sums: Sequence[Money]) -> str:
        return ", ".join(str(texts.value(one)) for one in sums) or NOTHING

    shown, count = len(rows), page.total
    whole = "yes" if shown == count else "no"
    return Table(
        texts.plain("filter-table-title", by=by.value, shown=shown, count=count, all=whole),
        (
            texts.plain("report-col-who", by=by.value),
            texts.plain("report-col-balance"),
            texts.plain("report-col-overdue"),
        ),
        tuple((cut(name, NAME), sums_text(debt.balances), sums_text(debt.overdue)) for name, debt in rows),
        tuple((texts.plain("report-total"), sums_text([one]), "") for one in page.owed),
    )
