"""What people do in their clients: write, tap, upload, forward, ask inline, block.

Every act first shows in the chat and then reaches the bot as an update, if the bot
may see it.
"""

from __future__ import annotations

from typing import Any

from tests.sandbox.detect import detect_entities, split_for_sending
from tests.sandbox.model import Answer, Chat, InlineAnswer, InlineAsk, Json, Message, Press
from tests.sandbox.rich import buttons_in
from tests.sandbox.state import State


class NoSuchButtonError(LookupError):
    """The tapped button is not on the screen."""


class Acts(State):
    """Acts of people; ``chat_id`` defaults to the person's private chat with the bot."""

    def send(
        self,
        person_id: int,
        text: str,
        *,
        chat_id: int | None = None,
        reply_to: int | None = None,
        topic: int | None = None,
    ) -> list[Message]:
        """Write a text. Clients split what is over 4096 UTF-16 units; nothing is sent of an empty one."""
        return [
            self._say(
                person_id,
                chat_id,
                reply_to=reply_to,
                text=part,
                entities=detect_entities(part),
                topic=topic,
            )
            for part in split_for_sending(text)
        ]

    def open(self, person_id: int, payload: str = "") -> list[Message]:
        """Follow https://t.me/<bot>?start=<payload> and press «Start»."""
        return self.send(person_id, f"/start {payload}".strip())

    def upload(
        self,
        person_id: int,
        data: bytes,
        file_name: str,
        mime: str = "application/octet-stream",
        caption: str | None = None,
        *,
        chat_id: int | None = None,
    ) -> Message:
        """Send a file."""
        stored = self.store(data, file_name, mime)
        document = {
            "file_id": stored.file_id,
            "file_unique_id": stored.unique_id,
            "file_name": file_name,
            "mime_type": mime,
            "file_size": len(data),
        }
        return self._say(person_id, chat_id, document=document, caption=caption)

    def send_photo(
        self,
        person_id: int,
        data: bytes = b"\xff\xd8\xff\xe0JFIF",
        caption: str | None = None,
        *,
        chat_id: int | None = None,
        album: str | None = None,
    ) -> Message:
        """Send a picture, perhaps as one of an album."""
        photo = self.photo_sizes(data)
        return self._say(person_id, chat_id, photo=photo, caption=caption, media_group_id=album)

    def photo_sizes(self, data: bytes) -> list[Json]:
        """Store a picture; its PhotoSize list, one size only."""
        stored = self.store(data, "photo.jpg", "image/jpeg", "photo")
        return [
            {
                "file_id": stored.file_id,
                "file_unique_id": stored.unique_id,
                "width": 1280,
                "height": 960,
                "file_size": len(data),
            }
        ]

    def send_sticker(self, person_id: int, emoji: str = "👍", *, chat_id: int | None = None) -> Message:
        """Send a sticker."""
        stored = self.store(b"RIFF....WEBP", "sticker.webp", "image/webp", "sticker")
        sticker = {
            "file_id": stored.file_id,
            "file_unique_id": stored.unique_id,
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": emoji,
        }
        return self._say(person_id, chat_id, sticker=sticker)

    def send_voice(self, person_id: int, seconds: int = 3, *, chat_id: int | None = None) -> Message:
        """Send a voice message."""
        stored = self.store(b"OggS", "voice.ogg", "audio/ogg", "voice")
        voice = {
            "file_id": stored.file_id,
            "file_unique_id": stored.unique_id,
            "duration": seconds,
            "mime_type": "audio/ogg",
            "file_size": len(stored.data),
        }
        return self._say(person_id, chat_id, voice=voice)

    def send_contact(
        self, person_id: int, contact: Json | None = None, *, forwarded: bool = False
    ) -> Message:
        """Share a contact; without ``contact`` one's own number. ``forwarded``: as got from someone else."""
        if contact is None:
            person = self.people[person_id]
            contact = {
                "phone_number": person.phone or "+70000000000",
                "first_name": person.first_name,
                "user_id": person_id,
            }
        origin = self._hidden_origin("Пётр Почтальон") if forwarded else None
        return self._say(person_id, None, contact=contact, forward=origin)

    def forward(self, person_id: int, message: Message | str, *, chat_id: int | None = None) -> Message:
        """Forward a message of any chat, or a text of somebody unknown."""
        if isinstance(message, str):
            return self._say(
                person_id,
                chat_id,
                text=message,
                entities=detect_entities(message),
                forward=self._hidden_origin("Пётр Почтальон"),
            )
        content: Json = {
            key: getattr(message, key)
            for key in (
                "text",
                "entities",
                "caption",
                "caption_entities",
                "document",
                "photo",
                "rich",
                "contact",
                "sticker",
                "voice",
            )
        }
        sender = self.bot.api() if message.from_bot else self.people[message.sender_id].api()
        origin = {"type": "user", "date": message.date, "sender_user": sender}
        return self._say(person_id, chat_id, forward=message.forward or origin, **content)

    def _hidden_origin(self, name: str) -> Json:
        return {"type": "hidden_user", "date": int(self.now()), "sender_user_name": name}

    def edit(self, person_id: int, message_id: int, text: str) -> Message:
        """Edit one's own text message."""
        chat = self.chat(person_id)
        message = chat.find(message_id)
        if message is None or message.sender_id != person_id or message.text is None:
            raise LookupError("not a text of this person")
        message.text, message.entities = text, detect_entities(text)
        message.edit_date = int(self.now())
        self.touch(chat, message)
        self.updates.put("edited_message", self.message_api(message))
        return message

    def block(self, person_id: int, blocked: bool = True) -> None:
        """Stop the bot, or start it again."""
        person = self.people[person_id]
        if person.blocked == blocked:
            return
        person.blocked = blocked
        chat = self.chat(person_id)
        member = {"status": "member", "user": self.bot.api()}
        kicked = {"status": "kicked", "user": self.bot.api(), "until_date": 0}
        old, new = (member, kicked) if blocked else (kicked, member)
        if chat.started:
            self.updates.put(
                "my_chat_member",
                {
                    "chat": self.chat_api(chat),
                    "from": person.api(),
                    "date": int(self.now()),
                    "old_chat_member": old,
                    "new_chat_member": new,
                },
            )
        self.touch(chat)

    def _say(
        self, person_id: int, chat_id: int | None, *, reply_to: int | None = None, **content: Any
    ) -> Message:
        chat = self.chat(person_id if chat_id is None else chat_id)
        if person_id not in chat.members:
            raise LookupError("this person is not in that chat")
        if chat.kind == "private":
            self.block(person_id, False)  # writing to a stopped bot starts it again
            chat.started = True
        receiver = person_id if self._asks_alone(chat, content.get("text") or "") else None
        message = self.post(chat, person_id, reply_to=reply_to, receiver=receiver, **content)
        if self._bot_sees(chat, message):
            self.updates.put("message", self.message_api(message))
        return message

    def _asks_alone(self, chat: Chat, text: str) -> bool:
        """Whether a group's command is one that its sender and the bot alone see."""
        if chat.kind != "group" or not chat.ephemeral or not text.startswith("/"):
            return False
        name = text[1:].split()[0].partition("@")[0]
        return any(
            each["command"] == name and each.get("is_ephemeral") for each in self.commands_of_group(chat)
        )

    def _bot_sees(self, chat: Chat, message: Message) -> bool:
        if chat.kind != "group":
            return chat.kind == "private"
        if chat.kicked:
            return False
        text = message.text or message.caption or ""
        original = chat.find(message.reply_to) if message.reply_to else None
        to_bot = text.startswith("/") and ("@" not in text.split()[0] or f"@{self.bot.username}" in text)
        return not chat.privacy or message.via_bot or to_bot or bool(original and original.from_bot)

    # Buttons

    def press(
        self, person_id: int, message_id: int, row: int, col: int, *, chat_id: int | None = None
    ) -> Press:
        """Tap an inline button. NoSuchButtonError when it is gone."""
        chat = self.chat(person_id if chat_id is None else chat_id)
        message = chat.on_screen(person_id, message_id)
        try:
            button = message.inline_keyboard[row][col]  # type: ignore[union-attr]
        except (AttributeError, IndexError):
            raise NoSuchButtonError(f"no button at row {row}, column {col} of message {message_id}") from None
        assert message is not None
        return self.tap(person_id, chat, message, button)

    def press_rich(self, person_id: int, message_id: int, data: str, *, chat_id: int | None = None) -> Press:
        """Tap a button inside a rich message, found by its callback data."""
        chat = self.chat(person_id if chat_id is None else chat_id)
        message = chat.on_screen(person_id, message_id)
        found = buttons_in(message.rich) if message and message.rich else []
        button = next((b for b in found if b.get("callback_data") == data), None)
        if button is None or message is None:
            raise NoSuchButtonError(f"no rich button with data {data!r} in message {message_id}")
        return self.tap(person_id, chat, message, button)

    def tap(self, person_id: int, chat: Chat, message: Message, button: Json) -> Press:
        """Tap a button as somebody still sees it, even if the message has since changed or gone."""
        label = button["text"] if isinstance(button["text"], str) else str(button["text"])
        press = Press(str(9_000_000_000 + next(self._ids)), "callback", person_id, label, date=self.now())
        self.presses[press.id] = press
        if "disabled" in button:
            press.kind = "disabled"
        elif "url" in button or "login_url" in button:
            press.kind = "url"
            press.result = button.get("url") or button["login_url"]["url"]
        elif "copy_text" in button:
            press.kind, press.result = "copy", button["copy_text"]["text"]
        elif "callback_data" in button:
            press.data = button["callback_data"]
            query: Json = {
                "id": press.id,
                "from": self.people[person_id].api(),
                "chat_instance": str(abs(chat.id)),
                "data": press.data,
            }
            if message.inline_id:
                query["inline_message_id"] = message.inline_id
            else:
                gone = {"chat": self.chat_api(chat), "message_id": message.id, "date": 0}
                query["message"] = self.message_api(message) if message in chat.messages else gone
            press.update_id = self.updates.put("callback_query", query)
        else:
            press.kind = "switch_inline"
            chosen = button.get("switch_inline_query_chosen_chat")
            here = button.get("switch_inline_query_current_chat")
            elsewhere = button.get("switch_inline_query") or ""
            text = here if here is not None else (chosen or {}).get("query", elsewhere)
            press.result = {"query": text, "current_chat": here is not None, "chosen_chat": chosen}
        if press.kind != "callback":
            press.answer = Answer()
            press.done.set()
        return press

    def press_key(self, person_id: int, row: int, col: int) -> Message:
        """Tap a key of the reply keyboard: sends its text, or one's contact."""
        chat = self.chat(person_id)
        try:
            key = (chat.keyboard or {})["keyboard"][row][col]
        except (KeyError, IndexError):
            raise NoSuchButtonError(f"no key at row {row}, column {col}") from None
        if chat.keyboard and chat.keyboard.get("one_time_keyboard"):
            chat.keyboard = None
        if isinstance(key, str):
            return self.send(person_id, key)[0]
        if key.get("request_contact"):
            return self.send_contact(person_id)
        return self.send(person_id, key["text"])[0]

    # Inline mode

    async def inline(
        self, person_id: int, query: str, offset: str = "", *, within: float = 10.0
    ) -> InlineAnswer:
        """Type ``@bot query`` and wait. The server's cache answers first: a result that the bot did not mark
        personal is shown to everybody who types the same."""
        for whom in (person_id, None):
            hit = self.inline_cache.get((query, offset, whom))
            if hit and hit[0] > self.now():
                answer = InlineAnswer(**(vars(hit[1]) | {"cached": True}))
                self.last_inline[person_id] = answer
                return answer
        ask = InlineAsk(str(8_000_000_000 + next(self._ids)), person_id, query[:256], offset, self.now())
        self.asks[ask.id] = ask
        self.updates.put(
            "inline_query",
            {
                "id": ask.id,
                "from": self.people[person_id].api(),
                "query": ask.query,
                "offset": offset,
                "chat_type": "sender",
            },
        )
        await self.until(ask.done.is_set, within)
        answer = ask.answer or InlineAnswer(query, offset, timed_out=True)
        self.last_inline[person_id] = answer
        return answer

    def choose(self, person_id: int, result_id: str, chat_id: int | None = None) -> Message:
        """Send a result of one's last inline query into a chat: the one with the bot, a group, or with
        ``chat_id`` of another person the chat of those two."""
        answer = self.last_inline[person_id]
        index = next((i for i, r in enumerate(answer.results) if r["id"] == result_id), None)
        if index is None:
            raise NoSuchButtonError(f"no inline result {result_id!r}")
        target = person_id if chat_id is None else chat_id
        chat = (
            self.pair(person_id, target)
            if target in self.people and target != person_id
            else self.chat(target)
        )
        content = answer.contents[index]
        markup = content.get("reply_markup")
        message = self.post(chat, person_id, via_bot=True, **content)
        chosen: Json = {
            "result_id": result_id,
            "from": self.people[person_id].api(),
            "query": answer.query,
        }
        if markup:
            message.inline_id = f"AgAAAInline{next(self._ids)}"
            self.inline_messages[message.inline_id] = (chat.id, message.id)
            chosen["inline_message_id"] = message.inline_id
        self.updates.put("chosen_inline_result", chosen)
        if self._bot_sees(chat, message):
            chat.started = True
            self.updates.put("message", self.message_api(message))
        return message
