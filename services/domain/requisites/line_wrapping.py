"""Joins the lines that a narrow cell, a PDF or a plain-text mail has broken."""

import re

from services.domain.patterns import compiled_later
from services.domain.requisites.card_text import fold_case, to_latin
from services.domain.requisites.international import check_iban, iban_length
from services.domain.requisites.label_search import find_labels
from services.domain.requisites.legal_forms import has_form, is_form_without_name
from services.domain.requisites.text_classification import looks_like_bank

_WIDEST_COLUMN = 80
_LEAST_BROKEN = 2  # one line that the next word would not have fitted into proves nothing
_UNFINISHED = compiled_later(
    r"(?:(?<![\w-])(?:ул|пр|пр-кт|пер|д|дом|оф|офис|кв|корп|стр|пом|помещ|каб|г|город|обл|эт|этаж|литера|str)\.?"
    r"|(?<![\w-])(?<![–-] )(?:в|в лице|и|ао|ооо|пао|зао|оао|тоо|мчж|акб|ап|филиал|банк)|-)$"
)
_INITIAL_AT_END = compiled_later(r"(?<=[a-zа-яёәғқңөұүһі.][ .])[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\.$")
_MAX_JOINED = 400
_LONGEST_IBAN = 44  # with its spaces
_IBAN_AT_END = compiled_later(r"(?<![0-9A-ZА-Я])[A-Z]{2} ?\d{2}[0-9A-Z ]{0,36}$")
_GROUPS_AT_START = compiled_later(r"(?:[0-9A-Z]{1,30}(?: |(?![0-9A-Za-z]))){1,9}")


def join_wrapped_lines(lines: list[str]) -> list[str]:
    """The lines with those joined that the width of a column has broken: one that ends in the middle of a phrase,
    and, where several lines are as long as the width allows, one into which the next word would not have fitted."""
    if len(lines) < 2:
        return lines
    width = max(map(len, lines))
    starts = [_starts_item(line) for line in lines]
    full = [
        width <= _WIDEST_COLUMN
        and not starts[index + 1]
        and len(lines[index]) + 1 + len(lines[index + 1].split(" ", 1)[0]) > width
        for index in range(len(lines) - 1)
    ]
    unfinished = [
        not starts[index + 1] and (_is_unfinished(lines[index]) or _goes_on(lines[index + 1]))
        for index in range(len(lines) - 1)
    ]
    is_column = sum(full) >= _LEAST_BROKEN and any(
        is_full and is_broken for is_full, is_broken in zip(full, unfinished, strict=True)
    )
    joined = [lines[0]]
    for index, line in enumerate(lines[1:]):
        previous = lines[index]
        breaks = (
            _is_broken_iban(joined[-1], line)
            or (is_column and full[index] and not _is_party(line))
            or (unfinished[index] and _is_unfinished(previous) and len(previous) >= width // 2)
        )
        if breaks and len(joined[-1]) + len(line) < _MAX_JOINED:
            joined[-1] += ("" if previous.endswith("-") else " ") + line
        else:
            joined.append(line)
    return joined


def _is_broken_iban(line: str, following: str) -> bool:
    """Whether an IBAN begins at the end of the line, and the groups at the beginning of the next one complete it."""
    begun = _IBAN_AT_END.search(to_latin(line[-_LONGEST_IBAN:]))
    if begun is None:
        return False
    length = iban_length(begun.group()[:2])
    value = re.sub("[^0-9A-Z]", "", begun.group())
    for group in _groups_at_start(following):
        value += group
        if len(value) == length:
            return check_iban(value) is None
    return False


def _groups_at_start(line: str) -> list[str]:
    match = _GROUPS_AT_START.match(to_latin(line))
    return match.group().split() if match else []


def _starts_item(line: str) -> bool:
    """Whether the line begins with a label: no value goes on over it."""
    if not line[:1].isalpha() and line[:1] != "(":
        return False
    match = next(find_labels(line), None)
    return match is not None and not line[: match.start].strip("( ")


def _goes_on(line: str) -> bool:
    return line[0].islower() and "@" not in line and "www" not in line


def _is_party(line: str) -> bool:
    return has_form(line) and not looks_like_bank(line)


def _is_unfinished(line: str) -> bool:
    opened = line.count("«") - line.count("»")
    if opened == 1 and '"' not in line:
        return True
    if _INITIAL_AT_END.search(line):
        return False  # «Директор Петров Г.» is no town
    return _UNFINISHED.search(fold_case(line)) is not None and not is_form_without_name(line)
