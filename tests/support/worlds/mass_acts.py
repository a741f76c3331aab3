"""Many invoices of one firm, and the job that works through acts on them by hand, as processes that live and die."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry, Base, MassItem
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import AuditAction
from services.container import Services
from services.domain.access import Actor
from services.domain.ids import ClientId, InvoiceId, MassActId
from services.mass_acts.job import LEASE, MassActJob, Step
from tests.support.factories import KeyTranslator, Team, draft_invoice
from tests.support.fakes import FakeClock, FakeTokens


class Killed(BaseException):
    """The process dies here: nothing catches it."""


class MortalClock(FakeClock):
    """The time of another clock, which can be asked so often; whoever asks once more is dead."""

    def __init__(self, clock: FakeClock, asks: int) -> None:
        self._clock = clock
        self._left = asks

    def now(self) -> datetime:
        if self._left == 0:
            raise Killed
        self._left -= 1
        return self._clock.now()


@dataclass
class MassWorld:
    database: Database
    services: Services
    clock: FakeClock
    team: Team
    tokens: FakeTokens = field(default_factory=FakeTokens)
    keys: Any = field(default_factory=lambda: count(1))

    @property
    def owner(self) -> Actor:
        return self.team.owner

    def job(self, clock: FakeClock | None = None) -> MassActJob:
        """As a process of its own has it."""
        workplace = TenantDatabase(self.database)
        return MassActJob(workplace, clock or self.clock, self.tokens, KeyTranslator(), mail_on=True)

    def key(self) -> str:
        return f"page-{next(self.keys)}"

    async def drafts(self, client: ClientId, number: int) -> list[InvoiceId]:
        return [(await draft_invoice(self.services, self.owner, client)).row.id for _ in range(number)]

    async def work(self, job: MassActJob | None = None, *, seen: bool = True) -> int:
        """To the end of all acts that nobody works on, whose pages their people have open, or not. Returns the steps
        taken."""
        job, steps = job or self.job(), 0
        for lease in await job.claim():
            while await job.step(lease) is Step.MORE:
                steps += 1
            await job.told(lease, seen=seen)
        return steps

    async def dies_after(self, asks: int) -> bool:
        """Whether a process that may ask the time so often dies over its work. Its lease is over then."""
        try:
            await self.work(self.job(MortalClock(self.clock, asks)))
        except Killed:
            return True
        finally:
            self.clock.set(self.clock.now() + LEASE + timedelta(seconds=1))
        return False

    async def work_side_by_side(self, number: int) -> None:
        await asyncio.gather(*(self.work() for _ in range(number)))

    async def items(self, act_id: MassActId) -> list[MassItem]:
        return await self.rows(MassItem, MassItem.act_id == act_id)

    async def rows(self, model: type[Base], *where: Any) -> list[Any]:
        async with AsyncSession(self.database.reader) as session:
            query = select(model).where(*where).order_by(model.id)  # type: ignore[attr-defined]
            return list(await session.scalars(query))

    async def count_acts(self, action: AuditAction) -> dict[int, int]:
        """How often the trail has this act of each object."""
        found: dict[int, int] = {}
        for entry in await self.rows(AuditEntry, AuditEntry.action == action.value):
            found[entry.object_id] = found.get(entry.object_id, 0) + 1
        return found
