"""Answers to taps and to inline queries."""

from __future__ import annotations

from tests.sandbox.keyboards import accept_markup
from tests.sandbox.methods.request import CAPTION_LIMIT, TEXT_LIMIT, Request, emulated, formatted
from tests.sandbox.methods.sending import document_api, rich_content
from tests.sandbox.model import Answer, ApiError, InlineAnswer, Json, bad_request
from tests.sandbox.updates import LIFETIME

_TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


@emulated
async def answer_callback_query(request: Request) -> bool:
    world, params = request.world, request.params
    press = world.presses.get(params["callback_query_id"])
    if press is None or press.kind != "callback":
        raise ApiError(400, _TOO_OLD)
    if press.answer is not None:
        # A process that was killed may have answered already; its successor can't know.
        raise ApiError(400, _TOO_OLD, expected=press.answered_in != world.generation)
    if world.now() - press.date > LIFETIME["callback_query"]:
        raise ApiError(400, _TOO_OLD)
    press.answer = Answer(
        params.get("text") or None, bool(params.get("show_alert")), params.get("url") or None
    )
    press.answered_in = world.generation
    press.done.set()
    return True


@emulated
async def answer_inline_query(request: Request) -> bool:
    world, params = request.world, request.params
    ask = world.asks.get(params["inline_query_id"])
    if ask is None or ask.answer is not None or world.now() - ask.date > LIFETIME["inline_query"]:
        raise ApiError(400, _TOO_OLD)
    results = params["results"]
    ids = [result["id"] for result in results]
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    answer = InlineAnswer(
        ask.query,
        ask.offset,
        results,
        [_content(request, result) for result in results],
        params.get("next_offset") or "",
        params.get("button"),
        params.get("cache_time", 300),
        bool(params.get("is_personal")),
    )
    if answer.button and len(answer.button.keys() & {"web_app", "start_parameter"}) != 1:
        raise bad_request("can't parse inline query results button: exactly one action must be given")
    if answer.cache_time:
        whom = ask.person_id if answer.is_personal else None
        world.inline_cache[(ask.query, ask.offset, whom)] = (world.now() + answer.cache_time, answer)
    ask.answer = answer
    ask.done.set()
    return True


def _content(request: Request, result: Json) -> Json:
    """Fields of the message that choosing this result creates."""
    markup = accept_markup(result.get("reply_markup"), request.complain)
    content: Json = {"reply_markup": markup} if markup else {}
    given = result.get("input_message_content")
    if given is not None:
        if "message_text" in given:
            text, entities = formatted(
                given | {"text": given["message_text"]}, "text", "entities", TEXT_LIMIT
            )
            if not text:
                raise bad_request("message text is empty")
            return content | {"text": text, "entities": entities}
        if "rich_message" in given:
            return content | {"rich": rich_content(request, given["rich_message"])}
    elif result["type"] == "document" and "document_file_id" in result:
        caption, entities = formatted(result, "caption", "caption_entities", CAPTION_LIMIT)
        stored = request.file(result["document_file_id"], "document")
        return content | {
            "document": document_api(stored),
            "caption": caption or None,
            "caption_entities": entities,
        }
    raise ApiError(501, f"Not Implemented: inline result of type {result['type']} is not emulated so")
