"""Waits for the messages of an act that sends, and says of which items nobody has heard anything."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from db.models import MassAct, MassItem
from db.repositories.mass_act import ItemMessage
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import DeliveryState
from db.vocabulary.mass_acts import MassItemState, MassKind, MassReason
from services.domain.calendar.dates import local_date
from services.mass_acts.doing import send_prefix
from services.reminders.overdue import key_of_day, manual_step

PATIENCE = timedelta(minutes=2)
"""After the last item. What is still on its way then is told of as any message is that does not arrive."""
_UNDER_WAY = (DeliveryState.QUEUED, DeliveryState.SENDING)
_WHY = (
    (DeliveryState.UNCONFIRMED, MassReason.UNCONFIRMED),
    (DeliveryState.BLOCKED, MassReason.NOT_TAKEN),
    (DeliveryState.FAILED, MassReason.UNDELIVERED),
)


async def load_messages(uow: UnitOfWork, act: MassAct, zone: str) -> list[ItemMessage]:
    """Empty for an act that sends nothing."""
    if act.kind == MassKind.SEND:
        return await uow.mass_acts.messages_sent(send_prefix(act.id))
    if act.kind == MassKind.REMIND:
        found = []
        for day in await _days(uow, act, zone):
            found += await uow.mass_acts.reminders_sent(act.id, manual_step(key_of_day(day)))
        return found
    return []


async def is_waiting(uow: UnitOfWork, act: MassAct, now: datetime, zone: str) -> bool:
    """Whether something may leave any moment, and has had less time than `PATIENCE`."""
    last = max((row.done_at for row in await _done(uow, act) if row.done_at), default=None)
    if last is None or now - last > PATIENCE:
        return False
    messages = await load_messages(uow, act, zone)
    return any(each.state in _UNDER_WAY and each.due_at <= now for each in messages)


async def settle(uow: UnitOfWork, act: MassAct, zone: str) -> int:
    """An item is done when somebody has its message, or will. Returns how many are still on their way."""
    by_item: dict[int, list[str]] = defaultdict(list)
    for each in await load_messages(uow, act, zone):
        by_item[each.item_id].append(each.state)
    under_way = 0
    for item in await _done(uow, act):
        states = by_item.get(item.id, [])
        if DeliveryState.SENT in states or not states:
            continue
        if any(state in _UNDER_WAY for state in states):
            under_way += 1
            continue
        why = next((reason for state, reason in _WHY if state in states), MassReason.WITHDRAWN)
        item.state, item.reason = MassItemState.FAILED.value, why.value
    await uow.flush()
    return under_way


async def _done(uow: UnitOfWork, act: MassAct) -> Sequence[MassItem]:
    return await uow.mass_acts.items(act.id, (MassItemState.DONE,))


async def _days(uow: UnitOfWork, act: MassAct, zone: str) -> list[date]:
    return sorted({local_date(row.done_at, zone) for row in await _done(uow, act) if row.done_at})
