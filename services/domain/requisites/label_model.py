"""A label of a value in a card. The labels themselves are in `number_labels` and `text_labels`."""

from dataclasses import dataclass
from enum import Enum, auto

from services.domain.requisites.model import Country

IGNORE = "ignore"  # the field of labels whose values are not stored


class LabelKind(Enum):
    NUMBER = auto()  # distinctive: a label wherever it occurs
    AMBIGUOUS_NUMBER = auto()  # an ordinary word too: a label before a number, or at the end of a line
    TEXT = auto()  # distinctive: needs no colon
    AMBIGUOUS_TEXT = auto()  # an ordinary word too: a label at the start of a fragment, with a colon or alone
    JOB_TITLE = auto()  # «директор»: a label with a colon, alone, or before a person's name


@dataclass(frozen=True, slots=True)
class Label:
    field: str
    kind: LabelKind
    pattern: str
    country: Country | None = None
    min_digits: int | None = None  # digits below which a number is not even a mistyped value


def make_label(
    field: str,
    kind: LabelKind,
    patterns: list[str],
    country: Country | None = None,
    min_digits: int | None = None,
) -> Label:
    """Patterns are tried in order: the longer or more special one first."""
    return Label(field, kind, "|".join(patterns), country, min_digits)
