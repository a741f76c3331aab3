"""Divides a fragment of a card without labels where one value ends and another begins."""

from services.domain.patterns import compiled_later
from services.domain.requisites import text_classification
from services.domain.requisites.digit_runs import CONSUMED
from services.domain.requisites.legal_forms import has_form, parse_party_name
from services.domain.requisites.person_names import is_job_title, looks_like_person

FRAGMENT = compiled_later(f"[^{CONSUMED}]+")
ONE_INITIAL = compiled_later(r"[^\W\d_][^\W\d_-]{2,30} [^\W\d_a-zа-яё]")  # trimming takes its dot
UNKNOWN_LABEL = compiled_later(r"[^\W\d][^\d:«»]{1,40}: +(?=\S)")


def split_before_bank(text: str) -> tuple[str, str]:
    """Splits «…, Rīga, Latvia, AS Swedbank»: the text before the bank is another value."""
    pieces = text.split(", ")
    index = next(
        (index for index, piece in enumerate(pieces) if text_classification.looks_like_bank(piece)), 0
    )
    return ", ".join(pieces[:index]), ", ".join(pieces[index:])


def split_before_form(text: str) -> list[str]:
    """Splits «С уважением, Иванов Иван Иванович, директор, ООО …» before the piece with the legal form. Empty when
    what stands before may belong to the name."""
    pieces = text.split(", ")
    index = next((index for index, piece in enumerate(pieces) if has_form(piece)), 0)
    if index == 0:
        return []
    is_other = parse_party_name(", ".join(pieces[index:])) is not None and all(
        text_classification.is_heading(piece) or looks_like_person(piece) or is_job_title(piece)
        for piece in pieces[:index]
    )
    return [*pieces[:index], ", ".join(pieces[index:])] if is_other else []


def is_rest_of_label(text: str) -> bool:
    """Whether the text is the end of a label, as a narrow cell breaks «номер в реестре / адвокатов»."""
    return len(text) > 3 and text.isalpha() and text.islower()
