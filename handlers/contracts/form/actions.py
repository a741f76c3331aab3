"""Actions of the contract's form. A new contract stays in `dialog_data` until it is saved; an existing one changes at
once."""

from datetime import date
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from db.vocabulary.enums import AutoIssue, Billing, ContractTitle, PartMonth, VatMode
from handlers.contracts.card.text import say_overbilled
from handlers.contracts.form import parsing
from handlers.contracts.form.payment_terms import USUAL_TERMS
from handlers.contracts.form.values import editing, load, new_contract, reason_abroad, terms_plain
from handlers.ui import typed_terms
from handlers.ui.context import act_key, services_and_actor
from handlers.ui.parsing import parse_sum_in_any
from handlers.ui.start_data import start_int_or_none
from handlers.ui.states import NewContractSG, NewMatterSG, PickClientSG, PickVatSG
from handlers.ui.widgets import Ctx, TextStep, notice, texts_of, today
from handlers.vat import as_choice, as_plain
from services.contracts.changes import ContractChange
from services.contracts.views import StageInput
from services.domain.calendar.possible_days import check_signing_day
from services.domain.errors import BadInput
from services.domain.ids import MatterId
from services.domain.invoicing.payment_terms import PaymentTerms
from services.domain.money.money import Currency, Money
from services.domain.tax.vat_choice import VatChoice
from services.domain.text_input import parse_line

STEPS = {
    Billing.FIXED: (NewContractSG.amount,),
    Billing.STAGES: (NewContractSG.stages,),
    Billing.RETAINER: (NewContractSG.fee, NewContractSG.day, NewContractSG.auto, NewContractSG.part),
    Billing.HOURLY: (NewContractSG.fee,),
    Billing.SUCCESS: (),
    Billing.EXPENSES: (),
}
"""Billing → the steps that follow it."""


async def opened(_start_data: Any, manager: DialogManager) -> None:
    if editing(manager) is not None:
        manager.dialog_data["reviewed"] = True
    elif not start_int_or_none(manager, "client_id"):
        await manager.start(PickClientSG.list)


async def came_back(_start_data: Any, result: Any, manager: DialogManager) -> None:
    """The picker of a client or of VAT, or the form of a matter, has closed with a result."""
    given = result if isinstance(result, dict) else {}
    if given.get("vat"):
        await _put_vat(manager, given["vat"])
    elif given.get("matter_id"):
        await _toggle_matter(manager, int(given["matter_id"]))
    elif given.get("client_id"):
        manager.dialog_data["client_id"] = given["client_id"]
    elif editing(manager) is None and not _has_client(manager):
        await manager.done()


def _has_client(manager: DialogManager) -> bool:
    return bool(start_int_or_none(manager, "client_id") or manager.dialog_data.get("client_id"))


def path(manager: DialogManager) -> list[Any]:
    """The steps of a new contract, in order."""
    data = manager.dialog_data
    date_step = [] if data.get("dated") else [NewContractSG.date]
    steps = [NewContractSG.number, *date_step, NewContractSG.subject, NewContractSG.billing]
    if "billing" in data:
        steps += STEPS[Billing(data["billing"])]
    return [*steps, NewContractSG.terms, NewContractSG.review]


async def _next(manager: DialogManager) -> None:
    if manager.dialog_data.get("reviewed"):
        await manager.switch_to(NewContractSG.review)
        return
    steps = path(manager)
    state = manager.current_context().state
    await _go(manager, steps[steps.index(state) + 1] if state in steps else NewContractSG.review)


async def _go(manager: DialogManager, state: Any) -> None:
    if state is NewContractSG.review:
        manager.dialog_data["reviewed"] = True
    await manager.switch_to(state)


