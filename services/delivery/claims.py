"""Sending: claim, check again, send outside any transaction, record.

The worker (`bot.delivery.worker`) drives this: `claim` takes a lease on due rows; `begin` checks them against the
current data and either returns what to send (the row is then `sending`) or settles the row; after the network call
`record` stores the outcome. A process that dies before `begin` loses nothing. One that dies after it leaves an unknown
outcome: a message to a client becomes `unconfirmed` and is never resent automatically, one to staff is sent once more.
"""

import logging
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from db.models import Delivery
from db.outage import outage_of
from db.queries.due_work import Claimed
from db.unit_of_work import TenantDatabase, UnitOfWork
from db.vocabulary.enums import TO_GROUP, Audience, Channel, DeliveryState, MessageKind, SendOutcome
from services.delivery.outcomes import DeliveryRecorder, requeue
from services.delivery.stale_words import drop_stale_words
from services.delivery.untrue_demands import stop_untrue_demand
from services.domain.ports import Clock, Tokens
from services.dunning.precheck import Drop, DunningSnapshot, Postpone, Send, load_snapshot
from services.dunning.staff_alerts import INVOICES
from services.groups.alerts import move_group, recheck_group_message
from services.outbox.digests import digest_sent_at
from services.outbox.queue import Outgoing, SendResult
from services.reminders.queueing import load_recipients

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=2)
BATCH_SIZE = 50


