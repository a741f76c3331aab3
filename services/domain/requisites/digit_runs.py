"""Finds runs of digits in a line, which spaces, dots or dashes may group, and IBANs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from services.domain.patterns import compiled_later
from services.domain.requisites.card_text import to_latin
from services.domain.requisites.international import check_iban, iban_length

# A letter O typed for a zero stays inside the number, so that the check can name it.
_DIGIT_RUN = compiled_later(
    r"(?<![\w.,])[OО]{0,6}\d[\dOОоo]*(?:[ .–-](?:[OО]{0,6}\d[\dOОоo]*|[OО]{4}(?!\w)))*", re.ASCII
)
_ONLY_DIGITS = compiled_later(r"[\d .–-]+")
_TAIL = compiled_later(r"\w{1,12}")
_IBAN = compiled_later(r"(?<![0-9A-ZА-Я])[A-Z]{2}[ .:/_–-]?[\dO]{2}(?:(?:[ ./_–-]{0,2}|,)[0-9A-Z]){11,40}")
_POLISH_NUMBER = compiled_later(r"(?<![\w-])(?<![A-Z] )\d{2}(?: ?\d{4}){6}(?!\w)", re.ASCII)
_IBAN_LABEL_BEFORE = compiled_later(r"(?:IBAN|ИИK|ЖCK|IIK|ИИК|ЖСК)[^0-9A-Z]{0,12}$")
_LABELLED_IBAN = compiled_later(
    r"(?<!\w)(?:IBAN|(?P<kz>ИИK|ЖCK|IIK|IIC))[^0-9A-Z\x01]{1,12}(?P<value>\d[0-9A-Z]*(?:[ ./_–-][0-9A-Z]+)*)(?!\w)"
)
_COUNTRYLESS = compiled_later(r"(?=(?:[A-Z]*\d){8})[0-9A-Z]{12,30}")
_DOMESTIC_ACCOUNT = compiled_later(r"(?:40|30|20|22|03)\d{18}")
_ACCOUNT_LABEL_BEFORE = compiled_later(
    r"(?:konto\w*|konta|konts|compte|cuenta|conto|rekening\w*|account|a/c|účet|sąskait\w*|сч[её]т\w*|р/сч?)"
    r"(?: ?(?:no|nr|number|№)\.?)?\W{0,6}$",
    re.IGNORECASE,
)
_ALNUM = compiled_later(r"[0-9A-Z]+")
_DOMESTIC_IBAN_COUNTRIES = frozenset({"KZ", "BY"})
_DIGITS_AND_O = compiled_later(r"[\dOОоo]+")
_LEAST_DIGITS = 2
_LOOK_ALIKES = str.maketrans("OОоoЗзlI|", "000033111")
_LEAST_LAST_GROUP = 5  # «4070 2810 …» goes on in fours; a whole group behind is another number
_MAX_GROUPS = 12
_POSTAL_CODE_LENGTH = 6
_MAX_DIGITS = 34
CONSUMED = "\x01"  # replaces what has been read, so that offsets stay and nothing is read twice
_IDENTIFIER_LENGTHS = frozenset({9, 10, 12, 13, 14, 15, 20})
_IDENTIFIER_GROUPINGS = {
    (3, 3, 3),
    (3, 3, 3, 3),
    (4, 4, 4),
    (6, 6),
    (2, 3, 5),
    (4, 3, 3),
    (4, 6),
    (2, 6, 4),
    (2, 4, 4, 2),
}


@dataclass(frozen=True, slots=True)
class DigitRun:
    """Groups of digits as typed, and their offsets in the line."""

    groups: tuple[str, ...]
    start: int
    end: int

    @property
    def digits(self) -> str:
        return "".join(self.groups)


def find_digit_runs(text: str) -> Iterator[DigitRun]:
    """The runs of digits from left to right; runs longer than any identifier are left out."""
    for match in _DIGIT_RUN.finditer(text):
        end = match.end()
        # «77000007А8»: the rest of the word belongs to the number, and the check will say what is wrong.
        if tail := _TAIL.match(text, end):
            end = tail.end()
        groups = tuple(re.split(r"[ .–-]", text[match.start() : end]))
        if len(groups) > 1 and len(groups[-1]) == _POSTAL_CODE_LENGTH and text[end : end + 1] == ",":
            # «ИНН 7700000778 101000, г. Москва»: the postal code begins the address.
            end -= _POSTAL_CODE_LENGTH + 1
            groups = groups[:-1]
        if len(groups) <= _MAX_GROUPS and sum(map(len, groups)) <= _MAX_DIGITS + 20:
            yield DigitRun(groups, match.start(), end)


def is_only_digits(text: str) -> bool:
    """Whether the text is digits, grouped or not, and nothing else."""
    return _ONLY_DIGITS.fullmatch(text) is not None


def match_length(groups: tuple[str, ...], lengths: frozenset[int]) -> tuple[str, int] | None:
    """The value of the first groups joined when its length is one of `lengths`, and the number of these groups.

    The first group alone is preferred, then the longest value.
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


