"""Holds stop reminders: a pause, a promised date, a claimed payment, a dispute, or that nobody is reminded any more. A
hold with a last day ends automatically (`services.reminders.hold_ends`), and staff are told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from db.models import Hold, Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, HoldKind, ObjectType
from services.core.audit import record
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.calendar.workdays import add_working_days
from services.domain.errors import BadInput, NotFound
from services.domain.ids import ClientId, HoldId, InvoiceId, MatterId
from services.domain.ports import Clock
from services.domain.text_input import parse_paragraph
from services.reminders.never import withdraw_reminders
from services.reminders.wakeup import replan_client, replan_invoice

CLAIM_WORKING_DAYS = 3
"""Working days that a client's «I have paid» holds reminders."""
MAX_UNPAID_CLAIMS = 2
"""So many claims in a row hold reminders; without money, later ones are passed on and hold nothing."""
MAX_HOLD_DAYS = 365


@dataclass(frozen=True, slots=True)
class HoldView:
    id: HoldId
    kind: HoldKind
    invoice_id: InvoiceId | None
    matter_id: MatterId | None
    """Without an invoice and a matter the hold covers the whole client."""
    until: date | None
    """The last day; None until somebody ends it."""
    reason: str | None
    created_at: datetime | None = None
    """UTC."""
    created_by: str = ""
    """The member's name, of one that never ends by itself."""


def find_covering_hold(holds: Sequence[Hold], invoice: Invoice) -> Hold | None:
    """Returns the first of `holds` that covers this invoice: its own, its matter's or its client's."""
    for hold in holds:
        if hold.invoice_id is not None:
            if hold.invoice_id == invoice.id:
                return hold
        elif hold.matter_id is not None:
            if hold.matter_id == invoice.matter_id:
                return hold
        elif hold.client_id == invoice.client_id:
            return hold
    return None


async def create_hold(
    uow: UnitOfWork,
    clock: Clock,
    kind: HoldKind,
    client_id: int,
    created_by: str,
    act_key: str,
    *,
    invoice_id: int | None = None,
    matter_id: int | None = None,
    until: date | None = None,
    reason: str | None = None,
) -> Hold:
    """Creates a hold; the same act twice creates one. `created_by` is `member:ID` or `contact:ID`."""
    if existing := await uow.holds.by_act_key(act_key):
        return existing
    row = Hold(
        client_id=client_id,
        invoice_id=invoice_id,
        matter_id=matter_id,
        kind=kind.value,
        reason=reason,
        until=until,
        created_by=created_by,
        act_key=act_key,
        created_at=clock.now(),
    )
    uow.holds.add(row)
    await uow.flush()
    return row


def hold_nothing(hold: Hold) -> None:
    """Of a claim that was one too many: it asks staff, and reminders go on. It is over before it begins."""
    hold.ended_at = hold.created_at - timedelta(seconds=1)


def held_nothing(hold: Hold) -> bool:
    return hold.ended_at is not None and hold.ended_at < hold.created_at


async def claim_may_hold(uow: UnitOfWork, claims: Sequence[Hold]) -> bool:
    """Whether one more claim on the invoice holds its reminders. `claims` are the former ones, newest first."""
    unpaid = 0
    for claim in claims:
        if await uow.deliveries.by_act_key(f"thanks:{claim.id}") is not None:
            break  # its money came
        unpaid += not held_nothing(claim)
    return unpaid < MAX_UNPAID_CLAIMS


def claim_hold_end(day: date, country: str) -> date:
    """The last day on which a claimed payment holds reminders."""
    return add_working_days(day, CLAIM_WORKING_DAYS, country)


