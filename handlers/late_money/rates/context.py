"""Values of an open form of a rate: plain in `dialog_data`, typed when read."""

from datetime import date
from decimal import Decimal

from aiogram_dialog import DialogManager

from db.vocabulary.rates import RateKind
from handlers.ui.context import services_and_actor
from handlers.ui.start_data import start_str_or_none
from services.late_money.rates import find_rate
from services.late_money.views import NewRate, RateBook, RateRow


def kind_of(manager: DialogManager) -> RateKind:
    """The bank that was pressed, or the one that the dialog was opened for."""
    return RateKind(manager.dialog_data.get("kind") or start_str_or_none(manager, "kind") or RateKind.RU_KEY)


async def book_of(manager: DialogManager) -> RateBook:
    services, actor = services_and_actor(manager)
    return await services.interest_rates.book(actor, kind_of(manager))


def keep(manager: DialogManager, **values: date | Decimal | str) -> None:
    manager.dialog_data.update(
        {name: value.isoformat() if isinstance(value, date) else str(value) for name, value in values.items()}
    )


def day_in(manager: DialogManager, name: str) -> date:
    return date.fromisoformat(manager.dialog_data[name])


def is_correcting(manager: DialogManager) -> bool:
    """A value of a rate that is there is asked anew; otherwise those of a new one, one after the other."""
    return bool(manager.dialog_data.get("correcting"))


async def rate_of(manager: DialogManager) -> RateRow:
    return find_rate(await book_of(manager), day_in(manager, "since"))


def rate_before(book: RateBook, since: date) -> RateRow | None:
    return next((row for row in book.rows if row.since < since), None)


def new_rate(manager: DialogManager, *, keeps_before: bool = False) -> NewRate:
    data = manager.dialog_data
    return NewRate(
        kind=kind_of(manager),
        since=day_in(manager, "since"),
        percent=Decimal(data["percent"]),
        source=data["source"],
        known_until=day_in(manager, "known_until"),
        keeps_before=keeps_before,
    )
