"""A long statement is matched in another process: the verdicts are the same, and so they are when that process dies."""

import random
from dataclasses import replace

import pytest

from db.vocabulary.statements import LineKind
from services.domain.statements.familiarity import Familiar
from services.domain.statements.matching import match_statement
from services.statements import matching_apart
from services.statements.matching_apart import match_apart
from tests.domain.statements.worlds import BY_STRANGER, BY_VASILEK, book, entry, invoice, statement


async def test_apart_and_here_say_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(11)
    books = book(*[invoice(f"ЮК-{number}", chance.choice((100_00, 250_00))) for number in range(1, 20)])
    lines = [
        entry(
            chance.choice(
                (f"Оплата по счету № ЮК-{chance.randint(1, 24)}\n«от» 2026", "За услуги", "Комиссия")
            ),
            chance.choice((100_00, 250_00, 77_00)),
            chance.choice((entry("").payer, BY_VASILEK, BY_STRANGER)),
            position=place,
        )
        for place in range(1, 60)
    ]
    read = statement(*lines, replace(lines[0], position=60, is_reversal=True))
    familiar = {3: Familiar(7, is_certain=True), 4: Familiar(8, is_certain=False)}
    given = (books, read, familiar, frozenset({5}))
    expected = match_statement(*given)
    assert {one.kind for one in expected} >= {LineKind.MATCHED, LineKind.DOUBTFUL, LineKind.KNOWN}

    monkeypatch.setattr(matching_apart, "LONG", 2)
    whole = b""
    answers: list[bytes] = []

    async def apart(module: str, question: bytes, most: int) -> bytes:
        nonlocal whole
        whole = await run(module, question, most)
        answers.append(whole)
        return whole

    run = matching_apart.run_apart
    monkeypatch.setattr(matching_apart, "run_apart", apart)
    assert await match_apart(*given) == expected
    assert len(answers[0].splitlines()) == len(expected), "it was not matched there"

    for died in (b"", whole[:-40], b"\n".join(whole.splitlines()[:-1])):

        async def dead(*_: object, said: bytes = died) -> bytes:
            return said

        monkeypatch.setattr(matching_apart, "run_apart", dead)
        assert await match_apart(*given) == expected
