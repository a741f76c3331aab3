"""How long a firm keeps personal data, what has been kept for long enough, and the job that says so.

Nothing that people know of goes by itself: owners are told once a month, look, and decide. Only data of messages that
were delivered long ago, which no screen shows, go after their term, with an act in the trail.
"""

import logging
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from db.models import Firm
from db.repositories.retention import ClientAge
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType
from services.clients.balances import load_advances
from services.core.audit import record
from services.core.sealing import erase
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import add_months, local_date
from services.domain.errors import BadInput, Conflict
from services.domain.ids import ClientId
from services.domain.pagination import Page, clamp_page
from services.domain.ports import Clock, Tokens
from services.domain.requisites.model import Country
from services.firms.change import change_firm
from services.privacy.pages import KEEP_YEARS, KEEP_YEARS_ABROAD
from services.privacy.service import ErasureService
from services.privacy.traces import chunks

log = logging.getLogger(__name__)

NEVER = 0
BY_LAW = None
CLIENTS_YEARS = (BY_LAW, 1, 3, 10, NEVER)
"""Whole years after the year of a client's last document. By law: as long as documents have to be kept, five years in
Russia (402-ФЗ art. 29), Kazakhstan, Belarus and Uzbekistan, ten elsewhere; then nothing at all names the client any
more. A shorter term is the firm's own: 152-ФЗ art. 5 (7) and GDPR art. 5 (1e) want data kept no longer than their
purpose, and invoices still name their payer until the law lets them go."""
TALKS_MONTHS = (12, 36, 60, NEVER)
"""Of what was said to clients and by them. 36 is the general term of limitation: ГК РФ art. 196, ГК РК art. 178, ГК РБ
art. 197, ГК РУз art. 150. After it no claim needs the words as its proof."""
PAYLOADS_MONTHS = (3, 12, 36)
"""Of the data of messages that have left. They serve for sending again and for questions about what was sent."""
HOURS = range(10, 18)
"""Of a working day, in which owners are told."""
PLANS_LAST = timedelta(days=1)
"""A page of an act on many invoices that nobody confirmed."""
BATCH = 200
AT_ONCE = 20
"""Clients that one press erases."""


@dataclass(frozen=True, slots=True)
class Terms:
    clients_years: int | None
    """`BY_LAW`, `NEVER` or years."""
    talks_months: int
    payloads_months: int
    law_years: int
    """What `BY_LAW` means where the firm is."""


@dataclass(frozen=True, slots=True)
class DueClient:
    id: ClientId
    name: str
    last: date
    """The day of the last document, payment, matter, message or task."""


@dataclass(frozen=True, slots=True)
class Due(Page[DueClient]):
    """Clients whose term is over, the oldest first, and how many messages hold talks that are."""

    talks: int = 0


