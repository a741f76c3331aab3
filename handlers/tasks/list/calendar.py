"""«📅 Календарь»: a file for the calendar of a phone or a computer."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.enums import TaskKind
from handlers.ui.context import services_and_actor
from handlers.ui.names import short_name
from handlers.ui.navigation import pressed_again
from handlers.ui.texts import Texts, cut
from handlers.ui.widgets import notice, send_document, texts_of, today
from services.documents.calendar_file import CalendarDay, write_calendar
from services.tasks.calendar import CalendarEntry, CalendarKind

LONGEST_TITLE = 60
"""Letters of what is to be done; the rest stands in the entry itself."""


async def send_calendar(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    if pressed_again(callback, manager):
        return
    services, actor = services_and_actor(manager)
    texts, clock = texts_of(manager), manager.middleware_data["clock"]
    entries = await services.calendars.entries(actor)
    count = sum(not entry.is_over for entry in entries)
    if not entries:
        notice(manager, "calendar-empty")
        return
    firm = (await services.firms.get(actor)).name
    name = texts.plain("calendar-name", firm=firm)
    content = write_calendar(name, actor.language, [_day(texts, entry) for entry in entries], clock.now())
    file_name = texts.plain("calendar-file", day=f"{today(manager):%d.%m.%Y}")
    await send_document(manager, content, file_name, texts("calendar-caption", count=count))


def _day(texts: Texts, entry: CalendarEntry) -> CalendarDay:
    client, number = short_name(entry.client_name), entry.number or ""
    over = "yes" if entry.is_over else "no"
    if entry.kind is CalendarKind.TASK:
        return CalendarDay(entry.key, entry.day, _task_title(texts, entry), entry.note or "", entry.is_over)
    if entry.kind is CalendarKind.PROMISE:
        numbered = "yes" if number else "no"
        title = texts.plain("calendar-promise", client=client, number=number, numbered=numbered, over=over)
    else:
        title = texts.plain("calendar-due", client=client, number=number, over=over)
    owed = entry.balance is not None and not entry.is_over
    text = texts.plain("calendar-due-text", balance=entry.balance) if owed else ""
    return CalendarDay(entry.key, entry.day, title, text, entry.is_over)


def _task_title(texts: Texts, entry: CalendarEntry) -> str:
    kind, note = entry.task_kind or TaskKind.OTHER, entry.note or ""
    return texts.plain(
        "calendar-task",
        client=short_name(entry.client_name),
        number=entry.number or "",
        kind="said" if kind is TaskKind.OTHER and note else kind.value,
        what=cut(note.partition("\n")[0], LONGEST_TITLE),
        at=f"{entry.at:%H:%M}" if entry.at is not None else "",
        over="yes" if entry.is_over else "no",
    )
