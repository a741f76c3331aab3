"""The HTTP face of a world: ``/bot<token>/<method>``, ``/file/bot<token>/<path>``, controls, the page.

It listens on 127.0.0.1 only. A call runs through parsing, planned fault, schema, pace limits, method, and
always leaves a record in ``world.log``.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
import warnings
from contextlib import suppress
from importlib import import_module, util
from typing import Any

from aiohttp import web

from tests.sandbox.control import add_control
from tests.sandbox.faults import Fault
from tests.sandbox.methods import METHODS, Request, Upload
from tests.sandbox.model import ApiError, Call, Json
from tests.sandbox.schema import schema
from tests.sandbox.summary import summary
from tests.sandbox.world import UPLOAD_LIMIT, World

_log = logging.getLogger(__name__)
_BODY_LIMIT = UPLOAD_LIMIT + 1024 * 1024  # the file and the rest of its form
_POSTING = {"sendMessage", "sendRichMessage", "sendDocument", "sendPhoto", "copyMessage", "forwardMessage"}

# Valid parameters that would change what happens, so that ignoring them would be a lie.
_NOT_EMULATED = {
    "business_connection_id",
    "direct_messages_topic_id",
    "suggested_post_parameters",
    "message_effect_id",
    "allow_paid_broadcast",
}


class _GoneError(Exception):
    """A planned cut of the connection."""


class _OddError(Exception):
    """A planned answer that is not the Bot API's."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"planned answer, HTTP {fault.status}")
        self.fault = fault


class Server:
    """A world on a port. ``url`` is for BOT_API_URL, without a slash at its end."""

    def __init__(self, world: World | None = None) -> None:
        self.world = world or World()
        self.url = ""
        self._runner: web.AppRunner | None = None

    async def start(self, port: int = 0) -> str:
        """Listen on ``port``, 0 takes a free one; the address."""
        app = make_app(self.world)
        # With cancellation a call that still waits (a poll, a hang) ends when its client dies.
        self._runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        address = self._runner.addresses[0]
        self.url = f"http://127.0.0.1:{address[1]}"
        return self.url

    async def stop(self) -> None:
        """Stop listening; open calls are cancelled."""
        self.world.faults.clear()
        await self.world.webhook.remove()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None


def make_app(world: World) -> web.Application:
    """The application with the API, the controls and, where it exists, the page."""
    app = web.Application(client_max_size=_BODY_LIMIT)
    api = _Api(world)
    app.router.add_route("*", "/bot{token}/{method}", api.call)
    app.router.add_get("/file/bot{token}/{path:.+}", api.download)
    add_control(app, world)
    if util.find_spec("tests.sandbox.page") is not None:
        import_module("tests.sandbox.page").add_page(app, world)
    return app


