"""Formats of values: lengths of numbers, and patterns of values with letters."""

from services.domain.patterns import compiled_later
from services.domain.requisites.card_text import to_latin
from services.domain.requisites.foreign_registers import trim_vat_id

# Lengths that the value of a label may have.
LENGTHS: dict[str, frozenset[int]] = {
    "tax_id": frozenset({9, 10, 12, 14}),
    "kpp": frozenset({9}),
    "reg_number": frozenset({13, 15, 8, 11}),
    "account": frozenset({20}),
    "corr_account": frozenset({20}),
    "bic": frozenset({9, 5}),
    "oked": frozenset({5}),
    "kbe": frozenset({2}),
    "knp": frozenset({3, 5}),
    "vat_code": frozenset({12}),
    "pinfl": frozenset({14}),
}
# A number of fewer digits is not even a mistyped value («счёт № 12»).
MIN_DIGITS = {
    "account": 12,
    "corr_account": 12,
    "tax_id": 6,
    "reg_number": 5,
    "kpp": 6,
    "vat_code": 6,
    "pinfl": 9,
}
TEXT_LABEL_FIELDS = frozenset(
    {
        "name",
        "short_name",
        "bank_name",
        "bank_address",
        "address",
        "post_address",
        "signatory",
        "signatory_name",
        "signatory_title",
        "phone",
        "email",
        "licence",
        "accountant",
    }
)
LABELLED_PHONE = compiled_later(r"(?:\(?0\d{1,5}\)? ?/ ?)?\+?[\d(][\d ()–-]{4,22}\d")
LONG_NUMBER = compiled_later(r"\d{8,}")  # too long for a house, a date or an amount: somebody's number
SWIFT = compiled_later(r"(?<![0-9A-Z])[A-Z]{6}[0-9A-Z]{2}(?:[0-9A-Z]{3})?(?![0-9A-Z])")
# Without a label it needs one of our countries or a digit in it: many words in capitals have the format.
SWIFT_WITHOUT_LABEL = compiled_later(
    r"(?<!\w)[A-Z]{4}(?:(?:KZ|BY|UZ|RU)[0-9A-Z]{2}|[A-Z]{2}(?=[0-9A-Z]?\d)[0-9A-Z]{2})(?:[0-9A-Z]{3})?(?!\w)"
)
UNP = compiled_later(r"(?<![0-9A-Z])[ABCEHKM][ABCEHKMOPT]\d{7}(?!\d)")
KPP = compiled_later(r"(?<!\w)\d{4}[0-9A-Z]{2}\d{3}(?!\w)")
VAT_ID = compiled_later(r"(?<!\w)[A-Z]{2} ?[0-9A-Z][0-9A-Z .]{5,14}(?!\w)")
_WITH_LETTERS = {"bic": SWIFT, "tax_id": UNP, "kpp": KPP, "vat_code": VAT_ID}
_LICENCE = compiled_later(r"[\w/-]+")


def find_licence(text: str) -> str:
    """The first word with a digit, empty without one."""
    words = (match.group() for match in _LICENCE.finditer(text))
    return next((word for word in words if any(map(str.isdigit, word))), "")


def find_value_with_letters(field: str, text: str) -> tuple[int, str] | None:
    """The offset and the text, in Latin letters, of the value of a label whose values may have letters: SWIFT, УНП of
    a person, КПП, VAT id."""
    pattern = _WITH_LETTERS.get(field)
    if pattern is None:
        return None
    latin = to_latin(text)
    match = pattern.search(latin)
    if match is None or (field in {"vat_code", "tax_id", "bic"} and latin[: match.start()].strip(" :(№")):
        return None
    value = match.group()
    if field == "kpp" and value.isdigit():
        return None
    if field == "bic" and value.isalpha() and not text[match.start() : match.end()].isupper():
        return None  # «МФО 00974, Toshkent»
    if field == "vat_code":
        value = trim_vat_id(value)
        if not any(map(str.isdigit, value)):
            return None
    return match.start(), value


SITE = compiled_later(r"(?:https?://)?(?:[\w-]+\.)+[^\W\d]{2,}(?:/\S*)?(?=[ ,;]|$)|@\w{4,}")
