"""Looks every day at what firms keep: clears what goes by itself, and tells the owners once a month what is theirs to
decide.

Firms are looked at together, in a few statements that find those which keep anything too long; in most there is
nothing, and nothing more is asked. In the others each thing is done in the firm's own transaction.
"""

import calendar
import logging
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from db.models import Firm
from db.queries.due_work import FirmClock
from db.unit_of_work import FirmsUnitOfWork, TenantDatabase
from db.vocabulary.enums import AuditAction, MessageKind, ObjectType
from services.core.audit import record
from services.core.in_groups import do_in_groups
from services.domain.calendar.dates import local_date
from services.domain.ports import Clock
from services.outbox.queue import staff_key, tell_staff
from services.privacy.pages import KEEP_YEARS
from services.privacy.retention import (
    BATCH,
    NEVER,
    due_clients,
    due_talks,
    months_before,
    talks_before,
)
from services.privacy.statement_rows import empty_lines

V = TypeVar("V")

log = logging.getLogger(__name__)

HOURS = range(10, 18)
"""Of a working day, in which owners are told."""
PLANS_LAST = timedelta(days=1)
"""A page of an act on many invoices that nobody confirmed."""
TOGETHER = 50
FIRMS_PER_TICK = 200
"""The rest waits for the next ticks: the day is long."""


class RetentionJob:
    """As the system, in every firm."""

    def __init__(self, database: TenantDatabase, clock: Clock, *, together: int = TOGETHER) -> None:
        self._database = database
        self._clock = clock
        self._together = together
        self._looked: dict[int, date] = {}

    async def tick(self) -> int:
        """Returns how many firms were told something."""
        async with self._database.across() as due_work:
            firms = await due_work.firms()
        waiting = [firm for firm in firms if self._is_time(firm)][:FIRMS_PER_TICK]
        return await do_in_groups(waiting, self._together, self._look, self._failed)

    def _is_time(self, firm: FirmClock) -> bool:
        here = self._clock.now().astimezone(ZoneInfo(firm.timezone))
        in_time = here.hour in HOURS and here.weekday() < calendar.SATURDAY
        return in_time and self._looked.get(firm.id) != here.date()

    def _failed(self, firm: FirmClock) -> None:
        log.exception("keeping of firm %s", firm.id)  # it is looked at again at the next tick

    async def _look(self, firms: Sequence[FirmClock]) -> int:
        today = {firm.id: local_date(self._clock.now(), firm.timezone) for firm in firms}
        async with self._database.among(today) as uow:
            rows = await uow.together.firms()
            to_clear = await self._to_clear(uow, rows)
            to_tell = await self._perhaps_to_tell(uow, rows, today)
        told = 0
        for firm in firms:
            if firm.id in to_clear:
                await self._clear(firm)
            if firm.id in to_tell:
                told += await self._propose(firm, today[firm.id])
        self._looked |= today
        return told

    async def _to_clear(self, uow: FirmsUnitOfWork, firms: Mapping[int, Firm]) -> set[int]:
        now, found = self._clock.now(), set()
        by_months = _by_value({firm.id: firm.keep_payloads_months for firm in firms.values()})
        for months, firm_ids in by_months.items():
            found |= await uow.keeping.to_clear(firm_ids, months_before(now, months), now - PLANS_LAST)
        return found

    async def _perhaps_to_tell(
        self, uow: FirmsUnitOfWork, firms: Mapping[int, Firm], today: Mapping[int, date]
    ) -> set[int]:
        """Firms in which nobody was told this month and that may have something to decide on; not more of them than
        `_propose` then looks at one by one."""
        keys = {
            (member.firm_id, staff_key(proposal_key(today[member.firm_id]), member.id))
            for member in (await uow.together.members()).values()
        }
        told = {firm_id for firm_id, _ in keys & await uow.together.queued({key for _, key in keys})}
        untold = [firm for firm in firms.values() if firm.id not in told]
        latest, found = max(today.values()), set()
        for years, firm_ids in _by_value({firm.id: firm.keep_clients_years for firm in untold}).items():
            if years != NEVER:
                # By law it is as long, or longer: which, each client's country says.
                kept = KEEP_YEARS if years is None else years
                since = date(latest.year - kept, 1, 1)
                found |= await uow.keeping.with_silent_clients(firm_ids, since, latest)
        moments: dict[int, datetime | None] = {
            firm.id: talks_before(firm, self._clock.now()) for firm in untold if firm.id not in found
        }
        for before, firm_ids in _by_value(moments).items():
            if before is not None:
                found |= await uow.keeping.with_talks(firm_ids, before)
        return found

    async def _clear(self, firm: FirmClock) -> None:
        count, done = 0, False
        while not done:
            async with self._database.write(firm.id) as uow:
                row = await uow.firms.firm()
                before = months_before(self._clock.now(), row.keep_payloads_months)
                rows = await uow.retention.payloads(before, BATCH)
                for message in rows:
                    message.payload, message.error = {}, None
                lines = await uow.retention.idle_lines(before, BATCH)
                empty_lines(lines)
                acts = await uow.mass_acts.over(self._clock.now() - PLANS_LAST, before, BATCH)
                for act in acts:
                    await uow.mass_acts.delete(act)
                count += len(rows)
                done = max(len(rows), len(lines), len(acts)) < BATCH
                if done and count:
                    after = {"count": count, "until": local_date(before, firm.timezone)}
                    record(uow, self._clock, None, AuditAction.EXPIRED, ObjectType.FIRM, firm.id, after=after)

    async def _propose(self, firm: FirmClock, today: date) -> int:
        key = proposal_key(today)
        async with self._database.read(firm.id) as uow:
            for member in await uow.firms.members():
                if await uow.deliveries.by_act_key(staff_key(key, member.id)) is not None:
                    return 0  # whoever was an owner this month has heard it
            clients = len(await due_clients(uow, self._clock.now()))
            talks = await due_talks(uow, self._clock.now())
        if not clients and not talks:
            return 0
        async with self._database.write(firm.id) as uow:
            await tell_staff(
                uow,
                self._clock,
                MessageKind.KEEPING,
                list(await uow.firms.active_owners()),
                act_key=key,
                payload={
                    "text": "pushed-keeping",
                    "params": {"clients": clients, "talks": talks},
                    "buttons": [["pushed-keeping-look", "keeping", 0]],
                },
            )
        return 1


def proposal_key(today: date) -> str:
    """Of the act of telling the owners, once a month."""
    return f"keeping:{today:%Y-%m}"


def _by_value(values: Mapping[int, V]) -> dict[V, Collection[int]]:
    found: dict[V, list[int]] = {}
    for firm_id, value in values.items():
        found.setdefault(value, []).append(firm_id)
    return dict(found)
