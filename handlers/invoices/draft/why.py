"""Why a draft asks for less than was agreed: asked where something is lower, and kept for the firm itself."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.invoices.context import invoice_of
from handlers.ui.context import services_and_actor
from handlers.ui.names import shortened
from handlers.ui.states import DraftSG
from handlers.ui.texts import Markup, Texts, cut
from services.domain.ids import LineId
from services.domain.money.money import Money
from services.invoices.views import InvoiceView, LineView
from services.invoices.write_downs import Reduction

_LOWERED = "lowered"
"""Line → what it came to before somebody lowered it in this dialog, in minor units."""
_WHOLE = "discount"


def note_lowered(manager: DialogManager, line: LineView, now: Money) -> None:
    """The highest of what the line has come to counts; one that is as high again was a slip."""
    kept: dict[str, int] = manager.dialog_data.setdefault(_LOWERED, {})
    before = max(kept.get(str(line.id), 0), line.amount.minor)
    if now.minor < before:
        kept[str(line.id)] = before
    else:
        kept.pop(str(line.id), None)


async def load_reductions(manager: DialogManager, view: InvoiceView) -> tuple[Reduction, ...]:
    """With those that only this dialog knows of."""
    services, actor = services_and_actor(manager)
    found = await services.write_downs.of_invoice(actor, view.row.id)
    known = {each.line_id for each in found}
    kept: dict[str, int] = manager.dialog_data.get(_LOWERED, {})
    lowered = tuple(
        Reduction(line.id, line.description, Money(before, view.currency), line.amount, "")
        for line in view.lines
        if line.id not in known
        and (before := kept.get(str(line.id))) is not None
        and before > line.amount.minor
    )
    return (
        *(each for each in found if each.line_id),
        *lowered,
        *(each for each in found if not each.line_id),
    )


def reasons_text(texts: Texts, found: tuple[Reduction, ...]) -> Markup:
    """A line for each that has a reason."""
    return texts.join(
        texts(
            "write-down-line",
            of="line" if each.line_id else "all",
            name=shortened(each.name),
            sum=each.amount,
            reason=shortened(each.reason),
        )
        for each in found
        if each.reason
    )


async def ask(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("why", None)
    await manager.switch_to(DraftSG.why)


async def picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, item: str) -> None:
    manager.dialog_data["why"] = item


async def given(manager: DialogManager, reason: str) -> None:
    services, actor = services_and_actor(manager)
    line_id, before = await _asked(manager)
    await services.write_downs.give_reason(actor, invoice_of(manager), line_id, reason, before)
    await manager.switch_to(DraftSG.main)


async def _asked(manager: DialogManager) -> tuple[LineId | None, Money | None]:
    """Which was picked, or the first that has no reason, or the first; and what a line came to before."""
    services, actor = services_and_actor(manager)
    view = await services.invoices.view(actor, invoice_of(manager))
    chosen = chosen_reduction(manager, await load_reductions(manager, view))
    return (None, None) if chosen is None else (chosen.line_id, chosen.agreed if chosen.line_id else None)


def chosen_reduction(manager: DialogManager, found: tuple[Reduction, ...]) -> Reduction | None:
    wanted = manager.dialog_data.get("why")
    for each in found:
        if _key(each) == wanted:
            return each
    return next((each for each in found if not each.reason), found[0] if found else None)


def choices(texts: Texts, found: tuple[Reduction, ...], chosen: Reduction | None) -> list[tuple[str, str]]:
    """Label and key of each, where there are several."""
    if len(found) < 2:
        return []
    return [
        (
            texts.plain(
                "write-down-choice",
                chosen="yes" if chosen is not None and each.line_id == chosen.line_id else "no",
                of="line" if each.line_id else "all",
                name=cut(each.name, 30),
                sum=each.amount,
            ),
            _key(each),
        )
        for each in found
    ]


def _key(each: Reduction) -> str:
    return str(int(each.line_id)) if each.line_id else _WHOLE
