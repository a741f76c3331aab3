"""Banks' statements, their lines, and what staff have said of payers and tables."""

from collections.abc import AsyncIterator, Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import func, select

from db.models import BankAccount, BankStatement, PayerDecision, StatementLine, TableLayout
from db.tenancy import AsyncTenantSession
from db.vocabulary.statements import LineDecision

CHUNK = 500
"""So many values stand in one condition: databases limit a statement's parameters."""


def reopen(line: StatementLine) -> None:
    """Nobody has decided any more; a payment that is made of it anew is another one."""
    line.decision = line.payment_id = line.decided_by = line.decided_at = line.decided_in = None
    line.turn += 1


class StatementRepository:
    def __init__(self, session: AsyncTenantSession) -> None:
        self._session = session

    def add(self, row: BankStatement | PayerDecision | TableLayout) -> None:
        self._session.add(row)

    async def add_lines(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Writes them some at a time, so that a file of many lines takes the memory of a few. Columns, not objects:
        on SQLite everybody who writes waits for the transaction that holds all of them."""
        remaining = iter(rows)
        while some := list(islice(remaining, CHUNK)):
            await self._session.insert_rows(StatementLine, some)

    async def judge(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Sets `kind`, `verdict` and `client_id` of the lines whose `id` each row names, of those that nobody has
        decided meanwhile."""
        undecided = {"decision": (None, LineDecision.SKIPPED.value)}
        await self._session.change_rows(StatementLine, rows, undecided)

    async def delete(self, row: PayerDecision) -> None:
        await self._session.delete(row)

    async def get(self, statement_id: int, *, lock: bool = False) -> BankStatement | None:
        query = select(BankStatement).where(BankStatement.id == statement_id)
        if lock:
            query = query.with_for_update(key_share=True).execution_options(populate_existing=True)
        return await self._session.scalar(query)

    async def of_file(self, file_digest: str, sent_by: int | None) -> dict[int, BankStatement]:
        """Statements that were made of this file, by their part; of one sender, or of whoever was first."""
        query = select(BankStatement).where(BankStatement.file_digest == file_digest)
        if sent_by is not None:
            query = query.where(BankStatement.sent_by == sent_by)
        rows = await self._session.scalars(query.order_by(BankStatement.id.desc()))
        return {row.part: row for row in rows}

    async def recent(
        self, sent_by: int | None, offset: int, limit: int
    ) -> tuple[Sequence[BankStatement], int]:
        """Newest first; of one sender, or of all."""
        query = select(BankStatement)
        count = select(func.count()).select_from(BankStatement)
        if sent_by is not None:
            query, count = (
                query.where(BankStatement.sent_by == sent_by),
                count.where(BankStatement.sent_by == sent_by),
            )
        rows = await self._session.scalars(
            query.order_by(BankStatement.id.desc()).offset(offset).limit(limit)
        )
        return rows.all(), int(await self._session.scalar(count) or 0)

    async def lines(self, statement_id: int) -> Sequence[StatementLine]:
        """By the order of the file; some at a time, since thousands would keep everybody waiting."""
        query = select(StatementLine).where(StatementLine.statement_id == statement_id)
        query = query.order_by(StatementLine.position).execution_options(yield_per=CHUNK)
        return [line async for line in await self._session.stream_scalars(query)]

    async def line(self, line_id: int, *, lock: bool = False) -> StatementLine | None:
        return (await self.many([line_id], lock=lock)).get(line_id)

    async def many(self, line_ids: Collection[int], *, lock: bool = False) -> dict[int, StatementLine]:
        found: dict[int, StatementLine] = {}
        wanted = sorted(line_ids)
        for start in range(0, len(wanted), CHUNK):
            query = select(StatementLine).where(StatementLine.id.in_(wanted[start : start + CHUNK]))
            query = query.order_by(StatementLine.id)
            if lock:
                query = query.with_for_update().execution_options(populate_existing=True)
            found |= {row.id: row for row in await self._session.scalars(query)}
        return found

    async def decided_in(self, statement_id: int) -> Sequence[StatementLine]:
        """Lines that were decided in this statement's window, wherever they stand."""
        query = select(StatementLine).where(StatementLine.decided_in == statement_id)
        return (await self._session.scalars(query.order_by(StatementLine.id))).all()

    async def movements(self, issuer_ids: Collection[int], first: date, last: date) -> AsyncIterator[Any]:
        """(id, key, account, format, entry) of the issuers' lines that were booked in these days and are no twins;
        account and format are of their statements."""
        query = (
            select(
                StatementLine.id,
                StatementLine.key,
                BankStatement.account,
                BankStatement.format,
                StatementLine.entry,
            )
            .join(BankStatement, BankStatement.id == StatementLine.statement_id)
            .where(
                StatementLine.issuer_id.in_(sorted(issuer_ids)),
                StatementLine.booked_on.between(first, last),
                StatementLine.twin_id.is_(None),
            )
            .order_by(StatementLine.id)
            .execution_options(yield_per=CHUNK)
        )
        async for row in await self._session.stream(query):
            yield row

    async def newest_movement(self, issuer_ids: Collection[int], first: date, last: date) -> int:
        """The id of the last line among `movements` and their twins; zero where there is none."""
        query = select(func.max(StatementLine.id)).where(
            StatementLine.issuer_id.in_(sorted(issuer_ids)), StatementLine.booked_on.between(first, last)
        )
        return int(await self._session.scalar(query) or 0)

    async def reversals(self, issuer_id: int, first: date, last: date) -> Sequence[StatementLine]:
        """With which a bank took something back in these days; no twins."""
        query = (
            select(StatementLine)
            .where(
                StatementLine.issuer_id == issuer_id,
                StatementLine.booked_on.between(first, last),
                StatementLine.twin_id.is_(None),
                StatementLine.entry["is_reversal"].as_boolean(),
            )
            .order_by(StatementLine.id)
        )
        return (await self._session.scalars(query)).all()

    async def paid(
        self, issuer_id: int, amounts: Collection[int], first: date, last: date
    ) -> Sequence[StatementLine]:
        """Of these sums and days, those that have become a payment which still counts."""
        query = (
            select(StatementLine)
            .where(
                StatementLine.issuer_id == issuer_id,
                StatementLine.booked_on.between(first, last),
                StatementLine.amount_minor.in_(sorted(amounts)[:CHUNK]),
                StatementLine.payment_id.is_not(None),
            )
            .order_by(StatementLine.id)
        )
        return (await self._session.scalars(query)).all()

    async def of_payments(
        self, payment_ids: Collection[int]
    ) -> dict[int, tuple[StatementLine, BankStatement]]:
        """Payment id → the line that it came from, and the statement that holds it."""
        query = (
            select(StatementLine, BankStatement)
            .join(BankStatement, BankStatement.id == StatementLine.statement_id)
            .where(StatementLine.payment_id.in_(payment_ids))
            .order_by(StatementLine.id)
        )
        return {
            line.payment_id: (line, statement)
            for line, statement in await self._session.execute(query)
            if line.payment_id is not None
        }

    async def free(self, payment_ids: Collection[int]) -> None:
        """The payments are reversed: the lines that they came from may be decided again."""
        query = select(StatementLine).where(StatementLine.payment_id.in_(sorted(payment_ids)))
        query = query.order_by(StatementLine.id).with_for_update().execution_options(populate_existing=True)
        for line in await self._session.scalars(query):
            reopen(line)

    async def own_accounts(self) -> Sequence[BankAccount]:
        """Of all issuers, those in use first: a statement may still come of one that is not."""
        query = select(BankAccount).order_by(BankAccount.archived_at.is_not(None), BankAccount.id)
        return (await self._session.scalars(query)).all()

    async def payers(self) -> Sequence[PayerDecision]:
        return (await self._session.scalars(select(PayerDecision).order_by(PayerDecision.id))).all()

    async def payer(self, payer_key: str) -> PayerDecision | None:
        query = select(PayerDecision).where(PayerDecision.payer_key == payer_key).with_for_update()
        return await self._session.scalar(query)

    async def layout(self, header_digest: str) -> TableLayout | None:
        query = select(TableLayout).where(TableLayout.header_digest == header_digest)
        return await self._session.scalar(query)
