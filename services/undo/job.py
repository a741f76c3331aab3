"""The tick «undo»: what can't be undone any more is forgotten, since its rows hold values of people."""

from db.unit_of_work import TenantDatabase
from services.core.undoable import NEVER_MIND
from services.domain.ports import Clock


class UndoJob:
    def __init__(self, database: TenantDatabase, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def tick(self) -> int:
        before = self._clock.now() - NEVER_MIND
        async with self._database.across() as due_work:
            firms = await due_work.firms_with_undo_over(before)
        gone = 0
        for firm_id in firms:
            async with self._database.write(firm_id) as uow:
                gone += await uow.undo.drop_over(before)
        return gone
