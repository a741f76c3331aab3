"""Who approves, who has to ask, and what becomes of a request when its draft is issued or changed."""

from collections.abc import Mapping
from typing import Any

from db.models import Approval, Client, Firm, Invoice, Member
from db.unit_of_work import UnitOfWork
from db.vocabulary.approvals import ApprovalState
from db.vocabulary.enums import Audience, AuditAction, Channel, DeliveryState, MessageKind, ObjectType, Role
from services.core.audit import record
from services.domain.access import ISSUING_ROLES, SEES_ALL_CLIENTS, Actor
from services.domain.errors import Conflict
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.outbox.queue import Destination, queue_message, tell_staff

REMARK_LIMIT = 500
ROLES_OFFERED = (Role.ACCOUNTANT, Role.LAWYER)
"""Owners always approve, assistants issue nothing."""
SHOWN_LINE = 120
DISCARDED = "discarded"
"""Beside the states of a request: its draft was deleted, and the request with it."""


def roles_of(firm: Firm) -> frozenset[Role]:
    """That approve, owners among them."""
    return frozenset({Role.OWNER, *(Role(role) for role in firm.approval_roles.split("+") if role)})


def approves(firm: Firm, member: Member) -> bool:
    """Whether the member issues drafts without asking, and those of others. A name given once is worth nothing in a
    role that issues nothing."""
    role = Role(member.role)
    return member.active and role in ISSUING_ROLES and (role in roles_of(firm) or member.approves)


async def has_to_ask(uow: UnitOfWork, member_id: int) -> bool:
    firm, member = await uow.firms.firm(), await uow.firms.member(member_id)
    return firm.approval and (member is None or not approves(firm, member))


async def require_may_issue(uow: UnitOfWork, actor: Actor) -> None:
    """Raises `error-approval-needed`."""
    if await has_to_ask(uow, actor.member_id):
        raise Conflict("error-approval-needed")


async def approvers_of(uow: UnitOfWork, client_id: int) -> list[Member]:
    """Those who approve and see the client."""
    firm, seers = await uow.firms.firm(), await uow.approvals.who_sees(client_id)
    return [
        member
        for member in await uow.approvals.active_members()
        if approves(firm, member) and (Role(member.role) in SEES_ALL_CLIENTS or member.id in seers)
    ]


def message_key(row: Approval) -> str:
    return f"approval:{row.id}:{row.turn}"


async def ask(
    uow: UnitOfWork, clock: Clock, actor: Actor | None, invoice: Invoice, author_id: int
) -> tuple[str, ...]:
    """Asks those who approve to issue the locked draft; `actor` is None when a retainer has drafted it by itself.
    Returns their names. A request that waits already is not sent again."""
    now, members = clock.now(), await approvers_of(uow, invoice.client_id)
    names = tuple(member.name for member in members)
    row = await uow.approvals.of_invoice(invoice.id, lock=True)
    if row is not None and row.state == ApprovalState.WAITING:
        return names
    if row is None:
        row = Approval(
            client_id=invoice.client_id, invoice_id=invoice.id, turn=0, created_at=now, author_id=author_id
        )
        uow.approvals.add(row)
    row.state, row.author_id, row.sent_at = ApprovalState.WAITING.value, author_id, now
    row.turn, row.remark, row.decided_by, row.decided_at = row.turn + 1, None, None, None
    await uow.flush()
    author = await uow.firms.member(author_id)
    await tell_staff(
        uow,
        clock,
        MessageKind.APPROVAL,
        members,
        act_key=message_key(row),
        payload={
            "text": "approval-push-ask",
            "params": await _essentials(uow, invoice) | {"who": author.name if author else ""},
            "buttons": [
                ["approval-look", "open", invoice.id],
                ["approval-issue", "approval_issue", invoice.id, row.turn],
                ["approval-return", "approval_return", invoice.id, row.turn],
            ],
        },
        client_id=invoice.client_id,
    )
    record(
        uow,
        clock,
        actor,
        AuditAction.APPROVAL_ASKED,
        ObjectType.INVOICE,
        invoice.id,
        after={"total": Money(invoice.total_minor, Currency(invoice.currency))},
    )
    return names


async def _essentials(uow: UnitOfWork, invoice: Invoice) -> dict[str, Any]:
    client, contract = await uow.clients.get(invoice.client_id), None
    if invoice.contract_id is not None:
        contract = await uow.contracts.get(invoice.contract_id)
    lines = await uow.invoices.lines(invoice.id)
    due: dict[str, Any] = {"due": {"date": invoice.due_date}} if invoice.due_date is not None else {}
    return {
        "client": client.name if client else "",
        "contract": contract.number if contract else "",
        "based": "yes" if contract else "no",
        "sum": Money(invoice.total_minor, Currency(invoice.currency)),
        "line": lines[0].description[:SHOWN_LINE] if lines else "",
        "count": len(lines),
        "dated": "yes" if due else "no",
        "due": "",
        **due,
    }


async def require_turn(uow: UnitOfWork, actor: Actor, invoice: Invoice, turn: int) -> None:
    """Of a button under a message: raises `error-approval-changed` for a draft that is another by now, and
    `error-approval-done` where a colleague was faster."""
    row = await uow.approvals.of_invoice(invoice.id, lock=True)
    if row is not None and row.state == ApprovalState.WAITING and row.turn == turn:
        return
    if row is not None and row.decided_by not in (None, actor.member_id) and row.decided_by is not None:
        names = await uow.firms.member_names([row.decided_by])
        raise Conflict("error-approval-done", name=names[row.decided_by], what=row.state)
    raise Conflict("error-approval-changed")


