"""The firm's group: a few commands for the firm's people, silence for everybody else.

Others read along there, so what names clients is shown to who has asked alone. Each gets what the own role shows, in
the language of the firm; strangers, former
members and clients get no answer at all, so that nothing tells them what the bot is for.
"""

from collections import deque
from datetime import datetime, timedelta
from typing import Any

from aiogram import Bot, F, Router
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.filters import Command, CommandObject
from aiogram.types import ChatMemberUpdated, InlineKeyboardMarkup, Message

from handlers.group.alone import answer_alone
from handlers.inline.router import card_text, open_button
from handlers.notifications.digest import digest_text
from handlers.ui.group_commands import hide_commands, show_commands
from handlers.ui.names import short_name
from handlers.ui.texts import Markup, Texts
from services.container import Services
from services.core.invoice_row import InvoiceRow
from services.domain.access import Actor
from services.domain.errors import DomainError
from services.domain.languages import LANGUAGES
from services.domain.ports import Clock

GROUPS = frozenset({ChatType.GROUP, ChatType.SUPERGROUP})
OUT = frozenset({ChatMemberStatus.LEFT, ChatMemberStatus.KICKED})

MOST, WITHIN = 10, timedelta(minutes=1)
"""Answers to one group within that time: Telegram allows a bot twenty messages a minute there."""

FORGET_ABOVE = 1000
"""Chats that are remembered: any owner may write /bind in any number of groups."""

COMMANDS = frozenset({"bind", "unbind", "overdue", "invoice", "today"})
"""The bot ignores everything else that people write in a group."""

router = Router(name="group")
router.message.filter(F.chat.type.in_(GROUPS))
router.my_chat_member.filter(F.chat.type.in_(GROUPS))


class Throttle:
    """At most `most` answers to one chat within a span of time; what is over it stays without one. Chats that have been
    still for so long are forgotten."""

    def __init__(self, most: int = MOST, within: timedelta = WITHIN) -> None:
        self._most = most
        self._within = within
        self._given: dict[int, deque[datetime]] = {}

    def admits(self, chat_id: int, now: datetime) -> bool:
        if len(self._given) > FORGET_ABOVE:
            self._given = {
                chat: given for chat, given in self._given.items() if now - given[-1] < self._within
            }
        given = self._given.setdefault(chat_id, deque(maxlen=self._most))
        if len(given) == self._most and now - given[0] < self._within:
            return False
        given.append(now)
        return True


throttle = Throttle()


async def of_firm(message: Message, services: Services, clock: Clock, texts: Texts) -> bool | dict[str, Any]:
    """A filter: the sender is a member of the group's firm, and the limit allows an answer."""
    if message.from_user is None:
        return False
    member = await services.groups.find_speaker(message.chat.id, message.from_user.id)
    if member is None:
        await services.groups.handle_contact_present(message.chat.id, message.from_user.id, message.date)
    if member is None or not throttle.admits(message.chat.id, clock.now()):
        return False
    return {"member": member, "firm_texts": texts.in_language(member.language, member.timezone)}


def is_anonymous(message: Message) -> bool:
    """A filter: an administrator writes in the name of the group, so that nobody knows who it is."""
    return message.sender_chat is not None and message.sender_chat.id == message.chat.id


@router.message(Command("bind"), is_anonymous)
async def bind_anonymously(message: Message, clock: Clock, texts: Texts) -> None:
    """In every language: whose it is can't be known."""
    if throttle.admits(message.chat.id, clock.now()):
        said = [texts.in_language(language)("group-bind-anonymous") for language in LANGUAGES]
        await message.answer(texts.join(said, "\n\n"))


@router.message(Command("bind"))
async def bind(
    message: Message, actor: Actor | None, services: Services, clock: Clock, texts: Texts, bot: Bot
) -> None:
    """Answers in the owner's language: the group belongs to no firm yet."""
    if actor is None or not throttle.admits(message.chat.id, clock.now()):
        return
    try:
        topic = message.message_thread_id if message.is_topic_message else None
        bound = await services.groups.bind(actor, message.chat.id, topic)
    except DomainError as error:
        await message.answer(texts(error.key, **error.params))
        return
    key = "group-bound" if bound.changed else "group-bound-already"
    moved = "yes" if bound.moved else "no"
    params = {"firm": bound.firm_name, "topic": "yes" if bound.in_topic else "no"}
    params |= {"moved": moved} if bound.changed else {}
    firm_texts = texts.in_language(bound.language, actor.timezone)
    await message.answer(firm_texts(key, **params))
    await show_commands(bot, message.chat.id, firm_texts)
    if bound.former_chat_id is not None:
        await hide_commands(bot, bound.former_chat_id)


