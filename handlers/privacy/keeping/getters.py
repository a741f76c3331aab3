from typing import Any

from aiogram_dialog import DialogManager

from handlers.ui.names import short_name
from handlers.ui.texts import Texts
from handlers.ui.widgets import load_page, texts_of
from services.container import Services
from services.domain.access import Actor
from services.privacy.retention import (
    BY_LAW,
    CLIENTS_YEARS,
    NEVER,
    PAYLOADS_MONTHS,
    TALKS_MONTHS,
    Due,
    DueClient,
    Terms,
)

LAW = "law"
"""Of a button whose term is what the law wants."""


async def terms(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    found, due = await services.retention.terms(actor), await services.retention.due(actor, 0, 1)
    texts = texts_of(dialog_manager)
    return {
        "clients_for": _years(texts, found.clients_years, found),
        "clients_end": "no" if found.clients_years == NEVER else "yes",
        "talks_for": _months(texts, found.talks_months),
        "payloads_for": _months(texts, found.payloads_months),
        "law_years": found.law_years,
        **_counts(due),
    }


def _counts(due: Due) -> dict[str, Any]:
    return {
        "clients": due.total,
        "talks": due.talks,
        "due": due.total + due.talks,
        "has_clients": "yes" if due.total else "no",
        "has_talks": "yes" if due.talks else "no",
    }


def _years(texts: Texts, years: int | None, found: Terms) -> str:
    if years is BY_LAW:
        return texts.plain("keeping-by-law", years=found.law_years)
    return texts.plain("keeping-years", count=years) if years != NEVER else texts.plain("keeping-never")


def _months(texts: Texts, months: int) -> str:
    if months == NEVER:
        return texts.plain("keeping-never")
    if months % 12:
        return texts.plain("keeping-months", count=months)
    return texts.plain("keeping-years", count=months // 12)


async def client_terms(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    found, texts = await services.retention.terms(actor), texts_of(dialog_manager)
    return {
        "law_years": found.law_years,
        "choices": [
            _choice(
                LAW if years is BY_LAW else str(years),
                _years(texts, years, found),
                years == found.clients_years,
            )
            for years in CLIENTS_YEARS
        ],
    }


async def talk_terms(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    chosen, texts = (await services.retention.terms(actor)).talks_months, texts_of(dialog_manager)
    return {
        "choices": [_choice(str(one), _months(texts, one), one == chosen) for one in TALKS_MONTHS],
    }


async def payload_terms(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    chosen, texts = (await services.retention.terms(actor)).payloads_months, texts_of(dialog_manager)
    return {
        "choices": [_choice(str(one), _months(texts, one), one == chosen) for one in PAYLOADS_MONTHS],
    }


def _choice(number: str, label: str, chosen: bool) -> dict[str, str]:
    return {"id": number, "label": label, "chosen": "yes" if chosen else "no"}


async def due(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    found = Due((), 0, 0, 0)

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        nonlocal found
        found = await services.retention.due(actor, offset, limit)
        return [_row(one) for one in found.items], found.total

    return {**await load_page(dialog_manager, "rows", fetch), **_counts(found)}


def _row(one: DueClient) -> dict[str, Any]:
    return {"id": int(one.id), "name": short_name(one.name), "year": str(one.last.year)}
