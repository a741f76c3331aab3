"""Takes out of banks' statements who paid and for what; day, sum and direction stay."""

from collections.abc import Collection, Iterable

from db.models import StatementLine
from db.unit_of_work import UnitOfWork

TELLING = ("purpose", "document_number", "bank_reference", "creditor_reference")
"""Of an entry, besides its two parties."""


async def empty_statement_lines(uow: UnitOfWork, client_id: int, said: Collection[str]) -> int:
    """Those of the client, and what was learnt of its money. Returns how many lines."""
    lines = await uow.erasure.statement_lines(client_id, said)
    empty_lines(lines)
    for payer in await uow.erasure.payers(client_id, said):
        await uow.erasure.delete(payer)
    return len(lines)


def empty_lines(lines: Iterable[StatementLine]) -> None:
    for line in lines:
        parties = {
            side: {"name": "", "tax_id": "", "account": "", "bank_code": ""} for side in ("payer", "payee")
        }
        line.entry = {**line.entry, **dict.fromkeys(TELLING, ""), **parties}
        line.verdict = {**line.verdict, "candidates": [], "numbers": [], "refused_numbers": []}
