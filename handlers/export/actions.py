"""What `/export` asks: which list, of which days, of which organisation and currency."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.export.delivery import ExportRequest, FileForm, one_c_choice, send_export
from handlers.ui import periods
from handlers.ui.context import services_and_actor
from handlers.ui.list_filter import billing_choices, select, selection
from handlers.ui.states import ExportSG
from handlers.ui.widgets import texts_of
from services.domain.access import Permission
from services.domain.ids import IssuerId
from services.domain.money.money import Currency
from services.export.layout import KINDS_WITH_PERIOD
from services.export.service import LIST_KINDS, ExportKind
from services.invoices.views import InvoiceFilter

EVERYTHING = "everything"
BILLED = frozenset({ExportKind.INVOICES, ExportKind.PAYMENTS})
"""Kinds that have an issuer and a currency."""


def kinds_of(manager: DialogManager) -> tuple[ExportKind, ...]:
    kind = manager.dialog_data["kind"]
    return LIST_KINDS if kind == EVERYTHING else (ExportKind(kind),)


def export_request(manager: DialogManager) -> ExportRequest:
    kinds, picked = kinds_of(manager), selection(manager)
    since, until = periods.days_of(manager) if set(kinds) & KINDS_WITH_PERIOD else (None, None)
    billed = set(kinds) & BILLED
    return ExportRequest(
        kinds,
        InvoiceFilter(
            since=since,
            until=until,
            issuer_ids=tuple(map(IssuerId, picked.get("issuers", ()))) if billed else (),
            currencies=tuple(map(Currency, picked.get("currencies", ()))) if billed else (),
        ),
    )


# Reading


async def kinds(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    _services, actor = services_and_actor(dialog_manager)
    return {"may_audit": actor.may(Permission.AUDIT_EXPORT)}


async def options(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    texts = texts_of(dialog_manager)
    found, may = kinds_of(dialog_manager), await services.invoices.choices(actor)
    billed, several = bool(set(found) & BILLED), len(found) > 1
    own = billing_choices(dialog_manager, may, texts.plain("export-any-currency"))
    return {
        **periods.choices(dialog_manager),
        "of": texts("export-everything-named") if several else texts(f"export-sheet-{found[0].value}"),
        "dated": bool(set(found) & KINDS_WITH_PERIOD),
        "several": several,
        **own,
        "may_issuer": billed and own["may_issuer"],
        "may_currency": billed and own["may_currency"],
        "may_csv": not several,
        **(await one_c_choice(dialog_manager) if found == (ExportKind.PAYMENTS,) else {"may_1c": False}),
    }


async def takes_out(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    _services, actor = services_and_actor(dialog_manager)
    return {"may_take_out": actor.may(Permission.TAKE_OUT)}


# Acting


async def kind_picked(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    manager.dialog_data["kind"] = button.widget_id
    if not selection(manager):
        select(manager, period="year")
    await manager.switch_to(ExportSG.options)


async def as_xlsx(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await send_export(callback, manager, export_request(manager), FileForm.XLSX)


async def as_csv(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await send_export(callback, manager, export_request(manager), FileForm.CSV)


async def as_one_c(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await send_export(callback, manager, export_request(manager), FileForm.ONE_C)
