"""The tick «undo»: what can't be undone any more is forgotten, since its rows hold values of people, and images that
were replaced or removed go with it."""

import logging
from collections.abc import Sequence
from datetime import datetime

from db.unit_of_work import TenantDatabase
from services.core.in_groups import do_in_groups
from services.core.undoable import NEVER_MIND
from services.domain.ports import Clock

log = logging.getLogger(__name__)

FIRMS_TOGETHER = 100


class UndoJob:
    def __init__(self, database: TenantDatabase, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def tick(self) -> int:
        before = self._clock.now() - NEVER_MIND
        async with self._database.across() as due_work:
            firms = await due_work.firms_with_undo_over(before)
        return await do_in_groups(
            firms, FIRMS_TOGETHER, lambda some: self._forget(some, before), self._failed
        )

    async def _forget(self, firm_ids: Sequence[int], before: datetime) -> int:
        async with self._database.among(firm_ids, write=True) as uow:
            gone = await uow.together.drop_undo_over(before)
            images = await uow.together.unused_images(firm_ids)
        for firm_id, digest in images:
            async with self._database.write(firm_id) as work:
                await work.images.drop_unused(digest)
        return gone

    def _failed(self, firm_id: int) -> None:
        log.exception("tickets to undo of firm %s", firm_id)
