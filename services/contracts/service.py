"""Contracts: the agreements that invoices are made from."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from db.models import Client, Contract, ContractMatter, ContractStage, Issuer
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import (
    AuditAction,
    AutoIssue,
    Billing,
    ContractState,
    ObjectType,
)
from db.vocabulary.filters import ContractQuery, SearchTerms
from services.contracts.builder import load_contract_card, load_contract_rows
from services.contracts.changes import ContractChange, Unset
from services.contracts.retainer_months import load_overbilled
from services.contracts.retainer_schedule import next_issue_date
from services.contracts.views import ContractCard, ContractRow, NewContract, StageInput
from services.core.audit import record
from services.core.lists import (
    ALL_CARDS,
    CardFilter,
    NoMatch,
    PageWithTotals,
    as_money,
    find_first,
    require_visible,
)
from services.core.read_memo import read_once
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.calendar.possible_days import check_signing_day
from services.domain.errors import BadInput, NotFound
from services.domain.ids import ContractId, IssuerId, MatterId
from services.domain.invoicing.number_template import normalise_number
from services.domain.invoicing.payment_terms import PaymentTerms
from services.domain.money.money import Currency, Money, sum_money
from services.domain.pagination import clamp_page
from services.domain.ports import Clock
from services.domain.tax.vat_choice import check_vat_choice, vat_columns
from services.domain.text_input import parse_line
from services.firms.requisites_storage import issuer_vat_profile

MAX_STAGES = 30
SCHEDULE_FIELDS = ("billing_day", "auto_issue", "signed_on")
"""Fields that, with the state, decide when a retainer's invoices are issued automatically."""


ENDED = frozenset({ContractState.DONE, ContractState.TERMINATED})


