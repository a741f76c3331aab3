"""Whose private chat shows another list of commands than it should: a member's the staff's, everybody else's the
public one. The database remembers what each chat was sent, so that nothing is sent to Telegram twice."""

from dataclasses import dataclass

from db.unit_of_work import TenantDatabase
from services.domain.languages import staff_language

BATCH = 20
"""Chats of one tick: thousands of members get a changed list little by little, and messages go out between."""


@dataclass(frozen=True, slots=True)
class DueCommandList:
    user_id: int
    language: str
    shown: str | None
    """What is noted when the chat has the staff's list; None when the list is to be taken back."""


class CommandListJob:
    """Acts as the system; looks across firms."""

    def __init__(self, database: TenantDatabase) -> None:
        self._database = database

    async def find(self, version: str) -> list[DueCommandList]:
        """`version` names the staff's list, which is another one after an update or for another bot."""
        async with self._database.outside() as people:
            rows = await people.due_command_lists(version, BATCH)
        return [
            DueCommandList(
                user_id, staff_language(language or ""), f"{language}.{version}" if language else None
            )
            for user_id, language in rows
        ]

    async def settle(self, due: DueCommandList) -> None:
        """When Telegram has taken it, or the chat is closed to us."""
        async with self._database.outside(write=True) as people:
            await people.note_command_list(due.user_id, due.shown)
