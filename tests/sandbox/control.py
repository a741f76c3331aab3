"""Controls for other processes: ``/sandbox/state``, ``/sandbox/people``, ``/sandbox/faults``.

POST bodies are JSON objects; an unknown key answers 400 with the reason.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from aiohttp import web

from tests.sandbox.model import Json
from tests.sandbox.world import World

_FAULT = {"method", "times", "skip", "chat_id", "code", "text", "retry_after", "drop", "hang", "delay"}
_FAULT |= {"body", "status", "late", "cut"}


def add_control(app: web.Application, world: World) -> None:
    """Hang the control routes on the application."""

    async def state(_: web.Request) -> web.Response:
        return web.json_response(
            {
                "idle": world.idle,
                "polling": world.updates.waiting,
                "pending": world.updates.pending_ids,
                "unanswered": len(world.unanswered),
                "refusals": [call.line() for call in world.refusals],
            }
        )

    async def people(_: web.Request) -> web.Response:
        return web.json_response([asdict(person) for person in world.people.values()])

    async def add_person(request: web.Request) -> web.Response:
        body = await _body(request)
        try:
            person = world.add_person(**body)
        except TypeError as error:
            raise web.HTTPBadRequest(text=str(error)) from None
        return web.json_response(asdict(person))

    async def add_fault(request: web.Request) -> web.Response:
        body = await _body(request)
        if unknown := body.keys() - _FAULT:
            raise web.HTTPBadRequest(text=f"unknown: {', '.join(sorted(unknown))}")
        try:
            world.faults.add(**body)
        except (TypeError, ValueError) as error:
            raise web.HTTPBadRequest(text=str(error)) from None
        return web.json_response({"ok": True})

    async def clear_faults(_: web.Request) -> web.Response:
        world.faults.clear()
        return web.json_response({"ok": True})

    app.router.add_get("/sandbox/state", state)
    app.router.add_get("/sandbox/people", people)
    app.router.add_post("/sandbox/people", add_person)
    app.router.add_post("/sandbox/faults", add_fault)
    app.router.add_delete("/sandbox/faults", clear_faults)


async def _body(request: web.Request) -> Json:
    try:
        body: Any = await request.json()
    except ValueError:
        raise web.HTTPBadRequest(text="a JSON object is expected") from None
    if not isinstance(body, dict):
        raise web.HTTPBadRequest(text="a JSON object is expected")
    return body
