"""Plans reminders: which step of which invoice is due, to whom, and which earlier steps it supersedes.

A tick reads only invoices whose `next_remind_at` has come. Everything is a row: the unique keys of the ledger (invoice,
step, recipient) and of the delivery (recipient, day) make the database refuse a second reminder.
"""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from db.models import Client, Firm, Hold, Invoice, Member, Reminder
from db.outage import outage_of
from db.unit_of_work import TenantDatabase, UnitOfWork
from db.vocabulary.enums import MessageKind, ReminderMode, ReminderState, TroubleReason
from services.domain.calendar.dates import local_date
from services.domain.calendar.workdays import load_calendars
from services.domain.dunning.schedule import ReminderStep, first_reminder_day, next_contact_time, plan_steps
from services.domain.ports import Clock
from services.dunning.staff_alerts import is_told_today, queue_alert
from services.groups.alerts import plan_alert
from services.outbox.queue import tell_staff
from services.reminders.holds import find_covering_hold
from services.reminders.never import covers_for_good
from services.reminders.policies import EffectivePolicy, load_effective_policy, plan_client_steps
from services.reminders.queueing import load_recipients, queue_step
from services.reminders.reach import WAIT_FOR_MAIL, Unreachable, find_unreachable_reason
from services.reminders.resuming import find_done_steps
from services.reminders.wakeup import RecipientLocale, recipient_locale
from services.reminders.withholding import Advances, Withheld, ask_staff, load_advances, reason_to_withhold

log = logging.getLogger(__name__)

BATCH_SIZE = 500
NO_RECIPIENT = "nobody"
"""The ledger's recipient of a step that could reach nobody, so that staff are told once."""


@dataclass(slots=True)
class PlanningContext:
    """What planning one client's invoices needs."""

    uow: UnitOfWork
    firm: Firm
    client: Client
    locale: RecipientLocale
    now: datetime
    holds: Sequence[Hold]
    responsible: Member | None
    owners: Sequence[Member]
    advances: Advances


