"""Says whether a line goes on with the value of the line above, which a PDF or a narrow cell has broken."""

from services.domain.patterns import compiled_later
from services.domain.requisites import text_classification
from services.domain.requisites.card_value import CardValue
from services.domain.requisites.digit_runs import CONSUMED
from services.domain.requisites.foreign_addresses import continues_foreign_address
from services.domain.requisites.legal_forms import has_form, is_form_without_name, parse_party_name
from services.domain.requisites.person_names import is_whole_citizen

# What a narrow cell leaves for the last line of an address that ends with a comma.
_HOUSE_OR_POSTCODE = compiled_later(
    r"\d{1,4}[A-Za-zА-Яа-я]?(?:[/-]\d{1,4}[A-Za-zА-Яа-я]?)?|каб\.? ?\d{1,4}\w?"
    r"|(?:[A-Z]{1,2}-)?\d{4,5}(?: [A-Z]{2})? [A-ZÀ-ÞĀ-Ž][^\W\d_]{2,30}|[A-Z]{1,2}\d[0-9A-Z]? \d[A-Z]{2}"
)

_LONGEST_VALUE = 600


class OpenValue:
    """The last text of a card, which the next line may continue."""

    def __init__(self) -> None:
        self._value: CardValue | None = None
        self._ends_with_comma = False

    def close(self) -> None:
        self._value = None

    def keep(self, value: CardValue, raw: str, *, ends_line: bool) -> None:
        """Remembers the value; `raw` is the text that it was read from."""
        self._value = value
        self._ends_with_comma = raw.rstrip(" " + CONSUMED).endswith(",")
        value.is_open = ends_line and (
            (self._ends_with_comma and value.field in {"address", "bank_address"})
            or has_open_quote(value.value)
        )

    def take(self, text: str, raw: str, *, is_whole_line: bool, ends_line: bool) -> bool:
        """Appends the line to the open value when it continues that; returns whether it did."""
        open_value, self._value = self._value, None
        if open_value is None or not is_whole_line or not continues_value(open_value, text):
            return False
        value = open_value.value
        separator = "" if value.endswith("-") else ", " if self._ends_with_comma else " "
        open_value.value = value + separator + text
        self.keep(open_value, raw, ends_line=ends_line)
        return True


_BEGINS_ADDRESS = (
    compiled_later(r"(?<!\d)\d{6}, "),
    compiled_later(r"(?<!\w)(?:г\.|город) ?[А-ЯЁӘҒҚҢӨҰҮҺІ]\w+, \w"),
)


def continues_value(open_value: CardValue, text: str) -> bool:
    """Whether `text`, a line without labels, is the rest of the value."""
    value = open_value.value
    if len(value) + len(text) > _LONGEST_VALUE:
        return False
    if open_value.field in {"name", "short_name"} and is_whole_citizen(value):
        return False
    if open_value.field in {"name", "short_name"}:
        is_inside = text[0].islower() or (text[0] == "«" and "«" not in value) or is_form_without_name(value)
        return (
            has_open_quote(value)
            or (is_inside and not text_classification.is_address_or_bank(text))
            or (is_form_without_name(text) and not parse_party_name(value))
        )
    if open_value.field == "bank_name":
        return (
            has_open_quote(value)
            or text_classification.is_city(text)
            or (is_form_without_name(text) and not has_form(value))
            or (not text_classification.looks_like_bank(value) and text_classification.looks_like_bank(text))
        )
    if open_value.field in {"address", "post_address", "bank_address"}:
        is_other_value = text_classification.looks_like_bank(text) or parse_party_name(text) is not None
        return not (is_other_value or _begins_another(open_value, text)) and (
            text_classification.continues_address(text)
            or continues_foreign_address(value, text)
            or (open_value.is_open and _HOUSE_OR_POSTCODE.fullmatch(text) is not None)
        )
    return False


def _begins_another(open_value: CardValue, text: str) -> bool:
    """Whether the line is an address of its own: it begins as one does, and the other one has that and is whole."""
    return not open_value.is_open and any(
        begins.match(text) and begins.search(open_value.value) for begins in _BEGINS_ADDRESS
    )


def has_open_quote(value: str) -> bool:
    return value.count("«") + value.count('"') % 2 > value.count("»") and value[-1] not in '»"'
