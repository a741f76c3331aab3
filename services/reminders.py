"""The plan of reminders: which step of which invoice is due, to whom, and what becomes of the steps before it.

A tick looks only at invoices whose `next_remind_at` has come. Everything is a row: the ledger's unique key (invoice,
step, recipient) and the delivery's key (recipient, day) let the database itself refuse a second reminder.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from db.models import Client, Delivery, Firm, Hold, Invoice, Member, Reminder
from db.uow import UnitOfWork, Workplace
from services.dates import today
from services.group_news import plan_alert
from services.holds import hold_on
from services.invoice_views import balance_of
from services.outgoing import Audience, Channel, DeliveryState, Kind, To, queue, tell_staff
from services.policies import Effective, Mode, client_steps, effective
from services.ports import Clock
from services.reminder_clock import Place, place_of
from services.schedule import Step, instant, next_opening, rested, steps

log = logging.getLogger(__name__)

BATCH = 500
LOOK_AHEAD = 14
NOBODY = "nobody"
"""The recipient of a step that could reach nobody: in the ledger, so that staff hear of it once."""


@dataclass(frozen=True, slots=True)
class Recipient:
    key: str
    """`contact:12`, `email:5`: the ledger's."""
    to: To


@dataclass(slots=True)
class Plan:
    """What one look at a client's invoices works with."""

    uow: UnitOfWork
    firm: Firm
    client: Client
    place: Place
    now: datetime
    holds: Sequence[Hold]
    responsible: Member | None
    owners: Sequence[Member]


