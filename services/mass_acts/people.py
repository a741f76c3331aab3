"""Acts that give work to people: a task for each invoice, and clients to another member who leads them from then on."""

from collections.abc import Sequence
from datetime import date, time

from db.models import Client, Invoice, MassAct, MassItem, Member
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import InvoiceState, MessageKind, Role, TaskKind
from db.vocabulary.mass_acts import MassItemState, MassKind, MassReason
from services.clients.handing_over import hand_client_over
from services.clients.service import get_responsible_member
from services.clients.views import can_share_client
from services.core.lists import home_currency
from services.domain.access import Actor
from services.domain.errors import NotFound
from services.domain.ids import InvoiceId, MemberId
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.mass_acts.joined import JoinedWork
from services.mass_acts.obstacles import LeftOut
from services.mass_acts.views import MassTask, Planned
from services.outbox.queue import tell_staff
from services.tasks.notifications import ROLES_SEEING_ALL_CLIENTS
from services.tasks.service import TaskService, parse_note, resolve_due_at
from services.tasks.views import NewTask


def checked_task(clock: Clock, actor: Actor, task: MassTask) -> MassTask:
    """As it would be set. Raises `error-task-past` and `error-task-note`."""
    resolve_due_at(clock.now(), actor.timezone, task.due_on, task.at)
    return MassTask(parse_note(TaskKind.OTHER, task.note) or "", task.due_on, task.at, task.assignee_id)


async def plan_tasks(uow: UnitOfWork, invoice_ids: Sequence[int], assignee: MemberId | None) -> list[Planned]:
    """Whom each task would go to: `assignee`, or else who leads the client."""
    invoices = await uow.invoices.get_many(invoice_ids, bare=True)
    clients = await uow.clients.get_many({each.client_id for each in invoices.values()})
    seeing: dict[int, set[int]] = {}
    found = []
    for invoice_id in invoice_ids:
        invoice = invoices.get(invoice_id)
        client = clients.get(invoice.client_id) if invoice else None
        if invoice is None or client is None:
            continue
        if client.id not in seeing:
            members = await uow.tasks.members_seeing(client.id, ROLES_SEEING_ALL_CLIENTS)
            seeing[client.id] = {member.id for member in members}
        member_id = int(assignee or client.responsible_id)
        reason = _against_task(invoice, client)
        if reason is None and member_id not in seeing[client.id]:
            reason = MassReason.NO_SIGHT
        owed = invoice.balance_minor if invoice.is_open else invoice.total_minor
        found.append(
            Planned(
                client.id,
                Money(owed, Currency(invoice.currency)),
                MassItemState.READY if reason is None else MassItemState.ASIDE,
                reason,
                invoice_id=invoice.id,
                ways={"member": member_id},
            )
        )
    return found


def _against_task(invoice: Invoice, client: Client) -> MassReason | None:
    if client.erased_at is not None:
        return MassReason.ERASED
    return MassReason.DRAFT if invoice.status == InvoiceState.DRAFT else None


async def do_task(
    uow: UnitOfWork,
    clock: Clock,
    actor: Actor,
    act: MassAct,
    item: MassItem,
    invoice: Invoice,
    client: Client,
) -> None:
    """For whom the page has shown: who leads the client now may be somebody else, and has heard nothing of it."""
    task = task_of(act)
    if task is None:
        raise NotFound
    if (reason := _against_task(invoice, client)) is not None:
        raise LeftOut(reason)
    member_id = shown_member(item)
    if task.assignee_id is None and client.responsible_id != member_id:
        raise LeftOut(MassReason.LEAD_CHANGED)
    new = NewTask(
        InvoiceId(invoice.id),
        TaskKind.OTHER,
        task.due_on,
        f"mass:{act.id}:{item.id}",
        at=task.at,
        assignee_id=MemberId(member_id),
        note=task.note,
    )
    await TaskService(JoinedWork(uow), clock).create(actor, new)


