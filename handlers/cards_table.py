"""Lists of clients, contracts and matters as a table: what each owes, more of them at once than buttons can show."""

from collections.abc import Sequence

from aiogram_dialog import DialogManager

from handlers.flow import acting
from handlers.reports.table import Table
from handlers.table_message import send_tables
from handlers.widgets import notice, texts_of
from services.money import Money
from services.report_views import By

ROWS = 30
NAME = 40
"""Letters of a name: thirty long ones are more than a message as text can hold."""
NOTHING = "—"


async def send(
    manager: DialogManager, by: By, rows: Sequence[tuple[int, str]], count: int, owed: Sequence[Money]
) -> None:
    """`rows` are ids and names of the first ones, `count` and `owed` are of the whole list."""
    services, actor = acting(manager)
    texts = texts_of(manager)
    if not rows:
        notice(manager, "filter-nothing")
        return
    debts = await services.clients.debts(actor, by, [id_ for id_, _ in rows])

    def said(sums: Sequence[Money]) -> str:
        return ", ".join(str(texts.value(one)) for one in sums) or NOTHING

    lines = []
    for id_, name in rows:
        debt = debts.get(id_)
        short = name if len(name) <= NAME else name[: NAME - 1].rstrip() + "…"
        lines.append((short, said(debt.balances if debt else ()), said(debt.overdue if debt else ())))
    table = Table(
        texts.plain(
            "filter-table-title",
            by=by.value,
            shown=len(rows),
            count=count,
            all="yes" if len(rows) == count else "no",
        ),
        (
            texts.plain("report-col-who", by=by.value),
            texts.plain("report-col-balance"),
            texts.plain("report-col-overdue"),
        ),
        tuple(lines),
        (texts.plain("report-total"), said(owed), "") if owed else None,
    )
    await send_tables(manager, [table])
