"""Looks at what would happen to each invoice, without doing it: who is in, who begins unticked, who is left out and
why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from db.models import Client, Contract, Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import Billing, ContractState, InvoiceState, ReminderState
from db.vocabulary.mass_acts import MassItemState, MassReason
from services.approvals.rules import has_to_ask
from services.domain.access import Actor
from services.domain.calendar.dates import local_date, month_end
from services.domain.dunning.schedule import next_contact_time
from services.domain.errors import DomainError
from services.domain.ids import ContractId, InvoiceId
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock, Translator, no_wake
from services.invoices.draft_checks import DraftCheck, check_drafts, check_of
from services.invoices.drafts.service import DraftService
from services.invoices.sending import SendingService, usual_ways
from services.mass_acts.joined import JoinedWork
from services.mass_acts.obstacles import look_at, reason_of
from services.mass_acts.views import Planned
from services.reminders.overdue import key_of_day, load_reminders_of, manual_step
from services.reminders.policies import load_effective_policy
from services.reminders.queueing import is_over_contact_cap, load_recipients
from services.reminders.reach import find_unreachable_reason
from services.reminders.wakeup import recipient_locale


class _TakenBack(Exception):
    """Ends a trial with what it has shown."""

    def __init__(self, planned: Planned) -> None:
        super().__init__()
        self.planned = planned


@dataclass(frozen=True, slots=True)
class Planner:
    """`today` is the firm's date."""

    clock: Clock
    translator: Translator
    mail_on: bool
    actor: Actor
    today: date

    async def issuing(self, uow: UnitOfWork, invoice_ids: Sequence[int]) -> list[Planned]:
        asks = await has_to_ask(uow, self.actor.member_id)
        return [
            _issuing(check, client, asks, invoice_id=invoice.id)
            for invoice, client, check in await check_drafts(uow, invoice_ids, self.today)
        ]

    async def retainers(self, uow: UnitOfWork, contract_ids: Sequence[int], month: date) -> list[Planned]:
        """Each draft is made as it would be, looked at, and taken back: sums and warnings are those of the act."""
        found = []
        for contract_id in contract_ids:
            contract = await uow.contracts.get(contract_id)
            client = await uow.clients.get(contract.client_id) if contract else None
            if contract is None or client is None:
                continue
            found.append(await self._retainer(uow, contract, client, month))
        return found

    async def _retainer(self, uow: UnitOfWork, contract: Contract, client: Client, month: date) -> Planned:
        fee = Money(contract.fee_minor or 0, Currency(contract.currency))
        if (reason := why_not_billed(contract, month)) is not None:
            return Planned(client.id, fee, MassItemState.ASIDE, reason, contract_id=contract.id)
        if await uow.contracts.bills_month(contract.id, month):
            return Planned(client.id, fee, MassItemState.ASIDE, MassReason.ALREADY, contract_id=contract.id)
        drafts = DraftService(JoinedWork(uow), self.clock, self.translator)
        key, asks = retainer_key(contract.id, month), await has_to_ask(uow, self.actor.member_id)
        try:
            async with uow.session.begin_nested():
                view = await drafts.from_contract(self.actor, ContractId(contract.id), key, month=month)
                raise _TakenBack(_issuing(check_of(view), client, asks, contract_id=contract.id))
        except _TakenBack as trial:
            return trial.planned
        except DomainError as error:
            return Planned(client.id, fee, MassItemState.ASIDE, reason_of(error)[0], contract_id=contract.id)

    async def sending(self, uow: UnitOfWork, invoice_ids: Sequence[int]) -> list[Planned]:
        service = SendingService(JoinedWork(uow), self.clock, no_wake, mail_on=self.mail_on)
        found = []
        for invoice_id in invoice_ids:
            invoice = await uow.invoices.get(invoice_id)
            client = await uow.clients.get(invoice.client_id) if invoice else None
            if invoice is not None and client is not None:
                found.append(await self._sending(uow, service, invoice, client))
        return found

    async def _sending(
        self, uow: UnitOfWork, service: SendingService, invoice: Invoice, client: Client
    ) -> Planned:
        amount = Money(invoice.total_minor, Currency(invoice.currency))

        def left_out(reason: MassReason) -> Planned:
            return Planned(client.id, amount, MassItemState.ASIDE, reason, invoice_id=invoice.id)

        try:
            options = await service.options(self.actor, InvoiceId(invoice.id))
        except DomainError as error:
            return left_out(reason_of(error)[0])
        if client.archived_at is not None:
            return left_out(MassReason.ARCHIVED)
        if options.sent_before or options.newest:
            return left_out(MassReason.ALREADY)
        if not invoice.balance_minor:
            return left_out(MassReason.PAID)
        usual = usual_ways(options)
        if not usual.contacts and not usual.email:
            return left_out(await why_unreachable(uow, client))
        return Planned(
            client.id,
            amount,
            MassItemState.READY,
            MassReason.MODE if options.mode_missing else None,
            invoice_id=invoice.id,
            ways={"contacts": list(usual.contacts), "email": usual.email},
        )

    async def reminding(self, uow: UnitOfWork, invoice_ids: Sequence[int]) -> list[Planned]:
        """What is not overdue is left out as well: somebody may have picked it in a list."""
        found, now = [], self.clock.now()
        rows = {
            row.invoice_id: row
            for row in await load_reminders_of(uow, self.today, invoice_ids, mail_on=self.mail_on)
        }
        invoices = await uow.invoices.get_many(invoice_ids, bare=True)
        for invoice_id in invoice_ids:
            invoice, row = invoices.get(invoice_id), rows.get(InvoiceId(invoice_id))
            client = await uow.clients.get(invoice.client_id) if invoice else None
            if invoice is None or client is None:
                continue
            amount = Money(invoice.balance_minor, Currency(invoice.currency))
            reason = not_owed(invoice)
            if reason is None and row is not None and row.obstacle is not None:
                reason = MassReason(row.unreachable or row.obstacle)
            if reason is None and client.archived_at is not None:
                reason = MassReason.ARCHIVED
            if reason is None:
                reason = await self._reminded_enough(uow, client, invoice, now)
            if reason is not None or row is None:
                state, ways = MassItemState.ASIDE, None
            else:
                state, ways = MassItemState.READY, {"contacts": list(row.contacts), "email": row.by_email}
                reason = MassReason.LATER if await self._is_later(uow, client, invoice, now) else None
            found.append(Planned(client.id, amount, state, reason, invoice_id=invoice_id, ways=ways))
        return found

    async def _reminded_enough(
        self, uow: UnitOfWork, client: Client, invoice: Invoice, now: datetime
    ) -> MassReason | None:
        if await is_reminded_today(uow, invoice, self.today, self.actor.timezone):
            return MassReason.TODAY
        locale = recipient_locale(client, await uow.firms.firm())
        recipients = await load_recipients(uow, client, mail_on=self.mail_on)
        over = [await is_over_contact_cap(uow, locale, each, now) for each in recipients]
        return MassReason.ENOUGH if all(over) else None

    async def _is_later(self, uow: UnitOfWork, client: Client, invoice: Invoice, now: datetime) -> bool:
        locale = recipient_locale(client, await uow.firms.firm())
        policy = await load_effective_policy(uow, client, invoice)
        return (
            next_contact_time(now, locale.contact_hours, policy.policy.hour, locale.country, locale.zone)
            > now
        )


