"""Reads acts on many invoices for the page: counts of all items, and names of a few."""

from collections.abc import Mapping, Sequence
from datetime import date

from db.models import MassAct, MassItem, Member
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import ContactState, ReminderMode, Role
from db.vocabulary.mass_acts import MassItemState, MassKind, MassReason, MassState
from services.domain.access import SEES_ALL_CLIENTS
from services.domain.ids import ClientId, ContractId, InvoiceId, MassActId, MassItemId
from services.domain.money.money import Currency, Money
from services.mass_acts.people import receiver_of, shown_member, task_of
from services.mass_acts.views import MassCount, MassRow, MassView

_BY_MEMBER = (MassKind.TASK, MassKind.HAND_OVER)
"""Kinds whose items name a member and no way to the client."""


async def build_view(uow: UnitOfWork, act: MassAct) -> MassView:
    month, mode = act.options.get("month"), act.options.get("mode")
    task, receiver = task_of(act), receiver_of(act)
    named = [each for each in (task.assignee_id if task else None, receiver, act.member_id) if each]
    people = await uow.firms.members_by_id(named) if task or receiver else {}
    giver = people.get(act.member_id)
    return MassView(
        id=MassActId(act.id),
        kind=MassKind(act.kind),
        state=MassState(act.state),
        stop_asked=act.stop_asked,
        month=date.fromisoformat(month) if month else None,
        mode=ReminderMode(mode) if mode else None,
        beyond=int(act.options.get("beyond") or 0),
        under_way=int(act.options.get("under_way") or 0),
        counts=tuple(
            MassCount(
                MassItemState(each.state),
                MassReason(each.reason) if each.reason else None,
                each.count,
                Money(each.amount_minor, Currency(each.currency)),
            )
            for each in await uow.mass_acts.sums(act.id)
        ),
        task=task,
        assignee=_name(people, task.assignee_id if task else None),
        receiver=_name(people, receiver),
        receiver_told=receiver not in (None, act.member_id),
        loses_sight=receiver is not None and giver is not None and Role(giver.role) not in SEES_ALL_CLIENTS,
        without_mode=await uow.mass_acts.count_without_mode(act.id),
    )


def _name(people: Mapping[int, Member], member_id: int | None) -> str:
    found = people.get(member_id or 0)
    return found.name if found else ""


async def load_rows(uow: UnitOfWork, items: Sequence[MassItem]) -> tuple[MassRow, ...]:
    """A client that the actor does not see any more has no name, and so has what is of it."""
    clients = await uow.clients.get_many({item.client_id for item in items})
    invoices = await uow.invoices.get_many([item.invoice_id for item in items if item.invoice_id], bare=True)
    members = await uow.firms.member_names({shown_member(item) for item in items if item.kind in _BY_MEMBER})
    rows = []
    for item in items:
        client, invoice = clients.get(item.client_id), invoices.get(item.invoice_id or 0)
        number = (invoice.number or "") if invoice else ""
        if invoice is None and item.contract_id is not None:
            contract = await uow.contracts.get(item.contract_id)
            number = contract.number if contract else ""
        rows.append(
            MassRow(
                id=MassItemId(item.id),
                invoice_id=InvoiceId(invoice.id) if invoice else None,
                contract_id=ContractId(item.contract_id) if item.contract_id else None,
                client_id=ClientId(item.client_id),
                client=client.name if client else "",
                number=number,
                amount=Money(item.amount_minor, Currency(item.currency)),
                state=MassItemState(item.state),
                reason=MassReason(item.reason) if item.reason else None,
                kind=MassKind(item.kind),
                to=await _names(uow, item, client.email if client else None)
                if item.kind not in _BY_MEMBER
                else _assignee(item, members),
                lead=members.get(shown_member(item), "") if item.kind == MassKind.HAND_OVER else "",
            )
        )
    return tuple(rows)


def _assignee(item: MassItem, members: Mapping[int, str]) -> tuple[str, ...]:
    name = members.get(shown_member(item))
    return (name,) if name and item.kind == MassKind.TASK else ()


async def _names(uow: UnitOfWork, item: MassItem, email: str | None) -> tuple[str, ...]:
    """Of whom it goes to, as far as they are still there."""
    if not item.ways:
        return ()
    chosen = set(item.ways.get("contacts", ()))
    names = [
        contact.name
        for contact in await uow.contacts.of_client(item.client_id)
        if contact.id in chosen and contact.state == ContactState.CONFIRMED
    ]
    if item.ways.get("email") and email:
        names.append(email)
    return tuple(names)
