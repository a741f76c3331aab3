"""A person in a test: acts by what is visible, and checks what is visible.

Every act waits until the bot has handled it; ``wait=False`` does not. Labels and texts are compared with
plain spaces for no-break ones. «Fresh» means sent or changed since this person's last act.
"""

from __future__ import annotations

import mimetypes
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.sandbox.model import InlineAnswer, Json, Message, Person, Press
from tests.sandbox.rich import buttons_in, plain
from tests.sandbox.transcript import Shown, even, has_label, named_like, shown

if TYPE_CHECKING:
    from tests.sandbox.driver import Sandbox

_PATIENCE = 10.0  # seconds


class User:
    """One person in one chat: the private one with the bot, or what ``at`` was given."""

    def __init__(self, sandbox: Sandbox, person: Person, chat_id: int | None = None) -> None:
        self._sandbox = sandbox
        self._world = sandbox.world
        self.person = person
        self.id = person.id
        self.chat_id = person.id if chat_id is None else chat_id
        self._mark = 0

    def at(self, chat_id: int) -> User:
        """The same person in another chat, such as a group."""
        return User(self._sandbox, self.person, chat_id)

    # Acts

    async def send(
        self, text: str, *, reply_to: int | None = None, topic: int | None = None, wait: bool = True
    ) -> list[Message]:
        """Write a text, perhaps in reply to a message or in a topic; over 4096 units it arrives as several messages."""
        self._begin()
        sent = self._world.send(self.id, text, chat_id=self.chat_id, reply_to=reply_to, topic=topic)
        await self._end(wait)
        return sent

    async def open(self, payload: str = "", *, wait: bool = True) -> None:
        """Follow a deep link, given as its payload or as the whole address."""
        self._begin()
        self._world.open(self.id, payload.rsplit("start=", 1)[-1])
        await self._end(wait)

    async def upload(
        self,
        file: bytes | Path | str,
        name: str | None = None,
        caption: str | None = None,
        *,
        wait: bool = True,
    ) -> Message:
        """Send a file: bytes with a name, or a path."""
        data, name = _contents(file, name)
        mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
        self._begin()
        sent = self._world.upload(self.id, data, name, mime, caption, chat_id=self.chat_id)
        await self._end(wait)
        return sent

    async def sticker(self, *, wait: bool = True) -> None:
        """Send a sticker."""
        self._begin()
        self._world.send_sticker(self.id, chat_id=self.chat_id)
        await self._end(wait)

    async def photo(
        self, data: bytes | None = None, *, caption: str | None = None, wait: bool = True
    ) -> None:
        """Send a picture, of these bytes or any."""
        self._begin()
        given = {} if data is None else {"data": data}
        self._world.send_photo(self.id, caption=caption, chat_id=self.chat_id, **given)
        await self._end(wait)

    async def album(
        self, pictures: int, *, data: bytes | None = None, caption: str | None = None, wait: bool = True
    ) -> None:
        """Send several pictures at once, as one album; with `data` all have these bytes."""
        self._begin()
        album = f"album-{self.id}-{self._mark}"
        for number in range(pictures):
            said = caption if number == 0 else None
            given = {} if data is None else {"data": data}
            self._world.send_photo(self.id, caption=said, chat_id=self.chat_id, album=album, **given)
        await self._end(wait)

    async def voice(self, *, wait: bool = True) -> None:
        """Send a voice message."""
        self._begin()
        self._world.send_voice(self.id, chat_id=self.chat_id)
        await self._end(wait)

    async def contact(
        self, contact: Json | None = None, *, forwarded: bool = False, wait: bool = True
    ) -> None:
        """Share the own phone number or a given Contact; ``forwarded``: as received from somebody else."""
        self._begin()
        self._world.send_contact(self.id, contact, forwarded=forwarded)
        await self._end(wait)

    async def forward(self, message: Message | str, *, wait: bool = True) -> None:
        """Forward a message, or a text of somebody unknown."""
        self._begin()
        self._world.forward(self.id, message, chat_id=self.chat_id)
        await self._end(wait)

    async def block(self, blocked: bool = True, *, wait: bool = True) -> None:
        """Stop the bot; False starts it again."""
        self._begin()
        self._world.block(self.id, blocked)
        await self._end(wait)

    async def press(self, label: str, *, wait: bool = True) -> Press:
        """Tap the button with this label, or the only one that starts with it, emoji in front or not.

        It is looked for in the newest message that has it, then among the keys of the reply keyboard. Waits
        for the answer to the tap and for the handling to end.
        """
        place = self._find(label)
        self._begin()
        press = self._tap(place)
        if wait:
            await self._end(True)
            if press.kind == "callback" and press.answer is None and not press.excused:
                raise self._failure(f"the tap on «{label}» was not answered")
        return press

    async def press_on(self, seen: Shown, label: str, *, wait: bool = True) -> Press:
        """Tap a button of a message as it was when ``seen``, even if it has since changed or been deleted."""
        places = [(even(button["text"]), button) for row in seen.keyboard for button in row]
        if (button := self._pick(label, places)) is None:
            raise self._failure(f"no button «{label}» under message {seen.id}")
        self._begin()
        press = self._world.tap(self.id, self._chat, seen.message, button)
        await self._end(wait)
        return press

    async def tap_many(self, label: str, times: int) -> list[Press]:
        """Tap one button ``times`` times at once, as an impatient finger does; then wait for all."""
        place = self._find(label)
        self._begin()
        presses = [self._tap(place) for _ in range(times)]
        await self._end(True)
        return presses

    async def inline(self, query: str, offset: str = "", *, within: float = _PATIENCE) -> InlineAnswer:
        """Type ``@bot query`` and get the results."""
        self._begin()
        return await self._world.inline(self.id, query, offset, within=within)

    async def choose(self, result: str, chat_id: int | None = None, *, wait: bool = True) -> Message:
        """Send a result of the last inline query, named by its id or the start of its title."""
        known = self._world.last_inline[self.id].results
        found = [r["id"] for r in known if r["id"] == result or str(r.get("title", "")).startswith(result)]
        if len(found) != 1:
            raise self._failure(f"inline result «{result}» found {len(found)} times")
        message = self._world.choose(self.id, found[0], chat_id)
        await self._end(wait)
        return message

    # What is seen

    @property
    def messages(self) -> list[Shown]:
        """All messages of the chat, oldest first."""
        return [shown(message) for message in self._seen]

    @property
    def commands(self) -> list[str]:
        """The list beside the input field of the private chat."""
        return [command["command"] for command in self._world.shown_commands(self.person)]

    @property
    def last(self) -> Shown:
        """The newest message of the bot."""
        return self._newest(lambda _: True)

    @property
    def live(self) -> Shown:
        """The newest message of the bot with buttons; without any, its newest message."""
        try:
            return self._newest(lambda message: bool(message.inline_keyboard))
        except AssertionError:
            return self.last

    @property
    def screen(self) -> str:
        """Text and buttons of the live message."""
        return str(self.live)

    async def expect(
        self,
        *fragments: str,
        buttons: tuple[str, ...] | list[str] = (),
        absent: tuple[str, ...] | list[str] = (),
        fresh: bool = True,
        within: float = _PATIENCE,
    ) -> Shown:
        """Wait for a message of the bot that holds all ``fragments`` and ``buttons`` and none of ``absent``.

        ``absent`` names texts or labels. With ``fresh=False`` any message of the chat will do.
        """
        wanted = [even(fragment) for fragment in fragments]
        labels = [even(label) for label in buttons]
        banned = [even(text) for text in absent]

        def match() -> Shown | None:
            for message in self._candidates(fresh):
                view = shown(message)
                if (
                    all(fragment in view.text for fragment in wanted)
                    and all(has_label(view.labels, label) for label in labels)
                    and not any(text in view.text or has_label(view.labels, text) for text in banned)
                ):
                    return view
            return None

        await self._sandbox.until(match, within)
        if found := match():
            return found
        what = f"text {list(fragments)}, buttons {list(buttons)}, without {list(absent)}"
        raise self._failure(f"no {'fresh ' if fresh else ''}message with {what}")

    async def expect_document(
        self, pattern: str = "*", *, fresh: bool = True, within: float = _PATIENCE
    ) -> bytes:
        """Wait for a file of the bot whose name fits ``pattern`` (with * and ?); its bytes."""

        def match() -> Json | None:
            documents = (message.document for message in self._candidates(fresh))
            return next((d for d in documents if d and named_like(d["file_name"], pattern)), None)

        await self._sandbox.until(match, within)
        document = match()
        if document is None:
            raise self._failure(f"no {'fresh ' if fresh else ''}document named {pattern}")
        return self._world.files[document["file_id"]].data

    async def expect_nothing(self) -> None:
        """After everything is handled: the bot neither sent nor changed anything since the last act."""
        await self._sandbox.settle()
        if seen := list(self._candidates(fresh=True)):
            raise self._failure(f"unexpected: {shown(seen[0])}")

    # Inside

    @property
    def _chat(self) -> Any:
        return self._world.chat(self.chat_id)

    @property
    def _seen(self) -> list[Message]:
        seen: list[Message] = self._chat.seen_by(self.id)
        return seen

    def _begin(self) -> None:
        self._mark = self._chat.version

    async def _end(self, wait: bool) -> None:
        if wait:
            await self._sandbox.settle()

    def _candidates(self, fresh: bool) -> list[Message]:
        mine = [m for m in reversed(self._seen) if m.from_bot or m.via_bot]
        return [m for m in mine if m.version > self._mark] if fresh else mine

    def _newest(self, condition: Any) -> Shown:
        for message in reversed(self._seen):
            if message.from_bot and condition(message):
                return shown(message)
        raise self._failure("the bot has written nothing")

    def _failure(self, text: str) -> AssertionError:
        return AssertionError(f"{self.person.first_name}: {text}\n{self._sandbox.transcript(self.chat_id)}")

    def _find(self, label: str) -> tuple[Message | None, Any]:
        """(message, (row, column) or callback data) of a button, or (None, (row, column)) of a key."""
        for message in reversed(self._seen):
            places = [
                (even(button["text"]), (row, col))
                for row, buttons in enumerate(message.inline_keyboard)
                for col, button in enumerate(buttons)
            ]
            if message.rich:
                places += [
                    (even(plain(button["text"])), button["callback_data"])
                    for button in buttons_in(message.rich)
                    if "callback_data" in button
                ]
            if (place := self._pick(label, places)) is not None:
                return message, place
        keyboard = self._chat.keyboard or {"keyboard": []}
        keys = [
            (even(key if isinstance(key, str) else key["text"]), (row, col))
            for row, line in enumerate(keyboard["keyboard"])
            for col, key in enumerate(line)
        ]
        if (place := self._pick(label, keys)) is not None:
            return None, place
        raise self._failure(f"no button «{label}»")

    def _pick(self, label: str, places: list[tuple[str, Any]]) -> Any:
        wanted = even(label)
        for fits in (
            lambda text: text == wanted,
            lambda text: text.startswith(wanted),
            lambda text: _bare(text).startswith(wanted),
        ):
            found = [place for text, place in places if fits(text)]
            if len(found) == 1:
                return found[0]
            if found:
                raise self._failure(f"«{label}» fits {len(found)} buttons of one message")
        return None

    def _tap(self, place: tuple[Message | None, Any]) -> Press:
        message, spot = place
        if message is None:
            self._world.press_key(self.id, *spot)
            press = Press("", "key", self.id, "")
            press.done.set()
            return press
        if isinstance(spot, str):
            return self._world.press_rich(self.id, message.id, spot, chat_id=self.chat_id)
        return self._world.press(self.id, message.id, *spot, chat_id=self.chat_id)


def _contents(file: bytes | Path | str, name: str | None) -> tuple[bytes, str]:
    if not isinstance(file, bytes):
        return Path(file).read_bytes(), name or Path(file).name
    if name is None:
        raise ValueError("bytes need a name")
    return file, name


def _bare(label: str) -> str:
    """A label without the emoji in front."""
    return label.lstrip("".join(char for char in label if not char.isalnum()))
