"""Takes out of messages what they say of a person; what has not left is taken back first."""

from collections.abc import Collection, Sequence

from db.models import Delivery
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import Audience, DeliveryState, ReminderState


async def empty_messages(
    uow: UnitOfWork,
    client_id: int,
    about: Sequence[Delivery],
    said: Collection[str],
    addresses: Collection[str],
) -> int:
    """Empties the messages `about` the person, and those of the firm that hold one of the texts `said` and are not
    about another client: that may be a namesake. Addresses of the person go, those of members stay. Returns how many
    messages."""
    others = await uow.erasure.messages_saying(client_id, [*said, *addresses])
    rows = {row.id: row for row in [*about, *others]}
    for row in rows.values():
        await take_back(uow, row)
        row.payload = {}
        row.error = None
        if row.act_key is not None and any(each in row.act_key for each in (*said, *addresses)):
            row.act_key = f"erased:{row.id}"
        if row.audience == Audience.CLIENT or row.recipient in addresses or row.recipient in said:
            # The id of a message to a member stays: it is a number in the member's own chat.
            row.recipient, row.message_id, row.contact_id = "", None, None
    return len(rows)


_MAY_GO_AGAIN = frozenset(
    {
        DeliveryState.QUEUED,
        DeliveryState.UNHEARD,
        DeliveryState.BLOCKED,
        DeliveryState.HELD,
        DeliveryState.FAILED,
        DeliveryState.UNCONFIRMED,
    }
)
"""What waits, and what somebody could send again: there is nothing left to send."""


async def take_back(uow: UnitOfWork, row: Delivery) -> None:
    """Withdraws a message that waits, or that somebody could send again."""
    if row.state not in _MAY_GO_AGAIN:
        return
    row.state = DeliveryState.CANCELLED.value
    row.lease_until = row.lease_token = None
    for reminder in await uow.reminders.of_delivery(row.id):
        if reminder.state == ReminderState.PLANNED:
            reminder.state = ReminderState.CANCELLED.value
