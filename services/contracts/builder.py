"""Contracts as screens show them, with what is billed, paid and left."""

from collections.abc import Sequence
from datetime import date

from db.models import Client, Contract
from db.repositories.contract import ContractSums
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AutoIssue, Billing, ContractState, ContractTitle, PartMonth, VatMode
from services.contracts.retainer_months import load_first_unissued, load_overbilled
from services.contracts.views import ContractCard, ContractRow, Deposit, MatterRef, StageView
from services.core.advance_uses import load_advance_uses
from services.domain.errors import NotFound
from services.domain.ids import ClientId, ContractId, InvoiceId, IssuerId, MatterId, StageId
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind, TermsUnit
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Country
from services.domain.tax.vat_choice import VatChoice, vat_rate_on


async def load_contract_rows(
    uow: UnitOfWork, day: date, contracts: Sequence[tuple[Contract, Client]]
) -> tuple[ContractRow, ...]:
    ids = [contract.id for contract, _ in contracts]
    sums = await uow.contracts.sums(ids)
    months = await uow.contracts.billed_months(ids, day.replace(day=1))
    return tuple(
        _row(contract, client, sums.get(contract.id, ContractSums()), day, contract.id in months)
        for contract, client in contracts
    )


async def load_contract_card(uow: UnitOfWork, day: date, row: Contract) -> ContractCard:
    client = await uow.clients.get(row.client_id)
    issuer = await uow.issuers.get(row.issuer_id)
    if client is None or issuer is None:
        raise NotFound
    sums = (await uow.contracts.sums([row.id])).get(row.id, ContractSums())
    billed = await uow.contracts.billed_stages(row.id)
    receivables = next((each for each in await uow.clients.sums(day, contract_id=row.id)), None)
    names = await uow.firms.member_names([client.responsible_id])
    advance = await uow.payments.advance(client.id, issuer.id, row.currency)
    currency = Currency(row.currency)
    stages = []
    for stage in await uow.contracts.stages(row.id):
        invoice = billed.get(stage.id)
        stages.append(
            StageView(
                id=StageId(stage.id),
                position=stage.position,
                name=stage.name,
                amount=Money(stage.amount_minor, currency),
                invoice_id=InvoiceId(invoice[0]) if invoice else None,
                invoice_number=invoice[1] if invoice else None,
            )
        )
    vat = contract_vat(row)
    return ContractCard(
        row=(await load_contract_rows(uow, day, [(row, client)]))[0],
        issuer_id=IssuerId(issuer.id),
        issuer_name=issuer.name,
        subject=row.subject,
        ends_on=row.ends_on,
        billing_day=row.billing_day,
        auto_issue=AutoIssue(row.auto_issue),
        part_month=PartMonth(row.part_month) if row.part_month else None,
        next_issue_on=row.next_issue_on,
        vat=vat,
        vat_rate_bp=vat_rate_on(vat, Country(issuer.country), day),
        terms=contract_terms(row),
        stages=tuple(stages),
        matters=tuple(MatterRef(MatterId(m.id), m.name) for m in await uow.contracts.matters(row.id)),
        responsible_name=names[client.responsible_id],
        paid=Money(sums.paid, currency),
        balance=Money(receivables.balance if receivables else 0, currency),
        overdue=Money(receivables.overdue if receivables else 0, currency),
        advance=Money(advance, currency),
        own_advance=Money(await uow.contract_advances.of_contract(client.id, row.id), currency),
        advance_uses=await load_advance_uses(
            uow, client.id, (await uow.firms.firm()).timezone, contract_id=row.id
        ),
        deposit=contract_deposit(row),
        invoice_count=sums.count,
        file_id=row.file_id,
        file_name=row.file_name,
        neutral_wording=row.neutral_wording,
        overbilled=await load_overbilled(uow, row, row.ends_on),
        first_unissued=await load_first_unissued(uow, row, day),
    )


def _row(
    contract: Contract,
    client: Client,
    sums: ContractSums,
    day: date,
    month_billed: bool,
) -> ContractRow:
    currency = Currency(contract.currency)
    return ContractRow(
        id=ContractId(contract.id),
        number=contract.number,
        title=ContractTitle(contract.title),
        client_id=ClientId(client.id),
        client_name=client.name,
        state=ContractState(contract.state),
        billing=Billing(contract.billing),
        signed_on=contract.signed_on,
        expired=contract.ends_on is not None and contract.ends_on < day,
        currency=currency,
        amount=None if contract.amount_minor is None else Money(contract.amount_minor, currency),
        fee=None if contract.fee_minor is None else Money(contract.fee_minor, currency),
        invoiced=Money(sums.invoiced, currency),
        discounts=Money(sums.discounts, currency),
        remaining=remaining_amount(contract, sums),
        month_billed=month_billed if contract.billing == Billing.RETAINER else None,
    )


def remaining_amount(contract: Contract, sums: ContractSums) -> Money | None:
    """What may still be billed; below zero when more was invoiced than agreed.

    A discount is no part of the price that is left to bill: stages count at their price whatever was asked for them,
    and so does a fixed price. A cap counts what was really asked.
    """
    if contract.amount_minor is None:
        return None
    billed = sums.invoiced
    if contract.billing == Billing.STAGES:
        billed = sums.stages
    elif contract.billing == Billing.FIXED:
        billed += sums.discounts
    return Money(contract.amount_minor - billed, Currency(contract.currency))


def contract_deposit(row: Contract) -> Deposit | None:
    if row.deposit_minor is None or row.deposit_threshold_minor is None:
        return None
    currency = Currency(row.currency)
    return Deposit(Money(row.deposit_minor, currency), Money(row.deposit_threshold_minor, currency))


def contract_terms(row: Contract) -> PaymentTerms:
    return PaymentTerms(
        kind=TermsKind(row.terms_kind),
        days=row.terms_days or 0,
        unit=TermsUnit(row.terms_unit) if row.terms_unit else TermsUnit.CALENDAR,
        on=row.terms_date,
    )


def contract_vat(row: Contract) -> VatChoice:
    return VatChoice(VatMode(row.vat_mode), row.vat_code, row.vat_rate_bp, row.vat_reason)
