"""Does one item by the service of the single act, inside the item's own transaction: what holds for one invoice that a
person presses holds here, and is asked anew when its turn comes."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.models import Client, Invoice, MassAct, MassItem
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import InvoiceState, ReminderMode
from db.vocabulary.mass_acts import MassItemState, MassKind, MassReason
from services.domain.access import Actor, require
from services.domain.calendar.dates import local_date
from services.domain.errors import DomainError, NotFound
from services.domain.ids import ContactId, ContractId, InvoiceId
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock, Translator, no_wake
from services.invoices.builder import build_view
from services.invoices.draft_checks import check_of
from services.invoices.drafts.service import DraftService
from services.invoices.sending import SendingService, SendTargets, usual_ways
from services.invoices.service import InvoiceService
from services.invoices.views import InvoiceView
from services.mass_acts.joined import JoinedWork
from services.mass_acts.obstacles import LeftOut, look_at, reason_of
from services.mass_acts.people import do_hand_over, do_task
from services.mass_acts.planning import (
    is_reminded_today,
    not_owed,
    retainer_key,
    why_not_billed,
    why_unreachable,
)
from services.mass_acts.views import NEEDS
from services.reminders.manual import ManualReminderService
from services.reminders.overdue import key_of_day, load_reminders_of


@dataclass(frozen=True, slots=True)
class Done:
    """`amount` is what it came to, where that is not what was shown."""

    reason: MassReason | None = None
    amount: Money | None = None
    invoice_id: int | None = None


class Doer:
    """`uow` is open and restricted to what the actor sees; the item's row is locked and waits."""

    def __init__(self, clock: Clock, translator: Translator, *, mail_on: bool) -> None:
        self._clock = clock
        self._translator = translator
        self._mail_on = mail_on
        self._acts: Mapping[MassKind, Callable[[UnitOfWork, Actor, MassAct, MassItem], Awaitable[Done]]] = {
            MassKind.ISSUE: self._issue,
            MassKind.RETAINERS: self._bill,
            MassKind.SEND: self._send,
            MassKind.REMIND: self._remind,
            MassKind.TASK: self._task,
            MassKind.HAND_OVER: self._hand_over,
        }

    async def do(self, uow: UnitOfWork, actor: Actor, act: MassAct, item: MassItem) -> None:
        """Writes the outcome on the item. What an error has left half done is taken back before."""
        kind = MassKind(act.kind)
        try:
            require(actor, NEEDS[kind])
            async with uow.session.begin_nested():
                done = await self._acts[kind](uow, actor, act, item)
        except LeftOut as out:
            state, reason = MassItemState.LEFT_OUT, out.reason
        except DomainError as error:
            reason, is_circumstance = reason_of(error)
            state = MassItemState.LEFT_OUT if is_circumstance else MassItemState.FAILED
        else:
            item.state, item.done_at = MassItemState.DONE.value, self._clock.now()
            item.reason = done.reason.value if done.reason else None
            if done.invoice_id is not None:
                item.invoice_id = done.invoice_id
            if done.amount is not None:
                item.amount_minor, item.currency = done.amount.minor, done.amount.currency.value
            return
        item.state, item.reason = state.value, reason.value

    async def _issue(self, uow: UnitOfWork, actor: Actor, _act: MassAct, item: MassItem) -> Done:
        invoice, client = await _locked(uow, item)
        if invoice.status != InvoiceState.DRAFT:
            raise LeftOut(MassReason.VOID if invoice.status == InvoiceState.VOID else MassReason.ALREADY)
        return await self._issue_locked(uow, actor, item, invoice, client)

    async def _issue_locked(
        self, uow: UnitOfWork, actor: Actor, item: MassItem, invoice: Invoice, client: Client
    ) -> Done:
        if client.archived_at is not None:
            raise LeftOut(MassReason.ARCHIVED)
        _require_shown(await build_view(uow, invoice, self._today(actor)), item)
        service = InvoiceService(JoinedWork(uow), self._clock, self._translator, mail_on=self._mail_on)
        view = await service.issue(actor, InvoiceId(invoice.id))
        return Done(amount=view.row.total, invoice_id=int(view.row.id))

    async def _bill(self, uow: UnitOfWork, actor: Actor, act: MassAct, item: MassItem) -> Done:
        """The retainer's month: its draft, and its number. Neither stays without the other."""
        month = date.fromisoformat(act.options["month"])
        contract = await uow.contracts.get(item.contract_id or 0, lock=True)
        client = await uow.clients.lock_ledger(contract.client_id) if contract else None
        if contract is None or client is None:
            raise NotFound
        if (reason := why_not_billed(contract, month)) is not None:
            raise LeftOut(reason)
        if await uow.contracts.bills_month(contract.id, month):
            raise LeftOut(MassReason.ALREADY)
        drafts = DraftService(JoinedWork(uow), self._clock, self._translator)
        key = retainer_key(contract.id, month)
        view = await drafts.from_contract(actor, ContractId(contract.id), key, month=month)
        invoice = await uow.invoices.get(view.row.id)
        if invoice is None:
            raise NotFound
        return await self._issue_locked(uow, actor, item, invoice, client)

    async def _send(self, uow: UnitOfWork, actor: Actor, act: MassAct, item: MassItem) -> Done:
        invoice, client = await _locked(uow, item)
        if client.archived_at is not None:
            raise LeftOut(MassReason.ARCHIVED)
        service = SendingService(JoinedWork(uow), self._clock, no_wake, mail_on=self._mail_on)
        options = await service.options(actor, InvoiceId(invoice.id))
        if options.sent_before or options.newest:
            raise LeftOut(MassReason.ALREADY)
        if not invoice.balance_minor:
            raise LeftOut(MassReason.PAID)
        mode = act.options.get("mode") if options.mode_missing else None
        if options.mode_missing and mode is None:
            raise LeftOut(MassReason.MODE)
        usual, shown = usual_ways(options), _shown(item)
        # Whoever was not on the page gets nothing; who was, and can't be reached any more, neither.
        ways = SendTargets(
            tuple(each for each in usual.contacts if each in shown.contacts), usual.email and shown.email
        )
        if not ways.contacts and not ways.email:
            raise LeftOut(await why_unreachable(uow, client))
        key = send_key(act.id, item.id)
        sent = await service.send(
            actor, InvoiceId(invoice.id), ways, key, ReminderMode(mode) if mode else None, seen=0
        )
        if sent.meanwhile:
            raise LeftOut(MassReason.ALREADY)
        return Done()

    async def _remind(self, uow: UnitOfWork, actor: Actor, _act: MassAct, item: MassItem) -> Done:
        invoice, client = await _locked(uow, item)
        if (reason := not_owed(invoice)) is not None:
            raise LeftOut(reason)
        if client.archived_at is not None:
            raise LeftOut(MassReason.ARCHIVED)
        today = self._today(actor)
        rows = await load_reminders_of(uow, today, [invoice.id], mail_on=self._mail_on)
        if rows and rows[0].obstacle is not None:
            raise LeftOut(MassReason(rows[0].unreachable or rows[0].obstacle))
        if await is_reminded_today(uow, invoice, today, actor.timezone):
            raise LeftOut(MassReason.TODAY)
        service = ManualReminderService(JoinedWork(uow), self._clock, no_wake, mail_on=self._mail_on)
        result = await service.remind(actor, InvoiceId(invoice.id), key_of_day(today))
        if result.is_repeat:
            raise LeftOut(MassReason.TODAY)
        is_later = result.at > self._clock.now()
        return Done(MassReason.LATER if is_later else None)

    async def _task(self, uow: UnitOfWork, actor: Actor, act: MassAct, item: MassItem) -> Done:
        invoice, client = await _locked(uow, item)
        await do_task(uow, self._clock, actor, act, item, invoice, client)
        return Done()

    async def _hand_over(self, uow: UnitOfWork, actor: Actor, act: MassAct, item: MassItem) -> Done:
        await do_hand_over(uow, self._clock, actor, act, item)
        return Done()

    def _today(self, actor: Actor) -> date:
        return local_date(self._clock.now(), actor.timezone)


