"""The firm's rule for drafts, and requests to issue them."""

from dataclasses import dataclass
from datetime import datetime

from db.models import Firm, Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.approvals import ApprovalState
from db.vocabulary.enums import AuditAction, InvoiceState, ObjectType, Role
from services.approvals import rules
from services.core.audit import record
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import ISSUING_ROLES, Actor, Permission, permitted
from services.domain.errors import BadInput, Conflict, Forbidden, NotFound
from services.domain.ids import InvoiceId, MemberId
from services.domain.ports import Clock, WakeWorker
from services.domain.text_input import parse_line


@dataclass(frozen=True, slots=True)
class Approver:
    id: MemberId
    name: str
    role: Role
    by_name: bool
    by_role: bool


@dataclass(frozen=True, slots=True)
class ApprovalRule:
    on: bool
    roles: frozenset[Role]
    """That approve, owners among them."""
    members: tuple[Approver, ...]
    """Who could approve: everybody here whose role issues."""


@dataclass(frozen=True, slots=True)
class ApprovalView:
    """How a draft stands for the actor."""

    has_to_ask: bool
    """The actor may not issue it."""
    state: ApprovalState | None = None
    remark: str = ""
    author: str = ""
    is_mine: bool = False
    decided_by: str = ""
    sent_at: datetime | None = None
    turn: int | None = None
    """Of the request; whoever issues what is shown here names it to `InvoiceService.issue`."""
    approvers: tuple[str, ...] = ()
    """Who is, or would be, asked."""


class ApprovalService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, wake: WakeWorker) -> None:
        self._work = work
        self._clock = clock
        self._wake = wake

    @permitted(Permission.FIRM_EDIT)
    async def rule(self, actor: Actor) -> ApprovalRule:
        async with self._work.read(actor) as uow:
            return await _rule(uow, await uow.firms.firm())

    @permitted(Permission.FIRM_EDIT)
    async def switch(self, actor: Actor, on: bool) -> ApprovalRule:
        """Whether drafts are issued by those who approve only. Requests that wait stay, and can be answered."""
        async with self._work.write(actor) as uow:
            firm = await uow.firms.lock()
            if firm.approval != on:
                self._record(uow, actor, firm, {"on": firm.approval}, {"on": on})
                firm.approval = on
            return await _rule(uow, firm)

    @permitted(Permission.FIRM_EDIT)
    async def set_role(self, actor: Actor, role: Role, approves: bool) -> ApprovalRule:
        """Raises `BadInput` for owners, who always approve, and assistants, who issue nothing."""
        if role not in rules.ROLES_OFFERED:
            raise BadInput("error-approval-role")
        async with self._work.write(actor) as uow:
            firm = await uow.firms.lock()
            before = rules.roles_of(firm) - {Role.OWNER}
            after = before | {role} if approves else before - {role}
            if before != after:
                was, now = (", ".join(sorted(some)) for some in (before, after))
                self._record(uow, actor, firm, {"role": was}, {"role": now})
                firm.approval_roles = "+".join(sorted(after))
            return await _rule(uow, firm)

    @permitted(Permission.FIRM_EDIT)
    async def set_member(self, actor: Actor, member_id: MemberId, approves: bool) -> ApprovalRule:
        """Names somebody who approves, whatever the role. Raises `BadInput` for an assistant."""
        async with self._work.write(actor) as uow:
            firm, member = await uow.firms.lock(), await uow.firms.member(member_id)
            if member is None or not member.active:
                raise NotFound
            if Role(member.role) not in ISSUING_ROLES:
                raise BadInput("error-approval-role")
            if member.approves != approves:
                after = {"member": member.name, "on": approves}
                self._record(uow, actor, firm, {"member": member.name, "on": member.approves}, after)
                member.approves = approves
            return await _rule(uow, firm)

    @permitted(Permission.INVOICE_READ)
    async def of_draft(self, actor: Actor, invoice_id: InvoiceId) -> ApprovalView:
        """Of what was issued only who has approved it is told."""
        async with self._work.read(actor) as uow:
            invoice = await uow.invoices.get(invoice_id)
            if invoice is None:
                raise NotFound
            return await _view(uow, actor, invoice)

    @permitted(Permission.INVOICE_DRAFT)
    async def send(self, actor: Actor, invoice_id: InvoiceId) -> tuple[str, ...]:
        """Asks those who approve to issue the draft; one that waits is not sent again. Returns who is asked.

        Raises `error-approval-off` where nobody has to be asked, and `error-invoice-no-lines`.
        """
        async with self._work.write(actor) as uow:
            invoice = await _locked_draft(uow, invoice_id)
            if not await rules.has_to_ask(uow, actor.member_id):
                raise Conflict("error-approval-off")
            if not await uow.invoices.lines(invoice.id):
                raise BadInput("error-invoice-no-lines")
            names = await rules.ask(uow, self._clock, actor, invoice, actor.member_id)
        self._wake()
        return names

    @permitted(Permission.INVOICE_ISSUE)
    async def give_back(self, actor: Actor, invoice_id: InvoiceId, remark: str) -> ApprovalView:
        """Returns the draft to its author with a remark of one line.

        Raises `error-approval-remark`, `error-approval-done` where a colleague was faster, `error-approval-changed`,
        and `Forbidden` for who does not approve.
        """
        text = parse_line(remark, rules.REMARK_LIMIT, "error-approval-remark")
        async with self._work.write(actor) as uow:
            invoice = await uow.invoices.get(invoice_id)
            if invoice is None:
                raise NotFound
            await uow.clients.lock_ledger(invoice.client_id)
            if await uow.approvals.of_invoice(invoice.id) is None:
                raise Conflict("error-approval-changed")
            firm, member = await uow.firms.firm(), await uow.firms.member(actor.member_id)
            if member is None or not rules.approves(firm, member):
                raise Forbidden
            await rules.give_back(uow, self._clock, actor, invoice, text)
            view = await _view(uow, actor, invoice)
        self._wake()
        return view

    def _record(
        self,
        uow: UnitOfWork,
        actor: Actor,
        firm: Firm,
        before: dict[str, object],
        after: dict[str, object],
    ) -> None:
        record(uow, self._clock, actor, AuditAction.APPROVAL_RULE, ObjectType.FIRM, firm.id, before, after)