class _Api:
    def __init__(self, world: World) -> None:
        self.world = world

    async def call(self, http: web.Request) -> web.StreamResponse:
        """One API call, whatever happens in it."""
        started = time.monotonic()
        name = http.match_info["method"]
        method = schema().method(name) or name
        call = self.world.new_call(method, {})
        body: Json
        keep = True
        try:
            if http.match_info["token"] != self.world.bot.token:
                raise ApiError(401, "Unauthorized")
            result = await self._run(http, method, call)
            keep = method != "getUpdates" or self._worth_a_line(result, call)
            call.status, body = 200, {"ok": True, "result": result}
        except ApiError as error:
            call.status, call.description = error.code, error.description
            call.planned = call.planned or error.expected
            body = {"ok": False, "error_code": error.code, "description": error.description}
            if error.retry_after is not None:
                body["parameters"] = {"retry_after": error.retry_after}
        except _GoneError:
            call.planned, call.description = True, "connection cut"
            assert http.transport is not None
            http.transport.abort()
            return web.Response()  # never arrives
        except _OddError as odd:
            call.planned, call.status, call.description = True, odd.fault.status, str(odd)
            return await _odd_answer(http, odd.fault)
        except asyncio.CancelledError:
            call.planned, call.description = True, "the client went away"
            keep = method != "getUpdates"
            raise
        except Exception:
            _log.exception("the sandbox itself failed in %s", method)
            call.status, call.description = 500, "Internal Server Error: the sandbox itself failed"
            body = {"ok": False, "error_code": 500, "description": call.description}
        finally:
            call.took_ms = (time.monotonic() - started) * 1000
            self.world.end_call(call, keep=keep)
        return web.Response(
            text=json.dumps(body, ensure_ascii=False), status=call.status, content_type="application/json"
        )

    def _worth_a_line(self, batch: list[Json], call: Call) -> bool:
        """Whether a poll brought something new: open updates come again at every poll."""
        last = batch[-1]["update_id"] if batch else 0
        fresh = last > self.world.updates.seen
        self.world.updates.seen = max(last, self.world.updates.seen)
        return fresh or bool(call.complaints)

    async def _run(self, http: web.Request, method: str, call: Call) -> Any:
        raw, files, form = await _read(http)
        call.params = summary(raw, files)
        call.chat_id = self._chat_id(raw)
        fault = self.world.faults.take(method, call.chat_id)
        if fault is not None:
            await self._before(fault, call, raw)
        if method not in schema().methods:
            raise ApiError(404, "Not Found: method not found")
        params = schema().check_call(method, raw, form=form)
        if method not in METHODS:
            raise ApiError(501, f"Not Implemented: {method} is not emulated")
        if absent := params.keys() & _NOT_EMULATED:
            raise ApiError(501, f"Not Implemented: {', '.join(sorted(absent))} is not emulated")
        if method in _POSTING:
            self.world.faults.pace(int(call.chat_id or 0), self.world.now())
        request = Request(self.world, params, files, call)
        result = await METHODS[method](request)
        request.check_files()
        if fault is not None:
            await self._after(fault, call)
        return result

    async def _before(self, fault: Fault, call: Call, raw: Json) -> None:
        call.planned = True
        if press := self.world.presses.get(str(raw.get("callback_query_id"))):
            press.excused = press.excused or fault.spares_effect
        if fault.delay:
            await asyncio.sleep(fault.delay)
        if fault.hang == "before":
            await self._hang(fault, call)
        fault.reached.set()
        if fault.drop == "before":
            raise _GoneError
        if error := fault.error():
            raise error
        if fault.body is not None and not fault.late:
            raise _OddError(fault)
        call.planned = False  # from here on the bot's own mistakes count again

    async def _after(self, fault: Fault, call: Call) -> None:
        if fault.drop == "after":
            raise _GoneError
        if fault.body is not None:
            raise _OddError(fault)
        if fault.hang == "after":
            call.planned = True
            await self._hang(fault, call)

    async def _hang(self, fault: Fault, call: Call | None = None) -> None:
        fault.reached.set()
        if call is not None:
            call.hangs = True
        self.world.changed()
        await fault.released.wait()
        if call is not None:
            call.hangs = False

    def _chat_id(self, raw: Json) -> int | None:
        """The chat that a call is about, for faults and the log; a tap's answer is about the person."""
        with suppress(TypeError, ValueError):
            if "chat_id" in raw:
                return int(raw["chat_id"])
        if press := self.world.presses.get(str(raw.get("callback_query_id"))):
            return press.person_id
        ask = self.world.asks.get(str(raw.get("inline_query_id")))
        return ask.person_id if ask else None

    async def download(self, http: web.Request) -> web.StreamResponse:
        """A file by the path that getFile gave."""
        fault = self.world.faults.take("file", None)
        if fault is not None:
            await asyncio.sleep(fault.delay)
            if fault.hang is not None:
                await self._hang(fault)
            if fault.drop is not None:
                assert http.transport is not None
                http.transport.abort()
                return web.Response()  # never arrives
            if fault.code is not None:
                return web.json_response({"ok": False, "error_code": fault.code}, status=fault.code)
            if fault.body is not None:
                return await _odd_answer(http, fault)
        stored = self.world.file_at(http.match_info["path"])
        if http.match_info["token"] != self.world.bot.token or stored is None:
            body = {"ok": False, "error_code": 404, "description": "Not Found"}
            return web.json_response(body, status=404)
        return web.Response(body=stored.data, content_type="application/octet-stream")


async def _odd_answer(http: web.Request, fault: Fault) -> web.StreamResponse:
    """The bytes of the fault; cut: fewer than were announced."""
    body = fault.body.encode() if isinstance(fault.body, str) else fault.body or b""
    kind = "text/html" if body.startswith(b"<") else "application/json"
    if not fault.cut:
        return web.Response(body=body, status=fault.status, content_type=kind, charset="utf-8")
    answer = web.StreamResponse(status=fault.status, headers={"Content-Type": kind})
    answer.content_length = len(body) + 100
    await answer.prepare(http)
    await answer.write(body)
    assert http.transport is not None
    http.transport.abort()
    return answer


async def _read(http: web.Request) -> tuple[Json, dict[str, Upload], bool]:
    """Parameters, file parts, and whether the values are a form's strings."""
    raw: Json = dict(http.query)
    files: dict[str, Upload] = {}
    if http.method not in {"GET", "POST"}:
        raise ApiError(405, "Method Not Allowed")
    try:
        if http.content_type == "application/json":
            data = await http.json()
            if not isinstance(data, dict):
                raise ApiError(400, "Bad Request: object expected")
            return raw | data, files, bool(raw)
        with warnings.catch_warnings():
            # aiohttp's own reader calls it when a part ends at an unlucky place.
            warnings.filterwarnings("ignore", r"unread_data\(\)", DeprecationWarning)
            form = await http.post()
        for name, value in form.items():
            if isinstance(value, web.FileField):
                # A part named like a parameter is that parameter's file; others are named by attach://.
                files[name] = Upload(value.filename, value.file.read(), value.content_type)
                value.file.close()
            elif isinstance(value, str):
                raw[name] = value
    except web.HTTPRequestEntityTooLarge:
        raise ApiError(413, "Request Entity Too Large") from None
    except ValueError:
        raise ApiError(400, "Bad Request: can't parse the request body") from None
    method = schema().method(http.match_info["method"])
    for name in files.keys() & (schema().methods[method].keys() if method else set()):
        raw.setdefault(name, f"attach://{name}")
    return raw, files, True
