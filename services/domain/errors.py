"""Errors that a person can do something about.

Each carries a locale key and its parameters: the only place that turns one into a sentence is the chat's edge.
Parameters stay raw values (`Money`, `date`, `str`); the edge formats and escapes them.
"""

from typing import Any

from typing_extensions import override


class DomainError(Exception):
    """A rule said no. `key` names the sentence in the locale files (`error-…`)."""

    def __init__(self, key: str, **params: Any) -> None:
        super().__init__(key)
        self.key = key
        self.params = params

    @override
    def __str__(self) -> str:
        # Parameters may hold personal data; logs get their names only.
        return f"{self.key} ({', '.join(sorted(self.params))})" if self.params else self.key


class BadInput(DomainError):
    """What was typed can't be understood. Params may carry `value`, already shortened to 40 characters."""

    def __init__(self, key: str, value: str | None = None, **params: Any) -> None:
        if value is not None:
            params["value"] = value if len(value) <= 40 else value[:39] + "…"
        super().__init__(key, **params)


class Ambiguous(BadInput):
    """What was typed has more than one reading; `readings` holds them, best first, for buttons."""

    def __init__(self, key: str, readings: tuple[Any, ...], value: str | None = None, **params: Any) -> None:
        super().__init__(key, value, **params)
        self.readings = readings


class NotFound(DomainError):
    """No such thing, or it belongs to somebody else: both read the same on purpose."""

    def __init__(self, key: str = "error-not-found") -> None:
        super().__init__(key)


class Forbidden(DomainError):
    """The role may not do this."""

    def __init__(self, key: str = "error-forbidden") -> None:
        super().__init__(key)


class Conflict(DomainError):
    """The thing has changed meanwhile, so that the act no longer applies."""
