"""Matters: the cases and projects that a client comes with."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from db.models import Client, Matter
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType
from db.vocabulary.filters import MatterFilter, MatterQuery, SearchTerms
from services.clients.balances import build_balances, load_advances
from services.clients.views import Balance, ClientAdvance
from services.core.audit import record
from services.core.lists import (
    ALL_CARDS,
    CardFilter,
    NoMatch,
    PageWithTotals,
    as_money,
    find_first,
    require_visible,
)
from services.core.read_memo import read_once
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.errors import NotFound
from services.domain.ids import ClientId, MatterId
from services.domain.pagination import clamp_page
from services.domain.ports import Clock
from services.domain.text_folding import normalise_for_search
from services.domain.text_input import parse_line, parse_paragraph

NAME_LIMIT = 250
NOTE_LIMIT = 1000


@dataclass(frozen=True, slots=True)
class MatterRow:
    id: MatterId
    name: str
    client_id: ClientId
    client_name: str
    opened_on: date
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class MatterCard:
    row: MatterRow
    note: str | None
    responsible_name: str
    """Of the client."""
    balances: tuple[Balance, ...]
    advances: tuple[ClientAdvance, ...]
    """The client's unallocated money; it belongs to no matter."""
    contracts: int
    invoices: int
    """Without drafts."""
    payments: int


