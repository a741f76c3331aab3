from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.enums import Billing, ContractState, ObjectType, VatMode
from db.vocabulary.filters import CardSort, TaskFilter
from handlers.contracts.card.text import (
    abroad_text,
    billing,
    money_lines,
    months_notes,
    vat_abroad_now,
)
from handlers.contracts.form.payment_terms import USUAL_TERMS, terms_params
from handlers.contracts.form.values import ContractValues, editing, from_card, issuer_of, load
from handlers.ui.context import services_and_actor
from handlers.ui.list_filter import (
    USUAL,
    card_choices,
    filter_line,
    id_of,
    is_narrowed,
    radio_label,
    selection,
)
from handlers.ui.names import short_name
from handlers.ui.note_text import note_line
from handlers.ui.own_words import own_words
from handlers.ui.start_data import start_int, start_int_or_none, start_values
from handlers.ui.states import NewContractSG
from handlers.ui.texts import Markup, Texts
from handlers.ui.widgets import load_page, texts_of, today
from services.container import Services
from services.contracts.views import ContractCard, ContractRow
from services.core.lists import CardFilter
from services.domain.access import Actor, Permission
from services.domain.ids import ClientId, ContractId, MatterId
from services.domain.invoicing.part_month import fee_by_days, service_month
from services.domain.money.money import Money
from services.domain.tax.vat import format_rate
from services.domain.tax.vat_choice import vat_rate_on
from services.tasks.views import TaskListFilter

STATES = ("", *(state.value for state in ContractState))
OPTIONAL_AMOUNT = frozenset({Billing.SUCCESS, Billing.EXPENSES})