def send_prefix(act_id: int) -> str:
    return f"mass:{act_id}:"


def send_key(act_id: int, item_id: int) -> str:
    """The key of what an item sends."""
    return f"{send_prefix(act_id)}{item_id}"


async def _locked(uow: UnitOfWork, item: MassItem) -> tuple[Invoice, Client]:
    """The client first: the order in which everybody takes these locks."""
    invoice = await uow.invoices.get(item.invoice_id or 0)
    client = await uow.clients.lock_ledger(invoice.client_id) if invoice else None
    invoice = await uow.invoices.get(item.invoice_id or 0, lock=True)
    if invoice is None or client is None:
        raise NotFound
    return invoice, client


def _require_shown(view: InvoiceView, item: MassItem) -> None:
    """A sum or a question that the page did not show is nobody's yes; what only says something was shown or is not
    asked."""
    found = look_at(check_of(view))
    if found.lacks is not None:
        raise LeftOut(found.lacks)
    if view.row.total != Money(item.amount_minor, Currency(item.currency)):
        raise LeftOut(MassReason.CHANGED)
    if any(reason.value != item.reason for reason in found.asks):
        raise LeftOut(found.asks[0] if len(found.asks) == 1 else MassReason.SEVERAL)


def _shown(item: MassItem) -> SendTargets:
    ways: dict[str, Any] = item.ways or {}
    return SendTargets(tuple(ContactId(each) for each in ways.get("contacts", ())), bool(ways.get("email")))
