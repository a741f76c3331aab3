"""What the rules need from the outside world, as protocols."""

import secrets
from datetime import UTC, datetime
from typing import Protocol


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
