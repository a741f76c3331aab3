"""Acts of the table of rates. A new rate is asked for in four questions, a value of an old one in its own."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.late_money.rates.context import (
    book_of,
    day_in,
    is_correcting,
    keep,
    kind_of,
    new_rate,
    rate_before,
    rate_of,
)
from handlers.ui.context import services_and_actor
from handlers.ui.states import RatesSG
from handlers.ui.widgets import first_page, notice, texts_of, today
from services.domain.errors import BadInput
from services.late_money.views import NewRate, RateRow


async def kind_pressed(_callback: CallbackQuery, _select: Any, manager: DialogManager, kind: str) -> None:
    manager.dialog_data["kind"] = kind
    first_page(manager, "rates")
    await manager.switch_to(RatesSG.list)


async def rate_pressed(_callback: CallbackQuery, _select: Any, manager: DialogManager, day: int) -> None:
    keep(manager, since=date.fromordinal(day))
    await manager.switch_to(RatesSG.rate)


async def add(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("correcting", None)
    await manager.switch_to(RatesSG.since)


async def since_given(manager: DialogManager, day: date) -> None:
    keep(manager, since=day)
    await manager.switch_to(RatesSG.percent)


async def percent_given(manager: DialogManager, percent: Decimal) -> None:
    if is_correcting(manager):
        await _correct(manager, percent=percent)
        return
    keep(manager, percent=percent)
    await manager.switch_to(RatesSG.source)


async def source_given(manager: DialogManager, source: str) -> None:
    if is_correcting(manager):
        await _correct(manager, source=source)
        return
    keep(manager, source=source)
    await manager.switch_to(RatesSG.until)


async def site_pressed(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await source_given(manager, texts_of(manager).plain("rates-site", kind=kind_of(manager).value))


async def until_given(manager: DialogManager, day: date) -> None:
    """Raises `error-rate-known` for a day before the rate's own."""
    if day < day_in(manager, "since"):
        raise BadInput("error-rate-known", since=day_in(manager, "since"))
    if is_correcting(manager):
        await _correct(manager, until=day)
        return
    keep(manager, known_until=day)
    since = day_in(manager, "since")
    earlier = rate_before(await book_of(manager), since)
    if earlier is not None and earlier.until < since - timedelta(days=1):
        await manager.switch_to(RatesSG.before)
    else:
        await _put(manager, new_rate(manager))


async def until_today(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await until_given(manager, today(manager))


async def before_same(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """The rate before it held until its day."""
    await _put(manager, new_rate(manager, keeps_before=True))


async def before_unknown(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _put(manager, new_rate(manager))


async def holds_today(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """The newest rate is still the same."""
    book = await book_of(manager)
    if book.rows:
        await _put(manager, _again(book.rows[0], until=today(manager)))


def correcting(state: State) -> Any:
    """The action that asks for one value of the rate that is open."""

    async def ask(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
        manager.dialog_data["correcting"] = True
        await manager.switch_to(state)

    return ask


async def remove(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    row = await rate_of(manager)
    await services.interest_rates.remove(actor, row.kind, row.since)
    notice(manager, "rates-removed", percent=row.percent, since=row.since)
    await manager.switch_to(RatesSG.list)


async def step_back(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """From a question about an old rate to its card, from a new one's to the question before it."""
    places = [RatesSG.list, RatesSG.since, RatesSG.percent, RatesSG.source, RatesSG.until, RatesSG.before]
    state = manager.current_context().state
    before = places[places.index(state) - 1]
    await manager.switch_to(RatesSG.rate if is_correcting(manager) else before)


async def _correct(
    manager: DialogManager,
    *,
    percent: Decimal | None = None,
    source: str | None = None,
    until: date | None = None,
) -> None:
    services, actor = services_and_actor(manager)
    row = await rate_of(manager)
    await services.interest_rates.put(actor, _again(row, percent=percent, source=source, until=until))
    manager.dialog_data.pop("correcting", None)
    await manager.switch_to(RatesSG.rate)


def _again(
    row: RateRow, *, percent: Decimal | None = None, source: str | None = None, until: date | None = None
) -> NewRate:
    return NewRate(
        kind=row.kind,
        since=row.since,
        percent=row.percent if percent is None else percent,
        source=row.source if source is None else source,
        known_until=row.until if until is None else until,
    )


async def _put(manager: DialogManager, rate: NewRate) -> None:
    services, actor = services_and_actor(manager)
    await services.interest_rates.put(actor, rate)
    notice(manager, "rates-saved", percent=rate.percent, since=rate.since, until=rate.known_until)
    first_page(manager, "rates")
    await manager.switch_to(RatesSG.list)