class HoldService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.INVOICE_READ)
    async def of_invoice(self, actor: Actor, invoice_id: InvoiceId) -> tuple[HoldView, ...]:
        """Lists the holds in force on the invoice: its own, its matter's and its client's."""
        async with self._work.read(actor) as uow:
            invoice = await uow.invoices.get(invoice_id)
            if invoice is None:
                raise NotFound
            holds = await uow.holds.in_force(invoice.client_id, self._today(actor))
            return await build_hold_views(
                uow, [hold for hold in holds if find_covering_hold([hold], invoice) is not None]
            )

    @permitted(Permission.CLIENT_READ)
    async def of_client(self, actor: Actor, client_id: ClientId) -> tuple[HoldView, ...]:
        """Lists the holds in force on the client, its matters and its invoices."""
        async with self._work.read(actor) as uow:
            if await uow.clients.get(client_id) is None:
                raise NotFound
            return await build_hold_views(uow, await uow.holds.in_force(client_id, self._today(actor)))

    @permitted(Permission.INVOICE_ISSUE)
    async def hold_invoice(
        self,
        actor: Actor,
        invoice_id: InvoiceId,
        kind: HoldKind,
        until: date | None,
        reason: str,
        act_key: str,
    ) -> HoldView:
        """`until` is the last day of the hold, at most a year ahead; a dispute may be open-ended, and «never» is. A
        promise needs no reason. A new hold replaces one of the same kind on the same object. Raises `error-hold-until`,
        `error-reason`."""
        async with undoable(self._work, self._clock, actor, Permission.INVOICE_ISSUE) as uow:
            invoice = await uow.invoices.get(invoice_id)
            if invoice is None:
                raise NotFound
            return await self._create(
                uow, actor, kind, invoice.client_id, until, reason, act_key, invoice_id=invoice.id
            )

    @permitted(Permission.CLIENT_EDIT)
    async def hold_client(
        self, actor: Actor, client_id: ClientId, kind: HoldKind, until: date | None, reason: str, act_key: str
    ) -> HoldView:
        async with undoable(self._work, self._clock, actor, Permission.CLIENT_EDIT) as uow:
            if await uow.clients.get(client_id) is None:
                raise NotFound
            return await self._create(uow, actor, kind, client_id, until, reason, act_key)

    @permitted(Permission.MATTER_EDIT)
    async def hold_matter(
        self, actor: Actor, matter_id: MatterId, kind: HoldKind, until: date | None, reason: str, act_key: str
    ) -> HoldView:
        async with undoable(self._work, self._clock, actor, Permission.MATTER_EDIT) as uow:
            matter = await uow.matters.get(matter_id)
            if matter is None:
                raise NotFound
            return await self._create(
                uow, actor, kind, matter.client_id, until, reason, act_key, matter_id=matter.id
            )

    @permitted(Permission.INVOICE_ISSUE)
    async def end(self, actor: Actor, hold_id: HoldId) -> HoldView:
        """Ends the hold. Idempotent."""
        async with undoable(self._work, self._clock, actor, Permission.INVOICE_ISSUE) as uow:
            hold = await _locked(uow, hold_id)
            if hold is None:
                raise NotFound
            if hold.ended_at is None:
                await end_hold(uow, self._clock, hold)
                after = {"kind": hold.kind}
                record(
                    uow,
                    self._clock,
                    actor,
                    AuditAction.HOLD_ENDED,
                    ObjectType.CLIENT,
                    hold.client_id,
                    after=after,
                    invoice_id=hold.invoice_id,
                )
                await uow.flush()
            return build_hold_view(hold)

    def _today(self, actor: Actor) -> date:
        return local_date(self._clock.now(), actor.timezone)

    async def _create(
        self,
        uow: UnitOfWork,
        actor: Actor,
        kind: HoldKind,
        client_id: int,
        until: date | None,
        reason: str,
        act_key: str,
        *,
        invoice_id: int | None = None,
        matter_id: int | None = None,
    ) -> HoldView:
        if existing := await uow.holds.by_act_key(act_key):
            return build_hold_view(existing)
        day = self._today(actor)
        if kind is HoldKind.NEVER:
            until = None
        elif until is None and kind is not HoldKind.DISPUTE:
            raise BadInput("error-hold-until", date=day + timedelta(days=7))
        if until is not None and not day <= until <= day + timedelta(days=MAX_HOLD_DAYS):
            raise BadInput("error-hold-until", date=day + timedelta(days=7))
        text = None
        if reason or kind is not HoldKind.PROMISE:
            text = parse_paragraph(reason, 500, "error-reason")
        for former in await uow.holds.in_force(client_id, day):
            is_same_target = (former.kind, former.invoice_id, former.matter_id) == (
                kind.value,
                invoice_id,
                matter_id,
            )
            if is_same_target:
                former.ended_at = self._clock.now()
        open_sent = await uow.invoices.open_sent_invoices(client_id)
        await uow.undo.look_at(Invoice.__tablename__, [row.id for row in open_sent])
        if kind is HoldKind.NEVER:
            covered = [row for row in open_sent if invoice_id in (None, row.id)]
            await withdraw_reminders(uow, self._clock, actor, client_id, covered)
        hold = await create_hold(
            uow,
            self._clock,
            kind,
            client_id,
            f"member:{actor.member_id}",
            act_key,
            invoice_id=invoice_id,
            matter_id=matter_id,
            until=until,
            reason=text,
        )
        after = {"kind": kind, "until": until, "reason": text}
        record(
            uow,
            self._clock,
            actor,
            AuditAction.HOLD,
            ObjectType.CLIENT,
            client_id,
            after=after,
            invoice_id=invoice_id,
        )
        await uow.flush()
        return build_hold_view(hold)


async def _locked(uow: UnitOfWork, hold_id: int) -> Hold | None:
    """Its client's money first: a payment that settles a claim comes the same way."""
    hold = await uow.holds.get(hold_id)
    if hold is None:
        return None
    await uow.clients.lock_ledger(hold.client_id)
    return await uow.holds.get(hold_id, lock=True)


async def end_hold(uow: UnitOfWork, clock: Clock, hold: Hold) -> None:
    """Ends the hold and lets the planner look at what it covered."""
    hold.ended_at = clock.now()
    await uow.flush()
    if hold.invoice_id is not None:
        invoice = await uow.invoices.get(hold.invoice_id)
        if invoice is not None:
            await replan_invoice(uow, clock, invoice)
    else:
        client = await uow.clients.get(hold.client_id)
        if client is not None:
            await replan_client(uow, clock, client)


async def build_hold_views(uow: UnitOfWork, holds: Sequence[Hold]) -> tuple[HoldView, ...]:
    """With the names of those who decided that nobody is reminded."""
    authors = {
        hold.id: int(hold.created_by.removeprefix("member:"))
        for hold in holds
        if hold.kind == HoldKind.NEVER and hold.created_by.startswith("member:")
    }
    names = await uow.firms.member_names(set(authors.values())) if authors else {}
    return tuple(build_hold_view(hold, names.get(authors.get(hold.id, 0), "")) for hold in holds)


def build_hold_view(hold: Hold, created_by: str = "") -> HoldView:
    return HoldView(
        id=HoldId(hold.id),
        kind=HoldKind(hold.kind),
        invoice_id=InvoiceId(hold.invoice_id) if hold.invoice_id else None,
        matter_id=MatterId(hold.matter_id) if hold.matter_id else None,
        until=hold.until,
        reason=hold.reason,
        created_at=hold.created_at,
        created_by=created_by,
    )
