"""Inline search: somebody types the bot's name and a number, a client or a word in any chat, and picks an invoice.

Two texts for two readers: the row of the private list names the client; the card that lands in the chat does not, for
nobody knows who reads there.
"""

from aiogram import Bot, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultUnion,
    InputTextMessageContent,
    Message,
)

from db.vocabulary.enums import InvoiceStatus
from handlers.ui.labels import label
from handlers.ui.names import short_name, term_text
from handlers.ui.texts import Markup, Texts
from services.container import Services
from services.core.invoice_row import InvoiceRow
from services.domain.access import Actor, ContactActor
from services.domain.ids import InvoiceId
from services.firms.identity import Person

router = Router(name="inline")

CACHE_SECONDS = 3
"""How long Telegram may show the same answer to the same person."""
PAGE = 50
"""Telegram takes no more results in one answer."""
FARTHEST = 100_000
"""Nobody scrolls this far: a larger offset does not come from us."""


def _own_card(message: Message, bot: Bot) -> bool:
    return message.via_bot is not None and message.via_bot.id == bot.id


@router.message(_own_card)
async def ignore_own_card(_message: Message) -> None:
    """Ignore a card that somebody sends to the bot itself: it is no search text."""


@router.inline_query()
async def offer(
    query: InlineQuery,
    person: Person,
    actor: Actor | None,
    services: Services,
    texts: Texts,
    bot_username: str,
) -> None:
    """The answer is always personal: without that Telegram would show a lawyer's clients to whoever types the same."""
    found: list[InlineQueryResultUnion] = []
    following: str | None = None
    start = _parse_offset(query.offset)
    if actor is not None and start is not None:
        page = await services.search.inline(actor, query.query, start[1], PAGE)
        found = [_result(texts, row, row.client_name, bot_username) for row in page.rows]
        following = _offset(0, page.next_offset) if page.next_offset is not None else None
    elif person.contacts and start is not None:
        rows, following = await _of_contacts(services, person.contacts, query.query, start)
        several = len(person.contacts) > 1
        found = [_result(texts, row, row.client_name if several else None, bot_username) for row in rows]
    if not found and not query.offset:
        found = [_no_results(texts, query.query.strip(), known=bool(actor or person.contacts))]
    try:
        await query.answer(found, cache_time=CACHE_SECONDS, is_personal=True, next_offset=following or "")
    except TelegramBadRequest as error:
        # Whoever waited has typed on: nobody misses the answer to an old query.
        if "query is too old" not in error.message:
            raise


def card_text(texts: Texts, row: InvoiceRow) -> Markup:
    """Number, status, sums and the due date: what may stand in any chat."""
    return texts(
        "inline-card",
        number=row.number or "",
        state=_state(row),
        late="yes" if row.overdue_days else "no",
        part="yes" if row.status is InvoiceStatus.PARTIAL else "no",
        total=row.total,
        paid=row.paid,
        balance=row.balance,
        act="no" if row.due_date else "yes",
        due=row.due_date or term_text(texts, row.act_term),
    )


def open_button(texts: Texts, invoice_id: InvoiceId, bot_username: str) -> InlineKeyboardMarkup:
    """Leads into the bot at the invoice: there it is shown to those who may see it."""
    url = f"https://t.me/{bot_username}?start=i_{invoice_id}"
    button = InlineKeyboardButton(text=label(texts, "inline-open"), url=url)
    return InlineKeyboardMarkup(inline_keyboard=[[button]])


async def _of_contacts(
    services: Services, contacts: tuple[ContactActor, ...], text: str, start: tuple[int, int]
) -> tuple[list[InvoiceRow], str | None]:
    """One client after the other, until the page is full. An offset is «which client.which row»."""
    rows: dict[InvoiceId, InvoiceRow] = {}
    first, offset = start
    for index, contact in enumerate(contacts[first:], first):
        page = await services.search.inline_for_contact(contact, text, offset, PAGE - len(rows))
        rows |= {row.id: row for row in page.rows}
        if page.next_offset is not None:
            return list(rows.values()), _offset(index, page.next_offset)
        if len(rows) >= PAGE and index + 1 < len(contacts):
            return list(rows.values()), _offset(index + 1, 0)
        offset = 0
    return list(rows.values()), None


def _offset(index: int, offset: int) -> str:
    return f"{index}.{offset}"


def _parse_offset(offset: str) -> tuple[int, int] | None:
    """None for an offset that we have not given."""
    if not offset:
        return 0, 0
    index, _, row = offset.partition(".")
    if not (index.isascii() and index.isdecimal() and row.isascii() and row.isdecimal() and len(offset) < 15):
        return None
    return (int(index), int(row)) if int(row) <= FARTHEST else None


def _result(texts: Texts, row: InvoiceRow, client: str | None, bot_username: str) -> InlineQueryResultArticle:
    title = label(
        texts,
        "inline-title" if client else "inline-title-own",
        number=row.number or "",
        client=short_name(client or ""),
        state=_state(row),
        sum=row.balance if row.balance else row.total,
    )
    about = texts.plain(
        "inline-about",
        state=_state(row),
        late="yes" if row.overdue_days else "no",
        part="yes" if row.status is InvoiceStatus.PARTIAL else "no",
        days=row.overdue_days,
        total=row.total,
        act="no" if row.due_date else "yes",
        due=row.due_date or term_text(texts, row.act_term),
    )
    return InlineQueryResultArticle(
        id=f"i{row.id}",
        title=title,
        description=about,
        input_message_content=InputTextMessageContent(message_text=card_text(texts, row)),
        reply_markup=open_button(texts, row.id, bot_username),
    )


def _no_results(texts: Texts, query: str, *, known: bool) -> InlineQueryResultArticle:
    """One result that says that nothing was found; a stranger always gets the same one."""
    kind = "stranger" if not known else "none" if query else "empty"
    title = label(texts, f"inline-{kind}-title", **({"query": query} if kind == "none" else {}))
    return InlineQueryResultArticle(
        id="nothing",
        title=title,
        description=texts.plain(f"inline-{kind}-about"),
        input_message_content=InputTextMessageContent(message_text=texts("inline-stranger-card")),
    )


def _state(row: InvoiceRow) -> str:
    return row.status.value
