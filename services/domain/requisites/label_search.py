"""Finds labels of values in a line."""

from collections.abc import Iterator
from dataclasses import dataclass

from services.domain.patterns import compiled_later
from services.domain.requisites import text_classification
from services.domain.requisites.card_text import fold_case
from services.domain.requisites.digit_runs import CONSUMED
from services.domain.requisites.label_model import Label, LabelKind
from services.domain.requisites.legal_forms import has_form
from services.domain.requisites.number_labels import NUMBERS
from services.domain.requisites.person_names import looks_like_person, parse_person_name
from services.domain.requisites.text_labels import WORDS

LABELS: tuple[Label, ...] = (*NUMBERS, *WORDS)
_ANY_LABEL = compiled_later(
    r"(?<![\w-])(?:"
    + "|".join(rf"(?P<l{n}>(?:{label.pattern})(?!\w))" for n, label in enumerate(LABELS))
    + r")(?: (?:организации|предприятия|компании|получателя|платежа)(?!\w)){0,2}"
)
_SEPARATOR = compiled_later(r"[\s:=№#.\-–>)]*")
_OTHER_LANGUAGE = compiled_later(r"(?<![^\s,;])[^\W\d_]{2,20}\.?(?: ?[№Nn]\w?\.?)?/$")
_LONGEST_VALUE = 200  # as much of a value as shows what it is
_LONGEST_GAP = 20  # spaces before a label
_WORD = compiled_later(r"\w+")
_FRAGMENT_BOUNDARIES = set(",.;:()/\\[]–-»" + CONSUMED)


@dataclass(frozen=True, slots=True)
class LabelMatch:
    """A label in a line: the offsets of the label and of its value."""

    label: Label
    start: int
    value_start: int


def find_labels(line: str) -> Iterator[LabelMatch]:
    """The labels of a line, from left to right; of one in two languages («Банк/Bank») both words are the label."""
    pending: LabelMatch | None = None
    for match in _find_single_labels(line):
        if pending is not None:
            between = line[pending.value_start : match.start].strip()
            is_title = match.label.kind is LabelKind.JOB_TITLE  # which is a value itself
            if pending.label.field == match.label.field and between in {"", "/"} and not is_title:
                match = LabelMatch(match.label, pending.start, match.value_start)
            else:
                yield pending
        pending = match
    if pending is not None:
        yield pending


def _find_single_labels(line: str) -> Iterator[LabelMatch]:
    folded = fold_case(line)
    position = 0
    while match := _ANY_LABEL.search(folded, position):
        label = LABELS[int(str(match.lastgroup)[1:])]
        separator = _SEPARATOR.match(folded, match.end())
        value_start = separator.end() if separator else match.end()
        if _is_label_here(label, line, match.start(), match.end(), value_start):
            other_language = _OTHER_LANGUAGE.search(line, max(0, match.start() - 40), match.start())
            start = other_language.start() if other_language else match.start()
            yield LabelMatch(label, max(start, position), value_start)
            position = max(match.end(), match.start() + 1)
        else:
            word = _WORD.match(folded, match.start())
            position = word.end() if word else match.start() + 1


def _is_label_here(label: Label, line: str, start: int, end: int, value_start: int) -> bool:
    rest = line[value_start : value_start + _LONGEST_VALUE]
    at_end = not rest
    if label.kind is LabelKind.NUMBER:
        return True
    if label.kind is LabelKind.AMBIGUOUS_NUMBER:
        return at_end or rest[0].isdigit() or rest[0] == CONSUMED
    before = line[max(0, start - _LONGEST_GAP) : start].rstrip()
    at_fragment_start = not before or before[-1] in _FRAGMENT_BOUNDARIES or before[-1].isdigit()
    if label.kind is LabelKind.TEXT:
        return True
    if label.field in {"email", "phone"} and not at_end and rest[0] == CONSUMED:
        return True
    has_colon = line[end:value_start].strip() != "" and line[end:value_start].strip()[0] in ":=–-"
    if label.kind is LabelKind.AMBIGUOUS_TEXT:
        if line[end : end + 1] == ":" and line[start].isupper():
            return True  # «…, Nicosia Bank: …» in one line
        return at_fragment_start and (has_colon or at_end or _value_fits_field(label.field, rest))
    return has_colon or (at_end and at_fragment_start) or parse_person_name(rest.lstrip(" (/,")) is not None


def _value_fits_field(field: str, rest: str) -> bool:
    """Whether the text may be the field's value. «Адрес 101000, г. Москва» has no colon: only the value shows that
    the word is a label."""
    if field == "address":
        return text_classification.looks_like_address(rest)
    if field == "name":
        return has_form(rest) or looks_like_person(rest)
    # «Банк ВТБ (ПАО)» is a name whose first word is no label.
    return field == "bank_name" and text_classification.looks_like_bank(rest) and not rest.startswith("ВТБ")
