"""When a client is going to pay, as it is typed: a day, a day among words, or words alone."""

from dataclasses import dataclass
from datetime import date

from handlers.ui.parsing import parse_future_date
from handlers.ui.typed_task import parse_words
from handlers.ui.widgets import Ctx
from services.domain.errors import Ambiguous, BadInput

FEWEST_WORDS = 2
"""A single word that is no day is rather a slip than something for the lawyer."""


@dataclass(frozen=True, slots=True)
class TypedPromise:
    """`day` is None when none was said; `words` are everything that was typed, when it was more than a day."""

    day: date | None
    words: str = ""


def parse_promise(text: str, ctx: Ctx) -> TypedPromise:
    """Raises what `parse_future_date` does for what is neither a day nor a sentence."""
    try:
        return TypedPromise(parse_future_date(text, ctx))
    except Ambiguous:
        raise
    except BadInput:
        found = parse_words(text, ctx.today, ctx.now)
        if found.due_on is not None:
            return TypedPromise(found.due_on, text)
        if sum(any(letter.isalpha() for letter in word) for word in text.split()) < FEWEST_WORDS:
            raise
        return TypedPromise(None, text)
