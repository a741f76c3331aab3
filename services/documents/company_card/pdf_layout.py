"""Reads the cells of a PDF by their place: parties side by side stay apart, a number broken in a narrow cell is one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_SAME_COLUMN = 6.0  # points between the left edges of two lines of a column
_NEXT_LINE = 2.2  # of a line's height: from one line of a cell to the next
_LEAST_ROWS = 2  # rows that say the same on both sides
_DIGITS_AT_END = re.compile(r"(?<![\w.,/-])(\d[\d ]*)$")
_IBAN_AT_END = re.compile(r"(?<![A-Za-z\d])([A-Z]{2}\d{2}[A-Z\d ]*)$")
_ONLY_DIGITS = re.compile(r"\d[\d ]*")
_ONLY_IBAN = re.compile(r"[A-Z\d][A-Z\d ]*")
_FIRST_WORD = re.compile(r"[^\W\d_][^\W_/]*(?:/[^\W\d_]+)?")
_LONGEST_NUMBER = 80  # with spaces between its groups
_LONG_NUMBER = re.compile(r"\d{9}")
# Whole numbers of a card: a line that ends in one is not broken.
_WHOLE = frozenset({9, 10, 12, 13, 15, 20})
_IBAN_LENGTHS = {
    "KZ": 20,
    "BY": 28,
    "DE": 22,
    "CY": 28,
    "LV": 21,
    "LT": 20,
    "EE": 20,
    "PL": 28,
    "AT": 20,
    "GE": 22,
}


@dataclass(slots=True)
class Segment:
    """A run of text without a wide gap: what one cell has in one line. Edges in points, upwards."""

    text: str = ""
    left: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


@dataclass(slots=True)
class TextLine:
    segments: list[Segment] = field(default_factory=list)
    height: float = 0.0
    first_word: float = 0.0  # width of the first word

    @property
    def text(self) -> str:
        return "\t".join(segment.text.rstrip() for segment in self.segments)

    @property
    def left(self) -> float:
        return self.segments[0].left

    @property
    def right(self) -> float:
        return self.segments[-1].right


def separate_parties(lines: list[TextLine]) -> list[TextLine]:
    """Puts the left column before the right one where rows of two cells say the same on both sides («ИНН … | ИНН …»),
    as two parties of a contract stand. Labels beside their values stay in rows."""
    result: list[TextLine] = []
    index = 0
    while index < len(lines):
        block = list(_block_of_two_columns(lines, index))
        if block and _are_parties(block):
            right_edge = next(line for line in block if len(line.segments) == 2).segments[1].left
            sides: tuple[list[TextLine], list[TextLine]] = ([], [])
            for line in block:
                for segment in line.segments:
                    is_right = abs(segment.left - right_edge) < _SAME_COLUMN
                    sides[is_right].append(TextLine([segment], line.height, line.first_word))
            result += [*sides[0], *sides[1]]
        else:
            block = [lines[index]]
            result += block
        index += len(block)
    return result


def _block_of_two_columns(lines: list[TextLine], start: int) -> Iterator[TextLine]:
    """The lines from `start` on that stand in the two columns of the first one."""
    if len(lines[start].segments) != 2:
        return
    edges = [segment.left for segment in lines[start].segments]
    for line in lines[start:]:
        if len(line.segments) > 2 or any(
            min(abs(segment.left - edge) for edge in edges) >= _SAME_COLUMN for segment in line.segments
        ):
            return
        yield line


def _are_parties(block: Iterable[TextLine]) -> bool:
    alike = 0
    for line in block:
        if len(line.segments) == 2:
            left, right = (segment.text.strip() for segment in line.segments)
            labels = (_FIRST_WORD.match(left), _FIRST_WORD.match(right))
            # A list of accounts beside their banks' codes has no words, and stays in rows.
            if labels[0] and labels[1]:
                same_label = labels[0][0].casefold() == labels[1][0].casefold()
                both_numbers = all(_LONG_NUMBER.search(text.replace(" ", "")) for text in (left, right))
                alike += same_label or both_numbers
    return alike >= _LEAST_ROWS


def join_broken_numbers(lines: list[TextLine]) -> list[TextLine]:
    """Joins a number with its rest in the next line of the same cell, when the two make a whole number and the first
    part alone does not."""
    result: list[TextLine] = []
    for line in lines:
        cell = _cell_above(result, line)
        if cell is not None and (joined := _joined(cell.text.rstrip(), line.segments[0].text.strip())):
            cell.text, cell.bottom = joined, line.segments[0].bottom
        else:
            result.append(line)
    return result


def _cell_above(lines: list[TextLine], line: TextLine) -> Segment | None:
    """The cell of the line before, of which this line is the next one."""
    if not lines or len(line.segments) != 1:
        return None
    segment = line.segments[0]
    for above in lines[-1].segments:
        distance = above.bottom - segment.bottom
        if abs(above.left - segment.left) < _SAME_COLUMN and 0 < distance < _NEXT_LINE * line.height:
            return above
    return None


def _joined(first: str, rest: str) -> str | None:
    if (start := _IBAN_AT_END.search(first, max(0, len(first) - _LONGEST_NUMBER))) and _ONLY_IBAN.fullmatch(
        rest
    ):
        begun, added = start[1].replace(" ", ""), rest.replace(" ", "")
        length = _IBAN_LENGTHS.get(begun[:2])
        if length is not None and len(begun) < length == len(begun) + len(added):
            return first + rest
    if (
        start := _DIGITS_AT_END.search(first, max(0, len(first) - _LONGEST_NUMBER))
    ) and _ONLY_DIGITS.fullmatch(rest):
        begun, added = start[1].replace(" ", ""), rest.replace(" ", "")
        if len(begun) not in _WHOLE and len(begun) + len(added) in _WHOLE:
            return first + rest
        if len(added) not in _WHOLE and len(begun) + len(added) == max(_WHOLE):
            return first + rest
    return None
