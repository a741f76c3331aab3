"""A bot of a hundred lines on the standard library alone: what the tests of the driver drive.

It confirms an update only after it has handled it, as the real one does, and misbehaves on command.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
import urllib.error
import urllib.request
from typing import Any

BASE = f"{os.environ['BOT_API_URL']}/bot{os.environ['BOT_TOKEN']}"
COUNTER = os.environ.get("COUNTER_FILE", "")
Json = dict[str, Any]


def call(method: str, **params: Any) -> Any:
    """One API call; the result, or None for a refusal, which is printed."""
    body = json.dumps(params).encode()
    request = urllib.request.Request(f"{BASE}/{method}", body, {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)["result"]
    except urllib.error.HTTPError as error:
        print(f"{method}: {json.load(error)['description']}", flush=True)
        return None


def buttons(*rows: list[str]) -> Json:
    """An inline keyboard whose data are the labels."""
    return {"inline_keyboard": [[{"text": t, "callback_data": t} for t in row] for row in rows]}


MENU = buttons(["➕ Прибавить", "🤫 Молчать"], ["Сумма 1\u00a0000\u00a0₽", "Сумма 2\u00a0000\u00a0₽"])


def count() -> int:
    """Raise the counter; it lives in a file so that it outlives the process."""
    value = 1
    if COUNTER and os.path.exists(COUNTER):
        with open(COUNTER) as file:
            value = int(file.read()) + 1
    if COUNTER:
        with open(COUNTER, "w") as file:
            file.write(str(value))
    return value


def on_text(chat: int, text: str) -> None:
    if text.startswith("/start"):
        call(
            "sendMessage", chat_id=chat, text=f"<b>Меню</b> {text[7:]}", parse_mode="HTML", reply_markup=MENU
        )
    elif text == "/bad":
        call("sendMessage", chat_id=chat, text="1 < 2", parse_mode="HTML")
    elif text == "/boom":
        raise RuntimeError("bang")
    elif text == "/die":
        os._exit(3)
    elif text == "/keys":
        keys = {"keyboard": [[{"text": "Телефон", "request_contact": True}, {"text": "Назад"}]]}
        call("sendMessage", chat_id=chat, text="Клавиатура", reply_markup=keys)
    elif text == "/rich":
        button = {"text": "Внутри", "callback_data": "inner"}
        blocks = [{"type": "heading", "text": "Счета", "size": 1}, {"type": "buttons", "buttons": [button]}]
        call("sendRichMessage", chat_id=chat, rich_message={"blocks": blocks})
    elif text != "/quiet":
        call("sendMessage", chat_id=chat, text=f"Длина {len(text)}")


def on_message(message: Json) -> None:
    chat = message["chat"]["id"]
    for kind in ("sticker", "photo", "voice", "contact", "document"):
        if kind in message:
            call("sendMessage", chat_id=chat, text=f"Это {kind}")
    if "document" in message:
        call("sendDocument", chat_id=chat, document=message["document"]["file_id"], caption="Ваш файл")
    if "text" in message:
        on_text(chat, message["text"])


def on_tap(query: Json) -> None:
    if query["data"] == "🤫 Молчать":
        return
    place = {"chat_id": query["message"]["chat"]["id"], "message_id": query["message"]["message_id"]}
    if query["data"] == "➕ Прибавить":
        call("editMessageText", **place, text=f"Счёт {count()}", reply_markup=MENU)
    call("answerCallbackQuery", callback_query_id=query["id"], text=query["data"])


def on_inline(query: Json) -> None:
    content = {"message_text": f"Выбрано {query['query']}"}
    result = {"type": "article", "id": "1", "title": "Первый", "input_message_content": content}
    call("answerInlineQuery", inline_query_id=query["id"], results=[result], is_personal=True, cache_time=0)


def main() -> None:
    """Poll until SIGTERM."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    offset = 0
    while True:
        updates = call("getUpdates", offset=offset, timeout=30)
        if updates is None:
            time.sleep(0.05)
        for update in updates or ():
            try:
                if "message" in update:
                    on_message(update["message"])
                elif "callback_query" in update:
                    on_tap(update["callback_query"])
                elif "inline_query" in update:
                    on_inline(update["inline_query"])
            except RuntimeError:
                sys.excepthook(*sys.exc_info())
            offset = update["update_id"] + 1


if __name__ == "__main__":
    main()