class DeliveryClaims:
    """Claims and records deliveries for the worker, as the system, in the firm of each row."""

    def __init__(
        self, database: TenantDatabase, clock: Clock, tokens: Tokens, *, mail_on: bool = True
    ) -> None:
        self._database = database
        self._clock = clock
        self._tokens = tokens
        self._mail_on = mail_on

    async def claim(self, limit: int = BATCH_SIZE, busy_recipients: Collection[str] = ()) -> list[Claimed]:
        """Claims at most `limit` due rows, and none to `busy_recipients`."""
        now = self._clock.now()
        async with self._database.across(write=True) as due_work:
            return await due_work.claim(now, now + LEASE, self._tokens.token()[:40], limit, busy_recipients)

    async def next_due(self) -> datetime | None:
        async with self._database.across() as due_work:
            return await due_work.next_due()

    async def begin(self, claims: Sequence[Claimed], again: Collection[int] = ()) -> list[Outgoing | None]:
        """Checks claimed rows of one firm again and marks them `sending`, in one transaction.

        `again` are those that were begun before without an answer: nothing of them was sent. Returns None in the place
        of a row that is settled, postponed or claimed by another process.
        """
        async with self._database.write(claims[0].firm_id) as uow:
            # Clients before messages: the order in which the plan of reminders takes its locks.
            clients = await uow.clients.lock_ledgers({claim.client_id for claim in claims if claim.client_id})
            rows = await uow.deliveries.lock_many({claim.id for claim in claims})
            claimed_rows = [
                rows[claim.id]
                for claim in claims
                if claim.id in rows and _is_still_claimed(rows[claim.id], claim, again)
            ]
            for row in claimed_rows:
                if row.state == DeliveryState.SENDING:  # nobody heard that it was committed
                    row.state, row.sent_at = DeliveryState.QUEUED.value, None
                    row.attempts -= 1
            await uow.flush()
            reminders = [row for row in claimed_rows if row.kind == MessageKind.REMINDER]
            snapshot = await load_snapshot(uow, reminders, clients, self._clock.now()) if reminders else None
            started: dict[int, Outgoing] = {}
            for row in claimed_rows:
                decision = await self._check_before_sending(uow, row, snapshot)
                if decision is not None:
                    started[row.id] = self._mark_sending(row, decision)
            await uow.flush()
        return [started.get(claim.id) for claim in claims]

    async def record(self, results: Sequence[tuple[Outgoing, SendResult]]) -> None:
        """Records the results of messages of one firm, in one transaction; skips rows whose lease another process
        has."""
        firm = results[0][0].firm_id
        for outgoing, result in results:
            if result.outcome is SendOutcome.MOVED:
                chat = int(outgoing.recipient)
                await move_group(lambda: self._database.write(firm), self._clock, chat, result.moved_to)
        async with self._database.write(firm) as uow:
            rows = await uow.deliveries.lock_many({outgoing.id for outgoing, _ in results})
            outcomes = await DeliveryRecorder.load(uow, self._clock, rows.values(), mail_on=self._mail_on)
            for outgoing, result in results:
                row = rows.get(outgoing.id)
                if (
                    row is not None
                    and row.state == DeliveryState.SENDING
                    and row.lease_token == outgoing.token
                ):
                    await outcomes.record_result(row, result)
            await uow.flush()

    async def release(self, claimed: Claimed) -> None:
        """Returns a claim unused, when the process stops."""
        async with self._database.write(claimed.firm_id) as uow:
            await uow.deliveries.move(
                claimed.id, claimed.token, [DeliveryState.QUEUED], lease_until=None, lease_token=None
            )

    async def recover_lost(self, holding: Collection[int] = ()) -> int:
        """Records an unknown outcome for rows whose lease has ended while they were being sent; returns how many.
        Whoever calls is still at work on those it is `holding`, and records them itself."""
        now = self._clock.now()
        async with self._database.across() as due_work:
            found = await due_work.lost(now, now + LEASE, BATCH_SIZE)
        lost = [(firm_id, delivery_id) for firm_id, delivery_id in found if delivery_id not in holding]
        for firm_id, delivery_id in lost:
            try:
                await self._record_lost(firm_id, delivery_id)
            except Exception as error:  # one row never stops the rest; it is found again at the next tick
                if outage_of(error):
                    raise  # the rest would only meet it as well
                log.exception("lost message %s of firm %s", delivery_id, firm_id)
        return len(lost)

    async def _record_lost(self, firm_id: int, delivery_id: int) -> None:
        async with self._database.write(firm_id) as uow:
            row = await uow.deliveries.get(delivery_id, lock=True)
            if (
                row is not None
                and row.state == DeliveryState.SENDING
                and row.lease_until is not None
                and not self._clock.now() < row.lease_until <= self._clock.now() + 2 * LEASE
            ):
                outcomes = await DeliveryRecorder.load(uow, self._clock, [row])
                await outcomes.record_unknown(row)
                await uow.flush()

    # Check again at sending

    async def _check_before_sending(
        self, uow: UnitOfWork, row: Delivery, snapshot: DunningSnapshot | None
    ) -> Send | None:
        """Returns None when the message must not go now; the row is then requeued or settled."""
        if row.kind == MessageKind.REMINDER and snapshot is not None:
            match snapshot.check(row):
                case Send() as decision:
                    await drop_stale_words(uow, self._clock, row, snapshot)
                    return decision
                case Postpone(until):
                    requeue(row, until)
                case Drop(state):
                    await (await DeliveryRecorder.load(uow, self._clock, [row])).settle(row, state)
            return None
        if row.kind in TO_GROUP:
            invoice_ids = await recheck_group_message(uow, self._clock, row)
            if invoice_ids is not None:
                return Send(invoice_ids, thread_id=(await uow.firms.firm()).group_thread_id)
        elif row.kind == MessageKind.DOCUMENT and await stop_untrue_demand(uow, self._clock, row):
            pass
        elif row.kind != MessageKind.ALERT or await self._is_worth_an_alert(uow, row):
            return Send()
        await (await DeliveryRecorder.load(uow, self._clock, [row])).settle(row, DeliveryState.CANCELLED)
        return None

    def _mark_sending(self, row: Delivery, decision: Send) -> Outgoing:
        row.state = DeliveryState.SENDING.value
        row.attempts += 1
        row.sent_at = self._clock.now()
        row.lease_until = self._clock.now() + LEASE
        return Outgoing(
            id=row.id,
            firm_id=row.firm_id,
            token=row.lease_token or "",
            kind=MessageKind(row.kind),
            audience=Audience(row.audience),
            channel=Channel(row.channel),
            recipient=row.recipient,
            contact_id=row.contact_id,
            member_id=row.member_id,
            client_id=row.client_id,
            invoice_id=row.invoice_id,
            payload=dict(row.payload),
            document_id=row.document_id,
            invoice_ids=decision.invoice_ids,
            tone=decision.tone,
            language=decision.language,
            thread_id=decision.thread_id,
        )

    async def _is_worth_an_alert(self, uow: UnitOfWork, row: Delivery) -> bool:
        """Whether any of its invoices is still open. Several stand in the summary that the member has had today, unless
        somebody can't be reminded, which only the alert says."""
        found = await uow.invoices.get_many(
            sorted(row.payload.get(INVOICES) or [row.invoice_id or 0]), bare=True
        )
        owed = [invoice for invoice in found.values() if invoice.is_open]
        firm, now = await uow.firms.firm(), self._clock.now()
        if len(owed) < 2 or not await digest_sent_at(uow, firm, row.member_id or 0, now):
            return bool(owed)
        clients = await uow.clients.get_many({invoice.client_id for invoice in owed})
        for client in clients.values():
            if not await load_recipients(uow, client, mail_on=self._mail_on):
                return True
        return False


def _is_still_claimed(row: Delivery, claim: Claimed, again: Collection[int]) -> bool:
    unsent = row.state == DeliveryState.QUEUED or (row.state == DeliveryState.SENDING and row.id in again)
    return unsent and row.lease_token == claim.token
