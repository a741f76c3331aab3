"""What owners hear of backups: once that they fail, once that they work again, and that books were restored."""

from collections.abc import Mapping
from datetime import datetime

from db.backup.load import is_outdated
from db.queries.due_work import FirmClock
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import MessageKind
from services.domain.calendar.dates import local_date
from services.domain.ports import Clock
from services.outbox.queue import tell_staff

FAILS, FAILS_AND_NONE = "pushed-backup-fails", "pushed-backup-fails-first"


class BackupNotices:
    """As the system. The first firm is whose installation it is: others may be guests in it."""

    def __init__(self, database: TenantDatabase, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def first_firm(self) -> FirmClock | None:
        async with self._database.across() as due_work:
            return min(await due_work.firms(), key=lambda firm: firm.id, default=None)

    async def tell_failing(self, firm: FirmClock, last: datetime | None, *, no_room: bool) -> bool:
        """Unless they know already; `last`: when the last good backup that is there was made. Returns whether they
        hear it."""
        if await self._know_it_fails(firm.id):
            return False
        params: dict[str, object] = {"why": "room" if no_room else "other"}
        if last is not None:
            params["last"] = {"date": local_date(last, firm.timezone).isoformat()}
        await self._tell(firm.id, FAILS if last else FAILS_AND_NONE, params)
        return True

    async def tell_working(self, firm: FirmClock) -> bool:
        """Only when they have heard that it fails. Returns whether they hear it."""
        if not await self._know_it_fails(firm.id):
            return False
        await self._tell(firm.id, "pushed-backup-works", {})
        return True

    async def _know_it_fails(self, firm_id: int) -> bool:
        """By what they were told last, since a restart of the bot changes nothing in that."""
        async with self._database.read(firm_id) as uow:
            told = await uow.deliveries.last_of_kind(MessageKind.BACKUP)
        return told is not None and told.payload.get("text") in (FAILS, FAILS_AND_NONE)

    async def tell_restored(self, at: datetime) -> None:
        """To the owners of every firm: what was recorded after `at` is gone from their books."""
        async with self._database.across() as due_work:
            firms = await due_work.firms()
        quiet = "yes" if is_outdated(at, self._clock.now()) else "no"
        for firm in firms:
            day = {"date": local_date(at, firm.timezone).isoformat()}
            await self._tell(firm.id, "pushed-backup-restored", {"day": day, "quiet": quiet})

    async def _tell(self, firm_id: int, text: str, params: Mapping[str, object]) -> None:
        async with self._database.write(firm_id) as uow:
            await tell_staff(
                uow,
                self._clock,
                MessageKind.BACKUP,
                list(await uow.firms.active_owners()),
                act_key=f"backup:{self._clock.now().timestamp():.0f}",
                payload={"text": text, "params": params},
            )