def identifier_candidates(number: DigitRun) -> Iterator[str]:
    """Values that an unlabelled run of digits may contain: single groups, or an identifier typed in groups."""
    groups = number.groups
    index = 0
    while index < len(groups):
        if len(groups[index]) in _IDENTIFIER_LENGTHS:
            yield groups[index]
            index += 1
            continue
        value, count = groups[index], 1
        while len(value) < 20 and index + count < len(groups):
            value += groups[index + count]
            count += 1
        if len(value) == 20:
            if count < len(groups) and len(groups[index + count - 1]) < _LEAST_LAST_GROUP:
                return  # a piece of a longer number
            yield value
            index += count
        elif tuple(map(len, groups[index:])) in _IDENTIFIER_GROUPINGS:
            yield "".join(groups[index:])
            return
        else:
            index += 1


def extract_ibans(line: str) -> tuple[str, list[tuple[int, str]]]:
    """The line with its IBANs replaced by `CONSUMED`, and the IBANs, however they are spaced, with their offsets.

    A wrong checksum is no reason to leave a number: `checks` names it. Only where a space follows the code of the
    country and no label says «IBAN» or «account» must the checksum fit, for two letters before digits may be anything.
    """
    line, found = _extract_polish_numbers(line)
    latin = to_latin(line)
    position = 0
    while match := _IBAN.search(latin, position):
        position = match.start() + 2
        length = iban_length(match.group()[:2])
        if length is None:
            continue
        is_labelled = _IBAN_LABEL_BEFORE.search(latin[max(0, match.start() - 30) : match.start()]) is not None
        value, end = "", match.start()
        for word in _ALNUM.finditer(latin, match.start(), match.end()):
            if value and len(value) + len(word.group()) > length:
                break
            value += word.group()
            end = word.end()
        is_domestic = value[:2] in _DOMESTIC_IBAN_COUNTRIES
        # Only of domestic and labelled IBANs a mistyped length is worth naming.
        tolerance = 5 if is_domestic or is_labelled else 0
        if abs(len(value) - length) > tolerance:
            continue
        value = _without_letter_o(value)
        is_spaced = not latin[match.start() + 2].isalnum()
        is_account = (
            _ACCOUNT_LABEL_BEFORE.search(line[max(0, match.start() - 30) : match.start()]) is not None
        )
        if is_spaced and not (is_domestic or is_labelled or is_account) and check_iban(value):
            continue
        found.append((match.start(), value))
        line = line[: match.start()] + CONSUMED * (end - match.start()) + line[end:]
        position = end
    return _extract_countryless(line, found)


def _extract_countryless(line: str, found: list[tuple[int, str]]) -> tuple[str, list[tuple[int, str]]]:
    """What is labelled IBAN or ИИК and lacks its country stays one, so that `checks` names what is wrong; of ИИК the
    country is known. Twenty digits of a domestic account are written behind such labels, too."""
    for match in _LABELLED_IBAN.finditer(to_latin(line)):
        value = "".join(_ALNUM.findall(match["value"]))
        if _DOMESTIC_ACCOUNT.fullmatch(value) or not _COUNTRYLESS.fullmatch(value):
            continue
        if match["kz"] and check_iban("KZ" + value) is None:
            value = "KZ" + value
        found.append((match.start("value"), value))
        line = line[: match.start("value")] + CONSUMED * len(match["value"]) + line[match.end() :]
    return line, sorted(found)


def _extract_polish_numbers(line: str) -> tuple[str, list[tuple[int, str]]]:
    """Polish accounts, whose IBAN is written without its country; the checksum tells them from other digits."""
    found = []
    for match in _POLISH_NUMBER.finditer(line):
        iban = "PL" + match.group().replace(" ", "")
        if check_iban(iban) is None:
            found.append((match.start(), iban))
            line = line[: match.start()] + CONSUMED * len(match.group()) + line[match.end() :]
    return line, found


def _without_letter_o(iban: str) -> str:
    """The IBAN with letters O read as zeros where that makes the checksum fit; else as it was typed."""
    if "O" not in iban or check_iban(iban) is None:
        return iban
    cleaned = iban[:2] + iban[2:].replace("O", "0")
    return cleaned if check_iban(cleaned) is None else iban


def replace_letter_o(value: str) -> str:
    """Replaces letters O by zeros in a value that has digits and them alone, or mostly digits; there also З by 3 and l
    by 1, which a scanner takes for them."""
    digits = sum(map(str.isdigit, value))
    is_number = _DIGITS_AND_O.fullmatch(value) is not None and digits >= _LEAST_DIGITS
    return value.translate(_LOOK_ALIKES) if is_number or digits * 2 > len(value) else value
