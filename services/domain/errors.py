"""Errors that a person can do something about.

Each carries a locale key and its parameters; only the chat's edge turns it into a sentence. Parameters are raw
values (`Money`, `date`, `str`), which the edge formats and escapes.
"""

from typing import Any

from typing_extensions import override


class DomainError(Exception):
    """A rule is broken. `key` names the sentence in the locale files (`error-…`)."""

    def __init__(self, key: str, **params: Any) -> None:
        super().__init__(key)
        self.key = key
        self.params = params

    @override
    def __str__(self) -> str:
        # Parameters may hold personal data; logs get their names only.
        return f"{self.key} ({', '.join(sorted(self.params))})" if self.params else self.key


class BadInput(DomainError):
    """The input can't be parsed. `params` may hold `value`, the input cut to 40 characters."""

    def __init__(self, key: str, value: str | None = None, **params: Any) -> None:
        if value is not None:
            params["value"] = value if len(value) <= 40 else value[:39] + "…"
        super().__init__(key, **params)


class Ambiguous(BadInput):
    """The input has more than one reading; `readings` holds them, the likeliest first, for buttons."""

    def __init__(self, key: str, readings: tuple[Any, ...], value: str | None = None, **params: Any) -> None:
        super().__init__(key, value, **params)
        self.readings = readings


class NotFound(DomainError):
    """The object does not exist or belongs to somebody else: both give the same answer on purpose."""

    def __init__(self, key: str = "error-not-found") -> None:
        super().__init__(key)


class Forbidden(DomainError):
    """The role may not do this."""

    def __init__(self, key: str = "error-forbidden") -> None:
        super().__init__(key)


class Conflict(DomainError):
    """The object has changed meanwhile, so that the action no longer applies."""
