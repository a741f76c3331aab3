"""Numbers in a line: digits that may be grouped by spaces, dots or dashes, and IBANs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from services.domain.requisites.eu import iban_length
from services.domain.requisites.text import latin

# A letter O typed for a zero stays inside the number, so that the check can name it.
_RUN = re.compile(r"(?<![\w.,])\d(?:[\dOОоo]*\d)?(?:[ .–-]\d(?:[\dOОоo]*\d)?)*", re.ASCII)
_IBAN = re.compile(r"(?<![0-9A-ZА-Я])[A-Z]{2}\d{2}(?:[ -]?[0-9A-Z]){11,40}")
_ALNUM = re.compile(r"[0-9A-Z]+")
_OURS = frozenset({"KZ", "BY"})
_MAX_GROUPS = 12
_MAX_DIGITS = 34
USED = "\x01"  # put in place of what has been read, so that columns stay and nothing is read twice
_SELF_EVIDENT = frozenset({9, 10, 12, 13, 14, 15, 20})
_GROUPED = {(3, 3, 3), (3, 3, 3, 3), (4, 4, 4), (6, 6), (2, 3, 5), (4, 3, 3), (4, 6), (2, 6, 4), (2, 4, 4, 2)}


@dataclass(frozen=True, slots=True)
class Number:
    """Groups of digits as they were typed, and where in the line."""

    groups: tuple[str, ...]
    start: int
    end: int

    @property
    def digits(self) -> str:
        return "".join(self.groups)


def numbers_in(text: str) -> Iterator[Number]:
    """Runs of digits, longest first reading; what is too long for any identifier is left out."""
    for match in _RUN.finditer(text):
        end = match.end()
        # «77000007А8»: the rest of the word belongs to the number, and the check will say what is wrong.
        tail = re.match(r"\w{1,12}", text[end:])
        if tail:
            end += tail.end()
        groups = tuple(re.split(r"[ .–-]", text[match.start() : end]))
        if len(groups) <= _MAX_GROUPS and sum(map(len, groups)) <= _MAX_DIGITS + 20:
            yield Number(groups, match.start(), end)


def take(groups: tuple[str, ...], lengths: frozenset[int]) -> tuple[str, int] | None:
    """The value that the first groups make when it has one of the lengths, and how many groups that took.

    A first group that fits alone is the value; otherwise the longest that fits.
    """
    if len(groups[0]) in lengths:
        return groups[0], 1
    best: tuple[str, int] | None = None
    value = ""
    for count, group in enumerate(groups, start=1):
        value += group
        if len(value) in lengths:
            best = value, count
    return best


def self_evident(number: Number) -> Iterator[str]:
    """Values that an unlabelled run of digits can hold: whole groups, or an account and the like in groups."""
    groups = number.groups
    index = 0
    while index < len(groups):
        if len(groups[index]) in _SELF_EVIDENT:
            yield groups[index]
            index += 1
            continue
        value, count = groups[index], 1
        while len(value) < 20 and index + count < len(groups):
            value += groups[index + count]
            count += 1
        if len(value) == 20:
            yield value
            index += count
        elif tuple(map(len, groups[index:])) in _GROUPED:
            yield "".join(groups[index:])
            return
        else:
            index += 1


def take_ibans(line: str) -> tuple[str, list[str]]:
    """The line with its IBANs blanked, and the IBANs. A wrong checksum does not matter here."""
    upper = latin(line)
    found: list[str] = []
    position = 0
    while match := _IBAN.search(upper, position):
        position = match.start() + 2
        length = iban_length(match.group()[:2])
        if length is None:
            continue
        value, end = "", match.start()
        for word in _ALNUM.finditer(upper, match.start(), match.end()):
            if value and len(value) + len(word.group()) > length:
                break
            value += word.group()
            end = word.end()
        slack = (
            5 if value[:2] in _OURS else 0
        )  # here a mistyped length is worth naming; elsewhere it is a stranger
        if abs(len(value) - length) > slack:
            continue
        found.append(value)
        line = line[: match.start()] + USED * (end - match.start()) + line[end:]
        position = end
    return line, found


def replace_o(value: str) -> str:
    """A letter O among digits read as zero."""
    return re.sub(r"[OОоo]", "0", value) if sum(map(str.isdigit, value)) * 2 > len(value) else value
