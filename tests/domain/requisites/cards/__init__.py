"""Company cards of invented parties, in the wordings and orders that accountants send. A tab divides table cells."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Card:
    title: str
    text: str
    expected: dict[str, str]
    other_accounts: tuple[dict[str, str], ...] = ()
    shown: tuple[str, ...] = ()
    """What has no field and is shown to a person."""
