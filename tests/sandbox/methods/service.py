"""Everything around messages: the bot itself, updates, commands, chats, files."""

from __future__ import annotations

import json
from typing import Any

from tests.sandbox.methods.request import Request, emulated
from tests.sandbox.model import ApiError, Json, bad_request
from tests.sandbox.schema import schema
from tests.sandbox.world import DOWNLOAD_LIMIT

_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


@emulated
async def get_me(request: Request) -> Json:
    return request.world.bot.api() | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


@emulated
async def get_updates(request: Request) -> list[Json]:
    params = request.params
    allowed = params.get("allowed_updates")
    known = schema().types["Update"].keys() - {"update_id"}
    for kind in set(allowed or ()) - known:
        request.complain(f"strict: unknown kind of update {kind!r} in allowed_updates")
    if request.world.webhook.url:
        raise ApiError(409, _ACTIVE, expected=True)  # whoever changes back to polling finds out so
    return await request.world.updates.get(
        params.get("offset", 0), params.get("limit", 100), params.get("timeout", 0), allowed
    )


@emulated
async def delete_webhook(request: Request) -> bool:
    if request.params.get("drop_pending_updates"):
        request.world.updates.drop_all()
    await request.world.webhook.remove()
    request.world.changed()
    return True


@emulated
async def set_webhook(request: Request) -> bool:
    params = request.params
    if not params.get("url"):
        return bool(await delete_webhook(request))
    if params.get("drop_pending_updates"):
        request.world.updates.drop_all()
    if params.keys() & {"certificate", "ip_address"}:
        raise ApiError(501, "Not Implemented: webhooks with a certificate or an address are not emulated")
    await request.world.webhook.set(
        params["url"],
        params.get("secret_token", ""),
        params.get("max_connections", 40),
        params.get("allowed_updates"),
    )
    request.world.changed()
    return True


@emulated
async def get_webhook_info(request: Request) -> Json:
    return request.world.webhook.info()


def _scope(request: Request) -> str:
    scope = request.params.get("scope") or {"type": "default"}
    return json.dumps([scope, request.params.get("language_code") or ""], sort_keys=True)


@emulated
async def set_my_commands(request: Request) -> bool:
    request.world.settings["commands"][_scope(request)] = request.params["commands"]
    request.world.changed()
    return True


@emulated
async def get_my_commands(request: Request) -> list[Json]:
    commands: list[Json] = request.world.settings["commands"].get(_scope(request), [])
    return commands


@emulated
async def delete_my_commands(request: Request) -> bool:
    request.world.settings["commands"].pop(_scope(request), None)
    request.world.changed()
    return True


_LIMITS = {"name": 64, "description": 512, "short_description": 120}


def _remember(request: Request, what: str) -> bool:
    """Names and descriptions of the bot, per language."""
    language, text = request.params.get("language_code") or "", request.params.get(what) or ""
    if len(text) > _LIMITS[what]:
        raise bad_request(f"bot {what.replace('_', ' ')} is too long")
    request.world.settings.setdefault(what, {})[language] = text
    request.world.changed()
    return True


def _remembered(request: Request, what: str) -> str:
    """In the language, or the one for everybody."""
    texts: dict[str, str] = request.world.settings.get(what, {})
    return texts.get(request.params.get("language_code") or "") or texts.get("", "")


@emulated
async def set_my_name(request: Request) -> bool:
    return _remember(request, "name")


@emulated
async def set_my_description(request: Request) -> bool:
    return _remember(request, "description")


@emulated
async def set_my_short_description(request: Request) -> bool:
    return _remember(request, "short_description")


@emulated
async def get_my_description(request: Request) -> Json:
    return {"description": _remembered(request, "description")}


@emulated
async def get_my_short_description(request: Request) -> Json:
    return {"short_description": _remembered(request, "short_description")}


@emulated
async def set_chat_menu_button(request: Request) -> bool:
    button = request.params.get("menu_button") or {"type": "default"}
    chat_id = request.chat().id if "chat_id" in request.params else 0
    request.world.settings.setdefault("menu_buttons", {})[chat_id] = button
    return True


@emulated
async def get_file(request: Request) -> Json:
    stored = request.world.files.get(request.params["file_id"])
    if stored is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(stored.data) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.data),
        "file_path": stored.path,
    }


@emulated
async def get_chat(request: Request) -> Json:
    chat = request.chat()
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    body: Json = request.world.chat_api(chat) | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, True),
    }
    pinned = [message for message in chat.messages if message.pinned]
    if pinned:
        body["pinned_message"] = request.world.message_api(pinned[-1])
    return body


@emulated
async def get_chat_member(request: Request) -> Any:
    chat = request.chat()
    user_id = request.params["user_id"]
    if user_id == request.world.bot.id:
        return {"status": "member", "user": request.world.bot.api()}
    person = request.world.people.get(user_id)
    if person is None:
        raise bad_request("user not found")
    status = "member" if user_id in chat.members else "left"
    return {"status": status, "user": person.api()}