class ContractService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.CONTRACT_EDIT)
    async def create(self, actor: Actor, new: NewContract, act_key: str | None = None) -> ContractCard:
        """Creates a contract. `act_key` (at most 60 characters) identifies the form: sent
        twice, it creates one contract.

        Raises `NotFound` for a client, issuer or matter that the actor does not see, `BadInput` for what the kind
        of billing lacks."""
        async with self._work.write(actor) as uow:
            if act_key and (existing := await uow.contracts.by_act_key(act_key)):
                return await load_contract_card(uow, self._today(actor), existing)
            client = await uow.clients.get(new.client_id)
            if client is None:
                raise NotFound
            issuer = await _get_active_issuer(uow, new.issuer_id)
            vat = new.vat or issuer_vat_profile(issuer)
            check_vat_choice(vat)
            _check_billing(new)
            check_signing_day(new.signed_on, self._today(actor))
            row = Contract(
                client_id=client.id,
                issuer_id=issuer.id,
                title=new.title.value,
                number=parse_line(new.number, 40, "error-contract-number"),
                number_norm=normalise_number(new.number)[:60],
                signed_on=new.signed_on,
                ends_on=_check_end_date(new.signed_on, new.ends_on),
                subject=parse_line(new.subject, 500, "error-contract-subject"),
                currency=new.currency.value,
                state=new.state.value,
                billing=new.billing.value,
                amount_minor=_contract_sum_minor(new),
                fee_minor=new.fee.minor if new.fee else None,
                billing_day=new.billing_day if new.billing is Billing.RETAINER else None,
                auto_issue=new.auto_issue.value if new.billing is Billing.RETAINER else AutoIssue.OFF.value,
                part_month=new.part_month.value
                if new.part_month and new.billing is Billing.RETAINER
                else None,
                file_id=new.file_id,
                file_name=new.file_name[:250] if new.file_name else None,
                act_key=act_key,
                created_at=self._clock.now(),
                **vat_columns(vat),
                **_terms_columns(new.terms),
            )
            row.next_issue_on = next_issue_date(row, self._today(actor))
            uow.contracts.add(row)
            await uow.flush()
            _add_stages(uow, row.id, new.stages)
            await _link_matters(uow, row, new.matter_ids)
            await uow.flush()
            self._audit(uow, actor, AuditAction.CREATED, row, after={"number": row.number})
            return await load_contract_card(uow, self._today(actor), row)

    @permitted(Permission.CONTRACT_EDIT)
    async def update(self, actor: Actor, contract_id: ContractId, change: ContractChange) -> ContractCard:
        """Issued invoices keep what they were issued with; drafts and later invoices follow the new terms."""
        async with undoable(self._work, self._clock, actor, Permission.CONTRACT_EDIT) as uow:
            row = await _get(uow, contract_id, lock=True)
            before = _audited_fields(row)
            currency = Currency(row.currency)
            if not isinstance(change.number, Unset):
                row.number = parse_line(change.number, 40, "error-contract-number")
                row.number_norm = normalise_number(change.number)[:60]
            if not isinstance(change.title, Unset):
                row.title = change.title.value
            if not isinstance(change.signed_on, Unset):
                check_signing_day(change.signed_on, self._today(actor))
                row.signed_on = change.signed_on
            if not isinstance(change.ends_on, Unset):
                row.ends_on = change.ends_on
            _check_end_date(row.signed_on, row.ends_on)
            if not isinstance(change.subject, Unset):
                row.subject = parse_line(change.subject, 500, "error-contract-subject")
            if not isinstance(change.amount, Unset) and row.billing != Billing.STAGES:
                row.amount_minor = _positive_minor(change.amount, currency)
            if not isinstance(change.fee, Unset):
                row.fee_minor = _positive_minor(change.fee, currency)
            if not isinstance(change.billing_day, Unset):
                if row.billing == Billing.RETAINER:
                    _check_billing_day(change.billing_day)
                row.billing_day = change.billing_day
            if not isinstance(change.auto_issue, Unset) and row.billing == Billing.RETAINER:
                row.auto_issue = change.auto_issue.value
            if not isinstance(change.part_month, Unset) and row.billing == Billing.RETAINER:
                row.part_month = change.part_month.value
            if not isinstance(change.terms, Unset):
                for column, value in _terms_columns(change.terms).items():
                    setattr(row, column, value)
            if not isinstance(change.vat, Unset):
                check_vat_choice(change.vat)
                for column, value in vat_columns(change.vat).items():
                    setattr(row, column, value)
            if not isinstance(change.neutral_wording, Unset):
                row.neutral_wording = change.neutral_wording
            after = _audited_fields(row)
            if row.next_issue_on is None or any(before[name] != after[name] for name in SCHEDULE_FIELDS):
                row.next_issue_on = next_issue_date(row, self._today(actor))
            self._audit(uow, actor, AuditAction.CHANGED, row, before=before, after=after)
            await uow.flush()
            return await load_contract_card(uow, self._today(actor), row)

    @permitted(Permission.CONTRACT_EDIT)
    async def set_state(self, actor: Actor, contract_id: ContractId, state: ContractState) -> ContractCard:
        """A contract that is ended ends today at the latest: the card says which months were billed beyond that."""
        async with undoable(self._work, self._clock, actor, Permission.CONTRACT_EDIT) as uow:
            row = await _get(uow, contract_id, lock=True)
            if row.state != state.value:
                self._audit(
                    uow, actor, AuditAction.STATE, row, before={"state": row.state}, after={"state": state}
                )
                row.state = state.value
                row.next_issue_on = next_issue_date(row, self._today(actor))
            await uow.flush()
            card = await load_contract_card(uow, self._today(actor), row)
            if state in ENDED:
                last_day = min(row.ends_on or date.max, self._today(actor))
                card = replace(card, overbilled=await load_overbilled(uow, row, last_day))
            return card

    @permitted(Permission.CONTRACT_EDIT)
    async def set_stages(
        self, actor: Actor, contract_id: ContractId, stages: tuple[StageInput, ...]
    ) -> ContractCard:
        """Replace the stages that no invoice bills yet; billed ones stay as they are and come first."""
        async with undoable(self._work, self._clock, actor, Permission.CONTRACT_EDIT) as uow:
            row = await _get(uow, contract_id, lock=True)
            if row.billing != Billing.STAGES:
                raise BadInput("error-contract-no-stages")
            _check_stages(stages, Currency(row.currency))
            billed = await uow.contracts.billed_stages(row.id)
            billed_stages = [stage for stage in await uow.contracts.stages(row.id) if stage.id in billed]
            await uow.contracts.delete_stages_except(row.id, [stage.id for stage in billed_stages])
            for position, stage in enumerate(billed_stages, start=1):
                stage.position = position
            await uow.flush()
            _add_stages(uow, row.id, stages, start=len(billed_stages) + 1)
            row.amount_minor = sum(s.amount_minor for s in billed_stages) + sum(
                s.amount.minor for s in stages
            )
            self._audit(
                uow, actor, AuditAction.STAGES, row, after={"count": len(billed_stages) + len(stages)}
            )
            await uow.flush()
            return await load_contract_card(uow, self._today(actor), row)

    @permitted(Permission.CONTRACT_EDIT)
    async def set_matters(
        self, actor: Actor, contract_id: ContractId, matter_ids: tuple[MatterId, ...]
    ) -> ContractCard:
        """The matters of this client that the contract serves."""
        async with undoable(self._work, self._clock, actor, Permission.CONTRACT_EDIT) as uow:
            row = await _get(uow, contract_id, lock=True)
            await uow.contracts.unlink_matters(row.id)
            await _link_matters(uow, row, matter_ids)
            self._audit(uow, actor, AuditAction.MATTERS, row, after={"matters": list(matter_ids)})
            await uow.flush()
            return await load_contract_card(uow, self._today(actor), row)

    @permitted(Permission.CONTRACT_EDIT)
    async def attach_file(
        self, actor: Actor, contract_id: ContractId, file_id: str, file_name: str
    ) -> ContractCard:
        """`file_id` is Telegram's: the file itself stays there."""
        async with undoable(self._work, self._clock, actor, Permission.CONTRACT_EDIT) as uow:
            row = await _get(uow, contract_id, lock=True)
            row.file_id, row.file_name = file_id, file_name[:250]
            self._audit(uow, actor, AuditAction.FILE, row, after={"file_name": row.file_name})
            await uow.flush()
            return await load_contract_card(uow, self._today(actor), row)

    @permitted(Permission.CLIENT_READ)
    @read_once
    async def card(self, actor: Actor, contract_id: ContractId) -> ContractCard:
        async with self._work.read(actor) as uow:
            return await load_contract_card(uow, self._today(actor), await _get(uow, contract_id))

    @permitted(Permission.CLIENT_READ)
    async def list(
        self,
        actor: Actor,
        chosen: CardFilter = ALL_CARDS,
        offset: int = 0,
        limit: int = 8,
        totals: bool = False,
    ) -> PageWithTotals[ContractRow]:
        """Newest first, or by number or client.

        Raises `NotFound` for a client or matter that the actor does not see.
        """
        offset, limit = clamp_page(offset, limit)
        asked = ContractQuery(
            None,
            chosen.client_id,
            chosen.matter_id,
            [state.value for state in chosen.states],
            actor.member_id if chosen.mine else None,
            chosen.sort,
        )
        async with self._work.read(actor) as uow:
            await require_visible(uow, chosen.client_id, chosen.matter_id)

            async def read(sought: SearchTerms | None) -> tuple[Sequence[tuple[Contract, Client]], int]:
                return await uow.directory.contracts(replace(asked, sought=sought), offset, limit)

            try:
                sought, found, count = await find_first(chosen.query, read, uow)
            except NoMatch:
                return PageWithTotals((), 0, offset, limit)
            theirs = replace(asked, sought=sought)
            owed = await as_money(uow, await uow.directory.owed_by_contracts(theirs)) if totals else ()
            return PageWithTotals(
                await load_contract_rows(uow, self._today(actor), found), count, offset, limit, owed
            )

    def _audit(
        self,
        uow: UnitOfWork,
        actor: Actor,
        action: AuditAction,
        row: Contract,
        before: dict[str, Any] | None = None,
        after: dict[str, Any] | None = None,
    ) -> None:
        record(uow, self._clock, actor, action, ObjectType.CONTRACT, row.id, before, after)

    def _today(self, actor: Actor) -> date:
        return local_date(self._clock.now(), actor.timezone)