async def to_review(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.switch_to(NewContractSG.review)


async def step_back(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    steps = path(manager)
    position = steps.index(manager.current_context().state)
    await manager.switch_to(steps[max(position - 1, 0)])


async def _put(manager: DialogManager, change: ContractChange, **plain: Any) -> None:
    """Save one field: of the existing contract, or of the new one in `dialog_data`."""
    contract_id = editing(manager)
    if contract_id is None:
        manager.dialog_data.update(plain)
    else:
        services, actor = services_and_actor(manager)
        await services.contracts.update(actor, contract_id, change)


def parse_number(text: str, ctx: Ctx) -> parsing.NumberAndDate:
    return parsing.parse_number(text, ctx.today)


async def number_given(manager: DialogManager, given: parsing.NumberAndDate) -> None:
    plain: dict[str, Any] = {"number": given.number}
    change: dict[str, Any] = {"number": given.number}
    if given.title is not None:
        plain["title"], change["title"] = given.title.value, given.title
    if given.signed_on is not None:
        check_signing_day(given.signed_on, today(manager))
        plain["signed_on"], change["signed_on"] = given.signed_on.isoformat(), given.signed_on
        plain["dated"] = True
    await _put(manager, ContractChange(**change), **plain)
    await _next(manager)


async def signed_given(manager: DialogManager, day: date) -> None:
    check_signing_day(day, today(manager))
    await _put(manager, ContractChange(signed_on=day), signed_on=day.isoformat())
    await _next(manager)


async def signed_today(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await signed_given(manager, today(manager))


async def signed_pressed(_callback: CallbackQuery, _widget: Any, manager: DialogManager, day: date) -> None:
    await signed_given(manager, day)


def parse_subject(text: str, _ctx: Ctx) -> str:
    return parse_line(text, 500, "error-contract-subject")


async def subject_given(manager: DialogManager, subject: str) -> None:
    await _put(manager, ContractChange(subject=subject), subject=subject)
    await _next(manager)


async def usual_subject(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await subject_given(manager, texts_of(manager).plain("contract-subject-usual"))


async def billing_pressed(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    manager.dialog_data["billing"] = button.widget_id.removeprefix("billing_")
    await _next(manager)


async def edit_price(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    values = await load(manager)
    steps = STEPS[values.billing] or (NewContractSG.amount,)
    await manager.switch_to(steps[0])


async def parse_sum(text: str, ctx: Ctx) -> Money:
    return parse_sum_in_any(text, Currency(ctx.data["shown_currency"]))


async def _follow_currency(manager: DialogManager, typed: Currency) -> None:
    """The sum's currency leads a new contract. Raises `error-contract-sum-currency` where it cannot."""
    values = await load(manager)
    if typed is values.currency:
        return
    is_saved = editing(manager) is not None
    if is_saved or typed not in {account.currency for account in values.issuer.accounts}:
        why = "saved" if is_saved else "account"
        raise BadInput(
            "error-contract-sum-currency", why=why, typed=typed.value, currency=values.currency.value
        )
    manager.dialog_data["currency"] = typed.value


async def amount_given(manager: DialogManager, amount: Money) -> None:
    await _follow_currency(manager, amount.currency)
    await _put(manager, ContractChange(amount=amount), amount=amount.minor)
    await _next(manager)


async def no_amount(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _put(manager, ContractChange(amount=None), amount=None)
    await _next(manager)


async def fee_given(manager: DialogManager, fee: Money) -> None:
    await _follow_currency(manager, fee.currency)
    await _put(manager, ContractChange(fee=fee), fee=fee.minor)
    retainer = (await load(manager)).billing is Billing.RETAINER
    if manager.dialog_data.get("reviewed") and retainer:
        await manager.switch_to(NewContractSG.day)
    else:
        await _next(manager)


def parse_day(text: str, _ctx: Ctx) -> int:
    digits = text.removesuffix("-го").removesuffix("го").removesuffix(" числа").strip()
    if not digits.isdecimal() or not 1 <= int(digits) <= 31:
        raise BadInput("error-contract-billing-day", text)
    return int(digits)


async def day_given(manager: DialogManager, day: int) -> None:
    await _put(manager, ContractChange(billing_day=day), day=day)
    if manager.dialog_data.get("reviewed"):
        await manager.switch_to(NewContractSG.auto)
    else:
        await _next(manager)


async def day_pressed(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    await day_given(manager, int(button.widget_id.removeprefix("day_")))


async def auto_pressed(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    auto = AutoIssue(button.widget_id.removeprefix("auto_"))
    await _put(manager, ContractChange(auto_issue=auto), auto=auto.value)
    await _next(manager)


async def part_pressed(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    part = PartMonth(button.widget_id.removeprefix("part_"))
    await _put(manager, ContractChange(part_month=part), part=part.value)
    await _next(manager)


def parse_stages(text: str, ctx: Ctx) -> tuple[StageInput, ...]:
    return parsing.parse_stages(text, Currency(ctx.data["shown_currency"]))


async def stages_given(manager: DialogManager, stages: tuple[StageInput, ...]) -> None:
    await _follow_currency(manager, stages[0].amount.currency)
    contract_id = editing(manager)
    if contract_id is None:
        manager.dialog_data["stages"] = [[stage.name, stage.amount.minor] for stage in stages]
    else:
        services, actor = services_and_actor(manager)
        await services.contracts.set_stages(actor, contract_id, stages)
    await _next(manager)


def parse_terms(text: str, ctx: Ctx) -> PaymentTerms:
    return typed_terms.parse_terms(text, ctx.today)


async def terms_given(manager: DialogManager, terms: PaymentTerms) -> None:
    await _put(manager, ContractChange(terms=terms), terms=terms_plain(terms))
    await _next(manager)


async def terms_pressed(_callback: CallbackQuery, _widget: Any, manager: DialogManager, item: str) -> None:
    await terms_given(manager, USUAL_TERMS[int(item)])


async def currency_pressed(_callback: CallbackQuery, _widget: Any, manager: DialogManager, code: str) -> None:
    manager.dialog_data["currency"] = Currency(code).value
    await manager.switch_to(NewContractSG.review)


async def ends_given(manager: DialogManager, day: date | None) -> None:
    await _put(manager, ContractChange(ends_on=day), ends_on=day.isoformat() if day else None)
    if (contract_id := editing(manager)) is not None:
        services, actor = services_and_actor(manager)
        say_overbilled(manager, await services.contracts.card(actor, contract_id))
    await _next(manager)


async def ends_never(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await ends_given(manager, None)


async def ends_pressed(_callback: CallbackQuery, _widget: Any, manager: DialogManager, day: date) -> None:
    await ends_given(manager, day)


async def edit_vat(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    issuer = (await load(manager)).issuer
    await manager.start(PickVatSG.rate, data={"country": issuer.country.value, "kind": issuer.kind.value})


async def _put_vat(manager: DialogManager, vat: dict[str, Any]) -> None:
    choice = as_choice(vat)
    await _put(manager, ContractChange(vat=choice), vat=as_plain(choice))


async def vat_abroad(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """One tap between the two answers to whether a client abroad bears our VAT."""
    values = await load(manager)
    if values.abroad is None:
        return
    choice = values.abroad.usual
    if values.vat.mode is not VatMode.NONE:
        reason = reason_abroad(manager, values.issuer, values.abroad)
        choice = VatChoice(VatMode.NONE, reason=reason)
    await _put_vat(manager, as_plain(choice))


async def other_title(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    now = (await load(manager)).title
    title = ContractTitle.AGREEMENT if now is ContractTitle.CONTRACT else ContractTitle.CONTRACT
    await _put(manager, ContractChange(title=title), title=title.value)


async def matter_pressed(_callback: CallbackQuery, _widget: Any, manager: DialogManager, item: str) -> None:
    await _toggle_matter(manager, int(item))


async def new_matter(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    client_id = (await load(manager)).client_id
    await manager.start(NewMatterSG.name, data={"client_id": int(client_id)})


async def _toggle_matter(manager: DialogManager, matter_id: int) -> None:
    now = (await load(manager)).matter_ids
    chosen = tuple(other for other in now if other != matter_id) if matter_id in now else (*now, matter_id)
    contract_id = editing(manager)
    if contract_id is None:
        manager.dialog_data["matter_ids"] = list(chosen)
    else:
        services, actor = services_and_actor(manager)
        await services.contracts.set_matters(actor, contract_id, tuple(map(MatterId, chosen)))


async def issuer_pressed(_callback: CallbackQuery, _widget: Any, manager: DialogManager, item: str) -> None:
    manager.dialog_data["issuer_id"] = int(item)
    # Another issuer has another VAT profile.
    manager.dialog_data.pop("vat", None)
    await manager.switch_to(NewContractSG.review)


def no_text(text: str, _ctx: Ctx) -> None:
    raise BadInput("error-contract-file", text)


async def never(_manager: DialogManager, _value: None) -> None:
    """`no_text` refuses every text, so this never runs."""


async def file_sent(message: Message, _step: TextStep, manager: DialogManager) -> None:
    if message.document is not None:
        name = message.document.file_name or texts_of(manager).plain("contract-file-unnamed")
        await _put_file(manager, message.document.file_id, name)


async def photo_sent(message: Message, _step: TextStep, manager: DialogManager) -> None:
    if message.photo:
        await _put_file(manager, message.photo[-1].file_id, texts_of(manager).plain("contract-file-photo"))


async def _put_file(manager: DialogManager, file_id: str, name: str) -> None:
    contract_id = editing(manager)
    if contract_id is None:
        manager.dialog_data.update(file_id=file_id, file_name=name)
    else:
        services, actor = services_and_actor(manager)
        await services.contracts.attach_file(actor, contract_id, file_id, name)
    await manager.switch_to(NewContractSG.review)


async def save(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    values = await load(manager)
    new = new_contract(values, manager.dialog_data.get("file_id"))
    card = await services.contracts.create(actor, new, act_key(manager, "contract"))
    notice(manager, "contract-saved", title=card.row.title.value, number=card.row.number)
    await manager.done({"contract_id": int(card.row.id)})
