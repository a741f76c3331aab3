"""The page of the sandbox: two people's chats with the bot in a browser.

``add_page`` hangs it on the sandbox's server. ``page.html`` is the whole client; it reads one stream of
server-sent events (``GET /page/events``) and acts by small POSTs. A message travels as the fields that a
client shows, close to the Bot API's Message object. It listens to nobody but pages of its own origin.
"""

from __future__ import annotations

import contextlib
import json
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from aiohttp import BodyPartReader, web

from tests.sandbox.model import ApiError, Call, Chat, Json, Message, Person
from tests.sandbox.world import UPLOAD_LIMIT, World

HTML = Path(__file__).with_name("page.html")
HEARTBEAT = 20.0  # seconds of silence after which a comment line keeps the stream alive
LOG_TAIL = 300  # calls that a page gets when it opens
ANSWER_TIMEOUT = 10.0  # seconds that a tapped button glows

# The page loads nothing from anywhere else, and whatever people wrote can't run in it.
PAGE_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src 'self' data: blob:; "
    "connect-src 'self'; frame-src 'self'; object-src 'self'; base-uri 'none'; form-action 'none'"
)
_SHOWN = (
    "text",
    "entities",
    "caption",
    "caption_entities",
    "document",
    "photo",
    "sticker",
    "voice",
    "contact",
    "edit_date",
)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def add_page(app: web.Application, world: World) -> None:
    """Add the routes of the page for ``world``."""
    page = Page(world)
    app.router.add_get("/", page.index)
    app.router.add_get("/page/events", page.events)
    app.router.add_get("/page/file/{file_id}", page.file)
    app.router.add_post("/page/upload", page.guarded(page.upload))
    for name, act in page.acts.items():
        app.router.add_post(f"/page/{name}", page.guarded(page.acting(act)))
    app.on_shutdown.append(page.close)


