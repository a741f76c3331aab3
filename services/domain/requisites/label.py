"""What a label is; the words themselves are in `vocabulary_numbers` and `vocabulary_words`."""

from dataclasses import dataclass
from enum import Enum, auto

from services.domain.requisites.model import Country

IGNORE = "ignore"  # its value belongs to nothing that is stored


class LabelKind(Enum):
    NUMBER = auto()  # distinctive: counts wherever it stands
    LOOSE_NUMBER = auto()  # an ordinary word too: counts with a number behind it, or at the end of a line
    TEXT = auto()  # distinctive, needs no colon
    LOOSE_TEXT = auto()  # an ordinary word too: counts at the start of a piece, with a colon or alone
    POST = auto()  # «директор»: counts with a colon, alone, or before a person's name


@dataclass(frozen=True, slots=True)
class Label:
    field: str
    kind: LabelKind
    pattern: str
    country: Country | None = None
    least: int | None = None  # digits below which a number is not even a mistyped value


def label(
    field: str, kind: LabelKind, patterns: list[str], country: Country | None = None, least: int | None = None
) -> Label:
    """Patterns are tried in order: the longer or more special one first."""
    return Label(field, kind, "|".join(patterns), country, least)
