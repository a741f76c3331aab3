"""Late money of an invoice, and the terms of contracts that it follows. Nobody is charged by it."""

from datetime import date, timedelta

from db.models import Contract
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType
from services.core.audit import record
from services.core.read_memo import read_once
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.errors import BadInput, NotFound
from services.domain.ids import ContractId, InvoiceId
from services.domain.interest.penalty_terms import PenaltyTerms, check_penalty_terms, plain_percent
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.late_money.calculating import calculate
from services.late_money.views import LateMoney

_FURTHEST = timedelta(days=366)
"""Ahead: what a claim names for its day of payment; further on nobody knows who will have paid what."""


class LateMoneyService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.PAYMENT_READ)
    @read_once
    async def calculate(self, actor: Actor, invoice_id: InvoiceId, on: date | None = None) -> LateMoney:
        """By the end of `on`, of today if no day is named, as the books are now.

        Raises `NotFound`, `error-late-day` for a day too far ahead, and as `calculating.calculate`.
        """
        today = local_date(self._clock.now(), actor.timezone)
        day = on or today
        if day > today + _FURTHEST:
            raise BadInput("error-late-day", date=today)
        async with self._work.read(actor) as uow:
            invoice = await uow.invoices.get(invoice_id)
            if invoice is None:
                raise NotFound
            return await calculate(uow, invoice, day, actor.timezone)

    @permitted(Permission.CLIENT_READ)
    async def penalty_terms(self, actor: Actor, contract_id: ContractId) -> PenaltyTerms | None:
        """What the contract says of paying late; None where it says nothing."""
        async with self._work.read(actor) as uow:
            return _terms(await _get_contract(uow, contract_id))

    @permitted(Permission.CONTRACT_EDIT)
    async def set_penalty_terms(
        self, actor: Actor, contract_id: ContractId, terms: PenaltyTerms | None
    ) -> PenaltyTerms | None:
        """None takes them away: then the law holds. Calculations on paper stay as they are.

        Raises `NotFound`, and as `check_penalty_terms`.
        """
        if terms is not None:
            check_penalty_terms(terms)
        async with undoable(self._work, self._clock, actor, Permission.CONTRACT_EDIT) as uow:
            contract = await _get_contract(uow, contract_id, lock=True)
            before = _terms(contract)
            if before != terms:
                columns = terms.columns if terms else (None, None, None)
                contract.penalty_ppm, contract.penalty_cap_bp, contract.penalty_cap_minor = columns
                record(
                    uow,
                    self._clock,
                    actor,
                    AuditAction.PENALTY,
                    ObjectType.CONTRACT,
                    contract.id,
                    before=_audited(before, contract),
                    after=_audited(terms, contract),
                )
            return terms


async def _get_contract(uow: UnitOfWork, contract_id: ContractId, *, lock: bool = False) -> Contract:
    row = await uow.contracts.get(contract_id, lock=lock)
    if row is None:
        raise NotFound
    return row


def _terms(contract: Contract) -> PenaltyTerms | None:
    return PenaltyTerms.from_columns(
        contract.penalty_ppm, contract.penalty_cap_bp, contract.penalty_cap_minor
    )


def _audited(terms: PenaltyTerms | None, contract: Contract) -> dict[str, object]:
    """Of a contract that says nothing of it all is empty."""
    cap = terms.cap_minor if terms else None
    return {
        "percent_a_day": plain_percent(terms.percent_a_day) if terms else None,
        "cap_percent": plain_percent(terms.cap_percent) if terms and terms.cap_percent is not None else None,
        "cap": None if cap is None else Money(cap, Currency(contract.currency)),
    }
