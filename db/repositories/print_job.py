"""Jobs of the office's printer."""

from collections.abc import Collection

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import PrintJob
from db.vocabulary.printing import PrintReason, PrintState


class PrintJobRepository:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def add_once(self, row: PrintJob) -> PrintJob:
        """The new row, or the one that the same press has made."""
        await self.session.flush()  # what fails from here on is this row
        try:
            async with self.session.begin_nested():
                self.session.add(row)
        except IntegrityError:
            made = await self.by_act_key(row.act_key)
            if made is None:
                raise
            return made
        return row

    async def get(self, job_id: int) -> PrintJob | None:
        """As it stands in the database now."""
        query = select(PrintJob).where(PrintJob.id == job_id)
        return await self.session.scalar(query.execution_options(populate_existing=True))

    async def by_act_key(self, act_key: str) -> PrintJob | None:
        return await self.session.scalar(select(PrintJob).where(PrintJob.act_key == act_key))

    async def move(
        self,
        job_id: int,
        since: Collection[PrintState],
        to: PrintState,
        reason: PrintReason | None = None,
        *,
        printer_job: int | None = None,
    ) -> bool:
        """Whether the job stood in one of the states `since`, and is in `to` now: of two who try, one succeeds."""
        values: dict[str, object] = {"state": to.value, "reason": reason.value if reason else None}
        if printer_job is not None:
            values["printer_job"] = printer_job
        moved = await self.session.scalar(
            update(PrintJob)
            .where(PrintJob.id == job_id, PrintJob.state.in_(since))
            .values(**values)
            .returning(PrintJob.id)
            .execution_options(synchronize_session=False)
        )
        return moved is not None
