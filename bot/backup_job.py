"""The bot's own backups: one a night, made by a process of its own, so that nobody in the chat waits for it.

Whether one is due is told by the names of those that are there: a night that was slept through is made up for, and a
restart changes nothing.
"""

import asyncio
import logging
import os
import sys
from asyncio.subprocess import PIPE
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Self
from zoneinfo import ZoneInfo

from bot.backup_files import list_backups, name_at, prune
from bot.commands.backup import NO_ROOM
from bot.config import BackupSettings
from bot.trouble import Trouble
from db.engine import Database
from db.queries.due_work import FirmClock
from db.unit_of_work import TenantDatabase
from services.domain.ports import Clock, WakeWorker
from services.outbox.backup_notices import BackupNotices

log = logging.getLogger(__name__)

ROOT = Path(__file__).parents[1]
LIMIT = 540.0
"""Seconds: less than health allows a tick."""
AGAIN = timedelta(hours=1)
"""After one that failed."""
AHEAD = timedelta(hours=1)
"""A file of a later moment than this was made before the clock was set back: it must not stand for tomorrow's."""


@dataclass(frozen=True, slots=True)
class BackupPlan:
    folder: Path
    keep: int
    hour: int
    """By the clock of the first firm."""
    environment: dict[str, str]
    """What the command is told beside the environment of the bot."""

    @classmethod
    def of(cls, settings: BackupSettings) -> Self | None:
        if settings.backup_dir is None:
            return None
        told = {"DATABASE_URL": settings.database_url.get_secret_value()}
        if settings.backup_secret is not None:
            told["BACKUP_KEY"] = settings.backup_secret
        return cls(settings.backup_dir, settings.backup_keep, settings.backup_hour, told)


class BackupJob:
    def __init__(self, plan: BackupPlan, database: Database, clock: Clock, wake: WakeWorker) -> None:
        self._plan = plan
        self._notices = BackupNotices(TenantDatabase(database), clock)
        self._clock = clock
        self._wake = wake
        self._failed_at: datetime | None = None
        self._trouble = Trouble(log, "backup")

    async def tick(self) -> None:
        """Makes the backup that is due, if one is; one that failed is tried again an hour later."""
        firm, now = await self._notices.first_firm(), self._clock.now()
        if firm is None or self._has_just_failed(now):
            return
        made = await asyncio.to_thread(list_backups, self._plan.folder)
        last = max((moment for moment in made if moment <= now + AHEAD), default=None)
        if last is not None and last >= last_turn(now, self._plan.hour, firm.timezone):
            return
        code, why = await self._run(self._plan.folder / name_at(now))
        if code:
            await self._fail(firm, last, code, why)
            return
        self._failed_at = None
        self._trouble.over()
        log.info("backup made")
        await asyncio.to_thread(prune, self._plan.folder, self._plan.keep)
        if await self._notices.tell_working(firm):
            self._wake()

    def _has_just_failed(self, now: datetime) -> bool:
        return self._failed_at is not None and abs(now - self._failed_at) < AGAIN

    async def _fail(self, firm: FirmClock, last: datetime | None, code: int, why: str) -> None:
        self._failed_at = self._clock.now()
        self._trouble.met(why)
        if await self._notices.tell_failing(firm, last, no_room=code == NO_ROOM):
            self._wake()

    async def _run(self, target: Path) -> tuple[int, str]:
        """The exit code, and the sentence that the command said when it is not 0."""
        paths = [str(ROOT), os.environ.get("PYTHONPATH", "")]
        environment = {
            **os.environ,
            **self._plan.environment,
            "PYTHONPATH": os.pathsep.join(path for path in paths if path),
        }
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot.commands.backup", str(target)),
            stdout=PIPE,
            stderr=PIPE,
            env=environment,
        )
        try:
            async with asyncio.timeout(LIMIT):
                _, said = await process.communicate()
        except TimeoutError:
            return 1, f"it took more than {LIMIT:.0f} seconds"
        finally:
            if process.returncode is None:
                with suppress(ProcessLookupError):
                    process.kill()
                await process.wait()
        lines = said.decode(errors="replace").strip().splitlines() or ["it was ended"]
        return process.returncode or 0, lines[-1]


def last_turn(now: datetime, hour: int, timezone: str) -> datetime:
    """When a backup became due for the last time."""
    local = now.astimezone(ZoneInfo(timezone))
    turn = local.replace(hour=hour, minute=0, second=0, microsecond=0)
    return turn if turn <= local else turn - timedelta(days=1)
