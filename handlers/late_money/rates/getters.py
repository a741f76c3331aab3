"""What the windows of rates show."""

from datetime import timedelta
from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.rates import RateKind
from handlers.late_money.rates.context import (
    book_of,
    day_in,
    is_correcting,
    kind_of,
    rate_before,
    rate_of,
)
from handlers.ui.context import services_and_actor
from handlers.ui.own_words import own_words
from handlers.ui.start_data import start_str_or_none
from handlers.ui.texts import cut
from handlers.ui.widgets import load_page, texts_of, today
from services.domain.access import Permission
from services.late_money.views import RateRow

SOURCE = 60
"""Letters of a source on a card."""


async def kinds(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts = texts_of(dialog_manager)
    return {"kinds": [(texts.plain("rates-kind", kind=kind.value), kind.value) for kind in RateKind]}


async def rates(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts, book, day = texts_of(dialog_manager), await book_of(dialog_manager), today(dialog_manager)
    actor = services_and_actor(dialog_manager)[1]
    edits = actor.may(Permission.RATE_EDIT)

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        shown = book.rows[offset : offset + limit]
        rows = [
            {
                "id": row.since.toordinal(),
                "percent": row.percent,
                "since": row.since,
                "own": "yes" if row.is_own else "no",
            }
            for row in shown
        ]
        return rows, len(book.rows)

    page = await load_page(dialog_manager, "rates", fetch)
    lines = [texts("rates-gap", first=gap.first, last=gap.last) for gap in reversed(book.gaps)]
    last = book.rows[0] if book.rows else None
    return {
        **page,
        "kind": kind_of(dialog_manager).value,
        "any": last is not None,
        "known": _known(dialog_manager, last),
        "gaps": texts.join(lines),
        "edits": edits,
        "may_keep": edits and last is not None and last.until < day,
        "percent": last.percent if last else 0,
        "from_menu": start_str_or_none(dialog_manager, "kind") is None,
    }


def _known(manager: DialogManager, last: RateRow | None) -> str:
    texts = texts_of(manager)
    if last is None:
        return texts("rates-none")
    if last.until < today(manager):
        return texts("rates-known-short", percent=last.percent, until=last.until)
    return texts("rates-known", percent=last.percent, until=last.until)


async def step(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What a question of the form names: whose rate, and what is said already."""
    data = dialog_manager.dialog_data
    correcting = is_correcting(dialog_manager)
    since = day_in(dialog_manager, "since") if data.get("since") else today(dialog_manager)
    return {
        "kind": kind_of(dialog_manager).value,
        "since": since,
        "today": today(dialog_manager),
        "may_today": since <= today(dialog_manager),
        "correcting": correcting,
        "adding": not correcting,
        "site": texts_of(dialog_manager).plain("rates-site", kind=kind_of(dialog_manager).value),
    }


async def before(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    since = day_in(dialog_manager, "since")
    earlier = rate_before(await book_of(dialog_manager), since)
    return {
        "percent": earlier.percent if earlier else 0,
        "until": earlier.until if earlier else since,
        "last": since - timedelta(days=1),
        "since": since,
    }


async def rate(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    row, texts = await rate_of(dialog_manager), texts_of(dialog_manager)
    actor = services_and_actor(dialog_manager)[1]
    edits = actor.may(Permission.RATE_EDIT)
    return {
        "kind": row.kind.value,
        "percent": row.percent,
        "since": row.since,
        "until": row.until,
        "source": cut(own_words(texts, row.source), SOURCE),
        "own": "yes" if row.is_own else "no",
        "who": row.entered_by,
        "edits": edits,
        "may_remove": edits and row.is_own,
        "replaces": "yes" if row.replaces else "no",
    }
