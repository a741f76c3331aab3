"""What must be sent is written as a row in the transaction that decides it; the worker sends it afterwards.

The payload names what the message is about, not its words: texts are made when it is sent, from what is true then.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from db.models import Delivery, Firm, Member
from db.uow import UnitOfWork
from services.audit import json_safe
from services.ports import Clock


class Audience(StrEnum):
    CLIENT = "client"
    STAFF = "staff"


class Kind(StrEnum):
    # To a client.
    INVOICE = "invoice"
    REMINDER = "reminder"
    WORD = "word"  # a short text: a payment has arrived, the lawyer's answer
    # To staff.
    ALERT = "alert"  # an invoice is overdue
    ASK = "ask"  # may this reminder go out?
    DIGEST = "digest"
    CONTACT = "contact"  # somebody opened an invitation
    CLAIM = "claim"  # the client says that it is paid
    PROMISE = "promise"
    QUESTION = "question"
    MUTED = "muted"
    TROUBLE = "trouble"  # a message was not delivered, or nobody knows whether it was
    HOLD_END = "hold_end"
    DRAFTED = "drafted"  # a retainer has issued or drafted its invoice
    TASK = "task"  # a task is due
    GROUP_GONE = "group_gone"  # the bot was removed from the firm's group, or can't write there
    TASK_CLOSED = "task_closed"  # a task has closed itself
    # To the firm's group.
    GROUP_DIGEST = "group_digest"
    GROUP_ALERT = "group_alert"  # what has become overdue


TO_GROUP = frozenset({Kind.GROUP_DIGEST, Kind.GROUP_ALERT})


class Channel(StrEnum):
    TELEGRAM = "telegram"
    EMAIL = "email"
    HAND = "hand"


class DeliveryState(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    UNCONFIRMED = "unconfirmed"
    FAILED = "failed"
    BLOCKED = "blocked"
    SUPERSEDED = "superseded"
    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class To:
    """Where a message goes: a Telegram person (contact or member) or an address."""

    channel: Channel
    recipient: str
    contact_id: int | None = None
    member_id: int | None = None


class Outcome(StrEnum):
    SENT = "sent"
    WAIT = "wait"  # Telegram asked to wait exactly so long
    LATER = "later"  # refused for now: a server error, a mail server that is busy or down
    BLOCKED = "blocked"  # this person, or this address, can't be reached any more
    REFUSED = "refused"  # refused for good, for a reason of the message
    UNKNOWN = "unknown"  # the connection broke after the request was sent
    MOVED = "moved"  # the group has another id now
    OBSOLETE = "obsolete"  # nothing was sent: there is nothing to say any more


@dataclass(frozen=True, slots=True)
class Result:
    outcome: Outcome
    message_id: str | None = None
    retry_after: int = 0
    """Seconds, for `WAIT`."""
    error: str | None = None
    moved_to: int = 0  # the chat's new id


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to send now. `invoice_ids` are those that a reminder still speaks of."""

    id: int
    firm_id: int
    token: str
    kind: Kind
    audience: Audience
    channel: Channel
    recipient: str
    contact_id: int | None
    member_id: int | None
    client_id: int | None
    invoice_id: int | None
    payload: dict[str, Any]
    invoice_ids: tuple[int, ...] = ()
    tone: str = "auto"
    language: str = "auto"
    """Of a reminder, as its policy says."""


async def queue(
    uow: UnitOfWork,
    clock: Clock,
    kind: Kind,
    audience: Audience,
    to: To,
    *,
    act_key: str,
    payload: Mapping[str, Any] | None = None,
    client_id: int | None = None,
    invoice_id: int | None = None,
    due_at: datetime | None = None,
) -> Delivery:
    """One message on its way. `act_key` (at most 60 characters) names the act: queued twice, it is one row."""
    made = await uow.deliveries.by_act_key(act_key)
    if made is not None:
        return made
    now = clock.now()
    row = Delivery(
        client_id=client_id,
        invoice_id=invoice_id,
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
    uow.deliveries.add(row)
    await uow.flush()
    return row


async def tell_staff(
    uow: UnitOfWork,
    clock: Clock,
    kind: Kind,
    members: list[Member],
    *,
    act_key: str,
    payload: Mapping[str, Any] | None = None,
    client_id: int | None = None,
    invoice_id: int | None = None,
) -> None:
    """The same message to each of these members, once each; who has left the firm hears nothing."""
    for member in {member.id: member for member in members if member.active}.values():
        await queue(
            uow,
            clock,
            kind,
            Audience.STAFF,
            To(Channel.TELEGRAM, str(member.user_id), member_id=member.id),
            act_key=f"{act_key}:m{member.id}",
            payload=payload,
            client_id=client_id,
            invoice_id=invoice_id,
        )


def group_hears(firm: Firm, kind: Kind) -> bool:
    """Whether the firm has a group, and its owner has switched this on."""
    wanted = firm.group_digest if kind is Kind.GROUP_DIGEST else firm.group_alerts
    return firm.group_chat_id is not None and wanted
