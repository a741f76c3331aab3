"""Loads the facts of many reminders together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from db.models import Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import Channel, Tone
from services.domain.calendar.workdays import add_working_days
from services.domain.dunning.schedule import PERSON_HOURS, contact_hours_for
from services.domain.ids import ContactId, InvoiceId
from services.domain.money.by_currency import sum_by_currency
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.domain.requisites.model import PartyKind
from services.notifications.facts import DocumentFacts, Facts, ReminderFacts
from services.notifications.recipient import build_overdue_line, load_document_facts, load_recipient
from services.notifications.sender import creditor_name, load_sender
from services.outbox.queue import Outgoing
from services.outbox.wording import reminder_words
from services.reminders.wakeup import recipient_locale
from services.reminders.withholding import Advances, load_advances, usable_advance

WORKING_DAYS_TO_ANSWER = 3
"""Working days that a formal reminder gives for an answer."""


@dataclass(frozen=True, slots=True)
class _Preloaded:
    """`kept` is only held: what a session has loaded and nobody holds it loads again."""

    invoices: Mapping[int, Invoice]
    have_file: set[tuple[int, int]]
    """(invoice, contact)."""
    advances: Advances
    kept: tuple[object, ...]


async def load_reminder_facts(
    uow: UnitOfWork, clock: Clock, reminders: Sequence[Outgoing], languages: Mapping[str, str]
) -> list[Facts | None]:
    """In the order asked; None where there is nothing to say any more. `languages` are the readers' own choices, by
    recipient."""
    preloaded = await _preload(uow, reminders)
    return [await _build_facts(uow, clock, one, languages.get(one.recipient), preloaded) for one in reminders]


async def _preload(uow: UnitOfWork, reminders: Sequence[Outgoing]) -> _Preloaded:
    contact_ids = {one.contact_id for one in reminders if one.contact_id}
    invoices = await uow.invoices.get_many(
        sorted({number for one in reminders for number in one.invoice_ids}), bare=True
    )
    clients = await uow.clients.get_many({row.client_id for row in invoices.values()})
    loaded_rows = (
        clients,
        await uow.issuers.get_many({row.issuer_id for row in invoices.values()}),
        await uow.firms.members_by_id({row.responsible_id for row in clients.values()}),
        await uow.contacts.get_many(contact_ids),
        await uow.firms.firm(),
    )
    received_files = await uow.deliveries.have_file(invoices.keys(), contact_ids)
    return _Preloaded(invoices, received_files, await load_advances(uow, clients.keys()), loaded_rows)


async def _build_facts(
    uow: UnitOfWork, clock: Clock, outgoing: Outgoing, language: str | None, preloaded: _Preloaded
) -> ReminderFacts | None:
    recipient = await load_recipient(uow, clock, outgoing, language)
    found = [preloaded.invoices[number] for number in outgoing.invoice_ids if number in preloaded.invoices]
    rows = sorted(
        (row for row in found if row.is_open and row.due_date is not None),
        key=lambda row: (row.due_date or date.max, row.id),
    )
    if recipient is None or not rows:
        return None
    client = await uow.clients.get(rows[0].client_id)
    issuers = [issuer for row in rows if (issuer := await uow.issuers.get(row.issuer_id)) is not None]
    if client is None:
        return None
    firm = await uow.firms.firm()
    sender = await load_sender(uow, client, issuers[0])
    creditors = dict.fromkeys(creditor_name(issuer) for issuer in issuers)
    return ReminderFacts(
        recipient,
        replace(sender, creditor=", ".join(creditors)),
        client.name,
        tuple(build_overdue_line(row, recipient.today) for row in rows),
        Tone(outgoing.tone),
        contact_hours_for(PartyKind(client.kind)) is PERSON_HOURS,
        await _load_new_document(uow, outgoing, rows, preloaded),
        ContactId(outgoing.contact_id) if outgoing.contact_id else None,
        add_working_days(recipient.today, WORKING_DAYS_TO_ANSWER, recipient_locale(client, firm).country),
        _advances_on(rows, preloaded.advances),
        _words_on(rows, outgoing),
    )


def _words_on(rows: Sequence[Invoice], outgoing: Outgoing) -> tuple[tuple[InvoiceId, str], ...]:
    """What staff wrote, unless the balance has changed since: it may name the former sum."""
    words = reminder_words(outgoing.payload)
    return tuple(
        (InvoiceId(row.id), words[row.id].text)
        for row in rows
        if row.id in words and words[row.id].balance == row.balance_minor
    )


def _advances_on(rows: Sequence[Invoice], advances: Advances) -> tuple[Money, ...]:
    """In each currency, what of the advance falls on these invoices."""
    return sum_by_currency(
        Money(minor, Currency(row.currency)) for row in rows if (minor := usable_advance(row, advances))
    )


async def _load_new_document(
    uow: UnitOfWork, outgoing: Outgoing, rows: Sequence[Invoice], preloaded: _Preloaded
) -> DocumentFacts | None:
    """Returns the document of a single invoice when the recipient has not got it yet."""
    if len(rows) > 1:
        return None
    if outgoing.channel == Channel.EMAIL:
        # An invoice that was handed over was never e-mailed: its file is new.
        is_new = await uow.deliveries.letter(rows[0].id, outgoing.recipient) is None
    else:
        is_new = (
            outgoing.contact_id is not None and (rows[0].id, outgoing.contact_id) not in preloaded.have_file
        )
    invoice = await uow.invoices.get(rows[0].id) if is_new else None
    return await load_document_facts(uow, invoice) if invoice is not None else None
