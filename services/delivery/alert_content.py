"""What alerts about overdue invoices say, and the reminder that staff may send from below a message."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import replace
from datetime import date

from db.models import Client
from db.unit_of_work import TenantDatabase, UnitOfWork
from db.vocabulary.enums import Role
from services.digest.facts import restricting_member_id
from services.domain.access import GRANTS, Permission
from services.domain.ports import Clock
from services.dunning.staff_alerts import INVOICES
from services.notifications.facts import (
    AlertFacts,
    AlertListFacts,
    Facts,
    RecipientFacts,
    ReminderPreview,
)
from services.notifications.previews import load_reminder_preview
from services.notifications.recipient import build_overdue_line, load_recipient
from services.outbox.queue import Outgoing
from services.reminders.holds import build_hold_view, find_covering_hold
from services.reminders.queueing import load_recipients
from services.reminders.reach import find_unreachable_reason, may_remind_now

Languages = Callable[[Collection[str]], Awaitable[dict[str, str]]]
"""What people have chosen for themselves, by recipient."""


class AlertContent:
    def __init__(
        self, database: TenantDatabase, clock: Clock, languages: Languages, *, mail_on: bool
    ) -> None:
        self._database = database
        self._clock = clock
        self._languages = languages
        self._mail_on = mail_on

    async def list_facts(self, outgoing: Outgoing, language: str | None) -> Facts | None:
        """Of what the member sees and is still owed; one that is left is an alert of its own."""
        async with self._database.read(outgoing.firm_id) as uow:
            member = await uow.firms.member(outgoing.member_id or 0)
            recipient = await load_recipient(uow, self._clock, outgoing, language)
        if member is None or recipient is None:
            return None
        async with self._database.read(outgoing.firm_id, restricting_member_id(member)) as uow:
            invoices = await uow.invoices.get_many(sorted(outgoing.payload[INVOICES]), bare=True)
            rows = sorted(
                (row for row in invoices.values() if row.is_open and row.due_date is not None),
                key=lambda row: (row.due_date or date.max, row.id),
            )
            clients = await uow.clients.get_many({row.client_id for row in rows})
            if len(rows) == 1:
                one = replace(outgoing, client_id=rows[0].client_id, invoice_id=rows[0].id)
                return await self.facts(uow, one, recipient)
            whys = {client.id: await self._why_unreachable(uow, client) for client in clients.values()}
            return (
                AlertListFacts(
                    recipient,
                    tuple(
                        (
                            clients[row.client_id].name,
                            build_overdue_line(row, recipient.today),
                            whys[row.client_id],
                        )
                        for row in rows
                    ),
                    may_remind=Role(member.role) in GRANTS[Permission.INVOICE_ISSUE],
                )
                if rows
                else None
            )

    async def facts(self, uow: UnitOfWork, outgoing: Outgoing, recipient: RecipientFacts) -> Facts | None:
        invoice = await uow.invoices.get(outgoing.invoice_id or 0)
        member = await uow.firms.member(outgoing.member_id or 0)
        client = await uow.clients.get(outgoing.client_id or 0)
        if invoice is None or client is None or member is None or not invoice.is_open:
            return None
        role = Role(member.role)
        hold = find_covering_hold(await uow.holds.in_force(client.id, recipient.today), invoice)
        may_remind = role in GRANTS[Permission.INVOICE_ISSUE]
        return AlertFacts(
            recipient,
            client.name,
            build_overdue_line(invoice, recipient.today),
            may_remind=may_remind,
            may_pay=role in GRANTS[Permission.PAYMENT_RECORD],
            hold=None if hold is None else build_hold_view(hold),
            offer=await self.offer(uow, invoice.id) if may_remind else None,
            unreachable=await self._why_unreachable(uow, client),
        )

    async def _why_unreachable(self, uow: UnitOfWork, client: Client) -> str:
        if await load_recipients(uow, client, mail_on=self._mail_on):
            return ""
        return (await find_unreachable_reason(uow, client)).value

    async def offer(self, uow: UnitOfWork, invoice_id: int | None) -> ReminderPreview | None:
        """What «Напомнить» would send now; None when nothing may be sent, which the tap then says."""
        invoice = await uow.invoices.get(invoice_id or 0)
        client = await uow.clients.get(invoice.client_id) if invoice is not None else None
        if invoice is None or client is None or not await may_remind_now(uow, self._clock, invoice):
            return None
        recipients = await load_recipients(uow, client, mail_on=self._mail_on)
        if not recipients:
            return None
        first = recipients[0].to.recipient
        language = (await self._languages({first})).get(first)
        return await load_reminder_preview(uow, self._clock, invoice, client, recipients, language)
