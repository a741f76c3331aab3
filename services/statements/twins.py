"""Which movements of a file came before, in another file or another format: each is kept, and decided, once."""

from collections.abc import Sequence
from datetime import timedelta

from db.models import BankStatement
from db.unit_of_work import UnitOfWork
from services.domain.statements.model import Entry


async def find_twins(
    uow: UnitOfWork, row: BankStatement, entries: Sequence[Entry]
) -> list[tuple[Entry, str, int | None, int | None]]:
    """Of each entry its key, the line that is the same, and the one that it looks like."""
    import hashlib

    days = [e.booked_on for e in entries]
    if not days:
        return []
    stored = {
        l.key: l.id
        for l in await uow.statements.movements(
            row.issuer_id, min(days) - timedelta(days=3), max(days) + timedelta(days=3), row.id
        )
    }
    seen: dict[str, int] = {}
    out = []
    for e in entries:
        base = repr(
            (
                row.account,
                e.booked_on,
                e.document_number,
                e.amount_minor,
                e.direction,
                e.payer.account,
                e.payee.account,
                e.purpose,
            )
        )
        n = seen[base] = seen.get(base, 0) + 1
        k = hashlib.sha256(f"{base}#{n}".encode()).hexdigest()
        out.append((e, k, stored.get(k), None))
    return out
