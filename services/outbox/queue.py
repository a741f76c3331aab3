"""Queues messages as rows in the transaction that decides them; the worker sends them afterwards.

The payload names what the message is about, not its text: the text is made when it is sent, from current data.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from db.models import Delivery, Firm, Member
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import (
    Audience,
    Channel,
    DeliveryState,
    MessageKind,
    ReminderLanguage,
    SendOutcome,
    Tone,
)
from services.core.audit import json_safe
from services.domain.ports import Clock

MAIL_OFF = "e-mail is off"
"""Stored as the error of a letter when the installation has no mail server."""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a message goes: to a contact or a member in Telegram, or to an e-mail address."""

    channel: Channel
    recipient: str
    contact_id: int | None = None
    member_id: int | None = None


@dataclass(frozen=True, slots=True)
class SendResult:
    outcome: SendOutcome
    message_id: str | None = None
    retry_after: int = 0
    """Seconds, for `WAIT`."""
    error: str | None = None
    moved_to: int = 0  # the chat's new id
    without_file: bool = False
    """The text arrived; Telegram refused the file that came along."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to send now. `invoice_ids` are the invoices that a reminder or a group alert is still about."""

    id: int
    firm_id: int
    token: str
    kind: MessageKind
    audience: Audience
    channel: Channel
    recipient: str
    contact_id: int | None
    member_id: int | None
    client_id: int | None
    invoice_id: int | None
    payload: dict[str, Any]
    document_id: int | None = None
    """Of a message about a document to the client beside the invoice."""
    invoice_ids: tuple[int, ...] = ()
    tone: str = Tone.AUTO
    language: str = ReminderLanguage.AUTO
    """The language of a reminder, from its policy."""
    thread_id: int | None = None
    """The topic of the group that it goes to."""


async def queue_message(
    uow: UnitOfWork,
    clock: Clock,
    kind: MessageKind,
    audience: Audience,
    to: Destination,
    *,
    act_key: str,
    payload: Mapping[str, Any] | None = None,
    client_id: int | None = None,
    invoice_id: int | None = None,
    document_id: int | None = None,
    due_at: datetime | None = None,
) -> Delivery:
    """Queues one message. `act_key` (at most 60 characters) identifies the act: queued twice, it is one row."""
    existing = await uow.deliveries.by_act_key(act_key)
    if existing is not None:
        return existing
    row = build_message(
        clock,
        kind,
        audience,
        to,
        act_key=act_key,
        payload=payload,
        client_id=client_id,
        invoice_id=invoice_id,
        document_id=document_id,
        due_at=due_at,
    )
    uow.deliveries.add(row)
    await uow.flush()
    return row


def build_message(
    clock: Clock,
    kind: MessageKind,
    audience: Audience,
    to: Destination,
    *,
    act_key: str,
    payload: Mapping[str, Any] | None = None,
    client_id: int | None = None,
    invoice_id: int | None = None,
    document_id: int | None = None,
    due_at: datetime | None = None,
) -> Delivery:
    """The row of a message that waits for its sender, not yet in any unit of work."""
    now = clock.now()
    return Delivery(
        client_id=client_id,
        invoice_id=invoice_id,
        document_id=document_id,
        audience=audience.value,
        kind=kind.value,
        channel=to.channel.value,
        recipient=to.recipient,
        contact_id=to.contact_id,
        member_id=to.member_id,
        payload=json_safe(dict(payload or {})),
        state=DeliveryState.QUEUED.value,
        due_at=due_at or now,
        act_key=act_key,
        created_at=now,
    )


def build_staff_message(
    clock: Clock,
    firm_id: int,
    kind: MessageKind,
    member: Member,
    *,
    act_key: str,
    payload: Mapping[str, Any] | None = None,
    client_id: int | None = None,
    invoice_id: int | None = None,
) -> Delivery:
    """What `tell_staff` queues for one member, for a unit of work over several firms: the row names its firm, and how
    often something was tried, which the session else adds."""
    row = build_message(
        clock,
        kind,
        Audience.STAFF,
        Destination(Channel.TELEGRAM, str(member.user_id), member_id=member.id),
        act_key=staff_key(act_key, member.id),
        payload=payload,
        client_id=client_id,
        invoice_id=invoice_id,
    )
    row.firm_id, row.attempts = firm_id, 0
    return row


def staff_key(act_key: str, member_id: int) -> str:
    """The key of the message of an act to one member."""
    return f"{act_key}:m{member_id}"


async def tell_staff(
    uow: UnitOfWork,
    clock: Clock,
    kind: MessageKind,
    members: list[Member],
    *,
    act_key: str,
    payload: Mapping[str, Any] | None = None,
    client_id: int | None = None,
    invoice_id: int | None = None,
    document_id: int | None = None,
) -> None:
    """Queues the same message to each of these members, once each; skips inactive ones."""
    for member in {member.id: member for member in members if member.active}.values():
        await queue_message(
            uow,
            clock,
            kind,
            Audience.STAFF,
            Destination(Channel.TELEGRAM, str(member.user_id), member_id=member.id),
            act_key=staff_key(act_key, member.id),
            payload=payload,
            client_id=client_id,
            invoice_id=invoice_id,
            document_id=document_id,
        )


def is_group_subscribed(firm: Firm, kind: MessageKind) -> bool:
    """Whether the firm has a group and the owner has switched this kind of message on."""
    wanted = firm.group_digest if kind is MessageKind.GROUP_DIGEST else firm.group_alerts
    return firm.group_chat_id is not None and wanted
