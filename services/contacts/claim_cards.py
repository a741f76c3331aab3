"""The questions «Деньги поступили?» under a client's claim: who gets them, and how the first answer settles all."""

from db.models import Client, Delivery, Hold, Invoice, Member
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import Audience, Channel, DeliveryState, MessageKind, Role
from services.contacts.views import ClaimState
from services.domain.access import FINANCE_ROLES, GRANTS, Permission
from services.domain.ports import Clock
from services.outbox.queue import Destination, queue_message


async def members_to_ask(uow: UnitOfWork, client: Client, issued_by: int | None) -> list[Member]:
    """Lists who may confirm a payment and has to do with this one: the responsible member, who issued the invoice,
    the owners and the accountants."""
    near = {client.responsible_id, issued_by}
    return [
        member
        for member in await uow.firms.members()
        if member.active
        and Role(member.role) in GRANTS[Permission.PAYMENT_RECORD]
        and (member.id in near or Role(member.role) in FINANCE_ROLES)
    ]


async def settle_cards(
    uow: UnitOfWork,
    clock: Clock,
    hold: Hold,
    invoice: Invoice,
    client: Client,
    contact_name: str,
    state: ClaimState,
    *,
    answered_by: int | None = None,
) -> None:
    """Replaces the questions that members got about this claim by its outcome, and takes back those that still wait.
    The one of `answered_by` is replaced where it was pressed."""
    for row in await uow.deliveries.of_kind(invoice.id, MessageKind.CLAIM):
        if not _asks_about(row, hold):
            continue
        if row.state == DeliveryState.QUEUED:
            row.state = DeliveryState.CANCELLED.value
        elif row.state == DeliveryState.SENT and row.message_id and row.member_id != answered_by:
            await queue_message(
                uow,
                clock,
                MessageKind.SETTLED,
                Audience.STAFF,
                Destination(Channel.TELEGRAM, row.recipient, member_id=row.member_id),
                act_key=f"settled:{row.id}",
                payload={
                    "text": "contacts-claim-settled",
                    "params": {
                        "state": state,
                        "number": invoice.number or "",
                        "client": client.name,
                        "name": contact_name,
                    },
                    "edit": int(row.message_id),
                    "captioned": "file" in row.payload,
                },
                client_id=client.id,
                invoice_id=invoice.id,
            )


def _asks_about(row: Delivery, hold: Hold) -> bool:
    return any(
        button[1] == "claim_yes" and button[2] == hold.id for button in row.payload.get("buttons") or []
    )
