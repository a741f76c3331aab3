"""Matches a long statement in a process of its own: in a thread it would hold Python's lock for seconds, and whoever
else writes to the bot meanwhile would wait for it at every step."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import TypeAdapter

from services.documents.apart import answer_apart, run_apart
from services.domain.statements.book import Book
from services.domain.statements.familiarity import Familiar
from services.domain.statements.matching import match_statement
from services.domain.statements.model import Statement
from services.domain.statements.verdict import Verdict

LONG = 300
"""Lines from which a process is worth its start, a fifth of a second of the processor."""
MOST_ANSWERED = 64 * 1024 * 1024
"""Bytes of JSON: of the most lines that are kept, with three candidates each."""


@dataclass(frozen=True, slots=True)
class _Question:
    book: Book
    statement: Statement
    familiar: Mapping[int, Familiar]
    taken_back: frozenset[int]


_QUESTION = TypeAdapter(_Question)
_VERDICT = TypeAdapter(Verdict)


async def match_apart(
    book: Book, statement: Statement, familiar: Mapping[int, Familiar], taken_back: frozenset[int]
) -> tuple[Verdict, ...]:
    """As `match_statement`, while everybody else is answered. Raises `FaultApart` for a fault of the rules."""
    if len(statement.entries) >= LONG:
        question = _Question(book, statement, familiar, taken_back)
        answered = await run_apart(
            __name__, await asyncio.to_thread(_QUESTION.dump_json, question), MOST_ANSWERED
        )
        verdicts = await asyncio.to_thread(_read, answered)
        if [one.position for one in verdicts] == [entry.position for entry in statement.entries]:
            return verdicts
    # Short, or the process died of its limits: of a firm with very many invoices, or on a machine that is very busy.
    return await asyncio.to_thread(match_statement, book, statement, familiar, taken_back)


def _read(answered: bytes) -> tuple[Verdict, ...]:
    """A line each, so that others have their turn in between. Nothing where the answer was cut short."""
    try:
        return tuple(map(_VERDICT.validate_json, answered.splitlines()))
    except ValueError:
        return ()


def _match(given: bytes) -> bytes:
    question = _QUESTION.validate_json(given)
    verdicts = match_statement(question.book, question.statement, question.familiar, question.taken_back)
    return b"\n".join(map(_VERDICT.dump_json, verdicts))


if __name__ == "__main__":
    answer_apart(_match)
