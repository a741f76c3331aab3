"""What the firm tells a client without being asked: a term has begun, a document is no longer valid. It goes to
everybody who speaks for the client, in hours in which the client is written to, and once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from db.models import Client, ClientDocument, Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import Audience, Channel, ContactState, MessageKind
from services.domain.access import Actor
from services.domain.dunning.schedule import next_contact_time
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.outbox.queue import Destination, queue_message
from services.outbox.wording import BY
from services.reminders.wakeup import recipient_locale

TERMS = "terms"
"""In the payload: ids of the invoices whose term the message names. One that changes before it leaves is left out."""


@dataclass(frozen=True, slots=True)
class Told:
    """Who hears of it (names, or an address), and from when on. Nobody: there is no way to write to the client."""

    names: tuple[str, ...]
    at: datetime
    is_later: bool


async def tell_due_dates(
    uow: UnitOfWork,
    clock: Clock,
    client: Client,
    invoices: Iterable[Invoice],
    way: str,
    on: date,
    *,
    document: ClientDocument | None = None,
    mail_on: bool = True,
    by: Actor | None = None,
) -> Told | None:
    """The due dates that an act of this day has given to invoices that the client was sent; a message for each day.
    `way` is a `ResponseWay`, or «noted» for an act that is no document here. The open card of `by` is drawn again
    when it has left. None when there is nothing to tell."""
    owed = [row for row in invoices if row.is_open and row.sent_at is not None and row.due_date is not None]
    owed.sort(key=lambda row: (row.due_date or on, row.id))
    told = None
    for due, rows in groupby(owed, key=lambda row: row.due_date or on):
        about = list(rows)
        told = await _tell(
            uow,
            clock,
            client,
            f"term:{about[0].id}:{due:%y%m%d}:{int(clock.now().timestamp())}",
            "portal-push-term",
            {
                "way": way,
                "on": {"date": on},
                "act": (document.number if document else None) or "",
                "due": {"date": due},
                "numbers": [row.number or "" for row in about],
                "count": len(about),
            },
            invoice=about[0],
            document=document,
            more={TERMS: [row.id for row in about]},
            mail_on=mail_on,
            by=by,
        )
    return told


async def still_names_terms(uow: UnitOfWork, payload: Mapping[str, Any], params: dict[str, Any]) -> bool:
    """Leaves out of `params` the invoices that are paid or due on another day by now. False when none is left; a
    message that names no term stays as it is."""
    if TERMS not in payload:
        return True
    rows = (await uow.invoices.get_many(payload[TERMS], bare=True)).values()
    numbers = [row.number or "" for row in rows if row.is_open and row.due_date == params["due"]]
    params.update(numbers=numbers, count=len(numbers))
    return bool(numbers)


async def tell_void(
    uow: UnitOfWork,
    clock: Clock,
    document: ClientDocument,
    invoices: Iterable[Invoice],
    *,
    ends_term: bool = False,
    mail_on: bool = True,
    by: Actor | None = None,
) -> Told | None:
    """A document that the client has is no longer valid. None for one that the client has not got."""
    client = await uow.clients.get(document.client_id)
    if client is None or document.sent_at is None:
        return None
    return await _tell(
        uow,
        clock,
        client,
        f"void:{document.id}",
        "portal-push-void",
        {
            "document": document.kind,
            "number": document.number or "",
            "date": {"date": document.document_date},
            "total": Money(document.total_minor, Currency(document.currency)),
            "term": "ends" if ends_term else "stays",
        },
        invoice=next(iter(invoices), None),
        document=document,
        mail_on=mail_on,
        by=by,
    )


async def _tell(
    uow: UnitOfWork,
    clock: Clock,
    client: Client,
    act_key: str,
    text: str,
    params: Mapping[str, object],
    *,
    invoice: Invoice | None,
    document: ClientDocument | None,
    more: Mapping[str, object] | None = None,
    mail_on: bool,
    by: Actor | None,
) -> Told:
    now = clock.now()
    sender = await uow.firms.member(by.member_id) if by is not None else None
    note = {BY: sender.user_id} if sender is not None else {}
    locale = recipient_locale(client, await uow.firms.firm())
    hours = locale.contact_hours
    at = next_contact_time(now, hours, hours.opens.hour, locale.country, locale.zone)
    names = []
    for name, to in await _ways(uow, client, document, mail_on=mail_on):
        names.append(name)
        opens: list[list[object]] = []
        if to.contact_id is not None and invoice is not None and text == "portal-push-term":
            opens = [["portal-open-invoice", "card", invoice.id, to.contact_id]]
        if to.contact_id is not None:
            opens.append(["portal-ask", "ask", to.contact_id, invoice.id if invoice else 0])
        await queue_message(
            uow,
            clock,
            MessageKind.WORD,
            Audience.CLIENT,
            to,
            act_key=f"{act_key}:c{to.contact_id}" if to.contact_id else f"{act_key}:e",
            payload={"text": text, "params": dict(params), "buttons": opens, **note, **(more or {})},
            client_id=client.id,
            invoice_id=invoice.id if invoice else None,
            document_id=document.id if document else None,
            due_at=at,
        )
    return Told(tuple(names), at, is_later=at > now)


async def _ways(
    uow: UnitOfWork, client: Client, document: ClientDocument | None, *, mail_on: bool
) -> list[tuple[str, Destination]]:
    """Contacts in Telegram, who may have switched reminders off: this is none. The address where there is nobody in
    Telegram, and where the document went by e-mail."""
    ways = [
        (row.name, Destination(Channel.TELEGRAM, str(row.user_id), contact_id=row.id))
        for row in await uow.contacts.of_client(client.id)
        if row.state == ContactState.CONFIRMED and row.unreachable_at is None
    ]
    mailed = document is not None and await uow.deliveries.was_mailed(document.id)
    if mail_on and client.email and client.email_failed_at is None and (mailed or not ways):
        ways.append((client.email, Destination(Channel.EMAIL, client.email)))
    return ways