class Planner:
    """The tick «plan». It acts for the system: no member pressed anything."""

    def __init__(self, workplace: Workplace, clock: Clock) -> None:
        self._workplace = workplace
        self._clock = clock

    async def tick(self) -> int:
        """Plan for every client with something due. Returns how many invoices were looked at."""
        async with self._workplace.across() as outbox:
            due = await outbox.clients_due(self._clock.now(), BATCH)
        looked = 0
        for firm_id, client_id in due:
            try:
                looked += await self.plan_client(firm_id, client_id)
            except Exception:  # one client never stops the rest; it is still due at the next tick
                log.exception("reminders of client %s of firm %s", client_id, firm_id)
        return looked

    async def plan_client(self, firm_id: int, client_id: int) -> int:
        """All due invoices of one client in one transaction, so that they become one message."""
        async with self._workplace.write(firm_id) as uow:
            client = await uow.payments.lock_client(client_id)
            if client is None:
                return 0
            now = self._clock.now()
            invoices = await uow.deliveries.due_of_client(client_id, now)
            if not invoices:
                return 0
            firm = await uow.firms.firm()
            responsible = await uow.firms.member(client.responsible_id)
            plan = Plan(
                uow=uow,
                firm=firm,
                client=client,
                place=place_of(client, firm),
                now=now,
                holds=await uow.deliveries.holds(client_id, today(now, firm.timezone)),
                responsible=responsible,
                owners=await uow.firms.active_owners(),
            )
            for invoice in invoices:
                await self._plan_invoice(plan, invoice)
            await uow.flush()
            return len(invoices)

    async def _plan_invoice(self, plan: Plan, invoice: Invoice) -> None:
        if invoice.status != "issued" or balance_of(invoice) <= 0 or invoice.sent_at is None:
            invoice.next_remind_at = None
            return
        policy = await effective(plan.uow, plan.client, invoice)
        ledger = {(row.step, row.recipient) for row in await plan.uow.deliveries.reminders(invoice.id)}
        await plan_alert(plan.uow, self._clock, plan.firm, invoice, policy.policy, plan.place.country, ledger)
        wakes = [
            await self._plan_staff(plan, invoice, policy, ledger),
            await self._plan_client_steps(plan, invoice, policy, ledger),
        ]
        invoice.next_remind_at = min((at for at in wakes if at is not None), default=None)

    async def _plan_client_steps(
        self, plan: Plan, invoice: Invoice, policy: Effective, ledger: set[tuple[str, str]]
    ) -> datetime | None:
        """Returns when to look again."""
        if not policy.policy.on or policy.mode is Mode.OFF:
            return None
        planned = client_steps(policy.policy, invoice.due_date, plan.place)
        done = {step for step, recipient in ledger if not recipient.startswith("member:")}
        due = [step for step in planned if step.at <= plan.now and step.name not in done]
        later = next((step.at for step in planned if step.at > plan.now), None)
        if not due or invoice.sent_at is None:
            return later
        first = rested(today(invoice.sent_at, plan.place.zone), plan.place.country)
        # After downtime only the latest due step goes out; nothing soon after sending.
        *earlier, latest = due
        for step in earlier:
            self._ledger(plan, invoice, step, "all", "superseded")
        for row in await plan.uow.deliveries.reminders(invoice.id):
            if row.state == "asked":
                row.state = "superseded"  # nobody answered, and the next step is due
        if latest.day < first:
            self._ledger(plan, invoice, latest, "all", "superseded")
            return later
        if hold_on(plan.holds, invoice) is not None:
            self._ledger(plan, invoice, latest, "all", "held")
            return later
        opening = next_opening(
            plan.now, plan.place.window, policy.policy.hour, plan.place.country, plan.place.zone
        )
        if opening > plan.now:
            return min(opening, later) if later else opening
        await self._send_step(plan, invoice, policy, latest)
        return later

    async def _send_step(self, plan: Plan, invoice: Invoice, policy: Effective, step: Step) -> None:
        recipients = await recipients_of(plan.uow, plan.client)
        if not recipients:
            muted = await plan.uow.deliveries.any_muted(plan.client.id)
            self._ledger(plan, invoice, step, NOBODY, "cancelled" if muted else "failed")
            if not muted:
                key = f"nobody:{invoice.id}:{step.name}"
                await self._tell(plan, invoice, Kind.TROUBLE, key, {"why": "nobody"})
            return
        if policy.mode is Mode.CONFIRM:
            self._ledger(plan, invoice, step, "all", "asked")
            key = f"ask:{invoice.id}:{step.name}"
            await self._tell(plan, invoice, Kind.ASK, key, {"step": step.name})
            return
        for recipient in recipients:
            await queue_step(
                plan.uow,
                self._clock,
                plan.client,
                plan.place,
                policy.policy.hour,
                invoice,
                step.name,
                recipient,
                step.at,
            )

    async def _plan_staff(
        self, plan: Plan, invoice: Invoice, policy: Effective, ledger: set[tuple[str, str]]
    ) -> datetime | None:
        """Alerts to the responsible lawyer, later to the owner too. At the policy's hour in the firm's zone."""
        if not policy.policy.on:
            return None
        country, zone = plan.place.country, plan.firm.timezone
        wake: datetime | None = None
        audiences: list[tuple[tuple[int, ...], list[Member]]] = [
            (policy.policy.staff_days, [m for m in [plan.responsible] if m]),
            (policy.policy.owner_days, [*([plan.responsible] if plan.responsible else []), *plan.owners]),
        ]
        for offsets, members in audiences:
            planned = steps(offsets, policy.policy.hour, invoice.due_date, country, zone)
            due = [step for step in planned if step.at <= plan.now]
            later = next((step.at for step in planned if step.at > plan.now), None)
            wake = min(filter(None, (wake, later)), default=None)
            for number, step in enumerate(due):
                for member in {m.id: m for m in members if m.active}.values():
                    recipient = f"member:{member.id}"
                    if (step.name, recipient) in ledger:
                        continue
                    latest = number == len(due) - 1
                    ledger.add((step.name, recipient))
                    row = self._ledger(plan, invoice, step, recipient, "planned" if latest else "superseded")
                    if latest:
                        await self._alert(plan, invoice, step, member, row)
        return wake

    async def _alert(self, plan: Plan, invoice: Invoice, step: Step, member: Member, row: Reminder) -> None:
        delivery = await queue(
            plan.uow,
            self._clock,
            Kind.ALERT,
            Audience.STAFF,
            To(Channel.TELEGRAM, str(member.user_id), member_id=member.id),
            act_key=f"alert:{invoice.id}:{step.name}:{member.id}",
            client_id=plan.client.id,
            invoice_id=invoice.id,
        )
        row.delivery_id = delivery.id

    async def _tell(
        self, plan: Plan, invoice: Invoice, kind: Kind, key: str, payload: dict[str, str]
    ) -> None:
        members = [plan.responsible] if plan.responsible and plan.responsible.active else list(plan.owners)
        await tell_staff(
            plan.uow,
            self._clock,
            kind,
            members,
            act_key=key,
            payload=payload,
            client_id=plan.client.id,
            invoice_id=invoice.id,
        )

    def _ledger(self, plan: Plan, invoice: Invoice, step: Step, recipient: str, state: str) -> Reminder:
        row = Reminder(
            client_id=plan.client.id,
            invoice_id=invoice.id,
            step=step.name,
            recipient=recipient,
            due_at=step.at,
            state=state,
            created_at=plan.now,
        )
        plan.uow.deliveries.add(row)
        return row