def retainer_key(contract_id: int, month: date) -> str:
    """The same that the tick of retainers uses: a month has one draft, whoever makes it."""
    return f"retainer:{contract_id}:{month:%Y-%m}"


def why_not_billed(contract: Contract, month: date) -> MassReason | None:
    """Against a retainer's invoice of the month; None when the contract runs then."""
    if contract.billing != Billing.RETAINER:
        return MassReason.NO_RETAINER
    has_ended = contract.ends_on is not None and contract.ends_on < month
    if contract.state != ContractState.ACTIVE or contract.signed_on > month_end(month) or has_ended:
        return MassReason.NOT_IN_FORCE
    return None


def not_owed(invoice: Invoice) -> MassReason | None:
    if invoice.status == InvoiceState.DRAFT:
        return MassReason.DRAFT
    if invoice.status == InvoiceState.VOID:
        return MassReason.VOID
    if not invoice.is_open:
        return MassReason.PAID
    return MassReason.NOT_DUE if invoice.due_date is None else None


async def is_reminded_today(uow: UnitOfWork, invoice: Invoice, today: date, zone: str) -> bool:
    """By hand, whether it has left yet or not, or by a step of the schedule that has left."""
    by_hand = manual_step(key_of_day(today))
    for row in await uow.reminders.of_invoice(invoice.id):
        if row.step == by_hand and row.state in (ReminderState.PLANNED, ReminderState.SENT):
            return True
        if row.state == ReminderState.SENT and row.delivery_id is not None:
            message = await uow.deliveries.get(row.delivery_id)
            recent = message.sent_at if message is not None else None
            if recent is not None and local_date(recent, zone) == today:
                return True
    return False


async def why_unreachable(uow: UnitOfWork, client: Client) -> MassReason:
    """As for reminders; that a contact wants no reminders keeps no invoice back."""
    reason = MassReason(await find_unreachable_reason(uow, client))
    return MassReason.NOBODY if reason is MassReason.MUTED else reason


def _issuing(
    draft: DraftCheck,
    client: Client,
    asks: bool,
    *,
    invoice_id: int | None = None,
    contract_id: int | None = None,
) -> Planned:
    """`asks`: the actor issues nothing alone."""
    found = look_at(draft)
    reason = found.reason
    if client.archived_at is not None:
        reason, is_out = MassReason.ARCHIVED, True
    elif asks and found.lacks is None:
        reason, is_out = MassReason.APPROVAL, True
    else:
        is_out = found.lacks is not None or len(found.asks) > 1
    undecided = MassItemState.READY if reason is None else MassItemState.UNTICKED
    state = MassItemState.ASIDE if is_out else undecided
    return Planned(client.id, draft.total, state, reason, invoice_id, contract_id)
