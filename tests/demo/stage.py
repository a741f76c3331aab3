"""What the demo has around its chats: a clock that its visitor moves, the letters, a printer and six stories."""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import cast

from db.engine import Database
from services.container import build
from services.domain.ports import SystemTokens
from tests.demo.bank_file import bank_file
from tests.demo.cast import ANNA, CONTACTS, IVAN, MARIA, PEOPLE, STAFF
from tests.demo.history import MOSCOW
from tests.demo.printer import DemoPrinter, demo_printer
from tests.demo.words import CLOCK_STEPS, HAND, STORIES, Texts
from tests.sandbox.model import Call
from tests.sandbox.stage import Letter, LetterFile, Print, Stage, Story
from tests.sandbox.transcript import even, text_of
from tests.sandbox.world import World
from tests.support.mail_server import MailServer, mail_server
from tests.support.stepped_clock_bot import set_clock

PEOPLE_OF_FIRM = frozenset({ANNA, *(user_id for user_id, _ in STAFF)})
CLIENTS = frozenset(user_id for user_id, _ in CONTACTS)
CLOCK_FILE = "clock"
MORNING = timedelta(hours=10, minutes=5)
"""Of the firm's day: the summary comes at nine, reminders from ten on."""
A_DAY_SETTLES = 2.5
"""Seconds in which the bot says what a day brings: it looks at its clock every second."""
PATIENCE = 20.0
CLAIMS = ("✅ Я оплатил", "✅ I have paid")
QUESTIONS = ("✖️ Не пришло", "✖️ Not arrived")
"""What the firm is asked when a client says so."""
ISSUINGS = ("✅ Выставить", "✅ Issue")
POSTINGS = ("✅ Записать", "✅ Record")


class WorldClock:
    def __init__(self, world: World) -> None:
        self._world = world

    def now(self) -> datetime:
        return datetime.fromtimestamp(self._world.now(), UTC)