async def queue_step(
    uow: UnitOfWork,
    clock: Clock,
    client: Client,
    place: Place,
    hour: int,
    invoice: Invoice,
    step: str,
    recipient: Recipient,
    due_at: datetime,
) -> Reminder:
    """Put the invoice into the recipient's message of today, or of the first day that the caps leave free.

    What waited for this recipient from an earlier step of the same invoice is superseded.
    """
    now = clock.now()
    for row in await uow.deliveries.reminders(invoice.id):
        if row.recipient == recipient.key and row.state == "planned":
            row.state = "superseded"
    delivery = await _day_message(uow, clock, client, place, hour, invoice, recipient)
    row = Reminder(
        client_id=client.id,
        invoice_id=invoice.id,
        step=step,
        recipient=recipient.key,
        due_at=due_at,
        state="planned" if delivery else "superseded",
        delivery_id=delivery.id if delivery else None,
        created_at=now,
    )
    uow.deliveries.add(row)
    await uow.flush()
    return row


async def _day_message(
    uow: UnitOfWork,
    clock: Clock,
    client: Client,
    place: Place,
    hour: int,
    invoice: Invoice,
    recipient: Recipient,
) -> Delivery | None:
    """None when the caps leave no day within two weeks: a later step will come anyway."""
    at = next_opening(clock.now(), place.window, hour, place.country, place.zone)
    for _ in range(LOOK_AHEAD):
        day = today(at, place.zone)
        key = f"remind:{recipient.key}:{day.isoformat()}"
        delivery = await uow.deliveries.by_act_key(key)
        if delivery is not None and delivery.state == DeliveryState.QUEUED:
            return delivery
        if delivery is None and not await capped(uow, place, recipient, at):
            return await queue(
                uow,
                clock,
                Kind.REMINDER,
                Audience.CLIENT,
                recipient.to,
                act_key=key,
                client_id=client.id,
                invoice_id=invoice.id,
                due_at=at,
            )
        at = next_opening(
            instant(day + timedelta(days=1), time(0), place.zone),
            place.window,
            hour,
            place.country,
            place.zone,
        )
    return None


async def capped(uow: UnitOfWork, place: Place, recipient: Recipient, at: datetime) -> bool:
    """Whether this recipient would hear from us more often than this kind of client may."""
    address, month = recipient.to.recipient, at - timedelta(days=30)
    times = (await uow.deliveries.heard((address,), month))[address]
    times += await uow.deliveries.awaited(address, month)
    week = at - timedelta(days=7)
    return len(times) >= place.window.per_month or sum(t >= week for t in times) >= place.window.per_week


def free_from(heard: Sequence[datetime], place: Place, hour: int, now: datetime) -> datetime:
    """`now` when a reminder may go out now; else the opening of the first day on which it may: a working day, no
    other reminder heard on it, and room under the caps. `heard` are those of the last thirty days."""
    at = next_opening(now, place.window, hour, place.country, place.zone)
    for _ in range(LOOK_AHEAD * 3):
        midnight = instant(today(at, place.zone), time(0), place.zone)
        limits = (
            (midnight, 1),
            (at - timedelta(days=7), place.window.per_week),
            (at - timedelta(days=30), place.window.per_month),
        )
        if all(sum(since <= told for told in heard) < most for since, most in limits):
            return at
        tomorrow = instant(today(at, place.zone) + timedelta(days=1), time(0), place.zone)
        at = next_opening(tomorrow, place.window, hour, place.country, place.zone)
    return at


async def recipients_of(uow: UnitOfWork, client: Client) -> list[Recipient]:
    """Confirmed contacts in Telegram; without any, the client's address, unless its server refused it for good."""
    contacts = await uow.deliveries.reachable(client.id)
    if contacts:
        return [
            Recipient(
                f"contact:{contact.id}", To(Channel.TELEGRAM, str(contact.user_id), contact_id=contact.id)
            )
            for contact in contacts
        ]
    if await uow.deliveries.any_muted(client.id):
        return []
    if client.email and client.email_failed_at is None:
        return [Recipient(f"email:{client.id}", To(Channel.EMAIL, client.email))]
    return []