class Page:
    """Routes and open streams of one world."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.boot = secrets.token_hex(8)
        self._closing = False
        self.acts: dict[str, Callable[[Json], Awaitable[Json]]] = {
            "send": self.send,
            "open": self.open,
            "press": self.press,
            "key": self.key,
            "contact": self.contact,
            "sticker": self.sticker,
            "voice": self.voice,
            "pair": self.pair,
            "inline": self.inline,
            "choose": self.choose,
            "block": self.block,
            "step": self.step,
            "hand": self.hand,
            "language": self.language,
        }

    async def close(self, _app: web.Application) -> None:
        """End the streams: the server would wait a minute for them otherwise."""
        self._closing = True
        self.world.changed()

    def guarded(self, handler: Handler) -> Handler:
        """Refuse other sites, and answer mistakes as ``{"error": …}`` with a sentence for the toast."""

        async def guard(request: web.Request) -> web.StreamResponse:
            origin = request.headers.get("Origin")
            if origin is not None and origin.split("://")[-1] != request.host:
                return web.json_response({"error": "another site"}, status=403)
            try:
                return await handler(request)
            except ApiError as error:
                return web.json_response({"error": error.description}, status=error.code)
            except (LookupError, ValueError, TypeError) as error:
                return web.json_response({"error": str(error) or type(error).__name__}, status=400)

        return guard

    def acting(self, act: Callable[[Json], Awaitable[Json]]) -> Handler:
        """A route whose JSON body goes to ``act`` and whose answer is its JSON."""

        async def handle(request: web.Request) -> web.StreamResponse:
            return web.json_response(await act(await request.json()))

        return handle

    # The page and files

    async def index(self, _request: web.Request) -> web.Response:
        return web.Response(
            text=HTML.read_text(encoding="utf-8"),
            content_type="text/html",
            headers={"Content-Security-Policy": PAGE_POLICY, "Cache-Control": "no-store"},
        )

    async def file(self, request: web.Request) -> web.Response:
        """The bytes of a file, shown in the browser unless ``save`` is asked for."""
        stored = self.world.files.get(request.match_info["file_id"])
        if stored is None:
            raise web.HTTPNotFound(text="no such file")
        way = "attachment" if "save" in request.query else "inline"
        headers = {
            "Content-Type": stored.mime,
            "Content-Disposition": f"{way}; filename*=UTF-8''{quote(stored.name)}",
            "X-Content-Type-Options": "nosniff",
        }
        if stored.mime != "application/pdf":  # the browser's PDF viewer does not start inside a sandbox
            headers["Content-Security-Policy"] = "sandbox"
        if stored.mime.startswith("text/"):
            headers["Content-Type"] = f"{stored.mime}; charset=utf-8"
        return web.Response(body=stored.data, headers=headers)

    # Acts: each takes the JSON body of a POST

    async def send(self, body: Json) -> Json:
        self.world.send(body["person_id"], body["text"], chat_id=body.get("chat_id"))
        return {}

    async def open(self, body: Json) -> Json:
        self.world.open(body["person_id"], body.get("payload", ""))
        return {}

    async def press(self, body: Json) -> Json:
        """Tap the button at ``row`` and ``col``, or with row −1 the rich one with ``data``."""
        person, message, chat = body["person_id"], body["message_id"], body.get("chat_id")
        if body["row"] < 0:
            press = self.world.press_rich(person, message, body["data"], chat_id=chat)
        else:
            press = self.world.press(person, message, body["row"], body["col"], chat_id=chat)
        try:
            answer = await press.answered(ANSWER_TIMEOUT)
        except TimeoutError:
            return {"timeout": True}
        url = press.result if press.kind == "url" else answer.url
        copied = press.result if press.kind == "copy" else None
        return {"text": answer.text, "alert": answer.show_alert, "url": url, "copy_text": copied}

    async def key(self, body: Json) -> Json:
        self.world.press_key(body["person_id"], body["row"], body["col"])
        return {}

    async def contact(self, body: Json) -> Json:
        """Share one's own phone number, or with ``of`` the card of another person."""
        other = self.world.people[body["of"]] if body.get("of") else None
        card = other and {
            "phone_number": other.phone or "+70000000000",
            "first_name": other.first_name,
            "user_id": other.id,
        }
        if card and other and other.last_name:
            card["last_name"] = other.last_name
        self.world.send_contact(body["person_id"], card)
        return {}

    async def sticker(self, body: Json) -> Json:
        self.world.send_sticker(body["person_id"], chat_id=body.get("chat_id"))
        return {}

    async def voice(self, body: Json) -> Json:
        self.world.send_voice(body["person_id"], chat_id=body.get("chat_id"))
        return {}

    async def pair(self, body: Json) -> Json:
        """The chat of two people, made when they have none."""
        return {"id": self.world.pair(body["person_id"], body["with"]).id}

    async def inline(self, body: Json) -> Json:
        answer = await self.world.inline(body["person_id"], body["query"], body.get("offset", ""))
        return {
            "results": answer.results,
            "next_offset": answer.next_offset,
            "button": answer.button,
            "timed_out": answer.timed_out,
        }

    async def choose(self, body: Json) -> Json:
        """Send a result. The world remembers a person's last answer only, the page shows older ones too."""
        person, query, offset = body["person_id"], body["query"], body.get("offset", "")
        last = self.world.last_inline.get(person)
        if last is None or (last.query, last.offset) != (query, offset):
            await self.world.inline(person, query, offset)
        self.world.choose(person, body["result_id"], body.get("chat_id"))
        return {}

    async def block(self, body: Json) -> Json:
        self.world.block(body["person_id"], body["blocked"])
        return {}

    async def step(self, body: Json) -> Json:
        """Move the demo's clock."""
        if self.world.stage is not None:
            await self.world.stage.step(body["name"])
            self.world.changed()
        return {}

    async def language(self, body: Json) -> Json:
        """What the browser of the demo's visitor speaks."""
        if self.world.stage is not None:
            await self.world.stage.settle(body["language"])
            self.world.changed()
        return {}

    async def hand(self, body: Json) -> Json:
        """Bring a story's file into the chat where it is wanted."""
        if self.world.stage is not None:
            await self.world.stage.hand(body["story"])
        return {}

    async def upload(self, request: web.Request) -> web.StreamResponse:
        """Multipart: person_id, chat_id, caption, photo (1 = as a picture) and then the file itself."""
        fields: dict[str, str] = {}
        async for part in await request.multipart():
            if not isinstance(part, BodyPartReader):
                raise ValueError("nested multipart")
            if part.filename is None:
                fields[part.name or ""] = await part.text()
                continue
            data = b"".join([chunk async for chunk in _chunks(part)])
            person, caption = int(fields["person_id"]), fields.get("caption") or None
            chat = int(fields["chat_id"])
            if fields.get("photo"):
                self.world.send_photo(person, data, caption, chat_id=chat)
            else:
                mime = part.headers.get("Content-Type", "application/octet-stream")
                self.world.upload(person, data, part.filename, mime, caption, chat_id=chat)
        return web.json_response({})

    # The stream

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: ``overview`` (bot, people, chats), ``stage`` of a demo, ``chat`` (a whole chat) for
        every ``watch=<person>:<chat>``, and ``log`` from call number ``log`` on; each when it changes."""
        watched = [
            (int(p), int(c)) for p, _, c in (w.partition(":") for w in request.query.getall("watch", []))
        ]
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await response.prepare(request)
        with contextlib.suppress(ConnectionResetError):  # the page is gone
            await self._pump(response, watched, int(request.query.get("log", "0")))
        return response

    async def _pump(self, response: web.StreamResponse, watched: list[tuple[int, int]], logged: int) -> None:
        world = self.world
        sent: dict[Any, Any] = {}
        while not self._closing:
            parts: list[tuple[str, Any]] = []
            overview = self._overview()
            if sent.get("overview") != overview:
                sent["overview"] = overview
                parts.append(("overview", overview))
            stage = world.stage and world.stage.api()
            if stage and sent.get("stage") != stage:
                sent["stage"] = stage
                parts.append(("stage", stage))
            for place in watched:
                state = self._state(*place)
                if state is not None and sent.get(place) != state:
                    sent[place] = state
                    parts.append(("chat", self._chat(*place)))
            if len(world.log) > logged:
                start = max(logged, len(world.log) - LOG_TAIL)
                parts.append(("log", {"from": start, "calls": [_call(c) for c in world.log[start:]]}))
                logged = len(world.log)
            for name, data in parts:
                text = json.dumps(data, ensure_ascii=False)
                await response.write(f"event: {name}\ndata: {text}\n\n".encode())
            if not parts and not await self._changed():
                await response.write(b":\n\n")

    async def _changed(self) -> bool:
        """Wait for any change of the world; False after ``HEARTBEAT``."""
        calls = iter((False,))
        return await self.world.until(lambda: next(calls, True), HEARTBEAT)

    def _overview(self) -> Json:
        world = self.world
        return {
            "boot": self.boot,
            "bot": world.bot.api(),
            "people": [_person(p) for p in world.people.values()],
            "chats": [
                {
                    "id": c.id,
                    "kind": c.kind,
                    "title": c.title,
                    "members": sorted(c.members),
                    "version": c.version,
                }
                for c in world.chats.values()
            ],
            "commands": {p.id: world.shown_commands(p) for p in world.people.values()},
            "description": {p.id: self._description(p) for p in world.people.values()},
        }

    def _description(self, person: Person) -> str:
        """What an empty chat says about the bot."""
        texts: dict[str, str] = self.world.settings.get("description", {})
        return texts.get((person.language_code or "")[:2]) or texts.get("", "")

    def _state(self, person_id: int, chat_id: int) -> tuple[Any, ...] | None:
        """What must differ for a page to be told; None when it may not look there."""
        chat = self.world.chats.get(chat_id)
        if chat is None or person_id not in chat.members:
            return None
        return chat.version, chat.last_action, self.world.action(chat_id)

    def _chat(self, person_id: int, chat_id: int) -> Json:
        chat = self.world.chat(chat_id)
        name = self.world.action(chat_id)
        left = chat.last_action[1] - self.world.now() if chat.last_action else 0
        return {
            "person_id": person_id,
            "chat_id": chat_id,
            "kind": chat.kind,
            "title": chat.title,
            "members": sorted(chat.members),
            "version": chat.version,
            "keyboard": chat.keyboard,
            "force_reply": chat.force_reply,
            "action": {"name": name, "left_ms": max(0, round(left * 1000))} if name else None,
            "messages": [self._message(chat, m) for m in chat.seen_by(person_id)],
        }

    def _message(self, chat: Chat, message: Message, *, deep: bool = True) -> Json:
        sender = self.world.bot.api() if message.from_bot else self.world.people[message.sender_id].api()
        body: Json = {"message_id": message.id, "from": sender, "date": message.date}
        body |= {key: value for key in _SHOWN if (value := getattr(message, key))}
        if message.rich:
            body["rich_message"] = message.rich
        if message.forward:
            body["forward_origin"] = message.forward
        if message.via_bot:
            body["via_bot"] = self.world.bot.api()
        if message.receiver is not None:
            body["ephemeral"] = True
        if message.inline_keyboard:
            body["reply_markup"] = {"inline_keyboard": message.inline_keyboard}
        if deep and message.reply_to and (original := chat.find(message.reply_to)):
            body["reply_to_message"] = self._message(chat, original, deep=False)
        return body


def _person(person: Person) -> Json:
    return person.api() | {
        "label": person.label,
        "english_name": person.english_name,
        "english_label": person.english_label,
        "phone": person.phone,
        "blocked": person.blocked,
    }


def _call(call: Call) -> Json:
    return {
        "n": call.n,
        "time": call.time,
        "method": call.method,
        "params": call.params,
        "chat_id": call.chat_id,
        "status": call.status,
        "description": call.description,
        "complaints": call.complaints,
        "refused": call.refused,
        "took_ms": call.took_ms,
    }


async def _chunks(part: BodyPartReader) -> AsyncIterator[bytes]:
    size = 0
    while chunk := await part.read_chunk():
        size += len(chunk)
        if size > UPLOAD_LIMIT:
            raise ApiError(413, "Request Entity Too Large")
        yield chunk