class DemoStage:
    """`clock_file` is the one that the bot reads. Everything belongs to the loop of the world."""

    def __init__(
        self,
        world: World,
        clock_file: Path,
        database: Database,
        post: MailServer,
        printer: DemoPrinter,
        language: str,
    ) -> None:
        self._world = world
        self._services = build(database, WorldClock(world), SystemTokens(), Texts())
        self._file = clock_file
        self._database = database
        self._post = post
        self._printer = printer
        printer.dropped = world.changed
        self._begun = len(world.log)
        self._moved_to: int | None = None
        self._handed = False
        self._seen: dict[str, Callable[[], bool]] = {
            "invoice": lambda: self._pressed(ISSUINGS) and self._got_invoice(PEOPLE_OF_FIRM),
            "send": lambda: self._got_invoice(CLIENTS) or any(map(_has_invoice, self.stage.letters)),
            "claim": lambda: self._pressed(CLAIMS) and self._asked(QUESTIONS),
            "bank": lambda: self._handed and self._pressed(POSTINGS),
            "morning": self._morning_came,
            "search": self._found,
        }
        self.stage = Stage(
            self._stories(), CLOCK_STEPS, move=self._move, speak=self._speak, language=language
        )
        set_clock(clock_file, 0)
        world.now = lambda: time.time() + self.stage.shift
        world.stage = self.stage

    def begin(self) -> None:
        """From now on it is the visitor who acts."""
        self._begun = len(self._world.log)

    async def watch(self) -> None:
        """Ticks stories off and shows letters and printed sheets, at each change of the world."""
        while True:
            await self._world.until(self._look, 3600.0)

    def _look(self) -> bool:
        changed = False
        for letter in self._post.letters[len(self.stage.letters) :]:
            self.stage.letters.append(self._read(letter))
            changed = True
        for sheet in self._printer.tray[len(self.stage.tray) :]:
            stored = self._world.store(sheet.content, f"{sheet.name}.pdf", "application/pdf")
            file = LetterFile(stored.file_id, stored.name, len(sheet.content))
            self.stage.tray.append(Print(file, sheet.copies, self._world.now()))
            changed = True
        for story in self.stage.stories:
            if not story.done and self._seen[story.name]():
                story.done = changed = True
        if changed:
            asyncio.get_running_loop().call_soon(self._world.changed)
        return False

    # The clock

    async def _move(self, name: str) -> None:
        """Day by day, so that each morning is seen."""
        self._moved_to = len(self._world.log)
        self._world.changed()
        for moment in moments_of(name, self._now()):
            await self._set(moment)

    async def _set(self, moment: datetime) -> None:
        self.stage.shift = moment.timestamp() - time.time()
        set_clock(self._file, self.stage.shift)
        self._world.changed()
        await asyncio.sleep(A_DAY_SETTLES)
        await self._world.until(lambda: self._world.idle, PATIENCE)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._world.now(), UTC).astimezone(MOSCOW)

    # The language

    async def teach(self) -> None:
        """Lets the people of the firm and its clients speak the stage's language, before anybody has come."""
        for person in PEOPLE:
            await self._services.identity.set_language(
                person.id, person.name, person.username, self.stage.language
            )

    async def _speak(self, language: str) -> None:
        await self.teach()
        for user_id in (*sorted(PEOPLE_OF_FIRM), *sorted(CLIENTS)):
            self._world.open(user_id)  # their menus are in it from now on

    # The letters

    def _read(self, letter: EmailMessage) -> Letter:
        body = letter.get_body(("plain",))
        files = []
        for part in letter.iter_attachments():
            data = cast("bytes", part.get_payload(decode=True) or b"")
            name = part.get_filename() or "file"
            stored = self._world.store(data, name, part.get_content_type())
            files.append(LetterFile(stored.file_id, name, len(data)))
        return Letter(
            (str(letter["To"]),),
            str(letter["Subject"]),
            body.get_content().strip() if body is not None else "",
            self._world.now(),
            tuple(files),
        )

    # The stories

    def _stories(self) -> list[Story]:
        people = {"bank": (MARIA, IVAN)}
        hands: Mapping[str, Callable[[], Awaitable[None]]] = {"bank": self._hand_the_bank_file}
        return [
            Story(
                name,
                title,
                steps,
                people.get(name, (ANNA, IVAN)),
                acts=1 if name == "claim" else 0,
                hand=hands.get(name),
                hand_label=HAND,
            )
            for name, (title, steps) in STORIES.items()
        ]

    async def _hand_the_bank_file(self) -> None:
        data = await bank_file(self._database, self._now())
        self._handed = True
        self._world.upload(MARIA, data, f"kl_to_1c_{self._now():%d_%m}.txt", "text/plain")

    def _calls(self, since: int) -> list[Call]:
        return [call for call in self._world.log[since:] if call.status == 200]

    def _got_invoice(self, people: frozenset[int]) -> bool:
        """A numbered invoice as a PDF: a table, an archive or a draft is none."""
        return any(
            message.from_bot and message.document is not None and is_invoice(message.document["file_name"])
            for person in people
            for message in self._world.chat(person).messages
        )

    def _pressed(self, labels: tuple[str, ...]) -> bool:
        return any(
            press.answer is not None and even(press.label).startswith(labels)
            for press in self._world.presses.values()
        )

    def _asked(self, labels: tuple[str, ...]) -> bool:
        """Whether a member of the firm has such a button."""
        return any(
            even(str(button["text"])).startswith(labels)
            for person in PEOPLE_OF_FIRM
            for message in self._world.chat(person).messages
            for row in message.inline_keyboard
            for button in row
        )

    def _morning_came(self) -> bool:
        if self._moved_to is None or self.stage.moving:
            return False
        return any(
            call.method.startswith("send") and call.chat_id in CLIENTS | PEOPLE_OF_FIRM
            for call in self._calls(self._moved_to)
        )

    def _found(self) -> bool:
        """A member typed something that is no command, and what the bot wrote then has it."""
        for person in PEOPLE_OF_FIRM:
            typed = ""
            for message in self._world.chat(person).messages:
                said = _letters(text_of(message))
                if not message.from_bot:
                    typed = "" if (message.text or "/").startswith("/") else said
                elif typed and typed in said:
                    return True
        return False


def moments_of(step: str, now: datetime) -> list[datetime]:
    """Each morning after `now`, of the firm's time, and last the moment that the step leads to."""
    target = {
        "day": now + timedelta(days=1),
        "week": now + timedelta(days=7),
        "monday": _morning(now + timedelta(days=7 - now.weekday())),
    }[step]
    days = (now + timedelta(days=number) for number in range((target.date() - now.date()).days + 1))
    return [*(morning for day in days if now < (morning := _morning(day)) < target), target]


def _morning(day: datetime) -> datetime:
    return datetime.combine(day.date(), datetime.min.time(), MOSCOW) + MORNING


_INVOICE = re.compile(r"(?:Счёт № .+ от|Invoice .+ dated) \S+.*\.pdf")


def is_invoice(file_name: str) -> bool:
    """Whether a file that the bot gives out is an issued invoice, by its name."""
    return _INVOICE.fullmatch(even(file_name)) is not None


def _has_invoice(letter: Letter) -> bool:
    return any(is_invoice(file.name) for file in letter.files)


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


@asynccontextmanager
async def demo_stage(
    world: World, folder: Path, database: Database, language: str
) -> AsyncIterator[tuple[DemoStage, MailServer, DemoPrinter]]:
    async with mail_server(folder) as post, demo_printer() as printer:
        stage = DemoStage(world, folder / CLOCK_FILE, database, post, printer, language)
        watch = asyncio.create_task(stage.watch())
        try:
            yield stage, post, printer
        finally:
            watch.cancel()