def _terms_columns(terms: PaymentTerms) -> dict[str, Any]:
    return {
        "terms_kind": terms.kind.value,
        "terms_days": terms.days,
        "terms_unit": terms.unit.value,
        "terms_date": terms.on,
    }


def _audited_fields(row: Contract) -> dict[str, Any]:
    names = (
        "number title signed_on ends_on subject amount_minor fee_minor billing_day auto_issue part_month"
        " vat_mode vat_code vat_rate_bp vat_reason terms_kind terms_days terms_unit terms_date neutral_wording"
    )
    return {name: getattr(row, name) for name in names.split()}


async def _get(uow: UnitOfWork, contract_id: ContractId, *, lock: bool = False) -> Contract:
    row = await uow.contracts.get(contract_id, lock=lock)
    if row is None:
        raise NotFound
    return row


async def _get_active_issuer(uow: UnitOfWork, issuer_id: IssuerId | None) -> Issuer:
    issuer = await (uow.issuers.default() if issuer_id is None else uow.issuers.get(issuer_id))
    if issuer is None or issuer.archived_at is not None:
        raise NotFound
    return issuer


async def _link_matters(uow: UnitOfWork, row: Contract, matter_ids: Sequence[MatterId]) -> None:
    for matter_id in dict.fromkeys(matter_ids):
        matter = await uow.matters.get(matter_id)
        if matter is None or matter.client_id != row.client_id:
            raise NotFound
        uow.contracts.add(ContractMatter(contract_id=row.id, matter_id=matter.id))


