"""What the window of «📣 Напомнить всем» shows and does."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.ui.context import services_and_actor
from handlers.ui.names import short_name
from handlers.ui.texts import Texts
from handlers.ui.widgets import notice, texts_of, today
from services.domain.errors import DomainError
from services.domain.ports import Clock
from services.reminders.overdue import Obstacle, OverdueReminder, key_of_day

SHOWN = 15


async def overdue(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    texts = texts_of(dialog_manager)
    found = await services.manual_reminders.overdue(actor)
    ready = [row for row in found.rows if row.obstacle is None]
    others = [row for row in found.rows if row.obstacle is not None]
    dialog_manager.dialog_data["seen"] = [row.invoice_id for row in ready]
    return {
        "count": len(ready),
        "ready": _lines(texts, ready, "reminders-all-line"),
        "others": _by_reason(texts, others),
        "some": bool(ready),
        "rest": bool(others),
        "more": found.count - len(found.rows),
        "beyond": found.count > len(found.rows),
    }


def _lines(texts: Texts, rows: list[OverdueReminder], key: str) -> str:
    lines = [_line(texts, row, key) for row in rows[:SHOWN]]
    return texts.join(lines + _more(texts, rows))


def _by_reason(texts: Texts, rows: list[OverdueReminder]) -> str:
    """A reason is said once, above what it holds back: on a phone the list would be the same words over and over."""
    by_reason: dict[str, list[OverdueReminder]] = {}
    for row in rows[:SHOWN]:
        by_reason.setdefault(row.unreachable or row.obstacle or "", []).append(row)
    lines: list[str] = []
    for why, held_back in by_reason.items():
        lines.append(texts("reminders-all-why", why=why))
        lines += [_line(texts, row, "reminders-all-without") for row in held_back]
    return texts.join(lines + _more(texts, rows))


def _line(texts: Texts, row: OverdueReminder, key: str) -> str:
    return texts(
        key,
        client=short_name(row.client),
        number=row.number,
        balance=row.balance,
        days=row.days,
        to=", ".join(row.to),
    )


def _more(texts: Texts, rows: list[OverdueReminder]) -> list[str]:
    return [texts("digest-more", count=len(rows) - SHOWN)] if len(rows) > SHOWN else []


async def remind_all(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Each invoice by the key of the day that its own card uses: who was reminded by hand today is not again. What was
    seen is looked at once more, a hold or a payment may have come meanwhile; what was not seen stays as it is."""
    services, actor = services_and_actor(manager)
    clock: Clock = manager.middleware_data["clock"]
    # A window of before the list was kept has none.
    seen = manager.dialog_data.get("seen")
    now = later = before = failed = 0
    for row in (await services.manual_reminders.overdue(actor)).rows:
        if seen is not None and row.invoice_id not in seen:
            continue
        if row.obstacle is not None:
            before += seen is not None and row.obstacle is Obstacle.TODAY
            continue
        try:
            result = await services.manual_reminders.remind(actor, row.invoice_id, key_of_day(today(manager)))
        except DomainError:
            failed += 1
            continue
        if result.is_repeat:
            before += 1
        elif result.at > clock.now():
            later += 1
        else:
            now += 1
    texts = texts_of(manager)
    counts = {"now": now, "later": later, "before": before, "failed": failed}
    parts = [texts(f"reminders-all-{name}", count=count) for name, count in counts.items() if count]
    notice(manager, "reminders-all-done", parts=texts.join(parts, ", ") or texts("reminders-all-nobody"))
    await manager.done()
