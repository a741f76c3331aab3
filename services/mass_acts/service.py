"""Plans an act on many invoices, shows it, starts it once, stops it, and says what became of it."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date

from sqlalchemy.exc import IntegrityError

from db.models import MassAct, MassItem
from db.queries.invoice_list import InvoiceQuery
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import ReminderMode
from db.vocabulary.filters import InvoiceStatusFilter
from db.vocabulary.mass_acts import MassItemState, MassKind, MassReason, MassState
from services.core.lists import CardFilter
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted, require
from services.domain.calendar.dates import local_date, month_end
from services.domain.errors import BadInput, Conflict, NotFound
from services.domain.ids import ClientId, ContractId, InvoiceId, MassActId, MassItemId, MemberId
from services.domain.pagination import Page, clamp_page
from services.domain.ports import Clock, Translator, WakeWorker, no_wake
from services.invoices.lists import query_of
from services.invoices.views import InvoiceFilter
from services.mass_acts.people import checked_task, get_receiver, plan_handing_over, plan_tasks, stored_task
from services.mass_acts.picking import (
    load_clients_of,
    load_pickable_clients,
    load_pickable_contracts,
    load_picked,
    require_known,
)
from services.mass_acts.planning import Planner
from services.mass_acts.showing import build_view, load_rows
from services.mass_acts.views import MOST, NEEDS, MassOffer, MassPicked, MassRow, MassTask, MassView, Planned
from services.reminders.overdue import load_overdue_reminders

CHUNK = 10
"""Looked at in one transaction: others write between two."""
DRAFTS = 50
"""The same of drafts, which are read together."""
TRIES = 3
"""Of starting, while others take the same invoices at the same moment."""


class MassActService:
    def __init__(
        self,
        work: UnitOfWorkFactory,
        clock: Clock,
        translator: Translator,
        wake: WakeWorker = no_wake,
        *,
        mail_on: bool = True,
    ) -> None:
        self._work = work
        self._clock = clock
        self._translator = translator
        self._wake = wake
        self._mail_on = mail_on

    @permitted(Permission.INVOICE_ISSUE)
    async def offer(self, actor: Actor) -> MassOffer:
        today = self._today(actor)
        month = today.replace(day=1)
        async with self._work.read(actor) as uow:
            overdue = InvoiceQuery(today=today, shows=(InvoiceStatusFilter.OVERDUE,))
            return MassOffer(
                drafts=await uow.invoices.count_drafts(),
                retainers=(await uow.mass_candidates.retainers(month, month_end(month), 0))[1],
                unsent=(await uow.mass_candidates.unsent(0))[1],
                overdue=(await uow.invoice_lists.tally(overdue))[0],
                month=month,
            )

    @permitted(Permission.INVOICE_ISSUE)
    async def pickable(self, actor: Actor, chosen: InvoiceFilter) -> tuple[InvoiceId, ...]:
        """All that a list shows, in its order, as many as one act takes. Raises as the list."""
        async with self._work.read(actor) as uow:
            query = await query_of(uow, actor, self._today(actor), chosen)
            found = await uow.invoice_lists.page(query, 0, MOST)
            return tuple(InvoiceId(invoice.id) for invoice, _ in found)

    @permitted(Permission.CLIENT_SHARE)
    async def pickable_clients(self, actor: Actor, chosen: CardFilter) -> tuple[ClientId, ...]:
        """As `pickable`, of a list of clients."""
        async with self._work.read(actor) as uow:
            return await load_pickable_clients(uow, actor, chosen, MOST)

    @permitted(Permission.INVOICE_ISSUE)
    async def pickable_contracts(self, actor: Actor, chosen: CardFilter) -> tuple[ContractId, ...]:
        """As `pickable`, of a list of contracts."""
        async with self._work.read(actor) as uow:
            return await load_pickable_contracts(uow, actor, chosen, MOST)

    @permitted(Permission.INVOICE_ISSUE)
    async def plan(
        self,
        actor: Actor,
        kind: MassKind,
        key: str,
        invoice_ids: tuple[InvoiceId, ...] | None = None,
        month: date | None = None,
        *,
        client_ids: tuple[ClientId, ...] | None = None,
        contract_ids: tuple[ContractId, ...] | None = None,
        task: MassTask | None = None,
        receiver_id: MemberId | None = None,
    ) -> MassView:
        """Looks at what would happen, to these invoices or to all that the kind is about, and keeps it: nothing is
        done. The same `key` (at most 60 characters) finds the same plan. `month` is the first day of the one that
        retainers bill; `task` is what invoices get, of these contracts the unpaid ones; `receiver_id` who gets these
        clients, or those of these contracts or invoices. Raises `NotFound` for what the actor does not see, and as the
        single acts for a task or a receiver that can't be."""
        require(actor, NEEDS[kind])
        if kind is MassKind.TASK:
            task = checked_task(self._clock, actor, _required(task))
        if kind is MassKind.RETAINERS and month is None:
            month = self._today(actor).replace(day=1)
        async with self._work.read(actor) as uow:
            known = await uow.mass_acts.by_act_key(key)
            if known is not None:
                return await build_view(uow, _own(known, actor))
            picked = MassPicked(invoice_ids, client_ids, contract_ids)
            await require_known(uow, picked, task, receiver_id)
            if kind is MassKind.HAND_OVER:
                await get_receiver(uow, receiver_id)
                ids, count = await load_clients_of(uow, picked)
            else:
                found = await load_picked(uow, kind, picked)
                ids, count = found or await self._candidates(uow, actor, kind, month)
        planned = await self._look(actor, kind, ids, month, task, receiver_id)
        try:
            async with self._work.write(actor) as uow:
                act = MassAct(
                    member_id=actor.member_id,
                    act_key=key,
                    kind=kind.value,
                    state=MassState.PLANNED.value,
                    options={
                        "month": month.isoformat() if month else None,
                        "beyond": count - len(ids),
                        **({"task": stored_task(task)} if kind is MassKind.TASK and task else {}),
                        **({"receiver": receiver_id} if kind is MassKind.HAND_OVER else {}),
                    },
                    created_at=self._clock.now(),
                )
                uow.mass_acts.add(act)
                await uow.flush()
                for place, one in enumerate(planned):
                    uow.mass_acts.add(_item(act, place, one))
                await uow.flush()
                return await build_view(uow, act)
        except IntegrityError:
            # The same press, handled twice at once: the other one has planned it.
            async with self._work.read(actor) as uow:
                known = await uow.mass_acts.by_act_key(key)
                if known is None:
                    raise
                return await build_view(uow, _own(known, actor))

    @permitted(Permission.INVOICE_ISSUE)
    async def view(self, actor: Actor, act_id: MassActId) -> MassView:
        """Raises `NotFound` for an act of somebody else, unless the actor sees all clients."""
        async with self._work.read(actor) as uow:
            return await build_view(uow, await _get(uow, actor, act_id))

    @permitted(Permission.INVOICE_ISSUE)
    async def rows(
        self,
        actor: Actor,
        act_id: MassActId,
        states: tuple[MassItemState, ...],
        offset: int = 0,
        limit: int = 8,
    ) -> Page[MassRow]:
        """Items in one of these states, with the names that the actor may see now."""
        offset, limit = clamp_page(offset, limit)
        async with self._work.read(actor) as uow:
            act = await _get(uow, actor, act_id)
            total = sum(each.count for each in await uow.mass_acts.sums(act.id) if each.state in states)
            items = await uow.mass_acts.items(act.id, states, offset, limit)
            return Page(await load_rows(uow, items), total, offset, limit)

    @permitted(Permission.INVOICE_ISSUE)
    async def row(self, actor: Actor, act_id: MassActId, item_id: MassItemId) -> MassRow:
        async with self._work.read(actor) as uow:
            act = await _get(uow, actor, act_id)
            item = await uow.mass_acts.item(act.id, item_id)
            if item is None:
                raise NotFound
            (row,) = await load_rows(uow, [item])
            return row

    @permitted(Permission.INVOICE_ISSUE)
    async def tick(self, actor: Actor, act_id: MassActId, item_id: MassItemId, on: bool) -> None:
        """Ticks an item, or takes it out. Nothing happens to one that can't be, or once the act is confirmed."""
        ready, unticked = MassItemState.READY, MassItemState.UNTICKED
        async with self._work.write(actor) as uow:
            act = await _get(uow, actor, act_id, lock=True)
            if await uow.mass_acts.item(act.id, item_id) is None:
                raise NotFound
            if act.state == MassState.PLANNED:
                since, to = (unticked, ready) if on else (ready, unticked)
                await uow.mass_acts.move_item(act.id, item_id, since, to)

    @permitted(Permission.INVOICE_ISSUE)
    async def start(self, actor: Actor, act_id: MassActId, mode: ReminderMode | None = None) -> MassView:
        """Confirms what is ticked, once: started already, it is returned as it is. What waits in somebody else's act of
        the same kind is left out. `mode` is how to remind clients of whom nobody has said it.

        Raises `error-mass-nothing` when nothing is ticked, `error-mass-mode` when the mode is needed.
        """
        view = None
        for _ in range(TRIES):
            # Refused when somebody has taken one of them between our look and our write: looked at once more.
            with suppress(IntegrityError):
                view = await self._start(actor, act_id, mode)
                break
        if view is None:
            raise Conflict("error-changed-meanwhile")
        self._wake()
        return view

    async def _start(self, actor: Actor, act_id: MassActId, mode: ReminderMode | None) -> MassView:
        async with self._work.write(actor) as uow:
            act = await _get(uow, actor, act_id, lock=True)
            if act.state != MassState.PLANNED:
                return await build_view(uow, act)
            kind = MassKind(act.kind)
            require(actor, NEEDS[kind])
            items = await uow.mass_acts.items(act.id, (MassItemState.READY,))
            if not items:
                raise BadInput("error-mass-nothing")
            if mode is None and any(item.reason == MassReason.MODE for item in items):
                raise BadInput("error-mass-mode")
            invoices, contracts = await uow.mass_acts.taken(
                kind,
                [item.invoice_id for item in items if item.invoice_id],
                [item.contract_id for item in items if item.contract_id],
            )
            for item in items:
                if item.invoice_id in invoices or item.contract_id in contracts:
                    item.state, item.reason = MassItemState.LEFT_OUT.value, MassReason.BUSY.value
                else:
                    item.state = MassItemState.WAITING.value
            act.state, act.started_at = MassState.WORKING.value, self._clock.now()
            act.member_id = actor.member_id  # it is done in the name of who confirms it
            act.options = {**act.options, "mode": mode.value if mode else None}
            await uow.flush()
            return await build_view(uow, act)

    @permitted(Permission.INVOICE_ISSUE)
    async def stop(self, actor: Actor, act_id: MassActId) -> MassView:
        """After the item at hand nothing more is done. What is over stays over."""
        async with self._work.write(actor) as uow:
            act = await _get(uow, actor, act_id)
            await uow.mass_acts.ask_to_stop(act.id)
            view = await build_view(uow, await _get(uow, actor, act_id))
        self._wake()
        return view

    async def _candidates(
        self,
        uow: UnitOfWork,
        actor: Actor,
        kind: MassKind,
        month: date | None,
    ) -> tuple[list[int], int]:
        if kind is MassKind.RETAINERS and month is not None:
            return await uow.mass_candidates.retainers(month, month_end(month), MOST)
        if kind is MassKind.ISSUE:
            return await uow.mass_candidates.drafts(MOST)
        if kind is MassKind.SEND:
            return await uow.mass_candidates.unsent(MOST)
        found = await load_overdue_reminders(uow, self._today(actor), mail_on=self._mail_on, most=MOST)
        return [int(row.invoice_id) for row in found.rows], found.count

    async def _look(
        self,
        actor: Actor,
        kind: MassKind,
        ids: Sequence[int],
        month: date | None,
        task: MassTask | None,
        receiver_id: MemberId | None,
    ) -> list[Planned]:
        """In small transactions: a page of five hundred holds nobody up."""
        planner = Planner(self._clock, self._translator, self._mail_on, actor, self._today(actor))
        found: list[Planned] = []
        chunk = DRAFTS if kind is MassKind.ISSUE else CHUNK
        for start in range(0, len(ids), chunk):
            some = ids[start : start + chunk]
            if kind is MassKind.RETAINERS and month is not None:
                async with self._work.write(actor) as uow:  # each is made and taken back
                    found += await planner.retainers(uow, some, month)
                continue
            async with self._work.read(actor) as uow:
                if kind is MassKind.ISSUE:
                    found += await planner.issuing(uow, some)
                elif kind is MassKind.SEND:
                    found += await planner.sending(uow, some)
                elif kind is MassKind.TASK:
                    found += await plan_tasks(uow, some, task.assignee_id if task else None)
                elif kind is MassKind.HAND_OVER:
                    receiver = await get_receiver(uow, receiver_id)
                    found += await plan_handing_over(uow, actor, some, receiver)
                else:
                    found += await planner.reminding(uow, some)
        return found

    def _today(self, actor: Actor) -> date:
        return local_date(self._clock.now(), actor.timezone)


def _required(task: MassTask | None) -> MassTask:
    if task is None:
        raise BadInput("error-task-note")
    return task


def _item(act: MassAct, place: int, one: Planned) -> MassItem:
    return MassItem(
        act_id=act.id,
        kind=act.kind,
        place=place,
        client_id=one.client_id,
        invoice_id=one.invoice_id,
        contract_id=one.contract_id,
        amount_minor=one.amount.minor,
        currency=one.amount.currency.value,
        ways=one.ways,
        state=one.state.value,
        reason=one.reason.value if one.reason else None,
    )


def _own(act: MassAct, actor: Actor) -> MassAct:
    """What a colleague does, and to which clients, is nobody's page who sees own clients only."""
    if act.member_id != actor.member_id and not actor.sees_all_clients:
        raise NotFound
    return act


async def _get(uow: UnitOfWork, actor: Actor, act_id: MassActId, *, lock: bool = False) -> MassAct:
    act = await uow.mass_acts.get(act_id, lock=lock)
    if act is None:
        raise NotFound
    return _own(act, actor)
