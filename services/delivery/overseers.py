"""What whoever oversees the installation has to know of it, and who hears so: the owners."""

from collections.abc import Collection
from datetime import datetime, timedelta

from db.unit_of_work import TenantDatabase
from services.domain.languages import staff_language
from services.domain.ports import Clock


class Overseers:
    def __init__(self, database: TenantDatabase, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def waiting_longer(self, than: timedelta) -> dict[int, datetime]:
        """Firms with messages that wait for longer to be sent → since when the oldest does."""
        async with self._database.across() as due_work:
            return await due_work.waiting_since(self._clock.now() - than)

    async def owners(self, firm_ids: Collection[int] | None = None) -> dict[int, str]:
        """Telegram's ids of the owners of these firms → the language of each; without firms those of the first one,
        which whoever has installed the bot has founded."""
        async with self._database.across() as due_work:
            firms = firm_ids if firm_ids is not None else [firm.id for firm in (await due_work.firms())[:1]]
            owners = await due_work.owners(firms)
        return {user: staff_language(language) for user, language in owners.items()}
