"""Finds once for a card where its labels stand, and puts each label before its value.

Cards are read with the label first. In some the value comes first: «7700000778 — ИНН», «7700000778 (ИНН)», or the
label is a caption in the line below its value.
"""

from services.domain.patterns import compiled_later
from services.domain.requisites.label_model import LabelKind
from services.domain.requisites.label_search import LabelMatch, find_labels
from services.domain.requisites.value_patterns import LENGTHS

_LEAST = 2  # one value before a label proves nothing
_EDGES = " ,.:;()–-/"
_NUMBER_LINE = compiled_later(r"[\d .–-]+")


def put_labels_first(lines: list[str]) -> list[str]:
    """The lines with «label: value» where the card has it the other way round; otherwise the same lines."""
    lines = [piece for line in lines for piece in _pieces(line)]
    matches = [list(find_labels(line)) for line in lines]
    pairs = [_reversed_pairs(line, found) for line, found in zip(lines, matches, strict=True)]
    if sum(map(len, pairs)) >= _LEAST and not _has_labels_first(lines, matches, pairs):
        return [
            turned
            for line, found in zip(lines, pairs, strict=True)
            for turned in ([f"{label}: {value}" for label, value in found] or [line])
        ]
    captions = _captions(lines, matches)
    if len(captions) < _LEAST:
        return lines
    turned_lines = list(lines)
    for index in captions:
        turned_lines[index - 1] = f"{lines[index].strip(_EDGES)}: {lines[index - 1]}"
        turned_lines[index] = ""
    return [line for line in turned_lines if line]


def _pieces(line: str) -> list[str]:
    """The pieces of a whole card in one line, «… — ИНН / … — банк», whose values stand first; else the line."""
    pieces = line.split(" / ")
    if len(pieces) <= _LEAST:
        return [line]
    reversed_ones = sum(bool(_reversed_pairs(piece, list(find_labels(piece)))) for piece in pieces)
    return pieces if reversed_ones >= _LEAST else [line]


def _reversed_pairs(line: str, matches: list[LabelMatch]) -> list[tuple[str, str]]:
    """Label and value of «value — label» or «value (label)», as often as they stand in the line."""
    if not matches or line[matches[-1].value_start :].strip(_EDGES):
        return []
    pairs = []
    value_start = 0
    for match in matches:
        value = line[value_start : match.start].rstrip()
        if not value.strip(_EDGES) or value[-1] not in "–-(":
            return []
        pairs.append((line[match.start : match.value_start].strip(_EDGES), value.strip(" ,;:(–-)")))
        value_start = match.value_start
    return pairs


def _has_labels_first(
    lines: list[str], matches: list[list[LabelMatch]], pairs: list[list[tuple[str, str]]]
) -> bool:
    """Whether more lines begin with a label that its value follows."""
    labels_first = sum(
        bool(found) and found[0].start == 0 and line[found[0].value_start :].strip(_EDGES) != ""
        for line, found in zip(lines, matches, strict=True)
    )
    return labels_first > sum(map(bool, pairs))


def _captions(lines: list[str], matches: list[list[LabelMatch]]) -> list[int]:
    """Indexes of lines that are the label of the line above."""
    alone = [
        len(found) == 1
        and not line[: found[0].start].strip(_EDGES)
        and not line[found[0].value_start :].strip(_EDGES)
        for line, found in zip(lines, matches, strict=True)
    ]
    below = [index for index in range(1, len(lines)) if alone[index] and not matches[index - 1]]
    bracketed = [index for index in below if lines[index].startswith("(") and lines[index].endswith(")")]
    if len(bracketed) >= _LEAST:
        return bracketed
    fits_above = [index for index in below if _fits(matches[index][0], lines[index - 1])]
    fits_below = [
        index
        for index in range(len(lines) - 1)
        if alone[index] and _fits(matches[index][0], lines[index + 1])
    ]
    return below if len(fits_above) >= _LEAST and len(fits_above) > len(fits_below) else []


def _fits(match: LabelMatch, value: str) -> bool:
    if match.label.kind not in {LabelKind.NUMBER, LabelKind.AMBIGUOUS_NUMBER}:
        return False
    digits = sum(map(str.isdigit, value))
    return _NUMBER_LINE.fullmatch(value) is not None and digits in LENGTHS.get(match.label.field, ())