async def step(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What the field windows need. The currency is kept for the parsers of sums."""
    values = await load(dialog_manager)
    dialog_manager.dialog_data["shown_currency"] = values.currency.value
    billed = 0
    if values.billing is Billing.STAGES and (contract_id := editing(dialog_manager)) is not None:
        services, actor = services_and_actor(dialog_manager)
        card = await services.contracts.card(actor, contract_id)
        billed = sum(1 for stage in card.stages if stage.invoice_id is not None)
    state = dialog_manager.current_context().state
    texts = texts_of(dialog_manager)
    return {
        "client": values.client_name,
        "title": values.title.value,
        "editing": editing(dialog_manager) is not None,
        "reviewed": bool(dialog_manager.dialog_data.get("reviewed")),
        "has_previous": state is not NewContractSG.number,
        "amount_optional": values.billing in OPTIONAL_AMOUNT,
        "billing": values.billing.value,
        "billed_stages": billed,
        "file_name": own_words(texts, values.file_name),
        "has_file": "yes" if values.file_name else "no",
        "signed_day": values.signed_on,
        "usual_terms": [
            {"id": str(number), "terms_text": _capital(terms_text(texts, terms))}
            for number, terms in enumerate(USUAL_TERMS)
        ],
    }


def _capital(text: Markup) -> Markup:
    return Markup(text[:1].upper() + text[1:])


def terms_text(texts: Texts, terms: Any) -> Markup:
    return texts("contract-terms", **terms_params(terms))


async def review(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    values = await load(dialog_manager)
    issuers = await services.issuers.list(actor)
    is_new = editing(dialog_manager) is None
    return {
        "editing": not is_new,
        "may_currency": is_new and len(values.issuer.accounts) > 1,
        "may_issuer": is_new and len(issuers) > 1,
        "has_price": True,
        "is_retainer": values.billing is Billing.RETAINER,
        "abroad": vat_abroad_now(values),
        "title": values.title.value,
        "facts": values_text(dialog_manager, values, issuer_shown=len(issuers) > 1),
    }


def values_text(manager: DialogManager, values: ContractValues, *, issuer_shown: bool) -> Markup:
    texts = texts_of(manager)
    lines = [
        texts("contract-head", title=values.title.value, number=values.number, date=values.signed_on),
        texts("contract-line-client", client=values.client_name),
        texts("contract-line-subject", subject=own_words(texts, values.subject)),
        price_text(texts, values),
        *part_text(texts, values),
        *(
            texts("contract-line-stage", number=number, name=stage.name, amount=stage.amount)
            for number, stage in enumerate(values.stages, start=1)
        ),
        texts("contract-line-terms", terms=terms_text(texts, values.terms)),
        vat_text(manager, values),
        abroad_text(texts, values),
    ]
    if values.ends_on is not None:
        lines.append(texts("contract-line-ends", date=values.ends_on))
    if values.matters:
        lines.append(texts("contract-line-matters", matters=list(values.matters)))
    if issuer_shown:
        lines.append(texts("contract-line-issuer", issuer=values.issuer.name))
    if values.file_name:
        lines.append(texts("contract-line-file", file=own_words(texts, values.file_name)))
    return texts.join(lines)


def price_text(texts: Texts, values: ContractValues) -> Markup:
    amount, fee = values.amount, values.fee
    match values.billing:
        case Billing.FIXED if amount:
            return texts("contract-price-fixed", amount=amount)
        case Billing.STAGES:
            total = amount or sum((stage.amount for stage in values.stages[1:]), values.stages[0].amount)
            return texts("contract-price-stages", amount=total)
        case Billing.RETAINER if fee:
            return texts(
                "contract-price-retainer", fee=fee, day=values.day or 1, auto=values.auto_issue.value
            )
        case Billing.HOURLY if fee:
            return texts("contract-price-hourly", fee=fee)
        case Billing.SUCCESS:
            return texts("contract-price-success")
    return texts("contract-price-expenses")


def part_text(texts: Texts, values: ContractValues) -> list[Markup]:
    """What a part of a month costs on a retainer."""
    if values.billing is not Billing.RETAINER:
        return []
    part = values.part_month.value if values.part_month else "unsaid"
    return [texts("contract-line-part", part=part)]


def vat_text(manager: DialogManager, values: ContractValues) -> Markup:
    texts = texts_of(manager)
    if values.vat.mode is VatMode.NONE:
        return texts("contract-line-no-vat", reason=own_words(texts, values.vat.reason))
    rate = vat_rate_on(values.vat, values.issuer.country, today(manager))
    return texts("contract-line-vat", mode=values.vat.mode.value, rate=format_rate(rate or 0))


async def part_month(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The question with this contract's own sums: its first month, or one that ends on the tenth."""
    values = await load(dialog_manager)
    fee = values.fee or Money.zero(values.currency)
    signed = values.signed_on
    month = service_month(signed.replace(day=1), signed, values.ends_on)
    if not month.is_part:
        month = service_month(signed.replace(day=1), signed.replace(day=1), signed.replace(day=10))
    return {
        **await step(dialog_manager),
        "start": month.start,
        "end": month.end,
        "days": month.days,
        "of": month.days_of_month,
        "by_days": fee_by_days(fee, month),
        "full": fee,
    }


async def currencies(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    issuer = await issuer_of(dialog_manager)
    codes = dict.fromkeys(account.currency.value for account in issuer.accounts)
    return {**await step(dialog_manager), "currencies": [{"code": code} for code in codes]}


async def matters(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    values = await load(dialog_manager)
    page = await services.matters.list(actor, CardFilter(client_id=values.client_id), limit=20)
    return {
        **await step(dialog_manager),
        "count": page.total,
        "matters": [
            {"id": str(row.id), "name": row.name, "chosen": "yes" if row.id in values.matter_ids else "no"}
            for row in page.items
        ],
    }


async def issuers(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    rows = await services.issuers.list(actor)
    return {**await step(dialog_manager), "issuers": [{"id": str(row.id), "name": row.name} for row in rows]}


async def contracts(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    texts, query, opened = (
        texts_of(dialog_manager),
        dialog_manager.dialog_data.get("query"),
        start_values(dialog_manager),
    )
    named = opened.get("client_id") is None
    owed: tuple[Money, ...] = ()

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        nonlocal owed
        page = await services.contracts.list(actor, filter_of(dialog_manager), offset, limit, totals=True)
        owed = page.owed
        return [_row(row, named=named) for row in page.items], page.total

    found = await load_page(dialog_manager, "contracts", fetch)
    count, state = found["contracts_total"], dialog_manager.dialog_data.get("state", "")
    tight = is_narrowed(dialog_manager)
    names = await _names(dialog_manager)
    if count:
        usual = "contract-list-hint-client" if names["of"] else "contract-list-hint"
        hint = "contract-list-found" if query else usual
    elif query:
        hint = "contract-list-not-found"
    else:
        hint = "filter-nothing" if tight or state else "contract-list-empty"
    return {
        "title": texts("contract-list-title", whose=names["of"]) if names["of"] else texts("contract-list"),
        "hint": hint,
        "count": count,
        "query": query or "",
        "summary": texts.join(
            [
                texts("filter-owed", owed=list(owed)) if owed else "",
                filter_line(texts, _summary(dialog_manager, names["client"])),
            ]
        ),
        "narrowed": tight,
        "may_filter": tight or count > 1,
        "states": [
            (radio_label(texts.plain("contract-show", state=each or "all"), each == state), each or "all")
            for each in STATES
        ]
        if count or state or tight
        else [],
        "may_edit": actor.may(Permission.CONTRACT_EDIT) and not opened.get("matter_id"),
        "may_pick": count > 1 and actor.may(Permission.INVOICE_ISSUE),
        **found,
    }


def filter_of(manager: DialogManager) -> CardFilter:
    picked, state = selection(manager), manager.dialog_data.get("state")
    client_id, matter_id = id_of(manager, "client_id"), id_of(manager, "matter_id")
    return CardFilter(
        query=manager.dialog_data.get("query"),
        client_id=None if client_id is None else ClientId(client_id),
        matter_id=None if matter_id is None else MatterId(matter_id),
        states=(ContractState(state),) if state else (),
        mine=bool(picked.get("mine")),
        sort=CardSort(picked.get("sort", USUAL)),
    )


async def _names(manager: DialogManager) -> dict[str, str]:
    """Of the client or matter that the list was opened for, and of the client that was chosen."""
    services, actor = services_and_actor(manager)
    picked = selection(manager).get("client_id")
    of = client = ""
    if matter_id := start_int_or_none(manager, "matter_id"):
        of = (await services.matters.card(actor, MatterId(matter_id))).row.name
    elif client_id := start_int_or_none(manager, "client_id"):
        of = (await services.clients.get(actor, ClientId(client_id))).name
    elif picked:
        client = (await services.clients.get(actor, ClientId(picked))).name
    return {"of": of, "client": client}


def _summary(manager: DialogManager, client: str) -> list[str]:
    texts, picked = texts_of(manager), selection(manager)
    sort = picked.get("sort")
    return [
        texts("filter-said-mine") if picked.get("mine") else "",
        short_name(client),
        texts("filter-said-card-sort", sort=sort, of="contracts") if sort else "",
    ]


async def choices(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    texts = texts_of(dialog_manager)
    found = await services.contracts.list(actor, filter_of(dialog_manager), limit=1)
    sorts = [
        (texts.plain("filter-card-sort", sort=each.value, of="contracts"), each.value)
        for each in (CardSort.USUAL, CardSort.NAME, CardSort.CLIENT)
    ]
    return await card_choices(
        dialog_manager, found.total, sorts, short_name((await _names(dialog_manager))["client"])
    )


def _row(row: ContractRow, *, named: bool) -> dict[str, Any]:
    return {
        "id": row.id,
        "state": "expired" if row.expired and row.state is ContractState.ACTIVE else row.state.value,
        "number": row.number,
        "about": row.client_name if named else "",
        "named": "yes" if named else "no",
        "date": row.signed_on,
    }


async def card(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    contract_id = ContractId(start_int(dialog_manager, "contract_id"))
    found = await services.contracts.card(actor, contract_id)
    issuer = await services.issuers.get(actor, found.issuer_id)
    values = from_card(found, issuer)
    texts = texts_of(dialog_manager)
    active = found.row.state is ContractState.ACTIVE
    may_edit = actor.may(Permission.CONTRACT_EDIT)
    about_it = TaskListFilter(TaskFilter.TEAM, contract_id=found.row.id)
    tasks = await services.tasks.count(actor, about_it)
    return {
        "tasks": tasks,
        "matters": [{"id": int(one.id), "name": one.name} for one in found.matters],
        "state": found.row.state.value,
        "head": texts("contract-head", title=values.title.value, number=values.number, date=values.signed_on),
        "facts": _card_values(dialog_manager, found, values),
        "money": money_lines(texts, found),
        "note": await note_line(dialog_manager, ObjectType.CONTRACT, contract_id),
        "has_warning": found.row.expired,
        **months_notes(texts, found),
        **billing(found, active=active and actor.may(Permission.INVOICE_DRAFT)),
        "may_edit": may_edit,
        "may_advance": active and actor.may(Permission.INVOICE_DRAFT),
        "may_activate": may_edit and not active,
        "may_end": may_edit and active,
        "has_file": bool(found.file_id),
        "number": values.number,
        "on": "yes" if found.neutral_wording else "no",  # of neutral wording
        "count": found.invoice_count,
    }


def _card_values(manager: DialogManager, found: ContractCard, values: ContractValues) -> Markup:
    texts = texts_of(manager)
    lines = [
        texts("contract-line-client", client=values.client_name),
        texts("contract-line-responsible", name=found.responsible_name),
        texts("contract-line-subject", subject=own_words(texts, values.subject)),
        price_text(texts, values),
        *part_text(texts, values),
        *(
            texts(
                "contract-line-stage-card",
                done="yes" if stage.invoice_id else "no",
                name=stage.name,
                amount=stage.amount,
                invoice=stage.invoice_number or "",
                issued="yes" if stage.invoice_number else "no",
            )
            for stage in found.stages
        ),
        texts("contract-line-terms", terms=terms_text(texts, values.terms)),
        vat_text(manager, values),
    ]
    if found.next_issue_on is not None:
        lines.append(texts("contract-line-next", date=found.next_issue_on, auto=found.auto_issue.value))
    if values.ends_on is not None:
        lines.append(texts("contract-line-ends", date=values.ends_on))
    if values.matters:
        lines.append(texts("contract-line-matters", matters=list(values.matters)))
    if values.file_name:
        lines.append(texts("contract-line-file", file=own_words(texts, values.file_name)))
    if found.neutral_wording:
        lines.append(texts("contract-line-neutral"))
    return texts.join(lines)