class Planner:
    """The tick «plan». It acts as the system."""

    def __init__(self, database: TenantDatabase, clock: Clock, *, mail_on: bool = True) -> None:
        self._database = database
        self._clock = clock
        self._mail_on = mail_on

    async def tick(self) -> int:
        """Plans for every client with a due invoice. Returns how many invoices were planned."""
        async with self._database.across() as due_work:
            due = await due_work.clients_due(self._clock.now(), BATCH_SIZE)
        if due:
            await load_calendars()
        planned = 0
        for firm_id, client_id in due:
            try:
                planned += await self.plan_client(firm_id, client_id)
            except Exception as error:  # one client never stops the rest; it is still due at the next tick
                if outage_of(error):
                    raise  # the rest would only meet it as well
                log.exception("reminders of client %s of firm %s", client_id, firm_id)
        return planned

    async def plan_client(self, firm_id: int, client_id: int) -> int:
        """Plans all due invoices of one client in one transaction, so that they share one message."""
        async with self._database.write(firm_id) as uow:
            client = await uow.clients.lock_ledger(client_id)
            if client is None:
                return 0
            now = self._clock.now()
            invoices = await uow.invoices.due_of_client(client_id, now)
            if not invoices:
                return 0
            firm = await uow.firms.firm()
            responsible = await uow.firms.member(client.responsible_id)
            context = PlanningContext(
                uow=uow,
                firm=firm,
                client=client,
                locale=recipient_locale(client, firm),
                now=now,
                holds=await uow.holds.in_force(client_id, local_date(now, firm.timezone)),
                responsible=responsible,
                owners=await uow.firms.active_owners(),
                advances=await load_advances(uow, (client_id,)),
            )
            for invoice in invoices:
                await self._plan_invoice(context, invoice)
            await uow.flush()
            return len(invoices)

    async def _plan_invoice(self, context: PlanningContext, invoice: Invoice) -> None:
        if not invoice.is_open or invoice.sent_at is None or covers_for_good(context.holds, invoice):
            invoice.next_remind_at = None
            return
        policy = await load_effective_policy(context.uow, context.client, invoice)
        withheld = reason_to_withhold(invoice, context.firm, context.advances)
        reminds = policy.policy.on and policy.mode is not ReminderMode.OFF
        ask_again: datetime | None = None
        if withheld is Withheld.SMALL or (withheld is not None and reminds):
            ask_again = await ask_staff(
                context.uow,
                self._clock,
                invoice,
                withheld,
                context.advances,
                context.responsible,
                context.client.name,
                policy.policy.hour,
            )
        if withheld is Withheld.SMALL or invoice.due_date is None:
            # Without a due date there is nothing to be late with: the act's date wakes the plan again.
            invoice.next_remind_at = None
            return
        ledger = {(row.step, row.recipient) for row in await context.uow.reminders.of_invoice(invoice.id)}
        await plan_alert(
            context.uow, self._clock, context.firm, invoice, policy.policy, context.locale.country, ledger
        )
        wake_times = [
            await self._plan_staff(context, invoice, policy, ledger),
            await self._plan_client_steps(context, invoice, policy, is_covered=withheld is not None),
            ask_again,
        ]
        invoice.next_remind_at = min((at for at in wake_times if at is not None), default=None)

    async def _plan_client_steps(
        self,
        context: PlanningContext,
        invoice: Invoice,
        policy: EffectivePolicy,
        *,
        is_covered: bool,
    ) -> datetime | None:
        """Returns when to plan again. `is_covered`: the client's advance covers the balance."""
        if invoice.due_date is None or not policy.policy.on or policy.mode is ReminderMode.OFF:
            return None
        planned = plan_client_steps(policy.policy, invoice.due_date, context.locale)
        rows = await context.uow.reminders.of_invoice(invoice.id)
        done = find_done_steps(rows)
        held = {row.step: row for row in rows if row.state == ReminderState.HELD and row.recipient == "all"}
        due = [step for step in planned if step.at <= context.now and step.name not in done]
        later = next((step.at for step in planned if step.at > context.now), None)
        if not due or invoice.sent_at is None:
            return later
        first_day = first_reminder_day(
            local_date(invoice.sent_at, context.locale.zone), context.locale.country
        )
        # After downtime only the latest due step goes out; nothing soon after sending.
        *earlier, latest = due
        for step in earlier:
            if step.name not in held:
                self._add_to_ledger(context, invoice, step, "all", ReminderState.SUPERSEDED)
        for row in rows:
            if row.state == ReminderState.ASKED:
                row.state = ReminderState.SUPERSEDED  # nobody answered, and the next step is due
        if latest.day < first_day:
            self._set_in_ledger(context, invoice, latest, held, ReminderState.SUPERSEDED)
            return later
        if is_covered or find_covering_hold(context.holds, invoice) is not None:
            self._set_in_ledger(context, invoice, latest, held, ReminderState.HELD)
            return later
        contact_time = next_contact_time(
            context.now,
            context.locale.contact_hours,
            policy.policy.hour,
            context.locale.country,
            context.locale.zone,
        )
        if contact_time > context.now:
            return min(contact_time, later) if later else contact_time
        if not await self._send_step(context, invoice, policy, latest, held):
            tomorrow = context.now + timedelta(days=1)
            return min(tomorrow, later) if later else tomorrow
        return later

    async def _send_step(
        self,
        context: PlanningContext,
        invoice: Invoice,
        policy: EffectivePolicy,
        step: ReminderStep,
        held: Mapping[str, Reminder],
    ) -> bool:
        """Returns False when the step waits until the installation has a mail server."""
        recipients = await load_recipients(context.uow, context.client, mail_on=self._mail_on)
        if not recipients:
            why = await find_unreachable_reason(context.uow, context.client)
            if why in WAIT_FOR_MAIL:
                self._set_in_ledger(context, invoice, step, held, ReminderState.HELD)
                await self._tell_mail_is_off(context, invoice, why)
                return False
            muted = why is Unreachable.MUTED
            self._add_to_ledger(
                context,
                invoice,
                step,
                NO_RECIPIENT,
                ReminderState.CANCELLED if muted else ReminderState.FAILED,
            )
            if not muted and not await is_told_today(
                context.uow, context.firm, context.responsible, invoice, context.now
            ):
                key = f"nobody:{invoice.id}:{step.name}"
                payload: dict[str, str] = {"why": TroubleReason.NOBODY, "unreachable": why}
                await self._tell_responsible(context, invoice, MessageKind.TROUBLE, key, payload)
            return True
        if policy.mode is ReminderMode.CONFIRM:
            self._set_in_ledger(context, invoice, step, held, ReminderState.ASKED)
            key = f"ask:{invoice.id}:{step.name}"
            await self._tell_responsible(context, invoice, MessageKind.ASK, key, {"step": step.name})
            return True
        for recipient in recipients:
            await queue_step(
                context.uow,
                self._clock,
                context.client,
                context.locale,
                policy.policy.hour,
                invoice,
                step.name,
                recipient,
                step.at,
            )
        return True

    async def _tell_mail_is_off(self, context: PlanningContext, invoice: Invoice, why: Unreachable) -> None:
        """The owners and the lawyer, each once, with the first client that it concerns: every alert says it too."""
        await tell_staff(
            context.uow,
            self._clock,
            MessageKind.TROUBLE,
            [*context.owners, *([context.responsible] if context.responsible else [])],
            act_key="mail-off",
            payload={"why": TroubleReason.NOBODY, "unreachable": why},
            client_id=context.client.id,
            invoice_id=invoice.id,
        )

    async def _plan_staff(
        self,
        context: PlanningContext,
        invoice: Invoice,
        policy: EffectivePolicy,
        ledger: set[tuple[str, str]],
    ) -> datetime | None:
        """Queues alerts to the responsible lawyer, later to the owners too, at the policy's hour in the firm's zone.

        Returns when to plan again."""
        if invoice.due_date is None or not policy.policy.on:
            return None
        country, zone = context.locale.country, context.firm.timezone
        wake: datetime | None = None
        audiences: list[tuple[tuple[int, ...], list[Member]]] = [
            (policy.policy.staff_days, [m for m in [context.responsible] if m]),
            (
                policy.policy.owner_days,
                [*([context.responsible] if context.responsible else []), *context.owners],
            ),
        ]
        for offsets, members in audiences:
            planned = plan_steps(offsets, policy.policy.hour, invoice.due_date, country, zone)
            due = [step for step in planned if step.at <= context.now]
            later = next((step.at for step in planned if step.at > context.now), None)
            wake = min(filter(None, (wake, later)), default=None)
            for number, step in enumerate(due):
                for member in {m.id: m for m in members if m.active}.values():
                    recipient = f"member:{member.id}"
                    if (step.name, recipient) in ledger:
                        continue
                    latest = number == len(due) - 1
                    ledger.add((step.name, recipient))
                    row = self._add_to_ledger(
                        context,
                        invoice,
                        step,
                        recipient,
                        ReminderState.PLANNED if latest else ReminderState.SUPERSEDED,
                    )
                    if latest:
                        await self._queue_alert(context, invoice, step, member, row)
        return wake

    async def _queue_alert(
        self, context: PlanningContext, invoice: Invoice, step: ReminderStep, member: Member, row: Reminder
    ) -> None:
        row.delivery_id = await queue_alert(
            context.uow, self._clock, context.firm, member, invoice, step.name
        )

    async def _tell_responsible(
        self, context: PlanningContext, invoice: Invoice, kind: MessageKind, key: str, payload: dict[str, str]
    ) -> None:
        members = (
            [context.responsible]
            if context.responsible and context.responsible.active
            else list(context.owners)
        )
        await tell_staff(
            context.uow,
            self._clock,
            kind,
            members,
            act_key=key,
            payload=payload,
            client_id=context.client.id,
            invoice_id=invoice.id,
        )

    def _set_in_ledger(
        self,
        context: PlanningContext,
        invoice: Invoice,
        step: ReminderStep,
        held: Mapping[str, Reminder],
        state: ReminderState,
    ) -> None:
        """Writes the state of a step to all recipients, on its row in `held` if it was held before."""
        row = held.get(step.name)
        if row is None:
            self._add_to_ledger(context, invoice, step, "all", state)
        elif row.state != state:
            # Of a step that goes on, the time of that counts: what comes after a hold is told by it.
            row.state, row.created_at = state, context.now

    def _add_to_ledger(
        self,
        context: PlanningContext,
        invoice: Invoice,
        step: ReminderStep,
        recipient: str,
        state: ReminderState,
    ) -> Reminder:
        row = Reminder(
            client_id=context.client.id,
            invoice_id=invoice.id,
            step=step.name,
            recipient=recipient,
            due_at=step.at,
            state=state,
            created_at=context.now,
        )
        context.uow.reminders.add(row)
        return row
