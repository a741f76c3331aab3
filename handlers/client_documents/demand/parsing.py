"""What is typed about demands: days of the term."""

import re

from handlers.ui.text_step import Ctx
from services.client_documents.demands.drafts import LONGEST_TERM
from services.domain.errors import BadInput

_NUMBER = re.compile(r"(\d{1,4})(?:\s*[^\W\d_]+\.?)*")


def parse_term(text: str, _ctx: Ctx) -> int:
    """«30», «30 календарных дней». Raises `error-demand-term`."""
    found = _NUMBER.fullmatch(text.strip())
    if found is None or not 1 <= int(found[1]) <= LONGEST_TERM:
        raise BadInput("error-demand-term", text, limit=LONGEST_TERM)
    return int(found[1])


def keep_text(text: str, _ctx: Ctx) -> str:
    """As it was typed: the rules of a wording are asked when it is saved."""
    return text