@router.message(Command("unbind"), of_firm)
async def unbind(message: Message, member: Actor, firm_texts: Texts, services: Services, bot: Bot) -> None:
    try:
        await services.groups.unbind(member, message.chat.id)
    except DomainError as error:
        await message.answer(firm_texts(error.key, **error.params))
        return
    await message.answer(firm_texts("group-unbound"))
    await hide_commands(bot, message.chat.id)


@router.message(Command("overdue"), of_firm)
async def overdue(message: Message, member: Actor, firm_texts: Texts, services: Services) -> None:
    found = await services.groups.overdue(member)
    whose = "all" if member.sees_all_clients else "own"
    if not found.count:
        await answer_alone(message, firm_texts, firm_texts("group-overdue-none", whose=whose))
        return
    head = firm_texts(
        "group-overdue-head",
        count=found.count,
        whose=whose,
        sums=[group.balance for group in found.totals],
    )
    more = found.count - len(found.rows)
    rest = firm_texts("group-more", count=more) if more > 0 else ""
    lines = [head, *(_line(firm_texts, row) for row in found.rows), rest]
    await answer_alone(message, firm_texts, firm_texts.join(lines))


@router.message(Command("invoice"), of_firm)
async def invoice(
    message: Message,
    command: CommandObject,
    member: Actor,
    firm_texts: Texts,
    services: Services,
    bot_username: str,
) -> None:
    number = " ".join((command.args or "").split())
    try:
        rows = await services.groups.invoice(member, number)
    except DomainError as error:
        await answer_alone(message, firm_texts, firm_texts(error.key))
        return
    buttons: InlineKeyboardMarkup | None = None
    if not rows:
        text: Markup = firm_texts("group-invoice-none", number=_short(number))
    elif len(rows) == 1:
        text, buttons = card_text(firm_texts, rows[0]), open_button(firm_texts, rows[0].id, bot_username)
    else:
        head = firm_texts("group-invoice-several", count=len(rows))
        text = firm_texts.join([head, *(_line(firm_texts, row) for row in rows)])
    await answer_alone(message, firm_texts, text, buttons)


@router.message(Command("today"), of_firm)
async def today(message: Message, member: Actor, firm_texts: Texts, services: Services) -> None:
    facts = await services.groups.today(member)
    whose = "all" if member.sees_all_clients else "own"
    text = digest_text(firm_texts, facts) if facts else firm_texts("group-today-none", whose=whose)
    await answer_alone(message, firm_texts, text)


@router.message(F.migrate_to_chat_id)
async def became_supergroup(message: Message, services: Services, texts: Texts, bot: Bot) -> None:
    if message.migrate_to_chat_id is not None:
        await _follow(message.chat.id, message.migrate_to_chat_id, services, texts, bot)


@router.message(F.migrate_from_chat_id)
async def was_group(message: Message, services: Services, texts: Texts, bot: Bot) -> None:
    """Telegram reports the change of the id in both chats; the first report counts."""
    if message.migrate_from_chat_id is not None:
        await _follow(message.migrate_from_chat_id, message.chat.id, services, texts, bot)


@router.message(F.new_chat_members)
async def joined(message: Message, services: Services) -> None:
    """Warn the owners when a client joins: it reads of other clients there. The group gets no answer."""
    for user in message.new_chat_members or ():
        await services.groups.handle_contact_present(message.chat.id, user.id, message.date)


@router.my_chat_member(F.new_chat_member.status.in_(OUT))
async def removed(event: ChatMemberUpdated, services: Services, bot: Bot) -> None:
    if await services.groups.handle_bot_removed(event.chat.id, event.chat.title or "", event.date):
        await hide_commands(bot, event.chat.id)


async def _follow(chat_id: int, new_chat_id: int, services: Services, texts: Texts, bot: Bot) -> None:
    language = await services.groups.handle_chat_moved(chat_id, new_chat_id)
    if language is not None:
        await show_commands(bot, new_chat_id, texts.in_language(language))


def _line(texts: Texts, row: InvoiceRow) -> Markup:
    return texts(
        "group-row",
        number=row.number or "",
        client=short_name(row.client_name),
        sum=row.balance if row.balance else row.total,
        state=row.status.value,
        late="yes" if row.overdue_days else "no",
        days=row.overdue_days,
    )


def _short(number: str) -> str:
    return number if len(number) <= 40 else number[:39] + "…"
