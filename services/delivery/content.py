"""Loads the facts of a message at the moment of sending, so that its text is never out of date."""

from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from db.models import Client, Invoice
from db.unit_of_work import TenantDatabase, UnitOfWork
from db.vocabulary.enums import (
    TO_GROUP,
    Audience,
    Channel,
    DeliveryState,
    HoldKind,
    MessageKind,
    ReminderState,
    Role,
    TroubleReason,
)
from services.core.document_page import keep_file
from services.delivery.alert_content import AlertContent
from services.delivery.digest_content import DigestContent
from services.documents.registry import Page as PrintedPage
from services.domain.access import SEES_ALL_CLIENTS
from services.domain.calendar.dates import local_date
from services.domain.ids import ClientId, DeliveryId, DocumentId, InvoiceId
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.dunning.staff_alerts import INVOICES
from services.groups.alerts import load_group_alert, load_group_digest
from services.notifications.document_facts import load_document_message
from services.notifications.facts import (
    ConfirmationFacts,
    Facts,
    HoldEndFacts,
    HoldEndOutlook,
    RecipientFacts,
    TelegramFile,
    TextFacts,
    TroubleFacts,
)
from services.notifications.invoice_facts import load_invoice_facts
from services.notifications.previews import load_reminder_preview
from services.notifications.recipient import build_overdue_line, load_recipient
from services.notifications.reminder_facts import load_reminder_facts
from services.notifications.sender import load_reply_mailboxes
from services.outbox.queue import MAIL_OFF, Outgoing, tell_staff
from services.reminders.client_notices import still_names_terms
from services.reminders.forecast import load_forecast
from services.reminders.holds import find_covering_hold
from services.reminders.queueing import load_recipients
from services.reminders.reach import Unreachable
from services.reminders.resuming import has_resumed

ASKS_FOR_MONEY = frozenset(
    {
        "contacts-push-claim",
        "contacts-push-claim-again",
        "portal-push-unpaid",
        "pushed-advance-ask",
        "pushed-advance-ask-again",
        "pushed-small-ask",
    }
)
"""Texts about what an invoice lacks: once it is settled there is nothing to say."""
UNRESOLVED_STATES = (DeliveryState.FAILED, DeliveryState.UNCONFIRMED, DeliveryState.BLOCKED)

FactsCoroutine = Coroutine[Any, Any, Facts | None]


