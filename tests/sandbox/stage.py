"""What stands around the chats on the page of a demo: a clock that can be moved, letters, a printer, stories to try.

The sandbox shows it and hands on what is pressed; what a story means, who moves the clock, where letters and printed
sheets come from is the demo's.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field

from tests.sandbox.model import Json

Words = Mapping[str, str]
"""By language, «ru» and «en»."""


@dataclass(frozen=True, slots=True)
class LetterFile:
    """`file_id` is of a file that the world keeps."""

    file_id: str
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Letter:
    """An e-mail as its reader finds it; `sent_at` in Unix seconds."""

    recipients: tuple[str, ...]
    subject: str
    text: str
    sent_at: float
    files: tuple[LetterFile, ...] = ()

    def api(self) -> Json:
        return {
            "to": ", ".join(self.recipients),
            "subject": self.subject,
            "text": self.text,
            "date": self.sent_at,
            "files": [
                {"file_id": each.file_id, "file_name": each.name, "file_size": each.size}
                for each in self.files
            ],
        }


@dataclass(frozen=True, slots=True)
class Print:
    """What lies in the printer's tray; `printed_at` in Unix seconds."""

    file: LetterFile
    copies: int
    printed_at: float

    def api(self) -> Json:
        return {
            "file_id": self.file.file_id,
            "file_name": self.file.name,
            "file_size": self.file.size,
            "copies": self.copies,
            "date": self.printed_at,
        }


@dataclass(slots=True)
class Story:
    """A few steps to try; `done` once they were seen to work. `hand` brings a file into a person's chat for it, and
    `people` are who sits left and right then; `acts` says which of them begins, whose chat a phone shows."""

    name: str
    title: Words
    steps: Words
    people: tuple[int, int]
    acts: int = 0
    done: bool = False
    hand: Callable[[], Awaitable[None]] | None = None
    hand_label: Words = field(default_factory=dict)

    def api(self) -> Json:
        return {
            "name": self.name,
            "title": self.title,
            "steps": self.steps,
            "people": self.people,
            "acts": self.acts,
            "done": self.done,
            "hand": self.hand_label if self.hand else None,
        }


@dataclass
class Stage:
    """`shift` is how many seconds the world's clock is ahead; `move` sets it ahead by the name of a step. `speak` lets
    the people of the world speak another language."""

    stories: Sequence[Story]
    steps: Mapping[str, Words]
    move: Callable[[str], Awaitable[None]]
    speak: Callable[[str], Awaitable[None]]
    language: str = "ru"
    is_settled: bool = False
    shift: float = 0.0
    moving: bool = False
    letters: list[Letter] = field(default_factory=list)
    tray: list[Print] = field(default_factory=list)

    def api(self) -> Json:
        return {
            "shift": self.shift,
            "language": self.language,
            "moving": self.moving,
            "steps": self.steps,
            "letters": [letter.api() for letter in self.letters],
            "tray": [sheet.api() for sheet in self.tray],
            "stories": [story.api() for story in self.stories],
        }

    async def step(self, name: str) -> None:
        """Raises `KeyError` for a step that the stage does not have. While the clock moves, another waits for nobody
        and is left out."""
        if name not in self.steps:
            raise KeyError(name)
        if self.moving:
            return
        self.moving = True
        try:
            await self.move(name)
        finally:
            self.moving = False

    async def settle(self, language: str) -> None:
        """The first page that is opened decides which language the people speak."""
        if self.is_settled or language not in ("ru", "en"):
            return
        self.is_settled = True
        if language != self.language:
            self.language = language
            await self.speak(language)

    async def hand(self, name: str) -> None:
        """Raises `KeyError` for a story without a file."""
        story = next((each for each in self.stories if each.name == name), None)
        if story is None or story.hand is None:
            raise KeyError(name)
        await story.hand()
