"""Logs as text or JSON on stderr, without secrets and without what people typed.

Messages of exceptions are the leak: an SQL error prints its parameters, a parser the text that it did not like. Our
code speaks English in its exceptions, so letters of other alphabets, long numbers and addresses are taken out.
"""

import logging
import re
import sys
import traceback
from collections.abc import Iterable, MutableMapping
from typing import Any

import structlog

_TOKEN = re.compile(r"\b\d{6,}:[A-Za-z0-9_-]{20,}")
_PASSWORD = re.compile(r"(://[^\s:/@]+):[^\s@]{1,300}@")
_PERSONAL = (
    (re.compile(r"\[parameters: .*", re.DOTALL), "[parameters]"),
    (re.compile(r"DETAIL: .*", re.DOTALL), "DETAIL"),
    (re.compile(r"input_value=.*?, input_type", re.DOTALL), "input_value=…, input_type"),
    (re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+"), "…"),
    (re.compile(r"[^\x00-\x7f]+(?:[\s.-]*[^\x00-\x7f]+)*"), "…"),
    (re.compile(r"\d{5,}"), "#"),
)
_ECHOED = re.compile(r"\"[^\"]*\"|'[^']*'|<[^>]*>")
"""Servers put into such marks what they were sent: an address, a piece of the message."""
_REPLY = re.compile(r"\d{3}(?=[ -])")
_QUIET = (
    "aiogram.event",
    "aiogram.dispatcher",
    "alembic",
    "aiosqlite",
    "asyncio",
    "fontTools",
    "fpdf",
)

Event = MutableMapping[str, Any]


def setup(level: str, style: str, secrets: Iterable[str] = ()) -> None:
    """`style` is `text` or `json`; `secrets` are blanked wherever they turn up."""
    hidden = tuple(secret for secret in secrets if secret)

    def hide(_logger: Any, _method: str, event: Event) -> Event:
        return {name: _hide(value, hidden) for name, value in event.items()}

    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _exception,
        hide,
    ]
    renderer: Any = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if style == "json"
        else structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
        )
    )
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
    )
    handler = logging.StreamHandler()
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    # It says what it then raises, and that is said where it is caught.
    logging.getLogger("aiogram_dialog.window").setLevel(logging.CRITICAL)
    for name in _QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))


def scrub(text: str) -> str:
    """An exception's message without personal data and tokens."""
    text = _TOKEN.sub("***", text)
    for pattern, instead in _PERSONAL:
        text = pattern.sub(instead, text)
    return text[:1000]


def server_words(text: str | None) -> str:
    """What a server has said, for the log: of a mail server its code, since its words name the person."""
    code = _REPLY.match(text or "")
    return code[0] if code else scrub(_ECHOED.sub("…", text or ""))


def trace(error: BaseException) -> str:
    """The frames and types of an exception and of its causes, the messages scrubbed."""
    parts: list[str] = []
    current: BaseException | None = error
    while current is not None and len(parts) < 20:
        frames = traceback.format_list(traceback.extract_tb(current.__traceback__))
        parts.append(
            "".join(frames) + f"{type(current).__module__}.{type(current).__name__}: {scrub(str(current))}"
        )
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return "\ncaused by\n".join(parts)


def _exception(_logger: Any, _method: str, event: Event) -> Event:
    info = event.pop("exc_info", None)
    if info is True:
        info = sys.exc_info()
    error = info[1] if isinstance(info, tuple) else info
    if isinstance(error, BaseException):
        event["exception"] = trace(error)
    return event


def _hide(value: Any, hidden: tuple[str, ...]) -> Any:
    if not isinstance(value, str):
        return value
    for secret in hidden:
        value = value.replace(secret, "***")
    return _PASSWORD.sub(r"\1:***@", _TOKEN.sub("***", value))