async def note_issued(uow: UnitOfWork, clock: Clock, actor: Actor, invoice: Invoice) -> None:
    """The author of a request hears that it was issued, and nobody is asked any more."""
    row = await uow.approvals.of_invoice(invoice.id, lock=True)
    if row is None or row.state == ApprovalState.APPROVED:
        return
    await _decide(uow, clock, actor, row, ApprovalState.APPROVED, invoice, number=invoice.number or "")


async def give_back(uow: UnitOfWork, clock: Clock, actor: Actor, invoice: Invoice, remark: str) -> None:
    row = await uow.approvals.of_invoice(invoice.id, lock=True)
    if row is None:
        raise Conflict("error-approval-changed")
    await require_turn(uow, actor, invoice, row.turn)
    row.remark = remark
    await _decide(uow, clock, actor, row, ApprovalState.RETURNED, invoice, remark=remark)
    record(
        uow,
        clock,
        actor,
        AuditAction.APPROVAL_RETURNED,
        ObjectType.INVOICE,
        invoice.id,
        after={"reason": remark},
    )


async def note_change(uow: UnitOfWork, clock: Clock, actor: Actor, invoice: Invoice) -> None:
    """A draft that waits was changed: by its author or another who may not issue it, then it has to be sent again; by
    somebody who approves, then the request goes on, and only buttons of what it was are worth nothing."""
    row = await uow.approvals.of_invoice(invoice.id, lock=True)
    if row is None or row.state != ApprovalState.WAITING:
        return
    if not await has_to_ask(uow, actor.member_id):
        row.turn += 1
        return
    row.state = ApprovalState.WITHDRAWN.value
    client = await uow.clients.get(invoice.client_id)
    await _settle_messages(uow, clock, row, None, "withdrawn", client, actor.name)
    await _tell_author(uow, clock, actor, row, invoice, row.state, _opening(invoice))


async def note_discarded(uow: UnitOfWork, clock: Clock, actor: Actor, invoice: Invoice) -> None:
    """The locked draft is about to be deleted: who has asked for it to be issued hears so, with the remark that it
    was returned with, and whoever was asked that there is nothing to issue any more."""
    row = await uow.approvals.of_invoice(invoice.id, lock=True)
    if row is None or row.state == ApprovalState.APPROVED:
        return
    if row.state == ApprovalState.WAITING:
        client = await uow.clients.get(invoice.client_id)
        await _settle_messages(uow, clock, row, None, DISCARDED, client, actor.name)
    remark = row.remark or "" if row.state == ApprovalState.RETURNED else ""
    button = ["mass-push-client", "client", invoice.client_id]
    said = {"remark": remark, "remarked": "yes" if remark else "no"}
    await _tell_author(uow, clock, actor, row, invoice, DISCARDED, button, **said)


async def _decide(
    uow: UnitOfWork,
    clock: Clock,
    actor: Actor,
    row: Approval,
    state: ApprovalState,
    invoice: Invoice,
    **said: str,
) -> None:
    was_waiting = row.state == ApprovalState.WAITING
    row.state, row.decided_by, row.decided_at = state.value, actor.member_id, clock.now()
    client = await uow.clients.get(invoice.client_id)
    await _settle_messages(uow, clock, row, actor.member_id, state.value, client, actor.name)
    if was_waiting:
        await _tell_author(uow, clock, actor, row, invoice, state.value, _opening(invoice), **said)


async def _tell_author(
    uow: UnitOfWork,
    clock: Clock,
    actor: Actor,
    row: Approval,
    invoice: Invoice,
    outcome: str,
    button: list[object],
    **said: str,
) -> None:
    """What became of the request, unless it was the author's own doing."""
    author = await uow.firms.member(row.author_id)
    if author is None or author.id == actor.member_id:
        return
    client = await uow.clients.get(invoice.client_id)
    params: Mapping[str, Any] = {
        "who": actor.name,
        "client": client.name if client else "",
        "sum": Money(invoice.total_minor, Currency(invoice.currency)),
        **said,
    }
    await tell_staff(
        uow,
        clock,
        MessageKind.APPROVAL,
        [author],
        act_key=f"{message_key(row)}:{outcome}",
        payload={"text": f"approval-push-{outcome}", "params": params, "buttons": [button]},
        client_id=invoice.client_id,
    )


def _opening(invoice: Invoice) -> list[object]:
    return ["contract-push-open", "open", invoice.id]


async def _settle_messages(
    uow: UnitOfWork,
    clock: Clock,
    row: Approval,
    decided_by: int | None,
    state: str,
    client: Client | None,
    who: str,
) -> None:
    """Replaces the questions of this request by its outcome, and takes back those that still wait. The one of
    `decided_by` is replaced where it was pressed, or stays and answers so."""
    asked = [one for turn in range(1, row.turn + 1) for one in await uow.deliveries.of_act(_key(row, turn))]
    for message in asked:
        if message.state == DeliveryState.QUEUED:
            message.state = DeliveryState.CANCELLED.value
        elif message.state == DeliveryState.SENT and message.message_id and message.member_id != decided_by:
            await queue_message(
                uow,
                clock,
                MessageKind.SETTLED,
                Audience.STAFF,
                Destination(Channel.TELEGRAM, message.recipient, member_id=message.member_id),
                act_key=f"settled:{message.id}",
                payload={
                    "text": "approval-settled",
                    "params": {"state": state, "client": client.name if client else "", "who": who},
                    "edit": int(message.message_id),
                },
                client_id=row.client_id,
            )
    await uow.flush()


def _key(row: Approval, turn: int) -> str:
    return f"approval:{row.id}:{turn}"