class RetentionService:
    def __init__(
        self, work: UnitOfWorkFactory, clock: Clock, tokens: Tokens, erasure: ErasureService
    ) -> None:
        self._work = work
        self._clock = clock
        self._tokens = tokens
        self._erasure = erasure

    @permitted(Permission.FIRM_EDIT)
    async def terms(self, actor: Actor) -> Terms:
        async with self._work.read(actor) as uow:
            return _terms(await uow.firms.firm())

    @permitted(Permission.FIRM_EDIT)
    async def keep_clients(self, actor: Actor, years: int | None) -> Terms:
        """One of `CLIENTS_YEARS`. Raises `error-keeping-term` for any other."""
        _require(years in CLIENTS_YEARS)
        return await self._keep(actor, "keep_clients_years", years)

    @permitted(Permission.FIRM_EDIT)
    async def keep_talks(self, actor: Actor, months: int) -> Terms:
        """One of `TALKS_MONTHS`. Raises as `keep_clients`."""
        _require(months in TALKS_MONTHS)
        return await self._keep(actor, "keep_talks_months", months)

    @permitted(Permission.FIRM_EDIT)
    async def keep_payloads(self, actor: Actor, months: int) -> Terms:
        """One of `PAYLOADS_MONTHS`. Raises as `keep_clients`."""
        _require(months in PAYLOADS_MONTHS)
        return await self._keep(actor, "keep_payloads_months", months)

    @permitted(Permission.FIRM_EDIT)
    async def due(self, actor: Actor, offset: int = 0, limit: int = 8) -> Due:
        offset, limit = clamp_page(offset, limit)
        async with self._work.read(actor) as uow:
            clients = await due_clients(uow, self._clock.now())
            talks = await due_talks(uow, self._clock.now())
        return Due(tuple(clients[offset : offset + limit]), len(clients), offset, limit, talks)

    @permitted(Permission.FIRM_EDIT)
    async def erase_clients(self, actor: Actor) -> int:
        """Erases those that are due, each in a transaction of its own, at most `AT_ONCE`; one in which something was
        opened meanwhile stays. Returns how many are erased."""
        async with self._work.read(actor) as uow:
            clients = await due_clients(uow, self._clock.now())
        count = 0
        for client in clients[:AT_ONCE]:
            try:
                await self._erasure.erase_client(actor, client.id)
            except Conflict:
                continue
            count += 1
        return count

    @permitted(Permission.FIRM_EDIT)
    async def erase_talks(self, actor: Actor) -> int:
        """Takes out of messages and acts what was said before the firm's term. Returns how many messages."""
        async with self._work.write(actor) as uow:
            firm = await uow.firms.firm()
            before = talks_before(firm, self._clock.now())
            if before is None:
                return 0
            count = 0
            while rows := await uow.retention.talks(before, BATCH):
                for row in rows:
                    row.payload, row.error = {}, None
                count += len(rows)
                await uow.flush()
            for document in await uow.retention.objections(before):
                document.objection = None
            trail = 0
            for some in chunks(await uow.retention.acts_quoting(before)):
                trail += await erase(uow, self._tokens, some, {"before.text", "after.text"})
            if count or trail:
                erased = {"messages": count, "trail": trail}
                after = {"erased": erased, "until": local_date(before, actor.timezone)}
                record(uow, self._clock, actor, AuditAction.ERASED, ObjectType.FIRM, firm.id, after=after)
            return count

    async def _keep(self, actor: Actor, field: str, value: int | None) -> Terms:
        async with undoable(self._work, self._clock, actor, Permission.FIRM_EDIT) as uow:
            return _terms(await change_firm(uow, self._clock, actor, field, value))


async def due_clients(uow: UnitOfWork, now: datetime) -> list[DueClient]:
    """Nothing is open with these, and their term is over; or they were erased, and the law lets their invoices go."""
    firm = await uow.firms.firm()
    if firm.keep_clients_years == NEVER:
        return []
    today = local_date(now, firm.timezone)
    found = []
    for age in await uow.retention.ages():
        if not _is_over(age, firm.keep_clients_years, today):
            continue
        if not age.is_erased and (await uow.erasure.obstacles(age.id) or await load_advances(uow, age.id)):
            continue
        found.append(DueClient(ClientId(age.id), age.name, age.last))
    return found


def _is_over(age: ClientAge, years: int | None, today: date) -> bool:
    if age.is_erased:
        return age.keep_until is not None and age.keep_until < today
    kept = _law_years(Country(age.country)) if years is None else years
    return date(age.last.year + kept, 12, 31) < today


async def due_talks(uow: UnitOfWork, now: datetime) -> int:
    before = talks_before(await uow.firms.firm(), now)
    return await uow.retention.count_talks(before) if before is not None else 0


def talks_before(firm: Firm, now: datetime) -> datetime | None:
    return months_before(now, firm.keep_talks_months) if firm.keep_talks_months != NEVER else None


def months_before(now: datetime, months: int) -> datetime:
    """The same day of an earlier month, or that month's last day."""
    return datetime.combine(add_months(now.date(), -months), now.timetz())


def _terms(firm: Firm) -> Terms:
    return Terms(
        firm.keep_clients_years,
        firm.keep_talks_months,
        firm.keep_payloads_months,
        _law_years(Country(firm.country)),
    )


def _law_years(country: Country) -> int:
    return KEEP_YEARS_ABROAD if country is Country.OTHER else KEEP_YEARS


def _require(known: bool) -> None:
    if not known:
        raise BadInput("error-keeping-term")