def _add_stages(uow: UnitOfWork, contract_id: int, stages: Sequence[StageInput], start: int = 1) -> None:
    for position, stage in enumerate(stages, start=start):
        uow.contracts.add(
            ContractStage(
                contract_id=contract_id,
                position=position,
                name=parse_line(stage.name, 500, "error-contract-stage-name"),
                amount_minor=stage.amount.minor,
            )
        )


def _check_billing(new: NewContract) -> None:
    for money in (new.amount, new.fee):
        if money is not None and (money.currency is not new.currency or money.minor <= 0):
            raise BadInput("error-contract-amount")
    match new.billing:
        case Billing.FIXED if new.amount is None:
            raise BadInput("error-contract-amount")
        case Billing.STAGES:
            _check_stages(new.stages, new.currency)
        case Billing.RETAINER:
            if new.fee is None:
                raise BadInput("error-contract-fee")
            _check_billing_day(new.billing_day)
        case Billing.HOURLY if new.fee is None:
            raise BadInput("error-contract-fee")
        case _:
            pass


def _check_billing_day(day: int | None) -> None:
    if day is None or not 1 <= day <= 31:
        raise BadInput("error-contract-billing-day")


def _check_stages(stages: Sequence[StageInput], currency: Currency) -> None:
    if not 1 <= len(stages) <= MAX_STAGES:
        raise BadInput("error-contract-stages")
    if any(stage.amount.minor <= 0 or stage.amount.currency is not currency for stage in stages):
        raise BadInput("error-contract-amount")


def _contract_sum_minor(new: NewContract) -> int | None:
    if new.billing is Billing.STAGES:
        return sum_money((stage.amount for stage in new.stages), new.currency).minor
    return new.amount.minor if new.amount else None


def _positive_minor(money: Money | None, currency: Currency) -> int | None:
    if money is None:
        return None
    if money.currency is not currency or money.minor <= 0:
        raise BadInput("error-contract-amount")
    return money.minor


def _check_end_date(signed_on: date, ends_on: date | None) -> date | None:
    if ends_on is not None and ends_on < signed_on:
        raise BadInput("error-contract-end-before-start")
    return ends_on
