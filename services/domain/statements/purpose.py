"""What a payment's purpose names: numbers of invoices, contracts and acts with their dates, structured references.

Public: `read_purpose` gives a `Purpose` of `named_numbers.NamedNumber`s in the order of the text;
`purpose_words.NumberKind` says of what each is. Whether a number is one of ours, only `matching` knows.
"""

import re
from dataclasses import dataclass, replace

from services.domain.patterns import compiled_later
from services.domain.statements.named_numbers import NamedNumber
from services.domain.statements.purpose_reader import NumberReader
from services.domain.statements.purpose_tokens import TokenKind, normalise_purpose, split_purpose
from services.domain.statements.purpose_words import NumberKind

_CUT_LENGTHS = frozenset({65, 70, 100, 105, 128, 130, 135, 140, 150, 160, 200, 210, 240, 250, 255, 256})
"""At which banks and formats cut: a number that ends there, «№ 12», may have been «№ 123»."""
_MOST_TOKENS = 80
_CREDITOR_REFERENCE = compiled_later(
    r"(?<!\w)RF[0-9]{2}(?:[A-Z0-9]{1,21}|(?: [A-Z0-9]{4}){0,5}(?: [A-Z0-9]{1,4})?)(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Purpose:
    text: str
    numbers: tuple[NamedNumber, ...] = ()
    creditor_references: tuple[str, ...] = ()
    """ISO 11649 «RF…» whose check digits are right, without spaces, in upper case."""
    phrase: tuple[str, ...] = ()
    """The words, folded; an empty one for each number or date between them."""

    def of(self, *kinds: NumberKind) -> tuple[NamedNumber, ...]:
        return tuple(number for number in self.numbers if number.kind in kinds)

    @property
    def words(self) -> tuple[str, ...]:
        """What counts at the beginning only, such as «комиссия», looks at the first of them."""
        return tuple(filter(None, self.phrase))

    @property
    def invoices(self) -> tuple[NamedNumber, ...]:
        return self.of(NumberKind.INVOICE)

    @property
    def contracts(self) -> tuple[NamedNumber, ...]:
        return self.of(NumberKind.CONTRACT)

    @property
    def acts(self) -> tuple[NamedNumber, ...]:
        return self.of(NumberKind.ACT)


def read_purpose(text: str) -> Purpose:
    line = normalise_purpose(text)
    tokens = split_purpose(_CREDITOR_REFERENCE.sub(_without_reference, line))
    kinds = {TokenKind.WORD, TokenKind.NUMBER, TokenKind.DATE}
    phrase = tuple(token.folded for token in tokens[:_MOST_TOKENS] if token.kind in kinds)
    numbers = NumberReader(tokens).read()
    if numbers and line.endswith(numbers[-1].number) and not _CUT_LENGTHS.isdisjoint((len(text), len(line))):
        numbers[-1] = replace(numbers[-1], is_vague=True)
    return Purpose(line, tuple(numbers), find_creditor_references(line), phrase)


def find_creditor_references(text: str) -> tuple[str, ...]:
    """The references of the text, each once. ISO 11649: RF, two check digits (mod 97), up to 21 letters and digits."""
    return tuple(dict.fromkeys(filter(None, map(_reference_of, _CREDITOR_REFERENCE.finditer(text)))))


def _reference_of(match: re.Match[str]) -> str:
    """The longest reference that the match begins with, since a word of four letters may follow; empty for none."""
    groups = match[0].upper().split(" ")
    joined = ("".join(groups[:count]) for count in range(len(groups), 0, -1))
    return next(filter(is_creditor_reference, joined), "")


def _without_reference(match: re.Match[str]) -> str:
    rest = match[0].replace(" ", "")[len(_reference_of(match)) :]
    return f"; {rest}" if len(rest) < len(match[0].replace(" ", "")) else match[0]


def is_creditor_reference(reference: str) -> bool:
    if re.fullmatch("RF[0-9]{2}[A-Z0-9]{1,21}", reference) is None:
        return False
    return int("".join(str(int(sign, 36)) for sign in reference[4:] + reference[:4])) % 97 == 1
