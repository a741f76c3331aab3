"""What the windows of reminding now show and do."""

from dataclasses import replace
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.enums import Channel
from handlers.notifications.offers import preview_text
from handlers.notifications.reminder_text import creditor_text
from handlers.notifications.wording import texts_for
from handlers.reminders.context import invoice_of
from handlers.ui.context import services_and_actor
from handlers.ui.start_data import start_int_or_none
from handlers.ui.states import RemindSG
from handlers.ui.texts import without_tags
from handlers.ui.widgets import Ctx, notice, texts_of, today
from services.container import Services
from services.domain.access import Actor
from services.domain.ports import Clock
from services.notifications.facts import ReminderPreview
from services.outbox.wording import CAPTION_LIMIT, TEXT_LIMIT, parse_words
from services.reminders.overdue import key_of_day


def written(manager: DialogManager) -> str:
    return str(manager.dialog_data.get("words") or "")


async def shown(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    invoice_id = invoice_of(dialog_manager)
    found = await services.previews.reminder(actor, invoice_id)
    words, texts = written(dialog_manager), texts_of(dialog_manager)
    facts = replace(found.facts, words=((invoice_id, words),) if words else ())
    there = texts_for(texts.translator, facts)
    dialog_manager.dialog_data["limit"] = _limit(found, len(without_tags(creditor_text(there, facts))))
    return {
        "number": facts.invoices[0].number,
        "client": facts.client_name,
        "to": texts.join(found.to, ", "),
        "changed": bool(words),
        "text": preview_text(texts.translator, replace(found, facts=facts)),
    }


def _limit(found: ReminderPreview, creditor: int) -> int:
    """A file takes a shorter text; the creditor's line is added to what is typed."""
    if found.facts.attachment is not None and found.channel is Channel.TELEGRAM:
        return CAPTION_LIMIT - creditor
    return TEXT_LIMIT


def parse(text: str, ctx: Ctx) -> str:
    return parse_words(text, int(ctx.data.get("limit") or CAPTION_LIMIT))


async def words_given(manager: DialogManager, text: str) -> None:
    manager.dialog_data["words"] = text
    await manager.switch_to(RemindSG.text)


async def usual_words(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("words", None)
    await manager.switch_to(RemindSG.text)


async def send(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    offset = start_int_or_none(manager, "offset")
    if offset is None:
        await _remind(manager)
    else:
        await _answer_step(manager, offset)
    await manager.done()


async def _remind(manager: DialogManager) -> None:
    """By hand, once a day. Another press shows the outcome of the first."""
    services, actor = services_and_actor(manager)
    clock: Clock = manager.middleware_data["clock"]
    key = key_of_day(today(manager))
    found = await services.manual_reminders.remind(actor, invoice_of(manager), key, written(manager))
    if found.at > clock.now():
        notice(manager, "reminders-reminded-later", at=found.at)
    else:
        notice(
            manager,
            "reminders-reminded-before" if found.is_repeat else "reminders-reminded",
            count=found.recipients,
        )


async def _answer_step(manager: DialogManager, offset: int) -> None:
    services, actor = services_and_actor(manager)
    done = await services.manual_reminders.answer_step(
        actor, invoice_of(manager), f"d{offset:+d}", True, written(manager)
    )
    notice(manager, "pushed-ask-sent" if done else "pushed-ask-over")
