"""Why a client is not reminded of an open invoice: the firm holds its advance, or the remainder is too small.

Staff are asked instead, for each state of the money: about a remainder once, about an advance again while nobody has
decided, since the client is not reminded meanwhile.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from db.models import Firm, Invoice, Member
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import MessageKind, Role
from services.domain.access import GRANTS, Permission
from services.domain.calendar.dates import local_date
from services.domain.calendar.workdays import add_working_days
from services.domain.dunning.schedule import local_to_utc
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.outbox.queue import tell_staff
from services.reminders.wakeup import UsableAdvances, load_usable

ASK_AGAIN_WORKING_DAYS, ASK_SELDOM_WORKING_DAYS = 3, 10
"""Between two questions about an advance, and later on between those to the owners."""
OWNERS_FROM_TURN = 2


@dataclass(frozen=True, slots=True)
class Advances:
    """What clients have paid ahead, in minor units, and where it would lie: no money counts for two invoices."""

    usable: UsableAdvances
    shares: Mapping[int, int]
    """By invoice: the advance laid on the client's open invoices as a payment would be, oldest due first; a contract's
    on its own before the client's."""


class Withheld(StrEnum):
    ADVANCE = "advance"
    SMALL = "small"


async def load_advances(uow: UnitOfWork, client_ids: Collection[int]) -> Advances:
    """Invoices that staff declined the advance for take no share until it has grown."""
    usable = await load_usable(uow, client_ids)
    left = {where: minor for where, minor in usable.general.items() if minor > 0}
    contracts = {contract_id: minor for contract_id, minor in usable.contracts.items() if minor > 0}
    shares: dict[int, int] = {}
    if left or contracts:
        for row in await uow.invoices.open_balances(usable.clients):
            where = row.client_id, row.issuer_id, row.currency
            if row.declined_minor is not None and usable.of(row) <= row.declined_minor:
                continue
            own = 0
            if row.contract_id is not None and not row.is_for_advance:
                own = min(contracts.get(row.contract_id, 0), row.balance_minor)
                contracts[row.contract_id] = contracts.get(row.contract_id, 0) - own
            general = min(left.get(where, 0), row.balance_minor - own)
            left[where] = left.get(where, 0) - general
            if own or general:
                shares[row.id] = own + general
    return Advances(usable, shares)


def usable_advance(invoice: Invoice, advances: Advances) -> int:
    """What of the client's advance falls on the invoice; nothing when staff declined to use it and it has not grown."""
    return min(invoice.balance_minor, advances.shares.get(invoice.id, 0))


def reason_to_withhold(invoice: Invoice, firm: Firm, advances: Advances) -> Withheld | None:
    balance = invoice.balance_minor
    # Only what is left of a payment is a remainder: a small invoice is a debt like any other.
    if 0 < balance < min(firm.small_sum_minor, invoice.total_minor):
        return Withheld.SMALL
    return Withheld.ADVANCE if 0 < balance == usable_advance(invoice, advances) else None


async def ask_staff(
    uow: UnitOfWork,
    clock: Clock,
    invoice: Invoice,
    reason: Withheld,
    advances: Advances,
    responsible: Member | None,
    client_name: str,
    hour: int,
) -> datetime | None:
    """Asks the responsible member, or the owners where that member may not decide it. Returns when to ask again, at
    this `hour` of the firm's zone."""
    currency = Currency(invoice.currency)
    balance, advance = invoice.balance_minor, usable_advance(invoice, advances)
    permission = Permission.PAYMENT_RECORD if reason is Withheld.ADVANCE else Permission.INVOICE_WRITE_OFF
    if responsible is not None and responsible.active and Role(responsible.role) in GRANTS[permission]:
        members = [responsible]
    else:
        members = list(await uow.firms.active_owners())
    again: datetime | None = None
    if reason is Withheld.ADVANCE:
        question = "pushed-advance-ask"
        held = advances.usable.of(invoice)
        key = f"advance:{invoice.id}:{balance}:{held}"
        asked = [row.created_at for row in await uow.deliveries.of_act(key)]
        firm = await uow.firms.firm()
        first = local_date(min(asked, default=clock.now()), firm.timezone)
        turn = 0
        if invoice.due_date is not None:
            # Before the due date nothing is urgent.
            turn, again = _turn(max(first, invoice.due_date), clock.now(), firm, hour)
        if turn:
            question, key = "pushed-advance-ask-again", f"{key}:t{turn}"
        if turn >= OWNERS_FROM_TURN:
            members = list(await uow.firms.active_owners())
        buttons = [
            ["pushed-advance-use", "advance_use", invoice.id],
            ["pushed-advance-no", "advance_no", invoice.id],
        ]
    else:
        question = "pushed-small-ask"
        key = f"small:{invoice.id}:{balance}"
        buttons = [["pushed-small-write-off", "small_off", invoice.id, balance]]
    await tell_staff(
        uow,
        clock,
        MessageKind.ASK,
        members,
        act_key=key,
        payload={
            "text": question,
            "params": {
                "client": client_name,
                "number": invoice.number or "",
                "balance": Money(balance, currency),
                "used": Money(advance, currency),
            },
            "buttons": [*buttons, ["pushed-open", "open", invoice.id]],
        },
        client_id=invoice.client_id,
        invoice_id=invoice.id,
    )
    return again


def _turn(began: date, now: datetime, firm: Firm, hour: int) -> tuple[int, datetime]:
    """Which time of asking it is, from 0, and when the next one comes."""
    today = local_date(now, firm.timezone)
    turn = 0
    while (day := _day_of_turn(turn + 1, began, firm.country)) <= today:
        turn += 1
    return turn, local_to_utc(day, time(hour), firm.timezone)


def _day_of_turn(turn: int, began: date, country: str) -> date:
    seldom = max(0, turn - OWNERS_FROM_TURN)
    days = ASK_AGAIN_WORKING_DAYS * (turn - seldom) + ASK_SELDOM_WORKING_DAYS * seldom
    return add_working_days(began, days, country)