class MatterService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.MATTER_EDIT)
    async def create(
        self,
        actor: Actor,
        client_id: ClientId,
        name: str,
        note: str | None = None,
        act_key: str | None = None,
    ) -> MatterRow:
        """Opens a matter. `act_key` identifies the form: the same form sent twice opens one matter. Raises
        `error-matter-name` and `error-matter-note`."""
        name = parse_line(name, NAME_LIMIT, "error-matter-name")
        note = parse_paragraph(note, NOTE_LIMIT, "error-matter-note") if note else None
        async with self._work.write(actor) as uow:
            client = await uow.clients.get(client_id)
            if client is None:
                raise NotFound
            if act_key is not None and (existing := await uow.matters.by_act_key(act_key)):
                return await _load_row(uow, existing)
            row, added = await uow.matters.add_once(
                Matter(
                    client_id=client.id,
                    name=name,
                    name_norm=normalise_for_search(name),
                    note=note,
                    opened_on=local_date(self._clock.now(), actor.timezone),
                    created_at=self._clock.now(),
                    act_key=act_key,
                )
            )
            if added:
                after = {"name": name, "client": client.name}
                record(uow, self._clock, actor, AuditAction.CREATED, ObjectType.MATTER, row.id, after=after)
            return await _load_row(uow, row)

    @permitted(Permission.CLIENT_READ)
    async def list(
        self,
        actor: Actor,
        chosen: CardFilter = ALL_CARDS,
        offset: int = 0,
        limit: int = 8,
        totals: bool = False,
    ) -> PageWithTotals[MatterRow]:
        """Open ones first, newest first, or by name or client.

        Raises `NotFound` for a client or matter that the actor does not see.
        """
        offset, limit = clamp_page(offset, limit)
        show = chosen.show if isinstance(chosen.show, MatterFilter) else MatterFilter.EVERY
        member = actor.member_id if chosen.mine else None
        asked = MatterQuery(None, chosen.client_id, show, member, chosen.sort)
        async with self._work.read(actor) as uow:
            await require_visible(uow, chosen.client_id, chosen.matter_id)

            async def read(sought: SearchTerms | None) -> tuple[Sequence[tuple[Matter, Client]], int]:
                return await uow.directory.matters(replace(asked, sought=sought), offset, limit)

            try:
                sought, rows, total = await find_first(
                    chosen.query, read, uow, clients_only=True, matters=True
                )
            except NoMatch:
                return PageWithTotals((), 0, offset, limit)
            found = replace(asked, sought=sought)
            owed = await as_money(uow, await uow.directory.owed_by_matters(found)) if totals else ()
            items = tuple(build_matter_row(matter, client) for matter, client in rows)
            return PageWithTotals(items, total, offset, limit, owed)

    @permitted(Permission.CLIENT_READ)
    @read_once
    async def card(self, actor: Actor, matter_id: MatterId) -> MatterCard:
        async with self._work.read(actor) as uow:
            row = await _get(uow, matter_id)
            client = await uow.clients.get(row.client_id)
            if client is None:  # a client that is not seen has no matters that are
                raise NotFound
            names = await uow.firms.member_names([client.responsible_id])
            day = local_date(self._clock.now(), actor.timezone)
            return MatterCard(
                row=build_matter_row(row, client),
                note=row.note,
                responsible_name=names[client.responsible_id],
                balances=build_balances(await uow.clients.sums(day, matter_id=row.id)),
                advances=await load_advances(uow, client.id),
                contracts=await uow.matters.count_contracts(row.id),
                invoices=await uow.matters.count_invoices(row.id),
                payments=(await uow.payments.of_matter(row.id, 0, 1))[1],
            )

    @permitted(Permission.MATTER_EDIT)
    async def rename(self, actor: Actor, matter_id: MatterId, name: str) -> MatterRow:
        """Raises `error-matter-name`."""
        name = parse_line(name, NAME_LIMIT, "error-matter-name")
        async with undoable(self._work, self._clock, actor, Permission.MATTER_EDIT) as uow:
            row = await _get(uow, matter_id, lock=True)
            if row.name != name:
                self._record_change(uow, actor, row, {"name": row.name}, {"name": name})
                row.name, row.name_norm = name, normalise_for_search(name)
            return await _load_row(uow, row)

    @permitted(Permission.MATTER_EDIT)
    async def set_note(self, actor: Actor, matter_id: MatterId, note: str | None) -> MatterRow:
        """Sets the note; None removes it. Raises `error-matter-note`."""
        note = parse_paragraph(note, NOTE_LIMIT, "error-matter-note") if note else None
        async with undoable(self._work, self._clock, actor, Permission.MATTER_EDIT) as uow:
            row = await _get(uow, matter_id, lock=True)
            if row.note != note:
                self._record_change(uow, actor, row, {"note": row.note}, {"note": note})
                row.note = note
            return await _load_row(uow, row)

    @permitted(Permission.MATTER_EDIT)
    async def close(self, actor: Actor, matter_id: MatterId) -> MatterRow:
        """Closes the matter as of the firm's date."""
        async with undoable(self._work, self._clock, actor, Permission.MATTER_EDIT) as uow:
            row = await _get(uow, matter_id, lock=True)
            if row.closed_on is None:
                row.closed_on = local_date(self._clock.now(), actor.timezone)
                record(uow, self._clock, actor, AuditAction.CLOSED, ObjectType.MATTER, row.id)
            return await _load_row(uow, row)

    @permitted(Permission.MATTER_EDIT)
    async def reopen(self, actor: Actor, matter_id: MatterId) -> MatterRow:
        async with undoable(self._work, self._clock, actor, Permission.MATTER_EDIT) as uow:
            row = await _get(uow, matter_id, lock=True)
            if row.closed_on is not None:
                row.closed_on = None
                record(uow, self._clock, actor, AuditAction.REOPENED, ObjectType.MATTER, row.id)
            return await _load_row(uow, row)

    def _record_change(
        self, uow: UnitOfWork, actor: Actor, row: Matter, before: dict[str, object], after: dict[str, object]
    ) -> None:
        record(uow, self._clock, actor, AuditAction.CHANGED, ObjectType.MATTER, row.id, before, after)


async def _get(uow: UnitOfWork, matter_id: MatterId, *, lock: bool = False) -> Matter:
    row = await uow.matters.get(matter_id, lock=lock)
    if row is None:
        raise NotFound
    return row


async def _load_row(uow: UnitOfWork, row: Matter) -> MatterRow:
    await uow.flush()
    client = await uow.clients.get(row.client_id)
    if client is None:  # a client that is not seen has no matters that are
        raise NotFound
    return build_matter_row(row, client)


def build_matter_row(matter: Matter, client: Client) -> MatterRow:
    return MatterRow(
        id=MatterId(matter.id),
        name=matter.name,
        client_id=ClientId(client.id),
        client_name=client.name,
        opened_on=matter.opened_on,
        closed_on=matter.closed_on,
    )
