"""The form's values of a contract: a new one in `dialog_data`, or a saved one. Plain values in both cases."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.enums import AutoIssue, Billing, ContractTitle, PartMonth
from handlers.ui.context import services_and_actor
from handlers.ui.start_data import start_int_or_none
from handlers.ui.widgets import texts_of
from handlers.vat import as_choice
from services.contracts.views import ContractCard, NewContract, StageInput
from services.core.lists import CardFilter
from services.domain.ids import ClientId, ContractId, IssuerId, MatterId
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind, TermsUnit
from services.domain.money.money import Currency, Money
from services.domain.tax.client_abroad import AbroadVat, abroad_vat, reason_language, usual_currency
from services.domain.tax.vat_choice import VatChoice
from services.firms.issuers import IssuerView


@dataclass(frozen=True, slots=True)
class ContractValues:
    title: ContractTitle
    number: str
    signed_on: date
    client_id: ClientId
    client_name: str
    subject: str
    billing: Billing
    currency: Currency
    amount: Money | None
    fee: Money | None
    day: int | None
    auto_issue: AutoIssue
    part_month: PartMonth | None
    stages: tuple[StageInput, ...]
    terms: PaymentTerms
    vat: VatChoice
    ends_on: date | None
    matter_ids: tuple[int, ...]
    matters: tuple[str, ...]
    issuer: IssuerView
    file_name: str | None
    abroad: AbroadVat | None = None
    """Of a new contract: whether a client abroad bears our VAT is a person's to say."""


def editing(manager: DialogManager) -> ContractId | None:
    """The contract that the form changes; None when it makes a new one."""
    found = start_int_or_none(manager, "contract_id")
    return None if found is None else ContractId(found)


def client_of(manager: DialogManager) -> ClientId:
    return ClientId(start_int_or_none(manager, "client_id") or manager.dialog_data["client_id"])


def terms_plain(terms: PaymentTerms) -> dict[str, Any]:
    return {
        "kind": terms.kind.value,
        "days": terms.days,
        "unit": terms.unit.value,
        "on": terms.on.isoformat() if terms.on else None,
    }


def terms_from(plain: dict[str, Any]) -> PaymentTerms:
    day = plain["on"]
    return PaymentTerms(
        TermsKind(plain["kind"]),
        plain["days"],
        TermsUnit(plain["unit"]),
        date.fromisoformat(day) if day else None,
    )


async def issuer_of(manager: DialogManager) -> IssuerView:
    """The chosen issuer, or the firm's default one."""
    services, actor = services_and_actor(manager)
    chosen = manager.dialog_data.get("issuer_id")
    if chosen is not None:
        return await services.issuers.get(actor, IssuerId(chosen))
    issuers = await services.issuers.list(actor)
    return next((issuer for issuer in issuers if issuer.is_default), issuers[0])


async def load(manager: DialogManager) -> ContractValues:
    services, actor = services_and_actor(manager)
    contract_id = editing(manager)
    if contract_id is not None:
        card = await services.contracts.card(actor, contract_id)
        return from_card(card, await services.issuers.get(actor, card.issuer_id))
    data = manager.dialog_data
    issuer = await issuer_of(manager)
    client = await services.clients.get(actor, client_of(manager))
    held = [account.currency for account in issuer.accounts]
    usual = usual_currency(issuer.country, client.country, client.requisites, held)
    currency = Currency(data.get("currency") or usual.value)
    abroad = abroad_vat(issuer.vat, issuer.country, client.country, client.kind)
    matters = await services.matters.list(actor, CardFilter(client_id=client.id), limit=100)
    chosen = tuple(int(matter_id) for matter_id in data.get("matter_ids", ()))
    signed, ends = data.get("signed_on"), data.get("ends_on")
    return ContractValues(
        title=ContractTitle(data.get("title", ContractTitle.CONTRACT.value)),
        number=data.get("number", ""),
        signed_on=date.fromisoformat(signed) if signed else date.min,
        client_id=client.id,
        client_name=client.name,
        subject=data.get("subject", ""),
        billing=Billing(data.get("billing", Billing.FIXED.value)),
        currency=currency,
        amount=_money(data.get("amount"), currency),
        fee=_money(data.get("fee"), currency),
        day=data.get("day"),
        auto_issue=AutoIssue(data.get("auto", AutoIssue.OFF.value)),
        # Of a form that was open before it asked, like a contract of that time: nobody has said.
        part_month=PartMonth(data["part"]) if "part" in data else None,
        stages=tuple(StageInput(name, Money(minor, currency)) for name, minor in data.get("stages", ())),
        terms=terms_from(data["terms"])
        if "terms" in data
        else PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
        vat=as_choice(data["vat"]) if "vat" in data else _usual_vat(manager, issuer, abroad),
        ends_on=date.fromisoformat(ends) if ends else None,
        matter_ids=chosen,
        matters=tuple(row.name for row in matters.items if row.id in chosen),
        issuer=issuer,
        file_name=data.get("file_name"),
        abroad=abroad,
    )


def _usual_vat(manager: DialogManager, issuer: IssuerView, abroad: AbroadVat | None) -> VatChoice:
    if abroad is None:
        return issuer.vat
    return abroad.proposed(reason_abroad(manager, issuer, abroad))


def reason_abroad(manager: DialogManager, issuer: IssuerView, abroad: AbroadVat) -> str:
    return texts_of(manager).in_language(reason_language(issuer.country)).plain(abroad.reason_key)


def from_card(card: ContractCard, issuer: IssuerView) -> ContractValues:
    row = card.row
    return ContractValues(
        title=row.title,
        number=row.number,
        signed_on=row.signed_on,
        client_id=row.client_id,
        client_name=row.client_name,
        subject=card.subject,
        billing=row.billing,
        currency=row.currency,
        amount=row.amount,
        fee=row.fee,
        day=card.billing_day,
        auto_issue=card.auto_issue,
        part_month=card.part_month,
        stages=tuple(StageInput(stage.name, stage.amount) for stage in card.stages),
        terms=card.terms,
        vat=card.vat,
        ends_on=card.ends_on,
        matter_ids=tuple(int(matter.id) for matter in card.matters),
        matters=tuple(matter.name for matter in card.matters),
        issuer=issuer,
        file_name=card.file_name,
    )


def new_contract(values: ContractValues, file_id: str | None) -> NewContract:
    return NewContract(
        client_id=values.client_id,
        number=values.number,
        signed_on=values.signed_on,
        subject=values.subject,
        currency=values.currency,
        billing=values.billing,
        terms=values.terms,
        issuer_id=values.issuer.id,
        title=values.title,
        ends_on=values.ends_on,
        amount=values.amount,
        fee=values.fee,
        billing_day=values.day,
        auto_issue=values.auto_issue,
        part_month=values.part_month,
        stages=values.stages,
        vat=values.vat,
        matter_ids=tuple(MatterId(matter_id) for matter_id in values.matter_ids),
        file_id=file_id,
        file_name=values.file_name,
    )


def _money(minor: int | None, currency: Currency) -> Money | None:
    return None if minor is None else Money(int(minor), currency)
