"""The sandbox's world with a memory: everything that people were ever shown, also what was changed or removed later."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.sandbox.model import Chat, Message
from tests.sandbox.transcript import shown
from tests.sandbox.world import World

INTENT = "\x1d"
"""What aiogram-dialog puts into the data of its windows' buttons."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a chat showed at a moment. `sent`: it came as a message of its own, and was not an edit."""

    at: float
    chat_id: int
    message_id: int
    text: str
    sent: bool
    window: bool
    document: str | None
    delivery: int | None
    """Which one had begun to leave for this chat last."""


class Memory(World):
    def __init__(self, now: Callable[[], float]) -> None:
        super().__init__(now=now)
        self.told: list[Told] = []
        self.leaving: dict[int, int] = {}
        """Chat → the delivery that has begun to leave for it last."""
        self.expired: set[int] = set()
        """Updates that Telegram has given up."""
        self._seen: set[tuple[int, int]] = set()
        self._expire, self.updates._expire = self.updates._expire, self._note_expired  # type: ignore[method-assign]

    def _note_expired(self) -> None:
        before = set(self.updates.pending_ids)
        self._expire()
        self.expired |= before - set(self.updates.pending_ids)

    def touch(self, chat: Chat, message: Message | None = None) -> None:
        super().touch(chat, message)
        if message is None or not message.from_bot:
            return
        place = chat.id, message.id
        seen = shown(message)
        data = [str(button.get("callback_data")) for row in seen.keyboard for button in row]
        self.told.append(
            Told(
                self.now(),
                chat.id,
                message.id,
                seen.text,
                place not in self._seen,
                any(INTENT in each for each in data),
                seen.document,
                self.leaving.get(chat.id),
            )
        )
        self._seen.add(place)

    def told_in(self, chat_id: int, since: int = 0) -> list[Told]:
        return [each for each in self.told[since:] if each.chat_id == chat_id]