async def plan_handing_over(
    uow: UnitOfWork, actor: Actor, client_ids: Sequence[int], receiver: Member
) -> list[Planned]:
    """From whom each client would be taken."""
    nothing = Money.zero(await home_currency(uow))
    clients = await uow.clients.get_many(client_ids)
    found = []
    for client_id in client_ids:
        client = clients.get(client_id)
        if client is None:
            continue
        reason = _against_handing_over(actor, client, receiver)
        state = MassItemState.READY if reason is None else MassItemState.ASIDE
        found.append(Planned(client.id, nothing, state, reason, ways={"member": client.responsible_id}))
    return found


def _against_handing_over(actor: Actor, client: Client, receiver: Member) -> MassReason | None:
    if client.erased_at is not None:
        return MassReason.ERASED
    if client.responsible_id == receiver.id:
        return MassReason.LEADS
    return None if can_share_client(actor, MemberId(client.responsible_id)) else MassReason.NOT_YOURS


async def do_hand_over(uow: UnitOfWork, clock: Clock, actor: Actor, act: MassAct, item: MassItem) -> None:
    """Whom the client is taken from is whom the page has shown: of two who give it away, one does."""
    client = await uow.clients.get(item.client_id, lock=True)
    if client is None:
        raise LeftOut(MassReason.UNSEEN)
    receiver = await uow.firms.member(receiver_of(act) or 0)
    if receiver is None or not _may_lead(receiver):
        raise LeftOut(MassReason.RECEIVER)
    if (reason := _against_handing_over(actor, client, receiver)) is not None:
        raise LeftOut(reason)
    if client.responsible_id != shown_member(item):
        raise LeftOut(MassReason.LEAD_CHANGED)
    await hand_client_over(uow, clock, actor, client, receiver)


async def get_receiver(uow: UnitOfWork, member_id: MemberId | None) -> Member:
    """Raises `error-client-responsible` for an assistant, `NotFound` for who has left."""
    if member_id is None:
        raise NotFound
    return await get_responsible_member(uow, member_id)


def _may_lead(member: Member) -> bool:
    return member.active and member.role != Role.ASSISTANT


async def tell_receiver(uow: UnitOfWork, clock: Clock, act: MassAct) -> None:
    """One message of all clients that were handed over: the list names them to whoever may see them."""
    if act.kind != MassKind.HAND_OVER or receiver_of(act) in (None, act.member_id):
        return
    handed = [item.client_id for item in await uow.mass_acts.items(act.id, (MassItemState.DONE,))]
    receiver = await uow.firms.member(receiver_of(act) or 0)
    giver = await uow.firms.member(act.member_id)
    if not handed or receiver is None:
        return
    alone = handed[0] if len(handed) == 1 else None
    button = ["mass-push-clients", "clients", 0] if alone is None else ["mass-push-client", "client", alone]
    await tell_staff(
        uow,
        clock,
        MessageKind.MASS_ACT,
        [receiver],
        act_key=f"mass-handed:{act.id}",
        payload={
            "text": "mass-push-handed",
            "params": {"who": giver.name if giver else "", "count": len(handed)},
            "buttons": [button],
        },
        client_id=alone,
    )


# What an act of these kinds keeps beside its items


def stored_task(task: MassTask) -> dict[str, object]:
    return {
        "note": task.note,
        "due_on": task.due_on.isoformat(),
        "at": task.at.isoformat() if task.at else None,
        "member": task.assignee_id,
    }


def task_of(act: MassAct) -> MassTask | None:
    said = act.options.get("task")
    if not said:
        return None
    at, member_id = said.get("at"), said.get("member")
    return MassTask(
        said["note"],
        date.fromisoformat(said["due_on"]),
        time.fromisoformat(at) if at else None,
        MemberId(member_id) if member_id else None,
    )


def receiver_of(act: MassAct) -> int | None:
    found = act.options.get("receiver")
    return int(found) if found else None


def shown_member(item: MassItem) -> int:
    return int((item.ways or {}).get("member") or 0)