class MessageContent:
    """Loads the content of messages for the worker, as the system, in the firm of each message."""

    def __init__(self, database: TenantDatabase, clock: Clock, *, mail_on: bool = True) -> None:
        self._database = database
        self._clock = clock
        self._mail_on = mail_on
        self._alerts = AlertContent(database, clock, self._languages, mail_on=mail_on)
        self._digests = DigestContent(database, clock)
        self._loaders: dict[MessageKind, Callable[[UnitOfWork, Outgoing, RecipientFacts], FactsCoroutine]] = {
            MessageKind.INVOICE: self._invoice_facts,
            MessageKind.DOCUMENT: self._document_facts,
            MessageKind.ALERT: self._alerts.facts,
            MessageKind.ASK: self._confirmation_facts,
            MessageKind.TROUBLE: self._trouble_facts,
            MessageKind.HOLD_END: self._hold_end_facts,
        }

    async def load_facts(self, batch: Sequence[Outgoing]) -> list[Facts | Exception | None]:
        """Returns the facts of messages of one firm, in their order: None for a message that must not be sent any more,
        an exception for one whose facts can't be loaded, which does not stop the others."""
        reminders = [message for message in batch if message.kind is MessageKind.REMINDER]
        found: dict[int, Facts | Exception | None] = {}
        if len(reminders) > 1:
            with suppress(Exception):  # one by one it comes out whose fault it is
                found = dict(
                    zip(
                        [message.id for message in reminders],
                        await self._load_reminders(reminders),
                        strict=True,
                    )
                )
        digests = [message for message in batch if message.kind is MessageKind.DIGEST]
        if len(digests) > 1:
            with suppress(Exception):  # likewise
                found |= await self._digests.load(digests, await self._chosen_languages(digests))
        for message in batch:
            if message.id not in found:
                try:
                    found[message.id] = await self._load_one(message)
                except Exception as error:
                    found[message.id] = error
        return [found[message.id] for message in batch]

    async def _load_one(self, outgoing: Outgoing) -> Facts | None:
        if outgoing.kind is MessageKind.REMINDER:
            return (await self._load_reminders([outgoing]))[0]
        if outgoing.kind in TO_GROUP:
            async with self._database.read(outgoing.firm_id) as uow:
                if outgoing.kind is MessageKind.GROUP_ALERT:
                    return await load_group_alert(uow, self._clock, outgoing.invoice_ids)
                return await load_group_digest(uow, self._clock, str(outgoing.payload.get("day")))
        language = (await self._chosen_languages([outgoing])).get(outgoing.recipient)
        if outgoing.kind is MessageKind.DIGEST:
            languages = {outgoing.recipient: language} if language else {}
            return (await self._digests.load([outgoing], languages))[outgoing.id]
        if not await self._may_read(outgoing):
            return None
        if outgoing.kind is MessageKind.ALERT and outgoing.payload.get(INVOICES):
            return await self._alerts.list_facts(outgoing, language)
        async with self._database.read(outgoing.firm_id) as uow:
            recipient = await load_recipient(uow, self._clock, outgoing, language)
            if recipient is None:
                return None
            if "text" in outgoing.payload:
                return await self._text_facts(uow, outgoing, recipient)
            load = self._loaders.get(outgoing.kind)
            return await load(uow, outgoing, recipient) if load else None

    async def _load_reminders(self, reminders: Sequence[Outgoing]) -> list[Facts | None]:
        languages = await self._chosen_languages(reminders)
        async with self._database.read(reminders[0].firm_id) as uow:
            return await load_reminder_facts(uow, self._clock, reminders, languages)

    async def _chosen_languages(self, batch: Sequence[Outgoing]) -> dict[str, str]:
        """Returns the languages that people have chosen for themselves, by recipient."""
        return await self._languages(
            {message.recipient for message in batch if message.channel == Channel.TELEGRAM}
        )

    async def _languages(self, recipients: Collection[str]) -> dict[str, str]:
        people = {int(recipient) for recipient in recipients if recipient.isdecimal()}
        if not people:
            return {}
        async with self._database.across() as due_work:
            return {str(person): chosen for person, chosen in (await due_work.languages_of(people)).items()}

    async def remember_file(
        self, firm_id: int, invoice_id: InvoiceId, file_id: str, page: PrintedPage
    ) -> None:
        """Telegram's id of the PDF of `page`, as `keep_file`."""
        async with self._database.write(firm_id) as uow:
            invoice = await uow.invoices.get(invoice_id)
            if invoice is not None:
                keep_file(invoice, page, file_id)

    async def remember_document_file(
        self, firm_id: int, document_id: DocumentId, file_id: str, page: PrintedPage
    ) -> None:
        """The same of a document beside the invoice."""
        async with self._database.write(firm_id) as uow:
            document = await uow.client_documents.get(document_id)
            if document is not None:
                keep_file(document, page, file_id)

    async def report_mail_login_refused(self, firm_id: int) -> None:
        """Tells the owners, once a day, that the mail server refuses our login."""
        async with self._database.write(firm_id) as uow:
            firm = await uow.firms.firm()
            day = local_date(self._clock.now(), firm.timezone)
            await tell_staff(
                uow,
                self._clock,
                MessageKind.TROUBLE,
                list(await uow.firms.active_owners()),
                act_key=f"mail-login:{day.isoformat()}",
                payload={"why": TroubleReason.MAIL_LOGIN},
            )

    # Who reads it

    async def _may_read(self, outgoing: Outgoing) -> bool:
        """Whether the recipient may read the message: a member must be active and still see the client."""
        if outgoing.audience is Audience.CLIENT or outgoing.member_id is None:
            return True
        async with self._database.read(outgoing.firm_id, outgoing.member_id) as uow:
            member = await uow.firms.member(outgoing.member_id)
            if member is None or not member.active:
                return False
            if outgoing.client_id is None or Role(member.role) in SEES_ALL_CLIENTS:
                return True
            return await uow.clients.get(outgoing.client_id) is not None

    # What it says

    async def _invoice_facts(
        self, uow: UnitOfWork, outgoing: Outgoing, recipient: RecipientFacts
    ) -> Facts | None:
        return await load_invoice_facts(uow, outgoing, recipient)

    async def _document_facts(
        self, uow: UnitOfWork, outgoing: Outgoing, recipient: RecipientFacts
    ) -> Facts | None:
        return await load_document_message(uow, outgoing, recipient)

    async def _text_facts(
        self, uow: UnitOfWork, outgoing: Outgoing, recipient: RecipientFacts
    ) -> Facts | None:
        """Returns None when the text asks for money that has come since it was queued, or names a day that is none any
        more."""
        payload, params = outgoing.payload, _parse_params(outgoing.payload)
        if payload["text"] in ASKS_FOR_MONEY:
            invoice = await uow.invoices.get(outgoing.invoice_id or 0)
            if invoice is None or not invoice.is_open:
                return None
            balance = Money(invoice.balance_minor, Currency(invoice.currency))
            if outgoing.kind is MessageKind.ASK and params.get("balance") != balance:
                return None  # the plan asks about the new sum
            params["balance"] = balance
        if not await still_names_terms(uow, payload, params):
            return None
        file = payload.get("file")
        firm = await uow.firms.firm()
        is_email = outgoing.channel is Channel.EMAIL
        return TextFacts(
            recipient,
            firm.name,
            str(payload["text"]),
            params,
            tuple(
                (str(label), str(act), int(ids[0]), int(ids[1]) if len(ids) > 1 else 0)
                for label, act, *ids in payload.get("buttons") or []
            ),
            TelegramFile(str(file["kind"]), str(file["file_id"])) if file else None,
            await load_reply_mailboxes(uow, outgoing.client_id, outgoing.invoice_id) if is_email else (),
            edits=int(payload.get("edit") or 0),
            is_captioned=bool(payload.get("captioned")),
            offer=await self._alerts.offer(uow, outgoing.invoice_id) if _offers_to_remind(payload) else None,
        )

    async def _confirmation_facts(
        self, uow: UnitOfWork, outgoing: Outgoing, recipient: RecipientFacts
    ) -> Facts | None:
        """Returns None when somebody has answered or the next step is due."""
        invoice = await uow.invoices.get(outgoing.invoice_id or 0)
        client = await uow.clients.get(outgoing.client_id or 0)
        step = str(outgoing.payload.get("step", ""))
        if invoice is None or client is None or not invoice.is_open:
            return None
        rows = await uow.reminders.of_invoice(invoice.id)
        if not any(row.step == step and row.state == ReminderState.ASKED for row in rows):
            return None
        recipients = await load_recipients(uow, client, mail_on=self._mail_on)
        preview = None
        if recipients:
            people = await self._languages({recipients[0].to.recipient})
            language = people.get(recipients[0].to.recipient)
            preview = await load_reminder_preview(uow, self._clock, invoice, client, recipients, language)
        return ConfirmationFacts(
            recipient,
            client.name,
            build_overdue_line(invoice, recipient.today),
            int(step.removeprefix("d")),
            preview.facts if preview else None,
            preview.channel if preview else Channel.TELEGRAM,
        )

    async def _trouble_facts(
        self, uow: UnitOfWork, outgoing: Outgoing, recipient: RecipientFacts
    ) -> Facts | None:
        payload = outgoing.payload
        client = await uow.clients.get(outgoing.client_id or 0)
        invoice = await uow.invoices.get(outgoing.invoice_id) if outgoing.invoice_id else None
        document = await uow.client_documents.get(outgoing.document_id) if outgoing.document_id else None
        row = await uow.deliveries.get(int(payload.get("delivery_id") or 0))
        reason = str(payload.get("why", ""))
        if reason not in (TroubleReason.MAIL_LOGIN, TroubleReason.NOBODY) and row is None:
            return None
        contact = await uow.contacts.get(row.contact_id) if row and row.contact_id else None
        channel = Channel(payload.get("channel") or (row.channel if row else Channel.EMAIL))
        to = row.recipient if row else ""
        if channel is Channel.TELEGRAM:
            to = contact.name if contact else ""
        return TroubleFacts(
            recipient,
            reason,
            MessageKind(payload.get("kind") or (row.kind if row else MessageKind.REMINDER)),
            channel,
            to,
            client.name if client else "",
            ClientId(client.id) if client else None,
            (invoice.number if invoice else document.number if document else "") or "",
            InvoiceId(invoice.id) if invoice else None,
            DeliveryId(row.id) if row else None,
            by_email=row is not None and channel is Channel.TELEGRAM and row.channel == Channel.EMAIL,
            is_unresolved=row is not None and row.state in UNRESOLVED_STATES,
            unreachable=str(payload.get("unreachable") or Unreachable.NOBODY),
            is_mail_off=row is not None and row.error == MAIL_OFF,
            document_id=DocumentId(document.id) if document else None,
        )

    async def _hold_end_facts(
        self, uow: UnitOfWork, outgoing: Outgoing, recipient: RecipientFacts
    ) -> Facts | None:
        client = await uow.clients.get(outgoing.client_id or 0)
        invoice = await uow.invoices.get(outgoing.invoice_id) if outgoing.invoice_id else None
        if client is None:
            return None
        owed = invoice is not None and invoice.is_open
        if invoice is not None and not owed:
            return None  # paid meanwhile: nothing begins again
        outlook, remind_invoice_id = await self._hold_end_outlook(uow, outgoing, client, invoice)
        return HoldEndFacts(
            recipient,
            str(outgoing.payload.get("hold", HoldKind.PAUSE)),
            client.name,
            ClientId(client.id),
            build_overdue_line(invoice, recipient.today) if invoice is not None else None,
            (invoice.number or "") if invoice is not None else "",
            outlook,
            remind_invoice_id,
            await self._alerts.offer(uow, remind_invoice_id) if remind_invoice_id is not None else None,
        )

    async def _hold_end_outlook(
        self, uow: UnitOfWork, outgoing: Outgoing, client: Client, invoice: Invoice | None
    ) -> tuple[HoldEndOutlook, InvoiceId | None]:
        """What the client hears next of the invoice, or of any, and the one invoice to remind of by hand."""
        hold = await uow.holds.get(int(outgoing.payload.get("hold_id") or 0))
        owed = [invoice] if invoice is not None else await uow.invoices.open_sent_invoices(client.id)
        if hold is not None:
            owed = [row for row in owed if find_covering_hold([hold], row) is not None]
        if not owed:
            return HoldEndOutlook.PAID, None
        since = hold.ended_at if hold is not None and hold.ended_at is not None else self._clock.now()
        outlook, may_remind = HoldEndOutlook.NOTHING, len(owed) == 1 and owed[0].sent_at is not None
        for row in owed:
            forecast = await load_forecast(uow, self._clock, row, client, mail_on=self._mail_on)
            if forecast.goes_on or has_resumed(await uow.reminders.of_invoice(row.id), since):
                return HoldEndOutlook.GOES_ON, None
            if forecast.withheld is not None:
                outlook = HoldEndOutlook.ASKED
            may_remind = may_remind and not forecast.holds
        may_remind = may_remind and outlook is HoldEndOutlook.NOTHING
        return outlook, InvoiceId(owed[0].id) if may_remind else None


def _offers_to_remind(payload: Mapping[str, Any]) -> bool:
    return any(act == "remind" for _, act, *_ in payload.get("buttons") or [])


def _parse_params(payload: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _parse_json_value(value) for name, value in dict(payload.get("params") or {}).items()}


def _parse_json_value(value: Any) -> Any:
    """Converts a JSON value back to `Money` or `date` where it was one."""
    if isinstance(value, dict):
        if value.keys() == {"minor", "currency"}:
            return Money(int(value["minor"]), Currency(value["currency"]))
        if value.keys() == {"date"}:
            return date.fromisoformat(str(value["date"]))
    return value