async def _locked_draft(uow: UnitOfWork, invoice_id: InvoiceId) -> Invoice:
    """The client first, as everybody takes these locks."""
    invoice = await uow.invoices.get(invoice_id)
    if invoice is None:
        raise NotFound
    await uow.clients.lock_ledger(invoice.client_id)
    invoice = await uow.invoices.get(invoice_id, lock=True)
    if invoice is None:
        raise NotFound
    if invoice.status != InvoiceState.DRAFT:
        raise Conflict("error-invoice-not-draft", number=invoice.number or "")
    return invoice


async def _rule(uow: UnitOfWork, firm: Firm) -> ApprovalRule:
    await uow.flush()
    roles = rules.roles_of(firm)
    return ApprovalRule(
        firm.approval,
        roles,
        tuple(
            Approver(MemberId(one.id), one.name, Role(one.role), one.approves, Role(one.role) in roles)
            for one in await uow.approvals.active_members()
            if Role(one.role) in ISSUING_ROLES
        ),
    )


async def _view(uow: UnitOfWork, actor: Actor, invoice: Invoice) -> ApprovalView:
    asks = await rules.has_to_ask(uow, actor.member_id)
    row = await uow.approvals.of_invoice(invoice.id)
    if row is None and not asks:
        return ApprovalView(False)
    approvers = tuple(one.name for one in await rules.approvers_of(uow, invoice.client_id))
    if row is None:
        return ApprovalView(asks, approvers=approvers)
    decided = [row.decided_by] if row.decided_by is not None else []
    names = await uow.firms.member_names([row.author_id, *decided])
    return ApprovalView(
        has_to_ask=asks,
        state=ApprovalState(row.state),
        remark=row.remark or "",
        author=names[row.author_id],
        is_mine=row.author_id == actor.member_id,
        decided_by=names[decided[0]] if decided else "",
        sent_at=row.sent_at,
        turn=row.turn,
        approvers=approvers,
    )
