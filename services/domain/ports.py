"""Protocols of what the rules need from outside: time, randomness, translations, the worker."""

import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Protocol


class Clock(Protocol):
    """The only source of time. Returns an aware instant in UTC."""

    def now(self) -> datetime: ...


class Tokens(Protocol):
    """The only source of randomness: an unguessable token for links, of `[A-Za-z0-9_-]`, at most 40 characters."""

    def token(self) -> str: ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class SystemTokens:
    def token(self) -> str:
        return secrets.token_urlsafe(24)


class Translator(Protocol):
    """Texts of the locale files for what services write themselves: lines of an invoice and its basis.

    `params` are printable strings, or numbers.
    """

    def get(self, key: str, language: str, params: Mapping[str, Any]) -> str: ...


class WakeWorker(Protocol):
    """Tells the worker that something was queued, after the transaction has ended. Never blocks, never raises."""

    def __call__(self) -> None: ...


def no_wake() -> None:
    """Does nothing: for processes without a worker. The next tick finds the rows anyway."""
